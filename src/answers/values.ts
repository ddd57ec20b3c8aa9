import type { Passage } from '../search/passage.js';
import { findDates } from '../text/dates.js';
import { findDurations } from '../text/durations.js';
import type { NameMention } from '../text/names.js';
import { findQuantities } from '../text/quantities.js';
import type { Span } from '../text/span.js';
import { stem, words } from '../text/words.js';
import type { Annotations } from './annotations.js';
import type { Laid } from './laid.js';
import type { Terms } from './match.js';
import type { Want } from './question.js';

/** A value of the kind asked that stands in an excerpt. Offsets into the paragraph. */
export interface Found extends Span {
  /** Equal keys are the same value: a name's folded words, a date's range, a figure. */
  readonly key: string;
  /** As a person reads it. */
  readonly text: string;
  /** How well it fits the question, above 0; only compared within one question. */
  readonly fit: number;
}

interface Mention extends Span {
  readonly key: string;
  readonly text: string;
  /** What its type counts for the question: 1 where it is just what is asked. */
  readonly worth?: number;
}

/** Whether the words of the question tell what sort of value answers it. */
export function asksValue(wants: Want): boolean {
  return wants !== 'thing' && wants !== 'description' && wants !== 'reason';
}

/**
 * The values of the kind asked that stand between `shown.start` and `shown.end` of a paragraph, best fit first:
 * near the question's words, not among them. None where the question asks for no value that can be told.
 */
export function findValues(terms: Terms, laid: Laid, shown: Span, notes: Annotations): readonly Found[] {
  const { passage } = laid.candidate;
  return mentionsOf(terms, passage, notes)
    .filter(({ start, end }) => start >= shown.start && end <= shown.end)
    .flatMap((mention): readonly Found[] => {
      const fit = fitOf(terms, laid, mention);
      return fit > 0
        ? [{ start: mention.start, end: mention.end, key: mention.key, text: mention.text, fit }]
        : [];
    })
    .sort((a, b) => b.fit - a.fit || a.start - b.start);
}

function mentionsOf(terms: Terms, passage: Passage, notes: Annotations): readonly Mention[] {
  const { wants } = terms.question;
  const { text, report } = passage;
  switch (wants) {
    case 'date':
      return datesIn(text, report.published);
    case 'duration':
    case 'age':
      return findDurations(text).map(({ start, end, iso }) => ({
        start,
        end,
        key: iso,
        text: text.slice(start, end),
      }));
    case 'count':
    case 'amount':
      return findQuantities(text, findDates(text, report.published)).map(({ start, end, value, unit }) => ({
        start,
        end,
        key: `${value} ${wants === 'amount' ? (unit ?? '') : ''}`.trim(),
        text: text.slice(start, end),
        worth: wants === 'amount' ? amountWorth(unit) : countWorth(unit, terms),
      }));
    case 'person':
      return namesIn(passage, notes, terms, { person: 1, organisation: 0.45, place: 0.25 });
    case 'place':
      return [...namesIn(passage, notes, terms, { place: 1, organisation: 0.8, person: 0 })].map((mention) =>
        ledPlace(text, mention),
      );
    case 'reason':
      return reasonsIn(text);
    case 'description':
      return notes
        .of(passage)
        .roles.map(({ start, end, text: role }) => ({ start, end, key: role.toLowerCase(), text: role }));
    case 'thing':
      return [];
  }
}

// "How much" is answered by money or a measure before it is by a number of things.
const NOT_AMOUNT = 0.3;

function amountWorth(unit: string | undefined): number {
  return unit !== undefined && (/^[A-Z]{3}$/.test(unit) || unit.length < 4) ? 1 : NOT_AMOUNT;
}

// "How many troops": a number of troops before any other number; never a sum of money.
const OTHER_COUNT = 0.75;
const MONEY_COUNT = 0.3;

function countWorth(unit: string | undefined, terms: Terms): number {
  if (unit === undefined) return OTHER_COUNT;
  if (/^[A-Z]{3}$/.test(unit)) return MONEY_COUNT;
  return terms.words.some((word) => word.stem === stem(unit)) ? 1 : OTHER_COUNT;
}

