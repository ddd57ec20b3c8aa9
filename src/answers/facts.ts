import { findDates, type DateMention } from '../text/dates.js';
import { findNames, type NameMention } from '../text/names.js';
import { findQuantities, type QuantityMention } from '../text/quantities.js';
import type { Span } from '../text/span.js';
import { isStopWord, stem, words } from '../text/words.js';

/** Stem to weight, brought to length 1. */
type Weights = ReadonlyMap<string, number>;

/** What one sentence states, as far as words, names, dates and figures tell. */
export interface Facts {
  /** Words of content, figures and dates left out. */
  readonly all: Weights;
  /** Those outside names: what is said of whom, and not only of whom. */
  readonly told: Weights;
  readonly dates: readonly DateMention[];
  readonly quantities: readonly (Span & { readonly value: number; readonly unit?: string })[];
  readonly people: readonly (Span & { readonly id: string })[];
  /** Words that deny. An even number of them denies nothing. */
  readonly negations: readonly Span[];
  readonly negated: boolean;
  /** Whether somebody is meant whom it does not name. */
  readonly pronouns: boolean;
}

/** How a sentence stands to one kind of detail in a statement: it has the same, has another instead, or has none. */
export type Detail = 'same' | 'other' | 'absent';

const NEGATION = /\b(?:not|never|no|none|nobody|nothing|neither|without|cannot)\b|n['’]t\b/gi;

/** How a text is read. */
export interface Reading {
  /** Weighs a word by how few paragraphs of the story hold it. */
  readonly rarity: (word: string) => number;
  /** Relative dates are read against it. */
  readonly published?: string | undefined;
  /** Words of the names of the story's people, folded: by itself a sentence does not tell that "Holm" is one. */
  readonly surnames?: ReadonlySet<string>;
}

export function factsOf(text: string, { rarity, published, surnames = NOBODY }: Reading): Facts {
  const dates = findDates(text, published);
  const quantities = findQuantities(text, dates);
  const figures = [...dates, ...quantities];
  const names = findNames([text])[0] ?? [];
  const negations = [...text.matchAll(NEGATION)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  const content = words(text)
    .filter((word) => !isStopWord(word.folded) && !isInside(word, figures))
    .map((word) => ({
      stemmed: stem(word.folded),
      weight: rarity(word.folded),
      named: isInside(word, names),
    }));
  return {
    all: weightsOf(content),
    told: weightsOf(content.filter(({ named }) => !named)),
    dates,
    quantities: quantities.map(inYears),
    people: peopleIn(text, names, surnames),
    negations,
    negated: negations.length % 2 === 1,
    pronouns: /\b(?:he|she|they|him|her|them|his|hers|theirs?)\b/i.test(text),
  };
}

const NOBODY: ReadonlySet<string> = new Set();

/** Names of people, and runs of words with a capital that the story's people are called by. */
function peopleIn(
  text: string,
  names: readonly NameMention[],
  surnames: ReadonlySet<string>,
): Facts['people'] {
  const found = names
    .filter(({ type }) => type === 'person')
    .map(({ id, start, end }) => ({ id, start, end }));
  let run: { id: string; start: number; end: number } | undefined;
  for (const { start, end, folded } of words(text)) {
    const isName = surnames.has(folded) && /^\p{Lu}/u.test(text.slice(start, end));
    if (!isName || isInside({ start, end }, names)) continue;
    if (run !== undefined && text.slice(run.end, start) === ' ') {
      run.end = end;
      run.id = text.slice(run.start, end);
    } else {
      run = { id: text.slice(start, end), start, end };
      found.push(run);
    }
  }
  return found;
}

/** "Two decades" and "20 years" are one figure. */
function inYears({ start, end, value, unit }: QuantityMention): Facts['quantities'][number] {
  if (unit !== undefined && /^decades?$/.test(unit)) return { start, end, value: value * 10, unit: 'year' };
  return { start, end, value, ...(unit !== undefined && { unit: unit.replace(/^years$/, 'year') }) };
}

function isInside({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => start >= span.start && end <= span.end);
}

function weightsOf(content: readonly { readonly stemmed: string; readonly weight: number }[]): Weights {
  const weights = new Map(content.map(({ stemmed, weight }) => [stemmed, weight]));
  const square = [...weights.values()].reduce((sum, weight) => sum + weight * weight, 0);
  const length = Math.sqrt(square) || 1;
  return new Map([...weights].map(([word, weight]) => [word, weight / length]));
}

/** How much of one's weight the other holds: 1 all of its words. */
export function coverage(a: Weights, b: Weights): number {
  let sum = 0;
  for (const [word, weight] of a) if (b.has(word)) sum += weight * weight;
  return sum;
}

/** TF-IDF cosine over stems (Salton and Buckley 1988): 0 nothing in common, 1 the same words. */
export function likeness(a: Weights, b: Weights): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}

export function overlaps(a: DateMention, b: DateMention): boolean {
  return 'from' in a && 'from' in b && a.from <= b.to && b.from <= a.to;
}

export function compareDates(statement: Facts, sentence: Facts): Detail {
  const told = statement.dates.filter((date) => 'from' in date);
  if (told.every((date) => sentence.dates.some((other) => overlaps(date, other)))) return 'same';
  return sentence.dates.some((date) => 'from' in date) ? 'other' : 'absent';
}

type Quantity = Facts['quantities'][number];

/** Units that measure: two of them are not alike because their figures are. "13 nationals" and "13 citizens" are. */
const MEASURES =
  /^(?:%|°[CF]|[A-Z]{3}|years?|months?|weeks?|days?|hours?|minutes?|seconds?|k?m|[cm]m|kg|g|t|mi|ft|in|lb|oz|l|ha|km2|km²|km\/h|mph|MW|kW)$/;

function isOfOneKind(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || !a.unit || !b.unit;
}

function isMeasured({ unit }: Quantity): boolean {
  return unit !== undefined && MEASURES.test(unit);
}

function isSameFigure(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && ((!isMeasured(a) && !isMeasured(b)) || isOfOneKind(a, b));
}

/** The figure that a sentence has in the place of one of a statement: of the same unit, and of about the same size. */
export function otherFigure(figure: Quantity, { quantities }: Facts): Quantity | undefined {
  if (quantities.some((other) => isSameFigure(figure, other))) return undefined;
  const distance = (other: Quantity): number =>
    Math.abs(Math.log(Math.max(other.value, 1e-9) / Math.max(figure.value, 1e-9)));
  const named = (other: Quantity): number => Number(figure.unit !== undefined && figure.unit === other.unit);
  if (!quantities.some((other) => isOfOneKind(figure, other))) return undefined;
  return quantities
    .filter((other) => isOfOneKind(figure, other) || !(isMeasured(figure) || isMeasured(other)))
    .sort((a, b) => named(b) - named(a) || distance(a) - distance(b))[0];
}

/** "The two countries" are "both countries", or just they. */
function isHardlyTold({ value, start, end }: Quantity): boolean {
  return (value === 1 || value === 2) && end - start > 1;
}

export function compareQuantities(statement: Facts, sentence: Facts): Detail {
  const details = statement.quantities.map((figure): Detail => {
    if (sentence.quantities.some((other) => isSameFigure(figure, other))) return 'same';
    if (otherFigure(figure, sentence) !== undefined) return 'other';
    return isHardlyTold(figure) ? 'same' : 'absent';
  });
  return worst(details);
}

/** People of one side whom the other does not name; a bare surname on either side means whoever bears it. */
export function unnamed(people: Facts['people'], others: Facts['people']): Facts['people'] {
  return people.filter(({ id }) => !others.some((other) => isOne(id, other.id)));
}

function isOne(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => new Set(words(name).map(({ folded }) => folded)));
  if (left === undefined || right === undefined) return false;
  const [short, long] = left.size <= right.size ? [left, right] : [right, left];
  return [...short].every((token) => long.has(token));
}

/** "Other" where somebody else stands in somebody's place; a sentence with a pronoun may mean them. */
export function comparePeople(statement: Facts, sentence: Facts): Detail {
  const missing = unnamed(statement.people, sentence.people);
  if (missing.length === 0) return 'same';
  const strangers = unnamed(sentence.people, statement.people);
  const isOther = strangers.length > 0 && (missing.length === statement.people.length || !sentence.pronouns);
  return isOther ? 'other' : 'absent';
}

export function worst(details: readonly Detail[]): Detail {
  if (details.includes('other')) return 'other';
  return details.includes('absent') ? 'absent' : 'same';
}
