import { finish, type Steps } from '../steps.js';
import { gendersOf } from './genders.js';
import { pronounSteps, type PronounsAt } from './pronouns.js';
import type { Reading } from './reading.js';
import { type RoleFact, rolesIn } from './roles.js';
import { isRoleNoun } from './offices.js';
import { isPlainSpeech } from './speech-verbs.js';
import { subjectBefore } from './subjects.js';
import { type Source } from './noun-phrases.js';

/** What tells who a source is: pronouns linked, and the roles that the report gives its people. */
export interface Speakers {
  readonly readings: readonly Reading[];
  readonly pronouns: readonly PronounsAt[];
  readonly roles: readonly RoleFact[];
}

/** Reads a report once for all its quotations. */
export function speakersOf(readings: readonly Reading[]): Speakers {
  return finish(speakerSteps(readings));
}

/** `speakersOf`, a paragraph a step. */
export function* speakerSteps(readings: readonly Reading[]): Steps<Speakers> {
  const roles: RoleFact[] = [];
  for (const [at, reading] of readings.entries()) {
    roles.push(...rolesIn(reading, at));
    yield;
  }
  const genders = gendersOf(readings, roles);
  yield;
  return { readings, roles, pronouns: yield* pronounSteps(readings, genders) };
}

/** The speaker that a source in a paragraph means: the id of a name, else its words; `null` for a pronoun that is not plain. */
export function speakerOf(speakers: Speakers, paragraph: number, source: Source): string | null {
  const reading = speakers.readings[paragraph];
  if (reading === undefined) return null;
  if (source.name !== undefined) return source.name.id;
  if (source.pronoun !== undefined) return byPronoun(speakers, paragraph, source);
  const [first, last] = [reading.tokens[source.first], reading.tokens[source.last]];
  if (first === undefined || last === undefined) return null;
  return byRole(speakers, reading, paragraph, source) ?? reading.text.slice(first.start, last.end);
}

function byPronoun(speakers: Speakers, paragraph: number, source: Source): string | null {
  const linked = speakers.pronouns[paragraph]?.get(source.first);
  if (linked !== undefined) return linked;
  return source.pronoun === 'it' ? bodyBefore(speakers, paragraph, source.first) : null;
}

/** How far back somebody who spoke is looked for. */
const MOST_TOKENS = 200;

/** What "it said" takes up: the country or body that spoke last in the paragraph. */
function bodyBefore(speakers: Speakers, paragraph: number, at: number): string | null {
  const reading = speakers.readings[paragraph];
  for (let verb = at - 1; reading !== undefined && verb > 0 && verb > at - MOST_TOKENS; verb--) {
    const token = reading.tokens[verb];
    if (token?.kind !== 'word' || !isPlainSpeech(token.key)) continue;
    const subject = subjectBefore(reading, verb, Math.max(0, verb - MOST_TOKENS));
    if (subject?.name !== undefined) return subject.name.type === 'person' ? null : subject.name.id;
  }
  return null;
}

/** "the senator": the only person whom the report has called so. */
function byRole(speakers: Speakers, reading: Reading, paragraph: number, source: Source): string | undefined {
  const head = reading.tokens[source.last]?.key ?? '';
  const isDefinite = reading.tokens[source.first]?.key === 'the';
  if (!isDefinite || source.last - source.first > 2 || !isRoleNoun(head)) return undefined;
  const before = reading.tokens[source.last - 1]?.key ?? '';
  const bearers = new Set<string>();
  for (const fact of speakers.roles) {
    if (fact.paragraph > paragraph || fact.past) continue;
    if (fact.nouns.includes(head) || fact.nouns.includes(`${before} ${head}`)) bearers.add(fact.person);
  }
  const [only] = bearers;
  return bearers.size === 1 ? only : undefined;
}

/** Who speaks last in a paragraph without quotation marks: the subject of its last plain verb of saying. */
export function lastToSpeak(speakers: Speakers, paragraph: number, end?: number): string | null {
  const reading = speakers.readings[paragraph];
  if (reading === undefined) return null;
  const from = (end ?? reading.tokens.length) - 1;
  for (let verb = from; verb > 0 && verb > from - MOST_TOKENS; verb--) {
    const token = reading.tokens[verb];
    if (token?.kind !== 'word' || token.capital || !isPlainSpeech(token.key) || token.key.endsWith('ing'))
      continue;
    const subject = subjectBefore(reading, verb, Math.max(0, verb - MOST_TOKENS));
    if (subject !== undefined) return speakerOf(speakers, paragraph, subject);
  }
  return null;
}
