import { isGrammar } from './capital-runs.js';
import { isRoleNoun, isTitleNoun } from './offices.js';
import type { NamedTokens, Reading } from './reading.js';
import { speechVerb } from './speech-verbs.js';
import type { Token } from './tokens.js';

/** Who a verb of saying belongs to, as the text has it: tokens `first` to `last`, both included. */
export interface Source {
  readonly first: number;
  readonly last: number;
  /** The name that it is, where it is one; "a spokesman for Smith" is none. */
  readonly name?: NamedTokens;
  /** The pronoun that it is, lower case. */
  readonly pronoun?: string;
}

const AUXILIARIES = new Set(
  'has had have having is was are were be been would will could can may might must should did does do also later then once again even still just now not first already too repeatedly reportedly soon ever never further'.split(
    ' ',
  ),
);
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'one']);

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
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|morning|afternoon|evening|night|week|weekend|month|year|himself|herself|themselves|itself)$/;

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

function beforeBracket(reading: Reading, at: number, floor: number): number {
  let open = at;
  while (open > floor && reading.tokens[open]?.text !== '(') open -= 1;
  return open - 1;
}

/** What the apposition that closes with the comma at `at` belongs to, or the name that is the apposition itself. */
function beforeApposition(reading: Reading, at: number, floor: number): Source | undefined {
  const inner = reading.nameAt[at - 1];
  if (inner?.type === 'person' && reading.tokens[inner.first - 1]?.text === ',')
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

/** The noun phrase that ends at `at`, with what stands before "of", "for" and the like: "a spokesman for |Smith|". */
function extended(reading: Reading, at: number, floor: number): Source | undefined {
  const head = phraseStart(reading, at, floor);
  if (head === undefined) return undefined;
  let first = head;
  let last = at;
  while (first - 2 >= floor) {
    const link = reading.tokens[first - 1];
    const noun = reading.tokens[first - 2];
    if (link?.kind !== 'word' || link.capital || noun?.kind !== 'word' || !joins(reading, link, first - 2))
      break;
    const earlier = phraseStart(reading, first - 2, floor);
    if (earlier === undefined) break;
    last = first - 2;
    first = earlier;
  }
  const seen = reading.tokens[first - 2];
  if (
    reading.tokens[first - 1]?.key === 'by' &&
    seen !== undefined &&
    first - 3 >= floor &&
    /(?:ed|en|seen|written)$/.test(seen.key)
  ) {
    return extended(reading, first - 3, floor);
  }
  const owner = ownerOfSaying(reading, last, first);
  if (owner !== undefined) return owner;
  const name = reading.nameAt[last];
  const isName = name !== undefined && name.last === last;
  return { first, last: isName ? last : at, ...(isName ? { name } : {}) };
}

/** "|Cornyn|'s statement said": the words of a person are the person's. */
function ownerOfSaying(reading: Reading, at: number, first: number): Source | undefined {
  if (
    !/^(?:statement|tweet|post|letter|message|email|memo|response|note|speech)$/.test(
      reading.tokens[at]?.key ?? '',
    )
  )
    return undefined;
  const name = reading.nameAt[first];
  if (name?.type !== 'person' || reading.tokens[name.last + 1]?.kind !== 'possessive') return undefined;
  return { first: name.first, last: name.last, name };
}

function joins(reading: Reading, link: Token, at: number): boolean {
  const noun = reading.tokens[at];
  const name = reading.nameAt[at];
  if (noun === undefined || (name === undefined && (isGrammar(noun) || speechVerb(noun.key) !== undefined)))
    return false;
  if (link.key === 'of' || link.key === 'for') return name !== undefined || !/(?:ing|ed)$/.test(noun.key);
  if (!/^(?:at|from|with|in|to|on|inside|behind)$/.test(link.key)) return false;
  return name?.type === 'person' || isRoleNoun(noun.key) || isRoleNoun(noun.key.replace(/s$/, ''));
}

/** Where the noun phrase that ends at `at` begins: at its determiner, its owner, or the first of its adjectives and nouns. */
function phraseStart(reading: Reading, at: number, floor: number): number | undefined {
  const name = reading.nameAt[at];
  if (name !== undefined) return beforeTitle(reading, Math.max(name.first, floor), floor);
  let first = at;
  while (first - 1 >= floor && at - first < 6) {
    const before = reading.tokens[first - 1];
    if (before === undefined || before.kind === 'mark') break;
    if (before.kind === 'possessive') {
      first = reading.nameAt[first - 2]?.first ?? first - 2;
      continue;
    }
    if (
      /^(?:the|a|an|his|her|their|its|our|my|this|that|some|many|several|one|two|three|other|another|both|most|all|no|few)$/.test(
        before.key,
      )
    )
      return first - 1;
    if (
      before.kind === 'word' &&
      reading.nameAt[first - 1] === undefined &&
      (isGrammar(before) || speechVerb(before.key) !== undefined)
    )
      break;
    first -= 1;
  }
  return first < floor ? floor : first;
}

/** Back over the title before a name: "|Governor| Ortega", "|analyst| Moon Seong Mook". */
function beforeTitle(reading: Reading, at: number, floor: number): number {
  let first = at;
  while (first - 1 >= floor) {
    const before = reading.tokens[first - 1];
    if (
      before?.kind !== 'word' ||
      reading.nameAt[first - 1]?.type === 'person' ||
      !(isRoleNoun(before.key) || isTitleNoun(before.key))
    )
      break;
    first -= 1;
  }
  return first;
}

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
  return /^(?:in|on|at|during|after|before|when|while|as|if|by|for|since|despite|following|with|from|under|amid|speaking|asked|responding|earlier|later|meanwhile|however|additionally|still|but|and)$/.test(
    token.key,
  );
}

