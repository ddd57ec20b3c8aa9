import { trimBlank } from './blank.js';
import type { Block } from './block.js';
import { known, type Details } from './details.js';
import { decode } from './encoding.js';
import { recognise, UNREAD, type Format, type Recognised } from './format.js';
import { primaryTag } from './language.js';
import { LIMITS } from './limits.js';
import { plainBlocks } from './plain.js';
import { objection, type Objection, type Outcome } from './refusal.js';

/** A report as its file gives it, before it is told apart from its page. */
export interface Draft {
  /** What the file says of itself. */
  readonly details: Details;
  /** What its properties say, which anything else that says so goes before. A date among them is only assumed. */
  readonly fallback?: Details;
  readonly id?: string;
  readonly language?: string;
  readonly publishedAssumed?: true;
  readonly note?: string;
  readonly blocks: readonly Block[];
}

const NO_TEXT = objection('There is no text in it.', 'Check that the file was saved whole, with its text.');

/** Words for a file of too many bytes. */
export function tooLarge(bytes: number): Objection {
  const size = Math.ceil(bytes / 1e6).toLocaleString('en');
  return {
    reason: `It is ${size} MB; a report may have ${LIMITS.bytes / 1e6} MB.`,
    advice: 'Save the text alone, or divide it into several reports.',
  };
}

const TOO_MANY_LINES = objection(
  `It has more than ${LIMITS.lines.toLocaleString('en')} lines, which is more than is read.`,
  'Divide it into several reports.',
);

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (let at = text.search(/[\n\r]/); at >= 0 && lines <= LIMITS.lines; lines++) {
    LINE_END.lastIndex = at + 1;
    at = LINE_END.exec(text)?.index ?? -1;
  }
  return lines > LIMITS.lines;
}

const LINE_END = /[\n\r]/g;

const SEVERAL: Objection = {
  reason: 'It holds several files, not one report.',
  advice: 'Unpack it, or add it where several reports can be added at once.',
};

/** Empty, or more than is read; null where it is neither. */
export function sizeProblem(bytes: number): Objection | null {
  if (bytes === 0) return { reason: 'It is empty.', advice: 'Check that the file was saved whole.' };
  return bytes > LIMITS.bytes ? tooLarge(bytes) : null;
}

/** One file's bytes as a draft, or the words on why not. Never throws. */
export async function draftOf(
  bytes: Uint8Array,
  fileName: string,
): Promise<Outcome<{ readonly draft: Draft }>> {
  const problem = sizeProblem(bytes.length);
  if (problem !== null) return { ok: false, objection: problem };
  const recognised = recognise(bytes, fileName);
  return recognised.ok ? draftRecognised(bytes, recognised) : recognised;
}

/** The same for a file whose format is known. What PDF, DOCX and EPUB need is loaded only when there is one. */
export async function draftRecognised(
  bytes: Uint8Array,
  { format, members }: Recognised,
): Promise<Outcome<{ readonly draft: Draft }>> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/read-pdf.js')).readPdf(bytes);
    case 'word':
      return (await import('./word.js')).readWord(members);
    case 'book':
      return (await import('./book.js')).readBook(members);
    case 'archive':
      return { ok: false, objection: SEVERAL };
    case 'lines':
      return { ok: false, objection: UNREAD };
    case 'plain':
    case 'markdown':
    case 'page':
      return draftBytes(bytes, format);
  }
}

async function draftBytes(bytes: Uint8Array, format: Format): Promise<Outcome<{ readonly draft: Draft }>> {
  const decoded = decode(bytes, format === 'page' ? declaredEncoding(bytes) : undefined);
  if (!decoded.ok) return decoded;
  if (trimBlank(decoded.text) === '') return NO_TEXT;
  if (hasTooManyLines(decoded.text)) return TOO_MANY_LINES;
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

/** Loads what a format needs only when there is a file of it: all of them would add half a second to every start. */
async function draftPage(html: string): Promise<Outcome<{ readonly draft: Draft }>> {
  const { readPage } = await import('./page.js');
  const read = readPage(html);
  if (!read.ok) return read;
  const { metadata, blocks } = read.page;
  const { language, ...details } = metadata;
  return { ok: true, draft: { details, blocks, ...(language !== undefined && { language }) } };
}

async function draftMarkdown(text: string): Promise<Outcome<{ readonly draft: Draft }>> {
  const { parseFrontMatter } = await import('./front-matter.js');
  const { markdownBlocks } = await import('./markdown.js');
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
