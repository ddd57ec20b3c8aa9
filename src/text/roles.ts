import type { NameMention } from './names.js';
import { isRoleNoun, KIN } from './offices.js';
import { countryOf, isDemonym } from './places.js';
import { type NamedTokens, type Reading, readingsOf } from './reading.js';
import { appositionAfter, appositionBefore, predicate, type Range, titleBefore } from './role-phrases.js';
import type { Span } from './span.js';

/** What a report itself says somebody is: "Japanese Prime Minister", "Kim Jong Un's sister and a senior official". */
export interface RoleFact extends Span {
  /** The id of the person. */
  readonly person: string;
  /** Index of the paragraph, from 0. */
  readonly paragraph: number;
  readonly text: string;
  /** The offices, trades and kin in it: lower case, singular, "prime minister" as one. */
  readonly nouns: readonly string[];
  /** Whose, of what: ids of people, bodies and countries in it. */
  readonly of: readonly string[];
  /** Said to be so no longer: "former", "late", "then". */
  readonly past: boolean;
}

/**
 * Role phrases of one report as facts about its people, each with its exact span in UTF-16 units: titles before a
 * name, appositions on either side of it, "X is a ...". Facts stand in text order. Never throws.
 */
export function describeRoles(
  paragraphs: readonly string[],
  names: readonly (readonly NameMention[])[],
): readonly RoleFact[] {
  return readingsOf(paragraphs, names).flatMap((reading, paragraph) => rolesIn(reading, paragraph));
}

/** The same on paragraphs already read. */
export function rolesIn(reading: Reading, paragraph: number): readonly RoleFact[] {
  const facts: RoleFact[] = [];
  for (const name of reading.names) {
    if (name.type !== 'person') continue;
    for (const range of [
      titleBefore(reading, name),
      appositionBefore(reading, name),
      appositionAfter(reading, name),
      predicate(reading, name),
    ]) {
      const fact = range === undefined ? undefined : factOf(reading, paragraph, name, range);
      if (fact !== undefined) facts.push(fact);
    }
  }
  return facts.sort((a, b) => a.start - b.start);
}

function factOf(reading: Reading, paragraph: number, name: NamedTokens, range: Range): RoleFact | undefined {
  const [open, close] = [reading.tokens[range.first], reading.tokens[range.last]];
  const nouns = nounsIn(reading, range);
  if (open === undefined || close === undefined || nouns.length === 0) return undefined;
  const words = reading.tokens.slice(range.first, range.last + 1).map((token) => token.key);
  return {
    person: name.id,
    paragraph,
    start: open.start,
    end: close.end,
    text: reading.text.slice(open.start, close.end),
    nouns,
    of: ownersIn(reading, range, name.id),
    past: words.some((word) =>
      /^(?:former|formerly|late|then|ex|onetime|outgoing|retired|deposed|ousted)$/.test(word),
    ),
  };
}

function nounsIn(reading: Reading, range: Range): readonly string[] {
  const nouns = new Set<string>();
  for (let at = range.first; at <= range.last; at++) {
    const token = reading.tokens[at];
    const name = reading.nameAt[at];
    if (token?.kind !== 'word' || (name !== undefined && name.type !== 'place')) continue;
    const singular =
      token.key.endsWith('s') && isRoleNoun(token.key.slice(0, -1)) ? token.key.slice(0, -1) : token.key;
    if (!isRoleNoun(singular)) continue;
    const before = reading.tokens[at - 1];
    nouns.add(
      before !== undefined && at > range.first && isQualifier(before.key, singular)
        ? `${before.key} ${singular}`
        : singular,
    );
  }
  return [...nouns];
}

/** "prime minister", "vice president": offices of two words that are another office than the second alone. */
function isQualifier(before: string, noun: string): boolean {
  if (noun === 'minister')
    return /^(?:prime|foreign|finance|defence|defense|interior|health|justice|education|trade|energy|economy|transport|home|labour|labor|culture|agriculture)$/.test(
      before,
    );
  return /^(?:vice|deputy)$/.test(before);
}

function ownersIn(reading: Reading, range: Range, self: string): readonly string[] {
  const owners = new Set<string>();
  for (let at = range.first; at <= range.last; at++) {
    const token = reading.tokens[at];
    const name = reading.nameAt[at];
    if (token?.kind !== 'word') continue;
    if (name !== undefined && name.id !== self) owners.add(name.id);
    else {
      const pair = `${token.text} ${reading.tokens[at + 1]?.text ?? ''}`;
      const country = isDemonym(pair)
        ? countryOf(pair)
        : isDemonym(token.text) && !isTailOfDemonym(reading, at)
          ? countryOf(token.text)
          : undefined;
      if (country !== undefined) owners.add(country);
    }
  }
  return [...owners];
}

/** The "Korean" of "North Korean". */
function isTailOfDemonym(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  return before?.kind === 'word' && isDemonym(`${before.text} ${reading.tokens[at]?.text ?? ''}`);
}

/** The kin nouns of a fact. */
export function kinOf(fact: RoleFact): readonly string[] {
  return fact.nouns.filter((noun) => Object.hasOwn(KIN, noun));
}
