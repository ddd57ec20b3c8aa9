import type { Candidate } from '../search/paragraph-index.js';
import { coverage, findHits, weigh, type Hits, type Terms } from './match.js';

/** A candidate paragraph with the question laid over it. Arrays have one entry a sentence. */
export interface Laid {
  readonly candidate: Candidate;
  readonly hits: Hits;
  readonly traits: Uint16Array;
  readonly cover: Float32Array;
  /** How well each question word (rows of `terms.words.length`) is matched in each sentence. */
  readonly best: readonly Float32Array[];
  readonly whole: Float32Array;
  /** How well each question word is matched in the report's title, where it names the report's subject. */
  readonly inTitle: Float32Array;
  readonly titleCover: number;
  readonly withTitle: number;
}

// A title of a few words names what every paragraph under it is about. A headline says what one of them says.
const LONGEST_SUBJECT = 5;

export function lay(
  terms: Terms,
  candidate: Candidate,
  traits: Uint16Array,
  title: ReadonlySet<number>,
): Laid {
  const hits = findHits(terms, candidate.passage);
  const { sentences } = candidate.passage;
  const whole = new Float32Array(terms.words.length);
  const cover = new Float32Array(sentences.length);
  const best = sentences.map((sentence, i) => {
    const row = new Float32Array(terms.words.length);
    cover[i] = coverage(terms, hits, sentence.firstWord, sentence.lastWord, row);
    row.forEach((factor, q) => (whole[q] = Math.max(whole[q] ?? 0, factor)));
    return row;
  });
  const inTitle = new Float32Array(terms.words.length);
  for (const stem of title.size <= LONGEST_SUBJECT ? title : []) {
    const match = terms.lookup.get(stem);
    if (match) inTitle[match.word] = Math.max(inTitle[match.word] ?? 0, match.factor);
  }
  const both = inTitle.map((factor, q) => Math.max(factor, whole[q] ?? 0));
  return {
    candidate,
    hits,
    traits,
    cover,
    best,
    whole,
    inTitle,
    titleCover: weigh(terms, inTitle),
    withTitle: weigh(terms, both),
  };
}
