import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { sharesOf } from '../src/processes.js';
import { Supervisor, type Worker } from '../src/supervising.js';

/** A process that does what a test says. */
class Invented implements Worker {
  readonly ready: Promise<void>;
  readonly ended: Promise<number | null>;
  becomeReady: () => void = () => undefined;
  end: (code: number | null) => void = () => undefined;
  asked = false;

  constructor(readonly place: number) {
    this.ready = new Promise((resolve) => (this.becomeReady = resolve));
    this.ended = new Promise((resolve) => (this.end = resolve));
  }

  stop(): void {
    this.asked = true;
  }

  kill(): void {
    this.end(null);
  }
}

function supervise(count: number) {
  const started: Invented[] = [];
  const supervisor = new Supervisor({
    count,
    start: (place) => {
      const worker = new Invented(place);
      started.push(worker);
      return worker;
    },
    log: pino({ level: 'silent' }),
    pauseMs: 0,
  });
  /** The n-th that was started, once it was. */
  const nth = async (n: number): Promise<Invented> => {
    for (;;) {
      const worker = started[n];
      if (worker !== undefined) return worker;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  return { supervisor, started, nth };
}

describe('several processes', () => {
  it('share the shards out, as many to each', () => {
    const shares = sharesOf([0, 1, 2, 3, 4], 8, 3);
    expect(shares.map(({ SHARD_IDS }) => SHARD_IDS)).toEqual(['0', '1,2', '3,4']);
    expect(shares[0]).toEqual({ SHARDS: '8', SHARD_COUNT: '8', SHARD_IDS: '0' });
  });

  it('are started again where one ends, and only that one', async () => {
    const { started, nth } = supervise(3);
    for (const worker of started) worker.becomeReady();
    started[1]?.end(null);
    expect((await nth(3)).place).toBe(1);
    (await nth(3)).end(1);
    expect((await nth(4)).place).toBe(1);
    expect(started).toHaveLength(5);
  });

  it('all end with 1 where one says at the start that it cannot', async () => {
    const { supervisor, started } = supervise(2);
    started[0]?.end(1);
    await Promise.resolve();
    while (started[1]?.asked !== true) await new Promise((resolve) => setTimeout(resolve, 1));
    started[1].end(0);
    expect(await supervisor.ended).toBe(1);
    expect(started).toHaveLength(2);
  });

  it('are replaced one by one, each only when the next is ready', async () => {
    const { supervisor, started, nth } = supervise(2);
    for (const worker of started) worker.becomeReady();
    const done = supervisor.replaceAll();
    const next = await nth(2);
    expect([next.place, started[0]?.asked]).toEqual([0, false]);
    next.becomeReady();
    while (started[0]?.asked !== true) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(started).toHaveLength(3);
    started[0].end(0);
    (await nth(3)).becomeReady();
    while (started[1]?.asked !== true) await new Promise((resolve) => setTimeout(resolve, 1));
    started[1].end(0);
    await done;
    expect(started.map(({ place }) => place)).toEqual([0, 1, 0, 1]);
  });

  it('are replaced where a replacement comes up the second time', async () => {
    const { supervisor, started, nth } = supervise(1);
    started[0]?.becomeReady();
    const done = supervisor.replaceAll();
    (await nth(1)).end(1);
    (await nth(2)).becomeReady();
    while (started[0]?.asked !== true) await new Promise((resolve) => setTimeout(resolve, 1));
    started[0].end(0);
    await done;
    expect(started).toHaveLength(3);
  });

  it('go on where a replacement does not come up', async () => {
    const { supervisor, started, nth } = supervise(1);
    started[0]?.becomeReady();
    const done = supervisor.replaceAll();
    for (const attempt of [1, 2, 3]) (await nth(attempt)).end(1);
    await done;
    expect(started).toHaveLength(4);
    expect(started[0]?.asked).toBe(false);
    supervisor.stop();
    expect(started[0]?.asked).toBe(true);
    started[0]?.end(0);
    expect(await supervisor.ended).toBe(0);
  });

  it('stop when they are told to, and none is started again', async () => {
    const { supervisor, started } = supervise(2);
    supervisor.stop();
    expect(started.map(({ asked }) => asked)).toEqual([true, true]);
    started[0]?.end(0);
    supervisor.kill();
    expect(await supervisor.ended).toBe(0);
    expect(started).toHaveLength(2);
  });
});
