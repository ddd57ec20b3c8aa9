import type { Pressed, Step } from '../command.js';
import { foldSpace } from '../reports/blank.js';
import type { FormReply, Notice, PanelReply, Reply } from '../reply.js';
import type { Server } from '../server.js';
import type { CastEntry } from '../story/cast.js';
import { keyOf, keysOf } from '../story/corrected-cast.js';
import type { EntryKey, SpellingIn } from '../story/corrections.js';
import { bearersOfName, inCastOrder } from '../story/portraits.js';
import { words } from '../text/words.js';
import { count, listed } from '../wording.js';
import {
  allEntries,
  entryControls,
  entryIn,
  entryOfWord,
  loadedStory,
  wordFor,
  wordOfKey,
  type FoundEntry,
  type LoadedStory,
} from './cast-entry.js';
import { CHOICES_A_PAGE, correct, correctionsPanel, paged, undo, type Subject } from './correcting.js';
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

function optionOf(entry: CastEntry) {
  return { label: entry.id, value: wordOfKey(keyOf(entry)), about: aboutEntry(entry) };
}

function aboutEntry({ type, mentions, names }: CastEntry): string {
  return [type, count(mentions.length, 'mention'), ...names.slice(0, 3)].join(' · ');
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

/** Whom or what an entry is the same as: those that share words with it first. */
async function mergePanel(server: Server, { about }: Pressed): Promise<Reply> {
  const found = await entryIn(server, about);
  if ('kind' in found) return found;
  const { entry, story, engine } = found;
  const others = nearestFirst(entry, engine.survey.cast.entries);
  if (others.length === 0) return notice('There is nothing else in the cast to merge it with.');
  const own = [String(story.id), wordOfKey(keyOf(entry))];
  const page = paged(others, numberIn(about, 2), CHOICES_A_PAGE, { step: 'cast-merge-page', about: own });
  return {
    kind: 'panel',
    title: `Who or what is the same as ${entry.id}?`,
    lines: [{ text: `Both become one entry, which goes by “${entry.id}”.` }, ...page.line],
    controls: [
      {
        kind: 'list',
        placeholder: 'Merge with…',
        press: { command: COMMAND, step: 'cast-merged', about: own },
        options: page.shown.map(optionOf),
      },
      ...page.turning,
    ],
  };
}

function nearestFirst(entry: CastEntry, entries: readonly CastEntry[]): readonly CastEntry[] {
  const wordsOf = ({ id, names }: CastEntry): ReadonlySet<string> =>
    new Set([id, ...names].flatMap((name) => words(name).map(({ folded }) => folded)));
  const own = wordsOf(entry);
  const nearness = (other: CastEntry): number =>
    [...wordsOf(other)].filter((word) => own.has(word)).length * 2 + Number(other.type === entry.type);
  return inCastOrder(entries)
    .filter((other) => other !== entry)
    .map((other) => ({ other, near: nearness(other) }))
    .sort((a, b) => b.near - a.near)
    .map(({ other }) => other);
}

async function merge(server: Server, { about, values }: Pressed): Promise<Reply> {
  const found = await entryIn(server, about);
  if ('kind' in found) return found;
  const { entry, engine } = found;
  const other = entryOfWord(engine, values[0] ?? '');
  if (other === undefined) return notice('That entry is not there any more.');
  if (other === entry) return notice('That is the same entry.');
  return correct(
    server,
    found,
    { kind: 'merge', entry: keyOf(entry), other: keyOf(other) },
    {
      title: `${entry.id} and ${other.id} are one`,
      lines: [{ text: `Its names: ${listed([...new Set([...entry.names, ...other.names])], 'and')}.` }],
    },
  );
}

interface Spelled extends SpellingIn {
  readonly number: number;
  readonly mentions: number;
}

/** The spellings of an entry, report by report: what can be told apart. */
function spellingsOf({ engine }: LoadedStory, { mentions }: CastEntry): readonly Spelled[] {
  const found = new Map<string, Spelled>();
  for (const { report: number, paragraph, start, end } of mentions) {
    const report = engine.reports.find((one) => one.number === number);
    const text = report?.paragraphs.find(({ n }) => n === paragraph)?.text.slice(start, end);
    if (report === undefined || text === undefined) continue;
    const word = spelledWord({ report: report.id, text });
    const known = found.get(word)?.mentions ?? 0;
    found.set(word, { report: report.id, text, number, mentions: known + 1 });
  }
  return [...found.values()];
}

function spelledWord({ report, text }: SpellingIn): string {
  return wordFor(report, text);
}

async function splitPanel(server: Server, { about }: Pressed): Promise<Reply> {
  const found = await entryIn(server, about);
  if ('kind' in found) return found;
  const { entry, story } = found;
  const all = spellingsOf(found, entry);
  if (all.length < 2)
    return notice(`${entry.id} has one spelling in one report: there is nothing to tell apart.`);
  const own = [String(story.id), wordOfKey(keyOf(entry))];
  const page = paged(all, numberIn(about, 2), CHOICES_A_PAGE, { step: 'cast-split-page', about: own });
  return {
    kind: 'panel',
    title: `What of this is not ${entry.id}?`,
    lines: [
      { text: 'What you choose becomes an entry of its own, which can be renamed, or merged with another.' },
      ...page.line,
    ],
    controls: [
      {
        kind: 'list',
        placeholder: 'Split off…',
        press: { command: COMMAND, step: 'cast-parted', about: own },
        options: page.shown.map((one) => ({
          label: `“${one.text}” in R${one.number}`,
          value: spelledWord(one),
          about: count(one.mentions, 'mention'),
        })),
        most: page.shown.length,
      },
      ...page.turning,
    ],
  };
}

async function split(server: Server, { about, values }: Pressed): Promise<Reply> {
  const found = await entryIn(server, about);
  if ('kind' in found) return found;
  const { entry, engine, story } = found;
  const all = spellingsOf(found, entry);
  const chosen = all.filter((one) => values.includes(spelledWord(one)));
  const [first] = [...chosen].sort((a, b) => b.mentions - a.mentions);
  if (first === undefined) return notice('Nothing was chosen.');
  if (chosen.length === all.length)
    return notice(`That is all there is of ${entry.id}. Choose what is not, or rename it.`);
  const key: EntryKey = { type: entry.type, name: freeName(allEntries(engine), first.text) };
  const spellings = chosen.map(({ report, text }) => ({ report, text }));
  return correct(
    server,
    found,
    { kind: 'split', entry: keyOf(entry), spellings, name: key.name },
    {
      title: `“${key.name}” is somebody or something else`,
      lines: [{ text: `It has an entry of its own now, apart from ${entry.id}.` }],
      controls: entryControls(story.id, key),
    },
  );
}

/** A name that no entry has or had. */
function freeName(entries: readonly CastEntry[], wanted: string): string {
  const taken = new Set(entries.flatMap((entry) => [entry.id, ...keysOf(entry).map(({ name }) => name)]));
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted} (${n})`;
  return name;
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
