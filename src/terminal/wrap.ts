import type { Span } from '../text/span.js';
import { cells, displayWidth } from './width.js';

// Breaks come after white space and after a hyphen or dash between letters; before each wide character in text
// that is written without spaces.
// A no-break space holds together what stands around it.
const PIECE = /[^\S\u00A0]+|(?:[^\s\p{Pd}]|\u00A0)*\p{Pd}+|(?:[^\s\p{Pd}]|\u00A0)+/gu;
const UNSPACED = /[\u3041-\u30FF\u3400-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF]/;

/** A piece wider than the line, or one without spaces, as pieces of at most `columns` cells. */
function* cut(text: string, start: number, columns: number): Generator<Span> {
  let from = start;
  let width = 0;
  for (const cell of cells(text)) {
    const at = start + cell.start;
    if (at > from && (width + cell.width > columns || UNSPACED.test(text.slice(cell.start, cell.end)))) {
      yield { start: from, end: at };
      from = at;
      width = 0;
    }
    width += cell.width;
  }
  yield { start: from, end: start + text.length };
}

function* pieces(text: string, columns: number): Generator<Span> {
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (displayWidth(piece) > columns || UNSPACED.test(piece)) yield* cut(piece, index, columns);
    else yield { start: index, end: index + piece.length };
  }
}

/**
 * Breaks a text into lines of at most `columns` cells, as slices of it (UTF-16 units). Only white space at a break
 * is left out; a word longer than a line is broken between characters, never inside one.
 */
export function wrap(text: string, columns: number): readonly Span[] {
  const lines: Span[] = [];
  let line: Span | undefined;
  let width = 0;
  for (const piece of pieces(text, columns)) {
    const shown = text.slice(piece.start, piece.end);
    const isSpace = shown.trim() === '';
    const wide = displayWidth(shown);
    if (line && !isSpace && width + wide > columns) {
      lines.push(line);
      line = undefined;
    }
    if (!line && isSpace) continue;
    if (!line) [line, width] = [{ start: piece.start, end: piece.end }, wide];
    else [line, width] = [{ start: line.start, end: piece.end }, width + wide];
  }
  if (line) lines.push(line);
  return lines.map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length }));
}
