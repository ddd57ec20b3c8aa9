import { ComponentType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import type { APIMessage, APIMessageComponentInteraction } from 'discord.js';

import { decodeAction, decodeView } from './custom-id.js';
import { personOf, refusal, shown, andThen, withContext } from './job.js';
import type { Desk, Job, Outcome } from './job.js';
import type { Showing } from './respond.js';
import { replyOf } from './show-view.js';
import type { Action, View } from './view.js';

const OTHER_VERSION =
  'This button is of another version of Footnote. Ask again, and the new answer has buttons that work.';
const FORGED = 'Footnote does not know this button.';

/** A button or a list that somebody used. All there is to know stands in its custom id and in its message. */
export function clickJob(desk: Desk, interaction: APIMessageComponentInteraction): Job {
  const action = decodeAction(interaction.data.custom_id);
  if (action === 'other version') return refused('old button', OTHER_VERSION);
  if (action === 'unknown') return refused('unknown button', FORGED);
  if (action.verb === 'delete')
    return { label: 'delete', showing: undefined, run: () => remove(interaction) };
  const view = viewIn(action, interaction);
  if (view === undefined) return refused('unknown choice', FORGED);
  const showing = showingOf(action, interaction);
  // A page turned in what was shared stays shared, by the same person.
  const stays = showing === 'update' && !isPrivate(interaction.message);
  const sharedBy = showing === 'public' || stays ? personOf(interaction) : undefined;
  return {
    label: `${action.verb} ${view.kind === 'answer' || view.kind === 'command' ? `/${view.command}` : view.kind}`,
    showing,
    run: () =>
      withContext(desk, interaction, (context) =>
        andThen(replyOf(view, context, interaction.message), (reply) =>
          shown({ reply, view, showing, sharedBy, interaction }),
        ),
      ),
  };
}

function refused(label: string, words: string): Job {
  return { label, showing: 'private', run: () => refusal(words) };
}

function viewIn(
  action: Exclude<Action, { verb: 'delete' }>,
  { data }: APIMessageComponentInteraction,
): View | undefined {
  if (action.verb !== 'choose') return action.view;
  return data.component_type === ComponentType.StringSelect ? decodeView(data.values[0] ?? '') : undefined;
}

/** Pages turn in place for whoever the message belongs to; anyone else gets their own, private. */
function showingOf(action: Action, interaction: APIMessageComponentInteraction): Showing {
  if (action.verb === 'share') return 'public';
  return action.verb === 'turn' && isOwn(interaction) ? 'update' : 'private';
}

function isPrivate({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
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
