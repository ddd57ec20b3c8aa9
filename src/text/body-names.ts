import { isGrammar } from './grammar-words.js';
import { isCommonWord, isOtherCapital } from './common-words.js';
import { isGivenName } from './given-names.js';
import { isPlace } from './places.js';
import type { Token } from './tokens.js';

// "Joint Council for the Welfare of Immigrants and Refugees" has ten.
const MOST_TOKENS = 12;

/** The end of a body's name that goes on past "of", "for" or "and": "Ministry of |Foreign Affairs|". */
export function extended(tokens: readonly Token[], last: number): number {
  let end = last;
  while (true) {
    const link = tokens[end + 1];
    if (
      end - last > MOST_TOKENS ||
      link === undefined ||
      link.gap !== ' ' ||
      !/^(?:of|for|on|and)$/.test(link.key)
    )
      return end;
    let next = end + 2;
    if (tokens[next]?.key === 'the' && link.key !== 'and') next += 1;
    const name = tokens[next];
    if (
      name === undefined ||
      !name.capital ||
      name.gap !== ' ' ||
      isGrammar(name) ||
      (isOtherCapital(name.key) && !isPlace(`${name.text} ${tokens[next + 1]?.text ?? ''}`))
    )
      return end;
    if (end > last && isPlace(tokens[end]?.text ?? '')) return end;
    if (link.key === 'and' && !joinsTopics(tokens, end, next)) return end;
    end = next;
    while (continuesBody(tokens, end + 1)) end += 1;
  }
}

function continuesBody(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    token.capital &&
    (token.gap === ' ' || token.gap === '-') &&
    !isGrammar(token) &&
    (!isGivenName(token.key) || isPlace(`${tokens[at - 1]?.text ?? ''} ${token.text}`))
  );
}

/** "Department of Health and Human Services", not "the Bank of England and Barclays". */
function joinsTopics(tokens: readonly Token[], end: number, next: number): boolean {
  const [before, after] = [tokens[end], tokens[next]];
  if (before === undefined || after === undefined) return false;
  return isTopic(before) && isTopic(after);
}

function isTopic(token: Token): boolean {
  return !isPlace(token.text) && !isGivenName(token.key) && !token.upper && isCommonWord(token.key);
}
