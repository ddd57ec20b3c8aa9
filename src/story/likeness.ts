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

interface Posting {
  readonly at: number;
  readonly weight: number;
}

/** TF-IDF cosine over stems of a story's sentences (Salton and Buckley 1988); sentences are counted in place of documents. */
export class Likeness {
  readonly #vectors: readonly Vector[];
  readonly #holders = new Map<string, number>();
  readonly #postings = new Map<string, Posting[]>();
  readonly #near = new Map<Sentence, readonly Alike[]>();
  /** Zeros between two searches. */
  readonly #sums: Float64Array;

  constructor(readonly sentences: readonly Sentence[]) {
    this.#sums = new Float64Array(sentences.length);
    for (const { stems } of sentences)
      for (const stem of new Set(stems)) this.#holders.set(stem, (this.#holders.get(stem) ?? 0) + 1);
    this.#vectors = sentences.map(({ stems }) => this.vectorOf(stems));
    for (const [at, vector] of this.#vectors.entries())
      for (const [stem, weight] of vector) {
        const postings = this.#postings.get(stem);
        if (postings === undefined) this.#postings.set(stem, [{ at, weight }]);
        else postings.push({ at, weight });
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
    for (const [stem, weight] of own) {
      const postings = this.#postings.get(stem) ?? [];
      const isCommon = postings.length > most;
      for (const { at, weight: other } of postings) {
        const sum = sums[at] ?? 0;
        if (sum === 0 && isCommon) continue;
        if (sum === 0) touched.push(at);
        sums[at] = sum + weight * other;
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
