import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAround } from '../../src/answers/cut.js';
import { readQuestion } from '../../src/answers/question.js';
import { distance, nearestWord } from '../../src/answers/spelling.js';
import { Trees } from '../../src/answers/trees.js';
import { Lexicon } from '../../src/search/lexicon.js';

describe('readQuestion', () => {
  it.each([
    ['who is the mayor of Ostrava', 'who', 'person'],
    ['who is ada marlow', 'who', 'description'],
    ['marlow who?', 'who', 'description'],
    ['when did the bridge open', 'when', 'date'],
    ['what year did it close', 'when', 'date'],
    ['where is the harbour', 'where', 'place'],
    ['which city hosts the fair', 'where', 'place'],
    ['why was the ferry late', 'why', 'reason'],
    ['how many boats sank', 'how-many', 'count'],
    ['how long was the strike', 'how-many', 'duration'],
    ['how old was she', 'how-many', 'age'],
    ['how much did the tunnel cost', 'how-much', 'amount'],
    ['WHAT DID THE COUNCIL DECIDE', 'what', 'thing'],
    ['the harbour', 'what', 'thing'],
    ['tell me when the bridge opened', 'when', 'date'],
  ])('%s', (text, kind, wants) => {
    expect(readQuestion(text)).toMatchObject({ kind, wants });
  });

  it('takes the kind that the command gives', () => {
    expect(readQuestion('the bridge', 'when').kind).toBe('when');
  });

  it('keeps the words of matter, marks names and what is asked about', () => {
    const { words } = readQuestion('what dye did Egyptians make from the madder plant?');
    expect(words.map((word) => word.folded)).toEqual(['dye', 'egypt', 'make', 'madder', 'plant']);
    expect(words.filter((word) => word.focus).map((word) => word.folded)).toEqual(['dye']);
    expect(words.filter((word) => word.capital).map((word) => word.folded)).toEqual(['egypt']);
  });

  it('reads anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { start, end } of readQuestion(text).words) expect(text.slice(start, end)).not.toBe('');
      }),
    );
  });
});

describe('distance', () => {
  it.each([
    ['unlikly', 'unlikely', 1],
    ['recieve', 'receive', 1],
    ['kitten', 'sitting', 3],
    ['same', 'same', 0],
  ])('%s and %s: %i', (a, b, edits) => {
    expect(distance(a, b, 3)).toBe(edits);
  });

  it('gives up past the most', () => {
    expect(distance('kitten', 'sitting', 1)).toBe(2);
  });
});

describe('nearestWord', () => {
  const lexicon = new Lexicon();
  lexicon.add(['statement', 'harbour', 'carried', 'harbour', 'bank']);

  it.each([
    ['statment', 'statement'],
    ['harbuor', 'harbour'],
    ['ahrbour', 'harbour'],
  ])('%s is %s', (typed, meant) => {
    expect(nearestWord(typed, lexicon)).toBe(meant);
  });

  it.each(['married', 'ban', 'zebra', '1234'])('%s is near nothing', (typed) => {
    expect(nearestWord(typed, lexicon)).toBeUndefined();
  });
});

describe('cutAround', () => {
  it('leaves a sentence that fits whole', () => {
    expect(cutAround('It rained.', { start: 0, end: 10 }, { start: 0, end: 2 }, 400)).toEqual({
      start: 0,
      end: 10,
      cut: null,
    });
  });

  it('cuts at a clause, at both ends where it must', () => {
    const text =
      'The council met early, the mayor opened the bridge in May, and the crowd went home late, tired and wet.';
    const keep = text.indexOf('May');
    const { start, end, cut } = cutAround(
      text,
      { start: 0, end: text.length },
      { start: keep, end: keep + 3 },
      50,
    );
    expect(text.slice(start, end)).toBe('the mayor opened the bridge in May');
    expect(cut).toBe('both');
  });

  it('holds what must stay, within the most, never inside a character, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
        fc.nat(),
        fc.integer({ min: 12, max: 80 }),
        (text, seed, most) => {
          const at = seed % text.length;
          const keep = { start: at, end: Math.min(text.length, at + 4) };
          const piece = cutAround(text, { start: 0, end: text.length }, keep, most);
          expect(piece.end - piece.start).toBeLessThanOrEqual(Math.max(most, 0));
          expect(piece.cut === null).toBe(piece.start === 0 && piece.end === text.length);
          expect(piece.end).toBeGreaterThan(piece.start);
          if (piece.end < text.length) expect(/[\uDC00-\uDFFF]/.test(text.charAt(piece.end))).toBe(false);
          expect(/[\uDC00-\uDFFF]/.test(text.charAt(piece.start))).toBe(false);
        },
      ),
    );
  });
});

describe('Trees', () => {
  it('sums the leaf that each tree sends a row to', () => {
    const trees = new Trees([
      { feature: [0, -1, -1], threshold: [0.5, -1, 2], left: [1, 0, 0] },
      { feature: [1, -1, -1], threshold: [0, 10, 20], left: [1, 0, 0] },
    ]);
    expect(trees.score(Float64Array.of(0.5, 0))).toBe(9);
    expect(trees.score(Float64Array.of(0.6, 1))).toBe(22);
  });
});
