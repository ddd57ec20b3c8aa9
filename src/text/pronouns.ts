import { finish, type Steps } from '../steps.js';
import { genderOfPronoun, gendersOf } from './genders.js';
import { isGrammar } from './grammar-words.js';
import { speechVerb } from './speech-verbs.js';
import type { Gender } from './given-names.js';
import type { NameMention } from './names.js';
import { isRoleNoun } from './offices.js';
import { quotedIn } from './quote-marks.js';
import { type NamedTokens, type Reading, isSentenceStart, readingsOf, sentenceAround } from './reading.js';
import { rolesIn } from './roles.js';
import type { Span } from './span.js';

/** A pronoun and the person it stands for; offsets in UTF-16 units. */
export interface PronounLink extends Span {
  readonly id: string;
}

/** For one paragraph, the person that the pronoun at a token stands for. */
export type PronounsAt = ReadonlyMap<number, string>;

/** How many paragraphs before its own a pronoun may reach back over: news seldom lets one stand further off. */
const REACH = 2;

/** How many sentences of one paragraph it may reach back over. */
const MOST_SENTENCES = 5;

/**
 * Whom "he", "she", "his" and "her" mean, by paragraph, where one candidate is plain: in the nearest sentence before
 * that names somebody of the pronoun's gender, the only one, or the one who is its subject. Others are left out.
 */
export function resolvePronouns(
  paragraphs: readonly string[],
  names: readonly (readonly NameMention[])[],
): readonly (readonly PronounLink[])[] {
  const readings = readingsOf(paragraphs, names);
  const roles = readings.flatMap((reading, at) => rolesIn(reading, at));
  return linkPronouns(readings, gendersOf(readings, roles)).map((links, at) =>
    [...links].flatMap(([index, id]) => {
      const token = readings[at]?.tokens[index];
      return token === undefined ? [] : [{ start: token.start, end: token.end, id }];
    }),
  );
}

/** The same on paragraphs already read. */
export function linkPronouns(
  readings: readonly Reading[],
  genders: ReadonlyMap<string, Gender>,
): readonly PronounsAt[] {
  return finish(pronounSteps(readings, genders));
}

/** `linkPronouns`, a paragraph a step. */
export function* pronounSteps(
  readings: readonly Reading[],
  genders: ReadonlyMap<string, Gender>,
): Steps<readonly PronounsAt[]> {
  const links: Map<number, string>[] = [];
  const outsides = readings.map(outsideQuotes);
  for (const [paragraph, reading] of readings.entries()) {
    const found = new Map<number, string>();
    links.push(found);
    const outside = outsides[paragraph] ?? [];
    for (const [at, token] of reading.tokens.entries()) {
      const gender = genderOfPronoun(token);
      if (gender === undefined) continue;
      const id = antecedent({
        readings,
        links,
        paragraph,
        at,
        gender,
        genders,
        outsides,
        outside: outside[at] === true,
      });
      if (id !== undefined) found.set(at, id);
    }
    yield;
  }
  return links;
}

/** For each token whether it stands outside quotation marks. */
function outsideQuotes(reading: Reading): readonly boolean[] {
  const outside = reading.tokens.map(() => true);
  for (const { open, close } of quotedIn(reading.tokens)) outside.fill(false, open, close + 1);
  return outside;
}

interface Search {
  readonly readings: readonly Reading[];
  readonly links: readonly PronounsAt[];
  readonly paragraph: number;
  readonly at: number;
  readonly gender: Gender;
  readonly genders: ReadonlyMap<string, Gender>;
  /** By paragraph, for each token whether it stands outside quotation marks. */
  readonly outsides: readonly (readonly boolean[])[];
  readonly outside: boolean;
}

function antecedent(search: Search): string | undefined {
  for (let paragraph = search.paragraph; paragraph >= Math.max(0, search.paragraph - REACH); paragraph--) {
    const reading = search.readings[paragraph];
    if (reading === undefined) continue;
    const own = paragraph === search.paragraph;
    const outside = search.outsides[paragraph] ?? [];
    let end = own ? search.at - 1 : reading.tokens.length - 1;
    for (let sentences = 0; end >= 0 && sentences < MOST_SENTENCES; sentences++) {
      const { first } = sentenceAround(reading.tokens, end);
      const here = own && end === search.at - 1 && !isSentenceStart(reading.tokens, search.at);
      const found = choose(search, {
        reading,
        outside,
        links: search.links[paragraph],
        first,
        last: end,
        near: own,
        here,
      });
      if (found !== undefined) return found.id;
      end = first - 1;
    }
  }
  return undefined;
}

