import type { Pressed, Step } from '../command.js';
import type { ServerSettings, SettingsChange } from '../library/settings.js';
import type { Story } from '../library/stories.js';
import type { Control, Line, PanelReply, Reply } from '../reply.js';
import type { Server } from '../server.js';
import { count } from '../wording.js';
import { pasteForm } from './draft-steps.js';
import { storyFor } from './drafting.js';
import { numberIn, objected, stepInServer } from './in-server.js';

const COMMAND = 'setup';
const MOST_CHANNELS = 25;
/** Seconds to choose from; any other up to an hour is shown as it is. */
const PACES = [0, 3, 10, 30, 60, 300] as const;
const AS_OPERATOR = 'operator';

/** Everything that a server can set, on one panel. */
export async function setupPanel({ library }: Server): Promise<PanelReply> {
  const [settings, stories] = await Promise.all([library.settings.read(), library.stories.list()]);
  return {
    kind: 'panel',
    title: 'Footnote in this server',
    lines: stateLines(settings, stories),
    controls: [
      ...storyList(stories),
      sharingList(settings),
      exceptionPicker(settings),
      paceList(settings),
      ...buttons(settings),
    ],
  };
}

function stateLines(settings: ServerSettings, stories: readonly Story[]): readonly Line[] {
  const chosen = stories.find(({ isDefault }) => isDefault);
  const story =
    chosen === undefined
      ? 'No report of this server’s own yet, so the story that came with the bot answers. Paste one below, or bring in a file with /library add.'
      : `Story: ${chosen.name}, ${count(chosen.reports, 'report')}`;
  const { exceptions } = sharingOf(settings);
  return [
    { text: story },
    {
      text: settings.share
        ? 'Everyone in the channel sees an answer.'
        : 'Only who asks sees an answer, until they share it.',
    },
    ...(exceptions.length > 0
      ? [{ text: settings.share ? 'Only who asks sees it in' : 'Everyone sees it in', channels: exceptions }]
      : []),
    { text: paceWords(settings.cooldownSeconds) },
    {
      text: settings.keepsUnanswered
        ? 'Questions that the reports do not answer are kept, without who asked: /unanswered.'
        : 'Questions are not kept.',
    },
    ...(settings.paused ? [{ text: 'Paused: nothing is answered.', as: 'strong' } as const] : []),
  ];
}

function paceWords(seconds: number | undefined): string {
  if (seconds === undefined) return 'Pace of questions: as the operator set it.';
  return seconds === 0
    ? 'Pace of questions: no limit.'
    : `One more question a person every ${count(seconds, 'second')}.`;
}

/** The channels that do otherwise than the rest of the server. */
function sharingOf({ share, channels }: ServerSettings): { readonly exceptions: readonly string[] } {
  return { exceptions: channels.filter((one) => one.share !== share).map(({ channel }) => channel) };
}

function storyList(stories: readonly Story[]): readonly Control[] {
  if (stories.length < 2) return [];
  return [
    {
      kind: 'list',
      placeholder: 'The story that is asked',
      press: { command: COMMAND, step: 'story' },
      options: stories.map(({ id, name, isDefault, reports }) => ({
        label: name,
        value: String(id),
        about: count(reports, 'report'),
        chosen: isDefault,
      })),
    },
  ];
}

function sharingList({ share }: ServerSettings): Control {
  return {
    kind: 'list',
    placeholder: 'Who sees answers',
    press: { command: COMMAND, step: 'sharing' },
    options: [
      { label: 'Only who asks sees an answer', value: 'private', chosen: !share },
      { label: 'Everyone in the channel sees it', value: 'public', chosen: share },
    ],
  };
}

function exceptionPicker(settings: ServerSettings): Control {
  return {
    kind: 'channels',
    placeholder: settings.share
      ? 'Channels where only who asks sees it'
      : 'Channels where everyone sees answers',
    press: { command: COMMAND, step: 'channels' },
    most: MOST_CHANNELS,
    chosen: sharingOf(settings).exceptions,
  };
}

