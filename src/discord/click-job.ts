import { ComponentType, PermissionFlagsBits } from 'discord.js';
import type { APIMessage, APIMessageComponentInteraction } from 'discord.js';

import type { AnyCommand, Context } from '../command.js';
import { decodeAction, decodeView } from './custom-id.js';
import { personOf, refusal, replied, shown } from './job.js';
import type { Desk, Job, Outcome } from './job.js';
import { isPrivate } from './message-text.js';
import { whereAllowed } from './permission.js';
import { FORGED, OTHER_VERSION, pressJob } from './press-job.js';
import type { Showing } from './respond.js';
import { questionIn, replyOf } from './show-view.js';
import type { Action, View } from './view.js';

type Viewing = Exclude<Action, { verb: 'delete' } | { verb: 'do' } | { verb: 'missed' }>;

/** A button or a list that somebody used. All there is to know stands in its custom id and in its message. */
export function clickJob(desk: Desk, interaction: APIMessageComponentInteraction): Job {
  const action = decodeAction(interaction.data.custom_id);
  if (action === 'other version') return refused('old button', OTHER_VERSION);
  if (action === 'unknown') return refused('unknown button', FORGED);
  switch (action.verb) {
    case 'delete':
      return { label: 'delete', showing: undefined, run: () => remove(interaction) };
    case 'do':
      return pressJob(desk, interaction, action.press, { values: valuesOf(interaction), fields: {} });
    case 'missed':
      return missedJob(desk, interaction, action.view);
    case 'turn':
    case 'open':
    case 'share':
    case 'choose':
      return viewJob(desk, interaction, action);
  }
}

function refused(label: string, words: string): Job {
  return { label, showing: 'private', run: () => refusal(words) };
}

function valuesOf({ data }: APIMessageComponentInteraction): readonly string[] {
  return 'values' in data ? data.values : [];
}

function viewJob(desk: Desk, interaction: APIMessageComponentInteraction, action: Viewing): Job {
  const view = viewIn(action, interaction);
  if (view === undefined) return refused('unknown choice', FORGED);
  const showing = showingOf(action, interaction);
  // A page turned in what was shared stays shared, by the same person.
  const stays = showing === 'update' && !isPrivate(interaction.message);
  const sharedBy = showing === 'public' || stays ? personOf(interaction) : undefined;
  return {
    label: `${action.verb} ${'command' in view ? `/${view.command}` : view.kind}`,
    showing,
    run: () =>
      whereAllowed(desk, interaction, commandOf(desk, view), (context) =>
        replied(
          desk,
          () => replyOf(view, context, interaction.message),
          (reply) => shown({ desk, reply, view, showing, sharedBy, interaction, context }),
        ),
      ),
  };
}

function commandOf({ commands }: Desk, view: View): AnyCommand | undefined {
  return 'command' in view ? commands.find(({ name }) => name === view.command) : undefined;
}

function viewIn(action: Viewing, { data }: APIMessageComponentInteraction): View | undefined {
  if (action.verb !== 'choose') return action.view;
  return data.component_type === ComponentType.StringSelect ? decodeView(data.values[0] ?? '') : undefined;
}

/** "Not what I asked": noted where the moderators keep such questions, without who pressed it. */
function missedJob(desk: Desk, interaction: APIMessageComponentInteraction, view: View): Job {
  const showing = isPrivate(interaction.message) ? 'update' : 'private';
  const note = async (context: Context): Promise<Outcome> => {
    const words = await noteMissed(context, interaction.message);
    if (showing === 'private' || words !== undefined) return refusal(words ?? NOTED, 'missed');
    const reply = await replyOf(view, context, interaction.message);
    return shown({ desk, reply, view, showing, sharedBy: undefined, interaction, context, missed: true });
  };
  return {
    label: 'not what was asked',
    showing,
    run: () => whereAllowed(desk, interaction, undefined, note),
  };
}

const NOTED = 'Noted for the moderators: the question alone, not who asked.';

/** Words where it cannot be noted. */
async function noteMissed({ server }: Context, message: APIMessage): Promise<string | undefined> {
  const question = questionIn(message);
  const story = server?.standing.story;
  if (question === undefined) return 'This message no longer says which question it answers.';
  if (server?.standing.keepsUnanswered !== true || story === undefined)
    return 'The moderators of this server no longer keep questions, so nothing was noted.';
  await server.library.unanswered.noteNotMeant(story.id, question);
  return undefined;
}

/** Pages turn in place for whoever the message belongs to; anyone else gets their own, private. */
function showingOf(action: Action, interaction: APIMessageComponentInteraction): Showing {
  if (action.verb === 'share') return 'public';
  return action.verb === 'turn' && isOwn(interaction) ? 'update' : 'private';
}

function isOwn(interaction: APIMessageComponentInteraction): boolean {
  return isPrivate(interaction.message) || madeFor(interaction.message) === personOf(interaction);
}

/** Id of the person whose command or click made the message. */
function madeFor({ interaction_metadata: made }: APIMessage): string | undefined {
  return made?.user.id;
}

/** For the person who shared it, and for those who may manage messages there. */
function remove(interaction: APIMessageComponentInteraction): Outcome {
  const permissions = BigInt(interaction.member?.permissions ?? '0');
  const mayManage =
    (permissions & (PermissionFlagsBits.ManageMessages | PermissionFlagsBits.Administrator)) !== 0n;
  if (isOwn(interaction) || mayManage) return { do: 'remove' };
  return refusal('Only the person who shared this, or someone who may manage messages here, can delete it.');
}
