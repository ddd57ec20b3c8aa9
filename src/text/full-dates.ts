import { calendarDay, dayNumber, days, parseDay, type DateRange, type DayNumber } from './calendar.js';
import {
  isCapital,
  parts,
  tenseOf,
  UNDATED,
  wordAfter,
  type DateRule,
  type Found,
  type Unresolved,
} from './date-rule.js';
import type { Lexeme } from './lexemes.js';
import type { Tense } from './tense.js';

/** Dates with a day: "Thursday (March 28, 2024)", "28th of March", "3-5 March 2010", "2024-03-28". */
export const FULL_DATES: readonly DateRule[] = [
  { opens: 'I', shape: /I/y, read: readFigures },
  { opens: 'Mm', shape: /[Mm]\.?[DO](?:,?Y)?-[Mm]\.?[DO](?:,?Y)?/y, read: readSpan },
  { opens: 'Mm', shape: /[Mm]\.?[DO][-t][DO](?![UV])(?:,?Y)?/y, read: readSpan },
  { opens: 'DO', shape: /[DO](?:F?[Mm]\.?)?[-t][DO]F?[Mm](?:\.?,?Y)?/y, read: readSpan },
  {
    opens: 'LWw',
    shape: /L?[Ww]\.?,?(?:\(H?[DO]F?[Mm](?:\.?,?Y)?\)|H?[DO]F?[Mm](?:\.?,?Y)?)/y,
    read: readDay,
  },
  { opens: 'LWw', shape: /L?[Ww]\.?,?(?:\([Mm]\.?H?[DO](?:,?Y)?\)|[Mm]\.?H?[DO](?:,?Y)?)/y, read: readDay },
  { opens: 'LMm', shape: /L?[Mm]\.?H?[DO](?:,?Y)?/y, read: readDay },
  { opens: 'DOo', shape: /(?:[DO]F?|oF)[Mm](?:\.?,?Y)?/y, read: readDay },
];

/** 2024-03-28, 3/28/2024 and 28/3/2024 where only one reading is a date (3/4/2024 is read month first), 28.3.2024. */
function readFigures(found: Found): DateRange | undefined {
  const written = parts(found, 'I')[0]?.word ?? '';
  const iso = parseDay(written.replaceAll('/', '-'));
  if (iso !== undefined) return days(iso, iso);
  const [first = 0, second = 0, last = 0] = written.split(/[-/.]/).map(Number);
  const year = last >= 100 ? last : last + (last < 70 ? 2000 : 1900);
  const dayFirst = !written.includes('/') || first > 12;
  const day = dayFirst ? dayNumber(year, second, first) : dayNumber(year, first, second);
  return day === undefined ? undefined : days(day, day);
}

function readDay(found: Found): DateRange | Unresolved | undefined {
  const [month] = parts(found, 'Mm');
  const [date] = parts(found, 'DOo');
  const [year] = parts(found, 'Y');
  if (!month || !date || !mayBeMonth(found, month, date, year)) return undefined;
  const day = year ? dayNumber(year.value, month.value, date.value) : attack(found, month, date);
  if (day !== undefined) return days(day, day);
  // A leap year, so that a 29th of February without a year passes.
  if (year || dayNumber(2000, month.value, date.value) === undefined) return undefined;
  return withoutYear(found, month, date);
}

/** "Sept. 11" with its attacks is a day of 2001 in every later report. */
function attack(found: Found, month: Lexeme, date: Lexeme): DayNumber | undefined {
  const is =
    month.value === 9 &&
    date.value === 11 &&
    /^(?:attacks?|terror(?:ist)?|hijack(?:ers?|ings?))$/.test(wordAfter(found));
  return is ? dayNumber(2001, 9, 11) : undefined;
}

/** "may 5 people" and "march 20 miles" are none: without a capital a short or ambiguous month wants its year. */
function mayBeMonth(found: Found, month: Lexeme, date: Lexeme, year: Lexeme | undefined): boolean {
  if (year || isCapital(found, month))
    return date.start < month.start || !/^(?:people|men|women|%|percent)$/.test(wordAfter(found));
  return month.code === 'M';
}

/** The year that the tense of the sentence suggests; without one, that of the nearest such day. */
function withoutYear(found: Found, month: Lexeme, date: Lexeme): DateRange | Unresolved | undefined {
  const { published } = found;
  if (published === undefined) return UNDATED;
  const { year } = calendarDay(published);
  const candidates = [year - 1, year, year + 1].flatMap(
    (each) => dayNumber(each, month.value, date.value) ?? [],
  );
  const link = towards(found);
  const day = nearest(
    candidates,
    published,
    link ?? tenseOf(found),
    link === undefined ? FARTHEST : Infinity,
  );
  return day === undefined ? undefined : days(day, day);
}

/** "last Sept. 30" and "this coming March 3" say themselves which. */
function towards(found: Found): Tense {
  const link = parts(found, 'L')[0]?.word ?? '';
  if (/^(?:last|past|previous)$/.test(link)) return 'past';
  return /^(?:next|coming|upcoming)$/.test(link) ? 'future' : undefined;
}

/** A date without its year lies less than this many days away: farther off, news would name the year. */
const FARTHEST = 300;

/** The candidate on the side that the tense tells; the nearest, where it tells none or points too far away. */
function nearest(
  candidates: readonly DayNumber[],
  published: DayNumber,
  tense: Tense,
  farthest: number,
): DayNumber | undefined {
  const told =
    tense === 'past'
      ? candidates.findLast((day) => day <= published)
      : tense === 'future'
        ? candidates.find((day) => day >= published)
        : undefined;
  if (told !== undefined && Math.abs(told - published) < farthest) return told;
  return candidates.toSorted((a, b) => Math.abs(a - published) - Math.abs(b - published))[0];
}

/** Both ends take month and year from the end that names them. */
function readSpan(found: Found): DateRange | Unresolved | undefined {
  const months = parts(found, 'Mm');
  const [first, last] = parts(found, 'DO');
  const written = parts(found, 'Y');
  const [startMonth, endMonth = startMonth] = months;
  if (!first || !last || !startMonth || !endMonth || !months.every((month) => isCapital(found, month)))
    return undefined;
  if (written.length === 0 && found.published === undefined) return UNDATED;
  const end = written.at(-1)?.value ?? yearOf(withoutYear(found, endMonth, last));
  if (end === undefined) return undefined;
  const start =
    written.length > 1 ? (written[0]?.value ?? end) : startMonth.value > endMonth.value ? end - 1 : end;
  const from = dayNumber(start, startMonth.value, first.value);
  const to = dayNumber(end, endMonth.value, last.value);
  return from === undefined || to === undefined || to < from ? undefined : days(from, to);
}

function yearOf(range: DateRange | Unresolved | undefined): number | undefined {
  return range && 'from' in range ? Number(range.from.slice(0, 4)) : undefined;
}
