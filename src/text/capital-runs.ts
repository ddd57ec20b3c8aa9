import { isCommonWord } from './common-words.js';
import { isTail } from './compounds.js';
import { isGivenName } from './given-names.js';
import { isFunctionWord, isGrammar } from './grammar-words.js';
import { type HyphenUse, splitAtHyphens } from './hyphens.js';
import { isTitleNoun, TITLE_WORDS } from './offices.js';
import { BODY_WORDS } from './organisations.js';
import { isSurname, PARTICLES } from './surnames.js';
import type { Token } from './tokens.js';

/** Tokens `first` to `last` of a paragraph, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

// Particles that stand before a surname used alone: "al-Assad said", "van Dijk", "de Gaulle".
const LEADING_PARTICLES: ReadonlySet<string> = new Set(
  'al el bin ibn van von de der den du di da del della dos ter ten abu'.split(' '),
);

/** Every stretch of capitalised words of a paragraph, with the particles, hyphens and ampersands inside. */
export function capitalRuns(tokens: readonly Token[], use: HyphenUse): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = opening(tokens, at);
    if (first === undefined) continue;
    const last = runEnd(tokens, at, first);
    runs.push(...splitAtHyphens(tokens, at, last, use));
    at = last;
  }
  return runs;
}

/** The first capitalised token of a run that opens at `at`, past leading particles; undefined where none opens. */
function opening(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return undefined;
  if (token.capital) {
    const asks = /^(?:will|may)$/.test(token.key) && token.opens && isFunctionWord(tokens[at + 1]?.key ?? '');
    return asks || isLetterPart(token, tokens[at + 1]) || (isGrammar(token) && !opensKnown(tokens, at))
      ? undefined
      : at;
  }
  if (!LEADING_PARTICLES.has(token.key)) return undefined;
  let next = at + 1;
  while (next < at + 3 && isLowParticle(tokens[next])) next++;
  const name = tokens[next];
  if (name === undefined || !name.capital || name.upper || (name.gap !== ' ' && name.gap !== '-'))
    return undefined;
  return isGrammar(name) ? undefined : next;
}

/** The T of "T-shirt". */
function isLetterPart(token: Token, next: Token | undefined): boolean {
  return token.text.length === 1 && next?.gap === '-' && !next.capital;
}

function isLowParticle(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && !token.capital && PARTICLES.has(token.key);
}

/** "The Hague", "The Gambia": a capitalised article that belongs to the name. Only of what is always written so. */
function opensKnown(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.key !== 'the' || next === undefined || !next.capital) return false;
  return next.key === 'hague' || (/^(?:gambia|bahamas)$/.test(next.key) && !tokens[at].opens);
}

// No name is longer: what is longer is a list or a headline, and is cut so that the work stays in proportion.
const MOST_RUN = 16;

function runEnd(tokens: readonly Token[], start: number, first: number): number {
  let last = first;
  while (true) {
    const next = tokens[last + 1];
    if (next === undefined || last - first >= MOST_RUN) return last;
    if (continues(tokens, last + 1)) last += 1;
    else if (isTail(tokens, start, last + 1) || isGrammarName(tokens, last + 1)) last += 1;
    else if (ownsBody(tokens, last)) last += 2;
    else {
      const beyond = pastParticles(tokens, last + 1);
      if (beyond === undefined) return last;
      last = beyond;
    }
  }
}

/** Whether the token at `at` goes on with the run before it. "T-shirt" does not, nor a new sentence after "U.S.". */
function continues(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.capital || (token.gap !== ' ' && token.gap !== '-') || isGrammar(token))
    return false;
  const next = tokens[at + 1];
  if (isLetterPart(token, next)) return false;
  const before = tokens[at - 1];
  if (before === undefined || !/^(?:\p{L}\.){2,}$/u.test(before.text) || token.upper) return true;
  return (
    isGivenName(token.key) ||
    isSurname(token.key) ||
    isTitleNoun(token.key) ||
    TITLE_WORDS.has(token.key) ||
    BODY_WORDS.has(token.key) ||
    !isCommonWord(token.key)
  );
}

// Whose bodies go on after their possessive, whatever follows: "Women's Tennis Association".
const OWNERS = /^(?:people|women|men|children|workers|veterans|teachers|writers|players)$/;
// People of one kind, and what they found: "Seamen's Union", "Mineworkers' Federation".
const KINDS_OF_PEOPLE = /(?:men|ers|ors|ists|ians|ants|ents|boys|girls)$/;
const FOUNDED = /^(?:union|association|guild|federation|society|institute|party|alliance|council|movement)$/;

/** "People|'s Liberation| Army", "Writers|' Guild|": a possessive inside a body's name. */
function ownsBody(tokens: readonly Token[], last: number): boolean {
  const [owner, mark, next] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  if (owner === undefined || mark === undefined || next?.capital !== true || next.gap !== ' ') return false;
  const owns = mark.kind === 'possessive' || (mark.gap === '' && /^['’]$/.test(mark.text));
  if (!owns) return false;
  return OWNERS.test(owner.key) || (KINDS_OF_PEOPLE.test(owner.key) && FOUNDED.test(next.key));
}

/** "James To", "Charles I": a surname or ordinal that is a word of grammar, after a given name. */
function isGrammarName(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (
    before === undefined ||
    token === undefined ||
    !token.capital ||
    token.gap !== ' ' ||
    !isGivenName(before.key)
  )
    return false;
  if (token.text === 'I') return next === undefined || next.kind !== 'word' || next.key === 'of';
  const isPlain = next === undefined || !next.capital || next.gap !== ' ';
  return isPlain && !before.opens && /^(?:to|so|or|an|do|no)$/.test(token.key);
}

/** Past "de la", "bin", "&" and the like to the capitalised word after; undefined where there is none. */
function pastParticles(tokens: readonly Token[], at: number): number | undefined {
  let next = at;
  while (
    next < at + 3 &&
    isLowParticle(tokens[next]) &&
    tokens[next]?.gap !== '' &&
    tokens[next]?.gap !== '\n'
  )
    next++;
  const joint = tokens[at];
  if (next === at && joint?.text === '&' && joint.gap !== '\n') next = at + 1;
  if (next === at) return undefined;
  const name = tokens[next];
  if (name === undefined || !name.capital || name.gap === '\n' || isGrammar(name)) return undefined;
  return name.gap === '' && joint?.text !== '&' ? undefined : next;
}
