/** Two lists of keys laid side by side: places that belong together, in order. */
export interface Alignment {
  readonly pairs: readonly { readonly left: number; readonly right: number; readonly same: boolean }[];
  readonly score: number;
}

/** Weights of Smith and Waterman's local alignment (1981): a word left out or put in costs less than three that agree. */
const SAME = 2;
const ALIKE = 1.5;
const OTHER = -1;
const GAP = -0.7;

/** A word: `exact` as it is written, folded; `alike` by what its forms share. */
export interface Key {
  readonly exact: string;
  readonly alike: string;
}

/** The best stretch of `right` for `left`, word by word; no pairs where nothing agrees. */
export function align(left: readonly Key[], right: readonly Key[]): Alignment {
  const width = right.length + 1;
  const table = new Float64Array((left.length + 1) * width);
  let best = 0;
  let at = 0;
  for (let i = 1; i <= left.length; i += 1)
    for (let j = 1; j <= right.length; j += 1) {
      const here = i * width + j;
      const value = Math.max(
        0,
        (table[here - width - 1] ?? 0) + weigh(left[i - 1], right[j - 1]),
        (table[here - width] ?? 0) + GAP,
        (table[here - 1] ?? 0) + GAP,
      );
      table[here] = value;
      if (value > best) [best, at] = [value, here];
    }
  return { pairs: traceBack(left, right, table, at), score: best };
}

function traceBack(
  left: readonly Key[],
  right: readonly Key[],
  table: Float64Array,
  end: number,
): Alignment['pairs'] {
  const width = right.length + 1;
  const pairs: { left: number; right: number; same: boolean }[] = [];
  let here = end;
  while (here > 0 && (table[here] ?? 0) > 0) {
    const [i, j] = [Math.floor(here / width), here % width];
    const weight = weigh(left[i - 1], right[j - 1]);
    const value = table[here] ?? 0;
    if (value === (table[here - width - 1] ?? 0) + weight) {
      if (weight > 0) pairs.push({ left: i - 1, right: j - 1, same: weight === SAME });
      here -= width + 1;
    } else here -= value === (table[here - width] ?? 0) + GAP ? width : 1;
  }
  return pairs.reverse();
}

function weigh(a: Key | undefined, b: Key | undefined): number {
  if (a === undefined || b === undefined) return OTHER;
  if (a.exact === b.exact) return SAME;
  return a.alike === b.alike ? ALIKE : OTHER;
}
