import { isFunctionWord } from '../text/grammar-words.js';
import type { Quotation } from '../text/quotations.js';
import type { Span } from '../text/span.js';
import { words as wordsIn } from '../text/words.js';

/** UTF-16 units of one attribution: "X, the sister of Y, said" fits. */
const LONGEST = 100;

/** Fewer words in quotation marks are a name or a catchword, not what somebody says. */
const FEWEST_WORDS = 4;
const NAMING = /^(?:call|name|term|dub|title|label|nickname)(?:s|l?ed)?$/i;
/** These say something only with "that": else students maintain publications. */
const WITH_THAT = /^(?:maintain|reveal|indicate)(?:s|e?d)?$/i;
const PASSIVE =
  /(?:\b(?:is|are|was|were|be|been|being|got|gets?)(?: [a-z]+ly| also| not| never| first)*|\bto) $|-$/i;

/** Whether the verb of a quotation leaves it with somebody: not passive, not an infinitive, not naming a thing. */
export function leavesWith(text: string, { verb, source, start, end, direct }: Quotation): boolean {
  if (verb === undefined) return true;
  if (source !== undefined && /\b(?:the|an?)$/i.test(text.slice(source.start, source.end))) return false;
  const [word, behind] = [text.slice(verb.start, verb.end), text.slice(verb.end, verb.end + 8)];
  if (PASSIVE.test(text.slice(Math.max(0, verb.start - 40), verb.start)) || /^ (?:at|to be)\b/.test(behind))
    return false;
  if (WITH_THAT.test(word)) return behind.startsWith(' that');
  return !NAMING.test(word) || (direct && countWords(text.slice(start, end)) >= FEWEST_WORDS);
}

function countWords(text: string): number {
  return wordsIn(text).length;
}

/** Whether a quotation says something by itself: a sentence or more, not a catchword. */
export function isWhole(text: string, { start, end }: Span): boolean {
  return beginsSentence(text, start) && countWords(text.slice(start, end)) >= FEWEST_WORDS;
}

function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?…:]["”’)]*\s+)["“„«']?$/.test(text.slice(Math.max(0, start - 12), start));
}

/** The words that attribute: speaker and verb, with what stands before a speaker who has no name; the verb alone where they stand far apart. */
export function attributing(text: string, source: Span | undefined, verb: Span | undefined): Span {
  if (source === undefined || verb === undefined) return source ?? verb ?? { start: 0, end: 0 };
  const between = text.slice(Math.min(source.end, verb.end), Math.max(source.start, verb.start));
  const most = /^,.*,\s$/s.test(between) ? LONGEST - MOST_APART : MOST_APART;
  if (between.length > most || source.end - source.start > LONGEST) return verb;
  const start = Math.min(widened(text, source.start), verb.start);
  return { start, end: Math.max(source.end, verb.end) };
}

/** UTF-16 units between a speaker and the verb of saying; with more, and no apposition, another verb stands between them. */
const MOST_APART = 30;
/** Words before a speaker that belong to the name: "North Korea's state" of "state media". */
const MOST_BEFORE = 5;
const OWNED = /(?:[\p{Lu}][\p{L}.-]*(?:[’']s?)? )+(?:\p{Ll}+ )?$/u;

/** From where the name of a speaker without one begins: "North Korea's state media". */
export function widened(text: string, start: number): number {
  const before = OWNED.exec(text.slice(0, start))?.[0] ?? '';
  const isOwned = /[’']s? (?:\p{Ll}+ )?$/u.test(before) || /^\p{Ll}/u.test(text.slice(start));
  const [first = '', ...others] = before.split(' ');
  const isName = !isFunctionWord(first.toLowerCase()) && !/\p{L}{2}\. /u.test(before);
  return isOwned && isName && others.length <= MOST_BEFORE ? start - before.length : start;
}

/** At most `LONGEST` units, whole words. */
export function trimmed(text: string, { start, end }: Span): Span {
  if (end - start <= LONGEST) return { start, end };
  const space = text.lastIndexOf(' ', start + LONGEST);
  return { start, end: space > start ? space : start + LONGEST };
}