function datesIn(text: string, published: string | undefined): readonly Mention[] {
  return findDates(text, published).map((mention) => {
    const { start, end } = mention;
    const shown = text.slice(start, end);
    return {
      start,
      end,
      key: 'from' in mention ? `${mention.from}/${mention.to}` : shown.toLowerCase(),
      text: shown,
    };
  });
}

function namesIn(
  passage: Passage,
  notes: Annotations,
  terms: Terms,
  worth: Readonly<Record<NameMention['type'], number>>,
): readonly Mention[] {
  return notes
    .of(passage)
    .names.filter(({ type }) => worth[type] > 0)
    .map((mention) => {
      const { start, end, id, type } = mention;
      const key = keyOf(mention);
      return { start, end, key, text: id, worth: terms.meant.has(key) ? MEANT : worth[type] };
    });
}

// Mentions are found once and asked about with every question.
const KEYS = new WeakMap<NameMention, string>();

function keyOf(mention: NameMention): string {
  const key = KEYS.get(mention) ?? nameKey(mention.id);
  KEYS.set(mention, key);
  return key;
}

// Somebody whom the reports themselves call what the question asks for.
const MEANT = 2;

// Where something is or happens stands behind a preposition; a country that acts does not.
const LED =
  /\b(?:in|at|near|from|to|of|on|across|outside|inside|around|between|into|through|toward|towards|off|via|based)\s+(?:the\s+|\w+\s+)?$/i;
const UNLED = 0.35;

function ledPlace(text: string, mention: Mention): Mention {
  const led = LED.test(text.slice(Math.max(0, mention.start - 24), mention.start));
  return led ? mention : { ...mention, worth: (mention.worth ?? 1) * UNLED };
}

/** A name as it is compared: its folded words. */
export function nameKey(name: string): string {
  return words(name)
    .map((word) => word.folded)
    .join(' ');
}

const REASON =
  /\b(?:because of|because|due to|owing to|in order to|so that|as a result of|thanks to|aimed at|in an effort to|as a way to|for fear of|(?<=\w )to (?!the |a |an |their |his |her |its |be |\p{Lu})\w+) [^,.;:]{3,160}/giu;

function reasonsIn(text: string): readonly Mention[] {
  return [...text.matchAll(REASON)].map((match) => {
    const shown = match[0].trimEnd();
    return { start: match.index, end: match.index + shown.length, key: shown.toLowerCase(), text: shown };
  });
}

// Within this many words a value belongs to what the question names; beyond it only by chance.
const FAR = 25;
const BEFORE = 1.15;

function fitOf(terms: Terms, laid: Laid, { start, end, worth = 1 }: Mention): number {
  const { passage } = laid.candidate;
  let total = 0;
  let own = 0;
  let matched = 0;
  const nearest = new Map<number, number>();
  const from = firstWordAt(passage, start);
  let to = from;
  while (to < passage.starts.length && (passage.starts[to] ?? 0) < end) to += 1;
  const sentence = passage.sentences.find((one) => from >= one.firstWord && from < one.lastWord);
  if (sentence === undefined) return 0;
  for (let i = from; i < to; i += 1) {
    own += 1;
    if ((laid.hits.word[i] ?? -1) >= 0 && terms.question.wants !== 'reason') matched += 1;
  }
  if (own > 0 && matched === own) return 0;
  for (let i = sentence.firstWord; i < sentence.lastWord; i += 1) {
    const q = laid.hits.word[i] ?? -1;
    if (q < 0 || (i >= from && i < to)) continue;
    const gap = i < from ? from - i : i - to + 1;
    const closeness = (laid.hits.factor[i] ?? 0) * Math.max(0.05, 1 - gap / FAR) * (i > from ? BEFORE : 1);
    nearest.set(q, Math.max(nearest.get(q) ?? 0, closeness));
  }
  for (const [q, closeness] of nearest) total += closeness * (terms.weights[q] ?? 0);
  return (total / terms.total + 1e-6) * worth;
}

function firstWordAt(passage: Passage, offset: number): number {
  let low = 0;
  let high = passage.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passage.ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
