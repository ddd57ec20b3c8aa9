import type { DateRange, DayNumber } from './calendar.js';
import type { Lexeme, Scan } from './lexemes.js';
import { tenseAround, type Tense } from './tense.js';

/** A date that the text names but that nothing here can place on the calendar, and why. */
export interface Unresolved {
  readonly unresolved: string;
}

export const UNDATED: Unresolved = { unresolved: 'undated report' };

/** What dates are resolved against. */
export interface DateContext {
  /** The day the report was published. */
  readonly published: DayNumber | undefined;
  /** The date named last before this one in the same text: what "the next day" leans on. */
  readonly anchor: DateRange | undefined;
}

/** The lexemes that a rule's pattern took, `from` to before `to`. */
export interface Found extends DateContext {
  readonly scan: Scan;
  readonly from: number;
  readonly to: number;
}

/**
 * One way to write a date. `shape` is a sticky pattern over the letters of `Lexeme`, tried at lexemes whose letter is in
 * `opens`; `read` gives the range, or undefined where the words turn out to be no date.
 */
export interface DateRule {
  readonly opens: string;
  readonly shape: RegExp;
  readonly read: (found: Found) => DateRange | Unresolved | undefined;
}

/** The lexemes of a match that have one of these letters, in order. */
export function parts({ scan, from, to }: Found, codes: string): readonly Lexeme[] {
  return scan.lexemes.slice(from, to).filter(({ code }) => codes.includes(code));
}

/** The word `distance` lexemes before the match (1 is next to it) or after it (-1); empty at the ends of the text. */
export function wordBefore({ scan, from }: Found, distance = 1): string {
  return scan.lexemes[from - distance]?.word ?? '';
}

export function wordAfter({ scan, to }: Found, distance = 1): string {
  return scan.lexemes[to + distance - 1]?.word ?? '';
}

/** Whether a lexeme is written with a capital. */
export function isCapital({ scan }: Found, { start }: Lexeme): boolean {
  return /\p{Lu}/u.test(scan.text.charAt(start));
}

export function tenseOf({ scan, from, to }: Found): Tense {
  return tenseAround(scan.text, scan.lexemes[from]?.start ?? 0, scan.lexemes[to - 1]?.end ?? 0);
}
