import { trimBlank } from './blank.js';
import { block, type Block } from './block.js';
import { LIMITS } from './limits.js';
import { showInline } from './markdown-inline.js';

/** What has been read of the block that is open. */
interface Open {
  kind: 'text' | 'item';
  lines: string[];
}

interface Reader {
  readonly blocks: Block[];
  readonly references: ReadonlySet<string>;
  open: Open | null;
  /** The fence that a block of code started with. */
  fence: string | null;
}

const LINE_END = /\r\n|[\n\r]/;
const FENCE = /^\s{0,3}(`{3,}|~{3,})[^`]*$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+(.*))?$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?(.*))?$/;
const QUOTE = /[ \t]{0,3}>[ \t]?/y;
/** Blanks before a line from which it is text, whatever follows: patterns for marks are quadratic in them. */
const FAR_IN = /^\s{100}/;
const TABLE_RULE =
  /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$|^[ \t]*\|[ \t]*:?-+:?[ \t]*\|[ \t]*$/;
const DEFINITION =
  /^ {0,3}\[([^[\]]{1,200})\]:[ \t]*(?:(?<=\[\^[^[\]]*\]:[ \t]*)(.*)|\S+(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*)$/;
/** Elements whose content is not shown. */
const UNSEEN = /^\s{0,3}<(script|style|template|svg)\b/i;
/** UTF-16 units of a line beyond which only its words are looked at. */
const LONG_LINE = 2000;

/** Blocks of Markdown (CommonMark, tables): headings, paragraphs, items, table rows and code, as the words they show. */
export function markdownBlocks(markdown: string): readonly Block[] {
  const lines = withoutUnseen(withoutComments(markdown).split(LINE_END));
  const reader: Reader = { blocks: [], references: definedLabels(lines), open: null, fence: null };
  for (const line of lines) readLine(reader, line);
  close(reader);
  return reader.blocks;
}

/** Without `<!-- … -->`; one that never closes is text. */
function withoutComments(markdown: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = markdown.indexOf('<!--', from);
    const end = start < 0 ? -1 : markdown.indexOf('-->', start + 4);
    if (end < 0) return parts.join('') + markdown.slice(from);
    parts.push(markdown.slice(from, start));
    from = end + 3;
  }
}

function withoutUnseen(lines: readonly string[]): readonly string[] {
  const seen: string[] = [];
  let until: string | null = null;
  for (const line of lines) {
    until ??= UNSEEN.exec(line)?.[1]?.toLowerCase() ?? null;
    if (until === null) seen.push(line);
    else if (line.toLowerCase().includes(`</${until}`)) until = null;
  }
  return seen;
}

function definedLabels(lines: readonly string[]): ReadonlySet<string> {
  const labels = lines.flatMap((line) => (line.length < LONG_LINE ? (DEFINITION.exec(line)?.[1] ?? []) : []));
  return new Set(labels.map((label) => label.trim().toLowerCase()));
}

function readLine(reader: Reader, raw: string): void {
  if (reader.fence !== null) {
    readCode(reader, raw);
    return;
  }
  const line = withoutQuoteMarks(raw);
  if (trimBlank(line) === '') close(reader);
  else if (line.length >= LONG_LINE || FAR_IN.test(line) || !readMark(reader, line)) readText(reader, line);
}

/** One mark after the other: a pattern that repeats runs out of stack on a line of nothing else. */
function withoutQuoteMarks(line: string): string {
  let end = 0;
  for (QUOTE.lastIndex = 0; QUOTE.test(line);) end = QUOTE.lastIndex;
  return line.slice(end);
}

/** A line whose first characters say what it is. False where they do not. */
function readMark(reader: Reader, line: string): boolean {
  const { open } = reader;
  if (open?.kind === 'text' && UNDERLINE.test(line) && isShort(open)) {
    emit(reader, open.lines.join(' '), 'heading');
    reader.open = null;
    return true;
  }
  const fence = FENCE.exec(line)?.[1];
  const heading = HEADING.exec(line);
  const definition = DEFINITION.exec(line);
  const item = ITEM.exec(line);
  if (fence !== undefined) startCode(reader, fence);
  else if (heading)
    startBlock(reader, () => emit(reader, (heading[1] ?? '').replace(/(?:^|[ \t])#+[ \t]*$/, ''), 'heading'));
  else if (RULE.test(line) || TABLE_RULE.test(line)) close(reader);
  else if (definition) readDefinition(reader, definition);
  else if (isRow(line)) startBlock(reader, () => emit(reader, cells(line), 'item'));
  else if (item) startBlock(reader, () => (reader.open = { kind: 'item', lines: [item[1] ?? ''] }));
  else return false;
  return true;
}

/** A long paragraph over a rule was never meant as a heading. */
function isShort({ lines }: Open): boolean {
  return lines.length <= 2 && lines.every((line) => line.length <= 150);
}

function startBlock(reader: Reader, start: () => void): void {
  close(reader);
  start();
}

/** A link's address shows nothing; a footnote's text does. */
function readDefinition(reader: Reader, definition: RegExpExecArray): void {
  close(reader);
  if (definition[1]?.startsWith('^')) reader.open = { kind: 'text', lines: [definition[2] ?? ''] };
}

function isRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line);
}

function cells(line: string): string {
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' | ');
}

function startCode(reader: Reader, fence: string): void {
  close(reader);
  reader.fence = fence;
  reader.open = { kind: 'text', lines: [] };
}

/** Code is kept as it stands, line ends included. */
function readCode(reader: Reader, line: string): void {
  const fence = reader.fence ?? '';
  const closing = line.trim();
  if (closing.startsWith(fence) && closing === fence.charAt(0).repeat(closing.length)) {
    closeCode(reader);
  } else reader.open?.lines.push(line);
}

function closeCode(reader: Reader): void {
  const text = trimBlank(reader.open?.lines.join('\n') ?? '');
  if (text !== '') reader.blocks.push(block(text, 'text'));
  reader.open = null;
  reader.fence = null;
}

function readText(reader: Reader, line: string): void {
  if (reader.open) reader.open.lines.push(line);
  else reader.open = { kind: 'text', lines: [line] };
}

function close(reader: Reader): void {
  if (reader.fence !== null) closeCode(reader);
  const { open } = reader;
  if (!open) return;
  reader.open = null;
  // Two blanks or a backslash at a line's end ask for a break; any other line end is a space.
  const joined = open.lines
    .map((line) => trimBlank(line.replace(/\\$/, '')) + (/(?: {2}|\\)$/.test(line) ? '\n' : ' '))
    .join('');
  emit(reader, joined, open.kind);
}

function emit(reader: Reader, source: string, kind: 'text' | 'item' | 'heading'): void {
  // Longer than a paragraph may be, it is refused in any case.
  if (source.length > LIMITS.paragraph) {
    reader.blocks.push(block(source, kind));
    return;
  }
  const { text, links } = showInline(trimBlank(source), reader.references);
  const bold = kind === 'text' && /^\s*(?:\*\*[^*\n]+\*\*|__[^_\n]+__)\s*$/.test(source);
  for (const line of kind === 'heading' ? [text.replaceAll('\n', ' ')] : text.split('\n')) {
    const shown = trimBlank(line.replace(/[ \t]+/g, ' '));
    if (shown !== '') reader.blocks.push(block(shown, bold ? 'bold' : kind, links));
  }
}
