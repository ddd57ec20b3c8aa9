import { parseInline } from './inline.js';
import type { Block, Item } from './node.js';

const FENCE = /^```(?:[a-z0-9_+\-.#]*\n)?([^]*?)\n?```(?:\n|$)/i;
const WHOLE_QUOTE = '>>> ';
const QUOTE = /^> ?/;
const HEADING = /^(#{1,3}) +(\S.*)$/;
const SMALL = /^-# +(\S.*)$/;
const LIST = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/;
const MOST_DEEP = 10;

/** A message's text as blocks, in order. Nothing is lost: what is no mark is text. */
export function parse(text: string, quoted = false): readonly Block[] {
  const blocks: Block[] = [];
  let rest = text;
  while (rest !== '') {
    const taken = fence(rest) ?? (quoted ? undefined : quote(rest)) ?? list(rest) ?? line(rest);
    push(blocks, taken.block);
    rest = rest.slice(taken.length);
  }
  return blocks;
}

interface Taken {
  readonly block: Block;
  /** UTF-16 units, with the new line that ends it. */
  readonly length: number;
}

/** Lines that follow one another are one block, so that a mark can reach over a line's end. */
function push(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (block.kind !== 'lines' || last?.kind !== 'lines') blocks.push(block);
  else
    blocks[blocks.length - 1] = {
      kind: 'lines',
      inside: [...last.inside, { kind: 'break' }, ...block.inside],
    };
}

function fence(text: string): Taken | undefined {
  const [whole, inside = ''] = FENCE.exec(text) ?? [];
  return whole === undefined ? undefined : { block: { kind: 'code', text: inside }, length: whole.length };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n');
}

function quote(text: string): Taken | undefined {
  if (text.startsWith(WHOLE_QUOTE)) {
    const inside = parse(text.slice(WHOLE_QUOTE.length), true);
    return { block: { kind: 'quote', inside }, length: text.length };
  }
  const all = linesOf(text);
  const end = all.findIndex((one) => !one.startsWith('> ') && one !== '>');
  const own = end === -1 ? all : all.slice(0, end);
  if (own.length === 0) return undefined;
  const inside = parse(own.map((one) => one.replace(QUOTE, '')).join('\n'), true);
  return { block: { kind: 'quote', inside }, length: lengthOf(own) };
}

function list(text: string): Taken | undefined {
  const items: Item[] = [];
  const own: string[] = [];
  let start: number | undefined;
  for (const one of linesOf(text)) {
    const [, indent = '', number, words] = LIST.exec(one) ?? [];
    if (words === undefined) break;
    const other = items.length > 0 && indent === '' && (number === undefined) !== (start === undefined);
    if (other) break;
    if (items.length === 0) start = number === undefined ? undefined : Number(number);
    items.push({ depth: Math.min(Math.floor(indent.length / 2), MOST_DEEP), inside: parseInline(words) });
    own.push(one);
  }
  return items.length === 0 ? undefined : { block: { kind: 'list', start, items }, length: lengthOf(own) };
}

function line(text: string): Taken {
  const [first = ''] = linesOf(text);
  const length = first.length + 1;
  const [, marks, title] = HEADING.exec(first) ?? [];
  if (marks !== undefined && title !== undefined) {
    const level = marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3;
    return { block: { kind: 'heading', level, inside: parseInline(title) }, length };
  }
  const [, small] = SMALL.exec(first) ?? [];
  if (small !== undefined) return { block: { kind: 'small', inside: parseInline(small) }, length };
  return plain(text);
}

/** Ordinary lines up to the next that begins something else. */
function plain(text: string): Taken {
  const [first = '', ...others] = linesOf(text);
  const own = [first];
  for (const one of others) {
    if (SPECIAL.test(one)) break;
    own.push(one);
  }
  const joined = own.join('\n');
  const fenced = joined.indexOf('```', 1);
  const upTo = fenced === -1 || !FENCE.test(text.slice(fenced)) ? joined : text.slice(0, fenced);
  const ends = upTo === joined ? joined.length + 1 : upTo.length;
  return { block: { kind: 'lines', inside: parseInline(upTo.replace(/\n$/, '')) }, length: ends };
}

const SPECIAL = new RegExp(
  [QUOTE, HEADING, SMALL, LIST]
    .map(({ source }) => source)
    .join('|')
    .replace('^> ?', '^>(?: |$|>> )'),
);

function lengthOf(own: readonly string[]): number {
  return own.reduce((sum, one) => sum + one.length + 1, 0);
}
