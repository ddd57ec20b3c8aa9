import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, plan, USUAL, type Costs } from '../../bench/capacity/model.js';

const COSTS: Costs = {
  baseMb: 150,
  workingMb: 60,
  mbPerThousandServers: 2,
  mbPerStory: 2,
  warmMs: 5,
  coldMs: 100,
  kbPerParagraph: 1,
};

describe('the model of capacity', () => {
  it('counts questions, processors, memory and disk of one size by hand', () => {
    const use = { ...USUAL, keeping: 1, questionsADay: 24, inARow: 4, busiestHour: 0.1, burst: 2 };
    const made = plan(1_000, COSTS, use);
    expect(made.questionsADay).toBe(24_000);
    expect(made.questionsASecond).toBeCloseTo((2_400 / 3_600) * 2);
    // 600 sittings in the hour meet 1,000 x (1 - e^-0.6) = 451 servers, of which 75 stories fit.
    expect(made.coldShare).toBeCloseTo(0.25 * (1 - 75 / 451.19), 3);
    expect(made.msAQuestion).toBeCloseTo(5 + made.coldShare * 100);
    expect(made.processors).toBeCloseTo((made.questionsASecond * made.msAQuestion) / 1_000 / 0.5);
    expect([made.processes, made.shards]).toEqual([1, 1]);
    expect(made.mbAProcess).toBeCloseTo(150 + 60 + 2 + 150 * 1.3);
    expect(made.gbOfDisk).toBeCloseTo(0.2);
    expect(limits(made)).toEqual([]);
  });

  it('needs shards above 2,500 servers, and more of everything for more servers', () => {
    expect([2_500, 2_501].map((servers) => plan(servers, COSTS).shards)).toEqual([1, 3]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (a, b) => {
        const [less, more] = [plan(Math.min(a, b), COSTS), plan(Math.max(a, b), COSTS)];
        for (const figure of ['questionsADay', 'processes', 'shards', 'gbOfMemory', 'gbOfDisk'] as const)
          expect([figure, less[figure] <= more[figure] + 1e-9 || less.processes !== more.processes]).toEqual([
            figure,
            true,
          ]);
        expect(more.processors).toBeLessThanOrEqual(more.processes);
        expect(more.coldShare).toBeLessThanOrEqual(USUAL.keeping / USUAL.inARow);
      }),
    );
  });

  it('names what does not hold any more, first what comes first', () => {
    const words = limits(plan(1_000_000, COSTS));
    expect(words[0]).toContain('shards');
    expect(words[1]).toContain('several processes');
    expect(limits(plan(100, COSTS))).toEqual([]);
  });
});
