import { BREAK, escapeText, escapeUnits } from '../escape.js';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * `body` in pieces of at most `room` characters once escaped, divided where a sentence ends, else where a word does,
 * else between two characters. Joined, the pieces are the text.
 */
export function pieces(body: string, room: number): readonly string[] {
  const units = escapeUnits(body);
  const result: string[] = [];
  let from = 0;
  while (from < body.length) {
    const limit = reach(units, from, room);
    const to = limit < body.length ? goodEnd(body, from, limit) : limit;
    result.push(body.slice(from, to));
    from = to;
  }
  return result;
}

/** The beginning of `body`, escaped, as far as `room` characters carry; marked where it goes on. */
export function opening(body: string, room: number): string {
  if (drawnLength(body) <= room) return escapeText(body);
  const [first = ''] = pieces(body, room - 2);
  return `${escapeText(first.trimEnd())}${BREAK}…`;
}

/** The end of `body`, escaped, from a sentence's or a word's beginning; marked where something comes before it. */
export function ending(body: string, room: number): string {
  if (drawnLength(body) <= room) return escapeText(body);
  const starts = [...SENTENCES.segment(body)].map(({ index }) => index);
  const words = [...body.matchAll(/\S+/g)].map(({ index }) => index);
  const fits = (from: number): boolean => drawnLength(body.slice(from)) <= room - 2;
  const from = starts.find(fits) ?? words.find(fits);
  return from === undefined ? `…${BREAK}` : `…${BREAK}${escapeText(body.slice(from))}`;
}

/** Characters that a text takes once escaped, a quotation sign for each new line counted. */
export function drawnLength(body: string): number {
  return escapeUnits(body).reduce((sum, unit) => sum + cost(unit), 0);
}

/** How far `room` characters carry from here; one character at least, and never into a surrogate pair. */
function reach(units: readonly string[], from: number, room: number): number {
  let used = 0;
  let at = from;
  while (at < units.length && used + cost(units[at]) <= room) {
    used += cost(units[at]);
    at += 1;
  }
  if (units[at] === '') at -= 1;
  return Math.max(at, from + (units[from + 1] === '' ? 2 : 1));
}

function cost(unit = ''): number {
  return unit === '\n' ? 3 : unit.length;
}

function goodEnd(body: string, from: number, limit: number): number {
  const window = body.slice(from, limit);
  const last = [...SENTENCES.segment(window)].at(-1);
  // What begins last in the window is cut by it; what comes before is whole sentences.
  if (last !== undefined && last.index > 0) return from + last.index;
  const space = window.search(/\s\S*$/);
  return space > 0 ? from + space + 1 : limit;
}
