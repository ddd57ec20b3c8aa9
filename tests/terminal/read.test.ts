import { describe, expect, it } from 'vitest';
import { legend, reportLine, reportText } from '../../src/terminal/read.js';
import type { Report } from '../../src/reports/report.js';

const report: Report = {
  id: 'harbour',
  number: 1,
  version: 1,
  title: 'A harbour reopens',
  published: '2021-05-04',
  language: 'en',
  paragraphs: [
    { n: 1, heading: 'The day', text: 'Ada Marlow spoke on Monday. “We waited for two years,” Marlow said.' },
    { n: 2, heading: 'The day', text: 'Some 80 boats came.' },
  ],
  leftOut: ['Share this', 'Weather'],
};

const screen = { colour: false, columns: 80 };

describe('footnote read', () => {
  it('marks what was found, resolves dates, names speakers and shows what was left out', () => {
    const text = reportText(report, screen);
    expect(text).toContain('[Ada Marlow] spoke on (=Monday)');
    expect(text).toContain('Monday: 2021-05-03');
    expect(text).toMatch(/Ada Marlow: We waited for two years/);
    expect(text).toContain('Left out as page furniture (2 lines):\n  Share this\n  Weather');
    expect(text.match(/^The day$/gm)).toHaveLength(1);
  });

  it('explains its marks, by colour or by sign', () => {
    expect(legend(screen)).toBe('[person]  {place}  <organisation>  (=date)  «quotation»');
    expect(legend({ ...screen, colour: true })).toContain('\u001B[32mperson');
  });

  it('gives offsets that hold, and nothing beside the outward form', () => {
    const read = JSON.parse(reportLine(report)) as {
      paragraphs: {
        text: string;
        quotations: { start: number; end: number }[];
        durations: { iso: string }[];
      }[];
    };
    const [first] = read.paragraphs;
    expect(Object.keys(read)).toEqual(
      'id title publisher author published url language leftOut paragraphs'.split(' '),
    );
    expect(first && Object.keys(first)).toEqual(
      'n text heading sentences names dates durations quantities quotations'.split(' '),
    );
    expect(first?.durations[0]?.iso).toBe('P2Y');
    expect(first?.quotations.map(({ start, end }) => first.text.slice(start, end))).toEqual([
      expect.stringContaining('We waited for two years'),
    ]);
  });
});
