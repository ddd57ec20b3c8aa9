import type { Candidate } from '../search/paragraph-index.js';
import { coverage, findHits, weigh, type Hits, type Terms } from './match.js';
import {
  CALENDAR,
  CAPITAL,
  CAUSAL,
  FIGURE,
  MONEY,
  NUMBER_WORD,
  PERSON_CUE,
  PLACE_LEAD,
  UNIT,
  YEAR,
} from './traits.js';

/** A candidate paragraph with the question laid over it. Arrays have one entry a sentence. */
export interface Laid {
  readonly candidate: Candidate;
  readonly hits: Hits;
  readonly traits: Uint16Array;
  readonly cover: Float32Array;
  /** How well each question word (rows of `terms.words.length`) is matched in each sentence. */
  readonly best: readonly Float32Array[];
  readonly whole: Float32Array;
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
    titleCover: weigh(terms, inTitle),
    withTitle: weigh(terms, both),
  };
}

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
  'best two sentences coverage',
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
  'sentences',
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
    let bestPair = 0;
    let bestAt = 0;
    laid.cover.forEach((cover, i) => {
      if (cover > bestSentence) [bestSentence, bestAt] = [cover, i];
      bestPair = Math.max(bestPair, pairCoverage(terms, laid, i, i + 1));
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
      bestPair,
      0,
      0,
      same,
      adjacency(terms, laid.hits, 0, length),
      longestRun(terms, passage.surfaces, 0, length),
      namesCovered(terms, laid.whole),
      rarestMissing(terms, laid.whole),
      focusCovered(terms, laid.whole),
      shortestWindow(terms, laid, length),
      valueSign(terms, sign),
      Math.log(1 + length),
      terms.words.length,
      laid.cover.length,
      hitCount / Math.max(1, length),
      surprise(terms, laid.whole).sum,
    );
  });
  relate(rows, 7, 9);
  relate(rows, 5, 10);
  return rows;
}

