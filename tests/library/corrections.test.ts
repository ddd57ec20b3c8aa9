import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answers/engine.js';
import { backUp, restore } from '../../src/library/backup.js';
import type { Library, ServerLibrary } from '../../src/library/library.js';
import type { Correction } from '../../src/story/corrections.js';
import { bridge, done, ferry, reportOf } from './report-fixture.js';
import { KINDS, withLibrary, type TestStorage } from './storages.js';

const MODERATOR = '200000000000000001';
const rename: Correction = {
  kind: 'rename',
  entry: { type: 'person', name: 'Pia Holm' },
  name: 'The ferrywoman',
};
const apart: Correction = { kind: 'one origin', reports: [bridge.id, ferry.id] };

describe.each(KINDS)('corrections on $name', ({ make }) => {
  let place: TestStorage;
  beforeAll(async () => {
    place = await make();
  });
  afterAll(() => place.dispose());

  let servers = 0;
  async function withStory<T>(work: (server: ServerLibrary, story: number, library: Library) => Promise<T>) {
    servers += 1;
    return withLibrary(place, async (library) => {
      const server = library.server(`10000000000000000${servers}`);
      const { story } = done(await server.stories.create('Tarn', MODERATOR));
      done(await server.reports.add(story.id, { report: bridge }, MODERATOR));
      done(await server.reports.add(story.id, { report: ferry }, MODERATOR));
      return work(server, story.id, library);
    });
  }
  const engineOf = async (server: ServerLibrary): Promise<Engine> => {
    const answering = await server.answering({});
    if (answering.kind !== 'story') throw new Error(answering.kind);
    return answering.engine;
  };
  const people = async (server: ServerLibrary): Promise<readonly string[]> =>
    (await engineOf(server)).survey.cast.entries
      .filter(({ type }) => type === 'person')
      .map(({ id }) => id)
      .sort();

  it('hold with the next question, and no more once they are taken back', async () => {
    await withStory(async (server, story) => {
      expect(await people(server)).toContain('Pia Holm');
      const { kept } = done(await server.corrections.make(story, rename, MODERATOR));
      expect(await people(server)).toContain('The ferrywoman');
      expect((await engineOf(server)).origins).toEqual([1, 2]);
      done(await server.corrections.make(story, apart, MODERATOR));
      expect((await engineOf(server)).origins).toEqual([1, 1]);
      done(await server.corrections.takeBack(kept.id, MODERATOR));
      expect(await people(server)).toContain('Pia Holm');
      expect(await server.corrections.takeBack(kept.id, MODERATOR)).toMatchObject({ ok: false });
      const history = await server.history(3);
      expect(history.map(({ action, detail }) => [action, detail])).toEqual([
        ['correction taken back', '“Pia Holm” goes by “The ferrywoman”'],
        ['origin corrected', `${bridge.id} and ${ferry.id} are one text`],
        ['cast corrected', '“Pia Holm” goes by “The ferrywoman”'],
      ]);
    });
  });

  it('outlive a replaced report, and one that is removed and brought in again', async () => {
    await withStory(async (server, story) => {
      done(await server.corrections.make(story, rename, MODERATOR));
      done(await server.corrections.make(story, apart, MODERATOR));
      const later = reportOf('Another ferry', ['Pia Holm steers a larger ferry since the spring of 2022.']);
      done(await server.reports.replace(2, { report: later }, MODERATOR));
      expect(await people(server)).toContain('The ferrywoman');
      expect((await engineOf(server)).origins).toEqual([1, 1]);
      done(await server.reports.remove(2, MODERATOR));
      const without = await engineOf(server);
      expect(without.survey.cast.unmet).toEqual([rename]);
      expect(without.correctedOrigins?.unmet).toEqual([apart]);
      expect(await server.corrections.list(story)).toHaveLength(2);
      done(await server.reports.add(story, { report: ferry }, MODERATOR));
      expect(await people(server)).toContain('The ferrywoman');
      expect((await engineOf(server)).origins).toEqual([1, 1]);
    });
  });

  it('replace an earlier one of the same thing, and stay within a limit of their story', async () => {
    await withStory(async (server, story) => {
      done(await server.corrections.make(story, rename, MODERATOR));
      done(await server.corrections.make(story, { ...rename, name: 'Pia' }, MODERATOR));
      const kept = await server.corrections.list(story);
      expect(kept.map(({ correction }) => correction)).toEqual([{ ...rename, name: 'Pia' }]);
      expect(await server.corrections.make(999_999, rename, MODERATOR)).toMatchObject({ ok: false });
    });
  });

  it('are one server’s own, and go with what it forgets', async () => {
    await withStory(async (server, story, library) => {
      const { kept } = done(await server.corrections.make(story, rename, MODERATOR));
      const other = library.server('200000000000000009');
      const { story: theirs } = done(await other.stories.create('Tarn', MODERATOR));
      done(await other.reports.add(theirs.id, { report: ferry }, MODERATOR));
      expect(await people(other)).toEqual(['Pia Holm']);
      expect(await other.corrections.list(story)).toEqual([]);
      expect(await other.corrections.takeBack(kept.id, MODERATOR)).toMatchObject({ ok: false });
      expect(await other.corrections.make(story, rename, MODERATOR)).toMatchObject({ ok: false });
      expect(await server.corrections.list(story)).toHaveLength(1);
      expect((await server.usage()).corrections).toBe(1);
      expect(await server.forget()).toMatchObject({ corrections: 1 });
      expect((await server.usage()).corrections).toBe(0);
      await other.forget();
    });
  });

  it('go with a deleted story', async () => {
    await withStory(async (server, story) => {
      done(await server.corrections.make(story, rename, MODERATOR));
      done(await server.stories.delete(story, MODERATOR));
      expect((await server.usage()).corrections).toBe(0);
    });
  });

  it('are in the export and in a backup', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-corrections-'));
    const file = join(folder, 'backup.db');
    const id = await withStory(async (server, story) => {
      done(await server.corrections.make(story, rename, MODERATOR));
      for await (const one of server.export())
        if (one.path === 'library.json') {
          const written = JSON.parse(new TextDecoder().decode(one.bytes)) as {
            readonly stories: readonly { readonly corrections: readonly unknown[] }[];
          };
          expect(written.stories[0]?.corrections).toEqual([rename]);
        }
      return server.id;
    });
    await backUp(place.storage, file);
    const target = await make();
    await restore(target.storage, file);
    await withLibrary(target, async (library) => {
      const server = library.server(id);
      expect(await people(server)).toContain('The ferrywoman');
      const story = (await server.stories.list())[0]?.id ?? 0;
      const next: Correction = { kind: 'hide', entry: { type: 'person', name: 'Pia Holm' } };
      done(await server.corrections.make(story, next, MODERATOR));
      expect(await people(server)).not.toContain('The ferrywoman');
    });
    await target.dispose();
    rmSync(folder, { recursive: true });
  });
});
