import { length, size } from './parts.js';
import type { Part } from './parts.js';

/** Discord's limits for a message, counting what lies inside other parts. Characters in UTF-16 units. */
const MESSAGE_TEXT = 4000;
const MESSAGE_PARTS = 40;
/** Kept free for "Page 2 of 30" and "Shared by", and for the container, the buttons and a list to choose from. */
const FRAME_TEXT = 100;
const FRAME_PARTS = 12;
export const PAGE_TEXT = MESSAGE_TEXT - FRAME_TEXT;
const PAGE_PARTS = MESSAGE_PARTS - FRAME_PARTS;

/** One entry of a list to choose from: at most 100 characters each. */
export interface Choice {
  readonly label: string;
  readonly value: string;
  readonly description: string;
}

/** What is shown whole or on the next page: an excerpt with its citation line, a paragraph. */
export interface Block {
  readonly parts: readonly Part[];
  readonly choice?: Choice;
  /** The paragraph of a report that it shows. */
  readonly paragraph?: number;
}

/** A reply as blocks, before it is dealt out to pages. The head stands on each page. */
export interface Deck {
  readonly head: readonly Part[];
  readonly blocks: readonly Block[];
  readonly mostOnPage: number;
}

export function textOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + length(part), 0);
}

function partsOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + size(part), 0);
}

/** Characters that a page has for its blocks under this head. */
export function roomUnder(head: readonly Part[]): number {
  return PAGE_TEXT - textOf(head);
}

/**
 * The blocks page by page, at least one page: as many on each as fit within Discord's limits and `mostOnPage`. A block
 * is never divided; each must fit a page of its own under the head.
 */
export function deal({ head, blocks, mostOnPage }: Deck): readonly (readonly Block[])[] {
  const room = { text: roomUnder(head), parts: PAGE_PARTS - partsOf(head) };
  const pages: Block[][] = [[]];
  let used = { text: 0, parts: 0 };
  for (const block of blocks) {
    const [text, parts] = [textOf(block.parts), partsOf(block.parts)];
    const page = pages.at(-1) ?? [];
    const full = used.text + text > room.text || used.parts + parts > room.parts || page.length >= mostOnPage;
    if (full && page.length > 0) {
      pages.push([block]);
      used = { text, parts };
    } else {
      page.push(block);
      used = { text: used.text + text, parts: used.parts + parts };
    }
  }
  return pages;
}
