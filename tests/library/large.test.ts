import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answers/engine.js';
import type { LargeStory } from '../../src/answers/large-story.js';
import type { Clock } from '../../src/clock.js';
import type { Answering, Library, ServerLibrary } from '../../src/library/library.js';
import { openLibrary } from '../../src/library/open-library.js';
import { openStore } from '../../src/library/store.js';
import type { Report } from '../../src/reports/report.js';
import { bridge, done, ferry, reportOf } from './report-fixture.js';
import { KINDS, ROOMY, type TestStorage } from './storages.js';

const MODERATOR = '200000000000000001';
/** Paragraphs: two reports pass it. */
const LARGE_FROM = 3;

const mill = reportOf('The mill of Osk', [
  'The mill of Osk burnt down in 1987. Nobody was hurt.',
  'Greta Holm rebuilt it with 14 carpenters. The mayor of Osk paid them 900 crowns each.',
  'Since then the mill has ground rye for the American embassy.',
]);
const letter = reportOf('Ein Brief', ['Die Brücke wurde von Ines Calder geprüft.'], { language: 'de' });
const all = [bridge, mill, ferry, letter];

const QUESTIONS = [
  'who steers the ferry',
  'when did the mill burn down',
  'who rebuilt the mill',
  'how much did the mayor pay',
  'what grinds rye for the united states',
  'who inspected the brige',
  'wer hat die Brücke geprüft',
  'where do zebras graze',
  '',
];

async function within<T>(
  { storage }: TestStorage,
  work: (library: Library) => Promise<T>,
  largeFrom = LARGE_FROM,
  clock?: Clock,
): Promise<T> {
  const library = await openLibrary({ storage, memory: ROOMY, largeFrom, ...(clock && { clock }) });
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}

function largeOf(answering: Answering): LargeStory {
  if (answering.kind !== 'large') throw new Error(`no large story answers: ${answering.kind}`);
  return answering.large;
}

async function said(server: ServerLibrary, question: string): Promise<readonly string[]> {
  const { excerpts } = await largeOf(await server.answering({})).ask(question);
  return excerpts.map(({ citation, text }) => `${citation} ${text}`);
}

