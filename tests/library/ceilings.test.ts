import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library, ServerLibrary } from '../../src/library/library.js';
import { openLibrary } from '../../src/library/open-library.js';
import type { Ceilings } from '../../src/operating.js';
import type { Outcome } from '../../src/reports/refusal.js';
import { bridge, done, ferry, reportOf } from './report-fixture.js';
import { KINDS, ROOMY, type TestStorage } from './storages.js';

const MODERATOR = '200000000000000001';
const ROOM: Ceilings = { stories: 99, reports: 99, paragraphs: 9_999, bytes: 99_999_999 };

/** Why it was refused; fails where it was not. */
function words(outcome: Outcome<object>): string {
  if (outcome.ok) throw new Error('it was not refused');
  return `${outcome.objection.reason} ${outcome.objection.advice}`;
}

describe.each(KINDS)('the ceilings of a server on $name', ({ make }) => {
  let place: TestStorage;
  let libraries: Library[] = [];
  let servers = 0;
  beforeAll(async () => {
    place = await make();
  });
  afterAll(async () => {
    for (const library of libraries) await library.close();
    libraries = [];
    await place.dispose();
  });

  async function within(
    ceilings: Partial<Ceilings>,
  ): Promise<{ readonly server: ServerLibrary; readonly story: number; readonly free: ServerLibrary }> {
    const open = (bound: Ceilings | undefined): Promise<Library> =>
      openLibrary({ storage: place.storage, memory: ROOMY, ...(bound && { ceilings: bound }) });
    const bound = await open({ ...ROOM, ...ceilings });
    const unbound = await open(undefined);
    libraries.push(bound, unbound);
    servers += 1;
    const server = bound.server(`s${servers}`);
    const { story } = done(await server.stories.create('Tarn', MODERATOR));
    return { server, story: story.id, free: unbound.server(`s${servers}`) };
  }

  it('end stories with words, and nothing of the refused one is left', async () => {
    const { server, story, free } = await within({ stories: 2 });
    const second = done(await server.stories.create('Second', MODERATOR));
    expect(words(await server.stories.create('Third', MODERATOR))).toBe(
      'A server keeps 2 stories here at the most. Delete one first, or ask whoever runs the bot for more room.',
    );
    expect((await server.stories.list()).map(({ name }) => name)).toEqual(['Tarn', 'Second']);
    expect((await server.history(9)).map(({ action }) => action)).not.toContain('report added');
    done(await server.stories.delete(second.story.id, MODERATOR));
    done(await server.stories.create('Third', MODERATOR));
    done(await free.stories.create('Of the operator', 'operator'));
    expect(story).toBeGreaterThan(0);
  });

  it('end reports with words, also when a draft is kept and when many come at once', async () => {
    const { server, story, free } = await within({ reports: 1 });
    const { draft } = done(await server.drafts.hold({ report: ferry }, { story }));
    done(await server.reports.add(story, { report: bridge }, MODERATOR));
    expect(words(await server.drafts.keep(draft.id, MODERATOR))).toMatch(/^A server keeps 1 reports here/);
    expect(words(await server.reports.add(story, { report: ferry }, MODERATOR))).toMatch(/Remove reports/);
    const all = await server.reports.addAll(
      story,
      [{ report: ferry }, { report: reportOf('X', ['Y.']) }],
      MODERATOR,
    );
    expect(all.map(({ ok }) => ok)).toEqual([false, false]);
    expect(await server.reports.list()).toHaveLength(1);
    // A refused number is given to the next that is taken.
    done(await server.reports.remove(1, MODERATOR));
    expect(done(await server.drafts.keep(draft.id, MODERATOR)).report.number).toBe(2);
    done(await free.reports.add(story, { report: bridge }, 'operator'));
  });

  it('count paragraphs of earlier versions and of drafts', async () => {
    const { server, story } = await within({ paragraphs: 3 });
    done(await server.reports.add(story, { report: bridge }, MODERATOR));
    done(await server.reports.replace(1, { report: ferry }, MODERATOR));
    expect(words(await server.drafts.hold({ report: reportOf('X', ['Y.']) }, { story }))).toContain(
      '3 paragraphs, earlier versions and drafts too',
    );
    expect(words(await server.reports.replace(1, { report: bridge }, MODERATOR))).toContain('3 paragraphs');
    expect(await server.usage()).toMatchObject({ versions: 2, drafts: 0, paragraphs: 3 });
  });

  it('count bytes of text and of files', async () => {
    const { server, story } = await within({ bytes: 1_000_000 });
    const original = { fileName: 'a.pdf', bytes: new Uint8Array(999_990) };
    expect(words(await server.reports.add(story, { report: bridge, original }, MODERATOR))).toContain(
      '1 MB of text and files',
    );
    done(await server.reports.add(story, { report: bridge }, MODERATOR));
  });
});
