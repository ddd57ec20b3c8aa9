import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, isExact } from '../../src/answers/engine.js';
import { LONGEST } from '../../src/answers/window.js';
import type { Report } from '../../src/reports/report.js';

function report(
  number: number,
  title: string,
  paragraphs: readonly string[],
  more: Partial<Report> = {},
): Report {
  return {
    id: `r${number}`,
    number,
    version: 1,
    title,
    language: 'en',
    paragraphs: paragraphs.map((text, i) => ({ n: i + 1, text })),
    leftOut: [],
    ...more,
  };
}

// A story of the tests' own: a bridge that closes.
const story = [
  report(1, 'Old bridge at Tarn shut after crack is found', [
    'The old bridge at Tarn was closed on 4 March 2019 after an inspector found a crack in its third pier. The town council met the same evening.',
    'Mayor Ines Duarte said the repair would cost $12 million. She asked the region of Velm for help.',
    'The bridge was opened in 1931. It carries 9,000 vehicles a day.',
    'Duarte, a former engineer, has run the town since 2011.',
  ]),
  report(2, 'Town pays for ferry while bridge is repaired', [
    'Since the bridge closed in March 2019, a ferry has taken people across because the nearest other crossing is 40 kilometres away.',
    'Officials in Velm put the cost of the repair at $15 million, more than the town expected.',
    'Tomas Reyl, who runs the ferry, said he had carried 700 people on the first day.',
  ]),
];

const engine = createEngine('The bridge at Tarn', story);
const first = (question: string): string => engine.ask(question).excerpts[0]?.text ?? '';

describe('asking', () => {
  it.each([
    ['who is the mayor of tarn', 'Ines Duarte'],
    ['when did the bridge close', 'March 2019'],
    ['when was the bridge opened', '1931'],
    ['why is there a ferry', 'because the nearest other crossing'],
    ['how many vehicles cross the bridge', '9,000'],
    ['who runs the ferry', 'Tomas Reyl'],
    ['WHO RUNS THE FERRY', 'Tomas Reyl'],
    ['inspecter found what', 'found a crack'],
  ])('%s', (question, holds) => {
    expect(first(question)).toContain(holds);
  });

  it('marks the value that answers and leads with it', () => {
    const answer = engine.ask('who runs the ferry');
    expect(answer.values[0]?.text).toBe('Tomas Reyl');
    const [excerpt] = answer.excerpts;
    const marked = excerpt?.highlights.map(({ start, end }) =>
      story[1]?.paragraphs[2]?.text.slice(start, end),
    );
    expect(marked).toEqual(['Tomas Reyl']);
  });

  it('shows both figures where reports differ', () => {
    const texts = engine.ask('how much does the repair cost').values.map(({ text }) => text);
    expect(texts.join(' ')).toContain('12 million');
    expect(texts.join(' ')).toContain('15 million');
  });

  it('shows a figure that a report gives in other words as well as another does', () => {
    const flood = createEngine('The flood at Tarn', [
      report(1, 'What the water took', ['At least 17 Tarn families were evacuated in those nights.']),
      report(2, 'The count of the district', [
        "By the district's account 17 families were moved out of Tarn by boat.",
      ]),
      report(3, 'The mayor answers', [
        'The mayor admitted that soldiers had evacuated 13 families from the lower town.',
      ]),
    ]);
    const { values } = flood.ask('how many tarn families were evacuated');
    expect(values.map(({ text }) => text)).toEqual(['17', '13']);
  });

  it('names the word that no report contains, and repairs one that is misspelt', () => {
    expect(engine.ask('who is duarte married to').missing).toEqual(['married']);
    expect(engine.ask('what did the inspctor find').repaired).toEqual({ inspctor: 'inspector' });
  });

  it('says that nothing comes near where no word of the question is there', () => {
    expect(engine.ask('zebra migration habits')).toMatchObject({
      verdict: 'nothing',
      excerpts: [],
      reports: 0,
      origins: 0,
    });
    expect(engine.ask('')).toMatchObject({ verdict: 'nothing' });
    expect(engine.ask('and when?')).toMatchObject({ verdict: 'nothing' });
  });

  it('marks nothing in what is only close', () => {
    const answer = engine.ask('which painter drew the mayor of the harbour of Ostend');
    expect(answer.verdict).not.toBe('answered');
    expect(answer.values).toEqual([]);
    expect(answer.excerpts.flatMap(({ highlights }) => highlights)).toEqual([]);
  });

  it('keeps to the reports it may use', () => {
    const { excerpts } = engine.ask('when did the bridge close', { within: ({ number }) => number === 2 });
    expect(excerpts.length).toBeGreaterThan(0);
    expect(
      excerpts.every(({ citation, alsoIn }) => [citation, ...alsoIn].every((one) => one.startsWith('R2.'))),
    ).toBe(true);
  });

  it('shows a paragraph once, excerpts and those that say the same together', () => {
    const { excerpts } = engine.ask('bridge repair ferry town');
    const all = excerpts.flatMap(({ citation, alsoIn }) => [citation, ...alsoIn]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('gives the same answer to the same question', () => {
    expect(engine.ask('when did the bridge close')).toEqual(
      createEngine('', story).ask('when did the bridge close'),
    );
  });
});

describe('leads', () => {
  it('offers people first, then what the typed word begins', () => {
    expect(engine.leads('', 25)[0]?.type).toBe('person');
    expect(engine.leads('dua', 5).map(({ text }) => text)).toContain('Ines Duarte');
    expect(
      engine
        .leads('the bridge was opened', 5)
        .some(({ type, where }) => type === 'paragraph' && where === 'R1.3'),
    ).toBe(true);
  });

  it('never gives more than asked for, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.nat(25),
        (typed, most) => engine.leads(typed, most).length <= most,
      ),
    );
  });
});

describe('every excerpt', () => {
  const paragraph = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 900 }),
    fc
      .array(
        fc.constantFrom(
          'bridge',
          'closed',
          'Mayor',
          'in 2019',
          '$5',
          '“quoted”',
          '**bold**',
          '@everyone',
          '\u200f',
          'x'.repeat(450),
          '.',
          '\n',
        ),
        { minLength: 1, maxLength: 120 },
      )
      .map((parts) => parts.join(' ')),
  );

  it('is a slice of its paragraph, no longer than the longest, whatever the reports hold', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('who closed the bridge', 'when', 'how much in 2019', 'quoted bold'),
        (texts, question) => {
          const made = createEngine('', [report(1, 'bridge', texts), ...story]);
          for (const excerpt of made.ask(question).excerpts) {
            expect(isExact(excerpt)).toBe(true);
            expect(excerpt.text.length).toBeLessThanOrEqual(LONGEST);
            expect(excerpt.score).toBeGreaterThanOrEqual(0);
            expect(excerpt.score).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is refused where it is not in its report', () => {
    const [excerpt] = engine.ask('who runs the ferry').excerpts;
    if (excerpt === undefined) throw new Error('no excerpt to change');
    expect(isExact(excerpt)).toBe(true);
    expect(isExact({ ...excerpt, text: `${excerpt.text} ` })).toBe(false);
    expect(isExact({ ...excerpt, paragraph: 99 })).toBe(false);
    expect(isExact({ ...excerpt, highlights: [{ start: 0, end: 10_000 }] })).toBe(false);
  });
});
