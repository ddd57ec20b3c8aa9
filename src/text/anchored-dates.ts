import { calendarDay, parseDay, type DateRange, type DayNumber } from './calendar.js';
import { parts, wordBefore, type DateRule, type Found } from './date-rule.js';
import type { TimeUnit } from './lexeme-words.js';
import { timeUnit } from './lexemes.js';
import { period, shifted } from './time-shift.js';

/** Dates that lean on the one named before them in the same text: "the next day", "that year", "two years later". */
export const ANCHORED_DATES: readonly DateRule[] = [
  { opens: 'L', shape: /LU/y, read: readPeriod },
  { opens: 'H', shape: /HUG(?=[,.)]|$)/y, read: readNeighbour },
  { opens: 'aNDf', shape: /(?:fa?-?U|[aND]-?[UV](?:&af)?)G/y, read: readShift },
];

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['same', 0],
  ['that', 0],
  ['following', 1],
  ['preceding', -1],
]);

/** "next" and "previous" lean on another date only after "the". */
const AFTER_THE: ReadonlyMap<string, number> = new Map([
  ['next', 1],
  ['previous', -1],
]);

function readPeriod(found: Found): DateRange | undefined {
  const [link] = parts(found, 'L');
  const [unit] = parts(found, 'U');
  const word = link?.word ?? '';
  const shift = SHIFTS.get(word) ?? (wordBefore(found) === 'the' ? AFTER_THE.get(word) : undefined);
  return unit && shift !== undefined ? neighbour(found, timeUnit(unit), shift) : undefined;
}

/** "the year before", "the day after", with no event behind them. */
function readNeighbour(found: Found): DateRange | undefined {
  const [unit] = parts(found, 'U');
  const [link] = parts(found, 'G');
  const shift = /^(?:before|earlier)$/.test(link?.word ?? '')
    ? -1
    : /^(?:after|later)$/.test(link?.word ?? '')
      ? 1
      : 0;
  return unit && shift !== 0 ? neighbour(found, timeUnit(unit), shift) : undefined;
}

function neighbour({ anchor }: Found, unit: TimeUnit, shift: number): DateRange | undefined {
  const day = anchor && parseDay(anchor.from);
  if (day === undefined) return undefined;
  if (unit === 'day') return anchor?.from === anchor?.to ? shifted(day, 'day', shift) : undefined;
  return period(day, unit, shift);
}

/** "two years later" and, where there is a date to lean on, "a week earlier". */
function readShift(found: Found): DateRange | undefined {
  const [link] = parts(found, 'G');
  const [unit] = parts(found, 'UV');
  const direction = link?.word === 'later' ? 1 : link?.word === 'earlier' ? -1 : 0;
  const day = found.anchor && parseDay(found.anchor.from);
  if (!unit || direction === 0 || day === undefined || !isExactEnough(found, day, timeUnit(unit)))
    return undefined;
  return shifted(day, timeUnit(unit), direction * countOf(found));
}

/** "Three days later" than a year is no day. */
function isExactEnough({ anchor }: Found, from: DayNumber, unit: TimeUnit): boolean {
  const length = (anchor ? (parseDay(anchor.to) ?? from) : from) - from + 1;
  const allowed: Partial<Record<TimeUnit, number>> = {
    hour: 1,
    day: 1,
    week: 7,
    fortnight: 7,
    month: 31,
    quarter: 92,
  };
  return length <= (allowed[unit] ?? 366) && calendarDay(from).year > 0;
}

/** How many units: 1 for "a", and the half of "half a" or "and a half". */
export function countOf(found: Found): number {
  if (found.scan.codes[found.from] === 'f') return 0.5;
  const half = parts(found, 'f').length > 0 ? 0.5 : 0;
  return (parts(found, 'ND')[0]?.value ?? 1) + half;
}
