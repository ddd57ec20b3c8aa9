import { LENGTHS } from './duration-rules.js';
import { scan, type Scan } from './lexemes.js';
import type { Span } from './span.js';

/** A length of time named in a text, as an ISO 8601 duration: "P20Y", "PT36H"; "10 to 15 years" is "P10Y/P15Y". */
export type DurationMention = Span & { readonly iso: string };

/** What may stand before a length and belongs to it: "about", "more than", "at least", "the past". */
const HEDGE =
  /(?:\b(?:about|around|approximately|nearly|almost|roughly|some|over|under|up to|as (?:many|long|little|few) as|(?:more|less|fewer|longer|shorter) than|at (?:least|most)|the (?:past|last|next|first|final|coming|previous|following|preceding))\s+)+$/i;

/** UTF-16 units looked back for a hedge. */
const HEDGE_REACH = 40;

/**
 * Finds the lengths of time that a text names, in order and apart from each other; offsets in UTF-16 units, hedges such as
 * "about" included. Values follow TIMEX3 (TimeML 1.2.1), written as ISO 8601 has them: a decade is ten years. "two years
 * ago" is a date and "$5 a year" a rate: neither is a length; nor is "years", which names none. Never throws.
 */
export function findDurations(text: string): readonly DurationMention[] {
  const scanned = scan(text);
  const mentions: DurationMention[] = [];
  for (let at = 0; at < scanned.codes.length;) {
    const found = /[NDYafLUZ]/.test(scanned.codes.charAt(at)) ? readAt(scanned, at) : undefined;
    if (found && isLength(scanned, at, found.to)) mentions.push(mention(scanned, at, found.to, found.iso));
    at = found?.to ?? at + 1;
  }
  return mentions;
}

function readAt(scanned: Scan, from: number): { iso: string; to: number } | undefined {
  for (const { shape, read } of LENGTHS) {
    shape.lastIndex = from;
    if (!shape.test(scanned.codes)) continue;
    const to = shape.lastIndex;
    const iso = read(scanned, from, to);
    if (iso !== undefined) return { iso, to };
  }
  return undefined;
}

/** "two years ago" is a date, "three hours a day" and "every two weeks" are habits, the "Thirty Years' War" is a name. */
function isLength({ text, lexemes, codes }: Scan, from: number, to: number): boolean {
  if (/^(?:every|each|per|several|few|many)$/.test(lexemes[from - 1]?.word ?? '')) return false;
  const next = lexemes[to]?.word ?? '';
  if (
    /^(?:ago|earlier|later|hence|per|every|each)$/.test(next) ||
    (next === 'from' && lexemes[to + 1]?.word === 'now')
  )
    return false;
  const unit = lexemes.slice(from + 1, to).findLast(({ code }) => code === 'U' || code === 'V');
  if (unit && /[A-Z]/.test(text.charAt(unit.start))) return false;
  return !(codes[to] === 'a' && codes[to + 1] === 'U');
}

function mention({ text, lexemes }: Scan, from: number, to: number, iso: string): DurationMention {
  const start = lexemes[from]?.start ?? 0;
  const hedge = HEDGE.exec(text.slice(Math.max(0, start - HEDGE_REACH), start));
  return { start: start - (hedge?.[0].length ?? 0), end: lexemes[to - 1]?.end ?? start, iso };
}
