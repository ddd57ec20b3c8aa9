import type { Outcome } from '../../src/reports/refusal.js';
import type { Report } from '../../src/reports/report.js';

/** A report of these paragraphs, as a reader would give it. */
export function reportOf(title: string, paragraphs: readonly string[], more: Partial<Report> = {}): Report {
  return {
    id: title.toLowerCase().replaceAll(' ', '-'),
    number: 99,
    version: 7,
    title,
    language: 'en',
    leftOut: [],
    paragraphs: paragraphs.map((text, i) => ({ n: i + 1, text })),
    ...more,
  };
}

export const bridge = reportOf(
  'The bridge at Tarn',
  [
    'The bridge at Tarn closed on 4 May 2021. Ines Calder, who inspects bridges, had found a crack.',
    'It carried 900 carts a day.',
  ],
  {
    publisher: 'Tarn Post',
    author: 'Olu Brandt',
    published: '2021-05-05',
    url: 'https://example.org/bridge',
    leftOut: ['Share this', 'Subscribe'],
    note: 'A digest.',
  },
);

export const ferry = reportOf('A ferry instead', [
  'A ferry has crossed the Tarn since June 2021. Pia Holm steers it.',
]);

/** The value of an outcome that has to be one. */
export function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.objection.reason}`);
  return outcome;
}
