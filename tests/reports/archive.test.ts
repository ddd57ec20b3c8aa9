import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive, Unpacker } from '../../src/reports/archive.js';
import { readReports, type ReadReports } from '../../src/reports/read-reports.js';
import { writeWord, zip } from './office-writer.js';

const FIRST =
  'The harbour council voted on Tuesday to keep the old ferry running for another winter, its clerk said.';
const SECOND =
  'Captain Odile Marsh, who has steered it since 1998, called the vote a relief for the islanders.';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function readZip(bytes: Uint8Array): Promise<ReadReports> {
  await writeFile(join(folder, 'all.zip'), bytes);
  return readReports(folder);
}

/** Sets the bits of every entry that say that it is encrypted. */
function encrypted(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4))
    copy.writeUInt16LE(copy.readUInt16LE(at + 8) | 1, at + 8);
  return copy;
}

describe('a ZIP archive', () => {
  it('gives a report for each file in it, in path order, and tells what it passed over', async () => {
    const read = await readZip(
      zip({
        'b/second.txt': SECOND,
        'a.docx': writeWord([{ text: FIRST }]),
        'list.jsonl': `${JSON.stringify({ id: 'line', text: `${FIRST} ${SECOND}` })}\n{"id": 3`,
        'README.md': 'What lies here.',
        '__MACOSX/._a.docx': 'x',
        '.DS_Store': 'x',
        'photo.jpg': Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
        'inner.zip': zip({ 'c.txt': SECOND }),
      }),
    );
    expect(read.reports.map(({ id, number }) => [id, number])).toEqual([
      ['a', 1],
      ['second', 2],
      ['line', 3],
    ]);
    expect(Object.fromEntries(read.refused.map(({ file, reason }) => [file, reason]))).toEqual({
      'all.zip/inner.zip': 'It is an archive inside an archive.',
      'all.zip/photo.jpg': 'It is a picture (JPEG), and words in pictures are not read.',
      'all.zip/list.jsonl': 'It is not JSON.',
    });
    expect(read.notes.map(({ kind }) => kind)).toEqual(['skipped']);
  });

  it('makes the paths of its files safe', () => {
    const opened = openArchive(
      zip({
        '../../etc/passwd.txt': FIRST,
        'C:\\temp\\b.txt': FIRST,
        '/c\u0007\u202e.txt': FIRST,
        './..': FIRST,
      }),
    );
    expect(opened.ok && opened.members.map(({ name }) => name)).toEqual([
      'etc/passwd.txt',
      'C/temp/b.txt',
      'c.txt',
      'unnamed',
    ]);
  });

  it('never unpacks a bomb', async () => {
    const bomb = zip({ 'zeros.txt': new Uint8Array(30_000_000), 'a.txt': FIRST });
    const read = await readZip(bomb);
    expect(read.reports.map(({ id }) => id)).toEqual(['a']);
    expect(read.refused[0]?.reason).toMatch(/bomb/);
    const opened = openArchive(bomb);
    const [member] = opened.ok ? opened.members.filter(({ name }) => name === 'zeros.txt') : [];
    expect(member && new Unpacker().unpack(member, 1000).ok).toBe(false);
  });

  it('stops where all of it together is too much', () => {
    const opened = openArchive(zip({ 'a.txt': 'abc' }));
    const unpacker = new Unpacker();
    const stored = { name: 'x', packed: new Uint8Array(24_000_000), method: 0, encrypted: false };
    const ok = Array.from({ length: 6 }, () => unpacker.unpack(stored).ok);
    expect([opened.ok, ...ok]).toEqual([true, true, true, true, true, false, false]);
  });

  it('is refused in words where it is encrypted, empty, damaged or too full', async () => {
    expect((await readZip(encrypted(zip({ 'a.txt': FIRST })))).refused[0]?.reason).toBe('It is encrypted.');
    expect((await readZip(zip({}))).refused[0]?.reason).toBe('There are no files in it.');
    const whole = zip({ 'a.txt': FIRST });
    expect((await readZip(whole.subarray(0, 60))).refused[0]?.reason).toContain('damaged');
    const broken = Buffer.from(whole);
    broken.fill(0xff, 40, 60);
    expect((await readZip(broken)).refused[0]?.reason).toContain('damaged');
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`${i}.txt`, 'a']));
    expect((await readZip(zip(many, 0))).refused[0]?.reason).toContain('more than 5,000 files');
  });
});
