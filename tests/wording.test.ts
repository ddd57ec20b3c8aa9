import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  count,
  coveredLine,
  foundIn,
  listed,
  longDate,
  publicationDate,
  narrowingLine,
  shorten,
  valueLine,
} from '../src/wording.js';

describe('wording', () => {
  it('writes dates out', () => {
    expect(longDate('2024-03-25')).toBe('25 March 2024');
    expect(longDate('2024-03')).toBe('March 2024');
    expect(longDate('2024')).toBe('2024');
    expect(longDate(undefined)).toBe('undated');
  });

  it('counts', () => {
    expect(count(1, 'report')).toBe('1 report');
    expect(count(10_000, 'paragraph')).toBe('10,000 paragraphs');
    expect(foundIn({ reports: 4, origins: 2 })).toBe('in 4 reports, 2 origins');
    expect(foundIn({ reports: 1, origins: 1 })).toBe('in 1 report');
  });

  it('lists, whatever stands inside an item', () => {
    expect(listed([], 'or')).toBe('');
    expect(listed(['a'], 'or')).toBe('a');
    expect(listed(['a, b', 'c'], 'and')).toBe('a, b and c');
    expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });

  it('shows both values where the reports differ', () => {
    const values = ['13', '17'].map((text, i) => ({ text, excerpts: [i] }));
    expect(valueLine({ values })).toBe('13 or 17: the reports differ');
    expect(valueLine({ values: values.slice(0, 1) })).toBe('13');
    expect(valueLine({ values: [] })).toBeUndefined();
  });

  it('says what an answer was narrowed by and what dates are covered', () => {
    expect(narrowingLine({ report: 3, after: '2024-03-01', before: '2024-03-31' })).toBe(
      'Only R3, from 1 March 2024, to 31 March 2024.',
    );
    expect(coveredLine({ undated: 5 })).toBe('5 undated');
    expect(coveredLine({ covered: { from: '2024-03-25', to: '2024-04-11' }, undated: 0 })).toBe(
      'dated 25 March 2024 to 11 April 2024',
    );
  });

  it('shortens to a length without half a character at the end', () => {
    expect(shorten('one two three', 9)).toBe('one two…');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 2, max: 40 }),
        (text, max) => {
          const short = shorten(text, max);
          expect(short.length).toBeLessThanOrEqual(max);
          if (text.length > max) expect(text.startsWith(short.slice(0, -1))).toBe(true);
        },
      ),
    );
  });
});

describe('publicationDate', () => {
  it('says when a date is only assumed, and when there is none', () => {
    expect(publicationDate({ published: '2024-03-25' })).toBe('25 March 2024');
    expect(publicationDate({ published: '2024-03-25', publishedAssumed: true })).toBe(
      '25 March 2024 (assumed)',
    );
    expect(publicationDate({})).toBe('undated');
  });
});
