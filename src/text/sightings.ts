import { candidatesIn, type Candidate } from './candidates.js';
import { joined } from './run-words.js';
import { capitalRuns } from './capital-runs.js';
import { finish, type Steps } from '../steps.js';
import { hyphenUse } from './hyphens.js';
import { isFunctionWord } from './grammar-words.js';
import { evidenceOf, type Evidence } from './evidence.js';
import type { Gender } from './given-names.js';
import { ADDRESS_GENDER, genderOfRole } from './offices.js';
import { withoutSuffix } from './people.js';
import { tokens, type Token } from './tokens.js';

/** One place of a report where a name may stand, with what speaks for each reading. */
export interface Sighting extends Candidate {
  /** Paragraph, counted from 0. */
  readonly paragraph: number;
  /** Running number in the report. */
  readonly at: number;
  readonly text: string;
  /** Keys of its words, without "Jr." and the like. */
  readonly words: readonly string[];
  readonly tokens: readonly Token[];
  readonly evidence: Evidence;
  /** What a form of address or kin noun right before it says. */
  readonly gender: Gender | null;
  /** Written in a headline or in capitals throughout, where a capital says nothing. */
  readonly headline: boolean;
}

/** Every sighting of a report, in order, and its tokens by paragraph. */
export interface Sightings {
  readonly all: readonly Sighting[];
  readonly tokens: readonly (readonly Token[])[];
}

/** Reads a report's paragraphs for capitalised stretches that may be names. */
export function sightingsIn(paragraphs: readonly string[]): Sightings {
  return finish(sightingSteps(paragraphs));
}

/** `sightingsIn`, a paragraph a step. */
export function* sightingSteps(paragraphs: readonly string[]): Steps<Sightings> {
  const read: (readonly Token[])[] = [];
  for (const text of paragraphs) {
    read.push(tokens(text));
    yield;
  }
  const use = hyphenUse(read);
  const all: Sighting[] = [];
  for (const [paragraph, list] of read.entries()) {
    const headline = isHeadline(list);
    let last = -1;
    for (const run of capitalRuns(list, use)) {
      for (const candidate of candidatesIn(list, run, headline)) {
        // A body's name may have gone on over the next run: "Bank of England".
        if (candidate.first <= last) continue;
        last = candidate.last;
        all.push(sighting(list, candidate, paragraph, all.length, headline));
      }
    }
    yield;
  }
  return { all, tokens: read };
}

function sighting(
  list: readonly Token[],
  candidate: Candidate,
  paragraph: number,
  at: number,
  headline: boolean,
): Sighting {
  const words = withoutSuffix(list.slice(candidate.first, candidate.last + 1));
  return {
    ...candidate,
    paragraph,
    at,
    text: joined(list, candidate),
    words: words.filter((token) => token.kind === 'word').map((token) => token.key),
    tokens: list,
    evidence: evidenceOf(list, candidate),
    gender: genderBefore(list, candidate.first),
    headline,
  };
}

/** "Mrs. |Clinton|", "his sister |Anna|". */
function genderBefore(list: readonly Token[], first: number): Gender | null {
  const before = list[first - 1];
  if (before?.kind !== 'word') return null;
  return ADDRESS_GENDER[before.key] ?? genderOfRole(before.key) ?? null;
}

// Share of longer words with a capital above which a paragraph is a headline or a list: news prose has a quarter.
const HEADLINE_SHARE = 0.65;

/** "(Reporting by ...; editing by ...)": names, but no headline. */
function isCredit(list: readonly Token[]): boolean {
  const by = list.findIndex((token) => token.key === 'by');
  return (
    by > 0 &&
    by <= 3 &&
    /^(?:reporting|editing|writing|compiled|edited|written)$/.test(list[by - 1]?.key ?? '')
  );
}

const MOST_HEADLINE_TOKENS = 30;

function isHeadline(list: readonly Token[]): boolean {
  const long = list.filter(
    (token) => token.kind === 'word' && token.text.length > 3 && !isFunctionWord(token.key),
  );
  const capital = long.filter((token) => token.capital).length;
  if (long.length < 2 || isCredit(list) || list.length > MOST_HEADLINE_TOKENS || list.at(-1)?.text === '.')
    return false;
  return capital > long.length * HEADLINE_SHARE;
}
