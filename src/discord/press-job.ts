import { ComponentType } from 'discord.js';
import type {
  APIMessage,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
  APIModalSubmissionComponent,
} from 'discord.js';

import type { AnyCommand, Press, Pressed, Step } from '../command.js';
import { seen } from './arguments.js';
import { decodeAction } from './custom-id.js';
import { refusal, replied, shown } from './job.js';
import type { Desk, Job } from './job.js';
import { everyPart, isPrivate } from './message-text.js';
import { whereAllowed } from './permission.js';
import type { Showing } from './respond.js';

export const OTHER_VERSION =
  'This button is of another version of Footnote. Ask again, and the new answer has buttons that work.';
export const FORGED = 'Footnote does not know this button.';
const UNKNOWN_FORM = 'Footnote does not know this form.';

type Interaction = APIMessageComponentInteraction | APIModalSubmitInteraction;

function refused(label: string, words: string): Job {
  return { label, showing: 'private', run: () => refusal(words) };
}

/** A form that somebody sent in. */
export function formJob(desk: Desk, interaction: APIModalSubmitInteraction): Job {
  const action = decodeAction(interaction.data.custom_id);
  if (action === 'other version') return refused('old form', OTHER_VERSION);
  if (action === 'unknown' || action.verb !== 'do') return refused('unknown form', UNKNOWN_FORM);
  const fields = Object.fromEntries(interaction.data.components.flatMap(fieldsOf));
  return pressJob(desk, interaction, action.press, { values: [], fields });
}

/** What was filled in, by the fields' names. */
function fieldsOf(component: APIModalSubmissionComponent): readonly (readonly [string, string])[] {
  if (component.type !== ComponentType.Label) return [];
  const { component: inner } = component;
  return inner.type === ComponentType.TextInput ? [[inner.custom_id, seen(inner.value)]] : [];
}

/** A control of a command's own: its button, list, channel picker or form. */
export function pressJob(
  desk: Desk,
  interaction: Interaction,
  press: Press,
  { values, fields }: Pick<Pressed, 'values' | 'fields'>,
): Job {
  const command = desk.commands.find((one) => nameOf(one) === press.command);
  const step = stepOf(command, press.step);
  if (command === undefined || step === undefined) return refused('unknown control', FORGED);
  const { message } = interaction;
  const pressed: Pressed = { about: press.about ?? [], values, fields, offered: offeredIn(message) };
  const showing = showingOf(step, message);
  return {
    label: `${press.command} ${press.step}`,
    // A form is taken only as the first response, so it cannot be announced.
    showing: step.form === true ? undefined : showing,
    run: () =>
      whereAllowed(desk, interaction, command, (context) =>
        replied(
          desk,
          () => step.run(context, pressed),
          (reply) =>
            shown({ desk, reply, view: undefined, showing, sharedBy: undefined, interaction, context }),
        ),
      ),
  };
}

function nameOf({ name }: AnyCommand): string {
  return name;
}

function stepOf(command: AnyCommand | undefined, name: string): Step | undefined {
  const { steps = {} } = command ?? {};
  return Object.hasOwn(steps, name) ? steps[name] : undefined;
}

/** In place of the message that was pressed, where that is the person's own. */
function showingOf(step: Step, message: APIMessage | undefined): Showing {
  return step.shows === 'open' || message === undefined || !isPrivate(message) ? 'private' : 'update';
}

function offeredIn(message: APIMessage | undefined): readonly string[] {
  return everyPart(message?.components ?? []).flatMap((part) =>
    part.type === ComponentType.StringSelect ? part.options.map(({ value }) => value) : [],
  );
}
