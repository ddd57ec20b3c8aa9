import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServerLibrary } from '../../src/library/library.js';
import { SCHEMA_VERSION } from '../../src/library/migrations.js';
import { openLibrary } from '../../src/library/open-library.js';
import { restored, storable } from '../../src/library/storable.js';
import { openStore } from '../../src/library/store.js';
import { bridge, done, ferry, reportOf } from './report-fixture.js';
import { KINDS, ROOMY, withLibrary, type TestStorage } from './storages.js';

const MODERATOR = '200000000000000001';

describe.each(KINDS)('the store on $name', ({ make }) => {
  let place: TestStorage;
  beforeAll(async () => {
    place = await make();
  });
  afterAll(() => place.dispose());

  let servers = 0;
  /** A server of its own for each test, with one story. */
  async function withServer<T>(work: (server: ServerLibrary, story: number) => Promise<T>): Promise<T> {
    servers += 1;
    return withLibrary(place, async (library) => {
      const server = library.server(`10000000000000000${servers}`);
      const { story } = done(await server.stories.create('Tarn', MODERATOR));
      return work(server, story.id);
    });
  }

  it('gives back a report as it was added, after a restart too', async () => {
    const bytes = new Uint8Array(1_200_000).map((_, i) => i % 251);
    const number = await withServer(async (server, story) => {
      const added = await server.reports.add(
        story,
        { report: bridge, original: { fileName: 'a.pdf', bytes } },
        MODERATOR,
      );
      expect(done(added).report).toEqual({ ...bridge, number: 1, version: 1 });
      return done(added).report.number;
    });
    await withLibrary(place, async (library) => {
      const server = library.server(`10000000000000000${servers}`);
      expect(await server.reports.open(number)).toEqual({
        kind: 'current',
        report: { ...bridge, number: 1, version: 1 },
      });
      const original = await server.reports.original(number);
      expect(original?.fileName).toBe('a.pdf');
      expect(Buffer.compare(original?.bytes ?? new Uint8Array(), bytes)).toBe(0);
    });
  });

  it('keeps every paragraph unit for unit, whatever it holds', async () => {
    await withServer(async (server, story) => {
      const unit = fc.constantFrom(
        '\0',
        '\uD800',
        '\uDC00',
        '\uFFFE',
        '\uFFFF',
        'a',
        '😀',
        'é',
        "'",
        '\n',
        '\u2028',
      );
      const paragraph = fc.array(unit, { minLength: 1, maxLength: 8 }).map((units) => units.join(''));
      let n = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 4 }), async (texts) => {
          n += 1;
          const report = reportOf(`Title ${texts[0] ?? ''}`, [...texts, `number ${n}`], {
            id: `r${n}`,
            paragraphs: texts.map((text, i) => ({ n: i + 1, text, heading: text })),
            leftOut: texts,
          });
          const { report: added } = done(
            await server.reports.add(
              story,
              {
                report: {
                  ...report,
                  paragraphs: [...report.paragraphs, { n: texts.length + 1, text: `number ${n}` }],
                },
              },
              MODERATOR,
            ),
          );
          expect(await server.reports.open(added.number)).toEqual({ kind: 'current', report: added });
        }),
        { numRuns: 25 },
      );
    });
  });

  it('gives numbers once: not again after a removal, a refusal or a restart', async () => {
    await withServer(async (server, story) => {
      done(await server.reports.add(story, { report: bridge }, MODERATOR));
      const again = await server.reports.add(story, { report: bridge }, MODERATOR);
      expect(again).toMatchObject({
        ok: false,
        objection: { reason: 'It has the same text as R1, “The bridge at Tarn”.' },
      });
      done(await server.reports.remove(1, MODERATOR));
      const second = done(await server.reports.add(story, { report: bridge }, MODERATOR));
      expect(second.report.number).toBe(2);
      expect(await server.reports.open(1)).toMatchObject({ kind: 'removed' });
      expect(await server.reports.open(3)).toEqual({ kind: 'unknown' });
    });
  });

  it('makes a replaced report version 2 and keeps the first readable', async () => {
    await withServer(async (server, story) => {
      done(await server.reports.add(story, { report: bridge }, MODERATOR));
      const changed = { ...ferry, id: 'other' };
      const { report } = done(await server.reports.replace(1, { report: changed }, MODERATOR));
      expect([report.number, report.version, report.id]).toEqual([1, 2, bridge.id]);
      expect(await server.reports.open(1)).toEqual({ kind: 'current', report });
      expect(await server.reports.open(1, 1)).toEqual({
        kind: 'earlier',
        current: 2,
        report: { ...bridge, number: 1, version: 1 },
      });
      expect(await server.reports.open(1, 3)).toEqual({ kind: 'unknown' });
      expect((await server.reports.versions(1)).map(({ version }) => version)).toEqual([2, 1]);
      expect(await server.reports.replace(1, { report: changed }, MODERATOR)).toMatchObject({ ok: false });
      expect(await server.reports.replace(9, { report: bridge }, MODERATOR)).toMatchObject({ ok: false });
      expect(await server.usage()).toMatchObject({ reports: 1, versions: 2, paragraphs: 3 });
    });
  });

  it('edits details, and says what cannot be one', async () => {
    await withServer(async (server, story) => {
      done(await server.reports.add(story, { report: { ...bridge, publishedAssumed: true } }, MODERATOR));
      const { report } = done(
        await server.reports.edit(
          1,
          { title: ' Tarn ', published: '2021-06-05', publisher: null },
          MODERATOR,
        ),
      );
      expect(report).toEqual({
        ...bridge,
        publisher: undefined,
        number: 1,
        version: 1,
        title: 'Tarn',
        published: '2021-06-05',
      });
      for (const edit of [
        { title: '' },
        { title: null },
        { published: '2021-02-30' },
        { url: 'javascript:x' },
      ]) {
        expect([edit, await server.reports.edit(1, edit, MODERATOR)]).toMatchObject([edit, { ok: false }]);
      }
      expect(await server.reports.open(1)).toEqual({ kind: 'current', report });
    });
  });

  it('adds many in one commit, each with its own outcome', async () => {
    await withServer(async (server, story) => {
      const outcomes = await server.reports.addAll(
        story,
        [
          { report: bridge },
          { report: ferry },
          { report: { ...bridge, id: 'copy' } },
          { report: { ...ferry, paragraphs: [{ n: 1, text: 'More.' }] } },
        ],
        MODERATOR,
      );
      expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false, true]);
      const listed = await server.reports.list(story);
      expect(listed.map(({ number, id, paragraphs }) => [number, id, paragraphs])).toEqual([
        [1, 'the-bridge-at-tarn', 2],
        [2, 'a-ferry-instead', 1],
        [3, 'a-ferry-instead-2', 1],
      ]);
      expect((await server.reports.addAll(12345, [{ report: bridge }], MODERATOR))[0]).toMatchObject({
        ok: false,
      });
    });
  });

  it('sees what a new report resembles', async () => {
    await withServer(async (server, story) => {
      const long = Array.from(
        { length: 30 },
        (_, i) => `The ${i}th span of the bridge was measured by ${i} people.`,
      );
      done(await server.reports.add(story, { report: bridge }, MODERATOR));
      done(await server.reports.add(story, { report: reportOf('Spans', long) }, MODERATOR));
      expect(await server.reports.resembling(story, ferry)).toEqual([]);
      expect(await server.reports.resembling(story, bridge)).toEqual([
        { number: 1, title: bridge.title, how: 'same text' },
      ]);
      const rewrite = reportOf('Spans again', [...long.slice(4), 'And more.']);
      expect(await server.reports.resembling(story, rewrite)).toEqual([
        { number: 2, title: 'Spans', how: 'same origin' },
      ]);
    });
  });

  it('keeps drafts that answer nothing until they are kept, once', async () => {
    await withServer(async (server, story) => {
      const original = { fileName: 'bridge.txt', bytes: new Uint8Array([1, 0, 255]) };
      const { draft } = done(await server.drafts.hold({ report: bridge, original }, { story }));
      expect(draft.id).toMatch(/^[\w-]{16}$/);
      expect(await server.reports.list()).toEqual([]);
      const found = await server.drafts.find(draft.id);
      expect(found?.report.paragraphs).toEqual(bridge.paragraphs);
      expect([...(found?.original?.bytes ?? [])]).toEqual([1, 0, 255]);
      const edited = done(await server.drafts.edit(draft.id, { publisher: null, title: 'Better' }));
      expect([edited.draft.report.title, edited.draft.report.publisher]).toEqual(['Better', undefined]);
      const { report } = done(await server.drafts.keep(draft.id, MODERATOR));
      expect([report.number, report.title]).toEqual([1, 'Better']);
      expect((await server.reports.original(1))?.fileName).toBe('bridge.txt');
      expect(await server.drafts.keep(draft.id, MODERATOR)).toMatchObject({ ok: false });
      const { draft: over } = done(await server.drafts.hold({ report: ferry }, { replaces: 1 }));
      expect(done(await server.drafts.keep(over.id, MODERATOR)).report.version).toBe(2);
      const { draft: dropped } = done(await server.drafts.hold({ report: reportOf('X', ['Y.']) }, { story }));
      expect(await server.drafts.discard(dropped.id)).toBe(true);
      expect(await server.drafts.discard(dropped.id)).toBe(false);
      expect(await server.usage()).toMatchObject({ drafts: 0, versions: 2 });
    });
  });

  it('leaves nothing of a draft behind when what it was for is gone', async () => {
    await withServer(async (server, story) => {
      done(await server.reports.add(story, { report: bridge }, MODERATOR));
      const { draft: over } = done(await server.drafts.hold({ report: ferry }, { replaces: 1 }));
      const { draft: into } = done(await server.drafts.hold({ report: reportOf('X', ['Y.']) }, { story }));
      done(await server.reports.remove(1, MODERATOR));
      expect(await server.drafts.find(over.id)).toBeUndefined();
      done(await server.stories.delete(story, MODERATOR));
      expect(await server.drafts.find(into.id)).toBeUndefined();
      const store = await openStore(place.storage);
      const left = await store.read((from) =>
        from.selectFrom('versions').select('title').where('server', '=', server.id).execute(),
      );
      await store.close();
      expect(left).toEqual([]);
    });
  });

  it('deletes a long report whole', async () => {
    await withServer(async (server, story) => {
      const long = Array.from({ length: 950 }, (_, i) => `Span ${i} was measured.`);
      const original = { fileName: 'long.txt', bytes: new Uint8Array(1_100_000) };
      done(await server.reports.add(story, { report: reportOf('Long', long), original }, MODERATOR));
      expect(done(await server.reports.remove(1, MODERATOR)).receipt.paragraphs).toBe(950);
      expect(await server.usage()).toMatchObject({ versions: 0, paragraphs: 0, originalBytes: 0 });
    });
  });

  it('binds channels, whose threads follow them, and falls back to the default story', async () => {
    await withServer(async (server, tarn) => {
      const { story: other } = done(await server.stories.create('Other', MODERATOR));
      done(await server.stories.bind('c1', other.id, MODERATOR));
      const at = async (channel: string, parent?: string) =>
        (await server.at({ channel, ...(parent !== undefined && { parent }) })).story?.id;
      expect([await at('c1'), await at('c2'), await at('t1', 'c1')]).toEqual([other.id, tarn, other.id]);
      done(await server.stories.bind('t1', tarn, MODERATOR));
      expect(await at('t1', 'c1')).toBe(tarn);
      done(await server.stories.makeDefault(other.id, MODERATOR));
      expect(await at('c2')).toBe(other.id);
      expect((await server.stories.list()).map(({ name }) => name)).toEqual(['Other', 'Tarn']);
      const { receipt } = done(await server.stories.delete(other.id, MODERATOR));
      expect(receipt).toMatchObject({ story: 'Other', channels: ['c1'], reports: [] });
      expect([await at('c1'), await at('t1', 'c1'), await at('c2')]).toEqual([tarn, tarn, tarn]);
      expect(await server.stories.bindings()).toEqual([{ channel: 't1', story: tarn }]);
      done(await server.stories.bind('t1', null, MODERATOR));
      expect(await server.stories.bindings()).toEqual([]);
    });
  });

  it('names stories once, in any case, and deletes one with its reports', async () => {
    await withServer(async (server, story) => {
      for (const name of ['', '  ', 'tarn', ' TARN ', 'x'.repeat(101)])
        expect([name, await server.stories.create(name, MODERATOR)]).toMatchObject([name, { ok: false }]);
      expect(done(await server.stories.rename(story, 'The Tarn', MODERATOR)).story.name).toBe('The Tarn');
      expect((await server.stories.named('the  tarn'))?.id).toBe(story);
      done(await server.reports.add(story, { report: bridge }, MODERATOR));
      done(await server.reports.add(story, { report: ferry }, MODERATOR));
      const { receipt } = done(await server.stories.delete(story, MODERATOR));
      expect(receipt.reports.map(({ report, paragraphs }) => [report, paragraphs])).toEqual([
        [1, 2],
        [2, 1],
      ]);
      expect(await server.stories.list()).toEqual([]);
      expect((await server.at({})).story).toBeUndefined();
      expect(await server.reports.open(2)).toMatchObject({ kind: 'removed' });
      expect(await server.stories.rename(story, 'X', MODERATOR)).toMatchObject({ ok: false });
      const { story: next } = done(await server.stories.create('Next', MODERATOR));
      expect(next.isDefault).toBe(true);
      expect(done(await server.reports.add(next.id, { report: bridge }, MODERATOR)).report.number).toBe(3);
    });
  });

  it('keeps settings, and who sees answers in a channel and its threads', async () => {
    await withServer(async (server) => {
      expect(await server.settings.read()).toEqual({
        paused: false,
        share: false,
        keepsUnanswered: false,
        channels: [],
      });
      done(await server.settings.change({ paused: true, cooldownSeconds: 0, share: true }, MODERATOR));
      await server.settings.shareIn('c1', false, MODERATOR);
      expect(await server.at({ channel: 't', parent: 'c1' })).toMatchObject({
        paused: true,
        cooldownSeconds: 0,
        share: false,
      });
      expect(await server.at({ channel: 'c2' })).toMatchObject({ share: true });
      await server.settings.shareIn('c1', null, MODERATOR);
      expect((await server.settings.read()).channels).toEqual([]);
      for (const cooldownSeconds of [-1, 1.5, 3601, NaN])
        expect(await server.settings.change({ cooldownSeconds }, MODERATOR)).toMatchObject({ ok: false });
      expect(done(await server.settings.change({ cooldownSeconds: null }, MODERATOR)).settings).toEqual({
        paused: true,
        share: true,
        keepsUnanswered: false,
        channels: [],
      });
    });
  });

  it('counts open questions only while that is switched on, without who asked', async () => {
    await withServer(async (server, story) => {
      await server.unanswered.noteUnanswered(story, 'Who paid?');
      expect(await server.unanswered.list(10)).toEqual([]);
      done(await server.settings.change({ keepsUnanswered: true }, MODERATOR));
      for (const question of ['Who paid?', ' who  PAID', 'Why?', '   ', '?!'])
        await server.unanswered.noteUnanswered(story, question);
      await server.unanswered.noteNotMeant(story, 'why');
      await server.unanswered.noteNotMeant(story, 'why');
      await server.unanswered.noteUnanswered(story + 1000, 'Whose?');
      const open = await server.unanswered.list(10, story);
      expect(open.map(({ text, unanswered, notMeant }) => [text, unanswered, notMeant])).toEqual([
        ['Why?', 1, 2],
        ['Who paid?', 2, 0],
      ]);
      expect(await server.unanswered.clear(open[0]?.id ?? 0, MODERATOR)).toBe(1);
      expect(await server.unanswered.clear('all', MODERATOR)).toBe(1);
      expect(await server.unanswered.list(10)).toEqual([]);
    });
  });

  it('writes down who changed what', async () => {
    await withServer(async (server, story) => {
      done(await server.reports.add(story, { report: bridge }, MODERATOR));
      done(await server.reports.edit(1, { title: 'T' }, 'operator'));
      done(await server.reports.remove(1, MODERATOR));
      const history = await server.history(3);
      expect(history.map(({ action, by, report, detail }) => [action, by, report, detail])).toEqual([
        ['report removed', MODERATOR, 1, 'T'],
        ['report edited', 'operator', 1, 'title'],
        ['report added', MODERATOR, 1, 'The bridge at Tarn'],
      ]);
    });
  });

  it('forgets a server whole, with a receipt, and no other', async () => {
    await withServer(async (server, story) => {
      await withServer(async (neighbour, theirs) => {
        done(await neighbour.reports.add(theirs, { report: ferry }, MODERATOR));
        done(
          await server.reports.add(
            story,
            { report: bridge, original: { fileName: 'a', bytes: new Uint8Array(9) } },
            MODERATOR,
          ),
        );
        done(await server.reports.replace(1, { report: ferry }, MODERATOR));
        await server.drafts.hold({ report: bridge }, { story });
        done(await server.settings.change({ keepsUnanswered: true }, MODERATOR));
        await server.unanswered.noteUnanswered(story, 'Why?');
        done(await server.stories.bind('c', story, MODERATOR));
        const receipt = await server.forget();
        expect(receipt).toMatchObject({
          server: server.id,
          stories: 1,
          reports: 1,
          versions: 2,
          paragraphs: 3,
        });
        expect(receipt).toMatchObject({
          channels: 1,
          unanswered: 1,
          drafts: 1,
          changes: 5,
          originalBytes: 9,
        });
        expect(await server.usage()).toEqual({
          stories: 0,
          reports: 0,
          versions: 0,
          paragraphs: 0,
          originalBytes: 0,
          channels: 0,
          unanswered: 0,
          changes: 0,
          drafts: 0,
          corrections: 0,
        });
        expect(await server.answering({})).toMatchObject({ kind: 'none' });
        expect(await neighbour.usage()).toMatchObject({ reports: 1, paragraphs: 1 });
        expect((await server.forget()).reports).toBe(0);
      });
    });
  });

  it('refuses what a later version of the program wrote, in words, and changes nothing', async () => {
    const own = await make();
    const store = await openStore(own.storage);
    await store.write((into) =>
      into
        .updateTable('schema_version')
        .set({ version: SCHEMA_VERSION + 1 })
        .execute(),
    );
    await store.close();
    await expect(openLibrary({ storage: own.storage, memory: ROOMY })).rejects.toThrow(
      /written by a later version of Footnote.*Nothing was changed/s,
    );
    await own.dispose();
  });

  it('undoes a change that fails in the middle', async () => {
    await withServer(async (server, story) => {
      const store = await openStore(place.storage);
      const fault = new Error('in the middle');
      const failing = store.write(async (into) => {
        await into.deleteFrom('versions').execute();
        throw fault;
      });
      await expect(failing).rejects.toBe(fault);
      await store.close();
      done(await server.reports.add(story, { report: bridge }, MODERATOR));
      expect(await server.reports.open(1)).toMatchObject({ kind: 'current' });
    });
  });

  it('lets two processes write at the same time and loses nothing', async () => {
    await withServer(async (server, story) => {
      await withLibrary(place, async (second) => {
        const other = second.server(server.id);
        const texts = Array.from({ length: 20 }, (_, i) => reportOf(`Report ${i}`, [`Text number ${i}.`]));
        const added = await Promise.all(
          texts.map((report, i) => (i % 2 === 0 ? server : other).reports.add(story, { report }, MODERATOR)),
        );
        const numbers = added.map((outcome) => done(outcome).report.number).sort((a, b) => a - b);
        expect(numbers).toEqual(texts.map((_, i) => i + 1));
        expect(await other.reports.list()).toHaveLength(20);
      });
    });
  });
});

describe('a database file', () => {
  it('that is none is refused in words', async () => {
    const { make } = KINDS[0] ?? {};
    const place = await make?.();
    if (place?.storage.kind !== 'sqlite') throw new Error('the first kind is SQLite');
    writeFileSync(place.storage.file, 'not a database, '.repeat(200));
    await expect(openLibrary({ storage: place.storage, memory: ROOMY })).rejects.toThrow(
      /damaged or is no database/,
    );
    await expect(
      openLibrary({ storage: { kind: 'sqlite', file: '/dev/null/footnote.db' }, memory: ROOMY }),
    ).rejects.toThrow(/DATA_DIR|permissions/);
    await place.dispose();
  });
});

describe('text for a database', () => {
  it('comes back unit for unit', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\uD83D', '\uDE00', '\0', '\uFFFE', '0041'),
    );
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const text = parts.join('');
        const stored = storable(text);
        expect(restored(stored)).toBe(text);
        expect(stored).not.toContain('\0');
        expect(Buffer.from(stored, 'utf8').toString('utf8')).toBe(stored);
      }),
    );
  });
});
