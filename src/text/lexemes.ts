import { SEASONS, type Season } from './calendar.js';
import { opensNumber, ordinal, readNumber } from './numbers.js';
import type { Span } from './span.js';

export const MONTHS =
  'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** Singular names of the units of time, from the shortest. */
export const TIME_UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/**
 * What a word or figure may be in a date, a length of time or a quantity. One letter each, so that a rule can be a pattern
 * over the letters of a text's lexemes.
 *
 *     D 1 to 31            Y four figures, 1000-2099       N another number, also "two" and "1.5 million"
 *     O 1st to 31st        o another ordinal, "third"      T decade: "1990s", "'90s", "nineties"
 *     M month by name      m month short, or a word too    W weekday by name      w weekday, short
 *     S season             U unit of time                  V units of time        Z yearlong
 *     I date in figures    Q Q1 to Q4, 1Q to 4Q            E BC, AD               C time of day in figures
 *     R yesterday, today   L this, last, next, past        G ago, earlier, later  P early, mid, late
 *     H the                F of         a a, an, another   f half                 & and, or    t to, until, through
 *     e every, each        h about      K weekend(s)       p other preposition    ' possessive or contraction
 *     X other word with a capital       x other word       s other symbol;        - , . ( ) stand for themselves
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

const LEXEME =
  /(\d{4}-\d\d-\d\d(?!\d)|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)(?![\d/])|\d{1,2}\.\d{1,2}\.\d{4}(?!\d))|(\d{1,2}:\d\d(?::\d\d)?)|([’'‘`]\d0s\b|(?:\d\d)?\d0[’']?s\b)|(\d+(?:st|nd|rd|th)\b)|((?![1-4]Q\b)(?:\d+(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?))|(Q[1-4]\b|[1-4]Q\b|[A-Za-z](?:\.[A-Za-z])+\b\.?|[A-Za-zÀ-ɏ]+)|[’'][A-Za-z]*|\S/g;

type Entry = readonly [code: string, value: number];

const WORDS: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ...entries('R', 'yesterday today tomorrow tonight'),
  ...entries('L', 'this last next past coming previous following upcoming current same that preceding'),
  ...entries('G', 'ago earlier later before after hence'),
  ...entries('P', 'early mid late'),
  ...entries('E', 'bc bce ad ce'),
  ...entries('e', 'every each per'),
  ...entries('h', 'about around approximately nearly almost roughly circa c ca some over under'),
  ...entries('p', 'in since by during from between within on at for with as'),
  ...entries('t', 'to until till through'),
  ...entries('&', 'and or'),
  ...entries('a', 'a an another'),
  ...entries('K', 'weekend weekends'),
  ...entries('Q', 'q1 q2 q3 q4 1q 2q 3q 4q'),
  ['the', ['H', 0]],
  ['of', ['F', 0]],
  ['half', ['f', 0.5]],
  ...MONTHS.map((word, index): [string, Entry] => [
    word,
    [/^(?:march|april|may|june|august)$/.test(word) ? 'm' : 'M', index + 1],
  ]),
  ...MONTHS.map((word, index): [string, Entry] => [word.slice(0, 3), ['m', index + 1]]),
  ['sept', ['m', 9]],
  ...WEEKDAYS.map((word, index): [string, Entry] => [word, ['W', index]]),
  ...WEEKDAYS.map((word, index): [string, Entry] => [word.slice(0, 3), ['w', index]]),
  ...(['tues', 'wednes', 'thur', 'thurs'] as const).map((word): [string, Entry] => [
    word,
    ['w', WEEKDAYS.findIndex((day) => day.startsWith(word))],
  ]),
  ...SEASONS.map((word, index): [string, Entry] => [word, ['S', index]]),
  ['fall', ['S', SEASONS.indexOf('autumn')]],
  ...TIME_UNITS.slice(1).map((word, index): [string, Entry] => [word, ['U', index + 1]]),
  ...TIME_UNITS.map((word, index): [string, Entry] => [
    word === 'century' ? 'centuries' : `${word}s`,
    ['V', index],
  ]),
  ...'sec min hr day wk fortnight mo quarter yr'
    .split(' ')
    .map((word, index): [string, Entry] => [`${word}s`, ['V', index]]),
  ...TIME_UNITS.map((word, index): [string, Entry] => [`${word}long`, ['Z', index]]),
  ...'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, index): [string, Entry] => [word, ['T', 1920 + 10 * index]]),
]);

function entries(code: string, words: string): [string, Entry][] {
  return words.split(' ').map((word) => [word, [code, 0]]);
}

/** The singular unit that a lexeme of letter U or V names. */
export function timeUnit(lexeme: Lexeme): TimeUnit {
  return TIME_UNITS[lexeme.value] ?? 'day';
}

