import { describe, expect, it } from 'vitest';
import { boost, logistic, withinGroups } from '../../bench/boost.js';
import { missedFloors } from '../../bench/floors.js';
import { hash, seeded, twist } from '../../bench/twist.js';
import { Trees } from '../../src/answers/trees.js';

const options = { rounds: 30, rate: 0.3, leaves: 4, leastWeight: 0.5, ridge: 0.1 };

describe('boost', () => {
  it('learns a rule of two features, the same way every time', () => {
    const random = seeded(7);
    const rows = Array.from({ length: 400 }, () => Float64Array.of(random(), random(), random()));
    const labels = rows.map((row) => ((row[0] ?? 0) > 0.5 && (row[1] ?? 0) < 0.3 ? 1 : 0));
    const learned = boost(rows, logistic(labels), options);
    const trees = new Trees(learned.trees);
    const right = rows.filter((row, i) => trees.score(row) > 0 === (labels[i] === 1)).length;
    expect(right / rows.length).toBeGreaterThan(0.97);
    expect(learned.gains[2]).toBeLessThan((learned.gains[0] ?? 0) / 5);
    expect(boost(rows, logistic(labels), options).trees).toEqual(learned.trees);
  });

  it('learns which of a group should win', () => {
    const random = seeded(3);
    const rows = Array.from({ length: 300 }, () => Float64Array.of(random()));
    const groups = Array.from({ length: 100 }, (_, i) => [3 * i, 3 * i + 1, 3 * i + 2]);
    const labels = new Uint8Array(300);
    for (const group of groups) {
      const best = [...group].sort((a, b) => (rows[b]?.[0] ?? 0) - (rows[a]?.[0] ?? 0))[0] ?? 0;
      labels[best] = 1;
    }
    const trees = new Trees(boost(rows, withinGroups(groups, labels), options).trees);
    expect(trees.score(Float64Array.of(0.95))).toBeGreaterThan(trees.score(Float64Array.of(0.05)));
  });
});

describe('missedFloors', () => {
  const floors = { quality: { 'a > b': { least: 80 }, 'a > c': { most: 3 } } };

  it('is silent where all are held, and passes over what did not run', () => {
    expect(missedFloors(floors, { quality: { a: { b: 80, c: 3 } } })).toEqual([]);
    expect(missedFloors(floors, { speed: {} })).toEqual([]);
  });

  it('names each that is missed, one not measured among them', () => {
    expect(missedFloors(floors, { quality: { a: { b: 79.9 } } })).toEqual([
      'quality: a > b is 79.9, below its floor of 80',
      'quality: a > c was not measured',
    ]);
  });
});

describe('twist', () => {
  const made = (question: string, strangers: readonly string[] = ['masts', 'zebra']): ReadonlySet<unknown> =>
    new Set(
      Array.from({ length: 80 }, (_, i) =>
        twist(
          {
            question,
            paragraph: 'In 1901, Marrow and Ostend opened 12 docks and 14 piers.',
            answers: ['1901'],
            strangers,
          },
          seeded(i),
        ),
      ),
    );

  it('puts another name or figure of the paragraph, a word of another question or an opposite in a word’s place', () => {
    const questions = made('When did Marrow open 12 docks?');
    expect(questions).toContain('When did Marrow open 14 docks?');
    expect(questions).toContain('When did Ostend open 12 docks?');
    expect(questions).toContain('When did Marrow open 12 masts?');
    expect(questions).toContain('When did Marrow close 12 docks?');
    expect(questions).toContain('When did not Marrow open 12 docks?');
    expect(questions).not.toContain('When did Marrow open 12 docks?');
  });

  it('changes nothing where nothing can be changed', () => {
    expect([...made('Who?', [])]).toEqual([undefined]);
  });

  it('parts by a hash that does not change', () => {
    expect(hash('wiki-0001')).toBe(hash('wiki-0001'));
    expect(new Set(Array.from({ length: 100 }, (_, i) => hash(`r${i}`) % 5)).size).toBe(5);
  });
});
