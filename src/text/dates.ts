import { ANCHORED_DATES } from './anchored-dates.js';
import { parseDay, type DateRange } from './calendar.js';
import type { DateContext, DateRule, Found, Unresolved } from './date-rule.js';
import { FULL_DATES } from './full-dates.js';
import { HOLIDAY_DATES } from './holidays.js';
import { scan, type Scan } from './lexemes.js';
import { PERIODS } from './periods.js';
import { RELATIVE_DATES } from './relative-dates.js';
import type { Span } from './span.js';

/** A date named in a text: a range of days (ISO 8601, `to` inclusive), or why it cannot be told. */
export type DateMention = Span & (DateRange | Unresolved);

/** At every lexeme the first rule that reads it wins, so the fuller form stands before its part. */
const RULES: readonly DateRule[] = [
  ...FULL_DATES,
  ...PERIODS,
  ...HOLIDAY_DATES,
  ...ANCHORED_DATES,
  ...RELATIVE_DATES,
];

/** The rules that may begin with each letter, in their order. */
const BY_LETTER = byLetter(RULES);

function byLetter(rules: readonly DateRule[]): ReadonlyMap<string, readonly DateRule[]> {
  const index = new Map<string, DateRule[]>();
  for (const rule of rules) {
    for (const letter of rule.opens) index.set(letter, [...(index.get(letter) ?? []), rule]);
  }
  return index;
}

/**
 * Finds the dates that a text names, in order and apart from each other; offsets in UTF-16 units. `published` is the day
 * of publication (ISO 8601); "Monday", "February" or "last year" are resolved against it, and without it, or where it is
 * no date, they come back as `{ unresolved: 'undated report' }`. Values follow TIMEX3 (TimeML 1.2.1): a week runs from
 * Monday to Sunday, "two years ago" is a year, hours of a day are left out. Never throws.
 */
export function findDates(text: string, published?: string): readonly DateMention[] {
  const scanned = scan(text);
  const day = published === undefined ? undefined : parseDay(published);
  const mentions: DateMention[] = [];
  let anchor: DateRange | undefined;
  for (let at = 0; at < scanned.codes.length;) {
    const found = readAt(scanned, at, { published: day, anchor });
    if (found) {
      mentions.push(found.mention);
      if ('from' in found.mention) anchor = found.mention;
    }
    at = found?.to ?? at + 1;
  }
  return mentions;
}

function readAt(
  scanned: Scan,
  from: number,
  context: DateContext,
): { mention: DateMention; to: number } | undefined {
  for (const { shape, read } of BY_LETTER.get(scanned.codes.charAt(from)) ?? []) {
    shape.lastIndex = from;
    if (!shape.test(scanned.codes)) continue;
    const found: Found = { ...context, scan: scanned, from, to: shape.lastIndex };
    const reading = read(found);
    const start = scanned.lexemes[from]?.start;
    const end = scanned.lexemes[found.to - 1]?.end;
    // "The 19th and third century" names no range.
    if (reading && 'from' in reading && !runsForwards(reading)) continue;
    if (reading && start !== undefined && end !== undefined)
      return { mention: { start, end, ...reading }, to: found.to };
  }
  return undefined;
}

// Years before Christ count backwards, and their days forwards: only whole years are compared there.
function runsForwards({ from, to }: DateRange): boolean {
  if (from.startsWith('-')) return !to.startsWith('-') || from.slice(0, 5) >= to.slice(0, 5);
  return !to.startsWith('-') && from <= to;
}
