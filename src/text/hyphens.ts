import type { Run } from './capital-runs.js';
import { isGivenName } from './given-names.js';
import { isKnownBody } from './organisations.js';
import { isDemonym, isPlace } from './places.js';
import { isLeadingSurname, isSurname, PARTICLES } from './surnames.js';
import { isInitial, type Token } from './tokens.js';

/** How words of one report stand beside hyphens: what decides whether "Kim-Kishida" is two people or one name. */
export interface HyphenUse {
  /** Capitalised words seen without a hyphen, by key. */
  readonly alone: ReadonlySet<string>;
  /** Hyphenated surnames seen after a given name, "kramp-karrenbauer". */
  readonly joined: ReadonlySet<string>;
}

export function splitAtHyphens(
  tokens: readonly Token[],
  first: number,
  last: number,
  use: HyphenUse,
): readonly Run[] {
  const runs: Run[] = [];
  let from = first;
  for (let at = first + 1; at <= last; at++) {
    const token = tokens[at];
    if (token?.gap !== '-' || !token.capital || !tokens[at - 1]?.capital) continue;
    if (isJoined(tokens, at, { first: from, last }, use)) continue;
    runs.push({ first: from, last: at - 1 });
    from = at;
  }
  runs.push({ first: from, last });
  return runs;
}

/** Whether the hyphen before token `at` stands inside one name. */
function isJoined(tokens: readonly Token[], at: number, run: Run, use: HyphenUse): boolean {
  const [before, left, right, after] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (left === undefined || right === undefined) return false;
  const pair = `${left.text}-${right.text}`;
  if (isPlace(pair) || isKnownBody(pair) || isPlace(`${pair}-${after?.text ?? ''}`)) return true;
  // "DPRK-Japan": letters stand for themselves, unless everything around is in capitals.
  const letters = (left.upper || right.upper) && before?.upper !== true && after?.upper !== true;
  if (isDemonym(left.text) || isDemonym(right.text) || letters)
    return left.upper && right.upper && isInitial(left);
  if (PARTICLES.has(left.key)) return true;
  const follows = before !== undefined && at - 2 >= run.first && before.capital && left.gap === ' ';
  const leads = after !== undefined && at + 1 <= run.last && after.capital && after.gap === ' ';
  if (follows && leads && isGivenName(right.key) && isGivenName(before.key)) return false;
  if (isGivenName(left.key) && (leads || isGivenName(right.key))) return true;
  if (follows && isLeadingSurname(before.key)) return true;
  if (isPlace(left.text) || isPlace(right.text)) return false;
  if (follows && (isGivenName(before.key) || isInitial(before))) return true;
  return joinsAlone(left, right, use);
}

function joinsAlone(left: Token, right: Token, use: HyphenUse): boolean {
  if (use.joined.has(`${left.key}-${right.key}`)) return true;
  if (use.alone.has(left.key) && use.alone.has(right.key)) return false;
  return !(isSurname(left.key) && isSurname(right.key));
}

/** How the capitalised words of a report stand beside hyphens. */
export function hyphenUse(paragraphs: readonly (readonly Token[])[]): HyphenUse {
  const alone = new Set<string>();
  const joined = new Set<string>();
  for (const tokens of paragraphs) {
    for (const [at, token] of tokens.entries()) {
      if (!token.capital) continue;
      const next = tokens[at + 1];
      if (token.gap !== '-' && next?.gap !== '-') alone.add(token.key);
      if (next?.gap !== '-' || !next.capital) continue;
      const before = tokens[at - 1];
      if (token.gap === ' ' && before?.capital === true && isGivenName(before.key))
        joined.add(`${token.key}-${next.key}`);
    }
  }
  return { alone, joined };
}