function paceList({ cooldownSeconds }: ServerSettings): Control {
  const known = PACES.find((seconds) => seconds === cooldownSeconds);
  const paces = cooldownSeconds === undefined || known !== undefined ? PACES : [...PACES, cooldownSeconds];
  return {
    kind: 'list',
    placeholder: 'Pace of questions',
    press: { command: COMMAND, step: 'pace' },
    options: [
      { label: 'Pace: as the operator set it', value: AS_OPERATOR, chosen: cooldownSeconds === undefined },
      ...paces.map((seconds) => ({
        label: seconds === 0 ? 'Pace: no limit' : `Pace: one question every ${count(seconds, 'second')}`,
        value: String(seconds),
        chosen: seconds === cooldownSeconds,
      })),
    ],
  };
}

function buttons({ paused, keepsUnanswered }: ServerSettings): readonly Control[] {
  const press = (step: string) => ({ command: COMMAND, step });
  return [
    { kind: 'button', label: 'Paste a report', press: press('paste'), tone: 'main' },
    paused
      ? { kind: 'button', label: 'Answer again', press: press('resume') }
      : { kind: 'button', label: 'Pause', press: press('pause') },
    keepsUnanswered
      ? { kind: 'button', label: 'Keep no questions', press: press('keepnone') }
      : { kind: 'button', label: 'Keep unanswered questions', press: press('keepopen') },
  ];
}

async function change(server: Server, what: SettingsChange): Promise<Reply> {
  const { library, by } = server;
  const outcome = await library.settings.change(what, by);
  return outcome.ok ? setupPanel(server) : objected(outcome.objection);
}

async function chooseStory(server: Server, { values }: Pressed): Promise<Reply> {
  const { library, by } = server;
  const chosen = await library.stories.makeDefault(numberIn(values), by);
  return chosen.ok ? setupPanel(server) : objected(chosen.objection);
}

/** What a channel said of itself before goes: with another rule for the rest it would mean the opposite. */
async function chooseSharing(server: Server, { values }: Pressed): Promise<Reply> {
  const { library, by } = server;
  const share = values[0] === 'public';
  const before = await library.settings.read();
  if (before.share === share) return setupPanel(server);
  for (const { channel } of before.channels) await library.settings.shareIn(channel, null, by);
  return change(server, { share });
}

async function chooseChannels(server: Server, { values }: Pressed): Promise<Reply> {
  const { library, by } = server;
  const settings = await library.settings.read();
  const { exceptions } = sharingOf(settings);
  const shown = exceptions.slice(0, MOST_CHANNELS);
  for (const channel of shown.filter((one) => !values.includes(one)))
    await library.settings.shareIn(channel, null, by);
  for (const channel of values.filter((one) => !exceptions.includes(one)))
    await library.settings.shareIn(channel, !settings.share, by);
  return setupPanel(server);
}

function choosePace(server: Server, { values }: Pressed): Promise<Reply> {
  const [value] = values;
  return change(server, { cooldownSeconds: value === AS_OPERATOR ? null : numberIn(values) });
}

async function paste(server: Server): Promise<Reply> {
  const story = await storyFor(server, undefined);
  return 'kind' in story ? story : pasteForm({ story: story.id });
}

export const setupSteps: Readonly<Record<string, Step>> = {
  story: { run: stepInServer(chooseStory) },
  sharing: { run: stepInServer(chooseSharing) },
  channels: { run: stepInServer(chooseChannels) },
  pace: { run: stepInServer(choosePace) },
  pause: { run: stepInServer((server) => change(server, { paused: true })) },
  resume: { run: stepInServer((server) => change(server, { paused: false })) },
  keepopen: { run: stepInServer((server) => change(server, { keepsUnanswered: true })) },
  keepnone: { run: stepInServer((server) => change(server, { keepsUnanswered: false })) },
  paste: { form: true, run: stepInServer(paste) },
};
