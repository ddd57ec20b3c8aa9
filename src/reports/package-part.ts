import { foldSpace } from './blank.js';
import { decodeEntities } from './entity.js';

/** UTF-16 units of XML that are looked through for a field, and of the longest field. */
const LOOKED_AT = 200_000;
const LONGEST = 2_000;

/** The text of the first element of that name, prefix included; undefined where there is none or it holds elements. */
export function xmlField(xml: string, name: string): string | undefined {
  const head = xml.slice(0, LOOKED_AT);
  const open = head.search(new RegExp(`<${name}[\\s>]`));
  const start = open < 0 ? -1 : head.indexOf('>', open) + 1;
  const end = start <= 0 ? -1 : head.indexOf('<', start);
  if (end < 0 || end - start > LONGEST || !head.startsWith(`</${name}`, end)) return undefined;
  const text = foldSpace(decodeEntities(head.slice(start, end)));
  return text === '' ? undefined : text;
}

/** The attributes of an element's start tag, names in lower case. */
export function xmlAttributes(tag: string): ReadonlyMap<string, string> {
  const pairs = tag.slice(0, LONGEST).matchAll(/\s([\w:-]{1,60})\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/g);
  return new Map(
    [...pairs].map(([, name, double, single]) => [
      (name ?? '').toLowerCase(),
      decodeEntities(double ?? single ?? ''),
    ]),
  );
}

/** Start tags of elements of that name, any prefix, in order. */
export function xmlTags(xml: string, name: string): readonly ReadonlyMap<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:[\\w-]{1,30}:)?${name}(\\s[^<>]*)?>`, 'g'))].map(([tag]) =>
    xmlAttributes(tag),
  );
}
