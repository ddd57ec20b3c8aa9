import type { Edit } from '../library/reports.js';
import { typedDate } from '../narrowing.js';
import type { FormReply, Line } from '../reply.js';
import type { Details } from '../reports/details.js';
import { count, longDate } from '../wording.js';

/** Characters of a form's field for a title, a name or an address. */
const FIELD = 300;

/** The fields of a report's details, filled in with what is known. */
export function detailFields(known: Details): FormReply['fields'] {
  const { title = '', publisher = '', author = '', published = '', url = '' } = known;
  return [
    { name: 'title', label: 'Title', value: title, required: true, maxLength: FIELD },
    { name: 'publisher', label: 'Publisher', value: publisher, maxLength: FIELD },
    { name: 'author', label: 'Author', value: author, maxLength: FIELD },
    {
      name: 'published',
      label: 'Published on',
      hint: 'A day: 2024-03-25 or 25 March 2024',
      value: published,
      maxLength: 40,
    },
    { name: 'url', label: 'Address', hint: 'https://…', value: url, maxLength: FIELD },
  ];
}

/** A day as people write it, in ISO 8601; what is none stays as it is, to be objected to in words. */
function dayOf(text: string): string {
  const range = typedDate(text);
  return range?.from === range?.to ? (range?.from ?? text) : text;
}

/** What a form's fields say; an emptied one takes the detail away. */
export function editIn(fields: Readonly<Record<string, string>>): Edit {
  const given = (name: string): string | null => fields[name]?.trim() || null;
  const title = given('title');
  const published = given('published');
  return {
    ...(title !== null && { title }),
    publisher: given('publisher'),
    author: given('author'),
    published: published === null ? null : dayOf(published),
    url: given('url'),
  };
}

/** The same, without what is not said. */
export function detailsIn(fields: Readonly<Record<string, string>>): Details {
  const said = Object.entries(editIn(fields)).filter(([, value]) => value !== null);
  return Object.fromEntries(said);
}

interface Described extends Details {
  readonly language: string;
  readonly paragraphs: number;
}

/** Publisher, author and date on one line, the address on another, then how long it is. */
export function describe({
  publisher,
  author,
  published,
  url,
  language,
  paragraphs,
}: Described): readonly Line[] {
  const source = [publisher, author, longDate(published)].filter((part) => part !== undefined).join(' · ');
  const long = count(paragraphs, 'paragraph');
  return [
    { text: source },
    ...(url === undefined ? [] : [{ text: url, as: 'small' } as const]),
    { text: language === 'en' ? long : `${long} · ${languageName(language)}`, as: 'small' },
  ];
}

/** "in Korean, indexed word by word"; a language that could not be told is said to be so. */
function languageName(tag: string): string {
  if (tag === 'und') return 'its language could not be told';
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  return `in ${name}, indexed word by word`;
}
