import { isGrammar } from './grammar-words.js';
import { clauseSubject } from './clauses.js';
import { beforeTitle, extended, PRONOUNS, type Source } from './noun-phrases.js';
import type { NamedTokens, Reading } from './reading.js';
import { speechVerb } from './speech-verbs.js';
import type { Token } from './tokens.js';

const AUXILIARIES = new Set(
  'has had have having is was are were be been would will could can may might must should did does do also later then once again even still just now not first already too repeatedly reportedly soon ever never further'.split(
    ' ',
  ),
);

/**
 * The subject of the verb at a token, looked for before it and not beyond `floor`. Knows appositions ("Smith, a
 * professor, said"), relative clauses ("Smith, who said"), coordinated verbs ("Smith agreed but said") and long
 * subjects ("a spokesman for Smith"). Undefined where none is plain.
 */
export function subjectBefore(reading: Reading, verb: number, floor: number): Source | undefined {
  let at = verb - 1;
  while (at >= floor && (isSkipped(reading.tokens[at]) || isTime(reading, at))) at -= 1;
  return sourceEndingAt(reading, at, floor);
}

function isSkipped(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    !token.capital &&
    (AUXILIARIES.has(token.key) || /.{3,}ly$/.test(token.key) || token.key.endsWith("n't"))
  );
}

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|morning|afternoon|evening|night|week|weekend|month|year|himself|herself|themselves|itself|released|published|issued|conducted|obtained|aired)$/;

/** "Trump |late on Tuesday| said": the time between a subject and its verb. */
function isTime(reading: Reading, at: number): boolean {
  const key = reading.tokens[at]?.key ?? '';
  if (TIME.test(key)) return reading.nameAt[at] === undefined;
  const isLink = /^(?:on|late|early|this|last|that|earlier)$/.test(key);
  return (
    isLink &&
    (TIME.test(reading.tokens[at + 1]?.key ?? '') ||
      /^(?:late|early|on)$/.test(reading.tokens[at + 1]?.key ?? ''))
  );
}

function sourceEndingAt(reading: Reading, at: number, floor: number): Source | undefined {
  const token = reading.tokens[at];
  if (token === undefined || at < floor) return undefined;
  if (token.text === ')') return sourceEndingAt(reading, beforeBracket(reading, at, floor), floor);
  if (token.text === ',') return beforeApposition(reading, at, floor);
  if (isDash(token)) return beforeDash(reading, at, floor);
  if (/^(?:["”]|'')$/.test(token.text))
    return beforeApposition(reading, beforeQuoted(reading, at, floor), floor);
  if (token.kind === 'number') return sourceEndingAt(reading, at - 1, floor);
  if (token.kind !== 'word') return undefined;
  const name = reading.nameAt[at];
  if (name === undefined) {
    if (PRONOUNS.has(token.key)) return { first: at, last: at, pronoun: token.key };
    if (token.key === 'who' || token.key === 'which') {
      return sourceEndingAt(reading, reading.tokens[at - 1]?.text === ',' ? at - 2 : at - 1, floor);
    }
    if (/^(?:and|but|or|then|so|as|to)$/.test(token.key)) return clauseSubject(reading, floor, at);
    if (isGrammar(token) || speechVerb(token.key) !== undefined) return undefined;
  }
  return extended(reading, at, floor);
}

function isDash(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^[—–-]$/.test(token.text);
}

/** "Trump — who has never held office — said": what stands before the first dash. */
function beforeDash(reading: Reading, at: number, floor: number): Source | undefined {
  let open = at - 1;
  while (open > floor && !isDash(reading.tokens[open])) open -= 1;
  while (isDash(reading.tokens[open - 1])) open -= 1;
  return open > floor ? sourceEndingAt(reading, open - 1, floor) : undefined;
}

/** "Conway, appearing on "State of the Union," said": the opening mark of a title that closes before the verb. */
function beforeQuoted(reading: Reading, at: number, floor: number): number {
  let open = at - 1;
  while (open > floor && !/^(?:["“]|``)$/.test(reading.tokens[open]?.text ?? '')) open -= 1;
  return open;
}

function beforeBracket(reading: Reading, at: number, floor: number): number {
  let open = at;
  while (open > floor && reading.tokens[open]?.text !== '(') open -= 1;
  return open - 1;
}

/** What the apposition that closes with the comma at `at` belongs to, or the name that is the apposition itself. */
function beforeApposition(reading: Reading, at: number, floor: number): Source | undefined {
  const inner = reading.nameAt[at - 1];
  if (inner?.type === 'person' && reading.tokens[beforeTitle(reading, inner.first, floor) - 1]?.text === ',')
    return { first: inner.first, last: inner.last, name: inner };
  for (let comma = at - 1; comma > floor; comma--) {
    if (reading.tokens[comma]?.text !== ',') continue;
    const name = reading.nameAt[comma - 1];
    if (name !== undefined && name.first >= floor && isFreeName(reading, name, floor))
      return extended(reading, comma - 1, floor);
  }
  const comma = firstComma(reading, floor, at);
  return comma === undefined
    ? clauseSubject(reading, floor, at)
    : (sourceBeforeComma(reading, comma, floor) ?? clauseSubject(reading, floor, at));
}

/** A name before a comma that is no object of a preposition: not the Yale of "a professor at Yale, said". */
function isFreeName(reading: Reading, name: NamedTokens, floor: number): boolean {
  const before = reading.tokens[name.first - 1];
  if (before === undefined || name.first <= floor) return true;
  return name.type === 'person' && !/^(?:of|for|at|in|by|with|from|to|against|and|about)$/.test(before.key);
}

function firstComma(reading: Reading, floor: number, end: number): number | undefined {
  for (let at = floor + 1; at < end; at++) if (reading.tokens[at]?.text === ',') return at;
  return undefined;
}

/** "The company, based in Ohio, said": the phrase before the first comma, if it is one that opens with a determiner. */
function sourceBeforeComma(reading: Reading, comma: number, floor: number): Source | undefined {
  const open = reading.tokens[floor];
  if (
    open === undefined ||
    /^(?:in|on|at|during|after|before|when|while|as|if|by|for|since|despite|following)$/.test(open.key)
  )
    return undefined;
  return sourceEndingAt(reading, comma - 1, floor);
}
