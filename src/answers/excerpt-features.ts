import type { Sentence } from '../search/passage.js';
import { negation, opposed, type Contrast } from './contrast.js';
import type { Laid } from './laid.js';
import { weigh, type Terms } from './match.js';
import {
  adjacency,
  focusCovered,
  longestRun,
  namesCovered,
  othersCovered,
  rarestMissing,
  shortestWindow,
  surprise,
} from './measures.js';

/** Names of the numbers of `excerptFeatures`, in order. */
export const EXCERPT_FEATURES = [
  'coverage',
  'coverage with title',
  'paragraph coverage',
  'share of the chance',
  'chance',
  'next chance',
  'rank',
  'words no report has',
  'rarest word missing',
  'names covered',
  'other words covered',
  'focus covered',
  'longest run of the question',
  'neighbouring words together',
  'bm25 beside the question',
  'words of the question',
  'words uncovered',
  'sentence score',
  'paragraph score',
  'same form coverage',
  'length',
  'names covered by the paragraph',
  'other words covered by the paragraph',
  'rarest word missing from the paragraph',
  'surprise at what is missing',
  'surprise at what the paragraph lacks',
  'most surprising word missing',
  'best sentence coverage',
  'best sentence names',
  'opposites',
  'negation',
  'names covered with title',
  'shortest window',
] as const;

/** What is known of an excerpt once it is chosen: its words [from, to), and its chances beside the others'. */
export interface Chosen {
  readonly from: number;
  readonly to: number;
  /** Its sentences, and the place of the first among the paragraph's. */
  readonly sentences: readonly Sentence[];
  readonly firstSentence: number;
  readonly share: number;
  readonly chance: number;
  readonly nextChance: number;
  readonly rank: number;
  readonly sentenceScore: number;
  readonly paragraphScore: number;
}

/** One row of features on whether an excerpt answers at all. */
export function excerptFeatures(
  terms: Terms,
  contrast: Contrast,
  laid: Laid,
  chosen: Chosen,
  known: (stem: string) => boolean,
): Float64Array {
  const { from, to } = chosen;
  const best = new Float32Array(terms.words.length);
  const exact = new Float32Array(terms.words.length);
  for (let i = from; i < to; i += 1) {
    const q = laid.hits.word[i] ?? -1;
    if (q < 0) continue;
    const factor = laid.hits.factor[i] ?? 0;
    best[q] = Math.max(best[q] ?? 0, factor);
    if (factor === 1) exact[q] = 1;
  }
  let absent = 0;
  let uncovered = 0;
  terms.words.forEach((word, q) => {
    if (!known(word.stem)) absent += terms.weights[q] ?? 0;
    if ((best[q] ?? 0) < 0.4) uncovered += 1;
  });
  const own = weigh(terms, best);
  const { from: first, to: last, row: alone } = bestSentence(laid, chosen, best);
  return Float64Array.of(
    own,
    Math.max(own, Math.min(1, own + laid.titleCover)),
    weigh(terms, laid.whole),
    chosen.share,
    chosen.chance,
    chosen.nextChance,
    chosen.rank,
    absent / terms.total,
    rarestMissing(terms, best),
    namesCovered(terms, best),
    othersCovered(terms, best),
    focusCovered(terms, best),
    longestRun(terms, laid.candidate.passage.surfaces, from, to),
    adjacency(terms, laid.hits, from, to),
    laid.candidate.score / terms.total,
    terms.words.length,
    uncovered,
    chosen.sentenceScore,
    chosen.paragraphScore,
    weigh(terms, exact),
    Math.log(1 + to - from),
    namesCovered(terms, laid.whole),
    othersCovered(terms, laid.whole),
    rarestMissing(terms, laid.whole),
    surprise(terms, best).sum,
    surprise(terms, laid.whole).sum,
    surprise(terms, laid.whole).most,
    weigh(terms, alone),
    namesCovered(terms, alone),
    opposed(contrast, laid, first, last),
    negation(contrast, laid, first, last),
    namesCovered(terms, withTitle(laid, best)),
    shortestWindow(terms, laid, from, to),
  );
}

function withTitle({ inTitle }: Laid, best: Float32Array): Float32Array {
  return best.map((factor, q) => Math.max(factor, inTitle[q] ?? 0));
}

interface Alone {
  readonly from: number;
  readonly to: number;
  readonly row: Float32Array;
}

function bestSentence(laid: Laid, { sentences, firstSentence, from, to }: Chosen, best: Float32Array): Alone {
  let at = 0;
  sentences.forEach((_, i) => {
    if ((laid.cover[firstSentence + i] ?? 0) > (laid.cover[firstSentence + at] ?? 0)) at = i;
  });
  const { firstWord, lastWord } = sentences[at] ?? { firstWord: from, lastWord: to };
  return { from: firstWord, to: lastWord, row: laid.best[firstSentence + at] ?? best };
}
