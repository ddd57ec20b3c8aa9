import { foldSpace } from './blank.js';
import { decodeEntities } from './entity.js';
import { webAddress, type Details } from './details.js';
import type { PageDocument } from './page-document.js';

/** UTF-16 units of one script, and scripts, that are looked at. */
const LONGEST = 500_000;
const MOST = 20;
/** Levels of nesting at which a thing may stand: below `@graph`, in a list, as a main entity. */
const DEPTH = 4;
const ARTICLE = /(?:article|posting|report|webpage|story)$/i;

type Thing = Readonly<Record<string, unknown>>;

/** What a page says of its article in JSON-LD (schema.org `Article` and its kin). Parsed as data; bad JSON says nothing. */
export function linkedData(document: PageDocument): Details {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST);
  const things = scripts.flatMap((script) => thingsIn(parse(script.textContent ?? ''), 0));
  const article =
    things.find((thing) => isOfType(thing, /article|posting|report/i)) ??
    things.find((thing) => isOfType(thing, ARTICLE));
  if (!article) return {};
  const found: { readonly [K in keyof Details]: string | undefined } = {
    title: textIn(article['headline']) ?? textIn(article['name']),
    publisher: nameIn(article['publisher']),
    author: nameIn(article['author']),
    published: textIn(article['datePublished']),
    url:
      webAddress(textIn(article['url'])) ??
      webAddress(textIn(article['mainEntityOfPage']) ?? idIn(article['mainEntityOfPage'])),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function parse(json: string): unknown {
  if (json.length > LONGEST) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function thingsIn(value: unknown, depth: number): readonly Thing[] {
  if (depth > DEPTH) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((item) => thingsIn(item, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...thingsIn(value['@graph'], depth + 1), ...thingsIn(value['mainEntity'], depth + 1)];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(thing: Thing, type: RegExp): boolean {
  const types = [thing['@type']].flat();
  return types.some((name) => typeof name === 'string' && type.test(name));
}

function textIn(value: unknown): string | undefined {
  const text = typeof value === 'string' ? foldSpace(decodeEntities(value.slice(0, 2000))) : '';
  return text === '' || text.length > 1000 ? undefined : text;
}

function idIn(value: unknown): string | undefined {
  return isThing(value) ? textIn(value['@id']) : undefined;
}

/** A name, a thing that has one, or several of these. */
function nameIn(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .slice(0, 10)
    .map((item) => textIn(item) ?? (isThing(item) ? textIn(item['name']) : undefined));
  const known = names.filter((name) => name !== undefined && !/^https?:/.test(name));
  return known.length === 0 ? undefined : known.join(', ');
}
