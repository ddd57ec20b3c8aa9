import { countedNoun } from './counted.js';
import { findDates } from './dates.js';
import { readFraction, readOrder } from './fractions.js';
import { scan, timeUnit, type Scan } from './lexemes.js';
import { isName, isNegative, isNumber, isPart, isPronoun, isTied } from './number-neighbours.js';
import type { Span } from './span.js';
import { currencyBefore, unitAfter } from './units.js';

/**
 * A figure or number word. `unit` is a currency by its ISO 4217 code ("USD"), a measure by its symbol ("km", "°C", "%"), a
 * unit of time ("year"), or the noun counted in lower case ("troops"); absent where none plainly follows. Currency signs
 * and units of measure belong to the span, units of time and nouns do not.
 */
export type QuantityMention = Span & { readonly value: number; readonly unit?: string };

/**
 * Finds the quantities in a text, in order and apart from each other; offsets in UTF-16 units. Left out are numbers inside
 * the spans of `exclude` (the dates of the text, where it is not given), ordinals, times of day, scores, telephone numbers
 * and numbers that are names ("Boeing 747", "No. 2"). "thousands" counts as the order it names, 1000. Never throws.
 */
export function findQuantities(
  text: string,
  exclude: readonly Span[] = findDates(text),
): readonly QuantityMention[] {
  const scanned = scan(text);
  const mentions: QuantityMention[] = [];
  for (let at = 0; at < scanned.lexemes.length;) {
    const found = isExcluded(scanned, at, exclude) ? undefined : readAt(scanned, at);
    if (found) mentions.push(mention(scanned, found));
    at = found?.to ?? at + 1;
  }
  return mentions;
}

/** Lexemes `from` to before `to`, and what they come to. */
interface Reading {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly unit: string | undefined;
}

function mention({ lexemes }: Scan, { from, to, value, unit }: Reading): QuantityMention {
  const start = lexemes[from]?.start ?? 0;
  const found = { start, end: lexemes[to - 1]?.end ?? start, value };
  return unit === undefined ? found : { ...found, unit };
}

function isExcluded({ lexemes }: Scan, at: number, exclude: readonly Span[]): boolean {
  const { start = 0, end = 0 } = lexemes[at] ?? {};
  return exclude.some((span) => start < span.end && span.start < end);
}

function readAt(scanned: Scan, at: number): Reading | undefined {
  const share = readFraction(scanned, at) ?? readOrder(scanned, at);
  if (share) return { from: at, to: at + share.length, value: share.value, unit: share.unit };
  if (!isNumber(scanned.codes[at]) || isPart(scanned, at)) return undefined;
  return readAmount(scanned, at) ?? readCount(scanned, at);
}

/** Glued to an amount of money: "£3m", "$5b". */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

/** Money with its sign in front: "$500 million", "US$ 20,000", "HK$5", "EUR 3m". */
function readAmount({ lexemes, text }: Scan, at: number): Reading | undefined {
  const number = lexemes[at];
  const sign = lexemes[at - 1];
  if (!number || !sign || !/[sX]/.test(sign.code)) return undefined;
  const country = lexemes[at - 2];
  const glued =
    country?.code === 'X' && country.end === sign.start
      ? currencyBefore(country.word + sign.word)
      : undefined;
  const unit =
    glued ??
    (sign.code === 's' || /^[A-Z]{3}$/.test(text.slice(sign.start, sign.end))
      ? currencyBefore(sign.word)
      : undefined);
  if (unit === undefined) return undefined;
  const next = lexemes[at + 1];
  const scale = next?.start === number.end ? SCALES.get(next.word) : undefined;
  return {
    from: at - (glued === undefined ? 1 : 2),
    to: at + (scale === undefined ? 1 : 2),
    value: Number((number.value * (scale ?? 1)).toPrecision(15)),
    unit,
  };
}

/** A number with the unit or the noun behind it, or on its own. */
function readCount(scanned: Scan, at: number): Reading | undefined {
  const number = scanned.lexemes[at];
  const measure = measureAfter(scanned, at);
  if (!number || isGluedToWord(scanned, at, measure !== undefined) || (!measure && isName(scanned, at)))
    return undefined;
  const unit =
    measure?.unit ?? timeAfter(scanned, at) ?? unitOfRange(scanned, at) ?? countedNoun(scanned, at);
  if (isTied(scanned, at, unit) || isPronoun(scanned, at, unit)) return undefined;
  const negative = isNegative(scanned, at, unit);
  const value = number.value * (measure?.scale ?? 1);
  return {
    from: negative ? at - 1 : at,
    to: at + 1 + (measure?.length ?? 0),
    value: negative ? -value : value,
    unit,
  };
}

interface Measure {
  readonly unit: string;
  /** Lexemes, a hyphen among them. */
  readonly length: number;
  readonly scale?: number;
}

function measureAfter(scanned: Scan, at: number): Measure | undefined {
  const { lexemes, codes, text } = scanned;
  const hyphen = codes[at + 1] === '-' ? 1 : 0;
  const words = lexemes.slice(at + 1 + hyphen, at + 5 + hyphen).map(({ word }) => word);
  const [first] = words;
  const noun = first === 'm' ? countedNoun(scanned, at + 1) : undefined;
  if (noun !== undefined) return { unit: noun, length: 1, scale: 1e6 };
  // "won" is a verb more often than it is money.
  if (first === 'won' && (lexemes[at]?.value ?? 0) >= 1000) return { unit: 'KRW', length: 1 + hyphen };
  const symbol = lexemes[at + 1 + hyphen];
  const capital = first?.length === 1 && /[A-Z]/.test(text.charAt(symbol?.start ?? -1));
  const found = capital ? undefined : unitAfter(words, 0);
  return found && { unit: found.unit, length: found.length + hyphen };
}

function isGluedToWord({ lexemes }: Scan, at: number, measured: boolean): boolean {
  const next = lexemes[at + 1];
  return !measured && next?.start === lexemes[at]?.end && /[xX]/.test(next?.code ?? '');
}

/** "20 years", "13-year-old": the unit of time in the singular. */
function timeAfter({ lexemes, codes }: Scan, at: number): string | undefined {
  const next = lexemes[codes[at + 1] === '-' ? at + 2 : at + 1];
  return next && (next.code === 'U' || next.code === 'V') ? timeUnit(next) : undefined;
}

/** "10 to 15 people", "between 10 and 15": the first figure has the unit of the second. */
function unitOfRange(scanned: Scan, at: number): string | undefined {
  const { codes } = scanned;
  if (!/[-t&]/.test(codes[at + 1] ?? '') || !isNumber(codes[at + 2])) return undefined;
  return measureAfter(scanned, at + 2)?.unit ?? timeAfter(scanned, at + 2) ?? countedNoun(scanned, at + 2);
}
