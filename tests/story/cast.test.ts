import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/reports/report.js';
import { castOf } from '../../src/story/cast.js';

function report(number: number, ...paragraphs: readonly string[]): Report {
  return {
    id: `r${number}`,
    number,
    version: 1,
    title: '',
    language: 'en',
    leftOut: [],
    paragraphs: paragraphs.map((text, at) => ({ n: at + 1, text })),
  };
}

const STORY = [
  report(
    1,
    'Danish Prime Minister Mette Holm met Choi Min-ho, the leader of the Harbour Union, in Aarhus.',
    "Holm said the pact was near. Choi Min-ho's sister, Choi Su-jin, a lawyer, disagreed.",
  ),
  report(
    2,
    'Former Danish Prime Minister Lars Brandt said Mette Holm had given in.',
    'Choi Su Jin, Choi Min Ho’s sister, spoke for the union. Brandt left. Anna Brandt, a banker, stayed.',
  ),
  report(
    3,
    'Mr. Holm will resign, the World Health Organization (WHO) heard. U.S. President Ada Cole was in America.',
  ),
  report(4, 'The WHO said Sir Olaf Holm, the late father of Ada Cole, was a pilot.'),
];

const cast = castOf(STORY);
const entry = (id: string) => cast.entries.find((one) => one.id === id);

describe('castOf', () => {
  it('brings spellings together across reports', () => {
    expect(entry('Choi Su Jin')?.names).toEqual(['Choi Su-jin', 'Choi Su Jin']);
    expect(entry('World Health Organization')?.names).toEqual(['WHO', 'World Health Organization']);
    expect(entry('United States')?.names).toEqual(['U.S.', 'America']);
  });

  it('keeps two people apart who share a surname', () => {
    expect(entry('Lars Brandt')?.mentions).toHaveLength(2);
    expect(entry('Anna Brandt')?.mentions).toHaveLength(1);
    expect(entry('Olaf Holm')?.mentions).toHaveLength(1);
  });

  it('gives no report’s bare surname to one of two who bear it', () => {
    expect(entry('Mette Holm')?.mentions.map(({ report: number }) => number)).toEqual([1, 1, 2]);
    expect(entry('Holm')?.mentions).toEqual([{ report: 3, paragraph: 1, start: 4, end: 8 }]);
  });

  it('keeps each mention’s place', () => {
    for (const { names, mentions } of cast.entries) {
      for (const { report: number, paragraph, start, end } of mentions) {
        expect(names).toContain(STORY[number - 1]?.paragraphs[paragraph - 1]?.text.slice(start, end));
      }
    }
  });

  it.each([
    ['mette holm', ['Mette Holm']],
    ['METTE HOLM???', ['Mette Holm']],
    ['PM of Denmark', ['Mette Holm']],
    ['danish prime minister', ['Mette Holm']],
    ['former PM of Denmark', ['Lars Brandt']],
    ['leader of the harbour union', ['Choi Min Ho']],
    ['chois sister', ['Choi Su Jin']],
    ["choi min-ho's sister", ['Choi Su Jin']],
    ['choi minho', ['Choi Min Ho']],
    ['who is choi sujin', ['Choi Su Jin']],
    ['brother of choi su jin', ['Choi Min Ho']],
    ['president of the us', ['Ada Cole']],
    ['ada coles father', ['Olaf Holm']],
    ['anna - who was she', ['Anna Brandt']],
    ['who', []],
    ['who is the king of denmark', []],
    ['brandts wife', []],
    ['', []],
    ['???', []],
  ])('resolves %j', (phrase, ids) => {
    expect(cast.resolve(phrase)).toEqual(ids);
  });

  it('resolves a surname that several bear to all of them', () => {
    expect([...cast.resolve('brandt')].sort()).toEqual(['Lars Brandt']);
    expect([...cast.resolve('choi')].sort()).toEqual(['Choi Min Ho', 'Choi Su Jin']);
  });

  it('takes names from elsewhere', () => {
    const other = castOf(STORY, (paragraphs) =>
      paragraphs.map(() => [{ start: 0, end: 3, type: 'person', id: 'Nobody' }]),
    );
    expect(other.entries.map(({ id }) => id)).toEqual(['Nobody']);
  });

  it('has unique ids and never throws, whatever the reports and the phrase', () => {
    const words = fc.constantFrom(
      ...[
        'Kim',
        'Jordan',
        'Washington',
        'said',
        'the',
        'President',
        'of',
        "'s",
        'sister',
        ',',
        '.',
        'U.S.',
        'WHO',
        'Bank',
      ],
    );
    const text = fc.array(words, { maxLength: 20 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 5 }),
        fc.oneof(text, fc.string({ unit: 'binary' })),
        (texts, phrase) => {
          const { entries, resolve } = castOf(texts.map((one, at) => report(at + 1, one)));
          const ids = entries.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of resolve(phrase)) expect(ids).toContain(id);
        },
      ),
    );
  });
});
