import type { Span } from '../text/span.js';
import type { Cut } from './answer.js';

/** Part of a sentence that is too long to show whole. */
export interface Piece extends Span {
  readonly cut: Cut;
}

/**
 * Cuts a sentence down to `most` UTF-16 units around `keep`, at clause boundaries where there are some and else
 * at words, at either end and never inside. `keep` is what must stay (it stays as far as it fits). A sentence
 * without any boundary is cut between characters, never inside one.
 */
export function cutAround(text: string, sentence: Span, keep: Span, most: number): Piece {
  if (sentence.end - sentence.start <= most) return { start: sentence.start, end: sentence.end, cut: null };
  const starts = [
    sentence.start,
    ...boundaries(
      text,
      sentence,
      /(?<=[,;:—–)”"] )(?=\S)|(?<= )(?=(?:and|but|who|which|that|because|while|although|after|before|when|where|as|if) )/g,
    ),
  ];
  const ends = [
    ...boundaries(
      text,
      sentence,
      /(?=[,;:—–(] ?)|(?<![,;:])(?= (?:and|but|who|which|that|because|while|although|after|before|when|where|as|if) )/g,
    ),
    sentence.end,
  ];
  const clause =
    widest(starts, ends, keep, most) ??
    widest(wordStarts(text, sentence), wordEnds(text, sentence), keep, most);
  const { start, end } = clause ?? hardCut(text, sentence, keep, most);
  return { start, end, cut: cutOf(sentence, start, end) };
}

function cutOf(sentence: Span, start: number, end: number): Cut {
  if (start > sentence.start) return end < sentence.end ? 'both' : 'start';
  return end < sentence.end ? 'end' : null;
}

function boundaries(text: string, { start, end }: Span, pattern: RegExp): number[] {
  return [...text.slice(start, end).matchAll(pattern)]
    .map((match) => start + match.index)
    .filter((at) => at > start && at < end);
}

function wordStarts(text: string, sentence: Span): number[] {
  return [sentence.start, ...boundaries(text, sentence, /(?<=\s)(?=\S)/g)];
}

function wordEnds(text: string, sentence: Span): number[] {
  return [...boundaries(text, sentence, /(?<=\S)(?=\s)/g), sentence.end];
}

// The longest run between boundaries that holds `keep`; the start as early as it can be, for the sense of it.
function widest(
  starts: readonly number[],
  ends: readonly number[],
  keep: Span,
  most: number,
): Span | undefined {
  let best: Span | undefined;
  for (const start of starts) {
    if (start > keep.start) break;
    let end: number | undefined;
    for (const one of ends) if (one >= keep.end && one - start <= most) end = one;
    if (end !== undefined && (best === undefined || end - start > best.end - best.start))
      best = { start, end };
  }
  return best;
}

function hardCut(text: string, sentence: Span, keep: Span, most: number): Span {
  const middle = Math.min(keep.start, Math.max(sentence.start, sentence.end - most));
  const start = whole(text, Math.max(sentence.start, middle));
  return { start, end: whole(text, Math.min(sentence.end, start + most)) };
}

// Steps back out of a surrogate pair or from before a combining mark.
function whole(text: string, at: number): number {
  let place = at;
  while (place > 0 && place < text.length && /[\uDC00-\uDFFF\p{M}\u200D]/u.test(text.charAt(place)))
    place -= 1;
  return place;
}
