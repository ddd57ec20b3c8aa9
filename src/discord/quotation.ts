import type { Excerpt } from '../answers/answer.js';
import type { Span } from '../text/span.js';
import { BREAK, escapeUnits, isHarmless, unescapeText } from './escape.js';

/** Drawn where an excerpt leaves part of its sentence out. The break tells it from an ellipsis of the report's own. */
const CUT_BEFORE = `…${BREAK}`;
const CUT_AFTER = `${BREAK}…`;
const QUOTE = '> ';
const BOLD = '**';

/** Characters that marks, the quotation sign of the first line and a highlight's own asterisks may add. */
const MARKS = QUOTE.length + CUT_BEFORE.length + CUT_AFTER.length;

/**
 * An excerpt as a quotation of at most `room` characters, its highlights in bold. One that does not fit is cut at a
 * word, at either end and marked, around its first highlight; never inside. `quotedText` gives the slice back.
 */
export function drawQuotation(excerpt: Excerpt, room: number): string {
  return drawPlain(excerpt, room) ?? drawEscaped(excerpt, room);
}

/** The same, quickly, for what needs no escaping and fits; undefined for anything else. */
function drawPlain({ text, start, highlights, cut }: Excerpt, room: number): string | undefined {
  if (text.length + highlights.length * 2 * BOLD.length > room - MARKS) return undefined;
  if (text.includes('\n') || !isHarmless(text)) return undefined;
  let body = '';
  let at = 0;
  for (const span of merged(highlights, start, text.length)) {
    const marked = text.slice(span.start, span.end);
    if (marked.trim() === '') continue;
    body += text.slice(at, span.start) + BOLD + marked + BOLD;
    at = span.end;
  }
  return withMarks(body + text.slice(at), cut === 'start' || cut === 'both', cut === 'end' || cut === 'both');
}

function drawEscaped(excerpt: Excerpt, room: number): string {
  const units = escapeUnits(excerpt.text);
  const spans = merged(excerpt.highlights, excerpt.start, excerpt.text.length);
  const { start, end } = fit(excerpt.text, units, spans, room - MARKS);
  const before = start > 0 || excerpt.cut === 'start' || excerpt.cut === 'both';
  const after = end < units.length || excerpt.cut === 'end' || excerpt.cut === 'both';
  return withMarks(join(units, spans, start, end), before, after);
}

function withMarks(body: string, before: boolean, after: boolean): string {
  return QUOTE + (before ? CUT_BEFORE : '') + body + (after ? CUT_AFTER : '');
}

const DRAWN_BREAK = new RegExp(`^…${BREAK}(?![\u2061-\u2064]{8})|${BREAK}…$`, 'g');

/** The words that a drawn quotation quotes: an exact slice of the report's paragraph. */
export function quotedText(content: string): string {
  const lines = content.split('\n').map((line) => (line.startsWith(QUOTE) ? line.slice(QUOTE.length) : line));
  const bare = lines.join('\n').replace(DRAWN_BREAK, '');
  return unescapeText(withoutBold(bare));
}

/** Asterisks of the text itself are escaped; what stands free is ours. */
function withoutBold(text: string): string {
  return text.replace(/(\\[\s\S])|\*\*/g, (_, escaped: string | undefined) => escaped ?? '');
}

/** Highlights as offsets into the text, in order, without overlap, none empty. */
function merged(highlights: readonly Span[], offset: number, length: number): readonly Span[] {
  const inside = highlights
    .map(({ start, end }) => ({ start: Math.max(0, start - offset), end: Math.min(length, end - offset) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of inside) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}

function join(units: readonly string[], spans: readonly Span[], start: number, end: number): string {
  let drawn = '';
  let at = start;
  for (const span of spans) {
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    if (from >= to) continue;
    drawn += lines(units.slice(at, from)) + bold(units.slice(from, to));
    at = to;
  }
  return drawn + lines(units.slice(at, end));
}

function lines(units: readonly string[]): string {
  return units.map((unit) => (unit === '\n' ? `\n${QUOTE}` : unit)).join('');
}

/** Bold ends with the line, and two asterisks around nothing would show. */
function bold(units: readonly string[]): string {
  return units
    .join('')
    .split('\n')
    .map((line) => (line.trim() === '' ? line : BOLD + line + BOLD))
    .join(`\n${QUOTE}`);
}

/** The largest part of the text that `room` characters hold, whole words around the first highlight. */
function fit(text: string, units: readonly string[], spans: readonly Span[], room: number): Span {
  const sums = costs(units, spans);
  const cost = (start: number, end: number): number => (sums[end] ?? 0) - (sums[start] ?? 0);
  if (cost(0, text.length) <= room) return { start: 0, end: text.length };
  const words = [...text.matchAll(/\S+/g)].map((word) => ({
    start: word.index,
    end: word.index + word[0].length,
  }));
  const [first] = spans;
  const anchor = first === undefined || cost(first.start, first.end) > room ? { start: 0, end: 0 } : first;
  // Before the highlight at most half of the room, so that what follows it is seen too.
  const half = Math.max(room / 2, cost(anchor.start, anchor.end));
  const early = words.find(({ start }) => start <= anchor.start && cost(start, anchor.end) <= half)?.start;
  const start = cost(0, anchor.end) <= half ? 0 : (early ?? anchor.start);
  const end = words.findLast((word) => cost(start, word.end) <= room)?.end ?? 0;
  const least = Math.max(anchor.end, start + 1);
  return { start, end: end >= least ? end : furthest(units, anchor.end, (to) => cost(start, to) <= room) };
}

/** In a text without spaces: the last character that fits. An empty unit is the second half of a pair, kept with its first. */
function furthest(units: readonly string[], from: number, fits: (end: number) => boolean): number {
  let end = from;
  while (end < units.length && fits(end + 1)) end += 1;
  return units[end] === '' ? end - 1 : end;
}

/** Running sums of drawn characters: a new line brings its quotation sign, each highlight's line its asterisks. */
function costs(units: readonly string[], spans: readonly Span[]): readonly number[] {
  const sums = [0];
  const marks = new Map<number, number>();
  for (const { start, end } of spans) {
    marks.set(start, BOLD.length);
    marks.set(end - 1, (marks.get(end - 1) ?? 0) + BOLD.length);
  }
  units.forEach((unit, at) => {
    const own = unit === '\n' ? 1 + QUOTE.length + 2 * BOLD.length : unit.length;
    sums.push((sums[at] ?? 0) + own + (marks.get(at) ?? 0));
  });
  return sums;
}
