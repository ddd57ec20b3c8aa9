import type { Steps } from '../steps.js';
import type { Sentence } from './sentence.js';

/** Weighted stems, brought to length 1. */
export type Vector = ReadonlyMap<string, number>;

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

const NONE: Postings = { at: [], weights: [] };

interface Postings {
  readonly at: number[];
  readonly weights: number[];
}

/** Sentences that are read in one step: well under a millisecond of work. */
const STEP = 20;

/** TF-IDF cosine over stems of a story's sentences (Salton and Buckley 1988); sentences are counted in place of documents. */
export class Likeness {
  readonly #vectors: Vector[] = [];
  readonly #holders = new Map<string, number>();
  readonly #postings = new Map<string, Postings>();
  readonly #near = new Map<Sentence, readonly Alike[]>();
  /** Zeros between two searches. */
  readonly #sums: Float64Array;

  private constructor(readonly sentences: readonly Sentence[]) {
    this.#sums = new Float64Array(sentences.length);
  }

  /** Reads the sentences, some a step. */
  static *steps(sentences: readonly Sentence[]): Steps<Likeness> {
    const likeness = new Likeness(sentences);
    for (const { stems, at } of sentences) {
      likeness.#count(stems);
      if (at % STEP === 0) yield;
    }
    for (const { stems, at } of sentences) {
      likeness.#weigh(stems, at);
      if (at % STEP === 0) yield;
    }
    return likeness;
  }

  #count(stems: readonly string[]): void {
    for (const stem of new Set(stems)) this.#holders.set(stem, (this.#holders.get(stem) ?? 0) + 1);
  }

  #weigh(stems: readonly string[], at: number): void {
    const vector = this.vectorOf(stems);
    this.#vectors.push(vector);
    for (const [stem, weight] of vector) {
      const postings = this.#postings.get(stem);
      if (postings === undefined) this.#postings.set(stem, { at: [at], weights: [weight] });
      else {
        postings.at.push(at);
        postings.weights.push(weight);
      }
    }
  }

  /** How telling a stem is, by how few sentences hold it (BM25's weight of a term). */
  rarity(stem: string): number {
    const holders = this.#holders.get(stem) ?? 0;
    return Math.log(1 + (this.sentences.length - holders + 0.5) / (holders + 0.5));
  }

  holds(stem: string): boolean {
    return this.#holders.has(stem);
  }

  vectorOf(stems: readonly string[]): Vector {
    const counts = new Map<string, number>();
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    let square = 0;
    const weighted = [...counts].map(([stem, count]): readonly [string, number] => {
      const weight = (1 + Math.log(count)) * this.rarity(stem);
      square += weight * weight;
      return [stem, weight];
    });
    const length = Math.sqrt(square) || 1;
    return new Map(weighted.map(([stem, weight]) => [stem, weight / length]));
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
    const most = Math.max(FEW, this.sentences.length * COMMON);
    const own = [...(this.#vectors[sentence.at] ?? [])].sort((a, b) => b[1] - a[1]);
    const sums = this.#sums;
    const touched: number[] = [];
    let left = 1;
    for (const [stem, weight] of own) {
      const { at: places, weights } = this.#postings.get(stem) ?? NONE;
      // A sentence that shares only what is left cannot be alike any more (Cauchy and Schwarz).
      const isCommon = places.length > most || left < LEAST * LEAST;
      left -= weight * weight;
      for (let i = 0; i < places.length; i += 1) {
        const at = places[i] ?? 0;
        const sum = sums[at] ?? 0;
        if (sum === 0) {
          if (isCommon) continue;
          touched.push(at);
        }
        sums[at] = sum + weight * (weights[i] ?? 0);
      }
    }
    const found: Alike[] = [];
    for (const at of touched) {
      const likeness = sums[at] ?? 0;
      sums[at] = 0;
      const other = this.sentences[at];
      if (likeness >= LEAST && other !== undefined && other.report !== sentence.report)
        found.push({ sentence: other, likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness || a.sentence.at - b.sentence.at);
  }
}

/** 0 nothing in common, 1 the same words. */
export function cosine(a: Vector | undefined, b: Vector | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
}

/** Things with vectors, to be found again by what is like them. */
export class VectorIndex<T> {
  readonly #byStem = new Map<string, number[]>();
  readonly #items: { readonly item: T; readonly vector: Vector }[] = [];

  add(item: T, vector: Vector): void {
    const at = this.#items.push({ item, vector }) - 1;
    for (const stem of vector.keys()) {
      const same = this.#byStem.get(stem);
      if (same === undefined) this.#byStem.set(stem, [at]);
      else same.push(at);
    }
  }

  /** What was added so far, fits and has a cosine of at least `least`, in the order in which it was added. */
  near(vector: Vector, least: number, fits: (item: T) => boolean): readonly T[] {
    const places = new Set<number>();
    let left = 1;
    for (const [stem, weight] of [...vector].sort((a, b) => b[1] - a[1])) {
      // What shares only the rest is less alike (Cauchy and Schwarz).
      if (left < least * least) break;
      left -= weight * weight;
      for (const at of this.#byStem.get(stem) ?? []) places.add(at);
    }
    return [...places]
      .sort((a, b) => a - b)
      .flatMap((at) => this.#items[at] ?? [])
      .filter((one) => fits(one.item) && cosine(one.vector, vector) >= least)
      .map(({ item }) => item);
  }
}
