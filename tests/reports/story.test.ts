import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readReports } from '../../src/reports/read-reports.js';
import type { Report } from '../../src/reports/report.js';

// Five reports as they were found on the web, every line of them judged by hand. They are not part of the project.
const shared = process.env['FOOTNOTE_SHARED'] ?? '';
const there = shared !== '' && existsSync(join(shared, 'questions', 'story-gold.json'));
const where = there ? '' : ' (skipped: FOOTNOTE_SHARED names no folder that has questions/story-gold.json)';

const Gold = z.object({
  lines: z.array(
    z.object({ report: z.string(), kind: z.enum(['furniture', 'heading', 'body']), text: z.string() }),
  ),
});

/** Where a line ended up. A title said twice is left out once. */
function placeOf(report: Report, text: string): string {
  if (report.paragraphs.some((paragraph) => paragraph.text === text)) return 'body';
  if (report.title === text || report.paragraphs.some(({ heading }) => heading === text)) return 'heading';
  return report.leftOut.includes(text) ? 'furniture' : 'lost';
}

describe.skipIf(!there)(`the five reports${where}`, () => {
  it('come out with their furniture gone and every body line kept', async () => {
    const { lines } = Gold.parse(
      JSON.parse(readFileSync(join(shared, 'questions', 'story-gold.json'), 'utf8')),
    );
    const { reports, refused, notes } = await readReports(join(shared, 'reports'));
    expect([reports.length, refused, notes]).toEqual([5, [], []]);
    const wrong = lines.flatMap(({ report, kind, text }) => {
      const found = reports.find(({ id }) => id === report);
      const place = found ? placeOf(found, text) : 'lost';
      return place === kind ? [] : [{ report, kind, place, text }];
    });
    console.log(`lines told right: ${lines.length - wrong.length} of ${lines.length}`);
    expect(wrong).toEqual([]);
    const body = lines.filter(({ kind }) => kind === 'body').length;
    expect(reports.reduce((count, { paragraphs }) => count + paragraphs.length, 0)).toBe(body);
  });

  it('and 4,579 encyclopedia passages come out as they went in', async () => {
    for (const file of ['wiki.reports.jsonl', 'web.reports.jsonl']) {
      const path = join(shared, 'questions', file);
      const { reports, refused, notes } = await readReports(path);
      expect([refused, notes]).toEqual([[], []]);
      const given = readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => z.object({ id: z.string(), paragraphs: z.array(z.string()) }).parse(JSON.parse(line)));
      expect(
        reports.map(({ id, paragraphs }) => ({ id, paragraphs: paragraphs.map(({ text }) => text) })),
      ).toEqual(given);
    }
  });
});
