import { share, suggestReports } from '../src/asking.js';
import { defineCommand } from '../src/command.js';
import { findReport } from '../src/reports/citation.js';

export const reports = defineCommand({
  type: 'slash',
  name: 'reports',
  description: 'What the story is made of; choose a report to read it page by page',
  example: '/reports R3',
  options: {
    report: {
      type: 'string',
      description: 'A report to read: its number or title',
      maxLength: 300,
      suggest: suggestReports,
    },
    share,
  },
  run: ({ engine }, { report: wanted }) => {
    if (!wanted?.trim()) {
      return { kind: 'reports', story: engine.title, reports: engine.reports, origins: engine.origins };
    }
    const report = findReport(engine.reports, wanted);
    return 'problem' in report ? { kind: 'notice', text: report.problem } : { kind: 'report', report };
  },
});
