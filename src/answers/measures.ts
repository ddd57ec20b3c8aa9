import type { Laid } from './laid.js';
import { weigh, type Hits, type Terms } from './match.js';

export function pairCoverage(terms: Terms, laid: Laid, a: number, b: number): number {
  const left = laid.best[a];
  const right = laid.best[b];
  if (left === undefined || right === undefined) return laid.cover[left ? a : b] ?? 0;
  return weigh(
    terms,
    left.map((factor, q) => Math.max(factor, right[q] ?? 0)),
  );
}

// Neighbours of the question that stand within three words of each other, in the same order, as a share of all such pairs.
export function adjacency(terms: Terms, hits: Hits, from: number, to: number): number {
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
export function longestRun(terms: Terms, surfaces: Int32Array, from: number, to: number): number {
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

export function namesCovered(terms: Terms, best: Float32Array): number {
  return shareCovered(
    terms,
    best,
    (q) => terms.names[q] === true || /^\d/.test(terms.words[q]?.folded ?? ''),
  );
}

export function rarestMissing(terms: Terms, best: Float32Array): number {
  let most = 0;
  for (let q = 0; q < terms.words.length; q += 1) {
    if ((best[q] ?? 0) < 0.5) most = Math.max(most, terms.weights[q] ?? 0);
  }
  return most / terms.total;
}

export function focusCovered(terms: Terms, best: Float32Array): number {
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
export function shortestWindow(terms: Terms, { hits }: Laid, from: number, to: number): number {
  const present = new Set(hits.word.subarray(from, to));
  present.delete(-1);
  const wanted = present.size;
  if (wanted < 2) return 0;
  const counts = new Int16Array(terms.words.length);
  let have = 0;
  let left = from;
  let shortest = Infinity;
  for (let right = from; right < to; right += 1) {
    const q = hits.word[right] ?? -1;
    if (q < 0) continue;
    counts[q] = (counts[q] ?? 0) + 1;
    if (counts[q] === 1) have += 1;
    while (have === wanted) {
      shortest = Math.min(shortest, right - left + 1);
      const l = hits.word[left] ?? -1;
      if (l >= 0) {
        counts[l] = (counts[l] ?? 0) - 1;
        if (counts[l] === 0) have -= 1;
      }
      left += 1;
    }
  }
  return wanted / shortest;
}

// -ln of the chance that a paragraph that answers lacks what is missing, words taken as independent.
export function surprise(terms: Terms, best: Float32Array): { readonly sum: number; readonly most: number } {
  let sum = 0;
  let most = 0;
  terms.expected.forEach((rate, q) => {
    const own = -Math.log(Math.max(0.02, 1 - rate)) * (1 - (best[q] ?? 0));
    sum += own;
    most = Math.max(most, own);
  });
  return { sum, most };
}

// The words that are no names and no figures: what is asked about those that are.
export function othersCovered(terms: Terms, best: Float32Array): number {
  return shareCovered(
    terms,
    best,
    (q) => terms.names[q] === false && !/^\d/.test(terms.words[q]?.folded ?? ''),
  );
}

export function shareCovered(terms: Terms, best: Float32Array, counts: (q: number) => boolean): number {
  let all = 0;
  let covered = 0;
  for (let q = 0; q < terms.words.length; q += 1) {
    if (!counts(q)) continue;
    all += terms.weights[q] ?? 0;
    covered += (terms.weights[q] ?? 0) * (best[q] ?? 0);
  }
  return all === 0 ? 1 : covered / all;
}
