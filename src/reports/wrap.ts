import { trimBlank } from './blank.js';

/**
 * Text whose lines were broken at a fixed width is told by what every typesetter's greedy rule leaves behind: a line
 * ends where the next word no longer fits. Poems, lists and texts of one paragraph a line break that rule.
 */
interface Wrapping {
  /** UTF-16 units that a full line holds. */
  readonly width: number;
}

/** Narrower columns are lists and poems, wider ones paragraphs of a line each. Mail and editors wrap at 60 to 120. */
const NARROWEST = 40;
const WIDEST = 200;
/** Share of line ends that are in the middle of a sentence: four in five where text is wrapped, hardly any where it is not. */
const MID_SENTENCE = 0.4;
/** Share of those at which the next word would not have fit. In poems and in texts broken by sense it is about half. */
const FULL = 0.85;
/** Line ends that decide for the whole text. */
const SAMPLE = 2000;

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const LIST_ITEM = /^(?:[-*•·▪–—]|\(?\d{1,3}[.)]|[a-z][.)])\s/;

/** Lines of plain text, trimmed and never blank, those that only a fixed width had broken made whole again. */
export function unwrap(text: string): readonly string[] {
  const chunks = chunksOf(text.split(LINE_END));
  const wrapping = findWrapping(chunks);
  return chunks.flatMap((chunk) => (wrapping ? joinChunk(chunk, wrapping) : chunk.map(trimBlank)));
}

/** Runs of lines between blank ones, with their indent kept. */
function chunksOf(lines: readonly string[]): readonly (readonly string[])[] {
  const chunks: string[][] = [];
  let open: string[] | null = null;
  for (const line of lines) {
    if (trimBlank(line) === '') {
      open = null;
    } else if (open) {
      open.push(line);
    } else {
      open = [line];
      chunks.push(open);
    }
  }
  return chunks;
}

function findWrapping(chunks: readonly (readonly string[])[]): Wrapping | null {
  const pairs = pairsOf(chunks);
  const broken = pairs.filter(([line, next]) => !endsSentence(line) && startsLower(next));
  if (pairs.length === 0 || broken.length < pairs.length * MID_SENTENCE) return null;
  const lengths = broken.map(([line]) => line.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  const full = broken.filter(([line, next]) => isFull(line, next, width) && next.length < width * 1.3);
  return full.length >= broken.length * FULL ? { width } : null;
}

/** Lines, trimmed, and the ones right below them. */
function pairsOf(chunks: readonly (readonly string[])[]): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (const chunk of chunks) {
    for (let i = 1; i < chunk.length && pairs.length < SAMPLE; i++) {
      pairs.push([trimBlank(chunk[i - 1] ?? ''), trimBlank(chunk[i] ?? '')]);
    }
  }
  return pairs;
}

function isFull(line: string, next: string, width: number): boolean {
  const space = next.slice(0, WIDEST).search(/\s/);
  return line.length + 1 + (space < 0 ? next.length : space) >= width;
}

function endsSentence(line: string): boolean {
  return /[.!?:…]["'”’)\]]*$/.test(line.slice(-8));
}

function startsLower(line: string): boolean {
  return /^["'“‘([]*[\p{Ll}\d]/u.test(line.slice(0, 8));
}

function joinChunk(chunk: readonly string[], { width }: Wrapping): readonly string[] {
  const joined: string[][] = [];
  let before: string | null = null;
  for (const raw of chunk) {
    const line = trimBlank(raw);
    const open = joined.at(-1);
    if (open && before !== null && continues(open[0] ?? '', before, raw, width)) open.push(line);
    else joined.push([line]);
    before = raw;
  }
  return joined.map(joinLines);
}

function continues(first: string, before: string, raw: string, width: number): boolean {
  const line = trimBlank(raw);
  const last = trimBlank(before);
  // A list item's later lines hang; anywhere else a deeper indent opens a paragraph.
  const indented = indent(raw) > indent(before) + 1 && !LIST_ITEM.test(first.slice(0, 8));
  if (indented || LIST_ITEM.test(line.slice(0, 8))) return false;
  return isFull(last, line, width) || (!endsSentence(last) && startsLower(line));
}

function indent(line: string): number {
  const first = line.search(/\S/);
  return line.startsWith('\t') ? 4 + first : first;
}

/** With a space between, but none after a hyphen that a word was broken at, whose hyphen stays: it may be its own. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, i) => (i === lines.length - 1 || /\p{L}-$/u.test(line.slice(-4)) ? line : `${line} `))
    .join('');
}
