import { finish, type Steps } from '../steps.js';
import { type FullName, bearerOf, peopleOf, shortFormRank, type People, type Person } from './people.js';
import { BODIES_ALSO_SURNAMES, BODY_TAILS } from './organisations.js';
import { isListedWord, isOtherCapital } from './common-words.js';
import { countryOf, isAlsoPerson, isDemonym } from './places.js';
import { type Group, type NameType, typeOfName, typeOfWord } from './name-types.js';
import { type Sighting, sightingSteps } from './sightings.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';

export type { NameType } from './name-types.js';

/** A name in one paragraph: exactly its words, without title or possessive; offsets in UTF-16 units. */
export interface NameMention extends Span {
  readonly type: NameType;
  /** The same for every mention of one person, place or body in the report: its fullest usual name. */
  readonly id: string;
}

/**
 * Names of people, places and organisations in one report's paragraphs, in order, by paragraph. A bare surname
 * means the person whom the report introduces with it; hyphens, accents and middle initials make no second person.
 * Works on a single paragraph as on a whole report. Never throws; text without names gives empty lists.
 */
export function findNames(paragraphs: readonly string[]): readonly (readonly NameMention[])[] {
  return readNames(paragraphs).names;
}

/** Names with the tokens that they were read from, by paragraph. */
export interface ReadNames {
  readonly names: readonly (readonly NameMention[])[];
  readonly tokens: readonly (readonly Token[])[];
}

/** The names with the tokens that they were read from, by paragraph, for whoever reads on. */
export function readNames(paragraphs: readonly string[]): ReadNames {
  return finish(nameSteps(paragraphs));
}

/** `readNames`, a paragraph a step. */
export function* nameSteps(paragraphs: readonly string[]): Steps<ReadNames> {
  const { all, tokens } = yield* sightingSteps(paragraphs);
  const groups = groupsOf(all);
  const types = new Map<string, NameType | undefined>();
  for (const [key, group] of groups) {
    if (isLong(group)) types.set(key, typeOfName(group));
    yield;
  }
  const people = peopleOf(fullNames(groups, types));
  const ids = idsOf(people.all);
  const bodies = bodyIds(all, groups, types);
  const found: NameMention[][] = paragraphs.map(() => []);
  for (const [key, group] of groups) {
    const type = isLong(group) ? types.get(key) : typeOfWord(group);
    const id = commonest(group);
    for (const sighting of group) {
      const mention = isLong(group)
        ? ((ids.has(key) ? undefined : asSurname(sighting, people)) ??
          asLong(sighting, key, type, ids, bodies))
        : asWord(sighting, { type, id }, people, bodies);
      if (mention !== undefined) found[sighting.paragraph]?.push(mention);
    }
    yield;
  }
  return { names: found.map((mentions) => mentions.sort((a, b) => a.start - b.start)), tokens };
}

function keyOf(sighting: Sighting): string {
  return sighting.words.join(' ');
}

function isLong(group: Group): boolean {
  return (group[0]?.words.length ?? 0) > 1;
}

function groupsOf(all: readonly Sighting[]): ReadonlyMap<string, readonly Sighting[]> {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of all) {
    const key = keyOf(sighting);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [sighting]);
    else group.push(sighting);
  }
  return groups;
}

function fullNames(
  groups: ReadonlyMap<string, Group>,
  types: ReadonlyMap<string, NameType | undefined>,
): readonly FullName[] {
  const names: FullName[] = [];
  for (const [key, group] of groups) {
    const [first] = group;
    if (first === undefined || types.get(key) !== 'person') continue;
    const gender = group.find((sighting) => sighting.gender !== null)?.gender ?? null;
    names.push({ words: first.words, text: commonest(group), count: group.length, first: first.at, gender });
  }
  return names;
}

