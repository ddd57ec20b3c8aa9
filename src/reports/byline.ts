import { calendarDate, isoDate } from './date.js';
import { furnitureOf } from './furniture.js';

/** What a line between title and text says of the report: who wrote it, when it appeared. */
export interface Byline {
  readonly author?: string;
  readonly published?: string;
  /** It is nothing but a date, with neither a label nor a time: in a text told by days it is a heading. */
  readonly bareDate: boolean;
}

/** UTF-16 units of the longest line that is looked at. */
const LONGEST = 250;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})\\b`, 'i');
const ISO_LIKE = /\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/i;
const SLASHED = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;

const LABEL =
  /^(?:(?:first |originally |last )?(?:published|posted|updated|modified|issued|released|created)|date|publication date|updated)\b(?: (?:on|at|by))?\s*:?\s*/i;
/** What may stand beside a date: its weekday, a time of day, a time zone, small words. */
const AROUND = new RegExp(
  `\\b${WEEKDAY}(?=[\\s,.]|$)|\\b\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?|\\b\\d{1,2} ?[ap]\\.?m\\.?|\\b(?:gmt|utc|[ecmpjk]s?[sd]?t|bst|ist|aest|cest|hrs?|at|on|and)\\b(?:[+-]\\d{1,4})?`,
  'gi',
);
const AGO =
  /^(?:about )?(?:an?|\d+) (?:seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?) ago$/i;

/** Bars, dashes, and the "by" that follows a date. */
const PARTS = /\s*[|·•]\s*|\s+[–—-]\s+|(?<!^(?:written|story|text|words)),?\s+(?=by \p{Lu})/iu;
/** What a byline without a figure starts with. */
const STARTS = /^(?:by|written|story|text|words|authors?|updated|published|posted|an? )\b|[|·•]/i;
const BY = /^(?:by|written by|story by|text by|words by|authors?\s*:|author)\s*:?\s+(.+)$/i;
const DESK =
  /^\(?(?:additional )?(?:reporting|writing|editing|edited|reported|compiled|produced|photography) by (.+)$/i;
const PARTICLES = 'de|da|di|del|della|van|von|der|den|bin|al|el|la|le|du|dos|das|ibn|ben';
const NAME_WORD = new RegExp(`^(?:\\p{Lu}[\\p{L}'’.-]*|${PARTICLES})$`, 'u');
const NOT_NAMES = new RegExp(
  `^(?:${MONTH}|${WEEKDAY}|the|a|an|this|that|its|his|her|their|my|our|your)$`,
  'i',
);
const AFFILIATION =
  /,? (?:for|of|in|at|from) [^,]+$|,? (?:(?:senior |chief |political |foreign |diplomatic )?(?:staff )?(?:writer|reporter|correspondent|editor)s?|associated press|reuters|afp|ap)$/i;

/** Reads a line that is nothing but byline, dates and the like, or null. English month names; `3/4/2021` is no date for it. */
export function bylineOf(text: string): Byline | null {
  if (text.length > LONGEST || !(/\d/.test(text) || STARTS.test(text))) return null;
  const parts = text.split(PARTS).filter((part) => part !== '');
  const read = parts.map(readPart);
  const known = read.filter((part) => part !== null);
  if (known.length === 0 || known.length < parts.length) return readTogether(text);
  return known.length === 1 ? (known[0] ?? null) : merge(known);
}

/** Between bars, names, dates and a page's own words: "Jane Doe | 3 March 2021 | 4 min read". One of them must be a date or a byline. */
function readTogether(text: string): Byline | null {
  const parts = text.split(PARTS).filter((part) => part !== '');
  const read = parts.map(readPart);
  const rest = parts.filter((_, i) => read[i] === null);
  const allowed = rest.every(
    (part) => furnitureOf(part) !== null || (isNames(part) && part.split(/\s+/).length <= 5),
  );
  return parts.length > 1 && allowed ? merge(read.filter((part) => part !== null)) : null;
}

/** The first author and the first date of several parts; null where there are no parts. */
function merge(parts: readonly Byline[]): Byline | null {
  const author = parts.find((part) => part.author !== undefined)?.author;
  const published = parts.find((part) => part.published !== undefined)?.published;
  if (parts.length === 0) return null;
  return {
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    bareDate: false,
  };
}

function readPart(part: string): Byline | null {
  const author = authorOf(part);
  if (author !== null) return { author, bareDate: false };
  return stampOf(part) ?? signedStamp(part);
}

/** A name and a date with nothing between: "By Jane Doe @janedoe Nov 18, 2019, 11:47am", "The Gazette October 6, 2018". */
function signedStamp(part: string): Byline | null {
  const rest = withoutDates(part);
  if (rest === part) return null;
  const name = rest
    .replace(AROUND, ' ')
    .replace(/@\w+/g, ' ')
    .replace(/[\s,;:]+/g, ' ')
    .trim();
  const author = authorOf(name);
  if (author === null && !(isNames(name) && name.split(' ').length <= 4)) return null;
  const published = dateIn(part);
  return {
    ...(author !== null && { author }),
    ...(published !== null && { published }),
    bareDate: author === null,
  };
}

function withoutDates(text: string): string {
  return text.replace(MONTH_FIRST, ' ').replace(DAY_FIRST, ' ').replace(ISO_LIKE, ' ').replace(SLASHED, ' ');
}

function authorOf(part: string): string | null {
  const named = BY.exec(part)?.[1];
  if (named === undefined) return null;
  const name = named.replace(AFFILIATION, '').replace(/[\s,;:]+$/, '');
  return name !== '' && isNames(name) ? name : null;
}

/** Capitalised words, particles, commas and "and": the names of people or of an agency. */
function isNames(text: string): boolean {
  const words = text
    .replace(/[,&;/]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first = ''] = words;
  const agency =
    /^the (?:associated press|\p{Lu}\S+(?: \p{Lu}\S+)?)(?: staff| team| editors)?$/iu.test(text) &&
    /staff|team|editors|press/i.test(text);
  if (agency) return true;
  if (words.length > 14 || !/^\p{Lu}/u.test(first) || NOT_NAMES.test(first)) return false;
  return words.every((word) => word === 'and' || NAME_WORD.test(word)) && !/\p{Ll}{2,}\.$/u.test(text);
}

/** "Reporting by A in Tokyo; editing by B": an agency's last line. */
export function isDeskLine(text: string): boolean {
  const rest = text.length > LONGEST ? undefined : DESK.exec(text)?.[1];
  if (rest === undefined) return false;
  const names = rest.replace(
    /\b(?:(?:additional )?(?:reporting|writing|editing|edited|compiled|produced)(?: and (?:writing|editing))? by|in|for|at|from)\b/gi,
    ',',
  );
  return isNames(names.replace(/[.)]+$/, ''));
}

/** A line of dates and times, labelled or not. */
function stampOf(part: string): Byline | null {
  const label = LABEL.exec(part)?.[0] ?? '';
  const body = part.slice(label.length);
  if (label !== '' && AGO.test(body)) return { bareDate: false };
  if (AGO.test(part)) return { bareDate: false };
  const rest = withoutDates(body);
  const bare = rest.replace(AROUND, ' ');
  const dated = rest !== body;
  const timed = label !== '' && bare !== rest;
  if ((!dated && !timed) || /[\p{L}\p{N}]/u.test(bare)) return null;
  const published = /updated|modified/i.test(label) ? null : dateIn(body);
  const bareDate = label === '' && !/\d[:.]\d\d\b|\d ?[ap]\.?m/i.test(rest);
  return { ...(published !== null && { published }), bareDate };
}

/** The first date that a text names by day, month and year. Days and months in figures only where one cannot be a month. */
function dateIn(text: string): string | null {
  const iso = ISO_LIKE.exec(text)?.[0];
  if (iso !== undefined) return isoDate(iso.slice(0, 10));
  const american = MONTH_FIRST.exec(text);
  if (american) return calendarDate(Number(american[3]), monthNumber(american[1]), Number(american[2]));
  const european = DAY_FIRST.exec(text);
  if (european) return calendarDate(Number(european[3]), monthNumber(european[2]), Number(european[1]));
  const slashed = SLASHED.exec(text);
  return slashed ? unambiguous(Number(slashed[1]), Number(slashed[2]), Number(slashed[3])) : null;
}

function unambiguous(a: number, b: number, year: number): string | null {
  if (a > 12) return calendarDate(year, b, a);
  return b > 12 || a === b ? calendarDate(year, a, b) : null;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}
