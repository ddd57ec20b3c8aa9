import type { Lexicon } from '../search/lexicon.js';
import type { SearchTerm } from '../search/paragraph-index.js';
import type { Passage } from '../search/passage.js';
import { isCommonWord } from '../text/common-words.js';
import type { Question, QuestionWord } from './question.js';

/** A question laid against one story's lexicon: which stems stand for which of its words, and what each is worth. */
export interface Terms {
  readonly question: Question;
  /** The words that are counted, at most 31 (one bit each), the rarest kept. */
  readonly words: readonly QuestionWord[];
  /** Which of the words are names or of one, as they are typed or as the reports write them. */
  readonly names: readonly boolean[];
  /** BM25 rarity of each word; a word that no paragraph has weighs as one that a single paragraph has. */
  readonly weights: Float64Array;
  readonly total: number;
  /** How surely a paragraph that answers has each word, as learned: 0..1. */
  readonly expected: Float64Array;
  /** stem number -> the word it stands for and how well: 1 its own stem, less for a derivation. */
  readonly lookup: ReadonlyMap<number, Match>;
  readonly surfaceOf: readonly number[];
  /** Surface numbers of the whole question, grammar included; -1 where unknown. */
  readonly run: readonly number[];
  readonly search: readonly SearchTerm[];
  /** Folded names of the people whom the reports themselves call what the question asks for. */
  readonly meant: ReadonlySet<string>;
}

interface Match {
  readonly word: number;
  readonly factor: number;
}

// What a derivation is worth beside the word itself (abduction for abduct); tuned on the encyclopedia questions.
const DERIVED = 0.6;
const IN_SEARCH = 0.35;
// A root shared by more stems than this says nothing.
const MOST_DERIVED = 8;
const MOST_WORDS = 31;
// What a word of the sentences around the one that asks is worth beside a word of it.
const CONTEXT = 0.3;

/** Other stems that mean the same as a question word, with what each is worth (0..1). */
export type Synonyms = (word: QuestionWord) => readonly SearchTerm[];

/** How surely the paragraph that answers has a word of the question, by its stem: 0..1. */
export type Expectation = (stem: string, rarity: number) => number;

export function layTerms(
  question: Question,
  lexicon: Lexicon,
  synonyms: Synonyms,
  expectation: Expectation,
): Terms {
  const words = rarest(distinct(question.words), lexicon);
  const lookup = new Map<number, Match>();
  const search: SearchTerm[] = [];
  const offer = (stem: number, word: number, factor: number, inSearch: number): void => {
    if (stem < 0 || (lookup.get(stem)?.factor ?? 0) >= factor) return;
    if (!lookup.has(stem)) search.push({ stem, weight: inSearch });
    lookup.set(stem, { word, factor });
  };
  words.forEach((word, i) => {
    for (const stem of [lexicon.stemId(word.stem), lexicon.asWritten(word.folded)])
      offer(stem, i, 1, word.context ? CONTEXT : 1);
  });
  words.forEach((word, i) => {
    for (const { stem, weight } of synonyms(word)) offer(stem, i, weight, weight * 0.7);
    const derived = lexicon.derived(word.stem);
    if (derived.length <= MOST_DERIVED) for (const stem of derived) offer(stem, i, DERIVED, IN_SEARCH);
  });
  const weights = Float64Array.from(
    words,
    (word) => lexicon.rarity(lexicon.termOf(word)) * (word.context ? CONTEXT : 1),
  );
  return {
    question,
    words,
    names: words.map((word) => isName(word, lexicon)),
    weights,
    expected: Float64Array.from(words, (word, i) => expectation(word.stem, weights[i] ?? 0)),
    total: weights.reduce((sum, weight) => sum + weight, 0) || 1,
    lookup,
    surfaceOf: words.map((word) => lexicon.surfaceId(word.folded)),
    run: question.run.map((word) => lexicon.surfaceId(word)),
    search,
    meant: new Set(),
  };
}

// A word that neither the reports nor plain English have is taken for a name.
function isName({ capital, folded }: QuestionWord, lexicon: Lexicon): boolean {
  const surface = lexicon.surfaceId(folded);
  return capital || (surface < 0 ? !isCommonWord(folded) : lexicon.isName(surface));
}

function distinct(words: readonly QuestionWord[]): readonly QuestionWord[] {
  const seen = new Set<string>();
  return words.filter((word) => !seen.has(word.stem) && seen.add(word.stem));
}

function rarest(words: readonly QuestionWord[], lexicon: Lexicon): readonly QuestionWord[] {
  if (words.length <= MOST_WORDS) return words;
  const byRarity = [...words].sort(
    (a, b) => lexicon.frequency(lexicon.termOf(a)) - lexicon.frequency(lexicon.termOf(b)),
  );
  const kept = new Set(byRarity.slice(0, MOST_WORDS));
  return words.filter((word) => kept.has(word));
}

/** Where a passage has the question's words: for each of its words the question word it matches (-1 none) and how well. */
export interface Hits {
  readonly word: Int8Array;
  readonly factor: Float32Array;
}

export function findHits(terms: Terms, passage: Passage): Hits {
  const { stems, surfaces } = passage;
  const word = new Int8Array(stems.length).fill(-1);
  const factor = new Float32Array(stems.length);
  for (let i = 0; i < stems.length; i += 1) {
    const match = terms.lookup.get(stems[i] ?? -1);
    if (match === undefined) continue;
    word[i] = match.word;
    // The very form typed says a little more than another form of its stem.
    factor[i] = surfaces[i] === terms.surfaceOf[match.word] ? 1 : match.factor * 0.95;
  }
  return { word, factor };
}

/** How much of the question's weight stands in words [from, to): 0..1. `best` is scratch of at least the number of question words. */
export function coverage(terms: Terms, hits: Hits, from: number, to: number, best: Float32Array): number {
  best.fill(0);
  for (let i = from; i < to; i += 1) {
    const q = hits.word[i] ?? -1;
    if (q >= 0 && (hits.factor[i] ?? 0) > (best[q] ?? 0)) best[q] = hits.factor[i] ?? 0;
  }
  return weigh(terms, best);
}

/** The share of the question's weight that a vector of factors, one a question word, covers: 0..1. */
export function weigh(terms: Terms, best: Float32Array): number {
  let sum = 0;
  for (let q = 0; q < terms.words.length; q += 1) sum += (best[q] ?? 0) * (terms.weights[q] ?? 0);
  return sum / terms.total;
}
