import { isSuffix } from './run-words.js';
import { genderOfName, isGivenName, type Gender } from './given-names.js';
import { isLeadingSurname, isSurname, PARTICLES, sameGivenName } from './surnames.js';

/** A full name as one report spells it, and how often. */
export interface FullName {
  /** Keys of its words, particles included, without "Jr." and the like. */
  readonly words: readonly string[];
  readonly text: string;
  readonly count: number;
  /** Running number of its first mention in the report. */
  readonly first: number;
  /** What the forms of address before it say. */
  readonly gender: Gender | null;
}

/** One person of one report, under every full name that can only be theirs. */
export interface Person {
  readonly id: string;
  readonly names: readonly FullName[];
  readonly count: number;
  readonly first: number;
  readonly gender: Gender | null;
}

/** The people of a report, and for each word of a name those who bear it. */
export interface People {
  /** In the order of their first mention. */
  readonly all: readonly Person[];
  readonly byWord: ReadonlyMap<string, readonly Person[]>;
}

/** The people whom a report introduces by full name. */
export function peopleOf(names: readonly FullName[]): People {
  const longestFirst = [...names].sort((a, b) => b.words.length - a.words.length || a.first - b.first);
  const groups: FullName[][] = [];
  const byKey = new Map<string, FullName[][]>();
  for (const name of longestFirst) {
    const near = new Set(keysOf(name.words).flatMap((key) => byKey.get(key) ?? []));
    const fitting = [...near].filter((group) => group.every((other) => canBeSame(name.words, other.words)));
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) only.push(name);
    else addGroup([name], groups, byKey);
  }
  const all = groups.map(toPerson).sort((a, b) => a.first - b.first);
  return { all, byWord: indexed(all) };
}

/** What two names of one person share: the last word, or their first two in either order. */
function keysOf(words: readonly string[]): readonly string[] {
  const [first = '', second = ''] = words;
  return [words.at(-1) ?? '', `${first} ${second}`, `${second} ${first}`];
}

function addGroup(group: FullName[], groups: FullName[][], byKey: Map<string, FullName[][]>): void {
  groups.push(group);
  for (const key of new Set(keysOf(group[0]?.words ?? []))) {
    const bearers = byKey.get(key);
    if (bearers === undefined) byKey.set(key, [group]);
    else bearers.push(group);
  }
}

function indexed(all: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const byWord = new Map<string, Person[]>();
  for (const person of all) {
    for (const word of new Set(person.names.flatMap((name) => name.words))) {
      const bearers = byWord.get(word);
      if (bearers === undefined) byWord.set(word, [person]);
      else bearers.push(person);
    }
  }
  return byWord;
}

function toPerson(group: readonly FullName[]): Person {
  const best = [...group].sort(
    (a, b) => b.count - a.count || b.words.length - a.words.length || a.first - b.first,
  )[0];
  const gender = group.find((name) => name.gender !== null)?.gender ?? genderOfFullName(best?.words ?? []);
  return {
    id: canonicalName(best?.text ?? ''),
    names: group,
    count: group.reduce((sum, name) => sum + name.count, 0),
    first: Math.min(...group.map((name) => name.first)),
    gender,
  };
}

/** The gender that the given name tells; none where the surname stands first, as the given name follows. */
function genderOfFullName(words: readonly string[]): Gender | null {
  const [first = ''] = words;
  return isSurnameFirst(words) && !isGivenName(first) ? null : genderOfName(first);
}

/**
 * One spelling for all of "Kim Jong-un", "Kim Jong Un" and "KIM JONG UN": blanks for the hyphens of names whose
 * surname stands first, capitals only where names have them. "Jean-Claude" keeps its hyphen.
 */
