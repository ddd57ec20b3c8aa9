import type { Passage } from '../search/passage.js';

/** The longest an excerpt may be, in UTF-16 units. */
export const LONGEST = 400;

/** Sentences [first, last] of a passage and the chance, summed, that the answer stands in them. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly chance: number;
}

// What one more character of excerpt must be worth in chance. Chosen so that excerpts of the kept-apart questions
// stay under 300 characters on average (docs/quality.md).
const PRICE = 0.0003;
// A paragraph with less of all chances than this is shown for what it adds: briefly.
const SLIGHT = 0.2;
const SLIGHT_PRICE = 0.0012;
// What it costs to open with a sentence that leans on the one before ("However", "She").
const LEANS = 0.06;
const LEANING =
  /^["“'‘]?(?:he|she|it|they|this|that|these|those|his|her|its|their|such|however|but|and|instead|moreover|therefore|also|there|then|both|another|for example|for instance|as a result|in addition|the latter|the former)\b/i;

/** Whether a sentence cannot stand alone: it opens with a pronoun or a connective, or is a fragment of under four words. */
export function leans(sentence: string): boolean {
  return LEANING.test(sentence) || sentence.split(/\s+/, 4).length < 4;
}

/**
 * The run of whole sentences to show: the one that holds most of the chance for its length. A sentence longer
 * than `LONGEST` stands alone, to be cut. `chances` has one entry a sentence.
 */
export function chooseWindow(passage: Passage, chances: Float64Array): Window {
  const { sentences, text } = passage;
  const total = chances.reduce((sum, p) => sum + p, 0) || 1;
  const price = total < SLIGHT ? SLIGHT_PRICE : PRICE;
  let best: Window = { first: 0, last: 0, chance: chances[0] ?? 0 };
  let bestWorth = -Infinity;
  for (let first = 0; first < sentences.length; first += 1) {
    const start = sentences[first]?.start ?? 0;
    const lean = first > 0 && leans(text.slice(start, sentences[first]?.end)) ? LEANS : 0;
    let chance = 0;
    for (let last = first; last < sentences.length; last += 1) {
      const length = (sentences[last]?.end ?? 0) - start;
      if (length > LONGEST && last > first) break;
      chance += chances[last] ?? 0;
      const worth = chance / total - price * Math.min(length, LONGEST) - lean;
      if (worth > bestWorth) {
        bestWorth = worth;
        best = { first, last, chance };
      }
    }
  }
  return best;
}
