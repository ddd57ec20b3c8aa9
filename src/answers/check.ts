import { findDates, type DateMention } from '../text/dates.js';
import { findNames } from '../text/names.js';
import { findQuantities } from '../text/quantities.js';
import { sentences } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import { isStopWord, stem, words } from '../text/words.js';
import type { Answer } from './answer.js';
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
  readonly stems: ReadonlySet<string>;
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
  const content = words(text).filter((word) => !isStopWord(word.folded) && !isInside(word, figures));
  return {
    stems: new Set(content.map(({ folded }) => stem(folded))),
    dates,
    quantities,
    people: (findNames([text])[0] ?? []).filter(({ type }) => type === 'person').map(({ id }) => id),
    negated: (text.match(NEGATION) ?? []).length % 2 === 1,
  };
}

function shareHeld(statement: Facts, passage: Facts): number {
  const held = [...statement.stems].filter((word) => passage.stems.has(word));
  return held.length / Math.max(statement.stems.size, 1);
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

/** Whether a passage says the same, says otherwise, or is about something else. */
function comparePassage(statement: Facts, passage: Facts): Finding {
  const share = shareHeld(statement, passage);
  if (share < NEAR) return 'not in the reports';
  const detail = worst([compareDates, compareQuantities, comparePeople].map((by) => by(statement, passage)));
  const contrary = detail === 'other' || statement.negated !== passage.negated;
  if (contrary) return 'differs';
  return share >= SAME && detail === 'same' ? 'said' : 'not in the reports';
}

/** One passage that says otherwise is a difference, also where another one agrees. */
function findingOf(statement: Facts, { excerpts }: Answer): Finding {
  const all = excerpts.map(({ text, report }) => comparePassage(statement, factsOf(text, report.published)));
  if (all.includes('differs')) return 'differs';
  return all.includes('said') ? 'said' : 'not in the reports';
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
  return statementsOf(text).map((said) => {
    const answer = engine.ask(said, { kind: 'ask', limit: PASSAGES });
    return { said, finding: findingOf(factsOf(said), answer), answer };
  });
}