interface Stretch {
  readonly reading: Reading;
  readonly outside: readonly boolean[];
  readonly links: PronounsAt | undefined;
  readonly first: number;
  readonly last: number;
  /** The pronoun's own paragraph. */
  readonly near: boolean;
  /** The pronoun's own sentence. */
  readonly here: boolean;
}

/**
 * The candidate of one sentence. `undefined` where it names nobody who fits, so that the search goes on; an object
 * without id where several fit and none is plain, so that it ends.
 */
function choose(search: Search, stretch: Stretch): { readonly id?: string } | undefined {
  const fitting = candidatesIn(search, stretch);
  const ids = [...new Set(fitting.map(({ id }) => id))];
  const [only] = ids;
  if (only === undefined) return undefined;
  if (ids.length === 1) return { id: only };
  // The next sentence goes on about the subject, which stands first; in its own, a pronoun means the nearest one.
  const subjects = fitting.filter(({ first }) => isSubject(stretch, first));
  const subject = stretch.here ? subjects.at(-1) : subjects[0];
  if (subject !== undefined) return { id: subject.id };
  const sure = ids.filter((id) => search.genders.get(id) === search.gender);
  const [surest] = sure;
  return sure.length === 1 && surest !== undefined ? { id: surest } : {};
}

interface Fitting {
  readonly id: string;
  readonly first: number;
}

/** Who is named, or meant by a pronoun already linked, in the stretch and can be of the pronoun's gender. */
function candidatesIn(search: Search, stretch: Stretch): readonly Fitting[] {
  const fitting: Fitting[] = [];
  for (let at = stretch.first; at <= stretch.last; at++) {
    if (search.outside && stretch.outside[at] === false) continue;
    const name = stretch.reading.nameAt[at];
    const id = name?.type === 'person' && name.first === at ? name.id : stretch.links?.get(at);
    if (
      id === undefined ||
      !fits(search, id, stretch.near) ||
      (name !== undefined && isOwner(stretch.reading, name) && !stretch.here)
    )
      continue;
    fitting.push({ id, first: at });
  }
  return fitting;
}

/** From further off than its own paragraph a pronoun takes nobody whose gender is not known. */
function fits(search: Search, id: string, near: boolean): boolean {
  const gender = search.genders.get(id);
  return gender === search.gender || (gender === undefined && near);
}

/** "Trump's campaign": what a name only owns is seldom taken up by the next sentence's pronoun. */
function isOwner(reading: Reading, name: NamedTokens): boolean {
  return reading.tokens[name.last + 1]?.kind === 'possessive' || isModifier(reading, name);
}

/** "|Cruz| campaign spokeswoman Catherine Frazier": a name that only tells whose spokeswoman the next one is. */
function isModifier({ tokens, nameAt }: Reading, name: NamedTokens): boolean {
  for (let at = name.last + 1; at <= name.last + 4; at++) {
    const token = tokens[at];
    if (nameAt[at]?.type === 'person') return isRoleNoun(tokens[at - 1]?.key ?? '');
    if (
      token?.kind !== 'word' ||
      token.gap !== ' ' ||
      isGrammar(token) ||
      speechVerb(token.key) !== undefined
    )
      return false;
  }
  return false;
}

/** Nothing but a title, an article or an opening phrase closed by a comma stands before it in the sentence. */
function isSubject({ reading, first }: Stretch, at: number): boolean {
  for (let back = at - 1; back >= first; back--) {
    const token = reading.tokens[back];
    if (token === undefined || token.text === ',') return true;
    if (reading.nameAt[back]?.type === 'person') return false;
    if (
      /^(?:while|when|and|but|as|that|because|if|after|before|although|though|whether|where)$/.test(token.key)
    )
      return true;
    if (/^(?:to|with|by|of|for|from|in|on|at|against|about|than|said|says|told)$/.test(token.key))
      return false;
  }
  return true;
}
