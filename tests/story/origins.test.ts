import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/reports/report.js';
import { findOrigins } from '../../src/story/origins.js';

function report(number: number, text: string): Report {
  return {
    id: `r${number}`,
    number,
    version: 1,
    title: '',
    language: 'en',
    paragraphs: [{ n: 1, text }],
    leftOut: [],
  };
}

const wire =
  'The ferry to Marrow ran aground on a sandbank early in the morning and its forty passengers were taken off by lifeboat before noon, the coast guard told reporters in the town, where nobody was hurt.';
const rewrite =
  'Forty people had a cold start to the day: the ferry to Marrow ran aground on a sandbank early in the morning, and its forty passengers were taken off by lifeboat before noon, the coast guard told reporters.';
const other =
  'Fishing crews in the bay say that dredging has been put off for years, and that sooner or later some larger vessel was going to touch the bottom where the channel narrows.';

describe('findOrigins', () => {
  it('brings rewrites of one text to one origin and leaves others apart', () => {
    expect(findOrigins([report(1, wire), report(2, other), report(3, rewrite)])).toEqual([1, 2, 1]);
  });

  it('makes no origin of quoting the same words', () => {
    const quote = `"${wire}"`;
    expect(
      findOrigins([report(1, `She said: ${quote}`), report(2, `In the hall a voice read out ${quote}`)]),
    ).toEqual([1, 2]);
  });

  it('gives none to no reports', () => {
    expect(findOrigins([])).toEqual([]);
  });
});
