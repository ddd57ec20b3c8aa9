import { countedNoun } from './counted.js';
import type { Lexeme, Scan } from './lexemes.js';

/** A value written over `length` lexemes, and what it counts where that plainly follows. */
export interface Share {
  readonly value: number;
  readonly length: number;
  readonly unit?: string;
}

/** What stands under the line, by the words for the part. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

/** Reads "a third of", "two-thirds", "half the" at `scan.lexemes[at]`. "the third" and "a third man" are no shares. */
export function readFraction(scan: Scan, at: number): Share | undefined {
  const { lexemes, codes } = scan;
  const first = lexemes[at];
  if (first?.code === 'f') return isHalf(scan, at) ? { value: 0.5, length: 1 } : undefined;
  if (!first || !'aND'.includes(first.code)) return undefined;
  const hyphen = codes[at + 1] === '-' ? 1 : 0;
  const word = lexemes[at + 1 + hyphen]?.word ?? '';
  const part = PARTS.get(word) ?? (word.endsWith('s') ? PARTS.get(word.slice(0, -1)) : undefined);
  const count = first.code === 'a' ? 1 : first.value;
  const ofWhole = codes[at + 2 + hyphen] === 'F';
  if (
    part === undefined ||
    !Number.isInteger(count) ||
    count >= part ||
    (word.endsWith('s') ? count < 2 : count !== 1)
  )
    return undefined;
  return ofWhole || (word.endsWith('s') && part !== 4) || hyphen === 1
    ? { value: count / part, length: 2 + hyphen }
    : undefined;
}

function isHalf({ lexemes, codes }: Scan, at: number): boolean {
  if (codes[at + 1] === 'F' || codes[at + 1] === 'H') return true;
  return (
    /^(?:than|least|about|nearly|almost|over|under)$/.test(lexemes[at - 1]?.word ?? '') &&
    codes[at + 1] !== 'a'
  );
}

const ORDERS: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);

/** Reads "dozens of people" and "tens of thousands" at `scan.lexemes[at]`: the order that is named, for want of a figure. */
export function readOrder(scan: Scan, at: number): Share | undefined {
  const { lexemes } = scan;
  const first = orderOf(lexemes[at]) ?? (lexemes[at]?.word === 'tens' ? 10 : undefined);
  if (first === undefined) return undefined;
  const second = lexemes[at + 1]?.word === 'of' ? orderOf(lexemes[at + 2]) : undefined;
  if (second === undefined && first === 10) return undefined;
  const length = second === undefined ? 1 : 3;
  const unit = lexemes[at + length]?.word === 'of' ? countedNoun(scan, at + length) : undefined;
  const value = first * (second ?? 1);
  return unit === undefined ? { value, length } : { value, length, unit };
}

function orderOf(lexeme: Lexeme | undefined): number | undefined {
  return lexeme?.code === 'x' ? ORDERS.get(lexeme.word) : undefined;
}
