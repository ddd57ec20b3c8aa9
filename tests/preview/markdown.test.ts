import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { codeBlock, escapeText, unescapeText } from '../../src/discord/escape.js';
import { parse } from '../../src/preview/page/markdown/parse.js';
import type { Block, Inline } from '../../src/preview/page/markdown/node.js';
import { timeWords } from '../../src/preview/page/markdown/time.js';

/** What is read off the page, one line a line. */
function words(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if ('inside' in node) return words(node.inside);
      return node.kind === 'text' || node.kind === 'code' ? node.text : node.kind === 'break' ? '\n' : '';
    })
    .join('');
}

function blockWords(block: Block): string {
  switch (block.kind) {
    case 'code':
      return block.text;
    case 'quote':
      return block.inside.map(blockWords).join('\n');
    case 'list':
      return block.items.map(({ inside }) => words(inside)).join('\n');
    case 'lines':
    case 'small':
    case 'heading':
      return words(block.inside);
  }
}

function only(text: string): Block {
  const [block, ...others] = parse(text);
  if (block === undefined || others.length > 0) throw new Error(`${others.length + 1} blocks`);
  return block;
}

function inline(text: string): readonly Inline[] {
  const block = only(text);
  return block.kind === 'lines' ? block.inside : [];
}

describe('marks', () => {
  it('are read one within another', () => {
    expect(inline('**bold *and italic* __under__** ~~gone~~')).toEqual([
      {
        kind: 'bold',
        inside: [
          { kind: 'text', text: 'bold ' },
          { kind: 'italic', inside: [{ kind: 'text', text: 'and italic' }] },
          { kind: 'text', text: ' ' },
          { kind: 'underline', inside: [{ kind: 'text', text: 'under' }] },
        ],
      },
      { kind: 'text', text: ' ' },
      { kind: 'strike', inside: [{ kind: 'text', text: 'gone' }] },
    ]);
    expect(inline('***both***')).toMatchObject([{ kind: 'bold', inside: [{ kind: 'italic' }] }]);
    expect(inline('||the end||')).toMatchObject([{ kind: 'spoiler' }]);
  });

  it('without a partner are text', () => {
    for (const text of ['2 * 3 * 4', 'snake_case_name', '**open', 'a || b', '`tick', '[no link]', '<t:soon>'])
      expect(inline(text)).toEqual([{ kind: 'text', text }]);
  });

  it('do not reach into code, and a backslash takes their meaning', () => {
    expect(inline('`**x**`')).toEqual([{ kind: 'code', text: '**x**' }]);
    expect(inline('**a `**` b**')).toMatchObject([{ kind: 'bold', inside: [{}, { kind: 'code' }, {}] }]);
    expect(inline('\\*\\*plain\\*\\*')).toEqual([{ kind: 'text', text: '**plain**' }]);
  });

  it('name people, channels, commands and moments', () => {
    expect(inline('<@12> <@!34> <@&56> <#78> </library add:90> <t:1700000000:R> <:dot:1> @everyone')).toEqual(
      [
        { kind: 'mention', of: 'user', id: '12' },
        { kind: 'mention', of: 'user', id: '34' },
        { kind: 'mention', of: 'role', id: '56' },
        { kind: 'mention', of: 'channel', id: '78' },
        { kind: 'command', name: 'library add' },
        { kind: 'time', at: 1_700_000_000, style: 'R' },
        { kind: 'emoji', name: 'dot' },
        { kind: 'mention', of: 'everyone', id: 'everyone' },
      ].flatMap((node, nth) => (nth === 0 ? [node] : [{ kind: 'text', text: ' ' }, node])),
    );
  });
});

describe('links', () => {
  it('lead to http and https, and nothing else is one', () => {
    expect(inline('[here](https://example.org/a_b) and https://example.org/x.')).toMatchObject([
      { kind: 'link', href: 'https://example.org/a_b', inside: [{ text: 'here' }] },
      { text: ' and ' },
      { kind: 'link', href: 'https://example.org/x' },
      { text: '.' },
    ]);
    for (const text of ['[x](javascript:alert(1))', '[x](data:text/html,hi)', '<javascript:alert(1)>'])
      expect(inline(text).some(({ kind }) => kind === 'link')).toBe(false);
  });
});

describe('blocks', () => {
  it('are lines, headings, small text, quotations, lists and code', () => {
    const kinds = parse(
      '# One\nplain\n-# small\n> said\n> more\n- a\n  - b\n1. c\n```js\ncode\n```\nend',
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['heading', 'lines', 'small', 'quote', 'list', 'list', 'code', 'lines']);
    expect(only('3. c\n4. d')).toMatchObject({ kind: 'list', start: 3, items: [{}, {}] });
    expect(only('>>> all\nof it\n> too')).toMatchObject({ kind: 'quote', inside: [{ kind: 'lines' }] });
    expect(blockWords(only('> one\n> two'))).toBe('one\ntwo');
  });

  it('hold a mark over the end of a line', () => {
    expect(inline('**a\nb**')).toMatchObject([{ kind: 'bold', inside: [{}, { kind: 'break' }, {}] }]);
  });
});

const hostile = fc.string({
  unit: fc.constantFrom(
    ...Array.from('ab1 \n*_~`|[]()<>@#:/-+.!\\\u200b\u202e'),
    '```',
    '**',
    'https://x.y',
    '@everyone',
    '<@1>',
    '-# ',
  ),
  maxLength: 60,
});

describe('what the bot escapes', () => {
  it('reads as the very text, and as nothing else', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const blocks = parse(escapeText(text));
        const kinds = blocks.flatMap((block): readonly string[] =>
          block.kind === 'lines' ? block.inside.map(({ kind }) => kind) : [block.kind],
        );
        expect(kinds.filter((kind) => kind !== 'text' && kind !== 'break')).toEqual([]);
        const shown = blocks.map(blockWords).join('\n');
        // Invisible characters stand as invisible digits, so they are put back before it is compared.
        expect(unescapeText(shown.replaceAll('\\', '\\\\'))).toBe(text.replace(/\n$/, ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('stays within its block of code', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(parse(codeBlock(`a${text}`)).map(({ kind }) => kind)).toEqual(['code']);
      }),
    );
  });
});

describe('any text', () => {
  it('is read without end or error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), hostile, (a, b) => {
        parse(a + b + a);
      }),
    );
    for (const text of [
      '*'.repeat(4000),
      '['.repeat(4000),
      '> '.repeat(2000),
      '`'.repeat(4000),
      '||a'.repeat(1300),
    ])
      expect(parse(text).length).toBeGreaterThan(0);
  });
});

describe('moments', () => {
  it('are told in words', () => {
    expect(timeWords(103, 'R', 100)).toBe('in 3 seconds');
    expect(timeWords(0, 'R', 7200)).toBe('2 hours ago');
    expect(timeWords(1_711_324_800, 'D', 0)).toBe('25 March 2024');
    expect(timeWords(1e15, 'f', 0)).toBe('1000000000000000');
  });
});
