import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needleOf, termsOf, termTokens, timesIn } from '../../src/library/term-tokens.js';

const id = fc.integer({ min: 1, max: 2_000 });
const body = fc
  .array(fc.tuple(id, fc.integer({ min: 1, max: 9 })), { maxLength: 40 })
  .map((pairs) => new Map(pairs));

describe('the terms of a paragraph as tokens', () => {
  it('tell how often each stands there, up to three, whatever marks a database puts around them', () => {
    fc.assert(
      fc.property(body, fc.uniqueArray(id, { maxLength: 9 }), id, (counts, title, other) => {
        const written = termTokens(counts, title);
        const quoted = written
          .split(' ')
          .map((token) => `'${token}'`)
          .sort()
          .join(' ');
        for (const [tokens, mark] of [
          [` ${written} `, ' '],
          [quoted, "'"],
        ] as const) {
          for (const [term, times] of counts)
            expect(timesIn(tokens, needleOf(term, mark))).toBe(Math.min(3, times));
          if (!counts.has(other)) expect(timesIn(tokens, needleOf(other, mark))).toBe(0);
          const read = termsOf(tokens, mark);
          expect(new Set(read.body)).toEqual(new Set(counts.keys()));
          expect(new Set(read.title)).toEqual(new Set(title));
        }
      }),
    );
  });
});
