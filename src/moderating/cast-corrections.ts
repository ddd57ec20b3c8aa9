import type { Pressed, Step } from '../command.js';
import { foldSpace } from '../reports/blank.js';
import type { FormReply, Notice, PanelReply, Reply } from '../reply.js';
import type { Server } from '../server.js';
import type { CastEntry } from '../story/cast.js';
import { keyOf } from '../story/corrected-cast.js';
import { bearersOfName } from '../story/portraits.js';
import { listed } from '../wording.js';
import {
  aboutEntry,
  allEntries,
  entryControls,
  entryIn,
  loadedStory,
  optionOf,
  wordOfKey,
  type FoundEntry,
  type LoadedStory,
} from './cast-entry.js';
import { merge, mergePanel } from './cast-merging.js';
import { split, splitPanel } from './cast-splitting.js';
import { CHOICES_A_PAGE, correct, correctionsPanel, undo, type Subject } from './correcting.js';
import { notice, numberIn, pageIn, stepInServer, storyNamed } from './in-server.js';

const COMMAND = 'library';
/** Characters of a name that a moderator gives. */
const LONGEST_NAME = 100;

/** The corrections of a cast; with a name, what can be done to whoever bears it. */
export async function castPanel(
  server: Server,
  name: string | undefined,
  storyName: string | undefined,
): Promise<Reply> {
  const story = await storyNamed(server, storyName);
  if ('kind' in story) return story;
  if (!name?.trim()) return correctionsPanel(server, story.id, 'cast');
  const loaded = await loadedStory(server, story.id);
  if ('kind' in loaded) return loaded;
  const { cast } = loaded.engine.survey;
  const bearers = bearersOfName(allEntries(loaded.engine), cast.resolve, name);
  const [only] = bearers;
  if (only === undefined) return notice(`No report of “${story.name}” names “${name.trim()}”.`);
  return bearers.length === 1 ? entryPanel(loaded, only) : choicePanel(loaded, bearers, name);
}

function choicePanel({ story }: LoadedStory, bearers: readonly CastEntry[], name: string): PanelReply {
  return {
    kind: 'panel',
    title: `“${name.trim()}”`,
    lines: [
      { text: `${listed(bearers.map(({ id }) => id).slice(0, CHOICES_A_PAGE), 'and')} bear this name.` },
    ],
    controls: [
      {
        kind: 'list',
        placeholder: 'Choose one of them',
        press: { command: COMMAND, step: 'cast-chosen', about: [String(story.id)] },
        options: bearers.slice(0, CHOICES_A_PAGE).map(optionOf),
      },
    ],
  };
}

function entryPanel({ story, engine }: LoadedStory, entry: CastEntry): PanelReply {
  const hidden = engine.survey.cast.hidden.includes(entry);
  return {
    kind: 'panel',
    title: entry.id,
    lines: [
      { text: aboutEntry(entry) },
      ...(entry.corrected === undefined
        ? []
        : [{ text: `A moderator corrected it: ${listed(entry.corrected, 'and')}.`, as: 'small' } as const]),
    ],
    controls: hidden ? [] : entryControls(story.id, keyOf(entry)),
  };
}

async function choose(server: Server, { about, values }: Pressed): Promise<Reply> {
  const found = await entryIn(server, [about[0] ?? '', values[0] ?? '']);
  return 'kind' in found ? found : entryPanel(found, found.entry);
}

async function renameForm(server: Server, { about }: Pressed): Promise<FormReply | Notice> {
  const found = await entryIn(server, about);
  if ('kind' in found) return found;
  const { entry, story } = found;
  return {
    kind: 'form',
    title: 'Rename an entry of the cast',
    press: {
      command: COMMAND,
      step: 'cast-renamed',
      about: [String(story.id), wordOfKey(keyOf(entry))],
    },
    fields: [
      {
        name: 'name',
        label: 'The name it goes by',
        hint: 'The reports’ own spellings stay beside it.',
        value: entry.id.slice(0, LONGEST_NAME),
        required: true,
        maxLength: LONGEST_NAME,
      },
    ],
  };
}

async function rename(server: Server, { about, fields }: Pressed): Promise<Reply> {
  const found = await entryIn(server, about);
  if ('kind' in found) return found;
  const { entry, engine } = found;
  const name = foldSpace(fields['name'] ?? '');
  if (name === '') return notice('It needs a name.');
  if (name === entry.id) return notice(`It goes by “${name}” already.`);
  if (allEntries(engine).some(({ id }) => id === name))
    return notice(`Another entry goes by “${name}”. Merge the two, or choose another name.`);
  return correct(
    server,
    found,
    { kind: 'rename', entry: keyOf(entry), name },
    {
      title: `“${entry.id}” goes by “${name}”`,
      lines: [{ text: 'The reports’ spellings stay as they are.' }],
    },
  );
}

async function hide(server: Server, { about }: Pressed): Promise<Reply> {
  const found: FoundEntry | Notice = await entryIn(server, about);
  if ('kind' in found) return found;
  const { entry } = found;
  return correct(
    server,
    found,
    { kind: 'hide', entry: keyOf(entry) },
    {
      title: `${entry.id} is hidden`,
      lines: [
        { text: '/cast shows it no more, and no name that is typed means it. What reports say of it stays.' },
        { text: '/library cast lists what is hidden, and brings it back.', as: 'small' },
      ],
    },
  );
}

function turnCorrections(server: Server, pressed: Pressed): Promise<Reply> {
  const subject: Subject = pressed.about[1] === 'origins' ? 'origins' : 'cast';
  return correctionsPanel(server, numberIn(pressed.about), subject, pageIn(pressed));
}

/** What the controls of the cast do. Those on a card open a message of their own, so that the card stays. */
export const castSteps: Readonly<Record<string, Step>> = {
  'cast-chosen': { run: stepInServer(choose) },
  'cast-merge': { shows: 'open', run: stepInServer(mergePanel) },
  'cast-merge-page': { run: stepInServer(mergePanel) },
  'cast-merged': { run: stepInServer(merge) },
  'cast-split': { shows: 'open', run: stepInServer(splitPanel) },
  'cast-split-page': { run: stepInServer(splitPanel) },
  'cast-parted': { run: stepInServer(split) },
  'cast-rename': { form: true, run: stepInServer(renameForm) },
  'cast-renamed': { shows: 'open', run: stepInServer(rename) },
  'cast-hide': { shows: 'open', run: stepInServer(hide) },
  corrections: { run: stepInServer(turnCorrections) },
  'correction-chosen': { run: stepInServer(undo) },
  'correction-undone': { run: stepInServer(undo) },
};
