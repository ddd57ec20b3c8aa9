import type { Steps } from '../steps.js';
import type { Sentence } from './sentence.js';

/** Weighted stems, brought to length 1: their numbers, ascending, and a weight for each. */
export interface Vector {
  readonly stems: readonly number[];
  readonly weights: readonly number[];
}

/** A sentence and its TF-IDF cosine with the one that was asked about. */
export interface Alike {
  readonly sentence: Sentence;
  readonly likeness: number;
}

/** Of a stem in more than this share of the sentences, what is alike is not looked for; it still counts. */
const COMMON = 0.1;
/** Less alike than this says nothing. */
const LEAST = 0.2;
/** In a small story every stem is looked at. */
const FEW = 30;

/** A stem of the story, and the sentences that hold it, with its weight in each: empty where it is common. */
interface Term {
  readonly number: number;
  holders: number;
  readonly at: number[];
  readonly weights: number[];
}

/** Sentences that are read in one step: well under a millisecond of work. */
const STEP = 20;

/** TF-IDF cosine over stems of a story's sentences (Salton and Buckley 1988); sentences are counted in place of documents. */
export class Likeness {
  readonly #vectors: Vector[] = [];
  readonly #terms = new Map<string, Term>();
  readonly #byNumber: Term[] = [];
  readonly #near = new Map<Sentence, readonly Alike[]>();
  /** A stem that more sentences hold is common. */
  readonly #most: number;
  /** Of each sentence, how much of its vector common stems make up: the length of that part. */
  readonly #common: Float64Array;
  /** Zeros between two searches. */
  readonly #sums: Float64Array;

  private constructor(readonly sentences: readonly Sentence[]) {
    this.#most = Math.max(FEW, sentences.length * COMMON);
    this.#common = new Float64Array(sentences.length);
    this.#sums = new Float64Array(sentences.length);
  }

  /** Reads the sentences, some a step. */
  static *steps(sentences: readonly Sentence[]): Steps<Likeness> {
    const likeness = new Likeness(sentences);
    for (const { stems, at } of sentences) {
      for (const stem of new Set(stems)) likeness.#term(stem).holders += 1;
      if (at % STEP === 0) yield;
    }
    for (const { stems, at } of sentences) {
      likeness.#weigh(stems, at);
      if (at % STEP === 0) yield;
    }
    return likeness;
  }

  #term(stem: string): Term {
    const known = this.#terms.get(stem);
    if (known !== undefined) return known;
    const term: Term = { number: this.#byNumber.length, holders: 0, at: [], weights: [] };
    this.#terms.set(stem, term);
    this.#byNumber.push(term);
    return term;
  }

  #weigh(stems: readonly string[], at: number): void {
    const vector = this.vectorOf(stems);
    this.#vectors.push(vector);
    let common = 0;
    for (let i = 0; i < vector.stems.length; i += 1) {
      const term = this.#byNumber[vector.stems[i] ?? 0];
      const weight = vector.weights[i] ?? 0;
      if (term === undefined || term.holders > this.#most) common += weight * weight;
      else {
        term.at.push(at);
        term.weights.push(weight);
      }
    }
    this.#common[at] = Math.sqrt(common);
  }

