import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answers/engine.js';
import type { Report } from '../../src/reports/report.js';
import { MINE } from '../story/mine-story.js';

function report(number: number, ...texts: readonly string[]): Report {
  return {
    id: `r${number}`,
    number,
    version: 1,
    title: `Report ${number}`,
    language: 'en',
    leftOut: [],
    paragraphs: texts.map((text, at) => ({ n: at + 1, text })),
  };
}

describe('what says the same elsewhere', () => {
  it('is named with the excerpt and not shown again', () => {
    const { excerpts, reports } = createEngine('The mine', MINE).ask('who blocked the road to the mine');
    expect(excerpts[0]?.alsoIn.length).toBeGreaterThan(0);
    const shown = excerpts.map(({ citation }) => citation);
    const named = excerpts.flatMap(({ alsoIn }) => alsoIn);
    expect(new Set([...shown, ...named]).size).toBe(shown.length + named.length);
    const reached = new Set([...shown, ...named].map((citation) => citation.split('.')[0]));
    expect(reports).toBe(reached.size);
  });

  it('is named too where it only comes near, as far as it is not shown by itself', () => {
    const engine = createEngine('Wells', [
      report(1, 'The council of Oster closed two wells because the water had turned brown after the flood.'),
      report(
        2,
        'Brown water made Oster close wells; a flood carried mud and dead fish into every cellar in town.',
      ),
      report(
        3,
        'Lamps were lit on the quay when the ferry came home.',
        'The market opens at noon on Fridays.',
      ),
    ]);
    const one = engine.ask('why did the council close the wells', { limit: 1 });
    expect(one.excerpts.map(({ citation, alsoIn }) => [citation, ...alsoIn])).toEqual([['R1.1', 'R2.1']]);
    expect(one).toMatchObject({ reports: 2, origins: 2 });
  });
});
