import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { backUp, checkBackup, keepBefore, restore } from '../../src/library/backup.js';
import { SCHEMA_VERSION } from '../../src/library/migrations.js';
import { openStore } from '../../src/library/store.js';
import { bridge, done, ferry } from './report-fixture.js';
import { KINDS, withLibrary, type TestStorage } from './storages.js';

const MODERATOR = '200000000000000001';
const folder = mkdtempSync(join(tmpdir(), 'footnote-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
function freshFile(): string {
  files += 1;
  return join(folder, `${files}.db`);
}

const PAIRS = KINDS.flatMap((from) =>
  KINDS.map((into) => ({ from, into, name: `${from.name} to ${into.name}` })),
);

describe.each(PAIRS)('a backup from $name', ({ from, into }) => {
  let source: TestStorage;
  let target: TestStorage;
  beforeEach(async () => {
    [source, target] = [await from.make(), await into.make()];
  });
  afterEach(async () => {
    await source.dispose();
    await target.dispose();
  });

  it('brings everything back, made while the library is open and changed', async () => {
    const file = freshFile();
    const bytes = new Uint8Array(700_000).map((_, i) => i % 256);
    await withLibrary(source, async (library) => {
      const server = library.server('one');
      const { story } = done(await server.stories.create('Tarn', MODERATOR));
      done(
        await server.reports.add(story.id, { report: bridge, original: { fileName: 'b', bytes } }, MODERATOR),
      );
      done(await server.reports.replace(1, { report: ferry }, MODERATOR));
      done(await server.stories.bind('c1', story.id, MODERATOR));
      await server.drafts.hold({ report: bridge }, { story: story.id });
      const [receipt] = await Promise.all([
        backUp(source.storage, file),
        server.settings.change({ paused: true }, MODERATOR),
      ]);
      expect(receipt).toEqual({ servers: 1, reports: 1 });
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await restore(target.storage, file)).toEqual({ servers: 1, reports: 1 });
    await withLibrary(target, async (library) => {
      const server = library.server('one');
      expect(await server.reports.open(1, 1)).toMatchObject({
        kind: 'earlier',
        report: { paragraphs: bridge.paragraphs },
      });
      expect(Buffer.compare((await server.reports.original(1, 1))?.bytes ?? new Uint8Array(), bytes)).toBe(0);
      expect((await server.at({ channel: 'c1' })).story?.name).toBe('Tarn');
      expect(await server.usage()).toMatchObject({ drafts: 1, versions: 2 });
      const answering = await server.answering({});
      expect(answering.kind === 'story' && answering.engine.ask('who steers the ferry').verdict).toBe(
        'answered',
      );
      const { story } = done(await server.stories.create('Next', MODERATOR));
      expect(done(await server.reports.add(story.id, { report: bridge }, MODERATOR)).report.number).toBe(2);
    });
  });

  it('takes the place of what was there, and gives no number twice', async () => {
    const file = freshFile();
    await withLibrary(source, async (library) => {
      const server = library.server('one');
      const { story } = done(await server.stories.create('Tarn', MODERATOR));
      done(await server.reports.add(story.id, { report: bridge }, MODERATOR));
    });
    await backUp(source.storage, file);
    await withLibrary(target, async (library) => {
      const [one, other] = [library.server('one'), library.server('other')];
      for (const server of [one, other]) {
        const { story } = done(await server.stories.create('Later', MODERATOR));
        done(await server.reports.add(story.id, { report: ferry }, MODERATOR));
        done(await server.reports.add(story.id, { report: { ...bridge, id: 'again' } }, MODERATOR));
        expect((await server.answering({})).kind).toBe('story');
      }
      await restore(target.storage, file);
      expect(await library.servers()).toEqual(['one']);
      const answering = await one.answering({});
      expect(
        answering.kind === 'story' && answering.engine.reports.map(({ number, id }) => [number, id]),
      ).toEqual([[1, bridge.id]]);
      const story = (await one.stories.list())[0]?.id ?? 0;
      expect(done(await one.reports.add(story, { report: ferry }, MODERATOR)).report.number).toBe(3);
      const { story: fresh } = done(await other.stories.create('Fresh', MODERATOR));
      done(await other.reports.add(fresh.id, { report: ferry }, MODERATOR));
      const theirs = await other.answering({});
      expect(theirs.kind === 'story' && theirs.engine.reports).toHaveLength(1);
    });
  });

  it('is refused in words where it is none, or of a later version, and changes nothing', async () => {
    const [none, later] = [freshFile(), freshFile()];
    writeFileSync(none, 'garbage '.repeat(100));
    await withLibrary(source, async (library) => {
      done(await library.server('one').stories.create('Tarn', MODERATOR));
    });
    await backUp(source.storage, later);
    const store = await openStore({ kind: 'sqlite', file: later });
    await store.write((trx) =>
      trx
        .updateTable('schema_version')
        .set({ version: SCHEMA_VERSION + 1 })
        .execute(),
    );
    await store.close();
    await withLibrary(target, async (library) => {
      done(await library.server('kept').stories.create('Kept', MODERATOR));
    });
    await expect(restore(target.storage, none)).rejects.toThrow(/is no backup of Footnote/);
    await expect(checkBackup(later)).rejects.toThrow(/later version/);
    await expect(restore(target.storage, later)).rejects.toThrow(/later version/);
    await expect(restore(target.storage, join(folder, 'nowhere'))).rejects.toThrow(/is not there/);
    await expect(backUp(source.storage, none)).rejects.toThrow(/exists already/);
    await withLibrary(target, async (library) => {
      expect(await library.servers()).toEqual(['kept']);
    });
  });

  it('keeps what was there before', async () => {
    expect(await keepBefore(target.storage, freshFile())).toBeUndefined();
    await withLibrary(target, async (library) => {
      done(await library.server('kept').stories.create('Kept', MODERATOR));
    });
    const before = freshFile();
    expect(await keepBefore(target.storage, before)).toBe(before);
    await restore(source.storage, before);
    await withLibrary(source, async (library) => {
      expect(await library.servers()).toEqual(['kept']);
    });
  });
});

describe('a damaged database', () => {
  it('is set aside as it is, so that a backup can take its place', async () => {
    const [file, aside] = [freshFile(), freshFile()];
    writeFileSync(file, 'garbage '.repeat(100));
    expect(await keepBefore({ kind: 'sqlite', file }, aside)).toBe(aside);
    expect([existsSync(file), existsSync(aside)]).toEqual([false, true]);
    await expect(backUp({ kind: 'sqlite', file }, freshFile())).rejects.toThrow(/nothing to back up/);
  });
});
