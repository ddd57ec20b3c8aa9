import type { Steps } from '../steps.js';
import type { NameType } from '../text/names.js';
import { canonicalName, type FullName, type People, peopleOf, shortFormRank } from '../text/people.js';
import { placeKey } from '../text/places.js';
import { nameKey } from '../text/tokens.js';

/** One mention: its report, the id that the report's own names have for it, and its spelling there. */
export interface NameUse {
  readonly report: number;
  readonly type: NameType;
  readonly id: string;
  readonly text: string;
}

/** The cast's id for a report's id. */
export type Joined = (report: number, type: NameType, id: string) => string;

/** Brings the ids of many reports together: spellings of one full name, short forms that only one can bear, abbreviations; some names a step. */
export function* joinSteps(uses: readonly NameUse[]): Steps<Joined> {
  const people = yield* joinPeople(uses.filter(({ type }) => type === 'person'));
  const others = yield* joinOthers(uses.filter(({ type }) => type !== 'person'));
  return (_report, type, id) => {
    if (type === 'person') return people.get(id) ?? id;
    const joined = others.get(`${type} ${id}`) ?? id;
    return people.has(joined) || (type === 'organisation' && others.has(`place ${joined}`))
      ? `${joined} (${type})`
      : joined;
  };
}

function wordsOf(id: string): readonly string[] {
  return id
    .split(/[\s-]+/)
    .map(nameKey)
    .filter((word) => word !== '');
}

/** Names that are looked at in one step: well under a millisecond of work. */
const STEP = 50;

function* joinPeople(uses: readonly NameUse[]): Steps<ReadonlyMap<string, string>> {
  const counts = new Map<string, number>();
  for (const { id } of uses) counts.set(id, (counts.get(id) ?? 0) + 1);
  yield;
  const names: FullName[] = [];
  const short: string[] = [];
  for (const [id, count] of counts) {
    const words = wordsOf(id);
    if (words.length > 1) names.push({ words, text: id, count, first: names.length, gender: null });
    else short.push(id);
    if ((names.length + short.length) % STEP === 0) yield;
  }
  yield;
  const people = peopleOf(names);
  yield;
  const joined = new Map<string, string>();
  for (const person of people.all)
    for (const name of person.names) joined.set(canonicalName(name.text), person.id);
  for (const [at, id] of short.entries()) {
    joined.set(id, onlyBearer(id, people) ?? id);
    if (at % STEP === 0) yield;
  }
  return joined;
}

/** The only person whose surname the short form is; nobody where two share it. */
function onlyBearer(id: string, people: People): string | undefined {
  const words = wordsOf(id);
  const bearers = (people.byWord.get(words[0] ?? '') ?? []).filter((person) =>
    person.names.some((name) => shortFormRank(words, name.words) === 3),
  );
  const [only] = bearers;
  return bearers.length === 1 ? only?.id : undefined;
}

function* joinOthers(uses: readonly NameUse[]): Steps<ReadonlyMap<string, string>> {
  const counts = new Map<string, Map<string, number>>();
  const shortOf = new Map<string, Set<string>>();
  for (const [at, { type, id, text }] of uses.entries()) {
    if (at % STEP === 0) yield;
    const key = `${type} ${placeKey(id)}`;
    const forms = counts.get(key) ?? new Map<string, number>();
    counts.set(key, forms.set(id, (forms.get(id) ?? 0) + 1));
    if (text !== id)
      shortOf.set(
        `${type} ${placeKey(text)}`,
        (shortOf.get(`${type} ${placeKey(text)}`) ?? new Set()).add(key),
      );
  }
  const joined = new Map<string, string>();
  for (const [key, forms] of counts) {
    const target = onlyOf(shortOf.get(key)) ?? key;
    const id = [...(counts.get(target) ?? forms)].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    for (const form of forms.keys()) joined.set(`${key.split(' ', 1)[0] ?? ''} ${form}`, id);
    if (joined.size % STEP === 0) yield;
  }
  return joined;
}

function onlyOf(keys: ReadonlySet<string> | undefined): string | undefined {
  return keys?.size === 1 ? [...keys][0] : undefined;
}
