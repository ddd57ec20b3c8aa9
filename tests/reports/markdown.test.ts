import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../src/reports/front-matter.js';
import { showInline } from '../../src/reports/markdown-inline.js';
import { markdownBlocks } from '../../src/reports/markdown.js';

const none: ReadonlySet<string> = new Set();

describe('what Markdown shows', () => {
  it.each([
    ['a *short* **word** and ***both*** and __two__', 'a short word and both and two'],
    ['snake_case_name and 2 * 3 * 4 stay', 'snake_case_name and 2 * 3 * 4 stay'],
    ['**bold _inside_ it**', 'bold inside it'],
    ['[the ferry](https://quay.example/a_(b) "Title") sails', 'the ferry sails'],
    ['[not a link] and [nor](this one here) is', '[not a link] and [nor](this one here) is'],
    ['a [label][ref], a [ref] and a note[^1]', 'a label, a ref and a note'],
    ['before ![a boat](boat.png) after', 'before  after'],
    ['`code *stays*` and ``a ` tick``', 'code *stays* and a ` tick'],
    ['\\*no emphasis\\* and a \\\\ slash', '*no emphasis* and a \\ slash'],
    ['<b>bold</b> and <https://quay.example>', 'bold and https://quay.example'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['caf&eacute; &amp; bar, \\&amp; and `&amp;`', 'café & bar, &amp; and &amp;'],
    ['~~struck~~ out, ~10 metres', 'struck out, ~10 metres'],
    ['*open and never closed', '*open and never closed'],
  ])('%j', (markdown, shown) => {
    expect(showInline(markdown, new Set(['ref', '^1'])).text).toBe(shown);
  });

  it('loses no letter of a text without links, pictures and tags', () => {
    const marks = fc.constantFrom(
      '*',
      '_',
      '**',
      '`',
      '~~',
      '[',
      ']',
      ' ',
      '\\',
      '!',
      'word',
      'b',
      '.',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        const letters = (text: string): string => text.replace(/[^a-z]/g, '');
        expect(letters(showInline(parts.join(''), none).text)).toBe(letters(parts.join('')));
      }),
    );
  });
});

describe('blocks of Markdown', () => {
  const kinds = (markdown: string): readonly (readonly [string, string])[] =>
    markdownBlocks(markdown).map(({ kind, text }) => [kind, text]);

  it('tells headings, paragraphs, items, rows and code apart', () => {
    const markdown = [
      '# The *old* ferry #',
      'It sails',
      'in winter.',
      '',
      'Costs',
      '-----',
      '> Said the clerk',
      '> twice.',
      '',
      '- oars',
      '  of ash',
      '- [x] sails',
      '1. goats',
      '',
      '| fare | crowns |',
      '|---|:-:|',
      '| day | **4** |',
      '',
      '```',
      'a = *1*',
      '',
      'b',
      '```',
      '<!-- a note',
      'to nobody -->',
      '**Why it matters**',
      '',
      '***',
      '[ref]: https://quay.example',
    ];
    expect(kinds(markdown.join('\n'))).toEqual([
      ['heading', 'The old ferry'],
      ['text', 'It sails in winter.'],
      ['heading', 'Costs'],
      ['text', 'Said the clerk twice.'],
      ['item', 'oars of ash'],
      ['item', 'sails'],
      ['item', 'goats'],
      ['item', 'fare | crowns'],
      ['item', 'day | 4'],
      ['text', 'a = *1*\n\nb'],
      ['bold', 'Why it matters'],
    ]);
  });

  it('parts lines where the source asks for it', () => {
    expect(kinds('The ferry goes out,  \nthe ferry comes back\\\nat night<br>or not.\nIt may.')).toEqual([
      ['text', 'The ferry goes out,'],
      ['text', 'the ferry comes back'],
      ['text', 'at night'],
      ['text', 'or not. It may.'],
    ]);
  });

  it('keeps a bracketed remark that is no definition', () => {
    expect(kinds('[Clerk]: it was a long evening')).toEqual([['text', '[Clerk]: it was a long evening']]);
  });

  it('keeps what an unclosed comment or fence holds', () => {
    expect(kinds('a <!-- b')).toEqual([['text', 'a <!-- b']]);
    expect(kinds('~~~\nc')).toEqual([['text', 'c']]);
  });

  it('does not show scripts', () => {
    expect(kinds('<script>\nalert(1)\n</script>\nText.')).toEqual([['text', 'Text.']]);
  });
});

describe('front matter', () => {
  it('reads the fields, passes over others and leaves the body', () => {
    const read = parseFrontMatter(
      '---\nid: ferry\ntitle: 1998\npublished: 2021-03-03\npublishedAssumed: true\nmood: calm\nderivedFrom: [a, b]\n---\n\nBody.\n',
    );
    expect(read).toMatchObject({
      ok: true,
      body: '\n\nBody.\n',
      front: {
        id: 'ferry',
        title: '1998',
        published: '2021-03-03',
        publishedAssumed: true,
        derivedFrom: 'a; b',
      },
    });
  });

  it.each([
    ['no front matter', 'Body.'],
    ['a rule at the top', '---\n\nBody.'],
    ['a text between rules', '---\nJust a line\n---\nBody.'],
  ])('%s is all body', (_, text) => {
    expect(parseFrontMatter(text)).toEqual({ ok: true, front: {}, body: text });
  });

  it.each([
    ['---\npublished: 2021-02-30\n---\n', 'not a day that the calendar has'],
    ['---\nurl: javascript:alert(1)\n---\n', 'http:// or https://'],
    ['---\ntitle: [a\n---\n', 'not YAML'],
    ['---\ntitle: {a: b}\n---\n', '"title" must be text'],
  ])('refuses %j in words', (text, words) => {
    const read = parseFrontMatter(text);
    expect(read.ok ? '' : read.objection.reason).toContain(words);
  });
});
