import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryWords } from '../../src/text/country-words.js';
import { fold, root, stem, words } from '../../src/text/words.js';

const folded = (text: string): string[] => words(text).map((word) => word.folded);

describe('words', () => {
  it.each([
    ['U.S. troops', ['us', 'troops']],
    ['80,000 people', ['80000', 'people']],
    ['3.5 million', ['3.5', 'million']],
    ["Kim's sister", ['kim', 'sister']],
    ['Kim’s sister', ['kim', 'sister']],
    ["O'Brien", ['obrien']],
    ['Kim Yo-jong', ['kim', 'yo', 'jong']],
    ["Smith 's Cove", ['smith', 'cove']],
    ['1910-45', ['1910', '45']],
    ['the 1990s', ['the', '1990s']],
    ['Łódź café', ['łodz', 'cafe']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  it('parts scripts without spaces by the dictionary', () => {
    expect(folded('東京で会談').length).toBeGreaterThan(1);
  });

  it('gives places that hold the word, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end } of words(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

describe('stem', () => {
  it.each([
    ['colonised', 'colonized'],
    ['travelled', 'traveled'],
    ['went', 'go'],
    ['wrote', 'writing'],
    ['defence', 'defense'],
    ['colour', 'color'],
    ['kims', 'kim'],
  ])('brings %s and %s to one', (a, b) => {
    expect(stem(fold(a))).toBe(stem(fold(b)));
  });

  it('keeps apart what only looks alike', () => {
    expect(stem('installed')).toBe(stem('install'));
    expect(stem('four')).not.toBe(stem('for'));
  });
});

describe('root', () => {
  it.each([
    ['abduct', 'abductees'],
    ['abduct', 'abduction'],
    ['abduct', 'abductor'],
    ['kidnap', 'kidnapper'],
  ])('brings %s and %s to one', (a, b) => {
    expect(root(stem(a))).toBe(root(stem(b)));
  });
});

describe('countryWords', () => {
  const text = (value: string, typed = false): string[] =>
    countryWords(value, typed).map((word) => word.folded);

  it('folds names, adjectives and abbreviations of a country to one word', () => {
    expect(text('U.S. and American and United States troops')).toEqual([
      'united states',
      'and',
      'united states',
      'and',
      'united states',
      'troops',
    ]);
  });

  it('wants a capital in a text, and none where a person types', () => {
    expect(text('they told us')).toEqual(['they', 'told', 'us']);
    expect(text('polish the table')).toEqual(['polish', 'the', 'table']);
    expect(text('in the us', true)).toEqual(['in', 'the', 'united states']);
    expect(text('south koreas ministry', true)).toEqual(['south korea', 'ministry']);
  });

  it('spans the whole name', () => {
    expect(countryWords('the United States of America')[1]).toMatchObject({ start: 4 });
  });
});
