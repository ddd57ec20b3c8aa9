const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * The date of an ISO 8601 date or date-time, as written (no shift of time zone): `2024-03-25`.
 * Null where the text is neither, or names a day that the calendar does not have.
 */
export function isoDate(text: string): string | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  return calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `2024-03-25`, or null where the calendar has no such day. Months and days count from 1; years from 1 to 9999. */
export function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  if (day > daysIn(year, month)) return null;
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** What is wrong with a date, in words; null where nothing is. */
export function dateProblem(text: string): string | null {
  if (isoDate(text) !== null) return null;
  const quoted = JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
  if (/^\d{4}-\d{2}-\d{2}/.test(text.trim())) return `${quoted} is not a day that the calendar has`;
  return `${quoted} is not a date in the form 2024-03-25`;
}
