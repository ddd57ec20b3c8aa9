import { COUNTRIES } from './countries.js';
import { fold, isStopWord, words, type Word } from './words.js';

interface Form {
  /** Folded words of the form, joined by spaces. */
  readonly rest: string;
  readonly count: number;
  readonly country: string;
  /** An abbreviation that is another word in lower case: US, us. */
  readonly capitals: boolean;
}

let forms: ReadonlyMap<string, readonly Form[]> | undefined;

// By first folded word, longest form first.
function formsByFirst(): ReadonlyMap<string, readonly Form[]> {
  const found = new Map<string, Form[]>();
  for (const country of COUNTRIES) {
    const all = [
      country.name,
      ...country.others,
      ...country.demonyms,
      ...country.demonyms.map((name) => `${name}s`),
    ];
    for (const name of all) addForm(found, name, concept(country.name));
  }
  for (const group of found.values()) group.sort((a, b) => b.count - a.count);
  return found;
}

function concept(name: string): string {
  return words(name)
    .map((word) => word.folded)
    .join(' ');
}

let wholes: ReadonlyMap<string, readonly string[]> | undefined;

/** The names of countries, as they are folded, that have this word and others: `north korea` for korea. */
export function countryNamesWith(part: string): readonly string[] {
  wholes ??= wholesByPart();
  return wholes.get(part) ?? [];
}

function wholesByPart(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const name of COUNTRIES.map((country) => concept(country.name))) {
    const parts = name.split(' ');
    if (parts.length > 1) for (const part of parts) found.set(part, [...(found.get(part) ?? []), name]);
  }
  return found;
}

function addForm(found: Map<string, Form[]>, name: string, country: string): void {
  const parts = words(name).map((word) => word.folded);
  const [first] = parts;
  if (first === undefined) return;
  const form = {
    rest: parts.join(' '),
    count: parts.length,
    country,
    capitals: parts.length === 1 && isStopWord(first),
  };
  const group = found.get(first);
  if (group === undefined) found.set(first, [form]);
  else if (!group.some((known) => known.rest === form.rest)) group.push(form);
}

/**
 * The words of a text with every name, adjective or abbreviation of a country folded to the country's usual
 * name: "U.S.", "United States" and "American" are one word `united states`, "NK", "DPRK" and "North Korean"
 * `north korea`. In a text a form counts only with a capital; `typed` is for what a person types, where
 * small letters count too, but for abbreviations that are common words ("us"), which want an article before.
 */
export function countryWords(text: string, typed = false): readonly Word[] {
  const all = words(text);
  forms ??= formsByFirst();
  const found: Word[] = [];
  for (let i = 0; i < all.length; i += 1) {
    const word = all[i];
    if (word === undefined) break;
    const form = longest(formsOf(word.folded, typed), all, i, typed);
    if (form === undefined || !counts(form, text, all, i, typed)) {
      found.push(word);
      continue;
    }
    i += form.count - 1;
    found.push({ start: word.start, end: all[i]?.end ?? word.end, folded: form.country });
  }
  return found;
}

function formsOf(folded: string, typed: boolean): readonly Form[] | undefined {
  return forms?.get(folded) ?? (typed && folded.endsWith('s') ? forms?.get(folded.slice(0, -1)) : undefined);
}

// A typed possessive often has no apostrophe: "south koreas foreign ministry".
function longest(
  group: readonly Form[] | undefined,
  all: readonly Word[],
  at: number,
  typed: boolean,
): Form | undefined {
  return group?.find((form) => {
    if (form.count === 1) return true;
    let joined = '';
    for (let i = at; i < at + form.count; i += 1) joined += `${i > at ? ' ' : ''}${all[i]?.folded ?? ''}`;
    return joined === form.rest || (typed && joined === `${form.rest}s`);
  });
}

function counts(form: Form, text: string, all: readonly Word[], at: number, typed: boolean): boolean {
  const word = all[at];
  if (word === undefined) return false;
  const raw = text.slice(word.start, word.end);
  if (form.capitals) return isCapitals(raw) || (typed && all[at - 1]?.folded === 'the');
  return typed || /^\p{Lu}/u.test(raw);
}

function isCapitals(raw: string): boolean {
  return raw.length > 1 && raw === raw.toUpperCase() && fold(raw) !== '';
}