function relate(rows: readonly Float64Array[], from: number, to: number): void {
  const top = Math.max(...rows.map((row) => row[from] ?? 0));
  for (const row of rows) row[to] = (row[from] ?? 0) - top;
}

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
  'rarest word here',
  'words only here',
  'sign of the value',
  'new capitals',
  'new figures',
  'new years',
  'new calendar words',
  'new number words',
  'money',
  'units',
  'causal words',
  'places led',
  'person cues',
  'capital nearest a match',
  'figure nearest a match',
  'length',
  'share of the paragraph',
  'position',
  'place from the end',
  'sentences',
  'opens with a pronoun',
  'defines',
  'brackets',
  'value sign before',
  'value sign after',
  'words of the question',
  'is who',
  'is when',
  'is where',
  'is count',
  'is why',
  'title coverage',
  'next has no match',
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
  const rarest = terms.weights.reduce(
    (best, weight, q) => (weight > (terms.weights[best] ?? 0) ? q : best),
    0,
  );
  const wants = terms.question.wants;
  const { kind } = terms.question;
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
      (own[rarest] ?? 0) > 0 ? 1 : 0,
      onlyHere / terms.total,
      valueSign(terms, sign),
      Math.min(sign.capitals, 12),
      Math.min(sign.figures, 6),
      Math.min(sign.years, 4),
      Math.min(sign.calendar, 4),
      Math.min(sign.numberWords, 4),
      Math.min(sign.money, 3),
      Math.min(sign.units, 4),
      Math.min(sign.causal, 3),
      Math.min(sign.places, 4),
      Math.min(sign.cues, 4),
      sign.capitalGap,
      sign.figureGap,
      Math.log(1 + length),
      length / textLength,
      i,
      sentences.length - 1 - i,
      sentences.length,
      OPENERS.has(first) ? 1 : 0,
      defines(passage.text.slice(sentence.start, sentence.end)),
      /[(,–—] ?(?:born|c\.|\d)/.test(passage.text.slice(sentence.start, sentence.end)) ? 1 : 0,
      valueSign(terms, signsOf[i - 1] ?? NO_SIGNS),
      valueSign(terms, signsOf[i + 1] ?? NO_SIGNS),
      terms.words.length,
      wants === 'person' ? 1 : 0,
      wants === 'date' ? 1 : 0,
      wants === 'place' ? 1 : 0,
      kind === 'how-many' || kind === 'how-much' || wants === 'count' ? 1 : 0,
      wants === 'reason' ? 1 : 0,
      laid.titleCover,
      i + 1 < sentences.length && after === 0 ? 1 : 0,
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

function pairCoverage(terms: Terms, laid: Laid, a: number, b: number): number {
  const left = laid.best[a];
  const right = laid.best[b];
  if (left === undefined || right === undefined) return laid.cover[left ? a : b] ?? 0;
  return weigh(
    terms,
    left.map((factor, q) => Math.max(factor, right[q] ?? 0)),
  );
}

interface Signs {
  readonly capitals: number;
  readonly figures: number;
  readonly years: number;
  readonly calendar: number;
  readonly numberWords: number;
  readonly money: number;
  readonly units: number;
  readonly causal: number;
  readonly places: number;
  readonly cues: number;
  /** 1 / (1 + words) between a new capital, or figure, and the nearest match. */
  readonly capitalGap: number;
  readonly figureGap: number;
}

const NO_SIGNS: Signs = {
  capitals: 0,
  figures: 0,
  years: 0,
  calendar: 0,
  numberWords: 0,
  money: 0,
  units: 0,
  causal: 0,
  places: 0,
  cues: 0,
  capitalGap: 0,
  figureGap: 0,
};

// Counts the signs of values in words [from, to), those of the question's own words left out.
function signs(laid: Laid, from: number, to: number): Signs {
  const sum = { ...NO_SIGNS };
  let lastHit = -1000;
  let lastCapital = -1000;
  let lastFigure = -1000;
  for (let i = from; i < to; i += 1) {
    const bits = laid.traits[i] ?? 0;
    if (bits & CAUSAL) sum.causal += 1;
    if (bits & PERSON_CUE) sum.cues += 1;
    if (
      bits & PLACE_LEAD &&
      (laid.traits[i + 1] ?? 0) & CAPITAL &&
      i + 1 < to &&
      (laid.hits.word[i + 1] ?? -1) < 0
    )
      sum.places += 1;
    if ((laid.hits.word[i] ?? -1) >= 0) {
      lastHit = i;
      sum.capitalGap = Math.max(sum.capitalGap, 1 / (1 + i - lastCapital));
      sum.figureGap = Math.max(sum.figureGap, 1 / (1 + i - lastFigure));
      continue;
    }
    if (bits & CAPITAL && (i > from || (laid.traits[i + 1] ?? 0) & CAPITAL)) {
      sum.capitals += 1;
      lastCapital = i;
      sum.capitalGap = Math.max(sum.capitalGap, 1 / (1 + i - lastHit));
    }
    if (bits & (FIGURE | NUMBER_WORD)) {
      lastFigure = i;
      sum.figureGap = Math.max(sum.figureGap, 1 / (1 + i - lastHit));
    }
    if (bits & YEAR) sum.years += 1;
    else if (bits & FIGURE) sum.figures += 1;
    if (bits & NUMBER_WORD) sum.numberWords += 1;
    if (bits & CALENDAR) sum.calendar += 1;
    if (bits & MONEY) sum.money += 1;
    if (bits & UNIT) sum.units += 1;
  }
  return sum;
}

// Whether the words show a value of the kind asked: 0 no, 1 likely.
function valueSign(terms: Terms, sign: Signs): number {
  switch (terms.question.wants) {
    case 'person':
      return Math.min(1, sign.capitals / 2);
    case 'date':
      return sign.years > 0 ? 1 : Math.min(1, (sign.calendar + sign.figures) / 2);
    case 'duration':
    case 'age':
    case 'count':
      return sign.figures + sign.numberWords > 0 ? 1 : 0;
    case 'amount':
      return sign.money > 0 ? 1 : Math.min(0.7, sign.figures + sign.numberWords);
    case 'place':
      return sign.places > 0 ? 1 : Math.min(0.5, sign.capitals / 2);
    case 'reason':
      return Math.min(1, sign.causal);
    case 'description':
    case 'thing':
      return 0.5;
  }
}

// Neighbours of the question that stand within three words of each other, in the same order, as a share of all such pairs.
function adjacency(terms: Terms, hits: Hits, from: number, to: number): number {
  if (terms.words.length < 2) return 0;
  let found = 0;
  for (let i = from; i < to; i += 1) {
    const q = hits.word[i] ?? -1;
    if (q < 0 || q + 1 >= terms.words.length) continue;
    for (let j = i + 1; j < Math.min(to, i + 4); j += 1) {
      if (hits.word[j] === q + 1) {
        found |= 1 << q;
        break;
      }
    }
  }
  let pairs = 0;
  for (; found !== 0; found &= found - 1) pairs += 1;
  return pairs / (terms.words.length - 1);
}

// The longest run of the question's own words, grammar included, that stands here word for word; up to 8, as 0..1.
function longestRun(terms: Terms, surfaces: Int32Array, from: number, to: number): number {
  const { run } = terms;
  let longest = 0;
  for (let i = from; i < to; i += 1) {
    const here = surfaces[i];
    for (let q = 0; q < run.length; q += 1) {
      if (run[q] !== here) continue;
      let length = 1;
      while (i + length < to && q + length < run.length && run[q + length] === surfaces[i + length])
        length += 1;
      if (length > longest) longest = length;
    }
  }
  return Math.min(8, longest) / 8;
}

function namesCovered(terms: Terms, best: Float32Array): number {
  return shareCovered(terms, best, (q) => {
    const word = terms.words[q];
    return word !== undefined && (word.capital || /^\d/.test(word.folded));
  });
}

function rarestMissing(terms: Terms, best: Float32Array): number {
  let most = 0;
  for (let q = 0; q < terms.words.length; q += 1) {
    if ((best[q] ?? 0) < 0.5) most = Math.max(most, terms.weights[q] ?? 0);
  }
  return most / terms.total;
}

function focusCovered(terms: Terms, best: Float32Array): number {
  let all = 0;
  let covered = 0;
  terms.words.forEach((word, q) => {
    if (!word.focus) return;
    all += 1;
    covered += best[q] ?? 0;
  });
  return all === 0 ? 1 : covered / all;
}

// The fewest words that hold one match of every question word found here, as matches per word of that window.
function shortestWindow(terms: Terms, laid: Laid, length: number): number {
  let wanted = 0;
  laid.whole.forEach((factor) => (wanted += factor > 0 ? 1 : 0));
  if (wanted < 2) return 0;
  const counts = new Int16Array(terms.words.length);
  let have = 0;
  let left = 0;
  let shortest = Infinity;
  for (let right = 0; right < length; right += 1) {
    const q = laid.hits.word[right] ?? -1;
    if (q < 0) continue;
    counts[q] = (counts[q] ?? 0) + 1;
    if (counts[q] === 1) have += 1;
    while (have === wanted) {
      shortest = Math.min(shortest, right - left + 1);
      const l = laid.hits.word[left] ?? -1;
      if (l >= 0) {
        counts[l] = (counts[l] ?? 0) - 1;
        if (counts[l] === 0) have -= 1;
      }
      left += 1;
    }
  }
  return wanted / shortest;
}

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
  'sign of the value',
  'bm25 beside the question',
  'words of the question',
  'words uncovered',
  'sentence score',
  'paragraph score',
  'figures covered',
  'last word covered',
  'same form coverage',
  'asks a person',
  'asks a date or count',
  'length',
  'names covered by the paragraph',
  'other words covered by the paragraph',
  'rarest word missing from the paragraph',
  'words the paragraph lacks',
  'negated otherwise',
  'sign of the value in the paragraph',
  'second word missing',
  'surprise at what is missing',
  'surprise at what the paragraph lacks',
  'most surprising word missing',
] as const;

