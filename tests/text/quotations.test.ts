import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/text/names.js';
import { findQuotations } from '../../src/text/quotations.js';
import { findReported } from '../../src/text/reported.js';
import { markedQuotes } from './marked-passages.js';

/** Quoted words with their speakers. */
function said(...paragraphs: readonly string[]): readonly (readonly [string, string | null])[] {
  return findQuotations(paragraphs, findNames(paragraphs)).flatMap((here, at) =>
    here.map(({ start, end, speaker }) => [paragraphs[at]?.slice(start, end) ?? '', speaker] as const),
  );
}

describe('findQuotations on passages in the manner of campaign news', () => {
  it.each(markedQuotes())('finds who says what in $paragraphs.0', ({ paragraphs, marks }) => {
    const found = findQuotations(paragraphs, findNames(paragraphs));
    for (const [at, gold] of marks.entries()) {
      for (const { start, end, speaker } of gold) {
        const quotation = found[at]?.find((one) => one.start === start);
        expect(quotation).toMatchObject({ start, end, speaker, direct: true });
      }
    }
  });
});

describe('findQuotations, mark by mark', () => {
  it.each([
    ['straight', '"We are done," Ana Ruiz said.'],
    ['curly', '“We are done,” Ana Ruiz said.'],
    ['single', "'We are done,' Ana Ruiz said."],
    ['curly single', '‘We are done,’ Ana Ruiz said.'],
    ['low and high', '„We are done,“ Ana Ruiz said.'],
    ['angular', '«We are done,» Ana Ruiz said.'],
    ['tokenised', "`` We are done , '' Ana Ruiz said ."],
  ])('reads %s marks', (_name, text) => {
    expect(said(text).map(([, speaker]) => speaker)).toEqual(['Ana Ruiz']);
  });

  it.each([
    "The workers' union and the '90s are no quotation, it's said.",
    'The board is 6\' 2" long and 12" wide.',
    'He hosts "Morning Light" and wrote the book "Salt."',
    'A robot named "Better Idea" won.',
  ])('finds none in %j', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('leaves an apostrophe inside single marks alone', () => {
    expect(said("'It's the farmers' last chance,' said Ivo Kern.")).toEqual([
      ["It's the farmers' last chance,", 'Ivo Kern'],
    ]);
  });

  it('goes on with a quotation over paragraphs', () => {
    expect(said('Ivo Kern spoke for an hour. "We waited. We hoped.', '"Then the ship came."')).toEqual([
      ['We waited. We hoped.', 'Ivo Kern'],
      ['Then the ship came.', 'Ivo Kern'],
    ]);
  });

  it('says that it does not know rather than guess', () => {
    expect(said('Ana Ruiz met Ivo Kern. "No," came the answer.')).toEqual([['No,', null]]);
    expect(said('The bill was described as "unkind."')).toEqual([['unkind.', null]]);
  });

  it('gives the verb and where the speaker stands', () => {
    const text = '"Go," said Ivo Kern.';
    const [[quotation] = []] = findQuotations([text], findNames([text]));
    expect(quotation && text.slice(quotation.verb?.start, quotation.verb?.end)).toBe('said');
    expect(quotation && text.slice(quotation.source?.start, quotation.source?.end)).toBe('Ivo Kern');
  });
});

describe('findReported', () => {
  it.each([
    ['Ivo Kern said on Monday that the ship was late.', 'Ivo Kern', 'the ship was late'],
    ['The ship was two days late, said pilot Ivo Kern.', 'Ivo Kern', 'The ship was two days late'],
    ['Norway confirmed that its ferries were safe.', 'Norway', 'its ferries were safe'],
    ['According to Ivo Kern, the ferries were never safe.', 'Ivo Kern', 'the ferries were never safe'],
    ['Ivo Kern told reporters in Oslo that nobody had asked him.', 'Ivo Kern', 'nobody had asked him'],
  ])('finds the statement in %j', (text, speaker, statement) => {
    const [found = []] = findReported([text], findNames([text]));
    expect(found.map((one) => [one.speaker, text.slice(one.start, one.end), one.direct])).toEqual([
      [speaker, statement, false],
    ]);
  });

  it('leaves a sentence that only carries a quotation', () => {
    const text = '"We waited for two days," Ivo Kern said.';
    expect(findReported([text], findNames([text]))).toEqual([[]]);
  });
});

describe('findQuotations and findReported on any text', () => {
  const fragments = fc.constantFrom(
    ...[
      '"',
      '“',
      '”',
      "'",
      '’',
      '‘',
      '``',
      "''",
      'Ana Ruiz',
      ' said ',
      ', ',
      '. ',
      'she ',
      'that ',
      ' told ',
      'according to ',
      ': ',
      '? ',
      'who ',
      '(',
      ') ',
      ' - ',
      'the minister ',
      'calling it ',
      '\n',
      'by ',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join('')),
  );

  it('never throw, and give spans inside the text', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (paragraphs) => {
        const names = findNames(paragraphs);
        for (const found of [findQuotations(paragraphs, names), findReported(paragraphs, names)]) {
          expect(found).toHaveLength(paragraphs.length);
          for (const [at, here] of found.entries()) {
            for (const { start, end, verb, source } of here) {
              for (const span of [{ start, end }, verb ?? { start, end }, source ?? { start, end }]) {
                expect(span.start).toBeGreaterThanOrEqual(0);
                expect(span.end).toBeGreaterThan(span.start);
                expect(span.end).toBeLessThanOrEqual(paragraphs[at]?.length ?? 0);
              }
            }
          }
        }
      }),
    );
  });
});
