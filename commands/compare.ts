import { share } from '../src/asking.js';
import { defineCommand } from '../src/command.js';
import { coveragePicture, NO_THEME, picture, typedTheme } from '../src/picturing.js';
import type { SurveyEntry } from '../src/reply.js';
import { citation, type Report } from '../src/reports/report.js';
import { reportsOf, type Difference, type DifferenceKind } from '../src/story/difference.js';
import type { Sentence, Slice } from '../src/story/sentence.js';
import type { Statement } from '../src/story/statements.js';
import type { Survey } from '../src/story/survey.js';
import { about, excerptOf, survey, surveyed, typed } from '../src/surveying.js';
import { count, listed } from '../src/wording.js';

/** Without a topic only so many of either are shown: a whole story would fill a hundred pages. */
const MOST_ROWS = 25;
const MOST_ALONE = 15;
const MOST_SIDES = 4;

const WHAT: Readonly<Record<DifferenceKind, string>> = {
  number: 'How many',
  date: 'When',
  negation: 'Whether or not',
  fate: 'What became of them',
  event: 'What it was',
  speaker: 'Who says it',
  quotation: 'Wording of a quotation',
  attribution: 'A claim, or as it is',
  description: 'What they call somebody',
};

export const compare = defineCommand({
  type: 'slash',
  name: 'compare',
  description: 'Where reports differ, what several have, and what only one has',
  example: '/compare abduction',
  options: { topic: typed('Only what has these words; the whole story, where left out'), picture, share },
  run: async ({ engine }, { topic, picture: drawing }) => {
    const theme = typedTheme(drawing);
    if (theme === undefined) return { kind: 'notice', text: NO_THEME };
    const story = await surveyed(engine, 'differences', 'statements', 'origins');
    const differing = about(topic, story, story.differences, (one) => ({
      slices: one.sides.map(({ said }) => said),
    }));
    const told = about(topic, story, story.statements, ({ said, also }) => ({
      slices: [said, ...also].map(sliceOf),
    }));
    const several = [...told.found].filter(({ also }) => also.length > 0).sort(byReach(story));
    const alone = told.found.filter(({ also }) => also.length === 0);
    const title = topic?.trim() ? `${topic.trim()}: across the reports` : 'Across the reports';
    return survey({
      command: 'compare',
      given: { topic, picture: drawing },
      title,
      ...(theme !== 'none' && { drawn: coveragePicture(story, several.slice(0, MOST_ROWS), title, theme) }),
      lines: [...told.lines, summary(differing.found.length, several.length, alone.length)],
      entries: [
        ...differing.found.map(differenceEntry),
        ...several.slice(0, MOST_ROWS).map((one) => rowEntry(story, one)),
        ...alone.slice(0, MOST_ALONE).map((one) => rowEntry(story, one)),
      ],
    });
  },
});

function sliceOf({ report, paragraph, start, end }: Sentence): Slice {
  return { report, paragraph, start, end, marks: [] };
}

function originsOf(story: Survey, reports: Iterable<Report>): number {
  return new Set([...reports].map((report) => story.originOf(report))).size;
}

function byReach(story: Survey): (a: Statement, b: Statement) => number {
  return (a, b) =>
    originsOf(story, b.reports) - originsOf(story, a.reports) ||
    b.reports.length - a.reports.length ||
    a.said.at - b.said.at;
}

function summary(differing: number, several: number, alone: number): string {
  if (differing + several + alone === 0) return 'The reports have nothing like this.';
  const parts = [
    differing === 0 ? 'No difference found' : `${count(differing, 'difference')} found`,
    `${count(several, 'statement')} in several reports`,
    `${alone} in one alone`,
  ];
  return `${parts.join(', ')}.`;
}

function differenceEntry(difference: Difference): SurveyEntry {
  const { kind, about: what, sides } = difference;
  const named = what === undefined || kind === 'number' ? '' : `: ${what}`;
  return {
    heading: `The reports differ · ${WHAT[kind]}${named}`,
    notes: [`Between ${placesOf(reportsOf(difference))}`],
    excerpts: sides.slice(0, MOST_SIDES).map(({ words, said, also }) => ({
      label: words,
      excerpt: excerptOf(said, also),
    })),
  };
}

function placesOf(reports: Iterable<Report>): string {
  const numbers = [...reports].map(({ number }) => number).sort((a, b) => a - b);
  return listed(
    numbers.map((number) => `R${number}`),
    'and',
  );
}

/** A statement, which reports have it and which do not. */
function rowEntry(story: Survey, { said, also, reports, near }: Statement): SurveyEntry {
  const touched = [...reports, ...near.map(({ report }) => report)];
  const without = story.reports.filter((report) => !touched.includes(report));
  const origins = originsOf(story, reports);
  const heading =
    also.length === 0
      ? `Only in ${placesOf(reports)}`
      : `In ${count(reports.length, 'report')}, ${count(origins, 'origin')}: ${placesOf(reports)}`;
  const nearest = near.map(({ report, paragraph }) => citation(report, paragraph.n));
  const notes = [
    ...(nearest.length > 0 ? [`Something near it in ${listed(nearest, 'and')}`] : []),
    ...(also.length > 0 && without.length > 0 ? [`Not found in ${placesOf(without)}`] : []),
  ];
  return { heading, notes, excerpts: [{ excerpt: excerptOf(sliceOf(said), also.map(sliceOf)) }] };
}
