import { foldLetters } from '../blank.js';
import { block, type Block } from '../block.js';
import type { Draft } from '../draft.js';
import { fileDetails } from '../file-details.js';
import { LIMITS } from '../limits.js';
import { objection, type Outcome } from '../refusal.js';
import { columnsOf } from './columns.js';
import { linesOf } from './line.js';
import { pageText, type PageText, type PdfPage } from './page-text.js';
import { paragraphsOf, type Column } from './paragraphs.js';
import { withoutRunningLines } from './running-lines.js';
import { unpacksTooFar } from './unpacking.js';

const DAMAGED = objection(
  'It is a PDF that is cut off or damaged.',
  'Check that it opens on your machine, then save or fetch it again.',
);
const ENCRYPTED = objection(
  'It is an encrypted PDF that asks for a password.',
  'Save a copy without a password and add that.',
);
const PICTURES = objection(
  'It is a PDF of pictures only: there is no text in it, and words in pictures are not read.',
  'Run text recognition (OCR) over it and add what that saves.',
);
const UNREADABLE = objection(
  'The PDF does not say which letters its signs are, so its text cannot be read.',
  'Save it again with its fonts, run text recognition (OCR) over it, or add the text itself.',
);
const BOMB = objection(
  'It unpacks to far more than a text would, as bombs do; it was not unpacked.',
  'Add the text by itself.',
);
const TOO_MANY_PAGES = objection(
  `It is a PDF of more than ${LIMITS.pages.toLocaleString('en')} pages.`,
  'Divide it into several.',
);

/** Share of the characters that may be signs without a meaning: private use, replacements, controls. */
const MEANINGLESS = 0.2;

interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info: unknown }>;
  destroy(): Promise<void>;
}

/**
 * A PDF's text in reading order as blocks: columns one after the other, lines joined to paragraphs, hyphens at line ends
 * undone. Running heads and feet, page numbers and what stands sideways are marked as outside. Nothing in it is run.
 */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<{ readonly draft: Draft }>> {
  if (unpacksTooFar(bytes)) return BOMB;
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const { document } = opened;
  try {
    if (document.numPages > LIMITS.pages) return TOO_MANY_PAGES;
    const pages = await pagesOf(document);
    const problem = textProblem(pages);
    if (problem) return problem;
    const blocks = blocksOf(pages);
    return { ok: true, draft: { blocks, ...(await detailsOf(document, blocks)) } };
  } catch {
    return DAMAGED;
  } finally {
    await document.destroy().catch(() => undefined);
  }
}

async function openPdf(bytes: Uint8Array): Promise<Outcome<{ readonly document: PdfDocument }>> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // pdf.js takes the bytes away from whoever gives them.
    const opened: unknown = await getDocumentProxy(Uint8Array.from(bytes), {
      isEvalSupported: false,
      stopAtErrors: false,
      verbosity: 0,
    });
    return { ok: true, document: opened as PdfDocument };
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? ENCRYPTED : DAMAGED;
  }
}

async function pagesOf(document: PdfDocument): Promise<readonly PageText[]> {
  const pages: PageText[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await pageText(page));
    page.cleanup();
  }
  return pages;
}

function textProblem(pages: readonly PageText[]): typeof PICTURES | null {
  const text = pages.flatMap(({ fragments }) => fragments.map((fragment) => fragment.text)).join('');
  if (!/[\p{L}\p{N}]/u.test(text) && !/\p{Co}/u.test(text)) return PICTURES;
  const meaningless = text.match(/[\p{Co}\p{Cc}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return meaningless > text.length * MEANINGLESS ? UNREADABLE : null;
}

function blocksOf(pages: readonly PageText[]): readonly Block[] {
  const cleaned = withoutRunningLines(pages.map(({ fragments }) => fragments));
  const columns: readonly Column[] = cleaned.flatMap(({ fragments }) =>
    columnsOf(fragments).map((column) => ({ lines: linesOf(column) })),
  );
  const outside = cleaned.flatMap(({ running }, i) => [...running, ...(pages[i]?.sideways ?? [])]);
  // What is left out stands last: it parts no paragraph that goes on over a page's end.
  return [
    ...paragraphsOf(columns.filter(({ lines }) => lines.length > 0)),
    ...outside.map((text) => block(text.trim(), 'line', 0, true)),
  ];
}

async function detailsOf(
  document: PdfDocument,
  blocks: readonly Block[],
): Promise<Pick<Draft, 'details' | 'fallback'>> {
  const info = ((await document.getMetadata()).info ?? {}) as Readonly<Record<string, unknown>>;
  const field = (name: string): string | undefined => {
    const value = info[name];
    return typeof value === 'string' ? value : undefined;
  };
  const found = fileDetails({
    title: field('Title'),
    author: field('Author'),
    made: pdfDate(field('CreationDate')),
    program: `${field('Creator') ?? ''} ${field('Producer') ?? ''}`,
  });
  const { title, ...fallback } = found;
  const top = foldLetters(
    blocks
      .slice(0, 12)
      .map(({ text }) => text.slice(0, 500))
      .join(' '),
  );
  const confirmed = title !== undefined && top.includes(foldLetters(title));
  return confirmed ? { details: { title }, fallback } : { details: {}, fallback: found };
}

/** `D:20240325120000+09'00'` (PDF 32000-1, 7.9.4) as `2024-03-25`. */
function pdfDate(text: string | undefined): string | undefined {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(text ?? '') ?? [];
  return year === undefined ? undefined : `${year}-${month ?? ''}-${day ?? ''}`;
}
