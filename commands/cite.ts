import { share, suggestion, suggestions } from '../src/asking.js';
import { cite as citeStory } from '../src/citing.js';
import { defineCommand, type Context, type Suggestion } from '../src/command.js';
import { parseCitation } from '../src/reports/citation.js';
import { citation, type Report } from '../src/reports/report.js';

function paragraphsOf(report: Report): readonly Suggestion[] {
  return report.paragraphs.map(({ n, text }) => {
    const name = citation(report, n);
    return suggestion(`${name} · ${text}`, name);
  });
}

/** Nothing typed: each report's first paragraph. `R3` or `R3.1`: that report's. Other words: where they stand. */
function suggestCitations({ engine }: Context, typed: string): readonly Suggestion[] {
  if (typed.trim() === '')
    return suggestions(engine.reports.flatMap((report) => paragraphsOf(report).slice(0, 1)));
  const named = /^\W*r?(\d{1,6})(?:v\d*)?(?:\D|$)/i.exec(typed)?.[1];
  const report = engine.reports.find(({ number }) => number === Number(named));
  if (report) {
    const prefix = typed.trim().toLowerCase();
    const all = paragraphsOf(report);
    const starting = all.filter(({ value }) => value.toLowerCase().startsWith(prefix));
    return suggestions(starting.length > 0 ? starting : all);
  }
  const leads = engine.leads(typed, 25).filter(({ where }) => parseCitation(where));
  return suggestions(leads.map(({ text, where }) => suggestion(`${where} · ${text}`, where)));
}

export const cite = defineCommand({
  type: 'slash',
  name: 'cite',
  description: 'Open a citation in its place, with references to copy',
  example: '/cite R3.5',
  options: {
    citation: {
      type: 'string',
      description: 'A report and a paragraph, for example R3.5',
      required: true,
      maxLength: 100,
      suggest: suggestCitations,
    },
    share,
  },
  run: (context, args) => citeStory(context, args.citation),
});
