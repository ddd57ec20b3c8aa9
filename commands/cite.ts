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

function numberIn(typed: string): number | undefined {
  const named = /^\W*r?(\d{1,6})(?:v\d*)?(?:\D|$)/i.exec(typed)?.[1];
  return named === undefined ? undefined : Number(named);
}

function suggestParagraphs(report: Report, typed: string): readonly Suggestion[] {
  const prefix = typed.trim().toLowerCase();
  const all = paragraphsOf(report);
  const starting = all.filter(({ value }) => value.toLowerCase().startsWith(prefix));
  return suggestions(starting.length > 0 ? starting : all);
}

/** Nothing typed: each report's first paragraph. `R3` or `R3.1`: that report's. Other words: where they stand. */
function suggestCitations({ engine }: Context, typed: string): readonly Suggestion[] {
  if (typed.trim() === '')
    return suggestions(engine.reports.flatMap((report) => paragraphsOf(report).slice(0, 1)));
  const named = numberIn(typed);
  const report = engine.reports.find(({ number }) => number === named);
  if (report) return suggestParagraphs(report, typed);
  const leads = engine.leads(typed, 25).filter(({ where }) => parseCitation(where));
  return suggestions(leads.map(({ text, where }) => suggestion(`${where} · ${text}`, where)));
}

/** The same, of a story too large for memory too: there a report has to be named. */
async function suggestCitationsLater(context: Context, typed: string): Promise<readonly Suggestion[]> {
  const { large, server } = context;
  if (large === undefined || server === undefined) return suggestCitations(context, typed);
  const number = numberIn(typed);
  const opened = number === undefined ? undefined : await server.library.reports.open(number);
  return opened?.kind === 'current' ? suggestParagraphs(opened.report, typed) : [];
}

export const cite = defineCommand({
  type: 'slash',
  name: 'cite',
  description: 'Open a citation in its place, with references to copy',
  example: '/cite R3.5',
  evenLarge: true,
  options: {
    citation: {
      type: 'string',
      description: 'A report and a paragraph, for example R3.5',
      required: true,
      maxLength: 100,
      suggest: suggestCitations,
      suggestLater: suggestCitationsLater,
    },
    share,
  },
  run: (context, args) => citeStory(context, args.citation),
});