describe.each(KINDS)('a story too large for memory, in $name', ({ make }) => {
  let place: TestStorage;
  beforeAll(async () => {
    place = await make();
  });
  afterAll(() => place.dispose());

  let servers = 0;
  async function filled(
    library: Library,
    reports: readonly Report[] = all,
  ): Promise<{ readonly server: ServerLibrary; readonly story: number }> {
    servers += 1;
    const server = library.server(`30000000000000000${servers}`);
    const { story } = done(await server.stories.create('Tarn', MODERATOR));
    const added = reports.map((report) => ({ report }));
    for (const outcome of await server.reports.addAll(story.id, added, MODERATOR)) done(outcome);
    return { server, story: story.id };
  }

  /** Every row that an index holds, for comparing one that was changed with one that was made anew. */
  async function rowsOf(story: number): Promise<unknown> {
    const store = await openStore(place.storage);
    const rows = await store.read(async (from) => ({
      totals: await from
        .selectFrom('indexed_stories')
        .select(['paragraphs', 'length', 'title_length'])
        .where('story', '=', story)
        .execute(),
      terms: await from
        .selectFrom('story_terms')
        .select(['stem', 'frequency', 'titled'])
        .where('story', '=', story)
        .execute(),
      words: await from
        .selectFrom('story_words')
        .select(['word', 'times', 'capitals'])
        .where('story', '=', story)
        .execute(),
      paragraphs: await from
        .selectFrom('indexed_paragraphs')
        .select(['n', 'length', 'title_length'])
        .where('story', '=', story)
        .execute(),
    }));
    await store.close();
    return Object.fromEntries(
      Object.entries(rows).map(([name, list]) => [
        name,
        list.map((row) => JSON.stringify(row)).sort((a, b) => (a < b ? -1 : 1)),
      ]),
    );
  }

  it('is answered as it is in memory', async () => {
    await within(place, async (library) => {
      const { server } = await filled(library);
      const large = largeOf(await server.answering({}));
      const kept: Report[] = [];
      for (const { number } of await server.reports.list()) {
        const opened = await server.reports.open(number);
        if (opened.kind === 'current') kept.push(opened.report);
      }
      const engine = createEngine('Tarn', kept);
      for (const question of QUESTIONS) {
        const { excerpts, ...answer } = await large.ask(question);
        const { excerpts: same, ...expected } = engine.ask(question);
        expect(answer).toEqual(expected);
        expect(excerpts.map(({ report, ...one }) => ({ ...one, from: report.id }))).toEqual(
          same.map(({ report, ...one }) => ({ ...one, from: report.id })),
        );
      }
      expect((await large.ask('who inspected the brige')).repaired).toEqual({ brige: 'bridge' });
    });
  });

  it('answers from what was added, replaced and edited, and never from what was removed', async () => {
    await within(place, async (library) => {
      const { server, story } = await filled(library, [bridge, mill]);
      expect(await said(server, 'who steers the ferry')).toEqual([]);
      done(await server.reports.add(story, { report: ferry }, MODERATOR));
      expect((await said(server, 'who steers the ferry'))[0]).toMatch(/^R3\.1 .*Pia Holm/);
      const sold = reportOf('A ferry instead', ['The ferry was sold. Olu Brandt steers the new one.']);
      done(await server.reports.replace(3, { report: sold }, MODERATOR));
      expect(await said(server, 'who steers the ferry')).toEqual([
        'R3v2.1 The ferry was sold. Olu Brandt steers the new one.',
      ]);
      done(await server.reports.edit(3, { title: 'The zeppelin' }, MODERATOR));
      const [first] = (await largeOf(await server.answering({})).ask('who steers the zeppelin')).excerpts;
      expect(first?.report.title).toBe('The zeppelin');
      done(await server.reports.remove(3, MODERATOR));
      expect(await said(server, 'who steers the ferry')).toEqual([]);
      expect(await said(server, 'who steers the zeppelin')).toEqual([]);
    });
  });

  it('counts after changes what it would count if it were indexed anew', async () => {
    await within(place, async (library) => {
      const { server, story } = await filled(library);
      done(await server.reports.replace(1, { report: reportOf('Ropes', ['A rope bridge.']) }, MODERATOR));
      done(await server.reports.edit(3, { title: 'Ferries of the Tarn' }, MODERATOR));
      done(await server.reports.remove(2, MODERATOR));
      const changed = await rowsOf(story);
      const fresh = await filled(library, [
        reportOf('Ropes', ['A rope bridge.']),
        { ...ferry, title: 'Ferries of the Tarn' },
        letter,
        reportOf('Sold', ['One.', 'Two.', 'Three.']),
      ]);
      done(await fresh.server.reports.remove(4, MODERATOR));
      expect(changed).toEqual(await rowsOf(fresh.story));
    });
  });

  it('is narrowed by report and date', async () => {
    await within(place, async (library) => {
      const { server } = await filled(library);
      const large = largeOf(await server.answering({}));
      const numbers = async (bounds: object): Promise<readonly number[]> => {
        const { excerpts } = await large.ask('mill bridge ferry Tarn', { bounds, limit: 9 });
        return [...new Set(excerpts.map(({ report }) => report.number))];
      };
      expect((await numbers({})).length).toBeGreaterThan(1);
      expect(await numbers({ report: 3 })).toEqual([3]);
      expect(await numbers({ after: '2021-01-01', before: '2021-12-31' })).toEqual([1]);
      expect(await numbers({ after: '2022-01-01' })).toEqual([]);
    });
  });

  it('is indexed when it is asked, where it was not', async () => {
    const story = await within(
      place,
      async (library) => {
        const { server, story: made } = await filled(library);
        expect((await server.answering({})).kind).toBe('story');
        return { id: server.id, made };
      },
      Infinity,
    );
    await within(place, async (library) => {
      const server = library.server(story.id);
      let answering = await server.answering({});
      for (let i = 0; answering.kind === 'story' && i < 500; i += 1) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        answering = await server.answering({});
      }
      expect(await said(server, 'who steers the ferry')).not.toEqual([]);
    });
  });

  it('is waited for where memory could not hold it, and words come where that takes too long', async () => {
    const unindexed = (): Promise<string> =>
      within(place, async (library) => (await filled(library)).server.id, Infinity);
    const [first, second] = [await unindexed(), await unindexed()];
    // Ten times this is less than the story has.
    const small = 0.5;
    const patient: Clock = { now: () => 0, after: () => () => undefined };
    await within(
      place,
      async (library) => expect((await library.server(first).answering({})).kind).toBe('large'),
      small,
      patient,
    );
    const hasty: Clock = {
      now: () => 0,
      after: (_, task) => {
        queueMicrotask(task);
        return () => undefined;
      },
    };
    await within(
      place,
      (library) =>
        expect(library.server(second).answering({})).rejects.toThrow('is being made ready to answer'),
      small,
      hasty,
    );
  });

  it('keeps nothing of a story that is deleted or forgotten', async () => {
    await within(place, async (library) => {
      const { server, story } = await filled(library);
      const other = await filled(library);
      done(await server.stories.delete(story, MODERATOR));
      await other.server.forget();
      const empty = { totals: [], terms: [], words: [], paragraphs: [] };
      expect(await rowsOf(story)).toEqual(empty);
      expect(await rowsOf(other.story)).toEqual(empty);
    });
  });
});
