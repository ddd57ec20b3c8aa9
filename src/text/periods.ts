import { calendarDay, century, months, quarter, season, years, type DateRange } from './calendar.js';
import {
  isCapital,
  parts,
  tenseOf,
  UNDATED,
  wordBefore,
  type DateRule,
  type Found,
  type Unresolved,
} from './date-rule.js';
import { seasonName, timeUnit, type Lexeme } from './lexemes.js';
import { isYear } from './year-evidence.js';

/** Stretches of more than a day with a name of their own: months, quarters, seasons, years, decades, centuries and their ranges. */
export const PERIODS: readonly DateRule[] = [
  { opens: 'PMm', shape: /P?-?[Mm]\.?,?F?Y/y, read: readMonth },
  { opens: 'Mm', shape: /[Mm]\.?[-t&][Mm]\.?,?F?Y/y, read: readMonths },
  { opens: 'PTS', shape: /P?-?T(?:(?:-|[&t]H?)(?:P-?)?T)?/y, read: readDecades },
  { opens: 'PoO', shape: /P?-?[oO](?:[&t]H?[oO])?-?[UV]E?/y, read: readCenturies },
  { opens: 'PoOQ', shape: /(?:P?[oO]-?U|Q)(?:,?F?Y)?/y, read: readQuarter },
  { opens: 'PoO', shape: /[oO]fF(?:Y|[LH]U)/y, read: readHalf },
  { opens: 'PS', shape: /P?-?S,?F?Y(?:[-s][DN])?/y, read: readSeason },
  { opens: 'YND', shape: /[YND](?:-[YND])?E/y, read: readEra },
  { opens: 'E', shape: /E[YND]/y, read: readEra },
  { opens: 'YN', shape: /Y(?:[-s][YDN]|[t&]Y)|N-Y(?=\))/y, read: readYears },
  { opens: 'PY', shape: /P?-?Y/y, read: readYear },
];

function readMonth(found: Found): DateRange | undefined {
  const [month] = parts(found, 'Mm');
  const [year] = parts(found, 'Y');
  return month && year ? months(year.value, month.value) : undefined;
}

/** "March-May 2010"; of "March and May 2010" only the first is read here, with the year of the second. */
function readMonths(found: Found): DateRange | undefined {
  const [first, last] = parts(found, 'Mm');
  const [year] = parts(found, 'Y');
  if (!first || !last || !year || !isCapital(found, first)) return undefined;
  const length = (last.value - first.value + 12) % 12;
  return months(first.value > last.value ? year.value - 1 : year.value, first.value, length + 1);
}

/** "the 1970s and 1980s" is one stretch. Two figures without an apostrophe are a decade only after "the": "his 90s" are not. */
function readDecades(found: Found): DateRange | undefined {
  const decades = parts(found, 'T');
  const [first] = decades;
  const last = decades.at(-1);
  if (!first || !last || last.value < first.value) return undefined;
  if (!/^\d{4}|^\D\d/.test(first.word) && !/^the$/.test(wordBefore(found))) return undefined;
  return { from: decade(first).from, to: decade(last).to };
}

/** "1800s" is the century; "1900s" and "2000s" are, too, as often as not, and read so before 2000. */
function decade({ value }: Lexeme): DateRange {
  return years(value, value % 100 === 0 && value < 2000 ? value + 99 : value + 9);
}

function readCenturies(found: Found): DateRange | undefined {
  const ranks = parts(found, 'oO');
  const [unit] = parts(found, 'UV');
  const [era] = parts(found, 'E');
  const [first] = ranks;
  const last = ranks.at(-1);
  if (!unit || timeUnit(unit) !== 'century' || !first || !last || last.value === 0) return undefined;
  const sign = era?.word.startsWith('b') === true ? -1 : 1;
  const [from, to] = [first, last].map(({ value }) => century(sign * value));
  return from && to && { from: from.from, to: to.to };
}

/** "first quarter of 2013", "Q1 2013"; without a year, the last such quarter that had begun. */
function readQuarter(found: Found): DateRange | Unresolved | undefined {
  const [named] = parts(found, 'Q');
  const [rank] = parts(found, 'oO');
  const [unit] = parts(found, 'U');
  const [year] = parts(found, 'Y');
  const number = named ? Number.parseInt(named.word.replace('q', ''), 10) : (rank?.value ?? 0);
  if ((unit && timeUnit(unit) !== 'quarter') || number < 1 || number > 4) return undefined;
  if (year) return quarter(year.value, number);
  if (found.published === undefined) return UNDATED;
  const now = calendarDay(found.published);
  const begun = 3 * number - 2 <= now.month;
  const ahead = tenseOf(found) === 'future';
  return quarter(now.year + (begun && !ahead ? 0 : ahead && !begun ? 0 : ahead ? 1 : -1), number);
}

/** "first half of 2010", "second half of last year". */
function readHalf(found: Found): DateRange | Unresolved | undefined {
  const [rank] = parts(found, 'oO');
  const [written] = parts(found, 'Y');
  const [unit] = parts(found, 'U');
  if (!rank || rank.value > 2 || (unit && timeUnit(unit) !== 'year')) return undefined;
  if (!written && found.published === undefined) return UNDATED;
  const shift = { last: -1, next: 1 }[parts(found, 'L')[0]?.word ?? ''] ?? 0;
  const year = written?.value ?? calendarDay(found.published ?? 0).year + shift;
  return months(year, rank.value === 1 ? 1 : 7, 6);
}

/** "winter 2010-11" and "summer of 1969". */
function readSeason(found: Found): DateRange | undefined {
  const [name] = parts(found, 'S');
  const [year] = parts(found, 'Y');
  return name && year && season(year.value, seasonName(name));
}

/** "AD 79", "44 BC", "300-250 BC". There is no year 0: 1 BC is the year 0 of the astronomers, and of ISO 8601. */
function readEra(found: Found): DateRange | undefined {
  const [first, last = first] = parts(found, 'YND');
  const [era] = parts(found, 'E');
  if (
    !first ||
    !last ||
    !era ||
    ![first, last].every(({ value }) => Number.isInteger(value) && value > 0 && value < 10_000)
  )
    return undefined;
  const before = era.word.startsWith('b');
  // "ce" and "ad" in lower case are other words; "ad 50" too.
  if (!isCapital(found, era)) return undefined;
  const [from, to] = before ? [1 - first.value, 1 - last.value] : [first.value, last.value];
  return from <= to ? years(from, to) : undefined;
}

/** "1910-45", "2003/04", "from 1995 to 1998", "between 2003 and 2005". */
function readYears(found: Found): DateRange | undefined {
  const [first, last] = parts(found, 'YDN');
  if (!first || !last) return undefined;
  const link = found.scan.codes[found.from + 1] ?? '';
  if (link === 't' && !/^(?:from|between|,|\()$/.test(wordBefore(found))) return undefined;
  if (link === '&' && wordBefore(found) !== 'between') return undefined;
  if (first.code === 'N' && !/^\d{3}$/.test(first.word)) return undefined;
  if (link === 's' && found.scan.lexemes[found.from + 1]?.word !== '/') return undefined;
  const end = /^\d\d$/.test(last.word)
    ? 100 * Math.floor(first.value / 100) + last.value
    : last.code === 'Y'
      ? last.value
      : 0;
  // Figures such as "1200-1300 people" or a telephone number's are no years.
  return end > first.value && isYear(found, first) ? years(first.value, end) : undefined;
}

function readYear(found: Found): DateRange | undefined {
  const [year] = parts(found, 'Y');
  return year && isYear(found, year) ? years(year.value) : undefined;
}
