import { foldSpace } from '../reports/blank.js';
import type { Report } from '../reports/report.js';
import { findOrigins } from '../story/origins.js';

/** A report of the story that a new one is like: the same text, or a rewrite of the same wire text. */
export interface Resemblance {
  readonly report: Report;
  readonly kind: 'same-text' | 'same-origin';
}

/**
 * The reports of a story that `fresh` resembles, those with the same text first. Blanks do not count in comparing.
 * Reports that share an origin are one source, so whoever adds another is told. Time: some 10 ms for 100 reports.
 */
export function resembling(fresh: Report, reports: readonly Report[]): readonly Resemblance[] {
  const text = textOf(fresh);
  const same = new Set(reports.filter((report) => textOf(report) === text));
  const [own, ...origins] = findOrigins([fresh, ...reports]);
  return [
    ...[...same].map((report) => ({ report, kind: 'same-text' as const })),
    ...reports
      .filter((report, i) => origins[i] === own && !same.has(report))
      .map((report) => ({ report, kind: 'same-origin' as const })),
  ];
}

function textOf({ paragraphs }: Report): string {
  return paragraphs.map(({ text }) => foldSpace(text)).join(' ');
}
