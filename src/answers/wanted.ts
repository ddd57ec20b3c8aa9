import { wordKey } from '../search/lexicon.js';
import { root, stem } from '../text/words.js';
import { expand } from './abbreviations.js';
import type { QuestionWord } from './question.js';
import { stemsLike } from './synonyms.js';

/** What has to be known of a story's words before a question can be read in them. */
export interface Wanted {
  readonly stems: ReadonlySet<string>;
  /** Roots whose stems all have to be known. */
  readonly roots: ReadonlySet<string>;
  /** Words by key, grammar too. */
  readonly words: ReadonlySet<string>;
}

/** @param run all words of the question, folded */
export function wantedBy(matter: readonly QuestionWord[], run: readonly string[]): Wanted {
  const folded = matter.flatMap((word) => [word.folded, ...expand(word.folded)]);
  const stems = folded.flatMap((one) => {
    const stemmed = stem(one);
    return [stemmed, wordKey(one, true), ...stemsLike({ folded: one, stem: stemmed })];
  });
  return {
    stems: new Set(stems),
    roots: new Set(folded.map((one) => root(stem(one)))),
    words: new Set([...folded, ...run].flatMap((one) => [one, wordKey(one, true)])),
  };
}
