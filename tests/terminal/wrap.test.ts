import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/terminal/width.js';
import { wrap } from '../../src/terminal/wrap.js';

const shown = (text: string, columns: number) =>
  wrap(text, columns).map(({ start, end }) => text.slice(start, end));

describe('displayWidth', () => {
  it('counts cells as a terminal draws them', () => {
    expect(displayWidth('plain')).toBe(5);
    expect(displayWidth('岸田文雄')).toBe(8);
    expect(displayWidth('김여정')).toBe(6);
    expect(displayWidth('ｶﾅ')).toBe(2);
    expect(displayWidth('Ｆｕｌｌ')).toBe(8);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('a\u200Bb')).toBe(2);
    expect(displayWidth('👩‍👩‍👧')).toBe(2);
    expect(displayWidth('“curly” – dash')).toBe(14);
  });
});

describe('wrap', () => {
  it('breaks at spaces and after hyphens, and within a word only where it is longer than a line', () => {
    expect(shown('one two three', 7)).toEqual(['one two', 'three']);
    expect(shown('a well-known thing', 7)).toEqual(['a well-', 'known', 'thing']);
    expect(shown('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('breaks text written without spaces between characters', () => {
    expect(shown('岸田文雄首相', 5)).toEqual(['岸田', '文雄', '首相']);
  });

  it('keeps every character but white space, in order, on lines that fit', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 60 }), (words, columns) => {
        const lines = shown(words, columns);
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        for (const line of lines) expect(displayWidth(line.replace(/\s/g, ' '))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
