import {
  addMonths,
  calendarDay,
  century,
  days,
  months,
  quarter,
  week,
  years,
  type DateRange,
  type DayNumber,
} from './calendar.js';
import type { TimeUnit } from './lexeme-words.js';

/** The week, month, year and so on of a day, moved by `shift`. Shorter units are no dates. */
export function period(day: DayNumber, unit: TimeUnit, shift: number): DateRange | undefined {
  const { year, month } = calendarDay(day);
  if (unit === 'week') return week(day, shift);
  if (unit === 'month') return months(year, month + shift);
  if (unit === 'quarter') return months(year, 3 * Math.floor((month - 1) / 3) + 1 + 3 * shift, 3);
  if (unit === 'year') return years(year + shift);
  const decade = 10 * (Math.floor(year / 10) + shift);
  if (unit === 'decade') return years(decade, decade + 9);
  return unit === 'century' ? century(Math.floor(year / 100) + 1 + shift) : undefined;
}

/** "Two billion years ago" is no year, and "3,000 years ago" none that could be told to the year. */
const MOST_YEARS = 500;

/** The day, week, month or year that lies `count` units from a day: as exact as its unit. Negative goes back. */
export function shifted(day: DayNumber, unit: TimeUnit, count: number): DateRange | undefined {
  if (unit === 'decade' || unit === 'century')
    return shifted(day, 'year', count * (unit === 'decade' ? 10 : 100));
  if (unit === 'year' && Math.abs(count) > MOST_YEARS) return undefined;
  if (unit === 'year' && !Number.isInteger(count)) return shifted(day, 'month', Math.round(12 * count));
  if (unit === 'year' || unit === 'month' || unit === 'quarter') {
    const moved = calendarDay(
      addMonths(day, Math.round(count) * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1)),
    );
    if (unit === 'quarter') return quarter(moved.year, Math.ceil(moved.month / 3));
    return unit === 'year' ? years(moved.year) : months(moved.year, moved.month);
  }
  if (unit === 'week') return week(day, Math.round(count));
  if (unit === 'fortnight') return week(day, Math.round(2 * count));
  if (unit === 'day') return days(day + Math.round(count), day + Math.round(count));
  return unit === 'hour' && Math.abs(count) >= 24 ? shifted(day, 'day', count / 24) : undefined;
}
