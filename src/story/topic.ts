import { isStopWord, stem, words } from '../text/words.js';
import type { Slice } from './sentence.js';
import { topicKey } from './sentence.js';

/** What is asked about: each word of content with what it is compared by. */
export interface Topic {
  readonly words: readonly { readonly typed: string; readonly key: string }[];
}

/** Words that say that something is asked, and not what about. */
const ASKING = new Set('tell show find list happen happened say says said report reports'.split(' '));

export function topicOf(phrase: string): Topic {
  const typed = words(phrase).filter(({ folded }) => !isStopWord(folded) && !ASKING.has(folded));
  return {
    words: typed.map(({ start, end, folded }) => ({
      typed: phrase.slice(start, end),
      key: topicKey(stem(folded)),
    })),
  };
}

/** How a slice bears on a topic: the share of the topic's words that it, or `more` beside it, holds. */
export function bearing({ words: wanted }: Topic, slice: Slice, more = ''): number {
  if (wanted.length === 0) return 1;
  const text = `${slice.paragraph.text.slice(slice.start, slice.end)} ${more}`;
  const held = new Set(words(text).map(({ folded }) => topicKey(stem(folded))));
  return wanted.filter(({ key }) => held.has(key)).length / wanted.length;
}

/** What bears on a topic most fully; `whole` where it has every word. Less than half of the words bears on nothing. */
export function narrowTo<T>(
  topic: Topic,
  all: readonly T[],
  shareOf: (one: T) => number,
): { readonly found: readonly T[]; readonly whole: boolean } {
  if (topic.words.length === 0) return { found: all, whole: true };
  const shares = all.map(shareOf);
  const most = Math.max(0, ...shares);
  if (most < 0.5) return { found: [], whole: false };
  return { found: all.filter((_, i) => (shares[i] ?? 0) >= Math.min(most, 1)), whole: most === 1 };
}
