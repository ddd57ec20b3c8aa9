import { isOtherCapital } from './common-words.js';
import { ADDRESSES, isRoleNoun, isTitleNoun, KIN, OFFICES, TRADES } from './offices.js';
import type { Token } from './tokens.js';
import { wordSet } from './word-set.js';

export const BODY_NOUNS = wordSet(
  'company firm group bank newspaper agency party team club university broadcaster airline carmaker retailer channel magazine website network union maker giant startup start-up band brand chain operator unit subsidiary watchdog regulator ministry lender insurer drugmaker automaker conglomerate manufacturer developer supplier producer miner brokerage',
);

/** Whether the word at `at` calls the name after it by office, trade or kin: "striker |X|", "his brother |X|". */
export function isTitleBefore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (token.capital && isTitleNoun(token.key)) return true;
  if (token.capital && !token.opens) return false;
  if (OFFICES.has(token.key) || TRADES.has(token.key) || Object.hasOwn(KIN, token.key)) return true;
  if (token.key.endsWith('s') && isRoleNoun(token.key.slice(0, -1))) return true;
  if (
    token.gap === '-' &&
    /^(?:elect|general|director|minister|president|founder|chair|author|star|writer)$/.test(token.key)
  )
    return true;
  return ADDRESSES.has(token.key)
    ? token.text.endsWith('.') || /^(?:mr|mrs|ms|dr)$/.test(token.key)
    : isRoleNoun(token.key);
}

/** "X, the French finance minister, ...": a role noun at the head of the apposition, before any verb or preposition. */
export function roleWithin(tokens: readonly Token[], at: number): boolean {
  return headWithin(tokens, at, (token) => isRoleNoun(token.key) && !token.upper) !== undefined;
}

export function bodyWithin(tokens: readonly Token[], at: number): boolean {
  return headWithin(tokens, at, (token) => BODY_NOUNS.has(token.key)) !== undefined;
}

// What bodies and countries are called as often as people.
const AMBIGUOUS = wordSet(
  'rival partner member owner producer maker winner champion ally host operator publisher developer holder player victim star model figure donor backer employer contender opponent',
);

const PHRASE_END = wordSet('of in at for with who which that is was has had said says and but to from on by');

/** The index of the head noun of an apposition that fits, looking at most ten tokens on. */
export function headWithin(
  tokens: readonly Token[],
  at: number,
  fits: (token: Token) => boolean,
): number | undefined {
  let owner = false;
  for (let on = at; on < at + 10; on++) {
    const token = tokens[on];
    if (token === undefined || (token.kind === 'mark' && token.text !== "'" && token.text !== '’'))
      return undefined;
    if (token.kind === 'possessive') owner = true;
    if (
      token.kind === 'word' &&
      !token.capital &&
      fits(token) &&
      !AMBIGUOUS.has(token.key) &&
      (owner || on > at || !isOtherCapital(token.key))
    ) {
      const next = tokens[on + 1];
      // "a state prosecutor's office": the role noun only owns the head.
      if (next?.kind !== 'possessive' && !(next?.gap === ' ' && fits(next))) return on;
    }
    if (PHRASE_END.has(token.key) && !token.capital) return undefined;
  }
  return undefined;
}
