import { block, type Block } from './block.js';
import { unwrap } from './wrap.js';

/** Blocks of plain text: its lines, those that were only wrapped joined again. A wiki's `== Heading ==` is one. */
export function plainBlocks(text: string): readonly Block[] {
  return unwrap(text).map((line) => {
    const heading = line.length < 200 ? /^(={2,6})\s*(\S(?:.*\S)?)\s*\1$/.exec(line)?.[2] : undefined;
    return heading === undefined ? block(line, 'line') : block(heading, 'heading');
  });
}
