import type { Tree } from '../src/answers/trees.js';

export interface BoostOptions {
  readonly rounds: number;
  readonly rate: number;
  readonly leaves: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leastWeight: number;
  readonly ridge: number;
}

/** First and second derivatives of the loss by the score, one a row, written into the arrays given. */
export type Gradient = (scores: Float64Array, first: Float64Array, second: Float64Array) => void;

const BINS = 48;

/**
 * Gradient boosted trees on histograms, grown leaf by leaf (Friedman 2001; Ke et al. 2017). Deterministic.
 * Returns the trees and, a feature, the summed gain of its splits.
 */
export function boost(
  rows: readonly Float64Array[],
  gradient: Gradient,
  options: BoostOptions,
): { trees: Tree[]; gains: Float64Array } {
  const width = rows[0]?.length ?? 0;
  const edges = Array.from({ length: width }, (_, f) => quantiles(rows, f));
  const binned = edges.map((cut, f) => Uint8Array.from(rows, (row) => binOf(cut, row[f] ?? 0)));
  const scores = new Float64Array(rows.length);
  const first = new Float64Array(rows.length);
  const second = new Float64Array(rows.length);
  const gains = new Float64Array(width);
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    gradient(scores, first, second);
    trees.push(grow({ binned, edges, first, second, scores, gains, options }));
  }
  return { trees, gains };
}

