/**
 * Cells that a text takes in a terminal: 0 for what only joins or modifies, 2 for East Asian wide and full-width
 * characters and for emoji, else 1. https://www.unicode.org/reports/tr11/
 */

// Blocks of UAX 11 with East_Asian_Width W or F, taken whole: JavaScript has no property for it.
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]/u;
const EMPTY = /^[\p{Default_Ignorable_Code_Point}\p{Mark}\p{Cc}]+$/u;
const ASCII = /^[\x20-\x7E]*$/;
const EMOJI_SELECTOR = '\uFE0F';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a person takes for one character, each with its place (UTF-16 units) and its cells. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

function cellsOf(cluster: string): number {
  if (EMPTY.test(cluster)) return 0;
  return WIDE.test(cluster) || cluster.includes(EMOJI_SELECTOR) ? 2 : 1;
}

export function* cells(text: string): Generator<Cell> {
  for (const { segment, index } of graphemes.segment(text)) {
    yield { start: index, end: index + segment.length, width: cellsOf(segment) };
  }
}

export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const cell of cells(text)) width += cell.width;
  return width;
}
