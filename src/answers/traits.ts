import { numberWord } from './number-words.js';
import type { Lexicon } from '../search/lexicon.js';
import type { Passage } from '../search/passage.js';

/** What a word looks like, as bits: cheap signs of a value, read off the word alone. */
export const CAPITAL = 1;
export const FIGURE = 2;
export const YEAR = 4;
export const CALENDAR = 8;
export const MONEY = 16;
export const NUMBER_WORD = 32;
export const CAUSAL = 64;
export const PLACE_LEAD = 128;

const CALENDAR_WORDS = new Set(
  `january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct
  nov dec monday tuesday wednesday thursday friday saturday sunday century centuries decade decades today yesterday tomorrow
  spring summer autumn winter early late mid bc ad bce ce year years month months week day ago since until`.split(
    /\s+/,
  ),
);
const MONEY_WORDS = new Set(
  'dollar dollars euro euros pound pounds yen yuan cent cents rupee rupees peso franc francs usd gbp eur'.split(
    ' ',
  ),
);
const CAUSAL_WORDS = new Set(
  'because due since therefore thus reason cause caused causes owing led result resulted enabling allow order aim aimed purpose help so'.split(
    ' ',
  ),
);
const PLACE_LEADS = new Set(
  'in at near from to of on through across outside inside around between'.split(' '),
);

/** Bits for each word of a passage. */
export function traitsOf(passage: Passage, lexicon: Lexicon): Uint16Array {
  const { text } = passage;
  return Uint16Array.from(passage.surfaces, (surface, i) => {
    const start = passage.starts[i] ?? 0;
    return (
      signs(lexicon.surfaces[surface] ?? '') |
      (isCapital(text.charCodeAt(start), text, start) ? CAPITAL : 0) |
      money(text, start)
    );
  });
}

function money(text: string, start: number): number {
  const before = text[start - 1];
  const sign = before === ' ' ? text[start - 2] : before;
  return sign === '$' || sign === '£' || sign === '€' || sign === '¥' ? MONEY : 0;
}

function isCapital(code: number, text: string, start: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(text.slice(start, start + 2));
}

const known = new Map<string, number>();
const MOST_KNOWN = 60_000;

function signs(folded: string): number {
  const remembered = known.get(folded);
  if (remembered !== undefined) return remembered;
  const found = readSigns(folded);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(folded, found);
  return found;
}

function readSigns(folded: string): number {
  let bits = 0;
  if (/^\d/.test(folded)) {
    bits |= FIGURE;
    if (/^(?:1[0-9]\d\d|20\d\d)s?$/.test(folded)) bits |= YEAR;
  }
  if (numberWord(folded)) bits |= NUMBER_WORD;
  if (CALENDAR_WORDS.has(folded)) bits |= CALENDAR;
  if (MONEY_WORDS.has(folded)) bits |= MONEY;
  if (CAUSAL_WORDS.has(folded)) bits |= CAUSAL;
  if (PLACE_LEADS.has(folded)) bits |= PLACE_LEAD;
  return bits;
}
