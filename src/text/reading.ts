import type { NameMention } from './names.js';
import { type Token, tokens } from './tokens.js';

/** A name with the tokens that it covers, both ends included. */
export interface NamedTokens extends NameMention {
  readonly first: number;
  readonly last: number;
}

/** One paragraph as roles, pronouns and quotations read it. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly NamedTokens[];
  /** For each token the name that it belongs to. */
  readonly nameAt: readonly (NamedTokens | undefined)[];
}

/**
 * The paragraphs of a report, their tokens and where in them its names stand.
 * @param read the tokens, where they are at hand
 */
export function readingsOf(
  paragraphs: readonly string[],
  names: readonly (readonly NameMention[])[],
  read?: readonly (readonly Token[])[],
): readonly Reading[] {
  return paragraphs.map((text, at) => readingOf(text, names[at] ?? [], read?.[at] ?? tokens(text)));
}

/** One paragraph with the names that are known of it. */
export function readingOf(text: string, mentions: readonly NameMention[], list = tokens(text)): Reading {
  const nameAt: (NamedTokens | undefined)[] = list.map(() => undefined);
  const names: NamedTokens[] = [];
  let at = 0;
  for (const mention of mentions) {
    while (at < list.length && (list[at]?.end ?? 0) <= mention.start) at += 1;
    let last = at;
    while (last + 1 < list.length && (list[last + 1]?.start ?? 0) < mention.end) last += 1;
    if (at >= list.length) break;
    const name = { ...mention, first: at, last };
    names.push(name);
    nameAt.fill(name, at, last + 1);
  }
  return { text, tokens: list, names, nameAt };
}

/** Whether a sentence opens at the token: a mark of its end stands before, past quotes and brackets. */
export function isSentenceStart(list: readonly Token[], at: number): boolean {
  if (at <= 0) return true;
  const token = list[at];
  if (token?.gap === '\n') return true;
  let back = at - 1;
  if (list[back]?.kind !== 'mark') return false;
  // No more than three marks close at once.
  while (back > at - 4 && back > 0 && /^(?:["“”'‘’)\]]|''|``)$/.test(list[back]?.text ?? '')) back -= 1;
  const mark = list[back];
  if (mark?.kind !== 'mark' || !/^[.!?…]$/.test(mark.text)) return false;
  return token?.kind !== 'word' || token.capital || /^["“‘'`(]/.test(token.text);
}

// A text without full stops is no sentence; so far it may be one, and the work stays in proportion to the text.
const MOST_TOKENS = 200;

/** The first and last token of the sentence that the token stands in. */
export function sentenceAround(
  list: readonly Token[],
  at: number,
): { readonly first: number; readonly last: number } {
  let first = at;
  while (first > 0 && at - first < MOST_TOKENS && !isSentenceStart(list, first)) first -= 1;
  let last = at;
  while (last + 1 < list.length && last - at < MOST_TOKENS && !isSentenceStart(list, last + 1)) last += 1;
  return { first, last };
}
