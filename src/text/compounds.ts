import { isCommonWord, isOtherCapital } from './common-words.js';
import { isGivenName } from './given-names.js';
import { isFunctionWord } from './grammar-words.js';
import { isPlace } from './places.js';
import { isLeadingSurname, isSurname } from './surnames.js';
import type { Token } from './tokens.js';

/** The small second half of a name parted by a hyphen: "Jong-un", "Jae-in", "Ing-wen". */
export function isTail(tokens: readonly Token[], start: number, at: number): boolean {
  const token = tokens[at];
  const head = tokens[at - 1];
  if (
    token === undefined ||
    token.kind !== 'word' ||
    token.capital ||
    token.gap !== '-' ||
    head === undefined ||
    head.upper
  )
    return false;
  if (tokens[at + 1]?.gap === '-' || token.key.length > 6 || !head.capital) return false;
  if (COMPOUND_TAILS.has(token.key)) return false;
  const before = tokens[at - 2];
  const follows =
    before !== undefined && at - 2 >= start && head.gap === ' ' && before.capital && !isPlace(head.text);
  if (
    follows &&
    (isLeadingSurname(before.key) ||
      (before.key.length <= 5 && head.key.length <= 6 && !isKnownWord(before.key)))
  )
    return true;
  return (
    !isCommonWord(token.key) && !isFunctionWord(token.key) && head.key.length <= 6 && !isPlace(head.text)
  );
}

const COMPOUND_TAILS: ReadonlySet<string> = new Set(
  'based born led backed run era style like made held wide elect owned linked bound area only type esque old day year time level free size class area zone level led winning loving themed run'.split(
    ' ',
  ),
);

function isKnownWord(key: string): boolean {
  return isGivenName(key) || isCommonWord(key) || isSurname(key) || isOtherCapital(key);
}
