import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  codeBlock,
  escapeText,
  escapeUnits,
  inline,
  isHarmless,
  plainLine,
  shorten,
  unescapeText,
} from '../../src/discord/escape.js';
import { drawQuestion, readQuestion } from '../../src/discord/question.js';
import { hostileText } from './hostile.js';

/** The same texts in every run. */
const RUNS = { seed: 20240325 };

describe('escapeText', () => {
  it('is undone by unescapeText, whatever the text', () => {
    fc.assert(
      fc.property(hostileText(), (text) => unescapeText(escapeText(text)) === text),
      RUNS,
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => unescapeText(escapeText(text)) === text),
      RUNS,
    );
  });

  it('is not needed where nothing is noteworthy', () => {
    const same = (text: string): boolean => !isHarmless(text) || escapeUnits(text).join('') === text;
    fc.assert(fc.property(hostileText(), same), RUNS);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), same), RUNS);
    expect(isHarmless('On 3 May 2021, at 10:30, the envoy said: "No."')).toBe(true);
  });

  it('leaves plain prose alone', () => {
    const prose = 'On 3 May 2021, at 10:30, Ms. O’Neil (the envoy) said: "No - not yet", 50% of 80,000?';
    expect(escapeText(prose)).toBe(prose);
  });

  it.each([
    ['**bold** _it_ ~~no~~ ||hid||', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\|\\|hid\\|\\|'],
    ['```code``` `a`', '\\`\\`\\`code\\`\\`\\` \\`a\\`'],
    ['[click](https://example.org)', '\\[click\\](https\\://example.org)'],
    ['# big\n-# small\n> said\n- one', '\\# big\n\\-# small\n\\> said\n\\- one'],
    ['  12. twelfth', '  12\\. twelfth'],
    [':skull: at 10:30', '\\:skull: at 10:30'],
    ['a \\ b', 'a \\\\ b'],
  ])('takes the meaning of %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('leaves no mention, command, time or emoji that could be read as one', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/@(everyone|here)|<(@|#|:|\/|a:|t:|id:)/i);
        expect(escaped.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}|[\u2028-\u202e\u2066-\u206f\ufeff]/u);
        expect(Buffer.from(escaped).toString()).toBe(escaped);
      }),
      RUNS,
    );
  });
});

describe('a question', () => {
  it('is drawn with a capital and a question mark, and read as it was asked', () => {
    expect(drawQuestion('who is kims sister')).toBe('W\u200bho is kims sister\u200b?');
    expect(drawQuestion('KIM YO JONG???')).toBe('KIM YO JONG???');
    fc.assert(
      fc.property(hostileText(), (text) => readQuestion(drawQuestion(text)) === text),
      RUNS,
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => readQuestion(drawQuestion(text)) === text),
    );
  });
});

describe('a line', () => {
  it('has no unseen characters and is cut at a word', () => {
    expect(plainLine(' a\u202eb\n\nc\u200b ')).toBe('ab c');
    expect(shorten('one two three', 9)).toBe('one two…');
    expect(shorten('onetwothree', 9)).toBe('onetwoth…');
    expect(inline('*a* @everyone', 40)).toBe('\\*a\\* @\u200beveryone');
  });
});

describe('a block to copy', () => {
  it('cannot be ended from inside', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const inside = codeBlock(text).slice(4, -4);
        expect(inside).not.toContain('```');
        expect(inside).not.toMatch(/@(everyone|here)|<(@|#)/i);
      }),
      RUNS,
    );
  });
});
