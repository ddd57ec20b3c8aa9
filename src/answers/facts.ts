import { findDates, type DateMention } from '../text/dates.js';
import { findNames } from '../text/names.js';
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
  readonly quantities: readonly { readonly value: number; readonly unit?: string }[];
  readonly people: readonly string[];
  readonly negated: boolean;
}

/** How a sentence stands to one kind of detail in a statement: it has the same, has another instead, or has none. */
export type Detail = 'same' | 'other' | 'absent';

const NEGATION = /\b(?:not|never|no|none|nobody|nothing|neither|without|cannot)\b|n['’]t\b/gi;

/** `rarity` weighs a word by how few paragraphs of the story hold it; relative dates are read against `published`. */
export function factsOf(text: string, rarity: (word: string) => number, published?: string): Facts {
  const dates = findDates(text, published);
  const quantities = findQuantities(text, dates);
  const figures = [...dates, ...quantities];
  const names = findNames([text])[0] ?? [];
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
    people: names.filter(({ type }) => type === 'person').map(({ id }) => id),
    negated: (text.match(NEGATION) ?? []).length % 2 === 1,
  };
}

/** "Two decades" and "20 years" are one figure. */
function inYears({ value, unit }: QuantityMention): Facts['quantities'][number] {
  if (unit !== undefined && /^decades?$/.test(unit)) return { value: value * 10, unit: 'year' };
  return { value, ...(unit !== undefined && { unit: unit.replace(/^years$/, 'year') }) };
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

/** TF-IDF cosine over stems (Salton and Buckley 1988): 0 nothing in common, 1 the same words. */
export function likeness(a: Weights, b: Weights): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}

function overlaps(a: DateMention, b: DateMention): boolean {
  return 'from' in a && 'from' in b && a.from <= b.to && b.from <= a.to;
}

export function compareDates(statement: Facts, sentence: Facts): Detail {
  const told = statement.dates.filter((date) => 'from' in date);
  if (told.every((date) => sentence.dates.some((other) => overlaps(date, other)))) return 'same';
  return sentence.dates.some((date) => 'from' in date) ? 'other' : 'absent';
}

export function compareQuantities(statement: Facts, sentence: Facts): Detail {
  const details = statement.quantities.map(({ value, unit }): Detail => {
    const alike = sentence.quantities.filter((other) => other.unit === unit || !other.unit || !unit);
    if (alike.some((other) => other.value === value)) return 'same';
    return alike.length > 0 ? 'other' : 'absent';
  });
  return worst(details);
}

/** A bare surname on either side means the person whose name holds it. */
export function comparePeople(statement: Facts, sentence: Facts): Detail {
  if (statement.people.length === 0) return 'same';
  const tokens = (name: string) => words(name).map(({ folded }) => folded);
  const known = new Set(sentence.people.flatMap(tokens));
  const found = statement.people.filter((name) => tokens(name).some((token) => known.has(token)));
  if (found.length === statement.people.length) return 'same';
  return found.length === 0 && known.size > 0 ? 'other' : 'absent';
}

export function worst(details: readonly Detail[]): Detail {
  if (details.includes('other')) return 'other';
  return details.includes('absent') ? 'absent' : 'same';
}
