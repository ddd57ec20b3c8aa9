import type { Report } from '../reports/report.js';
import { finish, type Steps } from '../steps.js';
import { type NameMention, type NameType, nameSteps } from '../text/names.js';
import { readingOf } from '../text/reading.js';
import { type RoleFact, rolesIn } from '../text/roles.js';
import type { Span } from '../text/span.js';
import { correctEntries } from './corrected-cast.js';
import { isOfOrigins, type CastCorrection, type Correction, type EntryKey } from './corrections.js';
import { joinSteps, type NameUse } from './same-name.js';
import { resolverOf } from './resolve-name.js';

/** Where a report names somebody or something. */
export interface CastMention extends Span {
  /** The report's number. */
  readonly report: number;
  /** The paragraph's number, from 1. */
  readonly paragraph: number;
}

/** A role with the place where a report gives it; `of` holds ids of the cast, or names of countries. */
export interface CastRole extends CastMention {
  readonly text: string;
  readonly nouns: readonly string[];
  readonly of: readonly string[];
  readonly past: boolean;
}

/** What moderators did to an entry. */
export type CastChange = 'merged' | 'split' | 'renamed' | 'hidden';

/** One person, place or body of the story. */
export interface CastEntry {
  /** Its fullest usual name, alone in the cast. */
  readonly id: string;
  readonly type: NameType;
  /** Every spelling in the reports, the most used first. */
  readonly names: readonly string[];
  readonly mentions: readonly CastMention[];
  /** What the reports say a person is; none for others. */
  readonly roles: readonly CastRole[];
  /** Absent where no moderator changed it. */
  readonly corrected?: readonly CastChange[];
  /** The entries that it is made of, as the reports' own words gave them; absent where it is as they gave it. */
  readonly madeOf?: readonly EntryKey[];
}

export interface Cast {
  /** The most often mentioned first. */
  readonly entries: readonly CastEntry[];
  /** What moderators have hidden; it is resolved to no more. */
  readonly hidden: readonly CastEntry[];
  /** Corrections of what is not in the reports now. */
  readonly unmet: readonly CastCorrection[];
  /**
   * Ids that a typed phrase means, best first: a name or part of one ("koizumi"), an office ("PM of Japan", "nk leader") or
   * kin ("kims sister") that the reports themselves give somebody. None where nothing fits. Any case; never throws.
   */
  readonly resolve: (phrase: string) => readonly string[];
}

/** Names of one report's paragraphs, as `findNames` gives them. */
export type Annotate = (paragraphs: readonly string[]) => readonly (readonly NameMention[])[];

/**
 * Who and what a story is about: the names of its reports brought together across spellings and short forms, with
 * their mentions and roles. Two people who only share a surname stay two, unless a correction says otherwise.
 * Deterministic; time grows with the text.
 */
export function castOf(
  reports: readonly Report[],
  annotate?: Annotate,
  corrections?: readonly Correction[],
): Cast {
  return finish(castSteps(reports, annotate, corrections));
}

/** `castOf`, a paragraph a step. */
export function* castSteps(
  reports: readonly Report[],
  annotate?: Annotate,
  corrections: readonly Correction[] = [],
): Steps<Cast> {
  const read: {
    readonly report: Report;
    readonly names: readonly (readonly NameMention[])[];
    readonly roles: readonly RoleFact[];
  }[] = [];
  for (const report of reports) {
    const paragraphs = report.paragraphs.map(({ text }) => text);
    const { names, tokens } =
      annotate === undefined
        ? yield* nameSteps(paragraphs)
        : { names: annotate(paragraphs), tokens: undefined };
    const roles: RoleFact[] = [];
    for (const [at, text] of paragraphs.entries()) {
      roles.push(...rolesIn(readingOf(text, names[at] ?? [], tokens?.[at]), at));
      yield;
    }
    read.push({ report, names, roles });
    yield;
  }
  const ids = yield* joinSteps(read.flatMap(({ report, names }) => usesIn(report, names)));
  const drafts = new Map<string, Draft>();
  for (const { report, names, roles } of read) {
    addMentions(drafts, report, names, ids);
    for (const fact of roles) addRole(drafts, report, fact, ids);
    yield;
  }
  const entries = [...drafts.values()].map(toEntry).sort((a, b) => b.mentions.length - a.mentions.length);
  yield;
  const ofCast = corrections.filter((correction) => !isOfOrigins(correction));
  const corrected = correctEntries(entries, reports, ofCast);
  return { ...corrected, resolve: resolverOf(corrected.entries) };
}

type Ids = (report: number, type: NameType, id: string) => string;

interface Draft {
  readonly id: string;
  readonly type: NameType;
  readonly counts: Map<string, number>;
  readonly mentions: CastMention[];
  readonly roles: CastRole[];
}

function usesIn(report: Report, names: readonly (readonly NameMention[])[]): readonly NameUse[] {
  const uses: NameUse[] = [];
  for (const [at, mentions] of names.entries()) {
    const text = report.paragraphs[at]?.text ?? '';
    for (const { start, end, type, id } of mentions)
      uses.push({ report: report.number, type, id, text: text.slice(start, end) });
  }
  return uses;
}

function addMentions(
  drafts: Map<string, Draft>,
  report: Report,
  names: readonly (readonly NameMention[])[],
  ids: Ids,
): void {
  for (const [at, mentions] of names.entries()) {
    const paragraph = report.paragraphs[at];
    if (paragraph === undefined) continue;
    for (const { start, end, type, id } of mentions) {
      const joined = ids(report.number, type, id);
      let draft = drafts.get(joined);
      if (draft === undefined) {
        draft = { id: joined, type, counts: new Map(), mentions: [], roles: [] };
        drafts.set(joined, draft);
      }
      const text = paragraph.text.slice(start, end);
      draft.counts.set(text, (draft.counts.get(text) ?? 0) + 1);
      draft.mentions.push({ report: report.number, paragraph: paragraph.n, start, end });
    }
  }
}

function addRole(drafts: Map<string, Draft>, report: Report, fact: RoleFact, ids: Ids): void {
  const paragraph = report.paragraphs[fact.paragraph];
  const draft = drafts.get(ids(report.number, 'person', fact.person));
  if (paragraph === undefined || draft === undefined) return;
  const of = fact.of.map((id) => ownerId(drafts, report.number, id, ids));
  const { start, end, text, nouns, past } = fact;
  draft.roles.push({ report: report.number, paragraph: paragraph.n, start, end, text, nouns, of, past });
}

/** The cast's id of an owner that a report names; a country that nobody names keeps its name. */
function ownerId(drafts: Map<string, Draft>, report: number, id: string, ids: Ids): string {
  for (const type of ['person', 'organisation', 'place'] as const) {
    const joined = ids(report, type, id);
    if (drafts.get(joined)?.type === type) return joined;
  }
  return id;
}

function toEntry({ id, type, counts, mentions, roles }: Draft): CastEntry {
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return { id, type, names, mentions, roles };
}