export function canonicalName(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(/[‐‑]/g, '-');
  const words = plain.split(/[ -]/);
  const upper = plain.length > 3 && plain === plain.toUpperCase();
  const cased = upper ? plain.replace(/\p{L}+/gu, (word) => titleCase(word)) : plain;
  if (!cased.includes('-') || !isLeadingSurname((words[0] ?? '').toLowerCase()) || words.length < 3)
    return cased;
  return cased
    .replace(/-/g, ' ')
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function titleCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

function isSurnameFirst(words: readonly string[]): boolean {
  return words.length >= 2 && words.length <= 4 && isLeadingSurname(words[0] ?? '');
}

/** Whether two full names (keys of words) can be one person's; sharing a surname alone is never enough. */
export function canBeSame(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (equal(short, long)) return true;
  if (short.length < 2) return false;
  if (short.length === 2 && long.length === 2 && short[0] === long[1] && short[1] === long[0]) return true;
  // "Lopez Obrador" for "Andres Manuel Lopez Obrador", "Mohammed bin Zayed" for the same with a family name more.
  const isSuffixOf = equal(short, long.slice(-short.length)) && !isGivenName(short[0] ?? '');
  if (isSuffixOf || (long.length >= 4 && short.length >= 3 && equal(short, long.slice(0, short.length))))
    return true;
  return sameSurnameAndGiven(short, long);
}

function sameSurnameAndGiven(short: readonly string[], long: readonly string[]): boolean {
  if (short.at(-1) !== long.at(-1) || !sameGivenName(short[0] ?? '', long[0] ?? '')) return false;
  const middles = short.slice(1, -1);
  const others = long.slice(1, -1);
  return middles.every((middle) => others.some((other) => sameGivenName(middle, other)));
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

/** How a short form stands in a full name: 3 as its surname, 2 as its given name, 1 as some other part, 0 not at all. */
export function shortFormRank(short: readonly string[], full: readonly string[]): 0 | 1 | 2 | 3 {
  if (short.length >= full.length) return 0;
  const at = full.findIndex((_, start) => equal(short, full.slice(start, start + short.length)));
  if (at < 0) return 0;
  const ends = equal(short, full.slice(-short.length));
  if (ends && !isSurnameFirst(full)) return 3;
  if (at === 0 && short.length === 1) return isSurnameFirst(full) ? 3 : 2;
  if (ends) return isSurname(short[0] ?? '') || full.length === 2 ? 2 : 1;
  // "Lula" in "Luiz Inacio Lula da Silva", "Sanchez" in "Pedro Sanchez Perez".
  return short.every((word) => PARTICLES.has(word)) ? 0 : 1;
}

/** Looks a short form up among the people of a report. */
export interface ShortForm {
  readonly words: readonly string[];
  /** Running number of the mention. */
  readonly at: number;
  readonly gender: Gender | null;
}

/**
 * Whom the report calls by the short form: of those who bear it in the best place (as a surname before as a given
 * name), whoever was introduced before, whose gender does not gainsay the form of address, and whom the report
 * names in full most often. Undefined where nobody bears it.
 */
export function bearerOf(form: ShortForm, people: People): Person | undefined {
  let best: Person | undefined;
  let bestRank: readonly number[] = [];
  for (const person of people.byWord.get(form.words[0] ?? '') ?? []) {
    const place = Math.max(...person.names.map((name) => shortFormRank(form.words, name.words)));
    if (place === 0) continue;
    const clashes = form.gender !== null && person.gender !== null && form.gender !== person.gender;
    const rank = [clashes ? 0 : 1, place, person.first < form.at ? 1 : 0, person.count, -person.first];
    if (best === undefined || isHigher(rank, bestRank)) [best, bestRank] = [person, rank];
  }
  return best;
}

function isHigher(a: readonly number[], b: readonly number[]): boolean {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    if (value !== other) return value > other;
  }
  return false;
}

/** The words of a name that count: without "Jr." and the like. */
export function withoutSuffix<T extends Parameters<typeof isSuffix>[0]>(words: readonly T[]): readonly T[] {
  return words.length > 1 && isSuffix(words.at(-1)) ? words.slice(0, -1) : words;
}