function quantiles(rows: readonly Float64Array[], feature: number): number[] {
  const sorted = Float64Array.from(rows, (row) => row[feature] ?? 0).sort();
  const cuts = new Set<number>();
  for (let b = 1; b < BINS; b += 1) cuts.add(sorted[Math.floor((b * sorted.length) / BINS)] ?? 0);
  const last = sorted[sorted.length - 1] ?? 0;
  return [...cuts].filter((cut) => cut < last).sort((a, b) => a - b);
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Growing {
  readonly binned: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly scores: Float64Array;
  readonly gains: Float64Array;
  readonly options: BoostOptions;
}

/** Sums of both derivatives by feature and bin: `[feature * BINS + bin]`. */
interface Histogram {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly histogram: Histogram;
  readonly split: Split | undefined;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

function grow(state: Growing): Tree {
  const { edges, scores, options } = state;
  const feature = [-1];
  const threshold = [0];
  const left = [0];
  const leafOf = (node: number, rows: Int32Array, histogram: Histogram): Leaf => {
    return { node, rows, histogram, split: bestSplit(state, histogram) };
  };
  const all = Int32Array.from({ length: scores.length }, (_, i) => i);
  const leaves: Leaf[] = [leafOf(0, all, histogramOf(state, all))];
  while (leaves.length < options.leaves) {
    let pick = -1;
    leaves.forEach((leaf, i) => {
      if (leaf.split && (pick < 0 || leaf.split.gain > (leaves[pick]?.split?.gain ?? 0))) pick = i;
    });
    const leaf = leaves[pick];
    if (leaf?.split === undefined) break;
    const { feature: f, bin, gain } = leaf.split;
    state.gains[f] = (state.gains[f] ?? 0) + gain;
    const bins = state.binned[f] ?? new Uint8Array();
    const goLeft = leaf.rows.filter((row) => (bins[row] ?? 0) <= bin);
    const goRight = leaf.rows.filter((row) => (bins[row] ?? 0) > bin);
    const node = feature.length;
    feature[leaf.node] = f;
    threshold[leaf.node] = edges[f]?.[bin] ?? 0;
    left[leaf.node] = node;
    feature.push(-1, -1);
    threshold.push(0, 0);
    left.push(0, 0);
    // Only the smaller half is counted; the other is what remains (Ke et al. 2017, 2.1).
    const smallIsLeft = goLeft.length < goRight.length;
    const small = histogramOf(state, smallIsLeft ? goLeft : goRight);
    const large = minus(leaf.histogram, small);
    leaves.splice(
      pick,
      1,
      leafOf(node, goLeft, smallIsLeft ? small : large),
      leafOf(node + 1, goRight, smallIsLeft ? large : small),
    );
  }
  for (const leaf of leaves) {
    const value = round(leafValue(state, leaf.rows));
    threshold[leaf.node] = value;
    for (const row of leaf.rows) scores[row] = (scores[row] ?? 0) + value;
  }
  return { feature, threshold: threshold.map(round), left };
}

function round(value: number): number {
  return Number(value.toPrecision(5));
}

function leafValue({ first, second, options }: Growing, rows: Int32Array): number {
  let g = 0;
  let h = 0;
  for (const row of rows) {
    g += first[row] ?? 0;
    h += second[row] ?? 0;
  }
  return (-g / (h + options.ridge)) * options.rate;
}

function histogramOf({ binned, first, second }: Growing, rows: Int32Array): Histogram {
  const g = new Float64Array(binned.length * BINS);
  const h = new Float64Array(binned.length * BINS);
  binned.forEach((bins, f) => {
    const base = f * BINS;
    for (const row of rows) {
      const at = base + (bins[row] ?? 0);
      g[at] = (g[at] ?? 0) + (first[row] ?? 0);
      h[at] = (h[at] ?? 0) + (second[row] ?? 0);
    }
  });
  return { g, h };
}

function minus(all: Histogram, part: Histogram): Histogram {
  return {
    g: all.g.map((sum, i) => sum - (part.g[i] ?? 0)),
    h: all.h.map((sum, i) => sum - (part.h[i] ?? 0)),
  };
}

function bestSplit({ edges, options }: Growing, histogram: Histogram): Split | undefined {
  let best: Split | undefined;
  let g = 0;
  let h = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    g += histogram.g[bin] ?? 0;
    h += histogram.h[bin] ?? 0;
  }
  if (h < 2 * options.leastWeight) return undefined;
  const base = (g * g) / (h + options.ridge);
  edges.forEach((cuts, f) => {
    let leftG = 0;
    let leftH = 0;
    for (let bin = 0; bin < cuts.length; bin += 1) {
      leftG += histogram.g[f * BINS + bin] ?? 0;
      leftH += histogram.h[f * BINS + bin] ?? 0;
      if (leftH < options.leastWeight || h - leftH < options.leastWeight) continue;
      const gain =
        leftG ** 2 / (leftH + options.ridge) + (g - leftG) ** 2 / (h - leftH + options.ridge) - base;
      if (gain > (best?.gain ?? 1e-6)) best = { gain, feature: f, bin };
    }
  });
  return best;
}

/** Softmax within each group: rows of `groups[i]` compete, those with `label` 1 should win (several share). */
export function withinGroups(groups: readonly (readonly number[])[], labels: ArrayLike<number>): Gradient {
  return (scores, first, second) => {
    for (const group of groups) {
      const top = Math.max(...group.map((row) => scores[row] ?? 0));
      let all = 0;
      let right = 0;
      for (const row of group) {
        const e = Math.exp((scores[row] ?? 0) - top);
        all += e;
        if (labels[row] === 1) right += e;
      }
      for (const row of group) {
        const e = Math.exp((scores[row] ?? 0) - top);
        const p = e / all;
        const wanted = labels[row] === 1 ? e / Math.max(right, 1e-12) : 0;
        first[row] = right === 0 ? 0 : p - wanted;
        second[row] = right === 0 ? 0 : Math.max(p * (1 - p), 1e-4);
      }
    }
  };
}

/** The logistic loss, row by row. */
export function logistic(labels: ArrayLike<number>, weights?: ArrayLike<number>): Gradient {
  return (scores, first, second) => {
    for (let row = 0; row < scores.length; row += 1) {
      const p = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const weight = weights?.[row] ?? 1;
      first[row] = weight * (p - (labels[row] ?? 0));
      second[row] = weight * Math.max(p * (1 - p), 1e-4);
    }
  };
}
