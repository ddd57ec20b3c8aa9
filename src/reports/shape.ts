/** What a line looks like, whatever it says: counted once, read by every rule that tells body from furniture. */
export interface Shape {
  readonly words: number;
  /** Ends as a sentence does: a full stop, question or exclamation mark, ellipsis, inside or outside closing quotes. */
  readonly ended: boolean;
  /** The mark it ends with, past closing quotes and brackets; empty where that is a letter, a digit or nothing. */
  readonly mark: string;
  readonly quoted: boolean;
  readonly capitalised: boolean;
  /** Share, 0 to 1, of its words of four letters or more that start with a capital. */
  readonly titleCase: number;
  /** A sentence long enough, or a text so long, that it can only be the report speaking. */
  readonly prose: boolean;
}

/** Words of a sentence that is taken for prose. Furniture written as sentences is mostly shorter or known by its words. */
const PROSE_WORDS = 8;
/** Words after which a line is prose however it ends; the longest of 1,000 news headlines have 24. */
const LONG_WORDS = 30;
/** UTF-16 units of a line that need not be looked at further. */
const LONG = 1500;
const CLOSING = /["'”’»)\]*_]+$/;
/** Scripts that put no space between words: two characters make about a word. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

export function shapeOf(text: string): Shape {
  if (text.length > LONG) {
    return {
      words: LONG,
      ended: true,
      mark: '.',
      quoted: false,
      capitalised: true,
      titleCase: 0,
      prose: true,
    };
  }
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const count = Math.max(words.length, Math.round((text.match(SPACELESS)?.length ?? 0) / 2));
  const mark = markOf(text);
  const ended = /[.!?…。！？؟।]/.test(mark) && !endsInInitials(text);
  const long = words.filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) >= 4);
  const capitals = long.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length;
  return {
    words: count,
    ended,
    mark,
    quoted: /^["“‘'«]/.test(text),
    capitalised: /^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}\p{N}]/u.test(text),
    titleCase: long.length === 0 ? 0 : capitals / long.length,
    prose: (ended && count >= PROSE_WORDS) || count >= LONG_WORDS,
  };
}

function markOf(text: string): string {
  const last = text.slice(-12).replace(CLOSING, '').slice(-1);
  return /[\p{L}\p{N}]/u.test(last) ? '' : last;
}

/** "Talks in the U.S." as a heading: the stop belongs to the abbreviation. */
function endsInInitials(text: string): boolean {
  return /(?:^|\s)(?:\p{Lu}\.){2,}$/u.test(text.slice(-10)) && text.length < 120;
}

/**
 * Whether a line reads like a headline: many words, most of them capitalised, no stop, and a trait that names and
 * roles lack (a verb in -s, an infinitive, a colon, a question).
 */
export function isHeadline(text: string, shape: Shape): boolean {
  if (shape.words < 5 || shape.words > 24 || (shape.ended && shape.mark !== '?') || !shape.capitalised)
    return false;
  // The numbered lines of a list are its own.
  if (/^\(?\d{1,3}[.)]/.test(text)) return false;
  const trait =
    shape.mark === '?' ||
    /^(?:how|why|what|when|where|who|here|watch|photos?|video|opinion|explained?|analysis|exclusive)\b/i.test(
      text,
    ) ||
    /\p{L}: \p{Lu}/u.test(text) ||
    /\b(?:to|will|are|is|was|were|has|have|can|could|may|not|after|as|amid|over)\b/i.test(text) ||
    /^(?:\S+\s+){1,4}\p{L}{2,}[^s'’\s\P{L}]s\s/u.test(text);
  return trait && shape.titleCase >= 0.7;
}
