import type { Lexicon } from '../search/lexicon.js';
import type { Passage } from '../search/passage.js';

/** The weighted stems of some words of a passage, of length 1. */
export type Vector = ReadonlyMap<number, number>;

/** TF-IDF over stems of words [from, to), grammar left out, brought to length 1 (Salton and Buckley 1988). */
export function vectorOf(lexicon: Lexicon, passage: Passage, from: number, to: number): Vector {
  const counts = new Map<number, number>();
  for (let i = from; i < to; i += 1) {
    if (lexicon.isGrammar(passage.surfaces[i] ?? -1)) continue;
    const stem = passage.stems[i] ?? -1;
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  let square = 0;
  const weighted = [...counts].map(([stem, count]) => {
    const weight = (1 + Math.log(count)) * lexicon.rarity(stem);
    square += weight * weight;
    return [stem, weight] as const;
  });
  const length = Math.sqrt(square) || 1;
  return new Map(weighted.map(([stem, weight]) => [stem, weight / length]));
}

/** The cosine of two vectors of length 1: 0 nothing in common, 1 the same words. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
}
