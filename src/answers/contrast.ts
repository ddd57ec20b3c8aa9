import { oppositesOf } from '../text/opposites.js';
import { stem } from '../text/words.js';
import { wordSet } from '../text/word-set.js';
import type { Lexicon } from '../search/lexicon.js';
import type { Laid } from './laid.js';
import type { Terms } from './match.js';

/** What speaks against an excerpt although it has the question's other words. */
export interface Contrast {
  /** Stems of the story that are opposite to a word of the question, to the stem of that word. */
  readonly opposites: ReadonlyMap<number, number>;
  readonly negated: boolean;
  readonly negations: ReadonlySet<number>;
}

const NEGATIONS = wordSet(
  'not never no none nobody neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt hasnt havent hadnt couldnt',
);

/** Reads once, for one question over one story, what would contradict it. */
export function contrastOf({ question }: Terms, lexicon: Lexicon): Contrast {
  const opposites = new Map<number, number>();
  for (const word of question.run) {
    const stemmed = stem(word);
    const own = lexicon.stemId(stemmed);
    for (const other of oppositesOf(stemmed)) {
      const id = lexicon.stemId(stem(other));
      if (id >= 0) opposites.set(id, own);
    }
  }
  return {
    opposites,
    negated: question.run.some((word) => NEGATIONS.has(word)),
    negations: new Set([...NEGATIONS].map((word) => lexicon.stemId(stem(word))).filter((id) => id >= 0)),
  };
}

/** How many opposites of the question's words stand in words [from, to) without the words themselves; at most 2. */
export function opposed({ opposites }: Contrast, { candidate }: Laid, from: number, to: number): number {
  if (opposites.size === 0) return 0;
  const { stems } = candidate.passage;
  const shown = stems.subarray(from, to);
  let found = 0;
  for (const stemmed of shown) {
    const own = opposites.get(stemmed);
    if (own !== undefined && !shown.includes(own)) found += 1;
  }
  return Math.min(2, found);
}

/** Whether question and words [from, to) differ in being negated: -1 the question is, 1 the words are, 0 alike. */
export function negation(
  { negated, negations }: Contrast,
  { candidate }: Laid,
  from: number,
  to: number,
): number {
  const shown = candidate.passage.stems.subarray(from, to).some((stemmed) => negations.has(stemmed));
  return Number(shown) - Number(negated);
}
