import { calendarDay, days, months, season, type DateRange, type DayNumber } from './calendar.js';
import {
  isCapital,
  parts,
  tenseOf,
  UNDATED,
  wordAfter,
  wordBefore,
  type DateRule,
  type Found,
  type Unresolved,
} from './date-rule.js';
import { countOf } from './anchored-dates.js';
import { isBareMonth, isPlainWeekday } from './bare-names.js';
import { seasonName, timeUnit } from './lexemes.js';
import { period, shifted } from './time-shift.js';

/** Dates that mean nothing without the day of publication: "yesterday", "last week", "Monday", "two years ago", "in February". */
export const RELATIVE_DATES: readonly DateRule[] = [
  { opens: 'H', shape: /HUGR/y, read: resolved(readDayBut) },
  { opens: 'R', shape: /R/y, read: resolved(readDay) },
  { opens: 'L', shape: /Lx/y, read: resolved(readPartOfDay) },
  { opens: 'W', shape: /W,?L[UV]/y, read: resolved(readWeekdayOf) },
  { opens: 'LW', shape: /L{0,2}W/y, read: resolved(readWeekday) },
  { opens: 'Mm', shape: /[Mm],?F?LU/y, read: resolved(readMonthOf) },
  { opens: 'LMmP', shape: /(?:P-?)?L?[Mm]/y, read: resolved(readMonth) },
  { opens: 'LPS', shape: /(?:P-?)?L?S/y, read: resolved(readSeason) },
  { opens: 'LPG', shape: /[PG]?L?L[UKV]/y, read: resolved(readPeriod) },
  { opens: 'GP', shape: /[GP]pHU/y, read: resolved(readWithin) },
  { opens: 'U', shape: /(?<=xFH)U/y, read: resolved(readWithin) },
  { opens: 'K', shape: /K/y, read: resolved(readWeekend) },
  { opens: 'aNDf', shape: /(?:fa?-?U|[aND]-?[UV](?:&af)?)(?:G|px)/y, read: resolved(readAgo) },
];

/** The direction that a word such as "last" gives, in units; undefined where it gives none. */
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['preceding', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
]);

type Reader = (found: Found, published: DayNumber) => DateRange | undefined;

/** Without a day of publication what a rule would have read stays unresolved. Read against a day all the same, to see that it is a date. */
function resolved(read: Reader): DateRule['read'] {
  return (found): DateRange | Unresolved | undefined => {
    if (found.published !== undefined) return read(found, found.published);
    return read(found, 0) && UNDATED;
  };
}

/** "the day before yesterday". */
function readDayBut(found: Found, published: DayNumber): DateRange | undefined {
  const [word] = parts(found, 'R');
  const [link] = parts(found, 'G');
  if (word?.word === 'yesterday' && link?.word === 'before') return days(published - 2, published - 2);
  if (word?.word === 'tomorrow' && link?.word === 'after') return days(published + 2, published + 2);
  return undefined;
}

function readDay(found: Found, published: DayNumber): DateRange | undefined {
  const [named] = parts(found, 'R');
  // "USA Today" is a paper.
  if (named && isCapital(found, named) && found.scan.codes[found.from - 1] === 'X') return undefined;
  const word = named?.word;
  const day = published + (word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0);
  return days(day, day);
}

/** "this morning", "last night". */
function readPartOfDay(found: Found, published: DayNumber): DateRange | undefined {
  const [link] = parts(found, 'L');
  const [part] = parts(found, 'x');
  if (!/^(?:morning|afternoon|evening|night)$/.test(part?.word ?? '')) return undefined;
  if (link?.word === 'this') return days(published, published);
  return link?.word === 'last' ? days(published - 1, published - 1) : undefined;
}

/** "Tuesday last week", "Monday this week". */
function readWeekdayOf(found: Found, published: DayNumber): DateRange | undefined {
  const [weekday] = parts(found, 'W');
  const [link] = parts(found, 'L');
  const [unit] = parts(found, 'UV');
  const shift = SHIFTS.get(link?.word ?? '');
  if (!weekday || !unit || shift === undefined || timeUnit(unit) !== 'week') return undefined;
  const day = published - calendarDay(published).weekday + 7 * shift + weekday.value;
  return days(day, day);
}

/**
 * News means by "Monday" the nearest one up to the day of publication, or from it where the verb is in the future. "last
 * Monday" and "next Monday" leave that day itself out.
 */
function readWeekday(found: Found, published: DayNumber): DateRange | undefined {
  const [weekday] = parts(found, 'W');
  if (!weekday || !isPlainWeekday(found)) return undefined;
  const back = (calendarDay(published).weekday - weekday.value + 7) % 7;
  const shift = shiftOf(found);
  if (shift === -1) return on(published - (back || 7));
  if (shift === 1) return on(published - back + 7);
  return on(published - back + (back > 0 && tenseOf(found) === 'future' ? 7 : 0));
}

function on(day: DayNumber): DateRange {
  return days(day, day);
}

/** "March last year", "June of this year". */
function readMonthOf(found: Found, published: DayNumber): DateRange | undefined {
  const [month] = parts(found, 'Mm');
  const [link] = parts(found, 'L');
  const [unit] = parts(found, 'U');
  const shift = SHIFTS.get(link?.word ?? '');
  if (!month || !unit || shift === undefined || timeUnit(unit) !== 'year') return undefined;
  return months(calendarDay(published).year + shift, month.value);
}

