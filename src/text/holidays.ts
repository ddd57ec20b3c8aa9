import { calendarDay, dayNumber, days, easter, type DateRange, type DayNumber } from './calendar.js';
import { isCapital, tenseOf, UNDATED, type DateRule, type Found, type Unresolved } from './date-rule.js';

/** Where a holiday falls in a year. */
type Rule = (year: number) => DayNumber | undefined;

/** Names as lexemes write them: lower case, no dots, the apostrophe a word of its own. */
const HOLIDAYS: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ["new year 's day", fixed(1, 1)],
  ["new year 's eve", fixed(12, 31)],
  ["valentine 's day", fixed(2, 14)],
  ["st patrick 's day", fixed(3, 17)],
  ['good friday', (year) => easter(year) - 2],
  ['easter sunday', easter],
  ['easter monday', (year) => easter(year) + 1],
  ['easter', easter],
  ['memorial day', (year) => lastWeekday(year, 5, 0)],
  ['independence day', fixed(7, 4)],
  ['labor day', nthWeekday(9, 0, 1)],
  ['columbus day', nthWeekday(10, 0, 2)],
  ['halloween', fixed(10, 31)],
  ['veterans day', fixed(11, 11)],
  ['thanksgiving day', nthWeekday(11, 3, 4)],
  ['thanksgiving', nthWeekday(11, 3, 4)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
]);

/** "Christmas 2012" and "Good Friday"; a name alone that is more than a day ("Easter eggs") wants a preposition. */
export const HOLIDAY_DATES: readonly DateRule[] = [
  { opens: 'J', shape: /J\.?(?:[UX]'[UX]|'U|[UXW])(?:,?Y)?/y, read: readHoliday },
  { opens: 'J', shape: /(?<=[ptG])J(?:,?Y)?/y, read: readHoliday },
];

function readHoliday(found: Found): DateRange | Unresolved | undefined {
  const { scan, from, to, published } = found;
  const named = scan.lexemes.slice(from, to).filter(({ code }) => !'.,Y'.includes(code));
  const rule = HOLIDAYS.get(named.map(({ word }) => word).join(' '));
  if (!rule || !named.every((lexeme) => lexeme.code === "'" || isCapital(found, lexeme))) return undefined;
  const written = scan.lexemes[to - 1]?.code === 'Y' ? scan.lexemes[to - 1]?.value : undefined;
  if (written === undefined && published === undefined) return UNDATED;
  const day = written === undefined ? near(rule, published ?? 0, found) : rule(written);
  return day === undefined ? undefined : days(day, day);
}

function near(rule: Rule, published: DayNumber, found: Found): DayNumber | undefined {
  const { year } = calendarDay(published);
  const candidates = [year - 1, year, year + 1].flatMap((each) => rule(each) ?? []);
  return tenseOf(found) === 'future'
    ? candidates.find((day) => day >= published)
    : candidates.findLast((day) => day <= published);
}

function fixed(month: number, day: number): Rule {
  return (year) => dayNumber(year, month, day);
}

function nthWeekday(month: number, weekday: number, count: number): Rule {
  return (year) => {
    const first = dayNumber(year, month, 1) ?? 0;
    return first + ((weekday - calendarDay(first).weekday + 7) % 7) + 7 * (count - 1);
  };
}

function lastWeekday(year: number, month: number, weekday: number): DayNumber {
  const last = dayNumber(year, month, 31) ?? 0;
  return last - ((calendarDay(last).weekday - weekday + 7) % 7);
}
