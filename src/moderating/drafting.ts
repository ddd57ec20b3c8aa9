import type { Attachment } from '../command.js';
import { previewOf } from '../intake/preview.js';
import type { UploadedReport, UploadRead } from '../intake/upload.js';
import type { Destination, Draft } from '../library/drafts.js';
import type { Resemblance } from '../library/reports.js';
import type { Story } from '../library/stories.js';
import type { Control, Line, Notice, PanelReply, Reply } from '../reply.js';
import { refusalWords, type Outcome, type Refusal } from '../reports/refusal.js';
import type { Server } from '../server.js';
import { count } from '../wording.js';
import { notice, objected } from './in-server.js';
import { describe } from './report-details.js';

/** Reports of one archive that are taken in Discord: what two lists of 25 hold. More go in by `footnote import`. */
const MOST_AT_ONCE = 50;
const LIST = 25;
/** Refused members of an archive that are named; the rest is counted. */
const MOST_REFUSED = 8;
/** Reports named that a new one resembles. */
const MOST_LIKE = 5;
const COMMAND = 'library';

/** The name of the story that begins with the first report, where no moderator made one before. */
const FIRST_STORY = 'Reports';

export interface Source {
  readonly file?: Attachment | undefined;
  readonly link?: string | undefined;
}

/** Fetches, reads and holds what a person gives, and shows what was read. Nothing of it answers yet. */
export async function bringIn(server: Server, source: Source, into: Destination): Promise<Reply> {
  const fetched = await fetchSource(server, source);
  if ('problem' in fetched) return fetched.problem;
  const { bytes, fileName, url } = fetched;
  const read = await server.intake.read({ bytes, fileName, ...(url !== undefined && { given: { url } }) });
  return holdAll(server, read, into);
}

interface Brought {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Where a link led to in the end. */
  readonly url?: string;
}

async function fetchSource(
  { intake }: Server,
  { file, link }: Source,
): Promise<Brought | { readonly problem: Notice }> {
  if (file !== undefined) {
    const fetched = await intake.attachment(file.url, file.name);
    // The address of an attachment is Discord's own and expires: it is no address of the report.
    return fetched.kind === 'refused'
      ? { problem: objected(fetched) }
      : { bytes: fetched.bytes, fileName: fetched.fileName };
  }
  if (intake.link === undefined)
    return { problem: notice('Links are not switched on here. Attach the file, or paste the text.') };
  const fetched = await intake.link(link ?? '');
  return fetched.kind === 'refused' ? { problem: objected(fetched) } : fetched;
}

/** Holds each report that was read as a draft. */
export async function holdAll(server: Server, read: UploadRead, into: Destination): Promise<Reply> {
  if (read.kind === 'refused') return objected(read);
  const { reports, refused } = read;
  if ('replaces' in into && reports.length > 1)
    return notice(
      `The file holds ${count(reports.length, 'report')}: one replaces one. Give a file with one.`,
    );
  if (reports.length > MOST_AT_ONCE)
    return notice(
      `The file holds ${count(reports.length, 'report')}; here it is ${MOST_AT_ONCE} at the most. ` +
        'Divide it, or ask whoever runs the bot to import it.',
    );
  const held = await holdEach(server, reports, into);
  if (!held.ok) return objected(held.objection);
  const [only] = held.drafts;
  return only !== undefined && held.drafts.length === 1
    ? draftPanel(server, only, refused)
    : batchPanel(held.drafts, refused);
}

/** All of them, or none and why. */
async function holdEach(
  { library }: Server,
  reports: readonly UploadedReport[],
  into: Destination,
): Promise<Outcome<{ readonly drafts: readonly Draft[] }>> {
  const drafts: Draft[] = [];
  for (const { report, original } of reports) {
    const held = await library.drafts.hold({ report, original }, into);
    if (held.ok) drafts.push(held.draft);
    else {
      for (const { id } of drafts) await library.drafts.discard(id);
      return held;
    }
  }
  return { ok: true, drafts };
}

/** What was read, before anything of it answers: Keep, Edit details, Discard. */
export async function draftPanel(
  server: Server,
  draft: Draft,
  refused: readonly Refusal[] = [],
): Promise<PanelReply> {
  const { id, report } = draft;
  const shown = previewOf(report);
  const like = await resembling(server, draft);
  return {
    kind: 'panel',
    title: report.title,
    lines: [
      { text: `${await whereTo(server, draft)} Nothing of it answers yet.` },
      ...describe(shown),
      ...like.map((one): Line => ({ text: resembleWords(one) })),
      ...shown.opening.map(({ text, cut }): Line => ({ text: cut ? `${text}…` : text, as: 'quote' })),
      ...leftOutLines(shown.leftOut, shown.leftOutCount),
      ...refusedLines(refused),
    ],
    controls: draftControls(
      id,
      like.some(({ how }) => how === 'same text'),
    ),
  };
}