/** A month without its year is the last one that had begun, or the next where the verb is in the future. */
function readMonth(found: Found, published: DayNumber): DateRange | undefined {
  const [month] = parts(found, 'Mm');
  const [link] = parts(found, 'L');
  if (!month || (link && !SHIFTS.has(link.word)) || !isBareMonth(found, month)) return undefined;
  const { year, month: now } = calendarDay(published);
  const shift = link && SHIFTS.get(link.word);
  if (shift === -1) return months(month.value < now ? year : year - 1, month.value);
  if (shift === 1) return months(month.value > now ? year : year + 1, month.value);
  const ahead = month.value > now;
  const future = ahead || month.value < now ? tenseOf(found) === 'future' : false;
  return months(future === ahead ? year : future ? year + 1 : year - 1, month.value);
}

function readSeason(found: Found, published: DayNumber): DateRange | undefined {
  const [name] = parts(found, 'S');
  const [link] = parts(found, 'L');
  const shift = link ? SHIFTS.get(link.word) : undefined;
  if (
    !name ||
    (shift === undefined &&
      !/^(?:in|since|during|until|by) the$/.test(`${wordBefore(found, 2)} ${wordBefore(found)}`))
  )
    return undefined;
  if (wordAfter(found) === 'of') return undefined;
  const { year } = calendarDay(published);
  const seasons = [year - 2, year - 1, year, year + 1].map((each) => season(each, seasonName(name)));
  const today = days(published, published).from;
  if (shift === 1 || (shift !== -1 && tenseOf(found) === 'future'))
    return seasons.find(({ from, to }) => (shift === 1 ? from > today : to >= today));
  return seasons.findLast(({ from, to }) => (shift === -1 ? to < today : from <= today));
}

/** "this week", "later this year", "last weekend". "the last week" and "the past year" are lengths, not dates. */
function readPeriod(found: Found, published: DayNumber): DateRange | undefined {
  const [unit] = parts(found, 'UKV');
  const shift = shiftOf(found);
  if (!unit || shift === undefined || wordBefore(found) === 'the' || wordAfter(found) === 'of')
    return undefined;
  // "this years festival" lacks its apostrophe; other plurals are no dates.
  if (unit.code === 'V' && (timeUnit(unit) !== 'year' || wordAfter(found) === '')) return undefined;
  if (unit.code === 'K') return shift === 0 ? readWeekend(found, published) : weekend(published, shift);
  return period(published, timeUnit(unit), shift);
}

/** "later in the year", "the end of the month": the year and the month of publication. */
function readWithin(found: Found, published: DayNumber): DateRange | undefined {
  const [unit] = parts(found, 'U');
  const part =
    found.to - found.from > 1 ||
    /^(?:end|beginning|start|middle|rest|remainder|close)$/.test(wordBefore(found, 3));
  if (
    !unit ||
    !part ||
    /^[a-z]/.test(
      wordAfter(found).replace(/^(?:and|or|but|as|to|in|on|for|if|when|while|after|with|by|from|at)$/, ''),
    )
  )
    return undefined;
  return period(published, timeUnit(unit), 0);
}

/** The direction of "last", or of "this past" and "this coming" as a whole. */
function shiftOf(found: Found): number | undefined {
  const [first, second] = parts(found, 'L');
  if (!second) return SHIFTS.get(first?.word ?? '');
  if (first?.word !== 'this') return undefined;
  return second.word === 'past' ? -1 : SHIFTS.get(second.word);
}

/** Saturday and Sunday of the week before or after. */
function weekend(published: DayNumber, shift: number): DateRange {
  const saturday = published - calendarDay(published).weekday + 7 * shift + 5;
  return days(saturday, saturday + 1);
}

/** Up to Wednesday "this weekend" and "the weekend" look back, from Thursday on they look ahead, unless the verb says otherwise. */
function readWeekend(found: Found, published: DayNumber): DateRange | undefined {
  const THURSDAY = 3;
  const SATURDAY = 5;
  const { weekday } = calendarDay(published);
  if (/^(?:an?|every|each|per)$/.test(wordBefore(found)) || parts(found, 'K')[0]?.word === 'weekends')
    return undefined;
  if (weekday >= SATURDAY) return weekend(published, 0);
  const tense = tenseOf(found);
  const ahead = tense === 'future' || (tense === undefined && weekday >= THURSDAY);
  return weekend(published, ahead ? 0 : -1);
}

/** "two years ago" is a year, "three weeks ago" a week, "five days ago" a day: as exact as its unit. */
function readAgo(found: Found, published: DayNumber): DateRange | undefined {
  const direction = directionOf(found);
  const [unit] = parts(found, 'UV');
  if (!unit || direction === 0) return undefined;
  return shifted(published, timeUnit(unit), direction * countOf(found));
}

/** -1 back, 1 ahead, 0 neither: "later" leans on another date, and "before" and "after" on an event. */
function directionOf(found: Found): number {
  const last = found.scan.lexemes[found.to - 1]?.word ?? '';
  if (last === 'now') return found.scan.lexemes[found.to - 2]?.word === 'from' ? 1 : 0;
  if (last === 'ago' || last === 'earlier') return -1;
  return last === 'hence' ? 1 : 0;
}
