import { isCommonWord, isOtherCapital } from './common-words.js';
import { isGivenName } from './given-names.js';
import { isFunctionWord } from './grammar-words.js';
import { isTitleNoun } from './offices.js';
import { BODY_WORDS, PLACE_TAILS, THING_WORDS } from './organisations.js';
import { isDemonym, isPlace } from './places.js';
import type { Sighting } from './sightings.js';
import { isLeadingSurname, isSurname, looksLikeSurname, PARTICLES } from './surnames.js';

export type NameType = 'person' | 'place' | 'organisation';

/** All sightings of a report that are spelled alike. */
export type Group = readonly Sighting[];

/** Points that one reading needs: for names of several words, and for single words, which more often are something else. */
const ENOUGH_FOR_NAME = 1;
const ENOUGH_FOR_WORD = 2.5;
const ENOUGH_FOR_OTHERS = 2;

/** What stands around the mentions of a group counts up to so much, so that a frequent brand is not talked into a person. */
const MOST_EVIDENCE = 8;

/** What a name of several words is, from its own words and from all its mentions; undefined for what is no name. */
export function typeOfName(group: Group): NameType | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const titled = group.some((sighting) => sighting.titled);
  if (first.hint !== undefined && !titled) return first.hint === 'thing' ? undefined : hinted(first.hint);
  const person = lexicalPoints(first) + sum(group, 'person');
  const place = sum(group, 'place');
  const body = sum(group, 'body') + (first.words.length > 1 && hasAcronym(first) ? 2 : 0);
  return verdict(
    { person: person - (first.headline && group.length === 1 ? 1.5 : 0), place, body },
    ENOUGH_FOR_NAME,
  );
}

/** What a single capitalised word is, where nobody in the report bears it. */
export function typeOfWord(group: Group): NameType | undefined {
  const [first] = group;
  const word = first?.words[0];
  if (first === undefined || word === undefined) return undefined;
  const person = sum(group, 'person');
  const place = sum(group, 'place');
  if (first.hint === 'place')
    return person >= 2.5 && person > place + 1 && group.some(isTwoFaced) ? 'person' : 'place';
  if (first.hint !== undefined)
    return first.hint === 'organisation' && person >= 6 ? 'person' : hinted(first.hint);
  if ((isTitleNoun(word) && person < 6) || /^[IVXLC]{2,}$/.test(first.text)) return undefined;
  if (isDemonym(first.text)) return undefined;
  if (isOtherCapital(word) || word.length < 2)
    return group.some((sighting) => sighting.titled) ? 'person' : undefined;
  const body = sum(group, 'body');
  const isName = isGivenName(word) || isSurname(word);
  if (isAcronym(first)) return body + 1 >= person ? 'organisation' : undefined;
  if (isCamelCase(first)) return 'organisation';
  return verdict(
    { person: person + wordPoints(group, word), place: isName ? place - 2 : place, body },
    ENOUGH_FOR_WORD,
  );
}

function hinted(hint: NameType | 'person' | 'thing'): NameType | undefined {
  return hint === 'thing' ? undefined : hint;
}

function isTwoFaced(sighting: Sighting): boolean {
  return isGivenName(sighting.words[0] ?? '') || isSurname(sighting.words[0] ?? '');
}

interface Points {
  readonly person: number;
  readonly place: number;
  readonly body: number;
}

function verdict({ person, place, body }: Points, enough: number): NameType | undefined {
  if (person >= enough && person >= body && person >= place - 1) return 'person';
  if (place >= ENOUGH_FOR_OTHERS && place >= body) return 'place';
  return body >= ENOUGH_FOR_OTHERS ? 'organisation' : undefined;
}

function sum(group: Group, reading: keyof Points): number {
  let points = 0;
  for (const sighting of group) points += sighting.evidence[reading];
  return Math.max(-MOST_EVIDENCE, Math.min(MOST_EVIDENCE, points));
}

