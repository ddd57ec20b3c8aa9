import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, engineSteps, type Engine } from '../../src/answers/engine.js';
import type { Clock } from '../../src/clock.js';
import type { Answering, Library, ServerLibrary } from '../../src/library/library.js';
import { finish } from '../../src/steps.js';
import { bridge, done, ferry, reportOf } from './report-fixture.js';
import { KINDS, withLibrary, type TestStorage } from './storages.js';

const MODERATOR = '200000000000000001';

/** Nothing is ever late. */
const patientClock: Clock = { now: () => 0, after: () => () => undefined };
/** Everything is late at once. */
const hastyClock: Clock = {
  now: () => 0,
  after: (_, task) => {
    const timer = setImmediate(task);
    return () => clearImmediate(timer);
  },
};

function engineOf(answering: Answering): Engine {
  if (answering.kind !== 'story') throw new Error(`no story answers: ${answering.kind}`);
  return answering.engine;
}

async function said(server: ServerLibrary, question: string): Promise<readonly string[]> {
  return engineOf(await server.answering({}))
    .ask(question)
    .excerpts.map(({ citation, text }) => `${citation} ${text}`);
}

describe.each(KINDS)('a story in memory, from $name', ({ make }) => {
  let place: TestStorage;
  beforeAll(async () => {
    place = await make();
  });
  afterAll(() => place.dispose());

  let servers = 0;
  async function freshServer(
    library: Library,
  ): Promise<{ readonly server: ServerLibrary; readonly story: number }> {
    servers += 1;
    const server = library.server(`10000000000000000${servers}`);
    const { story } = done(await server.stories.create('Tarn', MODERATOR));
    return { server, story: story.id };
  }

  it('answers what the reports answer, and the same after a restart', async () => {
    const before = await withLibrary(
      place,
      async (library) => {
        const { server, story } = await freshServer(library);
        expect((await server.answering({})).kind).toBe('empty');
        expect((await library.server('nobody').answering({})).kind).toBe('none');
        done(await server.reports.add(story, { report: bridge }, MODERATOR));
        done(await server.reports.add(story, { report: ferry }, MODERATOR));
        const engine = engineOf(await server.answering({}));
        expect(engine.title).toBe('Tarn');
        expect(engineOf(await server.answering({}))).toBe(engine);
        return said(server, 'who steers the ferry');
      },
      { clock: patientClock },
    );
    expect(before[0]).toMatch(/^R2\.1 .*Pia Holm/);
    await withLibrary(place, async (library) => {
      expect(await said(library.server(`10000000000000000${servers}`), 'who steers the ferry')).toEqual(
        before,
      );
    });
  });

  it('answers from what was added, replaced and edited as soon as that is acknowledged', async () => {
    await withLibrary(
      place,
      async (library) => {
        const { server, story } = await freshServer(library);
        done(await server.reports.add(story, { report: bridge }, MODERATOR));
        expect(await said(server, 'when did the bridge close')).not.toEqual([]);
        done(await server.reports.add(story, { report: ferry }, MODERATOR));
        expect((await said(server, 'who steers the ferry'))[0]).toContain('R2.1');
        const later = reportOf('A ferry instead', ['Since July 2021 Jo Marsh steers the ferry.']);
        done(await server.reports.replace(2, { report: later }, MODERATOR));
        const answers = await said(server, 'who steers the ferry');
        expect(answers[0]).toContain('R2v2.1');
        expect(answers.join()).not.toContain('Pia Holm');
        done(await server.reports.edit(2, { title: 'Renamed' }, MODERATOR));
        expect(engineOf(await server.answering({})).reports[1]?.title).toBe('Renamed');
        done(await server.stories.rename(story, 'New name', MODERATOR));
        expect(engineOf(await server.answering({})).title).toBe('New name');
      },
      { clock: patientClock },
    );
  });

  it.each([
    ['patient', patientClock],
    ['hasty', hastyClock],
  ])('never answers from a report that was removed, whoever is %s', async (_, clock) => {
    await withLibrary(
      place,
      async (library) => {
        const { server, story } = await freshServer(library);
        done(await server.reports.add(story, { report: bridge }, MODERATOR));
        done(await server.reports.add(story, { report: ferry }, MODERATOR));
        await said(server, 'who steers the ferry');
        done(await server.reports.remove(2, MODERATOR));
        const { engine } = (await server.answering({})) as Extract<Answering, { readonly kind: 'story' }>;
        expect(engine.reports.map(({ number }) => number)).toEqual([1]);
        expect(JSON.stringify(engine.ask('who steers the ferry'))).not.toContain('Pia Holm');
        expect(JSON.stringify(engine.leads('Pia', 25))).not.toContain('Pia');
        done(await server.reports.remove(1, MODERATOR));
        expect((await server.answering({})).kind).toBe('empty');
      },
      { clock },
    );
  });

  it('sees what another process changed', async () => {
    await withLibrary(place, async (library) => {
      const { server, story } = await freshServer(library);
      done(await server.reports.add(story, { report: bridge }, MODERATOR));
      done(await server.reports.add(story, { report: ferry }, MODERATOR));
      expect(await said(server, 'who steers the ferry')).not.toEqual([]);
      await withLibrary(place, async (second) => {
        done(await second.server(server.id).reports.remove(2, 'operator'));
      });
      expect((await said(server, 'who steers the ferry')).join()).not.toContain('Pia Holm');
    });
  });

  it('answers without what was just added where that would take long, and with it afterwards', async () => {
    await withLibrary(
      place,
      async (library) => {
        const { server, story } = await freshServer(library);
        done(await server.reports.add(story, { report: bridge }, MODERATOR));
        const first = engineOf(await server.answering({}));
        const many = Array.from(
          { length: 120 },
          (_, i) => `Barge ${i} left the quay of Tarn on the day of the fair.`,
        );
        done(await server.reports.add(story, { report: reportOf('Barges', many) }, MODERATOR));
        expect(engineOf(await server.answering({}))).toBe(first);
        let engine = first;
        while (engine === first) engine = engineOf(await server.answering({}));
        expect(engine.reports).toHaveLength(2);
      },
      { clock: hastyClock },
    );
  });

  it('builds a story once for all who ask at the same time', async () => {
    await withLibrary(place, async (library) => {
      const { server, story } = await freshServer(library);
      done(await server.reports.add(story, { report: bridge }, MODERATOR));
      const engines = await Promise.all(
        Array.from({ length: 8 }, async () => engineOf(await server.answering({}))),
      );
      expect(new Set(engines).size).toBe(1);
    });
  });

  it('lets the stories that were asked longest ago go when there is no room', async () => {
    await withLibrary(
      place,
      async (library) => {
        const [a, b] = [await freshServer(library), await freshServer(library)];
        for (const { server, story } of [a, b])
          done(await server.reports.add(story, { report: bridge }, MODERATOR));
        const first = engineOf(await a.server.answering({}));
        expect(engineOf(await a.server.answering({}))).toBe(first);
        await b.server.answering({});
        const again = engineOf(await a.server.answering({}));
        expect(again).not.toBe(first);
        expect(again.ask('when did the bridge close').verdict).toBe('answered');
      },
      { memory: 1 },
    );
  });

  it('lets other work have its turn while a story is built', async () => {
    await withLibrary(place, async (library) => {
      const { server, story } = await freshServer(library);
      const many = Array.from(
        { length: 400 },
        (_, i) => `Barge ${i} left the quay of Tarn with Ada Marlow on 3 May 2021.`,
      );
      done(await server.reports.add(story, { report: reportOf('Barges', many) }, MODERATOR));
      let turns = 0;
      let building = true;
      const count = (): void => {
        turns += 1;
        if (building) setImmediate(count);
      };
      setImmediate(count);
      await server.answering({});
      building = false;
      expect(turns).toBeGreaterThan(3);
    });
  });

  it('tells a deleted story and a forgotten server from one that answers', async () => {
    await withLibrary(place, async (library) => {
      const { server, story } = await freshServer(library);
      done(await server.reports.add(story, { report: bridge }, MODERATOR));
      const { story: second } = done(await server.stories.create('Second', MODERATOR));
      done(await server.reports.add(second.id, { report: ferry }, MODERATOR));
      await server.answering({});
      done(await server.stories.delete(story, MODERATOR));
      expect(engineOf(await server.answering({})).title).toBe('Second');
      await server.forget();
      expect((await server.answering({})).kind).toBe('none');
    });
  });
});

describe('a story built in steps', () => {
  it('answers as one that is built at once', () => {
    const reports = [bridge, ferry].map((report, i) => ({ ...report, number: i + 1, version: 1 }));
    const [atOnce, inSteps] = [createEngine('Tarn', reports), finish(engineSteps('Tarn', reports))];
    for (const question of [
      'who steers the ferry',
      'when did the bridge close',
      'how many carts',
      'who is the king',
    ])
      expect(inSteps.ask(question)).toEqual(atOnce.ask(question));
    expect(inSteps.origins).toEqual(atOnce.origins);
    expect(inSteps.leads('t', 25)).toEqual(atOnce.leads('t', 25));
  });
});
