/**
 * A tree of decisions over a row of features, nodes in order, the first the root. At a node the row goes to
 * `left` where its feature is at most the threshold, else to `left + 1`; a leaf has feature -1 and its value in `threshold`.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
}

/** The sum of all trees' leaves for a row. Friedman 2001, "Greedy function approximation". */
export class Trees {
  readonly #feature: Int16Array;
  readonly #threshold: Float64Array;
  readonly #left: Int32Array;
  readonly #roots: Int32Array;

  constructor(trees: readonly Tree[]) {
    const roots: number[] = [];
    let size = 0;
    for (const tree of trees) {
      roots.push(size);
      size += tree.feature.length;
    }
    this.#roots = Int32Array.from(roots);
    this.#feature = Int16Array.from(trees.flatMap((tree) => tree.feature));
    this.#threshold = Float64Array.from(trees.flatMap((tree) => tree.threshold));
    this.#left = Int32Array.from(trees.flatMap((tree, i) => tree.left.map((left) => left + (roots[i] ?? 0))));
  }

  /** A row shorter than the features reads as zeros. */
  score(row: Float64Array): number {
    let sum = 0;
    for (const root of this.#roots) {
      let node = root;
      let feature = this.#feature[node] ?? -1;
      while (feature >= 0) {
        node = (this.#left[node] ?? 0) + ((row[feature] ?? 0) <= (this.#threshold[node] ?? 0) ? 0 : 1);
        feature = this.#feature[node] ?? -1;
      }
      sum += this.#threshold[node] ?? 0;
    }
    return sum;
  }
}
