import { trimBlank } from './blank.js';
import type { Block } from './block.js';
import { known, type Details } from './details.js';
import { decode } from './encoding.js';
import { parseFrontMatter } from './front-matter.js';
import { primaryTag } from './language.js';
import { LIMITS } from './limits.js';
import { markdownBlocks } from './markdown.js';
import { plainBlocks } from './plain.js';
import { objection, type Objection, type Outcome } from './refusal.js';
import { foreignFormat } from './signature.js';

/** A report as its file gives it, before it is told apart from its page. */
export interface Draft {
  /** What the file says of itself. */
  readonly details: Details;
  readonly id?: string;
  readonly language?: string;
  readonly publishedAssumed?: true;
  readonly note?: string;
  readonly blocks: readonly Block[];
}

export type Format = 'plain' | 'markdown' | 'page' | 'lines';

const FORMATS: Readonly<Record<string, Format>> = {
  txt: 'plain',
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  html: 'page',
  htm: 'page',
  xhtml: 'page',
  jsonl: 'lines',
  ndjson: 'lines',
};

/** How a file is read, told by the end of its name; undefined where it is not. */
export function formatOf(fileName: string): Format | undefined {
  return FORMATS[/\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''];
}

export const UNREAD: Objection = {
  reason: 'Files of this kind are not read.',
  advice: 'Save it as .txt, .md, .html or .jsonl.',
};

const NO_TEXT = objection('There is no text in it.', 'Check that the file was saved whole, with its text.');

/** Words for a file of too many bytes. */
export function tooLarge(bytes: number): Objection {
  const size = Math.ceil(bytes / 1e6).toLocaleString('en');
  return {
    reason: `It is ${size} MB; a report may have ${LIMITS.bytes / 1e6} MB.`,
    advice: 'Save the text alone, or divide it into several reports.',
  };
}

/** One file's bytes as a draft, or the words on why not. Never throws. */
export async function draftOf(
  bytes: Uint8Array,
  fileName: string,
): Promise<Outcome<{ readonly draft: Draft }>> {
  if (bytes.length === 0) return objection('It is empty.', 'Check that the file was saved whole.');
  if (bytes.length > LIMITS.bytes) return { ok: false, objection: tooLarge(bytes.length) };
  const foreign = foreignFormat(bytes);
  if (foreign !== null) return { ok: false, objection: foreign };
  const format = formatOf(fileName);
  if (format === undefined || format === 'lines') return { ok: false, objection: UNREAD };
  const decoded = decode(bytes, format === 'page' ? declaredEncoding(bytes) : undefined);
  if (!decoded.ok) return decoded;
  if (trimBlank(decoded.text) === '') return NO_TEXT;
  return draftText(decoded.text, format);
}

async function draftText(text: string, format: Format): Promise<Outcome<{ readonly draft: Draft }>> {
  const opening = text.slice(0, 1000);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/is.test(opening)) {
    return objection(
      'It is a picture (SVG), and words in pictures are not read.',
      'Add the text itself, as text or HTML.',
    );
  }
  // A page saved under another name is still a page; one without a tag is not.
  if (/^\s*(?:<!DOCTYPE html|<html[\s>])/i.test(opening)) return draftPage(text);
  if (format === 'page' && /<[a-z!]/i.test(text)) return draftPage(text);
  return format === 'markdown'
    ? draftMarkdown(text)
    : { ok: true, draft: { details: {}, blocks: plainBlocks(text) } };
}

/** Loads what pages need only when there is one: it would add a sixth of a second to every start. */
async function draftPage(html: string): Promise<Outcome<{ readonly draft: Draft }>> {
  const { readPage } = await import('./page.js');
  const read = readPage(html);
  if (!read.ok) return read;
  const { metadata, blocks } = read.page;
  const { language, ...details } = metadata;
  return { ok: true, draft: { details, blocks, ...(language !== undefined && { language }) } };
}

function draftMarkdown(text: string): Outcome<{ readonly draft: Draft }> {
  const read = parseFrontMatter(text);
  if (!read.ok) return read;
  const { id, title, publisher, author, published, url, note, publishedAssumed } = read.front;
  const language = primaryTag(read.front.language);
  const draft: Draft = {
    details: known({ title, publisher, author, published, url }),
    blocks: markdownBlocks(read.body),
    ...(id !== undefined && { id }),
    ...(language !== undefined && { language }),
    ...(note !== undefined && { note }),
    ...(publishedAssumed === true && published !== undefined && { publishedAssumed }),
  };
  return { ok: true, draft };
}

/** The encoding that a page says it has, in its first 2 kB (WHATWG HTML, "prescan a byte stream"). */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}
