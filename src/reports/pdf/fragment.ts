/** A run of text where a page has it, in points from the upper left corner, after the page's own rotation. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline, growing downwards. */
  readonly y: number;
  readonly size: number;
}

/** Fragments on about one baseline, from left to right. */
export type Row = readonly Fragment[];

/** Share of the letters' size by which baselines of one row may differ: raised figures stay in their row. */
const SAME_ROW = 0.45;

/** Fragments as rows from top to bottom. */
export function rowsOf(fragments: readonly Fragment[]): readonly Row[] {
  const rows: Fragment[][] = [];
  let [y, size] = [-Infinity, 0];
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && fragment.y - y < SAME_ROW * Math.max(size, fragment.size)) {
      row.push(fragment);
      // The row stands where its largest letters do.
      if (fragment.size > size) [y, size] = [fragment.y, fragment.size];
    } else {
      rows.push([fragment]);
      [y, size] = [fragment.y, fragment.size];
    }
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** The value below which half of the weight lies; 0 of nothing. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The commonest size of letters, in half points. */
export function commonSize(fragments: Iterable<Pick<Fragment, 'text' | 'size'>>): number {
  const letters = new Map<number, number>();
  for (const { text, size } of fragments) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  let [best, most] = [0, 0];
  for (const [size, count] of letters) if (count > most) [best, most] = [size, count];
  return best;
}
