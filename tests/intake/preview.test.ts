import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewOf } from '../../src/intake/preview.js';
import type { Report } from '../../src/reports/report.js';

function reportOf(id: string, texts: readonly string[], more: Partial<Report> = {}): Report {
  return {
    id,
    number: 1,
    version: 1,
    title: 'Ferry to sail on',
    language: 'en',
    paragraphs: texts.map((text, i) => ({ n: i + 1, text })),
    leftOut: [],
    ...more,
  };
}

describe('a preview', () => {
  it('shows what is known, how the text opens and what was left out', () => {
    const long = 'The ferry sails on. '.repeat(40).trim();
    const preview = previewOf(
      reportOf('a', ['Short.', long, 'Third.', 'Fourth.'], {
        publisher: 'Coast Gazette',
        published: '2024-03-25',
        leftOut: Array.from({ length: 12 }, (_, i) => `Share ${i}`),
      }),
    );
    expect(preview).toMatchObject({
      title: 'Ferry to sail on',
      publisher: 'Coast Gazette',
      published: '2024-03-25',
      language: 'en',
      paragraphs: 4,
      leftOutCount: 12,
    });
    expect(preview).not.toHaveProperty('author');
    expect(preview.leftOut).toHaveLength(8);
    expect(preview.opening.map(({ cut }) => cut)).toEqual([false, true, false]);
    expect(preview.opening[1]?.text).toMatch(/ferry sails on\.?$|The$|The ferry$|The ferry sails$/);
    expect(preview.length).toBe('Short.Third.Fourth.'.length + long.length);
  });

  it('opens with the very text of the paragraph, and parts no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 }), (text) => {
        const [opening] = previewOf(reportOf('a', [text])).opening;
        expect(text.startsWith(opening?.text ?? 'x')).toBe(true);
        expect(opening?.cut).toBe(opening?.text !== text);
        expect(/[\ud800-\udbff]$/.test(opening?.text ?? '')).toBe(false);
      }),
    );
  });
});
