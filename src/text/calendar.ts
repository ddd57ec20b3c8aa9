/** Days since 1970-01-01 in the proleptic Gregorian calendar; negative before it. */
export type DayNumber = number;

/** A stretch of the calendar. Both are ISO 8601 dates; `to` is inclusive. A year before 1 AD is written `-0043`. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof SEASONS)[number];

const MILLISECONDS_A_DAY = 86_400_000;

/** The day of a date given as year, month (1-12) and day. A day that the month does not have gives undefined. */
export function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
  const date = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / MILLISECONDS_A_DAY;
}

/** Reads `2024-03-25`, or the date of a longer ISO 8601 time. Anything else, or a day that is none, gives undefined. */
export function parseDay(iso: string): DayNumber | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:$|T)/.exec(iso);
  return found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/** Year, month (1-12), day and weekday (Monday 0) of a day. */
export function calendarDay(day: DayNumber): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: (date.getUTCDay() + 6) % 7,
  };
}

function isoDay(day: DayNumber): string {
  const { year, month, day: date } = calendarDay(day);
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function startOfMonth(year: number, month: number): DayNumber {
  const start = dayNumber(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1);
  return start ?? 0;
}

/** From one day to another, both included. */
export function days(from: DayNumber, to: DayNumber): DateRange {
  return { from: isoDay(from), to: isoDay(to) };
}

/** `count` months from the first of `month` (1 is January; below 1 or above 12 runs into other years). */
export function months(year: number, month: number, count = 1): DateRange {
  return days(startOfMonth(year, month), startOfMonth(year, month + count) - 1);
}

export function years(first: number, last = first): DateRange {
  return days(startOfMonth(first, 1), startOfMonth(last + 1, 1) - 1);
}

/** The week from Monday to Sunday that holds `day` (ISO 8601), moved by `shift` weeks. */
export function week(day: DayNumber, shift = 0): DateRange {
  const monday = day - calendarDay(day).weekday + 7 * shift;
  return days(monday, monday + 6);
}

/** Quarter 1 to 4. */
export function quarter(year: number, number: number): DateRange {
  return months(year, 3 * number - 2, 3);
}

/** Seasons of the northern hemisphere by whole months, as the weather services count; winter begins in December of `year`. */
export function season(year: number, name: Season): DateRange {
  return months(year, 3 * SEASONS.indexOf(name) + 3, 3);
}

/** The nth century AD; of a negative number, the nth BC. The 19th is 1801 to 1900 by the books, 1800 to 1899 as people and TIMEX3 mean it. */
export function century(number: number): DateRange {
  return number > 0
    ? years(100 * (number - 1), 100 * number - 1)
    : years(100 * number + 1, 100 * number + 100);
}

/** The day `count` months after `day`, or the month's last where it has no such day. */
export function addMonths(day: DayNumber, count: number): DayNumber {
  const { year, month, day: date } = calendarDay(day);
  const start = startOfMonth(year, month + count);
  const next = startOfMonth(year, month + count + 1);
  return Math.min(start + date - 1, next - 1);
}

/** Easter Sunday by the Gregorian reckoning (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return startOfMonth(year, Math.floor(n / 31)) + (n % 31);
}
