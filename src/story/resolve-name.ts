import { shortFormRank } from '../text/people.js';
import { countryOf } from '../text/places.js';
import { isRoleNoun } from '../text/offices.js';
import { nameKey } from '../text/tokens.js';
import type { CastEntry } from './cast.js';
import { bearersOf, type RoleAsked } from './role-bearers.js';

/** Words of a question that name nobody. */
const FILLER = new Set(
  'who whos whose whom what whats which is was are were be been the a an of and in for to s about tell me he she they it did does do has have had this that now today please current present new at from with on by'.split(
    ' ',
  ),
);

/** What people type for an office; the long form is what reports have. */
const SHORT_OFFICES: Readonly<Record<string, string>> = {
  pm: 'prime minister',
  fm: 'foreign minister',
  pres: 'president',
  prez: 'president',
  vp: 'vice president',
  potus: 'president us',
  sec: 'secretary',
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  amb: 'ambassador',
  dm: 'defence minister',
  bro: 'brother',
  sis: 'sister',
  dad: 'father',
  mom: 'mother',
  mum: 'mother',
  hubby: 'husband',
  boss: 'chief',
  premier: 'prime minister',
  spox: 'spokesman',
  spokesperson: 'spokesman',
  spokeswoman: 'spokesman',
};

/** Makes the `resolve` of a cast. */
export function resolverOf(entries: readonly CastEntry[]): (phrase: string) => readonly string[] {
  const forms = entries.map((entry) => ({
    entry,
    keys: [...new Set([entry.id, ...entry.names, ...(entry.madeOf ?? []).map(({ name }) => name)])].map(
      wordsOf,
    ),
  }));
  const byName = (words: readonly string[]): readonly string[] => named(forms, words);
  return (phrase) => {
    const words = phraseWords(phrase);
    if (words.length === 0) return [];
    const direct = byName(words);
    if (direct.length > 0) return direct;
    const asked = roleAsked(words, byName);
    if (asked !== undefined) return bearersOf(entries, asked);
    return byName(words.map(withoutPlural));
  };
}

interface Forms {
  readonly entry: CastEntry;
  readonly keys: readonly (readonly string[])[];
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[\s-]+/)
    .map(nameKey)
    .map((word) => word.replace(/'s?$/, ''))
    .filter((word) => word !== '');
}

function phraseWords(phrase: string): readonly string[] {
  const plain = phrase.replace(/[^\p{L}\p{M}\p{N}'’.\s-]/gu, ' ');
  return wordsOf(plain)
    .flatMap((word) =>
      Object.hasOwn(SHORT_OFFICES, word) ? (SHORT_OFFICES[word] ?? word).split(' ') : [word],
    )
    .filter((word) => !FILLER.has(word));
}

function withoutPlural(word: string): string {
  return word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Entries so named: in full, else by a form that the reports use, else by a part of the name; the most mentioned first. */
function named(forms: readonly Forms[], words: readonly string[]): readonly string[] {
  const compact = words.join('');
  const whole = forms.filter(({ keys }) => keys.some((key) => key.join('') === compact));
  if (whole.length > 0) return whole.map(({ entry }) => entry.id);
  const country = countryOf(words.join(' '));
  const place =
    country === undefined
      ? undefined
      : forms.find(({ entry }) => entry.type === 'place' && entry.id === country);
  if (place !== undefined) return [place.entry.id];
  for (const rank of [3, 2, 1]) {
    const bearers = forms.filter(
      ({ entry, keys }) => entry.type === 'person' && keys.some((key) => shortFormRank(words, key) === rank),
    );
    if (bearers.length > 0) return bearers.map(({ entry }) => entry.id);
  }
  return forms
    .filter(
      ({ entry, keys }) =>
        entry.type === 'organisation' && keys.some((key) => words.every((word) => key.includes(word))),
    )
    .map(({ entry }) => entry.id);
}

const PAST = new Set(['former', 'ex', 'late', 'previous', 'past', 'old', 'then', 'onetime']);

/** The office or kin that the words ask for, and whose; undefined where they name none. */
function roleAsked(
  words: readonly string[],
  byName: (words: readonly string[]) => readonly string[],
): RoleAsked | undefined {
  const nouns: string[] = [];
  const rest: string[] = [];
  for (const [at, word] of words.entries()) {
    const singular = isRoleNoun(word) ? word : withoutPlural(word);
    const before = words[at - 1] ?? '';
    if (!isRoleNoun(singular)) rest.push(word);
    else if (/^(?:prime|foreign|finance|defence|defense|interior|health|vice|deputy)$/.test(before)) {
      rest.pop();
      nouns.push(`${before} ${singular}`);
    } else nouns.push(singular);
  }
  if (nouns.length === 0) return undefined;
  const owner = rest.filter((word) => !PAST.has(word));
  return {
    nouns,
    owners: ownersOf(owner, byName),
    owned: owner.length > 0,
    past: rest.some((word) => PAST.has(word)),
  };
}

/** Ids and country names that the owner's words mean: "kims", "japan", "north korean". */
function ownersOf(
  words: readonly string[],
  byName: (words: readonly string[]) => readonly string[],
): readonly string[] {
  if (words.length === 0) return [];
  const owners = new Set<string>();
  const last = words.at(-1) ?? '';
  for (const form of [words, [...words.slice(0, -1), withoutPlural(last)]]) {
    const country = countryOf(form.join(' '));
    if (country !== undefined) owners.add(country);
    for (const id of byName(form)) owners.add(id);
    if (owners.size > 0) return [...owners];
  }
  return [];
}
