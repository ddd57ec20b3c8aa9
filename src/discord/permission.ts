import type { APIInteraction } from 'discord.js';

import type { AnyCommand, Context } from '../command.js';
import { refusedAsLarge } from '../large-reports.js';
import { inline } from './escape.js';
import { andThen, guildOf, personOf, refusal, withContext } from './job.js';
import type { Desk, Outcome } from './job.js';
import { mayManage } from './manages.js';

/** Who asks to use a command: the person, and the roles that they have. */
export interface Member {
  readonly guild: string;
  readonly person: string;
  readonly roles: readonly string[];
}

/** Whether a server's Integrations settings let somebody use a command that asks for Manage Server as it comes. */
export type Grants = (command: string, member: Member) => Promise<boolean>;

const NOT_HERE = 'This works in a server that has added Footnote, and nowhere else.';
const NOT_YOU =
  'This is for moderators: it needs the permission **Manage Server**, or leave in Server Settings > Integrations.';
const PAUSED = 'The moderators of this server have paused Footnote. Try again later.';

/** Words where the person may not use the command, checked with every interaction, button and form; else undefined. */
function refusedUse(
  desk: Desk,
  interaction: APIInteraction,
  { name, permission }: AnyCommand,
): string | undefined | Promise<string | undefined> {
  if (permission === undefined) return undefined;
  const guild = guildOf(interaction);
  if (guild === undefined) return NOT_HERE;
  if (mayManage(interaction)) return undefined;
  const member = { guild, person: personOf(interaction), roles: interaction.member?.roles ?? [] };
  const granted = (desk.grants?.(name, member) ?? Promise.resolve(false)).catch((error: unknown) => {
    desk.warn(error, 'the settings under Integrations could not be read');
    return false;
  });
  return granted.then((may) => (may ? undefined : NOT_YOU));
}

/** Words where nothing is answered now: paused, or too many questions; else undefined. */
function refusedNow(
  { cooldown }: Desk,
  interaction: APIInteraction,
  context: Context,
  command: AnyCommand | undefined,
): Outcome | undefined | Promise<Outcome | undefined> {
  if (command?.permission !== undefined) return undefined;
  if (context.server?.standing.paused === true && command?.evenPaused !== true)
    return refusal(PAUSED, 'paused');
  const large = command && refusedAsLarge(command, context);
  if (large !== undefined) return refusal(inline(large), 'too large');
  const person = personOf(interaction);
  const seconds = context.server?.standing.cooldownSeconds;
  const until =
    seconds === undefined
      ? cooldown.take(person)
      : cooldown.take(`${guildOf(interaction) ?? ''}/${person}`, seconds);
  return andThen<number | undefined, Outcome | undefined>(until, tooQuick);
}

/** The moment stands there in each device's own words: "in 3 seconds". */
function tooQuick(until: number | undefined): Outcome | undefined {
  if (until === undefined) return undefined;
  return refusal(`That was quick. You can ask again <t:${Math.ceil(until / 1000)}:R>.`, 'cooldown');
}

/** Seconds for which an interaction can be answered: https://discord.com/developers/docs/interactions/receiving-and-responding */
const ANSWERABLE_S = 15 * 60;

/**
 * Whether this process is the one to do what a moderator wants. While a process takes over from another both get the
 * same interactions; two may answer a question, of which Discord takes one, but nothing may be changed twice.
 */
function isOurs({ claim }: Desk, { id }: APIInteraction, command: AnyCommand | undefined) {
  return command?.permission === undefined || claim === undefined ? true : claim(id, ANSWERABLE_S);
}

/** Does the work with the context of the place, if the person may have it done, here and now. */
export function whereAllowed(
  desk: Desk,
  interaction: APIInteraction,
  command: AnyCommand | undefined,
  work: (context: Context) => Outcome | Promise<Outcome>,
): Outcome | Promise<Outcome> {
  const use = command === undefined ? undefined : refusedUse(desk, interaction, command);
  return andThen<string | undefined, Outcome>(use, (refused) => {
    if (refused !== undefined) return refusal(refused, 'not permitted');
    return andThen<boolean, Outcome>(isOurs(desk, interaction, command), (ours) =>
      ours ? worked(desk, interaction, command, work) : { do: 'leave' },
    );
  });
}

function worked(
  desk: Desk,
  interaction: APIInteraction,
  command: AnyCommand | undefined,
  work: (context: Context) => Outcome | Promise<Outcome>,
): Outcome | Promise<Outcome> {
  return withContext(
    desk,
    interaction,
    (context) => {
      const no = refusedNow(desk, interaction, context, command);
      if (!(no instanceof Promise)) return no ?? work(context);
      return no.then((refused) => refused ?? desk.due(() => work(context)));
    },
    command?.permission !== undefined,
  );
}

/** The same for what is offered while somebody types: where it is not allowed, nothing is. */
export function suggestingAllowed(
  desk: Desk,
  interaction: APIInteraction,
  command: AnyCommand,
  work: (context: Context) => Outcome | Promise<Outcome>,
): Outcome | Promise<Outcome> {
  const nothing: Outcome = { do: 'offer', suggestions: [] };
  return andThen<string | undefined, Outcome>(refusedUse(desk, interaction, command), (refused) => {
    if (refused !== undefined) return nothing;
    return withContext(
      desk,
      interaction,
      (context) => {
        const paused = context.server?.standing.paused === true && command.permission === undefined;
        return paused && command.evenPaused !== true ? nothing : work(context);
      },
      command.permission !== undefined,
    );
  });
}
