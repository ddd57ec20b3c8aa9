import { describe, expect, it } from 'vitest';
import { createReadUpload } from '../../src/intake/read-upload.js';
import type { UploadRead } from '../../src/intake/upload.js';
import { zip } from '../reports/office-writer.js';
import { compiledEntry } from './compiled.js';

const readUpload = createReadUpload({ entry: compiledEntry(), atOnce: 2 });

const FIRST =
  'The harbour council voted on Tuesday to keep the old ferry running for another winter, its clerk said.';
const SECOND =
  'Captain Odile Marsh, who has steered it since 1998, called the vote a relief for the islanders.';

const texts = (read: UploadRead): readonly (readonly string[])[] =>
  read.kind === 'read' ? read.reports.map(({ report }) => report.paragraphs.map(({ text }) => text)) : [];

describe('an upload', () => {
  it('is read in a process apart and comes back whole, with the bytes it was read from', async () => {
    const bytes = Buffer.from(`Ferry to sail on\n\n${FIRST}\n\n${SECOND}\n\nShare on Facebook\n`);
    const read = await readUpload({ bytes, fileName: 'a/ferry.txt', given: { publisher: 'Coast Gazette' } });
    expect(read).toMatchObject({
      kind: 'read',
      reports: [
        {
          report: {
            id: 'ferry',
            number: 1,
            version: 1,
            title: 'Ferry to sail on',
            publisher: 'Coast Gazette',
            language: 'en',
            leftOut: ['Share on Facebook'],
            paragraphs: [
              { n: 1, text: FIRST },
              { n: 2, text: SECOND },
            ],
          },
          original: { fileName: 'ferry.txt' },
        },
      ],
      refused: [],
      notes: [],
    });
    expect(read.kind === 'read' && read.reports[0]?.original.bytes).toBe(bytes);
  });

  it('of several reports gives each, its own bytes, and what was refused', async () => {
    const line = JSON.stringify({ id: 'x', title: 'A line', text: `${FIRST} It rained.` });
    const read = await readUpload({
      bytes: zip({
        'a.txt': FIRST,
        'b.txt': SECOND,
        'c.jsonl': `${line}\nnonsense\n`,
        'd.png': '\x89PNG\r\n\x1a\n',
      }),
      fileName: 'all.zip',
      given: { title: 'Not for all', publisher: 'Coast Gazette' },
    });
    if (read.kind !== 'read') throw new Error(read.reason);
    expect(
      read.reports.map(({ report, original }) => [
        report.id,
        report.publisher,
        Buffer.from(original.bytes).toString(),
      ]),
    ).toEqual([
      ['a', 'Coast Gazette', FIRST],
      ['b', 'Coast Gazette', SECOND],
      ['x', 'Coast Gazette', line],
    ]);
    expect(read.reports.map(({ report }) => report.title)).not.toContain('Not for all');
    expect(read.refused.map(({ file, line: at }) => [file, at])).toEqual(
      [
        ['all.zip/c.jsonl', 2],
        ['all.zip/d.png', undefined],
      ].sort(),
    );
  });

  it('may be long: all of its paragraphs come back, in order', async () => {
    const many = Array.from({ length: 3_000 }, (_, i) => `${FIRST} It was vote number ${i} of the year.`);
    const read = await readUpload({ bytes: Buffer.from(many.join('\n\n')), fileName: 'long.txt' });
    expect(texts(read)).toEqual([many]);
  });

  it('is refused in words where nothing in it can be read', async () => {
    const none = await readUpload({ bytes: zip({ 'a.bin': 'x', 'b.txt': '' }), fileName: 'all.zip' });
    expect(none).toEqual({
      kind: 'refused',
      reason: 'No report in it can be read. all.zip/a.bin: Files of this kind are not read.',
      advice: 'Save it as .txt, .md, .html, .pdf, .docx, .epub, .jsonl or .zip.',
    });
    const empty = await readUpload({ bytes: new Uint8Array(0), fileName: '' });
    expect(empty).toMatchObject({ kind: 'refused', reason: 'It is empty.' });
  });
});

describe('a file that takes too much', () => {
  const text = Buffer.from(`${FIRST}\n`.repeat(60_000));

  it('is given up when its time is over', async () => {
    const read = await readUpload({ bytes: text, fileName: 'a.txt' }, { milliseconds: 1 });
    expect(read).toMatchObject({ kind: 'refused', reason: 'Reading it takes too long.' });
  });

  it('is given up when it fills its heap, which ends nothing else', async () => {
    const read = await readUpload({ bytes: text, fileName: 'a.txt' }, { heapMegabytes: 24 });
    expect(read).toMatchObject({ kind: 'refused', reason: 'Reading it takes too much memory.' });
  });

  it.runIf(process.platform === 'linux')('is given up when it holds too much beside its heap', async () => {
    const read = await readUpload({ bytes: text, fileName: 'a.txt' }, { memoryMegabytes: 1 });
    expect(read).toMatchObject({ kind: 'refused', reason: 'Reading it takes too much memory.' });
  });

  it('leaves the next one its turn, and too many at once are asked to come again', async () => {
    const busy = createReadUpload({ entry: compiledEntry(), atOnce: 1, waiting: 2 });
    const upload = { bytes: Buffer.from(FIRST), fileName: 'a.txt' };
    const all = await Promise.all([busy(upload), busy(upload), busy(upload), busy(upload)]);
    expect(all.map(({ kind }) => kind)).toEqual(['read', 'read', 'read', 'refused']);
    expect((await busy(upload)).kind).toBe('read');
  });

  it('is refused where the program that reads cannot start', async () => {
    const broken = createReadUpload({ entry: new URL('./none.js', compiledEntry()) });
    const read = await broken({ bytes: text, fileName: 'a.txt' });
    expect(read).toMatchObject({ kind: 'refused', reason: 'The program could not make sense of it.' });
  });
});
