import type { Context, Suggestion } from './command.js';
import type { NamedReport } from './library/reports.js';
import type { Asked } from './narrowing.js';
import { boundsTyped, type BoundsTyped } from './narrowing.js';
import type { Narrowing, Notice, ReportReply } from './reply.js';
import { findReport } from './reports/citation.js';
import { count } from './wording.js';

/** Reports of which one is chosen by a part of its title; as many as Discord offers. */
const MOST_NAMED = 25;

/** Words on a command that has to read all reports at once. */
export function tooLarge(command: string, { title, paragraphs }: NonNullable<Context['large']>): string {
  const name = command.startsWith('/') ? command : `“${command}”`;
  return (
    `${name} reads all reports at once, and “${title}” is too large for that: ${count(paragraphs, 'paragraph')}. ` +
    'Questions are answered: /ask, /who, /when, /where, /why.'
  );
}

/** Whether a command can be used on the story of the context; words where not. */
export function refusedAsLarge(
  command: { readonly name: string; readonly type: string; readonly evenLarge?: true },
  { large }: Context,
): string | undefined {
  if (large === undefined || command.evenLarge === true) return undefined;
  return tooLarge(command.type === 'message' ? command.name : `/${command.name}`, large);
}

/** Reports of a large story whose number or title has what was typed. */
async function namedIn({ server }: Context, typed: string): Promise<readonly NamedReport[]> {
  const story = server?.standing.story;
  if (server === undefined || story === undefined) return [];
  return server.library.reports.named(story.id, typed, MOST_NAMED);
}

/** The report of a large story that a person means, or words. */
async function find(context: Context, typed: string): Promise<NamedReport | { readonly problem: string }> {
  const named = await namedIn(context, typed);
  if (named.length > 0) return findReport(named, typed);
  return { problem: `No report is called “${typed}”. Give its number, for example R3.` };
}

export async function suggestLarge(context: Context, typed: string): Promise<readonly Suggestion[]> {
  const named = await namedIn(context, typed);
  return named.map(({ number, title }) => ({ label: `R${number} · ${title}`, value: `R${number}` }));
}

/** What narrows a question asked of a large story: no report is read for it. */
export async function narrowLarge(
  context: Context,
  asked: Asked,
): Promise<{ readonly narrowed: Narrowing } | { readonly problem: string } | undefined> {
  const dates: BoundsTyped = boundsTyped(asked);
  if ('problem' in dates) return dates;
  const report = asked.report?.trim() ? await find(context, asked.report) : undefined;
  if (report !== undefined && 'problem' in report) return report;
  const narrowed = { ...dates, ...(report && { report: report.number }) };
  return Object.keys(narrowed).length === 0 ? undefined : { narrowed };
}

/** `/reports` of a large story: one report, or words on how to name one. */
export async function reportOfLarge(
  context: Context,
  wanted: string | undefined,
): Promise<ReportReply | Notice> {
  const { large, server } = context;
  if (large === undefined || server === undefined) return { kind: 'notice', text: 'There is no such story.' };
  if (!wanted?.trim())
    return {
      kind: 'notice',
      text:
        `${large.title}: ${count(large.reports, 'report')} with ${count(large.paragraphs, 'paragraph')}, ` +
        'too many to list. Name one: /reports R3, or words of its title.',
    };
  const found = await find(context, wanted);
  if ('problem' in found) return { kind: 'notice', text: found.problem };
  const opened = await server.library.reports.open(found.number);
  return opened.kind === 'current'
    ? { kind: 'report', report: opened.report }
    : { kind: 'notice', text: `R${found.number} is no longer among the reports of this story.` };
}
