import type { Span } from './span.js';

/** The end of a paragraph: a line with nothing in it. */
const BLANK = /\n[^\S\n]*(?:\n[^\S\n]*)+/g;
const BULLET = /^\s*(?:[•⁃▪‣◦●*–-]\s|\(?(?:\d{1,3}|[A-Za-z])[.)]+\s)/;
const CLOSED = /[.!?…:;。！？][\s"'”’)\]»]*$/;

/** A line shorter than this share of the block's longest was broken on purpose, not where the page ended. */
const FULL_LINE = 0.6;

/**
 * The stretches of a text inside which a line break is only a space: paragraphs, and in them the lines of a list, headings
 * and whatever else was broken on purpose. Every character but line breaks is in one of them. UTF-16 units.
 */
export function blocks(text: string): readonly Span[] {
  if (!text.includes('\n')) return [{ start: 0, end: text.length }];
  const found: Span[] = [];
  let start = 0;
  for (const blank of text.matchAll(BLANK)) {
    found.push(...runs(text, start, blank.index));
    start = blank.index + blank[0].length;
  }
  return [...found, ...runs(text, start, text.length)];
}

/** Joins the lines of one paragraph where they were broken only by the width of the page. */
function runs(text: string, start: number, end: number): readonly Span[] {
  const lines: Span[] = [];
  for (let at = start; at <= end;) {
    const stop = text.indexOf('\n', at);
    const close = stop < 0 || stop > end ? end : stop;
    lines.push({ start: at, end: close });
    at = close + 1;
  }
  const written = lines.map((line) => text.slice(line.start, line.end));
  const longest = written.reduce((most, { length }) => Math.max(most, length), 0);
  const list = lines.length > 1 && !written.some((line) => CLOSED.test(line));
  const joined: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const apart = list || isBreak(written[index - 1] ?? '', written[index] ?? '', longest);
    const before = apart ? undefined : joined.pop();
    joined.push({ start: before?.start ?? line.start, end: line.end });
  }
  return joined;
}

function isBreak(line: string, next: string, longest: number): boolean {
  if (BULLET.test(next)) return true;
  return line.length < FULL_LINE * longest && !CLOSED.test(line) && /^\s*["“'‘(]*[\p{Lu}\d]/u.test(next);
}
