import type { Block } from './block.js';
import { findArticle, readDocument, type PageElement } from './page-document.js';
import { pageBlocks, type PageBlock } from './page-blocks.js';
import { pageMetadata, type PageMetadata } from './page-metadata.js';
import type { Outcome } from './refusal.js';
import { shapeOf } from './shape.js';

/** What one saved web page holds. */
export interface Page {
  readonly metadata: PageMetadata;
  readonly blocks: readonly Block[];
}

/** Share of links from which a block leads elsewhere. */
const MOSTLY_LINKS = 0.5;
/** Elements that part a text, so that what they hold stands right in its container. */
const TEXTUAL = /^(?:p|blockquote|pre|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|h[1-6])$/;

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
  const found = guessable
    ? findArticle(
        document,
        blocks.map(({ start }) => start),
      )
    : [];
  return { ok: true, page: { metadata, blocks: inArticle(blocks, found) } };
}

function inArticle(blocks: readonly PageBlock[], found: readonly boolean[]): readonly Block[] {
  const lost = findLost(blocks, found);
  return blocks.map((block, i) => {
    const { text, kind, links } = block;
    return { text, kind, links, outside: !(found[i] ? isKept(block) : lost(block, i)) };
  });
}

/** What the finder keeps stays, but for captions and the like, and short lines in a small box that is named as one. */
function isKept({ frame, text }: PageBlock): boolean {
  return frame !== 'element' && (frame !== 'small' || shapeOf(text).prose);
}

/**
 * The finder drops short lists and tables of a text, prose between what it keeps, and standfirsts above: those are taken
 * back. Where it found nothing, all that is no frame and leads nowhere is the article.
 */
function findLost(
  blocks: readonly PageBlock[],
  found: readonly boolean[],
): (block: PageBlock, i: number) => boolean {
  const first = found.indexOf(true);
  const last = found.lastIndexOf(true);
  const heading = blocks.findLastIndex(
    (block, i) => i < first && block.kind === 'heading' && block.frame === 'none',
  );
  const containers = new Set(blocks.flatMap(({ path }, i) => (found[i] ? [containerOf(path)] : [])));
  return (block, i) => {
    if (block.frame !== 'none' || block.links >= MOSTLY_LINKS) return false;
    if (first < 0 || containers.has(containerOf(block.path))) return true;
    return i > (heading < 0 ? first : heading) && i < last && (shapeOf(block.text).prose || isQuoted(block));
  };
}

/** The nearest element that is more than a part of a text. */
function containerOf(path: readonly PageElement[]): PageElement | undefined {
  return path.findLast(({ localName }) => !TEXTUAL.test(localName));
}

function isQuoted({ path }: PageBlock): boolean {
  return path.some(({ localName }) => localName === 'blockquote');
}
