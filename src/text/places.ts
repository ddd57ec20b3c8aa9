import { ALSO_PEOPLE, CITY_NAMES, REGION_NAMES } from './cities.js';
import { COUNTRIES, type Country } from './countries.js';

/** What a form names: a country by a name of its own, by its people or adjective, or by its capital. */
type FormKind = 'name' | 'demonym';

interface Form {
  readonly country: Country;
  readonly kind: FormKind;
}

/** As places are compared: lower case, no accents, no dots, one kind of apostrophe, no leading "the". */
export function placeKey(phrase: string): string {
  let key = phrase.toLowerCase();
  if (!/^[a-z ]*$/.test(key)) {
    key = key
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/['’ʼ`]/g, "'")
      .replace(/[.]/g, '');
    key = key.replace(/[\s-]+/g, ' ').trim();
  }
  return key.startsWith('the ') ? key.slice(4) : key;
}

const FORMS: ReadonlyMap<string, Form> = buildForms();
const CAPITALS: ReadonlyMap<string, Country> = new Map(
  // The first country to name a capital keeps it: Moscow is Russia's before it was the Soviet Union's.
  [...COUNTRIES].reverse().map((country) => [placeKey(country.capital), country]),
);
const CITIES: ReadonlySet<string> = new Set([...CITY_NAMES, ...REGION_NAMES].map(placeKey));
const TWO_FACED: ReadonlySet<string> = new Set([...ALSO_PEOPLE].map(placeKey));

function buildForms(): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  const add = (form: string, country: Country, kind: FormKind): void => {
    const key = placeKey(form);
    if (!forms.has(key)) forms.set(key, { country, kind });
  };
  for (const country of COUNTRIES)
    [country.name, ...country.others].forEach((form) => add(form, country, 'name'));
  for (const country of COUNTRIES) {
    for (const demonym of country.demonyms) {
      add(demonym, country, 'demonym');
      add(plural(demonym), country, 'demonym');
    }
  }
  return forms;
}

// "Japanese", "Swiss" and "Dutch" are their own plurals; "Frenchman" is "Frenchmen".
function plural(demonym: string): string {
  if (demonym.endsWith('man'))
    return demonym.endsWith('woman') ? `${demonym.slice(0, -2)}en` : frenchmen(demonym);
  return /(?:ese|ss|sh|ch)$/.test(demonym) ? demonym : `${demonym}s`;
}

function frenchmen(demonym: string): string {
  return /^(?:French|Dutch|English|Irish|Welsh|Scots)man$/.test(demonym)
    ? `${demonym.slice(0, -2)}en`
    : `${demonym}s`;
}

/** The country that a name, abbreviation, adjective or demonym belongs to ("DPRK", "Japanese", "Brits"), by its usual English name. Any case. */
export function countryOf(phrase: string): string | undefined {
  return FORMS.get(placeKey(phrase))?.country.name;
}

/** Whether the phrase is an adjective or demonym ("French", "Danes") and no name of a country. */
export function isDemonym(phrase: string): boolean {
  return FORMS.get(placeKey(phrase))?.kind === 'demonym';
}

/** The country whose capital this is. */
export function countryOfCapital(phrase: string): string | undefined {
  return CAPITALS.get(placeKey(phrase))?.name;
}

/** Adjectives and demonyms of a country, singular, the adjective first. None for what is no country. */
export function demonymsOf(phrase: string): readonly string[] {
  return FORMS.get(placeKey(phrase))?.country.demonyms ?? [];
}

// Words of the language that are demonyms with a capital only.
const HOMOGRAPHS: ReadonlySet<string> = new Set([
  'pole',
  'poles',
  'kiwi',
  'kiwis',
  'swede',
  'swedes',
  'lao',
  'finn',
  'male',
]);

/**
 * Every lower-case form that means the same country as the term, itself included: `nk` gives "north korea",
 * "north korean", "north koreans", "dprk" and so on. Capitals are another thing and left out. A term that
 * names no country gives none.
 */
export function placeForms(term: string): readonly string[] {
  const country = HOMOGRAPHS.has(term) ? undefined : FORMS.get(placeKey(term))?.country;
  if (country === undefined) return [];
  const own = [country.name, ...country.demonyms, ...country.demonyms.map(plural), ...country.others];
  return [...new Set(own.map(placeKey))];
}

/** Whether this is the name of a known country, capital, city or region (not a demonym). */
export function isPlace(phrase: string): boolean {
  const key = placeKey(phrase);
  return FORMS.get(key)?.kind === 'name' || CAPITALS.has(key) || CITIES.has(key);
}

/** Whether a known place is as often somebody's name ("Austin", "Jordan"). */
export function isAlsoPerson(phrase: string): boolean {
  return TWO_FACED.has(placeKey(phrase));
}