/** What the words of a longer name say for a person: given names and surnames for, ordinary words against. */
function lexicalPoints(sighting: Sighting): number {
  const { words } = sighting;
  const [first = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  let points = ENOUGH_FOR_NAME;
  if (isGivenName(first)) points += 4;
  else if (first.length === 1) points += 3;
  else if (isLeadingSurname(first) && words.length <= 3 && !words.slice(1).some(isCommonWord)) points += 2.5;
  if (words.length > 2 && second.length === 1) points += 2;
  if (isSurname(last)) points += 2;
  else if (looksLikeSurname(last)) points += 1.5;
  if (words.slice(1, -1).some((word) => PARTICLES.has(word))) points += 1.5;
  return points - againstPerson(sighting);
}

function againstPerson(sighting: Sighting): number {
  const { words } = sighting;
  let points = 0;
  for (const [at, word] of words.entries()) {
    if (PARTICLES.has(word) || isGivenName(word) || isSurname(word) || isLeadingSurname(word)) continue;
    if (isCommonWord(word) || isFunctionWord(word)) points += at === 0 ? 2.5 : 2;
    else if (/[a-z]{4}(?:ist|ian|er)s$/.test(word) && at > 0) points += 2;
    else if (isOtherCapital(word)) points += 2;
    else if (isPlace(word)) points += 2;
    else if (THING_WORDS.has(word) || BODY_WORDS.has(word) || PLACE_TAILS.has(word)) points += 2;
  }
  if (words.length > 4) points += words.length - 4;
  return points + (hasAcronym(sighting) ? 4 : opensInLetters(sighting) ? 2 : 0);
}

/** "LG Chem", but not "AJ Styles" with a known surname or "JD" alone. */
function opensInLetters({ tokens, first, headline, words }: Sighting): boolean {
  const token = tokens[first];
  if (headline || token?.upper !== true || token.text.includes('.') || token.key.length !== 2) return false;
  const last = words.at(-1) ?? '';
  return !isSurname(last) && !looksLikeSurname(last) && !isLeadingSurname(words[0] ?? '');
}

function hasAcronym(sighting: Sighting): boolean {
  if (sighting.headline) return false;
  const parts = sighting.tokens.slice(sighting.first, sighting.last + 1);
  if (parts.every((token) => token.upper || token.key.length === 1)) return parts.length === 1;
  return parts.some(
    (token, at) =>
      token.upper &&
      token.key.length > (at === 0 ? 2 : 1) &&
      !token.text.includes('.') &&
      !/^(?:[IVX]+|JR|SR)$/.test(token.text),
  );
}

function isAcronym(sighting: Sighting): boolean {
  const token = sighting.tokens[sighting.first];
  return (
    token?.upper === true && !sighting.headline && token.key.length <= 6 && !/^[IVXLC]+$/.test(token.text)
  );
}

function isCamelCase(sighting: Sighting): boolean {
  return (
    /\p{Ll}\p{Lu}/u.test(sighting.text) &&
    !/^(?:Ma?c|O['’]|D[aei]|L[ae]|Fitz|Van|Vander|Le|Du)\p{Lu}/u.test(sighting.text)
  );
}

// Surnames and given names that open sentences as ordinary words too, and that the list of common words leaves out for it.
const ORDINARY = new Set(
  'young white black green brown gray grey king price rice page stone ball wood woods hunter ray hope grace joy rose rich long best mark bill art gene frank grant will may june april august summer autumn dawn faith chase drew sue pat rob jack major love banks cook field fields bush bell hill'.split(
    ' ',
  ),
);

function wordPoints(group: Group, word: string): number {
  let points = isGivenName(word) ? 2.5 : 0;
  if (isSurname(word)) points += 2.5;
  else if (looksLikeSurname(word)) points += 1.5;
  const opensOnly = group.every(
    (sighting) => sighting.tokens[sighting.first]?.opens === true || sighting.headline,
  );
  if (isCommonWord(word) || isFunctionWord(word)) points -= opensOnly ? 6 : 2.5;
  else if (opensOnly && (ORDINARY.has(word) || !(isSurname(word) || isGivenName(word))))
    points -= ORDINARY.has(word) ? 2 : 0.5;
  return points;
}
