import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../src/search/lexicon.js';
import { ParagraphIndex } from '../../src/search/paragraph-index.js';
import { paragraphTerms, titleTerms } from '../../src/search/paragraph-terms.js';
import { isAsWritten } from '../../src/search/passage.js';
import { reportOf } from '../library/report-fixture.js';

const WORDS =
  `the The a of in not bridge Bridge bridges Kim kims U.S. American Americans north North Korea Korean brücke
Brücke élan 80,000 3.5 1st O'Brien don't mill mills Mill. "Quay" running ran 橋 東京 x y`.split(/\s+/);
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' '));
const language = fc.constantFrom('en', 'und', 'de');

describe('the words of a paragraph, for a database', () => {
  it('are those that the index of a story in memory counts', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, language, (texts, title, spoken) => {
        const report = reportOf(title, texts, { language: spoken });
        const asWritten = isAsWritten(report);
        const index = new ParagraphIndex([report]);
        const { lexicon } = index;
        const counts = new Map<string, number>();
        for (const passage of index.passages) {
          const { matter, words } = paragraphTerms(passage.text, asWritten);
          const own = new Map<string, number>();
          passage.surfaces.forEach((surface, i) => {
            const stem = lexicon.stemWord(passage.stems[i] ?? -1);
            if (!lexicon.isGrammar(surface)) own.set(stem, (own.get(stem) ?? 0) + 1);
          });
          expect(matter).toEqual(own);
          expect(words).toHaveLength(passage.surfaces.length);
          for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
        }
        for (const [word, times] of counts)
          expect(lexicon.surfaceCount(lexicon.surfaceId(word.replace('=', '')))).toBeGreaterThanOrEqual(
            Math.min(1, times),
          );
        const titled = [...(index.titles.get(report) ?? [])].map((id) => lexicon.stemWord(id));
        expect([...titleTerms(title, asWritten)].sort()).toEqual(titled.sort());
      }),
      { numRuns: 150 },
    );
  });
});

describe('a lexicon that was counted before', () => {
  it('knows what it is told, and counts nothing of the passages it reads', () => {
    const lexicon = new Lexicon(1_000);
    lexicon.recall(
      [
        { stem: 'bridg', frequency: 40 },
        { stem: '=brucken', frequency: 3 },
      ],
      [
        { word: 'bridge', times: 50, capitals: 2 },
        { word: '=brucken', times: 3, capitals: 3 },
      ],
    );
    const before = lexicon.rarity(lexicon.stemId('bridg'));
    lexicon.add(['bridge', 'mill'], [false, true]);
    expect(lexicon.paragraphs).toBe(1_000);
    expect(lexicon.frequency(lexicon.stemId('bridg'))).toBe(40);
    expect(lexicon.rarity(lexicon.stemId('bridg'))).toBe(before);
    expect(lexicon.frequency(lexicon.stemId('mill'))).toBe(0);
    expect(lexicon.surfaceCount(lexicon.surfaceId('bridge'))).toBe(50);
    expect(lexicon.isName(lexicon.surfaceId('bridge'))).toBe(false);
    expect(lexicon.isName(lexicon.surfaceId('brucken'))).toBe(true);
  });
});
