import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli.js';
import { collected, testIo } from './terminal/test-io.js';

const folder = mkdtempSync(join(tmpdir(), 'footnote-keeping-'));
afterAll(() => rmSync(folder, { recursive: true }));
const harbour = join(folder, 'harbour');
mkdirSync(join(harbour, 'deep'), { recursive: true });
const text =
  'The harbour of Marrow reopened on 3 May 2021. Ada Marlow, who leads the port, cut the ribbon.\n';
writeFileSync(join(harbour, 'first.txt'), `A harbour reopens\n\n${text}`);
writeFileSync(
  join(harbour, 'deep', 'more.jsonl'),
  '{"id":"a","title":"Boats","text":"Jo Pell counted 90 boats."}\n{"id":"b"}\n',
);

let folders = 0;
/** A command line over libraries of its own. */
function ownData(): (...args: readonly string[]) => Promise<{ code: number; out: string; err: string }> {
  folders += 1;
  const environment = { DATA_DIR: join(folder, `data-${folders}`) };
  return async (...args) => {
    const io = testIo({ environment, input: Readable.from([]) });
    const code = await run(args, io);
    return { code, out: collected(io.output), err: collected(io.error) };
  };
}

describe('footnote import', () => {
  it('brings in files, folders and lines, and a server answers from them', async () => {
    const footnote = ownData();
    const first = await footnote('import', '--server', 'demo', harbour);
    expect([first.code, first.out]).toEqual([0, '2 reports added to “harbour”. 1 was refused.\n']);
    expect(first.err).toMatch(/deep\/more\.jsonl, line 2: /);
    const { code, out } = await footnote('ask', '--server', 'demo', 'who leads the port');
    expect([code, out]).toEqual([0, expect.stringContaining('Ada Marlow')]);
    expect((await footnote('ask', '--server', 'demo', '--story', 'HARBOUR', 'who counted')).out).toContain(
      'Jo Pell',
    );
    const again = await footnote('import', '--server', 'demo', join(harbour, 'first.txt'));
    expect([again.code, again.out]).toEqual([
      0,
      '0 reports added to “harbour”. 1 report had been there already.\n',
    ]);
  });

  it('takes a story by name and what the files do not say, and leaves no trace where it fails', async () => {
    const footnote = ownData();
    const meta = join(folder, 'meta.json');
    writeFileSync(meta, '{"first": {"publisher": "Coast Gazette"}}');
    const file = join(harbour, 'first.txt');
    expect((await footnote('import', '--server', 'x', '--story', 'Port', '--meta', meta, file)).code).toBe(0);
    expect((await footnote('ask', '--server', 'x', 'who leads the port')).out).toContain('Coast Gazette');
    for (const args of [
      ['import', '--server', 'y', join(folder, 'nowhere')],
      ['import', '--server', 'y', '--meta', file, file],
      ['ask', '--server', 'y', 'who'],
      ['ask', '--server', 'x', '--story', 'Other', 'who'],
      ['export', '--server', 'y', join(folder, 'never')],
      ['forget', 'y'],
    ]) {
      const { code, err } = await footnote(...args);
      expect([args, code]).toEqual([args, 1]);
      expect(err).not.toBe('');
    }
    for (const args of [
      ['import', harbour],
      ['import', '--server', 'a b', harbour],
      ['forget'],
      ['ask', '--server', 'x', '--reports', 'y', 'z'],
    ])
      expect([args, (await footnote(...args)).code]).toEqual([args, 2]);
  });
});

describe('footnote export, backup, restore and forget', () => {
  it('write out what a server keeps, in files that can be brought in again', async () => {
    const footnote = ownData();
    await footnote('import', '--server', 'demo', harbour);
    const out = join(folder, 'exported');
    expect((await footnote('export', '--server', 'demo', out)).code).toBe(0);
    expect(readdirSync(join(out, 'reports', 'harbour')).sort()).toEqual([
      'R1-Boats.md',
      'R2-A-harbour-reopens.md',
    ]);
    expect(readFileSync(join(out, 'originals', 'R2v1-first.txt'), 'utf8')).toContain(text);
    expect(JSON.parse(readFileSync(join(out, 'library.json'), 'utf8'))).toMatchObject({
      server: 'demo',
      stories: [{ name: 'harbour', isDefault: true, reports: 2 }],
    });
    const written = JSON.parse(readFileSync(join(out, 'library.json'), 'utf8')) as {
      stories: { corrections: unknown[] }[];
    };
    const rename = {
      kind: 'rename',
      entry: { type: 'person', name: 'Ada Marlow' },
      name: 'The harbour master',
    };
    written.stories[0]?.corrections.push(rename, { kind: 'of another version' });
    writeFileSync(join(out, 'library.json'), JSON.stringify(written));
    const again = await footnote('import', '--server', 'copy', join(out, 'reports', 'harbour'));
    expect(again.out).toContain('2 reports added');
    expect(again.out).toContain('1 correction of moderators taken over.');
    const twice = join(folder, 'exported-again');
    await footnote('export', '--server', 'copy', twice);
    expect(JSON.parse(readFileSync(join(twice, 'library.json'), 'utf8'))).toMatchObject({
      stories: [{ corrections: [rename] }],
    });
    expect((await footnote('ask', '--server', 'copy', 'who leads the port')).out).toContain('Ada Marlow');
    const taken = await footnote('export', '--server', 'demo', out);
    expect([taken.code, taken.err]).toEqual([1, expect.stringContaining('is not empty')]);
  });

  it('bring back what was forgotten, and say what was', async () => {
    const footnote = ownData();
    const backup = join(folder, 'backup.db');
    expect((await footnote('backup', backup)).err).toContain('nothing to back up');
    await footnote('import', '--server', 'demo', harbour);
    expect((await footnote('backup', backup)).out).toContain('1 server with 2 reports');
    const forgotten = await footnote('forget', 'demo');
    expect([forgotten.code, forgotten.out]).toEqual([0, expect.stringMatching(/1 story\n {2}2 reports\n/)]);
    expect((await footnote('ask', '--server', 'demo', 'who leads the port')).code).toBe(1);
    await footnote('import', '--server', 'other', harbour);
    const restored = await footnote('restore', backup);
    expect(restored.out).toMatch(/What was kept until now is in .*before-restore-\d{14}\.db/);
    expect((await footnote('ask', '--server', 'demo', 'who leads the port')).out).toContain('Ada Marlow');
    expect((await footnote('ask', '--server', 'other', 'who leads the port')).code).toBe(1);
    for (const [args, said] of [
      [['backup', backup], 'exists already'],
      [['restore', join(folder, 'nowhere')], 'is not there'],
      [['restore', join(harbour, 'first.txt')], 'is no backup'],
    ] as const) {
      const { code, err } = await footnote(...args);
      expect([code, err]).toEqual([1, expect.stringContaining(said)]);
    }
    expect(existsSync(`${backup}.part`)).toBe(false);
  });

  it('say in words that the database cannot be reached, and never its address', async () => {
    const environment = { DATABASE_URL: 'postgres://me:secret@127.0.0.1:9/none' };
    const io = testIo({ environment, input: Readable.from([]) });
    expect(await run(['ask', '--server', 'demo', 'who'], io)).toBe(1);
    expect(collected(io.error)).toContain('database cannot be reached');
    expect(collected(io.error)).not.toMatch(/secret|127\.0/);
  });
});
