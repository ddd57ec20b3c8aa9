import { isGrammar } from './grammar-words.js';
import { isTitleBefore } from './appositions.js';
import { isRoleNoun, TITLE_WORDS } from './offices.js';
import { BODY_WORDS } from './organisations.js';
import { isDemonym } from './places.js';
import type { NamedTokens, Reading } from './reading.js';
import { speechVerb } from './speech-verbs.js';
import type { Token } from './tokens.js';

const MOST_TOKENS = 30;

/** Tokens `first` to `last`, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** "|then-Japanese Prime Minister| Junichiro Koizumi", "|Kim's sister| Kim Yo Jong". */
export function titleBefore(reading: Reading, name: NamedTokens): Range | undefined {
  const { tokens } = reading;
  if (!isTitleBefore(tokens, name.first - 1) || tokens[name.first]?.gap === '') return undefined;
  let first = name.first - 1;
  while (
    first > 0 &&
    first > name.first - 8 &&
    extendsTitle(reading, first - 1) &&
    tokens[first]?.gap !== '\n'
  )
    first -= 1;
  return { first: withOwner(reading, withDescription(reading, first)), last: name.first - 1 };
}

function extendsTitle(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.kind !== 'word') return false;
  if (isGrammar(token)) return /^(?:then|ex)$/.test(token.key) && reading.tokens[at + 1]?.gap === '-';
  if (reading.tokens[at - 1]?.key === 'to' && !token.capital) return false;
  const name = reading.nameAt[at];
  if (name !== undefined) return name.type !== 'person';
  return (
    isDemonym(token.text) ||
    TITLE_WORDS.has(token.key) ||
    isRoleNoun(token.key) ||
    GROUPS.has(token.key) ||
    isCompass(reading, at)
  );
}

const GROUPS = new Set([
  ...BODY_WORDS,
  ...'government ministry party state opposition campaign union military team club company group bank firm squad'.split(
    ' ',
  ),
]);

/** The first half of "North Korean". */
function isCompass(reading: Reading, at: number): boolean {
  const [token, next] = [reading.tokens[at], reading.tokens[at + 1]];
  return token !== undefined && next !== undefined && isDemonym(`${token.text} ${next.text}`);
}

/** Over the adjectives between a determiner or owner and the office: "his |influential| sister". */
function withDescription(reading: Reading, first: number): number {
  for (let at = first - 1; at >= 0 && at >= first - 4; at--) {
    const token = reading.tokens[at];
    if (token === undefined) return first;
    if (token.kind === 'possessive' || isDeterminer(token)) return at + 1;
    if (token.kind !== 'word' || token.capital || isGrammar(token) || speechVerb(token.key) !== undefined)
      return first;
  }
  return first;
}

function isDeterminer(token: Token): boolean {
  return /^(?:the|a|an|his|her|their|its|my|our)$/.test(token.key);
}

/** "|Kim Jong Un's| sister": the owner belongs to the phrase. */
function withOwner(reading: Reading, first: number): number {
  const mark = reading.tokens[first - 1];
  if (mark?.kind !== 'possessive')
    return mark !== undefined && /^(?:his|her)$/.test(mark.key) ? first - 1 : first;
  return reading.nameAt[first - 2]?.first ?? first;
}

