import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare as command } from '../../commands/compare.js';
import { createEngine } from '../../src/answers/engine.js';
import type { SurveyReply } from '../../src/reply.js';
import type { Report } from '../../src/reports/report.js';
import { MINE } from './mine-story.js';

const engine = createEngine('The mine', MINE);

async function shown(topic?: string): Promise<SurveyReply> {
  const reply = await command.run(
    { engine, commands: [command], version: '1' },
    { topic, picture: undefined, share: undefined },
  );
  if (reply.kind !== 'survey') throw new Error(`a ${reply.kind}, not a survey`);
  return reply;
}

/** "How many: 40 R1.1 R2.1 / 60 R3.1" of every difference shown. */
function differences({ entries }: SurveyReply): readonly string[] {
  return entries
    .filter(({ heading }) => heading.startsWith('The reports differ'))
    .map(({ heading, excerpts }) => {
      const sides = excerpts.map(({ label, excerpt: { citation, alsoIn } }) =>
        [label, citation, ...alsoIn].join(' '),
      );
      return `${heading.replace('The reports differ · ', '')}: ${sides.join(' / ')}`;
    });
}

describe('/compare', () => {
  it('shows where reports differ, both sides, and nothing that is none', async () => {
    expect(differences(await shown())).toEqual([
      'How many: 40 R1.1 R2.1 / 60 R3.1',
      'How many: 300 R4.2 / many workers R6.3',
      'How many: 300 R4.2 / 450 R5.1',
      'How many: 450 R5.1 / many workers R6.3',
      'When: 1980s and 1990s R1.5 / 1970s and 1980s R3.3',
      'When: 1998 R5.3 / 1997 R6.1',
      'Whether or not: without a “not” R1.4 / with a “not” R4.1',
      'Wording of a quotation: “We will not sign anything under pressure,” R1.3 / “We will sign nothing under pressure.” R2.3',
    ]);
  });

  it('holds no figures of different places against each other', () => {
    const text = (place: string, n: number) =>
      `The harbour of ${place} employs ${n} workers from the villages.`;
    const of = (places: readonly [string, string]) =>
      places.map((place, at) => ({
        ...(MINE[at] as Report),
        paragraphs: [{ n: 1, text: text(place, 100 + at) }],
      }));
    const shownOf = (places: readonly [string, string]) =>
      createEngine('Two harbours', of(places)).survey.differences;
    expect(shownOf(['Oslo', 'Oslo'])).toHaveLength(1);
    expect(shownOf(['Oslo', 'Lisbon'])).toEqual([]);
  });

  it('takes twenty years for two decades', async () => {
    expect(differences(await shown('lease granted'))).toEqual([]);
  });

  it('shows what several reports have, and which have it not', async () => {
    const { entries } = await shown('blocked the road tractors');
    const row = entries.find(({ heading }) => heading === 'In 2 reports, 1 origin: R1 and R2');
    expect(row?.notes).toEqual(['Something near it in R3.1', 'Not found in R4, R5, R6 and R7']);
    expect(row?.excerpts[0]?.excerpt.alsoIn).toEqual(['R2.1']);
  });

  it('shows what one report has alone', async () => {
    const { entries } = await shown('fires');
    expect(entries.map(({ heading }) => heading)).toEqual(['Only in R7']);
  });

  it('says so where no report has the topic', async () => {
    const { lines, entries } = await shown('volcano');
    expect(entries).toEqual([]);
    expect(lines).toEqual(['No report contains “volcano”.', 'The reports have nothing like this.']);
  });

  it('shows exact slices whatever is asked of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.constantFrom('lake', 'mine road', 'lease')),
        async (topic) => {
          for (const { excerpt } of (await shown(topic)).entries.flatMap(({ excerpts }) => excerpts))
            expect(
              excerpt.report.paragraphs[excerpt.paragraph - 1]?.text.slice(excerpt.start, excerpt.end),
            ).toBe(excerpt.text);
        },
      ),
      { numRuns: 40 },
    );
  });
});
