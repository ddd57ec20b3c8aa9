import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Backlog } from '../../src/discord/backlog.js';
import { Cooldown } from '../../src/discord/cooldown.js';
import { decodeAction, encodeAction } from '../../src/discord/custom-id.js';
import { Stretches } from '../../src/discord/stretches.js';
import { Turns } from '../../src/discord/turns.js';
import type { Action, View } from '../../src/discord/view.js';
import { ManualClock } from '../../src/loopback/index.js';

const SEED = { seed: 20240325 };

const number = fc.nat(999_999);
const name = fc.stringMatching(/^[a-z0-9_-]{1,32}$/);
const date = fc.constantFrom('2024', '2024-03', '2024-03-25');
const view: fc.Arbitrary<View> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('answer' as const),
      command: name,
      page: fc.nat(99),
      narrowed: fc.oneof(
        fc.record({ report: number }),
        fc.record({ after: date, before: date }),
        fc.record({ report: number, before: date }),
      ),
    },
    { requiredKeys: ['kind', 'command', 'page'] },
  ),
  fc.record({
    kind: fc.constant('passage' as const),
    citation: fc.tuple(number, number).map(([report, paragraph]) => `R${report}v2.${paragraph}`),
    page: number,
  }),
  fc.record(
    {
      kind: fc.constant('report' as const),
      number,
      version: number,
      page: fc.constant(0),
      paragraph: number,
    },
    { requiredKeys: ['kind', 'number', 'version', 'page'] },
  ),
  fc.record({ kind: fc.constant('command' as const), command: name, page: number }),
  fc.record({ kind: fc.constant('check' as const), page: number }),
  fc.record({
    kind: fc.constant('passage' as const),
    citation: fc.constant('R3.5'),
    page: number,
    borrowed: fc.constant(true as const),
  }),
  fc.record({
    kind: fc.constant('report' as const),
    number,
    version: number,
    page: number,
    borrowed: fc.constant(true as const),
  }),
);
const word = fc.stringMatching(/^[\w-]{1,16}$/);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    verb: fc.constantFrom('turn' as const, 'open' as const, 'share' as const, 'missed' as const),
    view,
  }),
  fc.record({
    verb: fc.constant('do' as const),
    press: fc.record({ command: word, step: word, about: fc.array(word, { maxLength: 3 }) }),
  }),
  fc.constantFrom<Action>({ verb: 'choose' }, { verb: 'delete' }),
);

describe('custom ids', () => {
  it('hold every action in at most 100 characters, and give it back', () => {
    fc.assert(
      fc.property(action, fc.option(fc.nat(999), { nil: undefined }), (it, nth) => {
        const id = encodeAction(it, nth);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(decodeAction(id)).toEqual(it);
      }),
      SEED,
    );
  });

  it('that nobody made are refused', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (id) => {
        expect(['unknown', 'other version']).toContain(decodeAction(id));
      }),
      SEED,
    );
  });
});

describe('the cooldown', () => {
  it('forgets rather than grows', () => {
    const clock = new ManualClock();
    const cooldown = new Cooldown({ seconds: 60, burst: 1 }, clock);
    expect(cooldown.take('first')).toBeUndefined();
    expect(cooldown.take('first')).toBe(clock.now() + 60_000);
    for (let n = 0; n < 50_001; n += 1) void cooldown.take(`person ${n}`);
    expect(cooldown.take('first')).toBeUndefined();
  });

  it('can be switched off', () => {
    const cooldown = new Cooldown({ seconds: 0 }, new ManualClock());
    for (let n = 0; n < 100; n += 1) expect(cooldown.take('x')).toBeUndefined();
  });
});

describe('work that was waited for', () => {
  it('is done in order, and others get their turn after each stretch', async () => {
    const clock = new ManualClock();
    const stretches = new Stretches(clock);
    const heard: string[] = [];
    const work = (name: string) =>
      stretches.due(
        () => {
          heard.push(name);
          clock.advance(6);
          setImmediate(() => heard.push(`network after ${name}`));
          return name;
        },
        () => 'refused',
      );
    expect(await Promise.all(['a', 'b', 'c'].map(work))).toEqual(['a', 'b', 'c']);
    expect(heard).toEqual(['a', 'b', 'network after a', 'network after b', 'c']);
  });

  it('fails alone', async () => {
    const stretches = new Stretches(new ManualClock());
    const broken = (): string => {
      throw new Error('broken');
    };
    const refused = (): string => 'refused';
    const failing = stretches.due(broken, refused);
    const other = stretches.due(() => 'fine', refused);
    await expect(failing).rejects.toThrow('broken');
    expect(await other).toBe('fine');
  });

  it('is refused where it could not be begun for too long', async () => {
    const clock = new ManualClock();
    const stretches = new Stretches(clock);
    const work = (ms: number) =>
      stretches.due(
        () => {
          clock.advance(ms);
          return 'done';
        },
        () => 'refused',
      );
    expect(await Promise.all([work(9_000), work(2_000), work(1), work(1)])).toEqual([
      'done',
      'done',
      'refused',
      'refused',
    ]);
    expect(await work(1)).toBe('done');
  });

  it('is let go of once it is done, though more comes all the time', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const clock = new ManualClock();
    const all: WeakRef<object>[] = [];
    const held = await new Promise<number>((resolve) => {
      const turns = new Turns<object>(clock, () => {
        clock.advance(10);
        if (all.length < 300) return push();
        collect();
        resolve(all.filter((one) => one.deref() !== undefined).length);
      });
      const push = (): void => {
        const one = { n: all.length };
        all.push(new WeakRef(one));
        turns.push(one);
      };
      for (let n = 0; n < 20; n += 1) push();
    });
    expect(held).toBeLessThan(100);
  });
});

describe('the backlog', () => {
  it('keeps the order, and tells those who have waited long before it gets to them', async () => {
    const clock = new ManualClock();
    const backlog = new Backlog(clock, 1_500);
    const heard: string[] = [];
    await new Promise<void>((resolve) => {
      for (const name of ['a', 'b', 'c']) {
        backlog.push({
          since: clock.now(),
          run: () => {
            heard.push(`run ${name}`);
            clock.advance(1_600);
            if (name === 'c') resolve();
          },
          late: () => heard.push(`late ${name}`),
        });
      }
    });
    expect(heard).toEqual(['run a', 'late b', 'late c', 'run b', 'late c', 'run c']);
  });
});
