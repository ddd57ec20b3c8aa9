import { commonSize, median, rowsOf, type Fragment, type Row } from './fragment.js';

/** A line of text as a column has it. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Gaps, as shares of the letters' size: from the first on two fragments are two words, from the second on two cells. */
const WORD_GAP = 0.15;
const CELL_GAP = 3;
/** A mark of a note: smaller than this share of its line, and raised by this share of it. */
const NOTE_SIZE = 0.8;
const NOTE_RAISED = 0.2;

/** The lines of one column, from top to bottom. */
export function linesOf(fragments: readonly Fragment[]): readonly PdfLine[] {
  return rowsOf(fragments)
    .map(lineOf)
    .filter((line) => line.text !== '');
}

export function lineOf(row: Row): PdfLine {
  const size = commonSize(row);
  const base = median(row.filter((part) => part.size > size * NOTE_SIZE).map(({ y }) => y));
  let text = '';
  let last: Fragment | undefined;
  for (const part of row) {
    if (isNoteMark(part, { size, base, text })) continue;
    text += (last ? gap(last, part, size) : '') + part.text;
    last = part;
  }
  const right = row.reduce((most, part) => Math.max(most, part.right), 0);
  return { text: text.replace(/\s+/g, ' ').trim(), x: row[0]?.x ?? 0, right, y: base, size };
}

/** Figures raised behind a word or a stop lead to a note. Behind a figure or a unit they are a power. */
function isNoteMark(
  { text: mark, size: own, y }: Fragment,
  { size, base, text }: { readonly size: number; readonly base: number; readonly text: string },
): boolean {
  if (own > size * NOTE_SIZE || base - y < size * NOTE_RAISED || !/^[\d*†‡,\s]{1,7}$/.test(mark))
    return false;
  return /(?:\p{L}{3}|[.,;:!?)\]"'”’])\s*$/u.test(text.slice(-12));
}

function gap(left: Fragment, right: Fragment, size: number): string {
  const width = right.x - left.right;
  if (width > CELL_GAP * size) return ' | ';
  return width > WORD_GAP * size ? ' ' : '';
}
