import type { Sentence } from './sentence.js';

/** Weighted stems, brought to length 1. */
export type Vector = ReadonlyMap<string, number>;

/** A sentence and its TF-IDF cosine with the one that was asked about. */
export interface Alike {
  readonly sentence: Sentence;
  readonly likeness: number;
}

/** Of a stem in more than this share of the sentences, what is alike is not looked for; it still counts. */
const COMMON = 0.15;
/** In a small story every stem is looked at. */
const FEW = 30;

/** TF-IDF cosine over stems of a story's sentences (Salton and Buckley 1988); sentences are counted in place of documents. */
export class Likeness {
  readonly #vectors: readonly Vector[];
  readonly #holders = new Map<string, Sentence[]>();

  constructor(readonly sentences: readonly Sentence[]) {
    for (const sentence of sentences)
      for (const stem of new Set(sentence.stems)) {
        const holders = this.#holders.get(stem);
        if (holders === undefined) this.#holders.set(stem, [sentence]);
        else holders.push(sentence);
      }
    this.#vectors = sentences.map(({ stems }) => this.vectorOf(stems));
  }

  /** How telling a stem is, by how few sentences hold it (BM25's weight of a term). */
  rarity(stem: string): number {
    const holders = this.#holders.get(stem)?.length ?? 0;
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

  /** Sentences at least `least` alike, the nearest first. */
  alike(sentence: Sentence, least: number): readonly Alike[] {
    const near = new Set<Sentence>();
    const most = Math.max(FEW, this.sentences.length * COMMON);
    for (const stem of new Set(sentence.stems)) {
      const holders = this.#holders.get(stem) ?? [];
      if (holders.length <= most) for (const holder of holders) near.add(holder);
    }
    near.delete(sentence);
    return [...near]
      .map((other) => ({ sentence: other, likeness: this.between(sentence, other) }))
      .filter(({ likeness }) => likeness >= least)
      .sort((a, b) => b.likeness - a.likeness || a.sentence.at - b.sentence.at);
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
