import type { Fonts } from './fonts.js';
import type { Quoted } from './picture.js';
import type { TextShape, Weight } from './scene.js';
import type { Tone } from './palette.js';

/** How letters look. Sizes are in the picture's units. */
export interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly tone: Tone;
}

/** Height of a line, and how deep in it letters stand, by the size of the letters. */
const LEADING = 1.4;
const ASCENT = 1.06;
const ELLIPSIS = '…';

export function lineHeight({ size }: Style): number {
  return size * LEADING;
}

/** One line of text with its upper left corner at (x, y). */
export function textAt(fonts: Fonts, text: string, x: number, y: number, style: Style): TextShape {
  return {
    kind: 'text',
    text,
    x,
    y,
    width: fonts.width(text, style.size, style.weight),
    height: lineHeight(style),
    baseline: y + style.size * ASCENT,
    ...style,
  };
}

/** Text as it can be drawn: white space as blanks, and nothing that has no width of its own or that XML forbids. */
export function drawable(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\uFFFE\uFFFF]/gu, '')
    .trim();
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Where a line may break: after white space, and between the words of a language that has none. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = found.at(-1);
    const joins = last !== undefined && !last.endsWith(' ') && !isIdeographic(last, segment);
    if (joins) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

function isIdeographic(before: string, segment: string): boolean {
  return (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(segment)
  );
}

/**
 * A text in at most `most` lines of a width, broken between words. What does not fit is left out at the end, at a word,
 * and marked; a word that is wider than a line is cut between characters.
 */
export function fitted(
  fonts: Fonts,
  text: string,
  width: number,
  most: number,
  style: Style,
): readonly string[] {
  const wide = (line: string): boolean => fonts.width(line.trimEnd(), style.size, style.weight) > width;
  const lines: string[] = [''];
  for (const piece of pieces(text)) {
    const line = lines.at(-1) ?? '';
    if (!wide(line + piece)) lines[lines.length - 1] = line + piece;
    else if (line === '') lines[lines.length - 1] = piece;
    else lines.push(piece);
  }
  const shown = lines.slice(0, most).map((line) => line.trimEnd());
  if (lines.length <= most && !shown.some(wide)) return shown;
  return shown.map((line, i) => {
    if (i < most - 1 && i < lines.length - 1) return wide(line) ? narrowed(line, wide) : line;
    return lines.length > most ? ended(line, wide) : wide(line) ? narrowed(line, wide) : line;
  });
}

/** Fewer words, then fewer characters, until the mark fits behind them. */
function ended(line: string, wide: (line: string) => boolean): string {
  let left = line.replace(/…$/u, '');
  while (wide(left + ELLIPSIS) && left.includes(' ')) left = left.slice(0, left.lastIndexOf(' '));
  return wide(left + ELLIPSIS) ? narrowed(left, wide) : left.replace(/[\s,;:–—-]+$/u, '') + ELLIPSIS;
}

function narrowed(line: string, wide: (line: string) => boolean): string {
  const characters = Array.from(line.replace(/…$/u, ''));
  while (characters.length > 0 && wide(characters.join('') + ELLIPSIS)) characters.pop();
  return characters.join('') + ELLIPSIS;
}

/** What is drawn for a slice of a report. One that no font has the letters of is not drawn: its citation leads to it. */
export function wordsOf(fonts: Fonts, { text, cut }: Quoted): string {
  const plain = drawable(text);
  if (!fonts.cover(plain)) return '(in letters that are not drawn here: see the list)';
  const before = cut === 'start' || cut === 'both' ? `${ELLIPSIS} ` : '';
  const after = cut === 'end' || cut === 'both' ? ` ${ELLIPSIS}` : '';
  return `${before}${plain}${after}`;
}
