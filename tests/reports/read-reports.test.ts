import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMeta } from '../../src/reports/meta.js';
import { readReports, type ReadReports } from '../../src/reports/read-reports.js';
import { refusalWords } from '../../src/reports/refusal.js';

const FIRST =
  'The harbour council voted on Tuesday to keep the old ferry running for another winter, its clerk said.';
const SECOND =
  'Captain Odile Marsh, who has steered it since 1998, called the vote a relief for the islanders.';
const ZIP = Buffer.from('PK\x03\x04\x14\0\x06\0');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
}

const lines = (...values: readonly unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');
const refusals = ({ refused }: ReadReports): Record<string, string> =>
  Object.fromEntries(
    refused.map((refusal) => [
      refusal.file + (refusal.line === undefined ? '' : `:${refusal.line}`),
      refusal.reason,
    ]),
  );
const ids = ({ reports }: ReadReports): readonly string[] => reports.map(({ id }) => id);

describe('a folder of reports', () => {
  it('is read in path order, folders within it too, hidden files and parts of saved pages passed over', async () => {
    await put({
      'b.txt': FIRST,
      'a/z.md': `---\ntitle: Ferry\n---\n${SECOND}`,
      'a.html': `<p>${FIRST} ${SECOND}</p>`,
      '.hidden.txt': FIRST,
      '.git/c.txt': FIRST,
      'a_files/style.css': 'p { color: red }',
      'c.jsonl': lines({ id: 'line', title: 'A line', text: `${SECOND}\n\n${FIRST}` }),
      'README.md': '# What lies here',
    });
    const read = await readReports(folder);
    expect(read.reports.map(({ number, id, version }) => [number, id, version])).toEqual([
      [1, 'a', 1],
      [2, 'z', 1],
      [3, 'b', 1],
      [4, 'line', 1],
    ]);
    expect(read.refused).toEqual([]);
    expect(read.notes.map(({ kind }) => kind)).toEqual(['skipped']);
  });

  it('refuses what it cannot read in words, and loads the rest', async () => {
    await put({
      'empty.txt': '',
      'blank.txt': ' \n\u00a0\n',
      'binary.txt': Uint8Array.from([1, 2, 0, 0, 0, 7, 255]),
      'picture.txt': Buffer.from('\x89PNG\r\n\x1a\n...', 'latin1'),
      'photo.jpg': Buffer.from('\xff\xd8\xff\xe0', 'latin1'),
      'drawing.html': '<?xml version="1.0"?><svg xmlns="x"><text>a</text></svg>',
      'paper.pdf': '%PDF-1.7',
      'letter.docx': Buffer.concat([ZIP, Buffer.from('word/document.xml')]),
      'book.epub': Buffer.concat([ZIP, Buffer.from('mimetypeapplication/epub+zip')]),
      'all.zip': ZIP,
      'note.rtf': '{\\rtf1 a}',
      'cut.txt': Buffer.from('Über die Fähre, ü').subarray(0, -1),
      'menu.txt': 'Share\nTweet',
      'style.css': 'p {}',
      'bad.md': '---\npublished: 2023-02-30\n---\nText.',
      'good.txt': FIRST,
    });
    const read = await readReports(folder);
    expect(ids(read)).toEqual(['good']);
    expect(refusals(read)).toEqual({
      'empty.txt': 'It is empty.',
      'blank.txt': 'There is no text in it.',
      'binary.txt': 'It is binary, not text.',
      'picture.txt': 'It is a picture (PNG), and words in pictures are not read.',
      'photo.jpg': 'It is a picture (JPEG), and words in pictures are not read.',
      'drawing.html': 'It is a picture (SVG), and words in pictures are not read.',
      'paper.pdf': 'It is a PDF that is cut off or damaged.',
      'letter.docx': 'It is a ZIP archive that is cut off or damaged.',
      'book.epub': 'It is a ZIP archive that is cut off or damaged.',
      'all.zip': 'It is a ZIP archive that is cut off or damaged.',
      'note.rtf': 'It is an RTF document, which is not read.',
      'cut.txt': 'Its encoding is broken: most of it is UTF-8, but some bytes are not.',
      'menu.txt': 'There is no text in it but menus, notices and the like.',
      'style.css': 'Files of this kind are not read.',
      'bad.md': 'Its front matter is not right: "published" "2023-02-30" is not a day that the calendar has.',
    });
    for (const refusal of read.refused) expect(refusalWords(refusal)).toMatch(/^\S+: [A-Z].*\. [A-Z].*\.$/);
  });

  it('refuses a file of 60 MB without reading it', async () => {
    await put({ 'huge.txt': 'a', 'good.txt': FIRST });
    await truncate(join(folder, 'huge.txt'), 60_000_000);
    const read = await readReports(folder);
    expect([ids(read), refusals(read)]).toEqual([
      ['good'],
      { 'huge.txt': 'It is 60 MB; a report may have 25 MB.' },
    ]);
  });

  it('refuses a line without an end that nobody could read', async () => {
    await put({ 'line.txt': 'ferry '.repeat(4_000_000) });
    expect(refusals(await readReports(folder))).toEqual({
      'line.txt': 'Its paragraph 1 is longer than 1,000,000 characters.',
    });
  });

  it('loads the same text once and says so', async () => {
    await put({ 'a.txt': `${FIRST}\n\n${SECOND}`, 'b.md': `${FIRST}\n\n${SECOND}\n`, 'c.txt': SECOND });
    const read = await readReports(folder);
    expect(ids(read)).toEqual(['a', 'c']);
    expect(read.notes).toEqual([
      {
        kind: 'same-text',
        file: 'b.md',
        sameAs: 'a',
        text: 'b.md has the same text as a and is not loaded twice.',
      },
    ]);
  });

  it('tells two files of one name apart', async () => {
    await put({ 'a.txt': FIRST, 'b/a.txt': SECOND });
    const read = await readReports(folder);
    expect(ids(read)).toEqual(['a', 'a-2']);
    expect(read.notes).toMatchObject([{ kind: 'renamed', file: 'b/a.txt', id: 'a-2' }]);
  });

  it('follows no link to a folder, and says what a dead link is', async () => {
    await put({ 'a.txt': FIRST });
    await symlink(folder, join(folder, 'again'));
    await symlink(join(folder, 'gone.txt'), join(folder, 'dead.txt'));
    const read = await readReports(folder);
    expect([ids(read), refusals(read)]).toEqual([['a'], { 'dead.txt': 'There is no such file or folder.' }]);
  });

  it('says so where it is missing or empty', async () => {
    expect((await readReports(join(folder, 'nowhere'))).refused).toMatchObject([
      { reason: 'There is no such file or folder.' },
    ]);
    expect((await readReports(folder)).refused).toMatchObject([
      { reason: 'There are no reports in this folder.' },
    ]);
  });
});

describe('a single file', () => {
  it('is a story of one report', async () => {
    await put({ 'ferry.txt': `Ferry to sail on\n\n${FIRST}` });
    const { reports } = await readReports(join(folder, 'ferry.txt'));
    expect(reports).toEqual([
      {
        id: 'ferry',
        number: 1,
        version: 1,
        title: 'Ferry to sail on',
        language: 'en',
        paragraphs: [{ n: 1, text: FIRST }],
        leftOut: [],
      },
    ]);
  });

  it('without a title is called by its opening', async () => {
    await put({
      'a.txt': `${FIRST} ${SECOND}`,
      'b.txt': 'It sank. Nobody was on board that night, said the captain.',
      'c.txt': 'He won again. She was glad of it, and so were the goats.',
    });
    const { reports } = await readReports(folder);
    expect(reports.map(({ title }) => title)).toEqual([
      'The harbour council voted on Tuesday to keep the old ferry running for another…',
      'It sank. Nobody was on board that night, said the captain.',
      'He won again',
    ]);
  });

  it('keeps what its front matter says of it', async () => {
    await put({
      'ferry.md': `---\nid: boat\ntitle: Ferry\nauthor: Ines Hallgarten\npublished: 2023-04-02\npublishedAssumed: true\nlanguage: en-GB\nnote: A digest.\n---\n\n# Ferry\n\n${FIRST}\n`,
    });
    const { reports } = await readReports(folder);
    expect(reports).toMatchObject([
      {
        id: 'boat',
        title: 'Ferry',
        author: 'Ines Hallgarten',
        published: '2023-04-02',
        publishedAssumed: true,
        language: 'en',
        note: 'A digest.',
        leftOut: [],
      },
    ]);
  });
});

describe('a .jsonl file', () => {
  it('takes paragraphs one for one, not a character changed', async () => {
    const paragraphs = ['  Share  ', 'Home', 'a\u00a0\u00a0b\nc', 'Share', '\ufeffCafe\u0301'];
    await put({ 'a.jsonl': lines({ id: 'x', title: 'T', paragraphs }) });
    const { reports } = await readReports(join(folder, 'a.jsonl'));
    expect(reports[0]?.paragraphs).toEqual(paragraphs.map((text, i) => ({ n: i + 1, text })));
    expect(reports[0]?.leftOut).toEqual([]);
  });

  it('takes the furniture out of text', async () => {
    await put({
      'a.jsonl': lines({
        id: 7,
        title: 'Ferry',
        publisher: null,
        published: '2023-04-02T10:00:00Z',
        url: 'https://quay.example',
        text: `Ferry\n\n${FIRST}\n\nShare this article`,
      }),
    });
    const { reports } = await readReports(join(folder, 'a.jsonl'));
    expect(reports).toMatchObject([
      {
        id: '7',
        title: 'Ferry',
        published: '2023-04-02',
        url: 'https://quay.example/',
        leftOut: ['Share this article'],
      },
    ]);
    expect(reports[0]).not.toHaveProperty('publisher');
  });

  it('refuses bad lines with their numbers and goes on', async () => {
    await put({
      'a.jsonl': Buffer.concat([
        Buffer.from(
          lines(
            '\ufeff{"id":"a","title":"A","text":"He won."}',
            '{',
            '',
            '[1]',
            { title: 'B', text: 'b' },
            { id: 'c', title: 'C' },
            { id: 'd', title: 'D', paragraphs: ['d', ' '] },
            { id: 'e', title: 'E', paragraphs: [1] },
            { id: 'f', title: 'F', published: '2024-02-30', url: 'ftp://x', text: 'f' },
            '',
          ),
        ),
        Buffer.from([0x22, 0xff, 0x0a]),
        Buffer.from('{"id":"a","title":"Z","text":"She lost."}\r\n'),
      ]),
    });
    const read = await readReports(join(folder, 'a.jsonl'));
    expect(ids(read)).toEqual(['a', 'a-2']);
    expect(refusals(read)).toEqual({
      'a.jsonl:2': 'It is not JSON.',
      'a.jsonl:4': 'It is not a report: must be an object, one report a line.',
      'a.jsonl:5': 'It is not a report: "id" must be text.',
      'a.jsonl:6': 'There is no text in it: "text" and "paragraphs" are missing or empty.',
      'a.jsonl:7': 'It is not a report: "paragraphs" → 1 is an empty paragraph.',
      'a.jsonl:8': 'It is not a report: "paragraphs" → 0 must be text.',
      'a.jsonl:9':
        'It is not a report: "published" "2024-02-30" is not a day that the calendar has; "url" must be a web address that starts with http:// or https://.',
      'a.jsonl:10': 'The line is not UTF-8.',
    });
  });

  it('holds no more than a line of a file of any size', async () => {
    await put({
      'a.jsonl': lines(`{"id":"long","title":"","text":"${'x'.repeat(26_000_000)}"}`, {
        id: 'b',
        title: 'B',
        text: FIRST,
      }),
    });
    const read = await readReports(join(folder, 'a.jsonl'));
    expect([ids(read), refusals(read)]).toEqual([['b'], { 'a.jsonl:1': 'The line is longer than 25 MB.' }]);
  });

  it('tells many bad lines by their number', async () => {
    await put({
      'a.jsonl': 'no\n'.repeat(150),
      'b.jsonl': Buffer.from([0xff, 0xfe, 0x7b, 0]),
      'c.jsonl': '',
    });
    const read = await readReports(folder);
    expect(read.refused).toHaveLength(103);
    expect(refusals(read)).toMatchObject({
      'a.jsonl': '50 more lines of it are refused.',
      'b.jsonl': 'It is not UTF-8, which a .jsonl file has to be.',
      'c.jsonl': 'It is empty.',
    });
  });
});

describe('meta', () => {
  it('says what files do not, and has the last word', async () => {
    await put({ 'a.txt': `Ferry to sail on\n\n${FIRST}`, 'b.txt': SECOND });
    const meta = { a: { title: 'Ferry vote', published: '2023-04-02' }, gone: { title: 'Nothing' } };
    const read = await readReports(folder, { meta });
    expect(read.reports).toMatchObject([
      { title: 'Ferry vote', published: '2023-04-02', leftOut: ['Ferry to sail on'] },
      { id: 'b' },
    ]);
    expect(read.notes).toEqual([
      { kind: 'unknown-meta', id: 'gone', text: 'The meta names "gone", but no report has that id.' },
    ]);
  });

  it('is read from a file', async () => {
    await put({
      'meta.json': '{"a": {"published": "2023-04-02", "publisher": "", "url": "https://quay.example/a"}}',
    });
    const read = await readMeta(join(folder, 'meta.json'));
    expect(read.ok && Object.entries(read.meta)).toEqual([
      ['a', { published: '2023-04-02', url: 'https://quay.example/a' }],
    ]);
  });

  it.each([
    [
      '{"a": {"published": "2024-02-30"}}',
      '"a" → "published" "2024-02-30" is not a day that the calendar has',
    ],
    [
      '{"a": {"published": "25 March"}, "b": {"url": "quay"}}',
      '"a" → "published" "25 March" is not a date in the form 2024-03-25; "b" → "url" must be a web address',
    ],
    ['{"a": {"publishd": "2024-02-03"}}', '"a" has the unknown field "publishd"'],
    ['{"a": "2024-02-03"}', '"a" must be an object of title'],
    ['{"a": {"title": 3}}', '"a" → "title" must be text'],
    ['[]', 'must be an object of report ids'],
    ['{\n"a": {,}\n}', 'It is not JSON: line 2'],
  ])('says what is wrong with %s', async (json, words) => {
    await put({ 'meta.json': json });
    const read = await readMeta(join(folder, 'meta.json'));
    expect(read.ok ? '' : read.objection.reason).toContain(words);
  });

  it('says where there is none', async () => {
    expect(await readMeta(join(folder, 'none.json'))).toMatchObject({
      ok: false,
      objection: { reason: 'There is no such file or folder.' },
    });
  });
});
