import type { Excerpt } from '../../answers/answer.js';
import { encodeAction } from '../custom-id.js';
import { drawQuotation } from '../quotation.js';
import type { Block } from './deck.js';
import { button, section } from './parts.js';
import { citationLine } from './source.js';

/**
 * An excerpt with its citation line, and a button that opens it in its place. `room`: characters for both; `nth`
 * tells its button from those of other excerpts of the same paragraph; `label` is a line above, escaped already.
 */
export function excerptBlock(excerpt: Excerpt, room: number, nth: number, label?: string): Block {
  const line = citationLine(excerpt.citation, excerpt.report, excerpt.alsoIn);
  const view = { kind: 'passage', citation: excerpt.citation, page: 0 } as const;
  const open = button('In place', encodeAction({ verb: 'open', view }, nth));
  const above = label === undefined ? [] : [label];
  const quotation = drawQuotation(excerpt, room - line.length - (label?.length ?? 0));
  return { parts: [section([...above, quotation, line], open)] };
}