/** The spelling that most mentions of a group have; of equals the first. */
function commonest(group: Group): string {
  const counts = new Map<string, number>();
  for (const { text } of group) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function idsOf(people: readonly Person[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const person of people) for (const name of person.names) ids.set(name.words.join(' '), person.id);
  return ids;
}

function span({ tokens, first, last }: Sighting): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

function asLong(
  sighting: Sighting,
  key: string,
  type: NameType | undefined,
  ids: ReadonlyMap<string, string>,
  bodies: ReadonlyMap<string, string>,
): NameMention | undefined {
  if (type === undefined) return undefined;
  const id = type === 'person' ? ids.get(key) : idOfOther(sighting, type, bodies);
  return { ...span(sighting), type, id: id ?? sighting.text };
}

/** "Le Maire", "Lopez Obrador": several words that are together the surname of somebody in the report. */
function asSurname(sighting: Sighting, people: People): NameMention | undefined {
  const { words } = sighting;
  const bearer = bearerOf({ words, at: sighting.at, gender: sighting.gender }, people);
  if (bearer === undefined || !bearer.names.some((name) => shortFormRank(words, name.words) === 3))
    return undefined;
  return { ...span(sighting), type: 'person', id: bearer.id };
}

function asWord(
  sighting: Sighting,
  alone: { readonly type: NameType | undefined; readonly id: string },
  people: People,
  bodies: ReadonlyMap<string, string>,
): NameMention | undefined {
  // "Donald Jr." is not the Donald whom the report calls by his full name.
  const isJunior = sighting.last - sighting.first >= sighting.words.length;
  const bearer = isJunior
    ? undefined
    : bearerOf({ words: sighting.words, at: sighting.at, gender: sighting.gender }, people);
  if (bearer !== undefined && meansPerson(sighting))
    return { ...span(sighting), type: 'person', id: bearer.id };
  const { type, id } = alone;
  if (type === undefined) return undefined;
  if (type === 'person') return { ...span(sighting), type, id };
  return { ...span(sighting), type, id: idOfOther(sighting, type, bodies) };
}

/** Whether a word that somebody in the report bears means that person here: "Washington said", not "in Washington". */
function meansPerson(sighting: Sighting): boolean {
  const { evidence, hint, words } = sighting;
  const token = sighting.tokens[sighting.first];
  if (hint === 'place')
    return evidence.place < 1.5 && (isAlsoPerson(sighting.text) ? evidence.person >= 0 : evidence.person > 1);
  if (hint === 'organisation') return BODIES_ALSO_SURNAMES.has(words[0] ?? '') && evidence.body < 2;
  if (token?.upper === true && !sighting.headline && (words[0]?.length ?? 0) <= 3) return false;
  return isPlainlyName(sighting) || isSubjectOrOwner(sighting);
}

/** No word of the language, or one with a capital that only a name gives it. */
function isPlainlyName({ tokens, first, words: [word = ''], text }: Sighting): boolean {
  if (isOtherCapital(word) || isDemonym(text)) return false;
  return tokens[first]?.opens !== true || !isListedWord(word);
}

/** "Price said", "May's cabinet", "Key was": a word as people's names are used. */
function isSubjectOrOwner({ tokens, last, evidence }: Sighting): boolean {
  const next = tokens[last + 1];
  if (evidence.place >= 1 || next === undefined) return false;
  if (evidence.person >= 1.5 || next.kind === 'possessive') return true;
  return (
    next.kind === 'word' &&
    next.gap === ' ' &&
    /^(?:is|was|has|had|will|would|also|did|does|may|could|can|who)$|.{3,}ed$/.test(next.key)
  );
}

function idOfOther(sighting: Sighting, type: NameType, bodies: ReadonlyMap<string, string>): string {
  if (type === 'place') return countryOf(sighting.text) ?? sighting.text;
  return bodies.get(bodyKey(sighting)) ?? sighting.text;
}

/** A body's name without "Inc", "plc" and the like. */
function bodyKey(sighting: Sighting): string {
  const { words } = sighting;
  const cut = words.length > 1 && BODY_TAILS.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  return cut.join(' ');
}

/** One id for a body's spellings and for the abbreviation that a bracket after its name gives. */
function bodyIds(
  all: readonly Sighting[],
  groups: ReadonlyMap<string, Group>,
  types: ReadonlyMap<string, NameType | undefined>,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [at, sighting] of all.entries()) {
    const key = keyOf(sighting);
    if (types.get(key) !== 'organisation') continue;
    const id = ids.get(bodyKey(sighting)) ?? commonest(groups.get(key) ?? [sighting]);
    ids.set(bodyKey(sighting), id);
    const next = all[at + 1];
    if (next !== undefined && isBracketed(sighting, next)) ids.set(keyOf(next), id);
  }
  return ids;
}

function isBracketed(name: Sighting, short: Sighting): boolean {
  if (short.paragraph !== name.paragraph || short.first !== name.last + 2 || short.first !== short.last)
    return false;
  const { tokens } = name;
  return (
    tokens[name.last + 1]?.text === '(' &&
    tokens[short.last + 1]?.text === ')' &&
    tokens[short.first]?.upper === true
  );
}
