import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreFault } from '../../src/library/fault.js';
import { openLibrary } from '../../src/library/open-library.js';
import { unobserved, type Observer } from '../../src/observer.js';
import { bridge, done } from './report-fixture.js';
import { KINDS, ROOMY, type TestStorage } from './storages.js';

describe.each(KINDS)('what is seen of a library on $name', ({ make }) => {
  let place: TestStorage;
  beforeEach(async () => {
    place = await make();
  });
  afterEach(() => place.dispose());

  it('is how stories were come by, and what became of the work with the store', async () => {
    const stories: string[] = [];
    const work: string[] = [];
    const observer: Observer = {
      ...unobserved,
      story: (use) => void stories.push(use),
      database: (kind, outcome) => void work.push(`${kind} ${outcome}`),
    };
    const library = await openLibrary({ storage: place.storage, memory: ROOMY, observer });
    const server = library.server('s1');
    const { story } = done(await server.stories.create('Tarn', 'operator'));
    done(await server.reports.add(story.id, { report: bridge }, 'operator'));
    expect(library.loaded).toEqual({ stories: 0, bytes: 0 });
    await Promise.all([server.answering({}), server.answering({})]);
    await server.answering({});
    const [first, second, third] = stories;
    expect([first, third, stories.length]).toEqual(['built', 'in memory', 3]);
    // PostgreSQL may answer the second only when the first has built it.
    expect(place.storage.kind === 'sqlite' ? ['waited for'] : ['waited for', 'in memory']).toContain(second);
    expect(library.loaded.stories).toBe(1);
    expect(library.loaded.bytes).toBeGreaterThan(0);
    expect(new Set(work)).toEqual(new Set(['read done', 'write done']));
    await library.reachable();
    await library.close();
    await expect(library.reachable()).rejects.toThrow();
    expect(work.at(-1)).toBe('read failed');
  });

  it('is that a story takes more once it was looked across, so that fewer are kept', async () => {
    const roomy = await openLibrary({ storage: place.storage, memory: ROOMY });
    for (const id of ['s1', 's2']) {
      const { story } = done(await roomy.server(id).stories.create('Tarn', 'operator'));
      done(await roomy.server(id).reports.add(story.id, { report: bridge }, 'operator'));
      await roomy.server(id).answering({});
    }
    const { bytes: memory } = roomy.loaded;
    await roomy.close();
    const library = await openLibrary({ storage: place.storage, memory });
    await library.server('s2').answering({});
    const answering = await library.server('s1').answering({});
    if (answering.kind !== 'story') throw new Error('no story');
    expect(library.loaded).toEqual({ stories: 2, bytes: memory });
    expect(answering.engine.survey.timeline.dated.length).toBeGreaterThan(0);
    expect(library.loaded.bytes).toBeGreaterThan(memory);
    await library.server('s1').answering({});
    expect(library.loaded.stories).toBe(1);
    expect(library.loaded.bytes).toBeLessThan(memory);
    await library.close();
  });

  it('is that a store which cannot be opened is told in words', async () => {
    const storage =
      place.storage.kind === 'sqlite'
        ? ({ kind: 'sqlite', file: '/dev/null/footnote.db' } as const)
        : ({ kind: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none' } as const);
    await expect(openLibrary({ storage, memory: ROOMY })).rejects.toThrow(StoreFault);
  });
});
