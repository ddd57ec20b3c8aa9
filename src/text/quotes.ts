import type { Quoted } from './quote-marks.js';
import type { Reading } from './reading.js';
import type { Token } from './tokens.js';

/** A quoted stretch in its sentence. */
export interface Quote extends Quoted {
  /** First token of the sentence that it stands in, other quotations passed over. */
  readonly start: number;
  /** Last token of that sentence. */
  readonly end: number;
  /** The last mark inside: what it leaves open tells whether a "he said" can follow. */
  readonly ending: ',' | '.' | '?' | '';
}

/** Lays the quoted stretches of a paragraph into their sentences. */
export function quotesIn(reading: Reading, quoted: readonly Quoted[]): readonly Quote[] {
  return quoted.map((quote, at) => {
    const ending = endingOf(reading.tokens[quote.close - 1]);
    return {
      ...quote,
      start: sentenceStart(reading, quoted, at),
      end: sentenceEnd(reading, quoted, at),
      ending,
    };
  });
}

function endingOf(token: Token | undefined): Quote['ending'] {
  if (token?.kind !== 'mark') return '';
  if (/^[,—–-]$/.test(token.text)) return ',';
  if (/^[?!]$/.test(token.text)) return '?';
  return /^[.…]$/.test(token.text) ? '.' : '';
}

// A text without full stops is no sentence; so far it may be one, and the work stays in proportion to the text.
const MOST_TOKENS = 200;

function sentenceStart(reading: Reading, quoted: readonly Quoted[], at: number): number {
  const { tokens } = reading;
  let back = (quoted[at]?.open ?? 0) - 1;
  let earlier = at - 1;
  const floor = Math.max(0, back - MOST_TOKENS);
  while (back >= floor) {
    const other = quoted[earlier];
    if (other?.close === back) {
      if (/^[.?]$/.test(endingOf(tokens[other.close - 1])) && opensNew(tokens[back + 1])) return back + 1;
      back = other.open - 1;
      earlier -= 1;
    } else {
      if (isStop(tokens, back)) return back + 1;
      if (tokens[back + 1]?.gap === '\n') return back + 1;
      back -= 1;
    }
  }
  return Math.max(0, back + 1);
}

/** The end of a sentence; not the stop of "(D-Md.)" or "Calif. officials". */
function isStop(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'mark' || !/^[.!?…]$/.test(token.text)) return false;
  return next === undefined || (next.gap !== '' && opensNew(next)) || /^["”]$/.test(next.text);
}

function opensNew(token: Token | undefined): boolean {
  return token === undefined || token.capital || /^(?:["“‘„«'(—–-]|``)$/.test(token.text);
}

function sentenceEnd(reading: Reading, quoted: readonly Quoted[], at: number): number {
  const { tokens } = reading;
  const quote = quoted[at];
  if (quote === undefined) return 0;
  const inner = endingOf(tokens[quote.close - 1]);
  if (inner === '.' && opensNew(tokens[quote.close + 1])) return quote.close;
  let on = quote.close + 1;
  let later = at + 1;
  const ceiling = Math.min(tokens.length, on + MOST_TOKENS);
  while (on < ceiling) {
    const other = quoted[later];
    if (other?.open === on) {
      on = other.close + 1;
      later += 1;
      if (/^[.?]$/.test(endingOf(tokens[other.close - 1])) && opensNew(tokens[on])) return on - 1;
      continue;
    }
    if (isStop(tokens, on)) return on;
    if (tokens[on + 1]?.gap === '\n') return on;
    on += 1;
  }
  return Math.min(on, tokens.length) - 1;
}

/** Whether nothing of its sentence stands before the quotation. */
export function opensSentence(quote: Quote): boolean {
  return quote.start >= quote.open;
}
