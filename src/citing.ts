import type { Context } from './command.js';
import type { Notice, PassageReply, ReportReply } from './reply.js';
import { openCitation, parseCitation, type Opened, type Unopened } from './reports/citation.js';
import { references } from './reports/reference.js';
import type { Report } from './reports/report.js';
import { longDate } from './wording.js';

/** A citation opened, or words; `current` where it is of an earlier version. */
type Found = (Opened & { readonly current?: number }) | Unopened;

/**
 * Opens a citation as anyone in the place may have pasted it. In a server any report that it keeps can be opened,
 * whichever story is asked in the channel, and an earlier version too; what was removed is said to be removed.
 */
async function open(context: Context, text: string): Promise<Found> {
  const pointer = parseCitation(text);
  const here = openCitation(context.engine.reports, text);
  if (!('problem' in here) || pointer === undefined) return here;
  const found = await kept(context, pointer.report, pointer.version);
  if (found === undefined) return here;
  if ('problem' in found) return found;
  const opened = openCitation([found.report], text);
  return 'problem' in opened || found.current === undefined ? opened : { ...opened, current: found.current };
}

interface Kept {
  readonly report: Report;
  readonly current?: number;
}

/** A report from the server's store; undefined where there is none to ask, or it never had this report. */
async function kept(
  { server }: Context,
  number: number,
  version: number,
): Promise<Kept | Unopened | undefined> {
  if (server === undefined || server.borrows) return undefined;
  const found = await server.library.reports.open(number, version);
  switch (found.kind) {
    case 'current':
      return { report: found.report };
    case 'earlier':
      return { report: found.report, current: found.current };
    case 'removed':
      return {
        problem: `R${number} was removed on ${longDate(found.at.slice(0, 10))}: nothing of it answers any more.`,
      };
    case 'unknown':
      return undefined;
  }
}

/** `R3.5` in its place, with references to copy, or words on why it cannot be opened. */
export async function cite(context: Context, text: string): Promise<PassageReply | Notice> {
  const opened = await open(context, text);
  if ('problem' in opened) return { kind: 'notice', text: opened.problem };
  return { kind: 'passage', ...opened, references: await references(opened.report) };
}

/** A report by its number and version, to be read. */
export async function readReport(
  context: Context,
  number: number,
  version: number,
): Promise<ReportReply | Notice> {
  const here = context.engine.reports.find((report) => report.number === number);
  if (here?.version === version) return { kind: 'report', report: here };
  const found = await kept(context, number, version);
  if (found !== undefined && 'problem' in found) return { kind: 'notice', text: found.problem };
  if (found !== undefined)
    return {
      kind: 'report',
      report: found.report,
      ...(found.current !== undefined && { current: found.current }),
    };
  if (here === undefined)
    return { kind: 'notice', text: `R${number} is no longer among the reports of this story.` };
  return {
    kind: 'notice',
    text: `R${number} has changed since this button was made. Open it again to read it as it is now.`,
  };
}

/** "Version 1, as it was cited; it answers no more. R3v2 does." */
export function earlierLine({ number, version }: Report, current: number): string {
  return `Version ${version}, as it was cited; it answers no more. R${number}v${current} does.`;
}
