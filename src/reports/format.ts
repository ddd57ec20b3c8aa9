import { openArchive, type Member } from './archive.js';
import { objection, type Objection, type Outcome } from './refusal.js';
import { foreignFormat } from './signature.js';

export type Format = 'plain' | 'markdown' | 'page' | 'lines' | 'pdf' | 'word' | 'book' | 'archive';

const BY_ENDING: Readonly<Record<string, Format>> = {
  txt: 'plain',
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  html: 'page',
  htm: 'page',
  xhtml: 'page',
  jsonl: 'lines',
  ndjson: 'lines',
  pdf: 'pdf',
  docx: 'word',
  epub: 'book',
  zip: 'archive',
};

/** With their article, for notes and refusals. */
const NAMES: Readonly<Record<Format, string>> = {
  plain: 'plain text',
  markdown: 'Markdown',
  page: 'a web page',
  lines: 'a list of reports (JSONL)',
  pdf: 'a PDF',
  word: 'a Word document (DOCX)',
  book: 'an EPUB book',
  archive: 'a ZIP archive',
};

/** What is read, as a person would write it. */
export const READ_FORMATS = '.txt, .md, .html, .pdf, .docx, .epub, .jsonl or .zip';

export const UNREAD: Objection = {
  reason: 'Files of this kind are not read.',
  advice: `Save it as ${READ_FORMATS}.`,
};

/** How a file is read as far as the end of its name tells; undefined where it does not. */
export function formatOf(fileName: string): Format | undefined {
  return BY_ENDING[/\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''];
}

/** What a file is. */
export interface Recognised {
  readonly format: Format;
  /** Of the formats that are archives underneath: DOCX, EPUB and ZIP. */
  readonly members: readonly Member[];
  /** Its format in words, where its name says another. */
  readonly misnamed?: string;
}

/** Tells a file's format by its bytes; by its name where they are text. Words where it is none that is read. */
export function recognise(bytes: Uint8Array, fileName: string): Outcome<Recognised> {
  const named = formatOf(fileName);
  const foreign = foreignFormat(bytes);
  if (foreign !== null) return { ok: false, objection: foreign };
  if (isPdf(bytes, named)) return { ok: true, format: 'pdf', members: [], ...misnamed('pdf', named) };
  if (isZip(bytes)) return recogniseArchive(bytes, named);
  if (named === undefined) return { ok: false, objection: UNREAD };
  const packed = named === 'pdf' || named === 'word' || named === 'book' || named === 'archive';
  if (!packed) return { ok: true, format: named, members: [] };
  if (isPage(bytes)) return { ok: true, format: 'page', members: [], ...misnamed('page', named) };
  return objection(
    `It is called ${NAMES[named]}, but its bytes are not.`,
    'Check that it opens on your machine, then save or fetch it again.',
  );
}

function misnamed(format: Format, named: Format | undefined): { readonly misnamed?: string } {
  return format === named ? {} : { misnamed: NAMES[format] };
}

/** A mark stands first; programs may put up to a kilobyte before it (PDF 32000-1, implementation note 13). */
function isPdf(bytes: Uint8Array, named: Format | undefined): boolean {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return named === 'pdf' ? head.includes('%PDF-') : /^(?:\xef\xbb\xbf)?\s{0,16}%PDF-/.test(head);
}

function isZip(bytes: Uint8Array): boolean {
  const [p, k, third] = bytes;
  return p === 0x50 && k === 0x4b && (third === 3 || third === 5);
}

function isPage(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*(?:<!DOCTYPE html|<html[\s>])/i.test(
    Buffer.from(bytes.subarray(0, 1024)).toString('latin1'),
  );
}

/** Parts by which the formats built on ZIP are known: ECMA-376 part 1, OCF 3.3, ODF 1.3 part 2. */
const OTHER_PARTS: readonly (readonly [part: RegExp, name: string])[] = [
  [/^xl\//, 'an Excel workbook (XLSX)'],
  [/^ppt\//, 'a PowerPoint file (PPTX)'],
  [/^(?:META-INF\/manifest\.xml|content\.xml)$/, 'an OpenDocument file'],
  [/^META-INF\/MANIFEST\.MF$/, 'a program (JAR)'],
  [/^AndroidManifest\.xml$/, 'a program (APK)'],
];

function recogniseArchive(bytes: Uint8Array, named: Format | undefined): Outcome<Recognised> {
  const opened = openArchive(bytes);
  if (!opened.ok) return opened;
  const { members } = opened;
  const has = (name: string): boolean => members.some((member) => member.name === name);
  if (has('word/document.xml')) return { ok: true, format: 'word', members, ...misnamed('word', named) };
  if (has('META-INF/container.xml')) return { ok: true, format: 'book', members, ...misnamed('book', named) };
  const other = OTHER_PARTS.find(([part]) => members.some(({ name }) => part.test(name)));
  if (other)
    return objection(`It is ${other[1]}, which is not read.`, 'Save its text as .docx, .pdf or .txt.');
  if (named === 'word' || named === 'book')
    return objection(
      `It is called ${NAMES[named]}, but has none of its parts inside.`,
      'Save or fetch it again.',
    );
  return { ok: true, format: 'archive', members, ...misnamed('archive', named) };
}
