import { itemStarts } from './enumerations.js';
import { blocks } from './lines.js';
import { closeOf, endAt } from './sentence-end.js';
import type { Span } from './span.js';

/** Stops in a run, dots with a space between them ("...", ". . .", "?!") among them. */
const STOPS = /\.(?:\s?\.)+|[.!?…。！？؟।]+/g;

/**
 * The sentences of a text, in order and apart from each other: together they cover all of it but white space. Offsets in
 * UTF-16 units, trimmed. A heading, an item of a list or a line without a full stop counts as a sentence, too. An empty
 * text has none.
 */
export function sentences(text: string): readonly Span[] {
  return blocks(text).flatMap(({ start, end }) => inBlock(text.slice(start, end), start));
}

/** The sentences of one block, which lies at `offset` of its text. */
function inBlock(block: string, offset: number): readonly Span[] {
  const found: Span[] = [];
  let sentence = 0;
  const close = (end: number): void => {
    const span = trimmed(block, sentence, end);
    if (span) found.push({ start: offset + span.start, end: offset + span.end });
    sentence = end;
  };
  const items = [...itemStarts(block)];
  for (const { 0: stops, index } of block.matchAll(STOPS)) {
    while (items.length > 0 && (items[0] ?? 0) <= index) close(items.shift() ?? index);
    if (index < sentence) continue;
    const end = index + stops.length;
    const closed = closeOf(block, sentence, end);
    const at = endAt({ block, sentence, start: index, end, closed });
    if (at !== undefined) close(at);
  }
  for (const item of items) close(item);
  close(block.length);
  return found;
}

function trimmed(block: string, start: number, end: number): Span | undefined {
  const raw = block.slice(start, end);
  const text = raw.trim();
  if (text === '') return undefined;
  const from = start + raw.indexOf(text);
  return { start: from, end: from + text.length };
}
