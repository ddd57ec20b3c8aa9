import type { Excerpt } from '../../answers/answer.js';
import { attributionsOf } from '../../answers/attributed.js';
import { attributionLine } from '../../wording.js';
import { encodeAction } from '../custom-id.js';
import { inline } from '../escape.js';
import { drawQuotation } from '../quotation.js';
import type { Block } from './deck.js';
import { button, section } from './parts.js';
import { citationLine, small } from './source.js';

interface Place {
  /** Characters for the quotation and its lines. */
  readonly room: number;
  /** Tells its button from those of other excerpts of the same paragraph. */
  readonly nth: number;
  readonly borrowed: boolean;
  /** A line above, escaped already. */
  readonly label?: string;
}

/** Characters before escaping of who asserts it: three attributions with their places. */
const ATTRIBUTION = 400;

/** An excerpt, who asserts what it says, its citation line, and a button that opens it in its place. */
export function excerptBlock(excerpt: Excerpt, { room, nth, borrowed, label }: Place): Block {
  const { citation } = excerpt;
  const asserted = attributionLine(attributionsOf(excerpt), citation);
  const line = [
    ...(asserted === undefined ? [] : [small([inline(asserted, ATTRIBUTION)])]),
    citationLine(citation, excerpt.report, excerpt.alsoIn),
  ].join('\n');
  const view = { kind: 'passage', citation, page: 0, ...(borrowed && { borrowed: true as const }) } as const;
  const open = button('In place', encodeAction({ verb: 'open', view }, nth));
  const above = label === undefined ? [] : [label];
  const quotation = drawQuotation(excerpt, room - line.length - (label?.length ?? 0));
  return { parts: [section([...above, quotation, line], open)] };
}