/** What is known of an excerpt once it is chosen: its words [from, to), and its chances beside the others'. */
export interface Chosen {
  readonly from: number;
  readonly to: number;
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
  const { wants } = terms.question;
  let absent = 0;
  let uncovered = 0;
  terms.words.forEach((word, q) => {
    if (!known(word.stem)) absent += terms.weights[q] ?? 0;
    if ((best[q] ?? 0) < 0.4) uncovered += 1;
  });
  const own = weigh(terms, best);
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
    valueSign(terms, signs(laid, from, to)),
    laid.candidate.score / terms.total,
    terms.words.length,
    uncovered,
    chosen.sentenceScore,
    chosen.paragraphScore,
    figuresCovered(terms, best),
    best[terms.words.length - 1] ?? 1,
    weigh(terms, exact),
    wants === 'person' || wants === 'description' ? 1 : 0,
    wants === 'date' || wants === 'count' || wants === 'duration' || wants === 'age' || wants === 'amount'
      ? 1
      : 0,
    Math.log(1 + to - from),
    namesCovered(terms, laid.whole),
    othersCovered(terms, laid.whole),
    rarestMissing(terms, laid.whole),
    laid.whole.reduce((sum, factor) => sum + (factor < 0.4 ? 1 : 0), 0),
    negated(terms.question.text) ===
      negated(laid.candidate.passage.text.slice(startOf(laid, from), endOf(laid, to)))
      ? 0
      : 1,
    valueSign(terms, signs(laid, 0, laid.candidate.passage.stems.length)),
    secondMissing(terms, laid.whole),
    surprise(terms, best).sum,
    surprise(terms, laid.whole).sum,
    surprise(terms, laid.whole).most,
  );
}

