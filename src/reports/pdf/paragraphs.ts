import { block, type Block } from '../block.js';
import { commonSize, median } from './fragment.js';
import { countWords, joinLines, type WordCounts } from './hyphens.js';
import type { PdfLine } from './line.js';

/** A column's lines, and whether a page starts with it. */
export interface Column {
  readonly lines: readonly PdfLine[];
}

/** Difference of sizes, as a share, from which lines belong to different paragraphs, and from which one heads the other. */
const OTHER_SIZE = 0.12;
const HEADING_SIZE = 1.12;
const HEADING_LENGTH = 250;
/** Times the usual distance between lines from which a gap parts paragraphs; for headings times their size. */
const WIDE = 1.3;
const HEADING_GAP = 1.6;
/** Shares of the letters' size: an indent has at least this and at most that. */
const INDENT = 0.8;
const DEEPEST = 8;
/** Share of the column that a line must leave empty to end its paragraph without a full stop. */
const SHORT = 0.3;

const ENDED = /[.!?…:。！？][\s"'”’»)\]]*$/;
const BULLET = /^[•·▪■◦‣●○–—*]\s/;
const NUMBERED = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)])\s/;

interface Measures {
  readonly left: number;
  readonly right: number;
  /** Usual distance of baselines. */
  readonly leading: number;
}

interface Open {
  text: string;
  readonly x: number;
  readonly size: number;
  last: PdfLine;
  measures: Measures;
  readonly item: boolean;
}

/** Paragraphs, headings and items out of the lines of all columns, in reading order. */
export function paragraphsOf(columns: readonly Column[]): readonly Block[] {
  const all = columns.flatMap(({ lines }) => lines);
  const body = commonSize(all);
  const counts = countWords(all.map(({ text }) => text));
  const made: Open[] = [];
  for (const { lines } of columns) {
    const measures = measure(lines);
    lines.forEach((line, i) => {
      const open = i === 0 ? carriedOver(made, line, measures, body) : made.at(-1);
      const goes = open && (i === 0 || !startsParagraph(open, line, measures, body));
      if (goes) extend(open, line, measures, counts);
      else made.push(opened(line, measures));
    });
  }
  return made.map((open) => blockOf(open, body));
}

function opened(line: PdfLine, measures: Measures): Open {
  const { text, x, size } = line;
  return { text, x, size, last: line, measures, item: isItem(text) };
}

function extend(open: Open, line: PdfLine, measures: Measures, counts: WordCounts): void {
  open.text = joinLines(open.text, line.text, counts);
  open.last = line;
  open.measures = measures;
}

function blockOf({ text, size, item }: Open, body: number): Block {
  const heads = size >= body * HEADING_SIZE && text.length <= HEADING_LENGTH && /\p{L}/u.test(text);
  return block(text, heads ? 'heading' : item ? 'item' : 'text');
}

function isItem(text: string): boolean {
  return BULLET.test(text) || NUMBERED.test(text);
}

function measure(lines: readonly PdfLine[]): Measures {
  const lefts = new Map<number, number>();
  for (const { x, text } of lines)
    lefts.set(Math.round(x), (lefts.get(Math.round(x)) ?? 0) + (text.length > 20 ? 2 : 1));
  const left = [...lefts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const distances = lines.slice(1).flatMap((line, i) => {
    const distance = line.y - (lines[i]?.y ?? 0);
    return distance > 0 && distance < line.size * 2.5 ? [distance] : [];
  });
  // The closest third are lines of one paragraph even where most are parted by gaps.
  const close = distances.sort((a, b) => a - b).slice(0, Math.max(1, Math.ceil(distances.length * 0.67)));
  return { left, right, leading: median(close) };
}

function startsParagraph(open: Open, line: PdfLine, measures: Measures, body: number): boolean {
  const { last } = open;
  const distance = line.y - last.y;
  if (Math.abs(line.size - open.size) > OTHER_SIZE * open.size) return true;
  if (line.size >= body * HEADING_SIZE) return distance > line.size * HEADING_GAP;
  if (distance > Math.max(measures.leading, line.size) * WIDE) return true;
  if (BULLET.test(line.text)) return true;
  if (NUMBERED.test(line.text) && (ENDED.test(open.text) || endsEarly(last, line, measures))) return true;
  if (endsWithRoom(open, line, measures)) return true;
  if (open.item && line.x > open.x + 1) return false;
  if (open.item && last.x > open.x + 1) return true;
  // In the middle of a sentence no paragraph starts, however a line stands.
  const over = ENDED.test(open.text) || endsEarly(last, line, measures);
  return over && isIndented(last, line, measures);
}

/** The first line of a paragraph is set in; under hanging ones it is set out. */
function isIndented(last: PdfLine, line: PdfLine, { left }: Measures): boolean {
  const [before, now] = [last.x - left, line.x - left];
  const least = INDENT * line.size;
  if (now < -least) return before > -least;
  return now > least && now < DEEPEST * line.size && before < least;
}

/** Setters fill a line while the next word fits: where it would have, the paragraph was over. */
function endsWithRoom({ text, last }: Open, line: PdfLine, measures: Measures): boolean {
  if (!endsEarly(last, line, measures)) return false;
  if (ENDED.test(text)) return !/^\p{Ll}/u.test(line.text);
  return (
    measures.right - last.right > (measures.right - measures.left) * SHORT && !/^\p{Ll}/u.test(line.text)
  );
}

function endsEarly(last: PdfLine, line: PdfLine, { right }: Measures): boolean {
  const word = line.text.split(' ', 1)[0]?.length ?? 0;
  const width = ((line.right - line.x) * (word + 1)) / Math.max(1, line.text.length);
  return last.right + width < right - line.size * 0.5;
}

/** The paragraph that goes on at the top of a column, notes at the foot of the page before it passed over. */
function carriedOver(
  made: readonly Open[],
  line: PdfLine,
  measures: Measures,
  body: number,
): Open | undefined {
  const near = made.slice(-8);
  const before = near.findLast(({ size }) => Math.abs(size - line.size) <= OTHER_SIZE * line.size);
  if (!before || line.size >= body * HEADING_SIZE || isItem(line.text)) return undefined;
  const passedOver = before !== made.at(-1);
  const goesOn = /^[\p{Ll}\d(]/u.test(line.text);
  if (ENDED.test(before.text) || (passedOver && !goesOn)) return undefined;
  const indented = line.x - measures.left > INDENT * line.size;
  return goesOn || (!indented && !endsEarly(before.last, line, before.measures)) ? before : undefined;
}
