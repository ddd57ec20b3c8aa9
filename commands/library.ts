import { definePart, type AttachmentOption, type CommandGroup, type StringOption } from '../src/command.js';
import { bringIn, storyFor, type Source } from '../src/moderating/drafting.js';
import { castPanel, castSteps } from '../src/moderating/cast-corrections.js';
import { draftSteps, pasteForm } from '../src/moderating/draft-steps.js';
import { inServer, notice } from '../src/moderating/in-server.js';
import { editForm, keptReport, listPanel, removePanel, reportSteps } from '../src/moderating/kept-reports.js';
import { originsPanel, originSteps } from '../src/moderating/origin-corrections.js';
import { exportPanel, forgetForm, historyPanel, recordSteps } from '../src/moderating/record.js';
import { entryOption, reportOption, storyOption } from '../src/moderating/suggesting.js';

const file = {
  type: 'attachment',
  description: 'PDF, DOCX, EPUB, HTML, Markdown, text, JSONL, or a ZIP of them',
} as const satisfies AttachmentOption;

const link = {
  type: 'string',
  description: 'The address of the report, where links are switched on',
  maxLength: 2000,
} as const satisfies StringOption;

const BOTH = notice(
  'Give either a file or a link, not both. With neither, a form opens to paste the text into.',
);

function isBoth({ file: attached, link: address }: Source): boolean {
  return attached !== undefined && address !== undefined;
}

function isNeither({ file: attached, link: address }: Source): boolean {
  return attached === undefined && address === undefined;
}

export const library: CommandGroup = {
  type: 'group',
  name: 'library',
  description: 'The reports that answer in this server',
  example: '/library add',
  permission: 'manage-server',
  parts: {
    add: definePart({
      description: 'Bring in a report: a file, a link, or a text to paste',
      example: '/library add, and a file',
      options: { file, link, story: storyOption },
      run: inServer(async (server, { story: name, ...source }) => {
        if (isBoth(source)) return BOTH;
        const story = await storyFor(server, name);
        if ('kind' in story) return story;
        const into = { story: story.id };
        return isNeither(source) ? pasteForm(into) : bringIn(server, source, into);
      }),
    }),
    list: definePart({
      description: 'The reports of a story, with dates and versions',
      example: '/library list',
      options: { story: storyOption },
      run: inServer((server, { story }) => listPanel(server, story)),
    }),
    edit: definePart({
      description: 'Correct a report’s title, publisher, author, date or address',
      example: '/library edit R3',
      options: { report: reportOption },
      run: inServer((server, { report }) => editForm(server, report)),
    }),
    replace: definePart({
      description: 'Bring in a new version; citations of the old one still open it',
      example: '/library replace R3, and a file',
      options: { report: reportOption, file, link },
      run: inServer(async (server, { report, ...source }) => {
        if (isBoth(source)) return BOTH;
        const found = await keptReport(server, report);
        if ('kind' in found) return found;
        const into = { replaces: found.number };
        return isNeither(source) ? pasteForm(into) : bringIn(server, source, into);
      }),
    }),
    remove: definePart({
      description: 'Remove a report for good, with a receipt',
      example: '/library remove R3',
      options: { report: reportOption },
      run: inServer((server, { report }) => removePanel(server, report)),
    }),
    cast: definePart({
      description: 'Merge, split, rename and hide entries of the cast; take a correction back',
      example: '/library cast',
      options: { name: entryOption, story: storyOption },
      run: inServer((server, { name, story }) => castPanel(server, name, story)),
    }),
    origins: definePart({
      description: 'Which reports are one text, and which are not',
      example: '/library origins R3',
      options: {
        report: {
          ...reportOption,
          required: false,
          description: 'The report whose origin is to be corrected',
        },
        story: storyOption,
      },
      run: inServer((server, { report, story }) => originsPanel(server, report, story)),
    }),
    export: definePart({
      description: 'All that the server keeps, as a ZIP',
      example: '/library export',
      options: {},
      run: inServer((server) => exportPanel(server)),
    }),
    history: definePart({
      description: 'Who changed what, and when',
      example: '/library history',
      options: {},
      run: inServer((server) => historyPanel(server)),
    }),
    forget: definePart({
      description: 'Delete all that the server keeps, after a typed confirmation',
      example: '/library forget',
      options: {},
      run: inServer((server) => forgetForm(server)),
    }),
  },
  steps: { ...draftSteps, ...reportSteps, ...castSteps, ...originSteps, ...recordSteps },
};