// -ln of the chance that a paragraph that answers lacks what is missing, words taken as independent.
function surprise(terms: Terms, best: Float32Array): { readonly sum: number; readonly most: number } {
  let sum = 0;
  let most = 0;
  terms.expected.forEach((rate, q) => {
    const own = -Math.log(Math.max(0.02, 1 - rate)) * (1 - (best[q] ?? 0));
    sum += own;
    most = Math.max(most, own);
  });
  return { sum, most };
}

const NEGATION =
  /\b(?:not?|never|none|nobody|nothing|neither|without|unable|fail(?:s|ed)?|lack(?:s|ed)?|except|refus\w+|cannot)\b|n['’]t\b/i;

function negated(text: string): boolean {
  return NEGATION.test(text);
}

function startOf(laid: Laid, word: number): number {
  return laid.candidate.passage.starts[word] ?? 0;
}

function endOf(laid: Laid, word: number): number {
  return laid.candidate.passage.ends[word - 1] ?? 0;
}

// The weight of the second rarest of the words that are missing: one may be worded otherwise, two seldom are.
function secondMissing(terms: Terms, best: Float32Array): number {
  const missing = [...terms.weights].filter((_, q) => (best[q] ?? 0) < 0.4).sort((a, b) => b - a);
  return (missing[1] ?? 0) / terms.total;
}

// The words that are no names and no figures: what is asked about those that are.
function othersCovered(terms: Terms, best: Float32Array): number {
  return shareCovered(terms, best, (q) => {
    const word = terms.words[q];
    return word !== undefined && !word.capital && !/^\d/.test(word.folded);
  });
}

function figuresCovered(terms: Terms, best: Float32Array): number {
  return shareCovered(terms, best, (q) => /^\d/.test(terms.words[q]?.folded ?? ''));
}

function shareCovered(terms: Terms, best: Float32Array, counts: (q: number) => boolean): number {
  let all = 0;
  let covered = 0;
  for (let q = 0; q < terms.words.length; q += 1) {
    if (!counts(q)) continue;
    all += terms.weights[q] ?? 0;
    covered += (terms.weights[q] ?? 0) * (best[q] ?? 0);
  }
  return all === 0 ? 1 : covered / all;
}
