import type { Pressed, Step } from '../command.js';
import type { Story } from '../library/stories.js';
import type { Line, PanelReply, Reply } from '../reply.js';
import type { Outcome } from '../reports/refusal.js';
import type { Server } from '../server.js';
import { count } from '../wording.js';
import { notice, numberIn, objected, stepInServer, storyNamed } from './in-server.js';
import { receiptTime } from './kept-reports.js';

const COMMAND = 'story';
/** What Discord's channel picker takes. */
const MOST_CHANNELS = 25;

/** The stories, the default first, each with the channels that ask it. */
export async function storiesPanel({ library }: Server): Promise<PanelReply> {
  const [stories, bindings] = await Promise.all([library.stories.list(), library.stories.bindings()]);
  return {
    kind: 'panel',
    title: 'Stories',
    lines:
      stories.length === 0 ? [{ text: 'None yet: /story create makes one, /library add begins one.' }] : [],
    items: stories.map((story) => storyLines(story, channelsOf(story, bindings))),
  };
}

function channelsOf(
  { id }: Story,
  bindings: readonly { readonly story: number; readonly channel: string }[],
) {
  return bindings.filter(({ story }) => story === id).map(({ channel }) => channel);
}

function storyLines(
  { name, isDefault, reports, paragraphs }: Story,
  channels: readonly string[],
): readonly Line[] {
  return [
    { text: isDefault ? `${name} · default` : name, as: 'strong' },
    { text: `${count(reports, 'report')}, ${count(paragraphs, 'paragraph')}` },
    ...(channels.length > 0 ? [{ text: 'asked in', channels, as: 'small' } as const] : []),
  ];
}

/** What was done with a story, or why it could not be. */
export function changed(outcome: Outcome<{ readonly story: Story }>, done: (story: Story) => string): Reply {
  if (!outcome.ok) return objected(outcome.objection);
  const { story } = outcome;
  return {
    kind: 'panel',
    title: done(story),
    lines: [
      { text: `${count(story.reports, 'report')}, ${count(story.paragraphs, 'paragraph')}` },
      ...(story.isDefault
        ? [{ text: 'It is asked wherever no other story is bound.', as: 'small' } as const]
        : []),
    ],
  };
}

/** Picks the channels that ask a story. */
export async function bindPanel(server: Server, name: string | undefined): Promise<Reply> {
  const story = await storyNamed(server, name);
  return 'kind' in story ? story : pickerPanel(server, story);
}

async function pickerPanel({ library }: Server, story: Story, done?: string): Promise<PanelReply> {
  const chosen = channelsOf(story, await library.stories.bindings());
  return {
    kind: 'panel',
    title: `Channels that ask “${story.name}”`,
    lines: [
      ...(done === undefined ? [] : [{ text: done }]),
      { text: 'Threads and posts follow their channel. Where nothing is bound, the default story is asked.' },
      ...(chosen.length > MOST_CHANNELS ? [{ text: 'Bound now:', channels: chosen }] : []),
    ],
    controls: [
      {
        kind: 'channels',
        placeholder: 'Choose channels',
        press: { command: COMMAND, step: 'bound', about: [String(story.id)] },
        most: MOST_CHANNELS,
        chosen,
      },
    ],
  };
}

/** Binds what was picked and lets go what was shown as picked and is not any more. */
async function bind(server: Server, { about, values }: Pressed): Promise<Reply> {
  const { library, by } = server;
  const story = await library.stories.find(numberIn(about));
  if (story === undefined) return notice('This story is not there any more.');
  const before = channelsOf(story, await library.stories.bindings());
  const shown = before.slice(0, MOST_CHANNELS);
  const changes = [
    ...values.filter((channel) => !before.includes(channel)).map((channel) => [channel, story.id] as const),
    ...shown.filter((channel) => !values.includes(channel)).map((channel) => [channel, null] as const),
  ];
  for (const [channel, to] of changes) {
    const bound = await library.stories.bind(channel, to, by);
    if (!bound.ok) return objected(bound.objection);
  }
  return pickerPanel(server, story, changes.length === 0 ? 'Nothing changed.' : 'Saved.');
}

/** What deleting would take away, before it does. */
export async function deletePanel(server: Server, name: string): Promise<Reply> {
  const story = await storyNamed(server, name);
  if ('kind' in story) return story;
  const about = [String(story.id)];
  return {
    kind: 'panel',
    title: `Delete “${story.name}”?`,
    lines: [
      {
        text: `Its ${count(story.reports, 'report')} go with it, all versions and files. This cannot be undone.`,
      },
    ],
    controls: [
      {
        kind: 'button',
        label: 'Delete the story',
        press: { command: COMMAND, step: 'deleted', about },
        tone: 'danger',
      },
      { kind: 'button', label: 'Keep it', press: { command: COMMAND, step: 'spared' } },
    ],
  };
}

async function deleteStory({ library, by }: Server, { about }: Pressed): Promise<Reply> {
  const deleted = await library.stories.delete(numberIn(about), by);
  if (!deleted.ok) return objected(deleted.objection);
  const { story, reports, channels, at } = deleted.receipt;
  return {
    kind: 'panel',
    title: `“${story}” was deleted`,
    lines: [
      ...reports.map(({ report, title }) => ({ text: `R${report} ${title}` })),
      { text: 'Nothing of it answers any more, by old buttons neither.' },
      ...(channels.length > 0 ? [{ text: 'These channels ask the default story again:', channels }] : []),
      { text: receiptTime(at), as: 'small' },
    ],
  };
}

function spare(): PanelReply {
  return { kind: 'panel', title: 'The story stays', lines: [{ text: 'Nothing was deleted.' }] };
}

export const storySteps: Readonly<Record<string, Step>> = {
  bound: { run: stepInServer(bind) },
  deleted: { run: stepInServer(deleteStory) },
  spared: { run: spare },
};
