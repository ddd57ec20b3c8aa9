import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, lines, paint } from '../../src/terminal/paint.js';

const colour = { colour: true, columns: 20 };
const plain = { colour: false, columns: 20 };

describe('paint', () => {
  it('marks by colour on a terminal and by signs elsewhere', () => {
    expect(paint('13', 'value', colour)).toBe('\u001B[1m13\u001B[22m');
    expect(paint('13', 'value', plain)).toBe('**13**');
  });

  it('closes a mark at the end of a line and opens it again on the next', () => {
    const drawn = lines('one two three four five', colour, { marks: [{ start: 4, end: 23, mark: 'value' }] });
    expect(drawn).toEqual(['one \u001B[1mtwo three four\u001B[22m', '\u001B[1mfive\u001B[22m']);
  });

  it('draws one mark inside another', () => {
    const marks = [
      { start: 0, end: 9, mark: 'quotation' },
      { start: 0, end: 3, mark: 'person' },
    ] as const;
    expect(lines('Ada spoke', plain, { marks })).toEqual(['«[Ada] spoke»']);
    expect(lines('Ada spoke', colour, { marks })).toEqual([
      '\u001B[3m\u001B[32mAda\u001B[39m spoke\u001B[23m',
    ]);
  });

  it('lets no text of a report steer the terminal', () => {
    expect(harmless('a\u001B[2Jb\u202Ec\u0007')).toBe('a\uFFFD[2Jb\uFFFDc\uFFFD');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text)).toHaveLength(text.length);
        // eslint-disable-next-line no-control-regex -- that there is none is what is asserted
        expect(lines(text, plain).join('')).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
      }),
    );
  });

  it('adds nothing to what is drawn but the marks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', maxLength: 80 }),
        fc.nat(80),
        fc.nat(80),
        (text, a, b) => {
          const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
          const drawn = lines(text, colour, { marks: [{ start, end, mark: 'value' }] });
          expect(drawn.map(stripVTControlCharacters)).toEqual(lines(text, colour));
        },
      ),
    );
  });
});
