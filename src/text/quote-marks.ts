import type { Token } from './tokens.js';

/** A stretch between quotation marks: indexes of tokens. */
export interface Quoted {
  /** The opening mark; -1 where the quotation was opened in the paragraph before. */
  readonly open: number;
  /** The closing mark; one past the last token where the paragraph ends without one. */
  readonly close: number;
  readonly closed: boolean;
}

const OPENING = new Set(['“', '„', '«', '``', '‟']);
const CLOSING = new Set(['”', '»', "''"]);
const SINGLE = new Set(["'", '‘', '’', '`']);

/**
 * The outermost quoted stretches of a paragraph, in order. Straight, curly, low, angular and tokenised marks; single
 * ones where they stand for double ones. A quotation that the paragraph does not close runs to its end.
 * @param inside whether the paragraph before left a quotation open, so that this one may go on with it unmarked
 */
export function quotedIn(list: readonly Token[], inside = false): readonly Quoted[] {
  const found: Quoted[] = [];
  let at = 0;
  const first = inside
    ? list.findIndex(
        (token) =>
          token.kind === 'mark' && (token.text === '"' || OPENING.has(token.text) || CLOSING.has(token.text)),
      )
    : -1;
  if (first > 0 && looksClosing(list, first)) {
    found.push({ open: -1, close: first, closed: true });
    at = first + 1;
  }
  while (at < list.length) {
    const token = list[at];
    const close = token === undefined ? undefined : closingOf(list, at, token);
    if (close === undefined) {
      at += 1;
      continue;
    }
    if (close > at + 1) found.push({ open: at, close, closed: close < list.length });
    at = close + 1;
  }
  return found;
}

/** The closing mark of the quotation that opens at the token; undefined where none opens. */
function closingOf(list: readonly Token[], at: number, token: Token): number | undefined {
  if (token.kind !== 'mark') return undefined;
  if (OPENING.has(token.text)) return doubleClose(list, at);
  if (token.text === '"') return isInchMark(list, at) ? undefined : doubleClose(list, at);
  if (CLOSING.has(token.text)) return looksOpening(list, at) ? doubleClose(list, at) : undefined;
  return SINGLE.has(token.text) && looksOpening(list, at) ? singleClose(list, at) : undefined;
}

/** 5' 11" and 12" are measures. */
function isInchMark(list: readonly Token[], at: number): boolean {
  return list[at]?.gap === '' && list[at - 1]?.kind === 'number';
}

function looksOpening(list: readonly Token[], at: number): boolean {
  const [before, token, next] = [list[at - 1], list[at], list[at + 1]];
  if (token === undefined || next === undefined || next.gap !== '') return false;
  return token.gap !== '' || before === undefined || /^[([—–-]$/.test(before.text);
}

function looksClosing(list: readonly Token[], at: number): boolean {
  const next = list[at + 1];
  return list[at]?.gap === '' && (next === undefined || next.gap !== '' || next.kind === 'mark');
}

function doubleClose(list: readonly Token[], open: number): number {
  const opening = list[open]?.text ?? '';
  for (let at = open + 1; at < list.length; at++) {
    const text = list[at]?.text ?? '';
    if (CLOSING.has(text) || text === '"') return at;
    if (OPENING.has(text) && (opening === '„' || looksClosing(list, at))) return at;
  }
  return list.length;
}

// Tokens: a longer stretch between single marks is two apostrophes.
const MOST_SINGLE = 200;

/** The end of a quotation in single marks: no apostrophe, no plural's possessive while a better one follows. */
function singleClose(list: readonly Token[], open: number): number | undefined {
  if (list[open + 1]?.kind !== 'word') return undefined;
  let plural: number | undefined;
  const limit = Math.min(list.length, open + MOST_SINGLE);
  for (let at = open + 2; at < limit; at++) {
    const token = list[at];
    if (token?.kind !== 'mark') continue;
    if (OPENING.has(token.text) || token.text === '"' || (token.text === '‘' && token.gap !== '')) break;
    if (!SINGLE.has(token.text) || !looksClosing(list, at)) continue;
    const [before, next] = [list[at - 1], list[at + 1]];
    const isPlural =
      before?.kind === 'word' && before.key.endsWith('s') && next?.kind === 'word' && !next.capital;
    if (!isPlural) return at;
    plural ??= at;
  }
  return plural;
}
