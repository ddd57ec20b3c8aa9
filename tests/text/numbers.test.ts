import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberForms, parseNumber } from '../../src/text/numbers.js';

describe('parseNumber', () => {
  it.each([
    ['5', 5],
    ['80,000', 80_000],
    ['3.5', 3.5],
    ['1.5 million', 1_500_000],
    ['1.1 million', 1_100_000],
    ['2.5bn', 2_500_000_000],
    ['Seven', 7],
    ['twenty-one', 21],
    ['a hundred', 100],
    ['one hundred and five', 105],
    ['two hundred and fifty thousand', 250_000],
    ['three million two hundred thousand', 3_200_000],
    ['a dozen', 12],
    ['two dozen', 24],
    ['half a million', 500_000],
    ['three and a half', 3.5],
    ['two-and-a-half', 2.5],
    ['a couple of', 2],
    ['zero', 0],
  ])('%s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'a', 'two three', 'third', 'many', 'five people', '1,00', 'half', 'hundred hundred', '5 and'])(
    'none: %s',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );
});

describe('numberForms', () => {
  it('writes figures and words', () => {
    expect(numberForms(80_000)).toEqual(['80000', '80,000', 'eighty thousand']);
    expect(numberForms(7)).toEqual(['7', 'seven']);
    expect(numberForms(3.5)).toEqual(['3.5']);
    expect(numberForms(-2)).toEqual(['-2']);
  });

  it('writes nothing that parseNumber reads as another number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        for (const form of numberForms(value)) expect(parseNumber(form)).toBe(value);
      }),
    );
  });
});
