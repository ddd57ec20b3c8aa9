import type { Lexicon } from '../search/lexicon.js';
import type { Passage } from '../search/passage.js';

/** The weighted stems of some words of a passage, of length 1. */
export type Vector = ReadonlyMap<number, number>;

/** TF-IDF over stems of words [from, to), grammar left out, brought to length 1 (Salton and Buckley 1988). */
export function vectorOf(lexicon: Lexicon, passage: Passage, from: number, to: number): Vector {
  let square = 0;
  const weighted = [...countsOf(lexicon, passage, from, to)].map(([stem, count]) => {
    const weight = weightOf(lexicon, stem, count);
    square += weight * weight;
    return [stem, weight] as const;
  });
  const length = Math.sqrt(square) || 1;
  return new Map(weighted.map(([stem, weight]) => [stem, weight / length]));
}

function weightOf(lexicon: Lexicon, stem: number, count: number): number {
  return (1 + Math.log(count)) * lexicon.rarity(stem);
}

// How often each stem stands there; of those alone that are in `among`, where it is given.
function countsOf(
  lexicon: Lexicon,
  { stems, surfaces }: Passage,
  from: number,
  to: number,
  among?: Vector,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let i = from; i < to; i += 1) {
    const stem = stems[i] ?? -1;
    if (among?.has(stem) === false || lexicon.isGrammar(surfaces[i] ?? -1)) continue;
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** The cosine of two vectors of length 1: 0 nothing in common, 1 the same words. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
}

// For each passage the lengths of its sentences' vectors before they are brought to 1.
const LENGTHS = new WeakMap<Passage, Float64Array>();

function lengthsOf(lexicon: Lexicon, passage: Passage): Float64Array {
  const known = LENGTHS.get(passage);
  if (known !== undefined) return known;
  const lengths = Float64Array.from(passage.sentences, ({ firstWord, lastWord }) =>
    Math.sqrt(
      [...countsOf(lexicon, passage, firstWord, lastWord)].reduce(
        (sum, [stem, count]) => sum + weightOf(lexicon, stem, count) ** 2,
        0,
      ),
    ),
  );
  LENGTHS.set(passage, lengths);
  return lengths;
}

/**
 * The cosine of a vector with the sentence of a passage that is most alike; 0 where none reaches `least`. Only the
 * words shared are weighed: most sentences share none.
 */
export function likeness(own: Vector, passage: Passage, lexicon: Lexicon, least: number): number {
  let most = 0;
  for (const [nth, { firstWord, lastWord }] of passage.sentences.entries()) {
    const shared = countsOf(lexicon, passage, firstWord, lastWord, own);
    let bound = 0;
    let sum = 0;
    for (const [stem, count] of shared) {
      const weight = own.get(stem) ?? 0;
      bound += weight;
      sum += weight * weightOf(lexicon, stem, count);
    }
    // No weight of a vector of length 1 is above 1, so what is shared bounds the cosine, and lengths are seldom needed.
    if (bound >= least) most = Math.max(most, sum / (lengthsOf(lexicon, passage)[nth] || 1));
  }
  return most >= least ? most : 0;
}
