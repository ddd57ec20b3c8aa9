import { genderOfName, type Gender, isGivenName } from './given-names.js';
import type { NamedTokens, Reading } from './reading.js';
import { isSentenceStart } from './reading.js';
import { ADDRESS_GENDER, genderOfRole } from './offices.js';
import type { RoleFact } from './roles.js';
import { isLeadingSurname } from './surnames.js';
import { nameKey, type Token } from './tokens.js';

const PRONOUN_GENDER: ReadonlyMap<string, Gender> = new Map([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
]);

/** Whom a token can stand for, where it is a pronoun. */
export function genderOfPronoun({ kind, key }: Token): Gender | undefined {
  return kind === 'word' ? PRONOUN_GENDER.get(key) : undefined;
}

/** Votes of one person: positive for a man, negative for a woman. */
type Votes = Map<string, number>;

// A form of address or kin noun is sure; a given name is so in most cases; a pronoun in the same sentence may be another's.
const SURE = 10;
const BY_NAME = 4;
const BY_PRONOUN = 1;

/**
 * The gender of each person of a report, by id, where the report or the name tells it: forms of address ("Mrs."),
 * kin and gendered role nouns, the given name, and pronouns in sentences that name nobody else.
 */
export function gendersOf(
  readings: readonly Reading[],
  roles: readonly RoleFact[],
): ReadonlyMap<string, Gender> {
  const votes: Votes = new Map();
  for (const fact of roles) voteByRole(fact, votes);
  const seen = new Set<string>();
  for (const reading of readings) {
    for (const name of reading.names) {
      if (name.type !== 'person') continue;
      voteByAddress(reading, name, votes);
      if (!seen.has(name.id)) voteByName(name.id, votes);
      seen.add(name.id);
    }
    voteByPronouns(reading, votes);
  }
  const genders = new Map<string, Gender>();
  for (const [id, points] of votes) if (points !== 0) genders.set(id, points > 0 ? 'm' : 'f');
  return genders;
}

function vote(votes: Votes, id: string, gender: Gender | null | undefined, weight: number): void {
  if (gender === 'm' || gender === 'f')
    votes.set(id, (votes.get(id) ?? 0) + (gender === 'm' ? weight : -weight));
}

function voteByRole(fact: RoleFact, votes: Votes): void {
  // In "a man and his wife" several nouns may disagree; the head stands first.
  const [noun = ''] = fact.nouns;
  vote(
    votes,
    fact.person,
    genderOfRole(noun.split(' ').at(-1) ?? ''),
    /(?:man|woman)$/.test(noun) ? BY_NAME : SURE,
  );
}

function voteByAddress(reading: Reading, name: NamedTokens, votes: Votes): void {
  const before = reading.tokens[name.first - 1];
  if (before?.kind === 'word') vote(votes, name.id, ADDRESS_GENDER[before.key], SURE);
}

function voteByName(id: string, votes: Votes): void {
  const [first = '', second = ''] = id.split(/[ -]/).map(nameKey);
  if (isGivenName(first)) vote(votes, id, genderOfName(first), BY_NAME);
  else if (isLeadingSurname(first)) vote(votes, id, genderOfName(second), BY_NAME);
}

/** A pronoun counts for the only person named before it in its sentence. */
function voteByPronouns({ tokens, names }: Reading, votes: Votes): void {
  let named: string | null | undefined;
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    const mayOpen = at === 0 || token.gap === '\n' || tokens[at - 1]?.kind === 'mark';
    if (mayOpen && isSentenceStart(tokens, at)) named = undefined;
    const name = names[next];
    if (name?.last === at) {
      if (name.type === 'person') named = named === undefined || named === name.id ? name.id : null;
      next += 1;
    }
    if (typeof named === 'string') vote(votes, named, genderOfPronoun(token), BY_PRONOUN);
  }
}
