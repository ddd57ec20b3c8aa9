import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeline as command } from '../../commands/timeline.js';
import { createEngine } from '../../src/answers/engine.js';
import { periodWords } from '../../src/periods.js';
import type { Reply, SurveyReply } from '../../src/reply.js';
import { MINE } from './mine-story.js';

const engine = createEngine('The mine', MINE);

async function ask(given: { about?: string; from?: string; to?: string } = {}): Promise<Reply> {
  const args = {
    about: undefined,
    from: undefined,
    to: undefined,
    picture: undefined,
    share: undefined,
    ...given,
  };
  return command.run({ engine, commands: [command], version: '1' }, args);
}

async function shown(given = {}): Promise<SurveyReply> {
  const reply = await ask(given);
  if (reply.kind !== 'survey') throw new Error(`a ${reply.kind}, not a survey`);
  return reply;
}

/** "3 March 2021: R1.1, R2.1" of every entry. */
function rows({ entries }: SurveyReply): readonly string[] {
  return entries.map(({ heading, excerpts }) => {
    const places = excerpts.flatMap(({ excerpt }) => [excerpt.citation, ...excerpt.alsoIn]);
    return `${heading}: ${places.join(', ')}`;
  });
}

describe('/timeline', () => {
  it('puts what is dated in order, one event of several reports once', async () => {
    expect(rows(await shown())).toEqual([
      '1970s and 1980s: R3.3',
      '1980s and 1990s: R1.5',
      '1997: R6.1',
      '1998: R5.3',
      '2009: R1.4, R2.4',
      'Since 2012: R3.4',
      '3 March 2021: R1.1, R2.1, R3.1',
      '4 March 2021: R1.3, R2.3',
      '9 March 2021: R4.1',
      '31 March 2021: R6.2',
      'June 2021 to August 2021: R4.3',
      'Undated: “Friday”: R7.1',
    ]);
  });

  it('says why a date cannot be placed', async () => {
    const last = (await shown()).entries.at(-1);
    expect(last?.notes).toEqual(['The report has no date of publication to count from.']);
  });

  it("takes today's vote for an event, and today's money for none", async () => {
    const report = { ...MINE[0], number: 1, id: 'today', published: '2021-03-03' } as (typeof MINE)[number];
    const texts = ['It would cost a million in today’s money.', "After today's vote the mine stays shut."];
    const paragraphs = texts.map((text, i) => ({ n: i + 1, text }));
    const reply = await command.run(
      { engine: createEngine('Today', [{ ...report, paragraphs }]), commands: [command], version: '1' },
      { about: undefined, from: undefined, to: undefined, picture: undefined, share: undefined },
    );
    expect(reply.kind === 'survey' && rows(reply)).toEqual(['3 March 2021: R1.2']);
  });

  it('narrows by words and by dates, and says which word no report has', async () => {
    expect(rows(await shown({ about: 'dam broke' }))).toEqual(['1997: R6.1', '1998: R5.3']);
    expect(rows(await shown({ from: '1998', to: '2012' }))).toEqual([
      '1980s and 1990s: R1.5',
      '1998: R5.3',
      '2009: R1.4, R2.4',
      'Since 2012: R3.4',
    ]);
    const none = await shown({ about: 'volcano' });
    expect(none.entries).toEqual([]);
    expect(none.lines.join(' ')).toBe('No report contains “volcano”. The reports date nothing like this.');
  });

  it('answers a date that is none with words', async () => {
    expect(await ask({ from: 'soonish' })).toMatchObject({ kind: 'notice' });
    expect(await ask({ from: '2022', to: '2021' })).toMatchObject({ kind: 'notice' });
  });

  it('shows nothing but exact slices', async () => {
    for (const { excerpt } of (await shown()).entries.flatMap(({ excerpts }) => excerpts)) {
      const { text } = excerpt.report.paragraphs[excerpt.paragraph - 1] ?? { text: '' };
      expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
    }
  });

  it('shows exact slices whatever is asked of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 30 }), async (about) => {
        for (const { excerpts } of (await shown({ about })).entries)
          for (const { excerpt } of excerpts)
            expect(
              excerpt.report.paragraphs[excerpt.paragraph - 1]?.text.slice(excerpt.start, excerpt.end),
            ).toBe(excerpt.text);
      }),
      { numRuns: 40 },
    );
  });
});

describe('periodWords', () => {
  it('names days, months, years, decades and longer stretches', () => {
    const cases = [
      ['2024-03-25', '2024-03-25', '25 March 2024'],
      ['2024-02-01', '2024-02-29', 'February 2024'],
      ['2002-01-01', '2002-12-31', '2002'],
      ['1970-01-01', '1989-12-31', '1970s and 1980s'],
      ['1960-01-01', '1989-12-31', '1960s to 1980s'],
      ['1910-01-01', '1945-12-31', '1910 to 1945'],
      ['2024-03-18', '2024-03-24', '18 March 2024 to 24 March 2024'],
      ['-0043-01-01', '-0043-12-31', '43 BC'],
    ] as const;
    for (const [from, to, words] of cases) expect(periodWords({ from, to })).toBe(words);
  });
});