/** "|Kim's sister and senior official|, Kim Yo Jong": a role before the comma. */
export function appositionBefore(reading: Reading, name: NamedTokens): Range | undefined {
  const { tokens } = reading;
  const after = tokens[name.last + 1];
  const closes = after === undefined || after.kind === 'mark' || after.gap === '\n';
  if (tokens[name.first - 1]?.text !== ',' || !closes) return undefined;
  const last = name.first - 2;
  let first = last;
  while (first > 0 && first > last - MOST_TOKENS) {
    const token = tokens[first - 1];
    if (
      token === undefined ||
      (token.kind === 'mark' && !/^[’']$/.test(token.text)) ||
      tokens[first]?.gap === '\n'
    )
      break;
    if (
      /^(?:by|with|to|from|when|while|as|that|and|but|said|says|told|including)$/.test(token.key) &&
      !reading.nameAt[first - 1] &&
      !isJoint(tokens, first - 1)
    )
      break;
    first -= 1;
  }
  while (first < last && /^(?:and|but|while|when)$/.test(tokens[first]?.key ?? '')) first += 1;
  const range = { first, last };
  const open = tokens[first];
  const opens =
    open !== undefined && (isDeterminer(open) || reading.nameAt[first] !== undefined || isDemonym(open.text));
  return opens && headNoun(reading, range) !== undefined && !holdsVerb(reading, range) ? range : undefined;
}

/** "sister and senior official": the conjunction stands between two roles. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.key === 'and' && before !== undefined && isRoleNoun(before.key);
}

/** "Kim Yo Jong, |Kim Jong Un's sister and a senior official|, said". */
export function appositionAfter(reading: Reading, name: NamedTokens): Range | undefined {
  const { tokens } = reading;
  if (tokens[name.last + 1]?.text !== ',') return undefined;
  const first = skipAge(tokens, name.last + 2);
  const open = tokens[first];
  if (open?.kind !== 'word') return undefined;
  if (open.key === 'who') return relative(reading, first);
  if (isGrammar(open) && !isDeterminer(open)) return undefined;
  const owner = reading.nameAt[first];
  if (owner !== undefined && tokens[owner.last + 1]?.kind !== 'possessive' && owner.type === 'person')
    return undefined;
  const range = { first, last: phraseEnd(reading, first) };
  return headNoun(reading, range) !== undefined && !holdsVerb(reading, range) ? range : undefined;
}

/** Past ", 45," to the apposition after it. */
function skipAge(tokens: readonly Token[], at: number): number {
  return tokens[at]?.kind === 'number' && tokens[at + 1]?.text === ',' ? at + 2 : at;
}

/** "X, who is |the finance minister|". */
function relative(reading: Reading, at: number): Range | undefined {
  return afterCopula(reading, at + 1);
}

/** "X is |a Ukrainian boxer|", "X was |president of France| from ...". */
export function predicate(reading: Reading, name: NamedTokens): Range | undefined {
  return afterCopula(reading, name.last + 1);
}

function afterCopula(reading: Reading, at: number): Range | undefined {
  const { tokens } = reading;
  let first = at;
  while (/^(?:has|had|have|also|later|then|once|long)$/.test(tokens[first]?.key ?? '')) first += 1;
  if (!/^(?:is|was|became|becomes|remains|served|serves|been|be)$/.test(tokens[first]?.key ?? ''))
    return undefined;
  first += 1;
  if (tokens[first]?.key === 'as' || tokens[first]?.key === 'also') first += 1;
  const open = tokens[first];
  if (open?.kind !== 'word' || (isGrammar(open) && !isDeterminer(open))) return undefined;
  const range = { first, last: phraseEnd(reading, first) };
  const head = headNoun(reading, range);
  return head !== undefined && head - first <= 6 && !holdsVerb(reading, { first, last: head })
    ? range
    : undefined;
}

/** The end of the phrase that opens at `first`: before the next comma, bracket, dash, relative pronoun or end of sentence. */
function phraseEnd(reading: Reading, first: number): number {
  const { tokens } = reading;
  let last = first;
  while (last + 1 < tokens.length && last - first < MOST_TOKENS) {
    const next = tokens[last + 1];
    if (next === undefined || next.gap === '\n') break;
    if (next.kind === 'mark' && !/^[’'&]$/.test(next.text)) break;
    if (
      /^(?:who|which|whose|when|where|after|before|said|says|told|because|while|but|since|until|during)$/.test(
        next.key,
      )
    )
      break;
    // "president from 1990", but "a lawyer from Lagos".
    if (next.key === 'from' && tokens[last + 2]?.kind === 'number') break;
    last += 1;
  }
  return last;
}

/** The first role noun of a range that no other noun follows; undefined where it names no role. */
function headNoun(reading: Reading, range: Range): number | undefined {
  for (let at = range.first; at <= range.last; at++) {
    const token = reading.tokens[at];
    if (token === undefined) return undefined;
    if (/^(?:of|in|at|for|with|to|from|on|by|that)$/.test(token.key) && at > range.first) return undefined;
    if (token.kind !== 'word' || !isRoleNoun(token.key) || reading.nameAt[at] !== undefined) continue;
    if (reading.tokens[at + 1]?.kind !== 'possessive' || at === range.last) return at;
  }
  return undefined;
}

function holdsVerb(reading: Reading, range: Range): boolean {
  for (let at = range.first; at <= range.last; at++) {
    const token = reading.tokens[at];
    if (
      token !== undefined &&
      /^(?:is|was|are|were|said|says|told|has|had|have|will|would|could|can|not)$/.test(token.key)
    )
      return true;
  }
  return false;
}
