import type { Pressed, Step } from '../command.js';
import type { Change, ChangeAction, ExportedFile } from '../library/library.js';
import type { FormReply, Line, PanelReply, Reply } from '../reply.js';
import type { Server } from '../server.js';
import { count, longDate } from '../wording.js';
import { notice, pageIn, stepInServer } from './in-server.js';
import { receiptTime } from './kept-reports.js';

const COMMAND = 'library';
/** Changes that are looked back on. */
const MOST_CHANGES = 200;
/** Bytes of a file that Discord takes of a bot without any boost, less what goes around it. */
const LARGEST_FILE = 10 * 2 ** 20 - 64 * 1024;
const CONFIRMATION = 'FORGET';

const ACTIONS: Readonly<Record<ChangeAction, string>> = {
  'story created': 'Story created',
  'story renamed': 'Story renamed',
  'story deleted': 'Story deleted',
  'default story chosen': 'Default story chosen',
  'channel bound': 'Channel bound',
  'channel unbound': 'Channel unbound',
  'report added': 'Report added',
  'report replaced': 'Report replaced',
  'report edited': 'Report edited',
  'report removed': 'Report removed',
  'settings changed': 'Settings changed',
  'unanswered cleared': 'Questions cleared',
  'cast corrected': 'Cast corrected',
  'origin corrected': 'Origin corrected',
  'correction taken back': 'Correction taken back',
};

/** Who changed what, newest first. For moderators alone. */
export async function historyPanel({ library }: Server, page = 0): Promise<PanelReply> {
  const changes = await library.history(MOST_CHANGES);
  return {
    kind: 'panel',
    title: 'What was changed',
    lines: [{ text: changes.length === 0 ? 'Nothing yet.' : 'Newest first. Moderators alone see this.' }],
    items: changes.map(changeLines),
    page,
    turn: { command: COMMAND, step: 'history' },
  };
}

function changeLines({ at, by, action, story, report, detail }: Change): readonly Line[] {
  const about = [
    report === undefined ? undefined : `R${report}`,
    detail,
    story === undefined ? undefined : report === undefined ? `“${story}”` : `in “${story}”`,
  ];
  const words = [ACTIONS[action], ...about.filter((part) => part !== undefined)].join(' · ');
  const when = `${longDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC, by`;
  const who: Line = /^\d+$/.test(by)
    ? { text: when, person: by, as: 'small' }
    : { text: `${when} ${by}`, as: 'small' };
  return [{ text: words }, who];
}

/** All that the server keeps, as a ZIP to download. */
export async function exportPanel({ library }: Server): Promise<Reply> {
  const { reports, originalBytes } = await library.usage();
  const files: ExportedFile[] = [];
  let bytes = 0;
  for await (const file of library.export()) {
    bytes += file.bytes.length;
    // What is compressed already (PDF, DOCX, EPUB) hardly gets smaller; ten times the limit never fits.
    if (bytes > LARGEST_FILE * 10) return tooLarge(originalBytes);
    files.push(file);
  }
  const packed = await pack(files);
  if (packed.length > LARGEST_FILE) return tooLarge(packed.length);
  return {
    kind: 'panel',
    title: 'What this server keeps',
    lines: [
      {
        text: `${count(reports, 'report')}, ${count(files.length, 'file')}: the reports as Markdown, the files they were read from, the settings.`,
      },
      { text: 'It can be read without Footnote, and brought into another one.', as: 'small' },
    ],
    file: { name: 'library.zip', bytes: packed },
  };
}

function tooLarge(bytes: number): Reply {
  const megabytes = Math.ceil(bytes / 2 ** 20);
  return notice(
    `It would be a file of some ${megabytes} MB, and Discord takes 10. Ask whoever runs the bot: footnote export.`,
  );
}

async function pack(files: readonly ExportedFile[]): Promise<Uint8Array> {
  const { zip } = await import('fflate');
  const folder = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
  return new Promise((resolve, reject) => {
    zip(folder, { level: 6 }, (error, packed) => (error === null ? resolve(packed) : reject(error)));
  });
}

/** Asks for a typed word before everything is deleted. */
export async function forgetForm({ library }: Server): Promise<FormReply> {
  const { reports, stories } = await library.usage();
  return {
    kind: 'form',
    title: 'Delete all that this server keeps',
    press: { command: COMMAND, step: 'forgotten' },
    fields: [
      {
        name: 'word',
        label: `Type ${CONFIRMATION} to delete everything`,
        hint: `${count(reports, 'report')}, ${stories === 1 ? '1 story' : `${stories} stories`}, settings, history. It cannot be undone.`,
        required: true,
        maxLength: 20,
      },
    ],
  };
}

async function forget({ library }: Server, { fields }: Pressed): Promise<Reply> {
  if (fields['word']?.trim().toUpperCase() !== CONFIRMATION)
    return notice(`Nothing was deleted: ${CONFIRMATION} has to be typed in full.`);
  const receipt = await library.forget();
  const { stories, reports, versions, paragraphs, channels, unanswered, changes, drafts } = receipt;
  const all = [
    stories === 1 ? '1 story' : `${stories} stories`,
    count(reports, 'report'),
    count(versions, 'version'),
    count(paragraphs, 'paragraph'),
    count(channels, 'bound channel'),
    count(unanswered, 'open question'),
    count(changes, 'entry').replace('entrys', 'entries'),
    count(drafts, 'draft'),
    count(receipt.corrections, 'correction'),
  ];
  return {
    kind: 'panel',
    title: 'Everything was deleted',
    lines: [
      { text: `${all.join(', ')}.` },
      { text: 'Nothing of it answers any more. Posts that members shared stay until they are deleted.' },
      { text: receiptTime(receipt.at), as: 'small' },
    ],
  };
}

/** What the controls of the record do. */
export const recordSteps: Readonly<Record<string, Step>> = {
  history: { run: stepInServer((server, pressed) => historyPanel(server, pageIn(pressed))) },
  forgotten: { run: stepInServer(forget) },
};
