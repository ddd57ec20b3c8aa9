import type { Laid } from './laid.js';
import { weigh, type Terms } from './match.js';
import {
  adjacency,
  focusCovered,
  longestRun,
  namesCovered,
  rarestMissing,
  shortestWindow,
  surprise,
} from './measures.js';
import { NO_SIGNS, signs, valueSign } from './signs.js';

/** Names of the numbers of `paragraphFeatures`, in order. */
export const PARAGRAPH_FEATURES = [
  'bm25 beside the best',
  'bm25 beside the question',
  'bm25 beside the next',
  'rank',
  'coverage',
  'coverage with title',
  'title coverage',
  'best sentence coverage',
  'best sentence beside the best',
  'coverage beside the best',
  'same form coverage',
  'neighbouring words together',
  'longest run of the question',
  'names covered',
  'rarest word missing',
  'focus covered',
  'shortest window',
  'sign of the value',
  'length',
  'words of the question',
  'density',
  'surprise at what is missing',
] as const;

/** One row of features for each laid candidate, in order. */
export function paragraphFeatures(terms: Terms, all: readonly Laid[]): Float64Array[] {
  const scores = all.map((laid) => laid.candidate.score);
  const top = Math.max(...scores, 1e-9);
  const rows = all.map((laid, rank) => {
    const { passage, score } = laid.candidate;
    const length = passage.stems.length;
    let bestSentence = 0;
    let bestAt = 0;
    laid.cover.forEach((cover, i) => {
      if (cover > bestSentence) [bestSentence, bestAt] = [cover, i];
    });
    const sentence = passage.sentences[bestAt];
    const sign = sentence ? signs(laid, sentence.firstWord, sentence.lastWord) : NO_SIGNS;
    let hitCount = 0;
    const exact = new Float32Array(terms.words.length);
    for (let i = 0; i < length; i += 1) {
      const q = laid.hits.word[i] ?? -1;
      if (q < 0) continue;
      hitCount += 1;
      if (laid.hits.factor[i] === 1) exact[q] = 1;
    }
    const same = weigh(terms, exact);
    return Float64Array.of(
      score / top,
      score / terms.total,
      score / (scores[rank + 1] ?? score * 0.5),
      1 / (1 + rank),
      weigh(terms, laid.whole),
      laid.withTitle,
      laid.titleCover,
      bestSentence,
      0,
      0,
      same,
      adjacency(terms, laid.hits, 0, length),
      longestRun(terms, passage.surfaces, 0, length),
      namesCovered(terms, laid.whole),
      rarestMissing(terms, laid.whole),
      focusCovered(terms, laid.whole),
      shortestWindow(terms, laid, 0, length),
      valueSign(terms, sign),
      Math.log(1 + length),
      terms.words.length,
      hitCount / Math.max(1, length),
      surprise(terms, laid.whole).sum,
    );
  });
  relate(rows, 7, 8);
  relate(rows, 5, 9);
  return rows;
}

function relate(rows: readonly Float64Array[], from: number, to: number): void {
  const top = Math.max(...rows.map((row) => row[from] ?? 0));
  for (const row of rows) row[to] = (row[from] ?? 0) - top;
}
