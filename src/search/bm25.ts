// Chosen on 10,570 encyclopedia questions: k .6, b .9, d 0 (docs/quality.md).
export const BM25 = { k: 0.6, b: 0.9, d: 0 };
// A title names what every paragraph under it is about, without each saying so; above this it drowns the body.
export const TITLE_BOOST = 0.3;

/**
 * What a term that stands `times` in a text is worth beside its rarity: BM25+ as MiniSearch counts it (Lv and Zhai
 * 2011; d is 0 here). `length`: different terms of the text beside those of the mean one.
 */
export function bm25(times: number, length: number): number {
  return (times * (BM25.k + 1)) / (times + BM25.k * (1 - BM25.b + BM25.b * length));
}

/** ln(1 + (N - n + .5) / (n + .5)), as BM25 weighs a term (Robertson and Zaragoza 2009, 3.5, kept above zero). */
export function rarity(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}
