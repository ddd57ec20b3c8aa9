import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributionsOf, type Attributed } from '../../src/answers/attributed.js';
import { createEngine } from '../../src/answers/engine.js';
import type { Report } from '../../src/reports/report.js';
import { answerLine } from '../../src/terminal/answer-line.js';
import { excerptLines } from '../../src/terminal/answer-view.js';
import { attributionLine } from '../../src/wording.js';
import { MINE } from '../story/mine-story.js';

function report(...texts: readonly string[]): Report {
  return {
    id: 'r',
    number: 1,
    version: 1,
    title: 'A report',
    language: 'en',
    leftOut: [],
    paragraphs: texts.map((text, at) => ({ n: at + 1, text })),
  };
}

/** What the part of the last paragraph is attributed to; the whole of it, where no part is given. */
function marksOf(texts: readonly string[], part?: string): readonly Attributed[] {
  const made = report(...texts);
  const text = texts.at(-1) ?? '';
  const start = part === undefined ? 0 : text.indexOf(part);
  const end = part === undefined ? text.length : start + part.length;
  return attributionsOf({ report: made, paragraph: texts.length, start, end });
}

const words = (marks: readonly Attributed[]): readonly string[] =>
  marks.map((mark) => {
    if (mark.kind === 'unclear') return 'unclear';
    const who = mark.kind === 'attributed' && mark.who !== undefined ? `${mark.who.text}: ` : '';
    return `${mark.kind}: ${who}${mark.words.text}`;
  });

describe('an excerpt', () => {
  it.each([
    ['Japan asserts that 17 people were taken.', ['attributed: Japan asserts']],
    ['According to Norway, the dam broke at night.', ['attributed: According to Norway']],
    ['The dam broke at night, according to Norway.', ['attributed: according to Norway']],
    ['“The dam broke at night,” Ada Marlow said.', ['attributed: Ada Marlow said']],
    ['Ada Marlow believes that the dam broke at night.', ['attributed: Ada Marlow believes']],
    ['Ada Marlow held that the dam was old.', ['attributed: Ada Marlow held']],
    ['It was Ada Marlow, too, who declared that the dam was old.', ['attributed: Ada Marlow: declared']],
    ['Ada Marlow, the mayor of Oster, held that the dam was old.', ['attributed: Ada Marlow: held']],
    ['Norway suspects that somebody opened the dam.', ['attributed: Norway suspects']],
    ['Norway’s claim that somebody opened the dam was read out.', ['attributed: Norway’s claim']],
    ['Norway’s state radio reported that the dam broke.', ['attributed: Norway’s state radio reported']],
    ['Five of them came back, saying the others had drowned.', ['attributed: saying']],
    ['The alleged thief was seen at the dam.', ['hedged: alleged']],
    ['The dam is believed to be a hundred years old.', ['hedged: is believed to']],
    ['The dam reportedly broke at night.', ['hedged: reportedly']],
    ['“Nobody will ever build it again.”', ['unclear']],
    ['The dam broke at night and nine people drowned.', []],
    ['A theatre called “The Dam” stands in Oster, and it is open to all.', []],
    ['Napoleon had come as far as Oster when he learned that it was lost.', []],
    ['The law lets the police of Oster profile suspects.', []],
    ['Two people claiming money left the hall, and nobody saw them again.', []],
    ['The students maintain several papers in the town of Oster today.', []],
    ['The order was also announced in the town of Oster that very day.', []],
    ['The dog reported to be the oldest lives in Oster with its keeper.', ['hedged: reported to be']],
    ['They had a suspected leak in mind, and said so.', ['hedged: suspected']],
  ])('%s', (text, expected) => {
    expect(words(marksOf([text]))).toEqual(expected);
  });

  it('says whose it is where that stands in the sentence before', () => {
    const text = '“The dam is old,” Ada Marlow said. “It broke at night.”';
    expect(words(marksOf([text], '“It broke at night.”'))).toEqual(['attributed: Ada Marlow']);
  });

  it('says whose it is where that stands in the paragraph before, and where', () => {
    const marks = marksOf(['“The dam is old,” Ada Marlow said. “I saw it.', '“It broke at night.”']);
    expect(words(marks)).toEqual(['attributed: Ada Marlow']);
    expect(attributionLine(marks, 'R1.2')).toBe('Attributed: “Ada Marlow” (R1.1)');
  });

  it('says whom a pronoun means', () => {
    const marks = marksOf(['Ada Marlow came to the dam. She said that it had broken at night.']);
    expect(words(marks)).toEqual(['attributed: Ada Marlow: She said']);
    expect(attributionLine(marks, 'R1.1')).toBe('Attributed: “Ada Marlow” … “She said”');
  });

  it('says it too where the words that say it are cut off', () => {
    const text = 'Japan asserts that 17 people were taken, and that none of them has come back.';
    expect(words(marksOf([text], '17 people were taken'))).toEqual(['attributed: Japan asserts']);
  });

  it('has marks that are exact slices, at most three, whatever the text', () => {
    const piece = fc.constantFrom(
      'Ada Marlow said ',
      '“It broke,” ',
      'according to Norway, ',
      'Japan believes that ',
      'she alleged ',
      'nine people drowned. ',
      '“Nobody ',
      'the alleged thief ”',
      ' — he reportedly told ',
      'Norway’s claim ',
      '😀\n',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 9 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.nat(200), fc.nat(200), (texts, a, b) => {
        const made = report(...texts);
        for (const { n, text: whole } of made.paragraphs) {
          const [start, end] = [Math.min(a, b, whole.length), Math.min(Math.max(a, b), whole.length)];
          const marks = attributionsOf({ report: made, paragraph: n, start, end });
          expect(marks.length).toBeLessThanOrEqual(3);
          for (const mark of marks) {
            if (mark.kind === 'unclear') continue;
            const places = [mark.words, ...(mark.kind === 'attributed' && mark.who ? [mark.who] : [])];
            for (const place of places) {
              const source = made.paragraphs.find((one) => one.n === place.paragraph)?.text ?? '';
              expect(source.slice(place.start, place.end)).toBe(place.text);
              expect(place.text).not.toBe('');
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('who asserts it is shown', () => {
  const engine = createEngine('The mine', MINE);
  const answer = engine.ask('who denied that its pumps had lowered the lake');
  const denied = answer.excerpts.find(({ citation }) => citation === 'R4.1');

  it('under the excerpt in a terminal', () => {
    expect(denied).toBeDefined();
    const shown = denied === undefined ? [] : excerptLines(denied, { columns: 100, colour: false });
    expect(shown.join('\n')).toContain(
      'Attributed: “Halden Mining Company did not deny”, “a spokesman said”',
    );
  });

  it('in JSON, only where there is something to say', () => {
    const line = JSON.parse(answerLine(null, answer)) as {
      readonly excerpts: readonly { readonly citation: string; readonly attributed?: readonly unknown[] }[];
    };
    expect(line.excerpts.find(({ citation }) => citation === 'R4.1')?.attributed).toEqual([
      {
        kind: 'attributed',
        text: 'Halden Mining Company did not deny',
        paragraph: 1,
        start: 0,
        end: 34,
      },
      { kind: 'attributed', text: 'a spokesman said', paragraph: 1, start: 72, end: 88 },
    ]);
    const plain = JSON.parse(answerLine(null, engine.ask('who buys what the mine digs'))) as typeof line;
    expect(plain.excerpts[0]).not.toHaveProperty('attributed');
  });
});