/** The season that a lexeme of letter S names. */
export function seasonName(lexeme: Lexeme): Season {
  return SEASONS[lexeme.value] ?? 'spring';
}

/** Cuts a text into lexemes; a number of several words is one. White space has none. Offsets in UTF-16 units. */
export function scan(text: string): Scan {
  const lexemes = joinNumbers([...text.matchAll(LEXEME)].map(lexeme));
  let codes = '';
  for (const { code } of lexemes) codes += code;
  return { text, lexemes, codes };
}

function lexeme(found: RegExpExecArray): Lexeme {
  const [raw, date, clock, decade, ordinalFigure, figure, word] = found;
  const span = { start: found.index, end: found.index + raw.length };
  if (word !== undefined) return { ...span, ...readWord(word) };
  if (figure !== undefined) return { ...span, word: figure, ...readFigure(figure) };
  if (date !== undefined) return { ...span, word: date, code: 'I', value: 0 };
  if (clock !== undefined) return { ...span, word: clock, code: 'C', value: 0 };
  if (decade !== undefined) return { ...span, word: decade, code: 'T', value: decadeStart(decade) };
  if (ordinalFigure !== undefined) {
    const value = Number.parseInt(ordinalFigure, 10);
    return { ...span, word: ordinalFigure, code: value >= 1 && value <= 31 ? 'O' : 'o', value };
  }
  return { ...span, ...readSymbol(raw) };
}

function readWord(raw: string): Omit<Lexeme, 'start' | 'end'> {
  const word = raw.toLowerCase().replaceAll('.', '');
  const entry = WORDS.get(word);
  if (entry) return { word, code: entry[0], value: entry[1] };
  const rank = ordinal(word);
  if (rank !== undefined) return { word, code: 'o', value: rank };
  return { word, code: raw.charAt(0) === word.charAt(0) ? 'x' : 'X', value: 0 };
}

function readFigure(figure: string): { code: string; value: number } {
  const value = Number(figure.replaceAll(',', ''));
  if (/^[12]?\d$|^3[01]$/.test(figure) && value > 0) return { code: 'D', value };
  return { code: /^(?:1\d|20)\d\d$/.test(figure) ? 'Y' : 'N', value };
}

function decadeStart(decade: string): number {
  const figures = decade.replace(/\D/g, '');
  return figures.length === 2 ? 1900 + Number(figures) : Number(figures);
}

function readSymbol(raw: string): Omit<Lexeme, 'start' | 'end'> {
  const value = 0;
  if (/^[-‐‑–−]$/.test(raw)) return { word: '-', code: '-', value };
  if (/^[’'][A-Za-z]*$/.test(raw)) return { word: raw.toLowerCase().replace('’', "'"), code: "'", value };
  return { word: raw, code: /^[,.()]$/.test(raw) ? raw : 's', value };
}

function joinNumbers(lexemes: Lexeme[]): Lexeme[] {
  if (!lexemes.some(mayOpen)) return lexemes;
  const words = lexemes.map(({ word }) => word);
  const joined: Lexeme[] = [];
  for (let at = 0; at < lexemes.length;) {
    const first = lexemes[at];
    if (!first) break;
    const phrase = mayOpen(first) ? readNumber(words, at) : undefined;
    const plain = phrase === undefined || (phrase.length === 1 && first.code !== 'x' && first.code !== 'X');
    const length = plain ? 1 : phrase.length;
    const end = lexemes[at + length - 1]?.end ?? first.end;
    joined.push(
      plain
        ? first
        : {
            start: first.start,
            end,
            code: 'N',
            word: words.slice(at, at + length).join(' '),
            value: phrase.value,
          },
    );
    at += length;
  }
  return joined;
}

function mayOpen({ code, word }: Lexeme): boolean {
  return /[aDYNf]/.test(code) || ((code === 'x' || code === 'X') && opensNumber(word));
}
