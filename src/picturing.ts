import { cutAround } from './answers/cut.js';
import type { StringOption } from './command.js';
import type { DrawnPicture } from './reply.js';
import {
  type Coverage,
  type CoveringReport,
  type CoverageRow,
  type DatedEntry,
  MOST_DATED,
  MOST_REPORTS,
  MOST_STATEMENTS,
  type Quoted,
  ROOMY,
  type Theme,
  THEMES,
} from './pictures/picture.js';
import { citation, type Report } from './reports/report.js';
import type { Slice } from './story/sentence.js';
import type { Statement } from './story/statements.js';
import type { Survey } from './story/survey.js';
import type { Dated } from './story/timeline.js';
import { count, listed, shorten } from './wording.js';

/** UTF-16 units of a slice that is drawn on one line or on two; what is too wide all the same is cut when it is laid out. */
const ONE_LINE = 90;
const TWO_LINES = 180;
/** Characters of a picture's description (Discord takes 1,024). */
const LONGEST_ALT = 1000;
const MOST_CITED = 2;

/** How the picture is drawn. */
export const picture = {
  type: 'string',
  description: 'The picture: dark (as it comes), light or none',
  maxLength: 10,
  suggest: () => [...THEMES, 'none'].map((value) => ({ label: value, value })),
} as const satisfies StringOption;

/** What was typed for how to draw: a theme, "none", or undefined where it is neither. Nothing typed is dark. */
export function typedTheme(text: string | undefined): Theme | 'none' | undefined {
  const typed = text?.trim().toLowerCase() ?? '';
  if (typed === '') return 'dark';
  return typed === 'none' ? 'none' : THEMES.find((theme) => theme === typed);
}

export const NO_THEME = 'Write dark, light or none for the picture.';

/** Dated statements as they are shown below the picture, with their dates in words. */
export interface DatedRow {
  readonly dated: Dated;
  readonly when: string;
  readonly open: boolean;
}

/** The picture of a timeline; none where nothing is dated. */
export function timelinePicture(
  rows: readonly DatedRow[],
  title: string,
  theme: Theme,
): DrawnPicture | undefined {
  if (rows.length === 0) return undefined;
  const shown = mostTold(rows);
  const entries = shown.map((row): DatedEntry => ({
    ...quoted(row.dated.said, row.dated.also, shown.length > ROOMY ? ONE_LINE : TWO_LINES),
    when: row.when,
    from: row.dated.from,
    to: row.dated.to,
    open: row.open,
  }));
  const all = count(rows.length, 'dated statement');
  const note = shown.length === rows.length ? all : `${shown.length} of ${all}: those that most reports have`;
  const listing = entries.map(({ when, citation: cited }) => `${when} (${cited})`).join('; ');
  return {
    name: 'timeline.png',
    alt: shorten(`A timeline of ${note}, oldest first: ${listing}.`, LONGEST_ALT),
    picture: { kind: 'timeline', theme, title, note, entries },
  };
}

/** As many as can be drawn, those of most reports, in their order. */
function mostTold(rows: readonly DatedRow[]): readonly DatedRow[] {
  const best = [...rows].sort((a, b) => b.dated.also.length - a.dated.also.length).slice(0, MOST_DATED);
  const kept = new Set(best);
  return rows.filter((row) => kept.has(row));
}

function quoted(said: Slice, also: readonly Slice[], most: number): Quoted {
  const { paragraph, marks, start: from, end: to } = said;
  const keep = marks[0] ?? { start: from, end: from };
  const { start, end, cut } = cutAround(paragraph.text, { start: from, end: to }, keep, most);
  const places = [...new Set([said, ...also].map((one) => citation(one.report, one.paragraph.n)))];
  const more = places.length > MOST_CITED ? ` +${places.length - MOST_CITED}` : '';
  return {
    text: paragraph.text.slice(start, end),
    cut,
    citation: `${places.slice(0, MOST_CITED).join(', ')}${more}`,
  };
}

/** Which reports have which statements; none where there are none, or only one report. */
export function coveragePicture(
  story: Survey,
  statements: readonly Statement[],
  title: string,
  theme: Theme,
): DrawnPicture | undefined {
  const shown = statements.slice(0, MOST_STATEMENTS);
  if (shown.length === 0 || story.reports.length < 2) return undefined;
  const reports = coveringMost(story, shown);
  const rows = shown.map((one): CoverageRow => {
    const { report, paragraph, start, end } = one.said;
    const slice = { report, paragraph, start, end, marks: [] };
    const cells = reports.map((own) => coverageBy(own, one));
    return { ...quoted(slice, [], shown.length > ROOMY ? ONE_LINE : TWO_LINES), cells };
  });
  const covering = reports.map((report): CoveringReport => ({
    label: `R${report.number}`,
    title: report.title,
    origin: story.originOf(report),
  }));
  const all = count(statements.length, 'statement');
  const told = shown.length === statements.length ? all : `${shown.length} of ${all}`;
  const some = reports.length < story.reports.length ? ` of ${story.reports.length}` : '';
  const note = `${told} that several reports have, and who has them: ${reports.length}${some} reports`;
  return {
    name: 'coverage.png',
    alt: shorten(`A table of ${note}. ${altOf(covering, rows)}`, LONGEST_ALT),
    picture: { kind: 'coverage', theme, title, note, reports: covering, rows },
  };
}

/** Those that have most of the statements, where there are too many; by origin, then by number. */
function coveringMost(story: Survey, statements: readonly Statement[]): readonly Report[] {
  const held = new Map<Report, number>();
  for (const { reports } of statements)
    for (const report of reports) held.set(report, (held.get(report) ?? 0) + 1);
  const kept = [...story.reports]
    .sort((a, b) => (held.get(b) ?? 0) - (held.get(a) ?? 0))
    .slice(0, MOST_REPORTS);
  return kept.sort((a, b) => story.originOf(a) - story.originOf(b) || a.number - b.number);
}

function coverageBy(report: Report, { reports, near }: Statement): Coverage {
  if (reports.includes(report)) return 'has';
  return near.some((one) => one.report === report) ? 'near' : 'not';
}

/** "R1 has 5, R2 has 3. R1 and R2 are of one origin." */
function altOf(reports: readonly CoveringReport[], rows: readonly CoverageRow[]): string {
  const counts = reports.map(
    ({ label }, i) => `${label} has ${rows.filter(({ cells }) => cells[i] === 'has').length}`,
  );
  const origins = [...new Set(reports.map(({ origin }) => origin))]
    .map((origin) => reports.filter((one) => one.origin === origin).map(({ label }) => label))
    .filter((labels) => labels.length > 1)
    .map((labels) => ` ${listed(labels, 'and')} are of one origin.`);
  return `${listed(counts, 'and')}.${origins.join('')}`;
}
