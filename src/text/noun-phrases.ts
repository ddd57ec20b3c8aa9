import { isGrammar } from './grammar-words.js';
import { isRoleNoun, isTitleNoun, TITLE_WORDS } from './offices.js';
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

export const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'one']);

/** The noun phrase that ends at `at`, with what stands before "of", "for" and the like: "a spokesman for |Smith|". */
export function extended(reading: Reading, at: number, floor: number): Source | undefined {
  const head = phraseStart(reading, at, floor);
  if (head === undefined) return undefined;
  let first = head;
  let last = at;
  while (first - 2 >= floor) {
    const link = reading.tokens[first - 1];
    const noun = reading.tokens[first - 2];
    if (link?.kind !== 'word' || link.capital || noun?.kind !== 'word' || !joins(reading, link, first - 2))
      break;
    // "Minister of Education Stella Gallo": a title, and the name is the head.
    if (noun.capital && isTitleNoun(noun.key) && reading.nameAt[at] !== undefined) break;
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
export function beforeTitle(reading: Reading, at: number, floor: number): number {
  let first = at;
  while (first - 1 >= floor) {
    const before = reading.tokens[first - 1];
    if (
      before?.kind !== 'word' ||
      reading.nameAt[first - 1]?.type === 'person' ||
      !(isRoleNoun(before.key) || isTitleNoun(before.key) || TITLE_WORDS.has(before.key))
    )
      break;
    first -= 1;
  }
  return first;
}