  /** How telling a stem is, by how few sentences hold it (BM25's weight of a term). */
  #rarity(holders: number): number {
    return Math.log(1 + (this.sentences.length - holders + 0.5) / (holders + 0.5));
  }

  holds(stem: string): boolean {
    return (this.#terms.get(stem)?.holders ?? 0) > 0;
  }

  vectorOf(stems: readonly string[]): Vector {
    const all = stems.map((stem) => this.#term(stem).number).sort((a, b) => a - b);
    const distinct: number[] = [];
    const weights: number[] = [];
    let square = 0;
    for (let i = 0; i < all.length;) {
      const number = all[i] ?? 0;
      let count = 0;
      for (; all[i] === number; i += 1) count += 1;
      const weight = (1 + Math.log(count)) * this.#rarity(this.#byNumber[number]?.holders ?? 0);
      square += weight * weight;
      distinct.push(number);
      weights.push(weight);
    }
    const length = Math.sqrt(square) || 1;
    for (let i = 0; i < weights.length; i += 1) weights[i] = (weights[i] ?? 0) / length;
    return { stems: distinct, weights };
  }

  between(a: Sentence, b: Sentence): number {
    return cosine(this.#vectors[a.at], this.#vectors[b.at]);
  }

  /** Sentences of other reports at least `least` alike, the nearest first; below `LEAST` none is looked for. */
  alike(sentence: Sentence, least: number): readonly Alike[] {
    const known = this.#near.get(sentence) ?? this.#findAlike(sentence);
    this.#near.set(sentence, known);
    return known.filter(({ likeness }) => likeness >= least);
  }

  #findAlike(sentence: Sentence): readonly Alike[] {
    const vector = this.#vectors[sentence.at] ?? NOTHING;
    const common = this.#common[sentence.at] ?? 0;
    const touched = this.#sumUp(vector);
    const found: Alike[] = [];
    for (const at of touched) {
      const sum = this.#sums[at] ?? 0;
      this.#sums[at] = 0;
      const other = this.sentences[at];
      // What common stems can add at the most (Cauchy and Schwarz).
      if (sum + common * (this.#common[at] ?? 0) < LEAST) continue;
      if (other === undefined || other.report === sentence.report) continue;
      const likeness = cosine(vector, this.#vectors[at]);
      if (likeness >= LEAST) found.push({ sentence: other, likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness || a.sentence.at - b.sentence.at);
  }

  /** The cosine with each sentence so far as stems that are not common make it up; gives the sentences. */
  #sumUp(vector: Vector): readonly number[] {
    const sums = this.#sums;
    const touched: number[] = [];
    let left = 1;
    for (const i of byWeight(vector)) {
      // A sentence that shares only what is left cannot be alike any more (Cauchy and Schwarz).
      const isLate = left < LEAST * LEAST;
      const weight = vector.weights[i] ?? 0;
      left -= weight * weight;
      const { at: places, weights } = this.#byNumber[vector.stems[i] ?? 0] ?? NOWHERE;
      for (let j = 0; j < places.length; j += 1) {
        const at = places[j] ?? 0;
        const sum = sums[at] ?? 0;
        if (sum === 0) {
          if (isLate) continue;
          touched.push(at);
        }
        sums[at] = sum + weight * (weights[j] ?? 0);
      }
    }
    return touched;
  }
}

const NOWHERE: Pick<Term, 'at' | 'weights'> = { at: [], weights: [] };
const NOTHING: Vector = { stems: [], weights: [] };

/** The places of a vector's stems, the weightiest first. */
function byWeight({ weights }: Vector): readonly number[] {
  return weights.map((_, i) => i).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
}

/** 0 nothing in common, 1 the same words. */
export function cosine(a: Vector = NOTHING, b: Vector = NOTHING): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length;) {
    const ahead = (a.stems[i] ?? 0) - (b.stems[j] ?? 0);
    if (ahead === 0) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (ahead <= 0) i += 1;
    if (ahead >= 0) j += 1;
  }
  return sum;
}

/** Things with vectors, to be found again by what is like them. */
export class VectorIndex<T> {
  readonly #byStem = new Map<number, number[]>();
  readonly #items: { readonly item: T; readonly vector: Vector }[] = [];

  add(item: T, vector: Vector): void {
    const at = this.#items.push({ item, vector }) - 1;
    for (const stem of vector.stems) {
      const same = this.#byStem.get(stem);
      if (same === undefined) this.#byStem.set(stem, [at]);
      else same.push(at);
    }
  }

  /** What was added so far, fits and has a cosine of at least `least`, in the order in which it was added. */
  near(vector: Vector, least: number, fits: (item: T) => boolean): readonly T[] {
    const places = new Set<number>();
    let left = 1;
    for (const i of byWeight(vector)) {
      // What shares only the rest is less alike (Cauchy and Schwarz).
      if (left < least * least) break;
      const weight = vector.weights[i] ?? 0;
      left -= weight * weight;
      for (const at of this.#byStem.get(vector.stems[i] ?? 0) ?? []) places.add(at);
    }
    return [...places]
      .sort((a, b) => a - b)
      .flatMap((at) => this.#items[at] ?? [])
      .filter((one) => fits(one.item) && cosine(one.vector, vector) >= least)
      .map(({ item }) => item);
  }
}
