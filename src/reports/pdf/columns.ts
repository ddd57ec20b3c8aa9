import { commonSize, median, rowsOf, type Fragment, type Row } from './fragment.js';

/** Share of the letters' size, and points, that a gutter between columns has at least: spaces of justified lines have less. */
const GUTTER = 0.9;
const NARROWEST_GUTTER = 7;
/** Rows in which columns stand side by side at least; fewer are a heading or a small table. */
const FEWEST_ROWS = 4;
/** Share of a column that its lines fill on the median; cells of a table fill less. */
const FILLED = 0.5;
/** Where between the left (0) and right (1) edge of the text a gutter may be. */
const LEFTMOST = 0.15;
/** Places that are tried, and columns inside columns. */
const TRIED = 60;
const DEPTH = 3;

interface Run {
  readonly x: number;
  readonly right: number;
}

/** The fragments of a page parted into columns in reading order; what runs across columns stands by itself. */
export function columnsOf(fragments: readonly Fragment[], depth = 0): readonly (readonly Fragment[])[] {
  if (fragments.length === 0) return [];
  const rows = rowsOf(fragments);
  const gutter = depth < DEPTH ? findGutter(rows, fragments) : null;
  if (gutter === null) return [fragments];
  return bandsOf(rows, gutter).flatMap(({ side, rows: band }) => {
    const all = band.flat();
    if (!side) return [all];
    const isLeft = ({ x, right }: Fragment): boolean => (x + right) / 2 < gutter;
    const left = all.filter(isLeft);
    const right = all.filter((fragment) => !isLeft(fragment));
    return [...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1)];
  });
}

function runsOf(row: Row, least: number): readonly Run[] {
  const runs: { x: number; right: number }[] = [];
  for (const { x, right } of row) {
    const open = runs.at(-1);
    if (open && x - open.right < least) open.right = Math.max(open.right, right);
    else runs.push({ x, right });
  }
  return runs;
}

/** Where most rows have a gap that no more than a few others run across; null where there is no such place. */
function findGutter(rows: readonly Row[], fragments: readonly Fragment[]): number | null {
  const least = Math.max(NARROWEST_GUTTER, GUTTER * commonSize(fragments));
  const left = Math.min(...rows.map((row) => row[0]?.x ?? Infinity));
  const right = rows.reduce((most, row) => row.reduce((far, part) => Math.max(far, part.right), most), 0);
  const margin = (right - left) * LEFTMOST;
  const runs = rows.map((row) => runsOf(row, least));
  const gaps = runs.flatMap((row) => row.slice(1).map((run, i) => (run.x + (row[i]?.right ?? run.x)) / 2));
  const inside = gaps.filter((x) => x > left + margin && x < right - margin);
  const places = inside.filter((_, i) => i % Math.ceil(inside.length / TRIED) === 0);
  let [best, most] = [null as number | null, FEWEST_ROWS - 1];
  for (const place of places) {
    const open = runs.filter((row) => isOpen(row, place)).length;
    if (open > most) [best, most] = [place, open];
  }
  if (best === null || !bandsOf(rows, best).some(({ side }) => side)) return null;
  return best;
}

/** Whether a row has text on both sides of a place and none across it. */
function isOpen(row: readonly Run[], place: number): boolean {
  return (
    row.some(({ right }) => right < place) &&
    row.some(({ x }) => x > place) &&
    !row.some(({ x, right }) => x < place && right > place)
  );
}

interface Band {
  /** Whether two columns stand side by side in it. */
  readonly side: boolean;
  readonly rows: readonly Row[];
}

/** Rows that run across the gutter and rows that do not, in turn. Too few of the latter are read as lines. */
function bandsOf(rows: readonly Row[], gutter: number): readonly Band[] {
  const bands: { side: boolean; rows: Row[] }[] = [];
  for (const row of rows) {
    const crosses = row.some(({ x, right }) => x < gutter - 1 && right > gutter + 1);
    const open = bands.at(-1);
    if (open && open.side === !crosses) open.rows.push(row);
    else bands.push({ side: !crosses, rows: [row] });
  }
  return bands.map((band) => ({ ...band, side: band.side && standsInColumns(band.rows, gutter) }));
}

/** Text fills its columns on both sides; the cells of a table do not. */
function standsInColumns(rows: readonly Row[], gutter: number): boolean {
  const sides = [(x: number): boolean => x < gutter, (x: number): boolean => x >= gutter];
  return sides.every((isIn) => {
    const widths = rows.flatMap((row) => {
      const parts = row.filter(({ x }) => isIn(x));
      const first = parts[0];
      return first ? [{ x: first.x, right: Math.max(...parts.map(({ right }) => right)) }] : [];
    });
    if (widths.length < FEWEST_ROWS) return false;
    const full = Math.max(...widths.map(({ right }) => right)) - Math.min(...widths.map(({ x }) => x));
    return median(widths.map(({ x, right }) => right - x)) >= full * FILLED && full > 60;
  });
}