/** What is there already cannot be kept a second time. */
function draftControls(id: string, isThere: boolean): readonly Control[] {
  const press = (step: string) => ({ command: COMMAND, step, about: [id] });
  return [
    { kind: 'button', label: 'Keep', press: press('keep'), tone: 'main', disabled: isThere },
    { kind: 'button', label: 'Edit details', press: press('details'), disabled: isThere },
    { kind: 'button', label: 'Discard', press: press('discard'), tone: 'danger' },
  ];
}

async function whereTo({ library }: Server, { into }: Draft): Promise<string> {
  if ('replaces' in into) return `Read, to replace R${into.replaces} as its next version.`;
  const story = await library.stories.find(into.story);
  return `Read, to go into “${story?.name ?? 'a story that is gone'}”.`;
}

function leftOutLines(lines: readonly string[], all: number): readonly Line[] {
  if (all === 0) return [];
  const more = all > lines.length ? ` and ${count(all - lines.length, 'more line')}` : '';
  return [
    {
      text: `Left out as page furniture: ${lines.map((line) => `“${line}”`).join(', ')}${more}.`,
      as: 'small',
    },
  ];
}

async function resembling({ library }: Server, { report, into }: Draft): Promise<readonly Resemblance[]> {
  if (!('story' in into)) return [];
  const all = await library.reports.resembling(into.story, report);
  return all.slice(0, MOST_LIKE);
}

function resembleWords({ number, title, how }: Resemblance): string {
  return how === 'same text'
    ? `R${number} “${title}” has the same text: this one cannot be kept beside it.`
    : `R${number} “${title}” seems to be of the same origin: the two count as one source.`;
}

function refusedLines(refused: readonly Refusal[]): readonly Line[] {
  const named = refused.slice(0, MOST_REFUSED).map((one): Line => ({ text: refusalWords(one), as: 'small' }));
  const rest = refused.length - named.length;
  return rest > 0 ? [...named, { text: `${count(rest, 'more file')} refused.`, as: 'small' }] : named;
}

/** What an archive held: all of it can be kept at once, or looked at one by one. */
function batchPanel(drafts: readonly Draft[], refused: readonly Refusal[]): PanelReply {
  const lists = [drafts.slice(0, LIST), drafts.slice(LIST)].filter(({ length }) => length > 0);
  return {
    kind: 'panel',
    title: `${count(drafts.length, 'report')} read`,
    lines: [
      { text: 'Nothing of them answers yet.' },
      ...drafts.slice(0, 10).map(({ report }): Line => ({
        text: `${report.title} · ${count(report.paragraphs.length, 'paragraph')}`,
      })),
      ...(drafts.length > 10 ? [{ text: `and ${drafts.length - 10} more` }] : []),
      ...refusedLines(refused),
    ],
    controls: [
      ...lists.map((list, at) => ({
        kind: 'list' as const,
        placeholder: 'Look at one before it is kept',
        press: { command: COMMAND, step: 'look', about: [String(at)] },
        options: list.map(({ id, report }) => ({
          label: report.title,
          value: id,
          about: count(report.paragraphs.length, 'paragraph'),
        })),
      })),
      { kind: 'button', label: 'Keep all', press: { command: COMMAND, step: 'keepall' }, tone: 'main' },
      {
        kind: 'button',
        label: 'Discard all',
        press: { command: COMMAND, step: 'discardall' },
        tone: 'danger',
      },
    ],
  };
}

/** The story that a new report goes into: the named one, the channel's, or the first of the server, made now. */
export async function storyFor(server: Server, name: string | undefined): Promise<Story | Notice> {
  const { library, standing, by } = server;
  if (name?.trim()) {
    const found = await library.stories.named(name.trim());
    return found ?? notice(`There is no story called “${name.trim()}”. /story create makes one.`);
  }
  if (standing.story !== undefined) return standing.story;
  const [first] = await library.stories.list();
  if (first !== undefined) return first;
  const made = await library.stories.create(FIRST_STORY, by);
  return made.ok ? made.story : objected(made.objection);
}
