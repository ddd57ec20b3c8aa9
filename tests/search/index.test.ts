import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/reports/report.js';
import { Lexicon } from '../../src/search/lexicon.js';
import { ParagraphIndex } from '../../src/search/paragraph-index.js';
import { stem } from '../../src/text/words.js';

function report(number: number, title: string, texts: readonly string[]): Report {
  return {
    id: `r${number}`,
    number,
    version: 1,
    title,
    language: 'en',
    leftOut: [],
    paragraphs: texts.map((text, i) => ({ n: i + 1, text })),
  };
}

const index = new ParagraphIndex([
  report(1, 'Harbour', ['The ferry sank at noon.', 'The crew swam to the shore, all of the crew.']),
  report(2, 'Weather', ['A storm had been forecast for the bay. The ferry left early.', '']),
]);

function search(...words: string[]): string[] {
  const terms = words.map((word) => ({ stem: index.lexicon.stemId(stem(word)), weight: 1 }));
  return index.search(terms, 10).map(({ passage }) => `${passage.report.id}.${passage.paragraph.n}`);
}

describe('ParagraphIndex', () => {
  it('finds paragraphs by stem, the shorter first where both have the word once', () => {
    expect(search('ferries')).toEqual(['r1.1', 'r2.1']);
  });

  it('does not rank a paragraph higher for matching one term only because another paragraph matches two', () => {
    expect(search('ferry', 'storm')[0]).toBe('r2.1');
  });

  it('finds a paragraph by its title', () => {
    expect(search('weather')).toContain('r2.1');
  });

  it('finds nothing for words that no report has', () => {
    expect(search('zebra')).toEqual([]);
    expect(index.search([], 10)).toEqual([]);
  });

  it('keeps to the passages allowed and to the limit', () => {
    const terms = [{ stem: index.lexicon.stemId('ferri'), weight: 1 }];
    expect(index.search(terms, 10, ({ report: { number } }) => number === 2)).toHaveLength(1);
    expect(index.search(terms, 1)).toHaveLength(1);
  });

  it('knows the words of each sentence, with their places', () => {
    const passage = index.passages[2];
    const second = passage?.sentences[1];
    const [first] = passage?.starts.slice(second?.firstWord) ?? [];
    expect(passage?.text.slice(first)).toBe('The ferry left early.');
  });

  it('gives every word of any text to exactly one sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const [passage] = new ParagraphIndex([report(1, '', [text])]).passages;
        let next = 0;
        for (const { firstWord, lastWord } of passage?.sentences ?? []) {
          expect(firstWord).toBe(next);
          next = lastWord;
        }
        expect(next).toBe(passage?.starts.length);
      }),
    );
  });
});

describe('Lexicon', () => {
  const lexicon = new Lexicon();
  lexicon.add(['abducted', 'abductees', 'abduction', 'north korea']);
  lexicon.add(['abduction', 'storm']);

  it('counts paragraphs, not words', () => {
    expect(lexicon.frequency(lexicon.stemId('abduct'))).toBe(2);
    expect(lexicon.paragraphs).toBe(2);
  });

  it('weighs a rare stem above a common one, and an unknown one most', () => {
    const [common, rare, unknown] = ['abduct', 'storm', 'zebra'].map((word) =>
      lexicon.rarity(lexicon.stemId(word)),
    );
    expect(rare).toBeGreaterThan(common ?? 0);
    expect(unknown).toBeGreaterThan(rare ?? 0);
  });

  it('brings derivations and parts of compounds together', () => {
    expect(lexicon.derived('abduct').map((id) => lexicon.stemWord(id))).toEqual(['abducte']);
    expect(lexicon.compounds('korea').map((id) => lexicon.stemWord(id))).toEqual(['north korea']);
  });
});
