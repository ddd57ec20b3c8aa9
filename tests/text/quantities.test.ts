import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/text/quantities.js';

function found(text: string): readonly string[] {
  return findQuantities(text).map(({ start, end, value, unit }) =>
    [`${text.slice(start, end)} = ${Number(value.toPrecision(4))}`, unit]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

type Case = readonly [text: string, ...expected: string[]];

describe('quantities', () => {
  it.each<Case>([
    // What is counted.
    ['About 80,000 U.S. troops left.', '80,000 = 80000 troops'],
    ['13 Japanese citizens and twelve others', '13 = 13 citizens', 'twelve = 12 others'],
    ['five people, twenty-one men', 'five = 5 people', 'twenty-one = 21 men'],
    ['two hundred and fifty thousand refugees', 'two hundred and fifty thousand = 250000 refugees'],
    ['one person was hurt', 'one = 1 person'],
    ['a 12-member panel', '12 = 12 member'],
    ['three large old ships', 'three = 3 ships'],
    ['2,000 of them', '2,000 = 2000'],
    ['a dozen eggs', 'a dozen = 12 eggs'],
    ['half a million voters', 'half a million = 500000 voters'],
    ['3m people', '3m = 3000000 people'],
    ['2000 people', '2000 = 2000 people'],
    // Money.
    ['$500 million', '$500 million = 500000000 USD'],
    ['$ 5.2 billion', '$ 5.2 billion = 5200000000 USD'],
    ['£3m and €1.5bn', '£3m = 3000000 GBP', '€1.5bn = 1500000000 EUR'],
    ['US$ 20,000 or HK$5', 'US$ 20,000 = 20000 USD', 'HK$5 = 5 HKD'],
    ['EUR 3 million', 'EUR 3 million = 3000000 EUR'],
    ['3 million yen, 20 dollars', '3 million yen = 3000000 JPY', '20 dollars = 20 USD'],
    ['5 billion won', '5 billion won = 5000000000 KRW'],
    // Shares.
    ['5%, 12 per cent, 3.5 percent', '5% = 5 %', '12 per cent = 12 %', '3.5 percent = 3.5 %'],
    ['2 percentage points', '2 percentage points = 2 pp'],
    ['a third of voters, two-thirds', 'a third = 0.3333', 'two-thirds = 0.6667'],
    ['half of them, more than half', 'half = 0.5', 'half = 0.5'],
    ['three quarters of the crew', 'three quarters = 0.75'],
    // Measures.
    ['500 miles (800 km)', '500 miles = 500 mi', '800 km = 800 km'],
    ['a 20-foot wall', '20-foot = 20 ft'],
    ['10 square miles, 5 sq km', '10 square miles = 10 mi²', '5 sq km = 5 km²'],
    ['20 °C, -5°C, minus 5 degrees', '20 °C = 20 °C', '-5°C = -5 °C', 'minus 5 degrees = -5 °'],
    ['60 mph, 5 m tall', '60 mph = 60 mph', '5 m = 5 m'],
    ['20 years, a 13-year-old girl', '20 = 20 year', '13 = 13 year'],
    // From one to another.
    ['10-15 people', '10 = 10 people', '15 = 15 people'],
    ['between 10 and 15 houses', '10 = 10 houses', '15 = 15 houses'],
    ['from 5 to 7 percent', '5 = 5 %', '7 percent = 7 %'],
    ['10 - 15 miles', '10 = 10 mi', '15 miles = 15 mi'],
    // Orders.
    ['dozens of people, tens of thousands', 'dozens = 12 people', 'tens of thousands = 10000'],
    ['thousands marched', 'thousands = 1000'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'in 2002, on March 5, in the 1990s, on 2024-03-28',
    'the third man, the 19th century, second place',
    'Boeing 747, Route 66, No. 2, Article 9, Windows 10',
    'G7, COVID-19, F-16, 4chan, 5G, 24/7, 9/11',
    'at 5 p.m., at 10:30, at 7 am',
    'They won 3-1 and drew 2-2. Call 555-2012.',
    'no one, one of them, the one, that one, one another',
    'the claim.[12] He (1) left',
    '1. The first of all items',
    '',
  ])('none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('leaves out what the caller names', () => {
    const text = 'In 2002 the 13 left.';
    expect(findQuantities(text, []).map(({ value }) => value)).toEqual([2002, 13]);
    expect(findQuantities(text, [{ start: 3, end: 7 }]).map(({ value }) => value)).toEqual([13]);
  });

  it('lie in any text, apart and in order', () => {
    const words = fc.constantFrom(
      ...'a one two 5 1,000 1.5 million 3m $ £ US$ - to of and third half thirds quarters dozens tens thousands people percent % ° C km per cent minus Boeing . ( ) years square'.split(
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
        for (const { start, end, value } of findQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isNaN(value)).toBe(false);
          last = end;
        }
      }),
      { numRuns: 3000 },
    );
  });
});
