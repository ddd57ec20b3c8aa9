import { SEASONS } from './calendar.js';
import { CARDINAL_WORDS, ORDINAL_WORDS } from './numbers.js';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
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

/** The letter of a word, as `Lexeme` lists them, and its value. */
type Entry = readonly [code: string, value: number];

/** Words with a letter of their own, in lower case without dots. */
const WORDS: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ...[...CARDINAL_WORDS].map(([word, value]): [string, Entry] => [word, ['N', value]]),
  ...[...ORDINAL_WORDS].map(([word, value]): [string, Entry] => [word, ['o', value]]),
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
  ...entries(
    'J',
    'new valentine st good easter memorial independence labor columbus halloween veterans thanksgiving christmas boxing',
  ),
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

/** The letter and value of a word in lower case; undefined for one that has none of its own. */
export function wordEntry(word: string): Entry | undefined {
  return WORDS.get(word);
}
