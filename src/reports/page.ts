import type { Block } from './block.js';
import { findArticle, readDocument, type PageElement } from './page-document.js';
import { MARK, pageBlocks, type PageBlock } from './page-blocks.js';
import { pageMetadata, type PageMetadata } from './page-metadata.js';
import type { Outcome } from './refusal.js';
import { shapeOf } from './shape.js';

/** What one saved web page holds. */
export interface Page {
  readonly metadata: PageMetadata;
  readonly blocks: readonly Block[];
}

/** Share of links from which a block leads elsewhere, and the stricter one for what the article finder had left out. */
const MOSTLY_LINKS = 0.5;

/**
 * A saved web page as its metadata and its blocks, those that are not the article marked as outside. It is read as
 * data: nothing in it is run, fetched or followed. Pages over the limits come back in words.
 */
export function readPage(html: string): Outcome<{ readonly page: Page }> {
  const read = readDocument(html);
  if (!read.ok) return read;
  const { document, guessable } = read;
  const metadata = pageMetadata(document, html);
  const blocks = pageBlocks(document.body);
  const article = guessable ? findArticle(document) : null;
  return { ok: true, page: { metadata, blocks: inArticle(blocks, article) } };
}

function inArticle(blocks: readonly PageBlock[], article: PageElement | null): readonly Block[] {
  const kept = marksIn(article);
  const isKept = ({ path }: PageBlock): boolean => kept.has(path.at(-1) ?? '');
  const first = blocks.findIndex(isKept);
  const last = blocks.findLastIndex(isKept);
  if (first < 0)
    return blocks.map((block) => ({ ...block, outside: block.outside || block.links > MOSTLY_LINKS }));
  return blocks.map((block, i) => {
    const inside = !block.outside && (isKept(block) || wasLost(blocks, block, i, first, last));
    return { ...block, outside: !inside };
  });
}

function marksIn(article: PageElement | null): ReadonlySet<string> {
  if (article === null) return new Set();
  return new Set(
    [...article.querySelectorAll(`[${MARK}]`)].map((element) => element.getAttribute(MARK) ?? ''),
  );
}

/** The finder drops short lists and sections between paragraphs, and standfirsts above them: those are taken back. */
function wasLost(
  blocks: readonly PageBlock[],
  block: PageBlock,
  i: number,
  first: number,
  last: number,
): boolean {
  if (block.links >= MOSTLY_LINKS) return false;
  if (i > first && i < last) return true;
  const nearest = blocks[i < first ? first : last];
  const parent = nearest?.path.at(-2);
  if (parent !== undefined && block.path.includes(parent)) return true;
  const heading = blocks.findLastIndex((other, k) => k < first && other.kind === 'heading' && !other.outside);
  return i > heading && heading >= 0 && i < first && shapeOf(block.text).prose;
}
