import { share, suggestReports, suggestReportsLater } from '../src/asking.js';
import { defineCommand } from '../src/command.js';
import { reportOfLarge } from '../src/large-reports.js';
import { findReport } from '../src/reports/citation.js';

export const reports = defineCommand({
  type: 'slash',
  name: 'reports',
  description: 'What the story is made of; choose a report to read it page by page',
  example: '/reports R3',
  evenLarge: true,
  options: {
    report: {
      type: 'string',
      description: 'A report to read: its number or title',
      maxLength: 300,
      suggest: suggestReports,
      suggestLater: suggestReportsLater,
    },
    share,
  },
  run: (context, { report: wanted }) => {
    const { engine, large } = context;
    if (large !== undefined) return reportOfLarge(context, wanted);
    if (!wanted?.trim()) {
      const { title: story, reports: all, origins, correctedOrigins } = engine;
      const corrected = correctedOrigins === undefined ? {} : { corrected: correctedOrigins.corrected };
      return { kind: 'reports', story, reports: all, origins, ...corrected };
    }
    const report = findReport(engine.reports, wanted);
    return 'problem' in report ? { kind: 'notice', text: report.problem } : { kind: 'report', report };
  },
});
