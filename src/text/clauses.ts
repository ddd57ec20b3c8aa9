import { isGrammar } from './grammar-words.js';
import { PRONOUNS, type Source } from './noun-phrases.js';
import { isRoleNoun } from './offices.js';
import type { Reading } from './reading.js';
import type { Token } from './tokens.js';

/** The subject that the clause around `end` opens with, not before `floor`: a name past its titles, or a pronoun. */
export function clauseSubject(reading: Reading, floor: number, end: number): Source | undefined {
  let start = floor;
  for (let at = end - 1; at > floor; at--) {
    const token = reading.tokens[at];
    if (
      token?.kind === 'word' &&
      /^(?:that|while|because|although|though|but)$/.test(token.key) &&
      startsClause(reading, at)
    ) {
      start = at + 1;
      break;
    }
  }
  return (
    openingSubject(reading, start, end) ?? (start === floor ? undefined : openingSubject(reading, floor, end))
  );
}

function startsClause(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  if (next === undefined) return false;
  return reading.nameAt[at + 1] !== undefined || PRONOUNS.has(next.key) || next.capital;
}

function openingSubject(reading: Reading, start: number, end: number): Source | undefined {
  let at = start;
  while (/^(?:and|but|yet|so|still|meanwhile|however|then|also)$/.test(reading.tokens[at]?.key ?? '')) {
    at += reading.tokens[at + 1]?.text === ',' ? 2 : 1;
  }
  const open = reading.tokens[at];
  if (open !== undefined && isAdjunct(open)) {
    while (at < end && reading.tokens[at]?.text !== ',') at += 1;
    at += 1;
  }
  for (; at < end; at++) {
    const token = reading.tokens[at];
    const name = reading.nameAt[at];
    if (token === undefined) return undefined;
    if (name !== undefined && reading.tokens[name.last + 1]?.kind !== 'possessive') {
      const next = reading.tokens[name.last + 1];
      if (name.type === 'person' || next?.kind !== 'word' || !isRoleNoun(next.key))
        return { first: name.first, last: name.last, name };
    }
    if (PRONOUNS.has(token.key)) return { first: at, last: at, pronoun: token.key };
    if (
      token.kind === 'mark' ||
      (isGrammar(token) && !/^(?:the|a|an|then|his|her|and|but|yet|so|still|however)$/.test(token.key))
    )
      return undefined;
  }
  return undefined;
}

/** "In a statement on Monday, ...": a phrase that stands before the subject. */
function isAdjunct(token: Token): boolean {
  return /^(?:in|on|at|during|after|before|when|while|as|if|by|for|since|despite|following|with|from|under|amid|speaking|asked|responding|earlier|later|additionally)$/.test(
    token.key,
  );
}
