import { posix } from 'node:path';
import { Unpacker, type Member } from './archive.js';
import { block, type Block } from './block.js';
import { known } from './details.js';
import { isoDate } from './date.js';
import { decode } from './encoding.js';
import type { Draft } from './draft.js';
import { primaryTag } from './language.js';
import { xmlAttributes, xmlField, xmlTags } from './package-part.js';
import { pageBlocks } from './page-blocks.js';
import { readDocument } from './page-document.js';
import { objection, type Outcome } from './refusal.js';

const ODD = objection(
  'It is an EPUB book whose inside is damaged or not as the standard has it.',
  'Open it in a reader, save or fetch it again, and add that.',
);
const LOCKED = objection(
  'It is an EPUB book with copy protection, so its text is encrypted.',
  'Add a copy without protection.',
);

/** Encryption of fonts is no protection of the text (EPUB 3.3, 4.3). */
const FONT_METHOD = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/;

interface Book {
  readonly unpacker: Unpacker;
  readonly members: ReadonlyMap<string, Member>;
}

/** An EPUB book (EPUB 3.3 and 2.0.1): its chapters in the order of its spine, with its own title, author, date and publisher. */
export function readBook(members: readonly Member[]): Outcome<{ readonly draft: Draft }> {
  const book: Book = {
    unpacker: new Unpacker(),
    members: new Map(members.map((member) => [member.name, member])),
  };
  const container = textOf(book, 'META-INF/container.xml');
  if (!container.ok) return container;
  const path = xmlTags(container.text, 'rootfile')[0]?.get('full-path');
  if (path === undefined) return ODD;
  const opf = textOf(book, path);
  if (!opf.ok) return opf;
  if (isLocked(book)) return LOCKED;
  const chapters = spine(opf.text, path);
  const blocks: Block[] = [];
  for (const chapter of chapters) {
    const read = readChapter(book, chapter);
    if (!read.ok) return read;
    blocks.push(...read.blocks);
  }
  return blocks.length === 0 ? NO_TEXT : { ok: true, draft: { ...detailsOf(opf.text), blocks } };
}

const NO_TEXT = objection(
  'There is no text in its chapters; perhaps they are pictures.',
  'Add the text itself.',
);

function textOf({ unpacker, members }: Book, name: string): Outcome<{ readonly text: string }> {
  const member = members.get(name);
  if (!member) return ODD;
  const unpacked = unpacker.unpack(member);
  return unpacked.ok ? decode(unpacked.bytes) : unpacked;
}

function isLocked(book: Book): boolean {
  if (!book.members.has('META-INF/encryption.xml')) return false;
  const encryption = textOf(book, 'META-INF/encryption.xml');
  const methods = encryption.ok ? xmlTags(encryption.text, 'EncryptionMethod') : [];
  return methods.some((method) => !FONT_METHOD.test(method.get('algorithm') ?? ''));
}

/** The paths of the chapters in reading order; those that the book calls supplementary are left out, and so is its list of contents. */
function spine(opf: string, opfPath: string): readonly string[] {
  const items = new Map(xmlTags(opf, 'item').map((item) => [item.get('id') ?? '', item]));
  return xmlTags(opf, 'itemref').flatMap((reference) => {
    const item = items.get(reference.get('idref') ?? '');
    const href = item?.get('href');
    const isPage = /html|^text\/x?ml/.test(item?.get('media-type') ?? 'html');
    const isContents = /\bnav\b/.test(item?.get('properties') ?? '');
    if (href === undefined || !isPage || isContents || reference.get('linear') === 'no') return [];
    return [posix.join(posix.dirname(opfPath), decodePath(href))];
  });
}

function decodePath(href: string): string {
  const [path = ''] = href.split('#');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function readChapter(book: Book, path: string): Outcome<{ readonly blocks: readonly Block[] }> {
  // A chapter that is listed and missing is a fault that readers show as nothing.
  if (!book.members.has(path)) return { ok: true, blocks: [] };
  const text = textOf(book, path);
  if (!text.ok) return text;
  if (!/<\/?[a-z]/i.test(text.text)) return { ok: true, blocks: [] };
  // Words of its own making, which can unfold without end.
  if (/<!ENTITY/.test(text.text.slice(0, 10_000))) return ODD;
  // XHTML closes empty elements by a stroke, which HTML takes for an opening one.
  const html = text.text.replace(/<((?:script|title|a|div|span|p|i|b|em|strong)\b[^<>]*)\/>/gi, '');
  const read = readDocument(html);
  if (!read.ok) return read;
  const blocks = pageBlocks(read.document.body).map(({ text: shown, kind, links, frame }) =>
    block(shown, kind, links, frame === 'element'),
  );
  return { ok: true, blocks };
}

function detailsOf(opf: string): Pick<Draft, 'details' | 'language'> {
  const language = primaryTag(xmlField(opf, 'dc:language'));
  const creators = [
    ...opf.slice(0, 100_000).matchAll(/<dc:creator(\s[^<>]*)?>([^<>]{1,300})<\/dc:creator>/g),
  ];
  const authors = creators
    .filter(([, attributes]) => (xmlAttributes(attributes ?? '').get('opf:role') ?? 'aut') === 'aut')
    .map(([, , name]) => xmlField(`<n>${name ?? ''}</n>`, 'n'))
    .filter((name) => name !== undefined);
  const date = xmlField(opf, 'dc:date');
  return {
    details: known({
      title: xmlField(opf, 'dc:title'),
      publisher: xmlField(opf, 'dc:publisher'),
      author: authors.length === 0 ? undefined : authors.slice(0, 10).join('; '),
      published: isoDate(date?.slice(0, 10) ?? '') ?? undefined,
      url: undefined,
    }),
    ...(language !== undefined && { language }),
  };
}
