import { SEASONS, type Season } from './calendar.js';
import { TIME_UNITS, wordEntry, type TimeUnit } from './lexeme-words.js';
import { readNumber } from './numbers.js';
import type { Span } from './span.js';

/**
 * What a word or figure may be in a date, a length of time or a quantity. One letter each, so that a rule can be a pattern
 * over the letters of a text's lexemes.
 *
 *     D 1 to 31            Y four figures, 1000-2099       N another number, also "two" and "1.5 million"
 *     O 1st to 31st        o another ordinal, "third"      T decade: "1990s", "'90s", "nineties"
 *     M month by name      m month short, or a word too    W weekday by name      w weekday, short
 *     S season             U unit of time                  V units of time
 *     I date in figures    Q Q1 to Q4, 1Q to 4Q            E BC, AD               C time of day in figures
 *     R yesterday, today   L this, last, next, past        G ago, earlier, later  P early, mid, late
 *     H the                F of         a a, an, another   f half                 & and, or    t to, until, through
 *     e every, each        h about      K weekend(s)       p other preposition    ' possessive or contraction
 *     J may open the name of a holiday  Z yearlong         X x other word         s other symbol; - , . ( ) are themselves
 */
export interface Lexeme extends Span {
  readonly code: string;
  /** In lower case, dots of an abbreviation left out; any dash is "-". */
  readonly word: string;
  /** The number; the month (1-12); the weekday (Monday 0); the first year of a decade; the index of a season or unit. Else 0. */
  readonly value: number;
}

/** A text cut into lexemes, and their letters as one string of the same length. */
export interface Scan {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  readonly codes: string;
}

/** Letters as English and its names write them: A-Z, a-z, and Latin letters with accents. */
const WORD = /[A-Za-zÀ-ɏ]+/y;
const DOTTED = /[A-Za-z](?:\.[A-Za-z])+\b\.?/y;
const FIGURES =
  /(\d{4}[-/]\d\d[-/]\d\d(?![-/\d])|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)(?![\d/])|\d{1,2}[.-]\d{1,2}[.-]\d{4}(?!\d))|(\d{1,2}:\d\d(?::\d\d)?)|((?:\d\d)?\d0[’']?s\b)|(\d+(?:st|nd|rd|th)\b)|([1-4]Q\b)|\d+(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const SHORT_DECADE = /[’'‘`]\d0s\b/y;

/** The singular unit that a lexeme of letter U or V names. */
export function timeUnit(lexeme: Lexeme): TimeUnit {
  return TIME_UNITS[lexeme.value] ?? 'day';
}

/** The season that a lexeme of letter S names. */
export function seasonName(lexeme: Lexeme): Season {
  return SEASONS[lexeme.value] ?? 'spring';
}

/** The last text scanned: dates, lengths and quantities are looked for in the same paragraph one after the other. */
let last: Scan | undefined;

/** Cuts a text into lexemes; a number of several words is one. White space has none. Offsets in UTF-16 units. */
export function scan(text: string): Scan {
  if (last?.text === text) return last;
  const lexemes = joinNumbers(cut(text));
  let codes = '';
  for (const { code } of lexemes) codes += code;
  last = { text, lexemes, codes };
  return last;
}

/** UTF-16 units up to this one are white space or controls. */
const SPACE = 0x20;

function cut(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    if (unit <= SPACE) {
      at += 1;
      continue;
    }
    const lexeme = isLetter(unit)
      ? wordAt(text, at)
      : isDigit(unit)
        ? figureAt(text, at)
        : symbolAt(text, at);
    if (lexeme) lexemes.push(lexeme);
    at = lexeme?.end ?? at + 1;
  }
  return lexemes;
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0x24f);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Where a sticky pattern that matches at `start` ends. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

function wordAt(text: string, start: number): Lexeme {
  let end = endOf(WORD, text, start);
  if (end === start + 1) {
    if (text.charAt(end) === '.') end = Math.max(end, endOf(DOTTED, text, start));
    if (text.charAt(start) === 'Q' && /[1-4]/.test(text.charAt(end))) end += 1;
  }
  const raw = text.slice(start, end);
  const lower = raw.toLowerCase();
  const word = lower.includes('.') ? lower.replaceAll('.', '') : lower;
  const entry = wordEntry(word);
  if (entry) return { start, end, code: entry[0], word, value: entry[1] };
  return { start, end, code: raw === lower ? 'x' : 'X', word, value: 0 };
}

function figureAt(text: string, start: number): Lexeme {
  FIGURES.lastIndex = start;
  const [word = text.charAt(start), date, clock, decade, rank, quarter] = FIGURES.exec(text) ?? [];
  const span = { start, end: start + word.length, word };
  if (date !== undefined) return { ...span, code: 'I', value: 0 };
  if (clock !== undefined) return { ...span, code: 'C', value: 0 };
  if (decade !== undefined) return { ...span, code: 'T', value: decadeStart(decade) };
  if (quarter !== undefined) return { ...span, code: 'Q', value: 0 };
  if (rank !== undefined) {
    const value = Number.parseInt(rank, 10);
    return { ...span, code: value >= 1 && value <= 31 ? 'O' : 'o', value };
  }
  const value = Number(word.replaceAll(',', ''));
  if (/^[12]?\d$|^3[01]$/.test(word) && value > 0) return { ...span, code: 'D', value };
  return { ...span, code: /^(?:1\d|20)\d\d$/.test(word) ? 'Y' : 'N', value };
}

function decadeStart(decade: string): number {
  const figures = decade.replace(/\D/g, '');
  return figures.length === 2 ? 1900 + Number(figures) : Number(figures);
}

const APOSTROPHES = "'’‘`";
const DASHES = '-‐‑–−';

function symbolAt(text: string, start: number): Lexeme | undefined {
  const sign = text.charAt(start);
  const end = start + 1;
  if (APOSTROPHES.includes(sign)) return apostropheAt(text, start);
  if (DASHES.includes(sign)) return { start, end, code: '-', word: '-', value: 0 };
  if (',.()'.includes(sign)) return { start, end, code: sign, word: sign, value: 0 };
  return /\s/.test(sign) ? undefined : { start, end, code: 's', word: sign, value: 0 };
}

/** "'90s", or an apostrophe and the letters behind it. */
function apostropheAt(text: string, start: number): Lexeme {
  const decade = endOf(SHORT_DECADE, text, start);
  if (decade > start) {
    const word = text.slice(start, decade);
    return { start, end: decade, code: 'T', word, value: decadeStart(word) };
  }
  const end = Math.max(start + 1, endOf(WORD, text, start + 1));
  return { start, end, code: "'", word: `'${text.slice(start + 1, end).toLowerCase()}`, value: 0 };
}

function joinNumbers(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  if (!lexemes.some(opensNumber)) return lexemes;
  const words = lexemes.map(({ word }) => word);
  const joined: Lexeme[] = [];
  for (let at = 0; at < lexemes.length; at += 1) {
    const first = lexemes[at];
    if (!first) break;
    const phrase = opensNumber(first) ? readNumber(words, at) : undefined;
    if (phrase && phrase.length > 1) {
      const end = lexemes[at + phrase.length - 1]?.end ?? first.end;
      const word = words.slice(at, at + phrase.length).join(' ');
      joined.push({ start: first.start, end, code: 'N', word, value: phrase.value });
      at += phrase.length - 1;
    } else joined.push(first);
  }
  return joined;
}

function opensNumber({ code }: Lexeme): boolean {
  return code === 'N' || code === 'D' || code === 'a' || code === 'Y' || code === 'f';
}