/** "said the group's president, |Jane Smith|,". */
function nameInApposition(reading: Reading, last: number): NamedTokens | undefined {
  const name = reading.tokens[last + 1]?.text === ',' ? reading.nameAt[last + 2] : undefined;
  if (name?.type !== 'person') return undefined;
  const after = reading.tokens[name.last + 1];
  return after === undefined || after.kind === 'mark' ? name : undefined;
}

const PHRASE_END =
  /^(?:in|on|at|after|during|before|when|while|as|who|which|by|about|to|from|with|over|following|that|because|if|and|but|said|says|earlier|later|last|this|through|via|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/;

/** The subject after an inverted verb: "said |Leif-Eric Easley|, a professor", "according to |the ministry|". */
export function subjectAfter(reading: Reading, verb: number): Source | undefined {
  const first = verb + 1;
  const open = reading.tokens[first];
  if (open === undefined || open.gap === '\n') return undefined;
  if (PRONOUNS.has(open.key)) return { first, last: first, pronoun: open.key };
  let last = verb;
  let name: NamedTokens | undefined;
  let link: number | undefined;
  while (last + 1 < reading.tokens.length) {
    const next = reading.tokens[last + 1];
    const named = reading.nameAt[last + 1];
    if (next === undefined || next.gap === '\n') break;
    if (named !== undefined) {
      if (link === undefined && reading.tokens[named.last + 1]?.kind !== 'possessive') name = named;
      last = named.last;
      continue;
    }
    if (next.kind === 'mark' || next.kind === 'number' || PHRASE_END.test(next.key)) break;
    if (next.key === 'of' || next.key === 'for') {
      if (name !== undefined && name.last === last) break;
      link ??= last + 1;
      name = undefined;
    } else if (next.kind === 'word' && name !== undefined && name.last === last) name = undefined;
    last += 1;
  }
  if (last === verb) return undefined;
  name ??= nameInApposition(reading, last);
  return { first: name?.first ?? first, last: name?.last ?? last, ...(name === undefined ? {} : { name }) };
}
