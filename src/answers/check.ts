import { findDates, type DateMention } from '../text/dates.js';
import { findNames } from '../text/names.js';
import { findQuantities } from '../text/quantities.js';
import { sentences } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import { isStopWord, stem, words } from '../text/words.js';
import type { Answer, Excerpt } from './answer.js';
import type { Engine } from './engine.js';

/** What the reports have on a statement. Never whether it is true. */
export type Finding = 'said' | 'differs' | 'not in the reports';

export interface Checked {
  /** The statement, exactly as the text has it. */
  readonly said: string;
  readonly finding: Finding;
  readonly answer: Answer;
}

/** More would not fit one message; the longest sentences are the ones that state something. */
const MOST_STATEMENTS = 4;
/** Passages compared with each statement. */
const PASSAGES = 5;
/** Fewer words of content than this state nothing that could be looked up ("I agree!"). */
const FEWEST_WORDS = 2;
/** Share of a statement's words that a passage must hold to say the same, and to be about the same. */
const SAME = 0.7;
const NEAR = 0.5;

const NEGATION = /\b(?:not|never|no|none|nobody|nothing|neither|without|cannot)\b|n['’]t\b/gi;

/** How a passage stands to one kind of detail in a statement: it has the same, has another instead, or has none. */
type Detail = 'same' | 'other' | 'absent';

interface Facts {
  /** Stems of the words of content, figures and dates left out. */
  readonly stems: ReadonlySet<string>;
  /** Those outside names: what is said of whom, and not only of whom. */
  readonly told: ReadonlySet<string>;
  readonly dates: readonly DateMention[];
  readonly quantities: readonly { readonly value: number; readonly unit?: string }[];
  readonly people: readonly string[];
  readonly negated: boolean;
}

function isInside({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => start >= span.start && end <= span.end);
}

function factsOf(text: string, published?: string): Facts {
  const dates = findDates(text, published);
  const quantities = findQuantities(text, dates);
  const figures = [...dates, ...quantities];
  const names = findNames([text])[0] ?? [];
  const content = words(text).filter((word) => !isStopWord(word.folded) && !isInside(word, figures));
  const outside = content.filter((word) => !isInside(word, names));
  return {
    stems: new Set(content.map(({ folded }) => stem(folded))),
    told: new Set(outside.map(({ folded }) => stem(folded))),
    dates,
    quantities,
    people: names.filter(({ type }) => type === 'person').map(({ id }) => id),
    negated: (text.match(NEGATION) ?? []).length % 2 === 1,
  };
}

function shareHeld(stems: ReadonlySet<string>, passage: Facts): number {
  if (stems.size === 0) return 1;
  return [...stems].filter((word) => passage.stems.has(word)).length / stems.size;
}

function overlaps(a: DateMention, b: DateMention): boolean {
  return 'from' in a && 'from' in b && a.from <= b.to && b.from <= a.to;
}

function compareDates(statement: Facts, passage: Facts): Detail {
  const told = statement.dates.filter((date) => 'from' in date);
  if (told.every((date) => passage.dates.some((other) => overlaps(date, other)))) return 'same';
  return passage.dates.some((date) => 'from' in date) ? 'other' : 'absent';
}

function compareQuantities(statement: Facts, passage: Facts): Detail {
  const details = statement.quantities.map(({ value, unit }): Detail => {
    const alike = passage.quantities.filter((other) => other.unit === unit || !other.unit || !unit);
    if (alike.some((other) => other.value === value)) return 'same';
    return alike.length > 0 ? 'other' : 'absent';
  });
  return worst(details);
}

/** A bare surname on either side means the person whose name holds it. */
function comparePeople(statement: Facts, passage: Facts): Detail {
  const tokens = (name: string) => words(name).map(({ folded }) => folded);
  const known = new Set(passage.people.flatMap(tokens));
  const details = statement.people.map((name): Detail => {
    if (tokens(name).some((token) => known.has(token))) return 'same';
    return known.size > 0 ? 'other' : 'absent';
  });
  return worst(details);
}

function worst(details: readonly Detail[]): Detail {
  if (details.includes('other')) return 'other';
  return details.includes('absent') ? 'absent' : 'same';
}

interface Compared {
  readonly finding: Finding;
  readonly share: number;
}

/** Whether a passage says the same, says otherwise, or is about something else. */
function comparePassage(statement: Facts, passage: Facts): Compared {
  const share = shareHeld(statement.stems, passage);
  if (share < NEAR || shareHeld(statement.told, passage) < NEAR)
    return { finding: 'not in the reports', share };
  const detail = worst([compareDates, compareQuantities, comparePeople].map((by) => by(statement, passage)));
  // Around a few words in common a "not" may deny something else.
  const denied = statement.negated !== passage.negated && share >= SAME;
  if (detail === 'other' || denied) return { finding: 'differs', share };
  return { finding: share >= SAME && detail === 'same' ? 'said' : 'not in the reports', share };
}

/**
 * An excerpt may say it in one sentence or over all of them together; it says otherwise only within one sentence,
 * since the figure or name of a neighbour belongs to something else.
 */
function compareExcerpt(statement: Facts, { text, report }: Excerpt): readonly Compared[] {
  const parts = sentences(text).map(({ start, end }) => text.slice(start, end));
  const alone = parts.map((part) => comparePassage(statement, factsOf(part, report.published)));
  if (parts.length < 2) return alone;
  const whole = comparePassage(statement, factsOf(text, report.published));
  return whole.finding === 'said' ? [...alone, whole] : alone;
}

/** Where one passage agrees, only one that is as near to the statement makes a difference. */
function findingOf(all: readonly Compared[]): Finding {
  const said = all.some(({ finding }) => finding === 'said');
  const near = said ? SAME : NEAR;
  if (all.some(({ finding, share }) => finding === 'differs' && share >= near)) return 'differs';
  return said ? 'said' : 'not in the reports';
}

/** The excerpts that bear the finding out stand first, the nearest before the others. */
function checkStatement(engine: Engine, said: string): Checked {
  const answer = engine.ask(said, { kind: 'ask', limit: PASSAGES });
  const statement = factsOf(said);
  const compared = answer.excerpts.map((excerpt) => ({ excerpt, all: compareExcerpt(statement, excerpt) }));
  const finding = findingOf(compared.flatMap(({ all }) => all));
  const bearing = ({ all }: (typeof compared)[number]) =>
    Math.max(0, ...all.map((one) => one.share + (one.finding === finding ? 1 : 0)));
  const excerpts = compared.sort((a, b) => bearing(b) - bearing(a)).map(({ excerpt }) => excerpt);
  return { said, finding, answer: { ...answer, values: [], excerpts } };
}

/** The text's sentences that state something, the longest few, in their order. */
function statementsOf(text: string): readonly string[] {
  const all = sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => !/\?["”’)]*$/.test(sentence) && factsOf(sentence).stems.size >= FEWEST_WORDS);
  const longest = [...all].sort((a, b) => b.length - a.length).slice(0, MOST_STATEMENTS);
  return all.filter((sentence) => longest.includes(sentence)).slice(0, MOST_STATEMENTS);
}

/**
 * Holds a text against the reports: its statements, at most four, each with the passages nearest to it. By words,
 * names, dates and figures only; what is merely meant is not understood. A text without statements gives none.
 */
export function check(engine: Engine, text: string): readonly Checked[] {
  return statementsOf(text).map((said) => checkStatement(engine, said));
}
