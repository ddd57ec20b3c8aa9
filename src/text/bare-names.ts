import { isCapital, wordAfter, wordBefore, type Found } from './date-rule.js';
import type { Lexeme } from './lexemes.js';

/** Days and papers that have a weekday in their name. */
const DAY_NAMES =
  /^(?:good|black|bloody|ash|super|cyber|palm|easter|giving|shrove|maundy|holy|fat|whit|on a|ruby|joe)$/;
const PAPERS =
  /^(?:times|telegraph|mirror|express|mail|herald|star|post|people|independent|tribune|sun|world|school|best)$/;

/** A weekday that is neither a habit ("every Monday") nor part of a name ("Black Friday", "Sunday Times"). */
export function isPlainWeekday(found: Found): boolean {
  const before = wordBefore(found);
  if (/^(?:an?|every|each|per)$/.test(before) || DAY_NAMES.test(before)) return false;
  return !(
    PAPERS.test(wordAfter(found)) &&
    /\p{Lu}/u.test(found.scan.text.charAt(found.scan.lexemes[found.to]?.start ?? -1))
  );
}

/** What stands before a month and before little else. */
const SURE = /^(?:in|since|until|till|during|last|next|this|past|early|late|mid|through|throughout|coming)$/;
/** What stands before a month as well as before a name or a verb. */
const LIKELY = /^(?:by|from|of|to|for|before|after|and|between|or|around|on)$/;

/**
 * Whether a month that stands without day or year is one. "March", "May" and the like are other words too, and people have
 * "April" and "August" for a name: they want a preposition before them; "May", which many surnames are, the surest.
 */
export function isBareMonth(found: Found, month: Lexeme): boolean {
  const before = found.to - found.from > 1 ? 'this' : wordBefore(found);
  if (/^(?:every|each)$/.test(before)) return false;
  if (month.code === 'M') return isCapital(found, month) || SURE.test(before);
  if (!isCapital(found, month)) return false;
  if (SURE.test(before)) return !followedByName(found) || before !== 'this';
  const long =
    found.scan.text.slice(month.start, month.end).length > 4 ||
    month.word === 'june' ||
    month.word === 'july';
  return long && LIKELY.test(before) && !followedByName(found);
}

/** "April Smith" but not "April. The" or "March Thursday". */
function followedByName({ scan, to }: Found): boolean {
  return scan.codes[to] === 'X';
}
