import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Cooldown } from '../../src/discord/cooldown.js';
import { systemClock } from '../../src/clock.js';
import { IdentifyLock } from '../../src/library/identify-lock.js';
import type { Library } from '../../src/library/library.js';
import { Notices } from '../../src/library/notices.js';
import { openLibrary } from '../../src/library/open-library.js';
import { openSharedLimits, type SharedLimits } from '../../src/library/shared-limits.js';
import { bridge, done, ferry } from './report-fixture.js';
import { KINDS, ROOMY, type TestStorage } from './storages.js';

const postgres = KINDS.find(({ name }) => name === 'PostgreSQL');
const MINUTE = 60_000;

// What several processes do together takes PostgreSQL: without one that tests may use there is nothing to try.
describe.runIf(postgres !== undefined)('several processes on one PostgreSQL', () => {
  let test: TestStorage;
  let url = '';
  const open: { close(): Promise<void> }[] = [];
  beforeEach(async () => {
    if (postgres === undefined) throw new Error('there is no PostgreSQL');
    test = await postgres.make();
    url = test.storage.kind === 'postgres' ? test.storage.url : '';
  });
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close();
    await test.dispose();
  });

  async function limits(): Promise<SharedLimits> {
    const opened = await openSharedLimits(url);
    open.push(opened);
    return opened;
  }

  async function library(): Promise<Library> {
    const opened = await openLibrary({ storage: test.storage, memory: ROOMY });
    open.push(opened);
    return opened;
  }

  /** As it stands in a process that counts with the others. */
  function cooldown({ spend }: Pick<SharedLimits, 'spend'>, burst: number, failed: (error: unknown) => void) {
    return new Cooldown(
      { seconds: 600, burst, shared: { spend, secret: 'known to all', failed } },
      systemClock,
    );
  }
  const unexpected = (error: unknown): void => expect.unreachable(String(error));

  it('count what a person asks together', async () => {
    const first = cooldown(await limits(), 3, unexpected);
    const second = cooldown(await limits(), 3, unexpected);
    const took = [];
    for (const one of [first, second, first, second, first]) took.push(await one.take('person'));
    expect(took.slice(0, 3)).toEqual([undefined, undefined, undefined]);
    expect(took[3]).toBeGreaterThan(Date.now() + 9 * MINUTE);
    expect(took[4]).toBe(took[3]);
    expect(await second.take('another')).toBeUndefined();
  });

  it('count by themselves where the database cannot be asked', async () => {
    const closed = await openSharedLimits(url);
    await closed.close();
    const failures: unknown[] = [];
    const alone = cooldown(closed, 1, (error) => failures.push(error));
    expect(await alone.take('person')).toBeUndefined();
    expect(await alone.take('person')).toBeGreaterThan(Date.now());
    expect(failures).toHaveLength(2);
  });

  it('let one of them claim what only one may do', async () => {
    const all = await Promise.all([limits(), limits(), limits()]);
    const claims = await Promise.all([...all, ...all].map(({ claim }) => claim('1', 60)));
    expect(claims.filter((mine) => mine)).toHaveLength(1);
    expect(await all[0].claim('2', 60)).toBe(true);
  });

  it('identify one after the other in a bucket, also within a process', async () => {
    const one = new IdentifyLock(url, 300);
    const other = new IdentifyLock(url, 300);
    open.push(one, other);
    const order: string[] = [];
    const never = new AbortController().signal;
    await one.take(0, never);
    const later = [
      one.take(0, never).then(() => order.push('same bucket')),
      other.take(0, never).then(() => order.push('same bucket')),
    ];
    await other.take(1, never);
    order.push('other bucket');
    await Promise.all(later);
    expect(order).toEqual(['other bucket', 'same bucket', 'same bucket']);
    const given = new AbortController();
    await one.take(2, never);
    const waiting = other.take(2, given.signal);
    given.abort();
    await expect(waiting).rejects.toThrow();
  });

  it('hear of a changed story, build it again by themselves, and never rely on it', async () => {
    const [here, there] = [await library(), await library()];
    const heard: number[] = [];
    const notices = new Notices(url, (story) => {
      heard.push(story);
      there.refresh(story);
    });
    open.push(notices);
    await notices.listen();
    const server = here.server('1');
    const { story } = done(await server.stories.create('Tarn', 'operator'));
    done(await server.reports.add(story.id, { report: bridge }, 'operator'));
    await there.server('1').answering({});
    expect(there.loaded.stories).toBe(1);
    done(await server.reports.add(story.id, { report: ferry }, 'operator'));
    while (heard.length === 0) await wait(5);
    expect(heard).toEqual([story.id]);
    await notices.close();
    done(await server.reports.remove(1, 'operator'));
    const answering = await there.server('1').answering({});
    expect(answering.kind === 'story' && answering.engine.reports.map(({ title }) => title)).toEqual([
      ferry.title,
    ]);
  });
});
