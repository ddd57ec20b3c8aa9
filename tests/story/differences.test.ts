import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answers/engine.js';
import type { Report } from '../../src/reports/report.js';
import { FERRY } from './ferry-story.js';
import { MINE } from './mine-story.js';

/** "fate: the others had drowned R1.1 / ..." of each difference, as it lies between the reports. */
function differencesIn(reports: readonly Report[]): readonly string[] {
  return createEngine('A story', reports).survey.differences.map(({ kind, sides }) => {
    const shown = sides.map(({ words, said, also }) => {
      const places = [said, ...also].map(({ report, paragraph }) => `R${report.number}.${paragraph.n}`);
      return `${words} ${places.join(' ')}`;
    });
    return `${kind}: ${shown.join(' / ')}`;
  });
}

function pair(one: string, other: string): readonly Report[] {
  return [one, other].map((text, at) => ({
    ...(FERRY[at] as Report),
    paragraphs: [{ n: 1, text }],
  }));
}

describe('differences of another story', () => {
  it('are what became of the rest, what there has been since, and who refused, and nothing else', () => {
    expect(differencesIn(FERRY)).toEqual([
      'fate: the others had drowned R1.1 / fate of the remaining 19 passengers is still unknown R2.1 / some are still alive R3.1',
      'event: safety inspections since 2016 R1.2 / night crossings since 2016 R4.2',
      'speaker: Aldis Ferry Company R2.2 / Tern Harbour Authority R4.1',
    ]);
  });
});

describe('fates', () => {
  it('are told of one group, and only between reports', () => {
    const [first] = FERRY;
    const alone =
      'Twelve passengers were brought ashore. The Tern Coast Guard said the others had drowned. The fate of the others is unknown.';
    expect(differencesIn([{ ...(first as Report), paragraphs: [{ n: 1, text: alone }] }])).toEqual([]);
    expect(
      differencesIn(
        pair(
          'The ferry Aldis sank off Cape Tern. Twelve passengers came ashore and the others drowned.',
          'A bus of Aldis Ferry Company burnt out at Cape Tern. Three drivers got out of the garage and the rest survived.',
        ),
      ),
    ).toEqual([]);
  });

  it('are left with whoever tells them', () => {
    expect(
      differencesIn(
        pair(
          'After the ferry Aldis sank off Cape Tern, the Tern Coast Guard brought five passengers ashore but said the others had died.',
          'Five passengers of the ferry Aldis later came ashore at Cape Tern, saying the others had died.',
        ),
      ),
    ).toEqual(['speaker: Tern Coast Guard R1.1 / Five passengers R2.1']);
  });
});

describe('figures and refusals', () => {
  it('are no differences where a number is what something goes by', () => {
    expect(
      differencesIn(
        pair(
          'Season 11 of the Cape Tern regatta opened at the harbour in January.',
          'Season 12 of the Cape Tern regatta opened at the harbour in January.',
        ),
      ),
    ).toEqual([]);
  });

  it('are no differences where something else is turned down', () => {
    expect(
      differencesIn(
        pair(
          'Aldis Ferry Company said it would not raise its fares for Cape Tern.',
          'The Tern Harbour Authority said it would not build a pier at Cape Tern.',
        ),
      ),
    ).toEqual([]);
  });
});

describe('reports of different things', () => {
  it('are not held against each other, however alike their sentences are', () => {
    const town = (name: string, body: string, years: number) =>
      `The regular election of the council by the inhabitants is held every ${years} years. ${name} lies on a river. ${body} meets in the hall of ${name}.`;
    expect(
      differencesIn(pair(town('Oslo', 'The Fjord Society', 4), town('Lisbon', 'The Tagus Club', 2))),
    ).toEqual([]);
    expect(
      differencesIn(pair(town('Oslo', 'The Fjord Society', 4), town('Oslo', 'The Fjord Society', 2))),
    ).toHaveLength(1);
  });

  it('are so by way of a third report that tells of both', () => {
    const told = differencesIn(MINE).filter((one) => one.includes('R5.3') && one.includes('R6.1'));
    expect(told).toEqual(['date: 1998 R5.3 / 1997 R6.1']);
  });
});
