import type { Block } from './block.js';
import { bylineOf, isDeskLine, type Byline } from './byline.js';
import { furnitureOf, isMenu, type Furniture } from './furniture.js';
import { shapeOf, type Shape } from './shape.js';

/** What becomes of a line: it stands in a paragraph, over some, as the title, or is left out. `open` until decided. */
export type Fate = 'open' | 'body' | 'heading' | 'title' | 'out';

/** A block with all that the rules look at. Only its fate changes. */
export interface Line extends Block {
  readonly shape: Shape;
  readonly furniture: Furniture | null;
  readonly byline: Byline | null;
  readonly menu: boolean;
  fate: Fate;
}

/** Where the report starts and ends: indexes of its first and last line that can only be its own. */
export interface Extent {
  readonly first: number;
  readonly last: number;
  /** Whether there is running text at all; a poem, a list or a few words have none. */
  readonly prose: boolean;
}

export function measure(block: Block): Line {
  const { text } = block;
  const furniture = isDeskLine(text) ? ({ sure: true, family: 'credit' } as const) : furnitureOf(text);
  return {
    text,
    kind: block.kind,
    links: block.links,
    outside: block.outside,
    shape: shapeOf(text),
    furniture,
    byline: bylineOf(text),
    menu: isMenu(text),
    fate: 'open',
  };
}

export function isProse(line: Line): boolean {
  return line.shape.prose && isOwn(line);
}

/** Neither furniture nor byline nor mostly links. */
function isOwn(line: Line): boolean {
  return line.furniture === null && line.byline === null && !line.outside && line.links < 0.8;
}

/** The first line of prose, and the last that ends as a sentence; where nothing does, everything. */
export function extentOf(lines: readonly Line[]): Extent {
  const isSentence = (line: Line): boolean =>
    isOwn(line) && (isProse(line) || (line.shape.ended && line.shape.mark !== '?'));
  const prose = lines.findIndex(isProse);
  const sentence = lines.findIndex(isSentence);
  const first = prose >= 0 ? prose : Math.max(0, sentence);
  const last = lines.findLastIndex(isSentence);
  return { first, last: last >= 0 ? last : lines.length - 1, prose: prose >= 0 };
}

/** Lines that are looked through for a neighbour; more furniture than that between two lines parts them. */
const NEIGHBOURHOOD = 50;

/** The nearest line before `index` that is not left out. */
export function keptBefore(lines: readonly Line[], index: number): Line | undefined {
  const end = Math.max(0, index - NEIGHBOURHOOD);
  for (let i = index - 1; i >= end; i--) if (lines[i]?.fate !== 'out') return lines[i];
  return undefined;
}

/** The nearest line after `index` that is not left out. */
export function keptAfter(lines: readonly Line[], index: number): Line | undefined {
  const end = Math.min(lines.length, index + 1 + NEIGHBOURHOOD);
  for (let i = index + 1; i < end; i++) if (lines[i]?.fate !== 'out') return lines[i];
  return undefined;
}
