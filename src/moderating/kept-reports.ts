import type { Context, Pressed, Step } from '../command.js';
import type { ListedReport } from '../library/reports.js';
import type { Line, Notice, PanelReply, Reply } from '../reply.js';
import { findReport } from '../reports/citation.js';
import type { Server } from '../server.js';
import { count, longDate } from '../wording.js';
import { notice, numberIn, objected, pageIn, stepInServer, storyNamed } from './in-server.js';
import { describe, detailFields, editIn } from './report-details.js';

const COMMAND = 'library';

/** The report that a person means, among all that the server keeps; words where it is none. */
export async function keptReport({ library }: Server, text: string): Promise<ListedReport | Notice> {
  const reports = await library.reports.list();
  if (reports.length === 0) return notice('This server keeps no report yet. /library add brings one in.');
  const found = findReport(reports, text);
  return 'problem' in found ? notice(found.problem) : found;
}

/** Every report of a story, page by page. */
export async function listPanel(server: Server, story: string | undefined, page = 0): Promise<Reply> {
  const named = await storyNamed(server, story);
  if ('kind' in named) return named;
  return storyPanel(server, named.id, page);
}

async function storyPanel({ library }: Server, id: number, page: number): Promise<Reply> {
  const story = await library.stories.find(id);
  if (story === undefined) return notice('This story is not there any more.');
  const reports = await library.reports.list(id);
  return {
    kind: 'panel',
    title: story.name,
    lines: [
      { text: `${count(reports.length, 'report')}, ${count(story.paragraphs, 'paragraph')}` },
      ...(reports.length === 0 ? [{ text: '/library add brings a report in.' }] : []),
    ],
    items: reports.map(itemOf),
    page,
    turn: { command: COMMAND, step: 'list', about: [String(id)] },
  };
}

function itemOf(report: ListedReport): readonly Line[] {
  const { number, version, title, addedAt } = report;
  const name = version > 1 ? `R${number}v${version}` : `R${number}`;
  return [
    { text: `${name} · ${title}`, as: 'strong' },
    ...describe(report),
    { text: `added on ${longDate(addedAt.slice(0, 10))}`, as: 'small' },
  ];
}

/** A form with what is known of a report. */
export async function editForm(server: Server, wanted: string): Promise<Reply> {
  const found = await keptReport(server, wanted);
  if ('kind' in found) return found;
  return {
    kind: 'form',
    title: `Details of R${found.number}`,
    press: { command: COMMAND, step: 'edited', about: [String(found.number)] },
    fields: detailFields(found),
  };
}

async function edit({ library, by }: Server, { about, fields }: Pressed): Promise<Reply> {
  const edited = await library.reports.edit(numberIn(about), editIn(fields), by);
  if (!edited.ok) return objected(edited.objection);
  const { report } = edited;
  return {
    kind: 'panel',
    title: `R${report.number} · ${report.title}`,
    lines: [
      { text: 'The details are changed.' },
      ...describe({ ...report, paragraphs: report.paragraphs.length }),
    ],
  };
}

/** What removing would take away, before it does. */
export async function removePanel(server: Server, wanted: string): Promise<Reply> {
  const found = await keptReport(server, wanted);
  if ('kind' in found) return found;
  const { number, title, paragraphs, version } = found;
  const about = [String(number)];
  return {
    kind: 'panel',
    title: `Remove R${number} · ${title}?`,
    lines: [
      {
        text: `${count(paragraphs, 'paragraph')}, ${count(version, 'version')}, and the files they were read from.`,
      },
      {
        text: 'Nothing of it answers any more then, old buttons and citations included. This cannot be undone.',
      },
    ],
    controls: [
      {
        kind: 'button',
        label: `Remove R${number}`,
        press: { command: COMMAND, step: 'removed', about },
        tone: 'danger',
      },
      { kind: 'button', label: 'Keep it', press: { command: COMMAND, step: 'spared', about } },
    ],
  };
}

async function remove({ library, by }: Server, { about }: Pressed): Promise<Reply> {
  const removed = await library.reports.remove(numberIn(about), by);
  if (!removed.ok) return objected(removed.objection);
  const { report, title, versions, paragraphs, at } = removed.receipt;
  return {
    kind: 'panel',
    title: `R${report} was removed`,
    lines: [
      { text: title },
      { text: `${count(versions, 'version')}, ${count(paragraphs, 'paragraph')}, with their files.` },
      {
        text:
          'Nothing of it answers any more: not from the index or a cache, not in suggestions, not by old buttons ' +
          'or the pages of shared answers. Its number is not given again.',
      },
      { text: receiptTime(at), as: 'small' },
    ],
  };
}

/** "Receipt of 25 March 2024, 14:05 UTC". */
export function receiptTime(at: string): string {
  return `Receipt of ${longDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;
}

function spare(_: Context, { about }: Pressed): PanelReply {
  return { kind: 'panel', title: `R${numberIn(about)} stays`, lines: [{ text: 'Nothing was removed.' }] };
}

/** What the controls of kept reports do. */
export const reportSteps: Readonly<Record<string, Step>> = {
  list: {
    run: stepInServer((server, pressed) => storyPanel(server, numberIn(pressed.about), pageIn(pressed))),
  },
  edited: { run: stepInServer(edit) },
  removed: { run: stepInServer(remove) },
  spared: { run: spare },
};
