import type { Laid } from './laid.js';
import { weigh, type Terms } from './match.js';
import { adjacency, focusCovered, longestRun, namesCovered, pairCoverage } from './measures.js';
import { NO_SIGNS, signs, valueSign } from './signs.js';

/** Names of the numbers of `sentenceFeatures`, in order. */
export const SENTENCE_FEATURES = [
  'coverage',
  'coverage beside the best',
  'coverage with the one before',
  'coverage with the one after',
  'coverage before',
  'coverage after',
  'coverage rank',
  'same form coverage',
  'neighbouring words together',
  'longest run of the question',
  'names covered',
  'focus covered',
  'words only here',
  'sign of the value',
  'new capitals',
  'new figures',
  'new years',
  'causal words',
  'places led',
  'capital nearest a match',
  'figure nearest a match',
  'length',
  'share of the paragraph',
  'position',
  'place from the end',
  'sentences',
  'opens with a pronoun',
  'defines',
  'value sign before',
  'value sign after',
  'words of the question',
  'title coverage',
  'matches per word',
  'unmatched rest',
  'paragraph score beside the best',
  'paragraph rank',
  'paragraph chance',
  'coverage beside the best of all',
] as const;

const OPENERS = new Set(
  'he she it they this that these those his her its their however such there'.split(' '),
);

/** How a paragraph stands among those read: its score less the best one's, its rank from 0, its share of the chances. */
export interface Standing {
  readonly behind: number;
  readonly rank: number;
  readonly chance: number;
  /** The best coverage of any sentence of any paragraph read. */
  readonly topCover: number;
}

/** One row of features for each sentence of a laid candidate. `surfaceWord` gives the folded form of a surface number. */
export function sentenceFeatures(
  terms: Terms,
  laid: Laid,
  standing: Standing,
  surfaceWord: (id: number) => string,
): Float64Array[] {
  const { passage } = laid.candidate;
  const { sentences } = passage;
  const top = Math.max(...laid.cover, 1e-9);
  const textLength = Math.max(1, passage.text.length);
  const seenIn = new Int16Array(terms.words.length);
  for (const row of laid.best)
    row.forEach((factor, q) => (seenIn[q] = (seenIn[q] ?? 0) + (factor > 0 ? 1 : 0)));
  const signsOf = sentences.map(({ firstWord, lastWord }) => signs(laid, firstWord, lastWord));
  return sentences.map((sentence, i) => {
    const { firstWord, lastWord } = sentence;
    const own = laid.best[i] ?? new Float32Array(terms.words.length);
    const cover = laid.cover[i] ?? 0;
    const before = laid.cover[i - 1] ?? 0;
    const after = laid.cover[i + 1] ?? 0;
    const sign = signsOf[i] ?? NO_SIGNS;
    let higher = 0;
    for (const other of laid.cover) if (other > cover) higher += 1;
    const exact = new Float32Array(terms.words.length);
    let onlyHere = 0;
    let hitCount = 0;
    for (let w = firstWord; w < lastWord; w += 1) {
      const q = laid.hits.word[w] ?? -1;
      if (q < 0) continue;
      hitCount += 1;
      if (laid.hits.factor[w] === 1) exact[q] = 1;
    }
    own.forEach((factor, q) => {
      if (factor > 0 && seenIn[q] === 1) onlyHere += terms.weights[q] ?? 0;
    });
    const first = surfaceWord(passage.surfaces[firstWord] ?? -1);
    const length = sentence.end - sentence.start;
    const count = Math.max(1, lastWord - firstWord);
    return Float64Array.of(
      cover,
      cover - top,
      pairCoverage(terms, laid, i - 1, i),
      pairCoverage(terms, laid, i, i + 1),
      before,
      after,
      higher,
      weigh(terms, exact),
      adjacency(terms, laid.hits, firstWord, lastWord),
      longestRun(terms, passage.surfaces, firstWord, lastWord),
      namesCovered(terms, own),
      focusCovered(terms, own),
      onlyHere / terms.total,
      valueSign(terms, sign),
      Math.min(sign.capitals, 12),
      Math.min(sign.figures, 6),
      Math.min(sign.years, 4),
      Math.min(sign.causal, 3),
      Math.min(sign.places, 4),
      sign.capitalGap,
      sign.figureGap,
      Math.log(1 + length),
      length / textLength,
      i,
      sentences.length - 1 - i,
      sentences.length,
      OPENERS.has(first) ? 1 : 0,
      defines(passage.text.slice(sentence.start, sentence.end)),
      valueSign(terms, signsOf[i - 1] ?? NO_SIGNS),
      valueSign(terms, signsOf[i + 1] ?? NO_SIGNS),
      terms.words.length,
      laid.titleCover,
      hitCount / count,
      1 - weigh(terms, laid.whole),
      standing.behind,
      standing.rank,
      standing.chance,
      cover - standing.topCover,
    );
  });
}

function defines(sentence: string): number {
  return /\b(?:is|was|are|were|refers to|means|known as|called)\b (?:a|an|the|one|any|not)\b/.test(
    sentence.slice(0, 120),
  )
    ? 1
    : 0;
}
