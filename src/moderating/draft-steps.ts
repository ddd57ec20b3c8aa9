import type { Press, Pressed, Step } from '../command.js';
import type { Destination } from '../library/drafts.js';
import type { FormReply, PanelReply, Reply } from '../reply.js';
import type { Outcome } from '../reports/refusal.js';
import type { Report } from '../reports/report.js';
import { citation } from '../reports/report.js';
import type { Server } from '../server.js';
import { count } from '../wording.js';
import { draftPanel, holdAll } from './drafting.js';
import { notice, numberIn, objected, stepInServer } from './in-server.js';
import { detailFields, detailsIn, editIn } from './report-details.js';

/** Characters that one field of a form takes. */
const FIELD = 4000;
const COMMAND = 'library';
const GONE = notice(
  'This draft is not there any more: it was kept or discarded, or is older than a day. Add the file again.',
);

/** A form for a text that is pasted in; it comes back to the step `pasted`. */
export function pasteForm(into: Destination): FormReply {
  const about = 'story' in into ? ['s', String(into.story)] : ['r', String(into.replaces)];
  const [title, publisher, , published] = detailFields({});
  const details = [title, publisher, published].filter((field) => field !== undefined);
  return {
    kind: 'form',
    title: 'story' in into ? 'Add a report' : `Replace R${into.replaces}`,
    press: { command: COMMAND, step: 'pasted', about },
    fields: [
      ...details,
      { name: 'text', label: 'Text', long: true, required: true, maxLength: FIELD },
      {
        name: 'more',
        label: 'Text, continued',
        hint: 'A field takes 4,000 characters. Attach a file for more than two.',
        long: true,
        maxLength: FIELD,
      },
    ],
  };
}

function destinationIn({ about }: Pressed): Destination | undefined {
  const number = numberIn(about, 1);
  if (number < 0) return undefined;
  return about[0] === 'r' ? { replaces: number } : { story: number };
}

async function readPasted(server: Server, pressed: Pressed): Promise<Reply> {
  const into = destinationIn(pressed);
  if (into === undefined) return notice('Footnote does not know this form.');
  const { text = '', more = '', ...fields } = pressed.fields;
  // A field ends anywhere, in the middle of a word too: what follows goes on right there.
  const bytes = new TextEncoder().encode(text + more);
  const read = await server.intake.read({ bytes, fileName: 'pasted.txt', given: detailsIn(fields) });
  return holdAll(server, read, into);
}

/** What is said once a report is on disk. */
export function keptPanel(report: Report): PanelReply {
  const { number, version, title, paragraphs } = report;
  const [first] = paragraphs;
  const done = version === 1 ? `Added R${number}` : `R${number} is at version ${version}`;
  const example =
    first === undefined
      ? []
      : [{ text: `Cited like this: ${citation(report, first.n)}`, as: 'small' } as const];
  const earlier =
    version === 1
      ? []
      : [
          {
            text: 'Earlier versions answer no more. Citations of them still open them, and say so.',
            as: 'small',
          } as const,
        ];
  return {
    kind: 'panel',
    title: `${done}: ${title}`,
    lines: [
      { text: `${count(paragraphs.length, 'paragraph')}. It answers from now on: try /who or /ask.` },
      ...example,
      ...earlier,
    ],
  };
}

async function keep({ library, by }: Server, { about: [id = ''] }: Pressed): Promise<Reply> {
  const kept = await library.drafts.keep(id, by);
  return kept.ok ? keptPanel(kept.report) : objected(kept.objection);
}

async function discard({ library }: Server, { about: [id = ''] }: Pressed): Promise<Reply> {
  const found = await library.drafts.discard(id);
  return found ? discarded('The report was discarded') : GONE;
}

function discarded(title: string): PanelReply {
  return { kind: 'panel', title, lines: [{ text: 'Nothing of it was kept.' }] };
}

async function details({ library }: Server, { about: [id = ''] }: Pressed): Promise<Reply> {
  const draft = await library.drafts.find(id);
  if (draft === undefined) return GONE;
  const press: Press = { command: COMMAND, step: 'detailed', about: [id] };
  return { kind: 'form', title: 'Details of the report', press, fields: detailFields(draft.report) };
}

async function changeDetails(server: Server, { about: [id = ''], fields }: Pressed): Promise<Reply> {
  const edited = await server.library.drafts.edit(id, editIn(fields));
  return edited.ok ? draftPanel(server, edited.draft) : objected(edited.objection);
}

async function look(server: Server, { values: [id = ''] }: Pressed): Promise<Reply> {
  const draft = await server.library.drafts.find(id);
  return draft === undefined ? GONE : draftPanel(server, draft);
}

/** Every draft that the message's lists offer; those kept or discarded one by one meanwhile are said to be gone. */
async function keepAll({ library, by }: Server, { offered }: Pressed): Promise<Reply> {
  const outcomes: Outcome<{ readonly report: Report }>[] = [];
  for (const id of offered) outcomes.push(await library.drafts.keep(id, by));
  const kept = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.report] : []));
  const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.objection]));
  return {
    kind: 'panel',
    title: `Added ${count(kept.length, 'report')}`,
    lines: [
      ...kept.map(({ number, title }) => ({ text: `R${number} ${title}` })),
      ...refused.map(({ reason, advice }) => ({
        text: `Not added: ${reason} ${advice}`,
        as: 'small' as const,
      })),
    ],
  };
}

async function discardAll({ library }: Server, { offered }: Pressed): Promise<Reply> {
  const found: boolean[] = [];
  for (const id of offered) found.push(await library.drafts.discard(id));
  return discarded(`${count(found.filter(Boolean).length, 'report')} discarded`);
}

/** What the controls of a draft do, from "this is what was read" to "added". */
export const draftSteps: Readonly<Record<string, Step>> = {
  pasted: { run: stepInServer(readPasted) },
  keep: { run: stepInServer(keep) },
  discard: { run: stepInServer(discard) },
  details: { form: true, run: stepInServer(details) },
  detailed: { run: stepInServer(changeDetails) },
  look: { shows: 'open', run: stepInServer(look) },
  keepall: { run: stepInServer(keepAll) },
  discardall: { run: stepInServer(discardAll) },
};
