import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDurations } from '../../src/text/durations.js';

function found(text: string): readonly string[] {
  return findDurations(text).map(({ start, end, iso }) => `${text.slice(start, end)} = ${iso}`);
}

type Case = readonly [text: string, ...expected: string[]];

describe('lengths of time', () => {
  it.each<Case>([
    ['It took two years.', 'two years = P2Y'],
    ['It took 18 months.', '18 months = P18M'],
    ['It took 30 seconds.', '30 seconds = PT30S'],
    ['after 90 minutes and 36 hours', '90 minutes = PT90M', '36 hours = PT36H'],
    ['a two-year trial and a 30-second clip', 'two-year = P2Y', '30-second = PT30S'],
    ['a five - day week', 'five - day = P5D'],
    ['the first summit in about 20 years', 'about 20 years = P20Y'],
    ['approximately two decades of peace', 'approximately two decades = P20Y'],
    ['more than a decade', 'more than a decade = P10Y'],
    ['in the past three years', 'the past three years = P3Y'],
    ['the first nine months of 2012', 'the first nine months = P9M'],
    ['up to eight years in prison', 'up to eight years = P8Y'],
    ['nearly five centuries', 'nearly five centuries = P500Y'],
    ['three fortnights and two quarters later on', 'three fortnights = P6W'],
    ['a 13-year-old girl, 27 years old', '13-year-old = P13Y', '27 years old = P27Y'],
    ['a 2000 year old custom', '2000 year old = P2000Y'],
    ['10 to 15 years', '10 to 15 years = P10Y/P15Y'],
    ['two or three weeks', 'two or three weeks = P2W/P3W'],
    ['between 5 and 10 days', '5 and 10 days = P5D/P10D'],
    ['5-10 minutes', '5-10 minutes = PT5M/PT10M'],
    ['2 hours, 23 minutes and 5 seconds', '2 hours, 23 minutes and 5 seconds = PT2H23M5S'],
    ['two years and three months', 'two years and three months = P2Y3M'],
    ['three and a half hours', 'three and a half hours = PT3.5H'],
    ['a two-and-a-half-year term', 'two-and-a-half-year = P2.5Y'],
    ['a year and a half', 'a year and a half = P1.5Y'],
    [
      'half an hour, half a year, a half-century',
      'half an hour = PT30M',
      'half a year = P6M',
      'half-century = P50Y',
    ],
    [
      'a quarter of a century, a quarter-century',
      'a quarter of a century = P25Y',
      'a quarter-century = P25Y',
    ],
    ['three consecutive days, two more years', 'three consecutive days = P3D', 'two more years = P2Y'],
    ['He stayed for a week and left within an hour.', 'a week = P1W', 'an hour = PT1H'],
    ['a day after the vote; another month', 'a day = P1D', 'another month = P1M'],
    ['a full year', 'a full year = P1Y'],
    ['over the past year', 'past year = P1Y'],
    ['over the next decade', 'next decade = P10Y'],
    ['a year-long inquiry and a weeklong stay', 'year-long = P1Y', 'weeklong = P1W'],
    ['a couple of weeks, a dozen years', 'a couple of weeks = P2W', 'a dozen years = P12Y'],
    ['1,000 years', '1,000 years = P1000Y'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'two years ago, three weeks later, a month earlier, two days from now',
    'He earns $5 a year, twice a day, 40 hours a week, five times per month.',
    'every two weeks, every 15 minutes, each 5 days',
    'for years, several decades, a few days, many months, several hundred hours',
    'last year, this week, next month, the year 2012',
    "the Thirty Years' War, the Six-Day War, Eternity and a Day",
    'a quarter of the money, three quarters of them',
    'the second time, the second second',
    '',
  ])('none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('lie in any text, apart and in order, as ISO 8601 has them', () => {
    const words = fc.constantFrom(
      ...'a an the half two 5 1999 1.5 million and or - to of years year-old day second seconds hour decade weeks old ago later past next about more than another long , yearlong every per'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, iso } of findDurations(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const one of iso.split('/'))
            expect(one).toMatch(/^P(?=[\dT])(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?$/);
          last = end;
        }
      }),
      { numRuns: 3000 },
    );
  });
});
