import { InteractionContextType } from 'discord.js';
import type { APIContainerComponent, APIInteraction } from 'discord.js';

import type { AnyCommand, Context, SlashCommand, Suggestion } from '../command.js';
import type { Reply } from '../reply.js';
import type { Cooldown } from './cooldown.js';
import { composeWords, compose } from './render/compose.js';
import type { Showing } from './respond.js';
import type { View } from './view.js';

/** Where an interaction happened. Ids as Discord gives them; a direct message has no guild. */
export interface Place {
  readonly guild?: string;
  readonly channel?: string;
  /** The channel that a thread or forum post belongs to. */
  readonly parent?: string;
}

/** What every interaction is answered with. */
export interface Desk {
  readonly commands: readonly AnyCommand[];
  readonly context: (place: Place) => Context | Promise<Context>;
  readonly cooldown: Cooldown;
}

/** What is to be sent. `verdict` and `question` are for the log alone. */
export type Outcome =
  | {
      readonly do: 'show';
      readonly container: APIContainerComponent;
      readonly showing: Showing;
      readonly verdict: string;
      readonly question?: string;
    }
  | { readonly do: 'offer'; readonly suggestions: readonly Suggestion[] }
  | { readonly do: 'remove' };

/** One interaction understood, and not yet worked on. */
export interface Job {
  /** For the log: the command, or what the button does. */
  readonly label: string;
  /** How the outcome will most likely be shown, should it have to be announced before it is there. Undefined: it cannot be. */
  readonly showing: Showing | undefined;
  /** Somebody is typing: where this fails, nothing is offered. */
  readonly typing?: true;
  readonly run: () => Outcome | Promise<Outcome>;
}

/** Words for the person alone, in Discord's markdown. */
export function refusal(markdown: string, verdict = 'refused'): Outcome {
  return { do: 'show', container: composeWords(markdown), showing: 'private', verdict };
}

interface Shown {
  readonly reply: Reply;
  readonly view: View | undefined;
  readonly showing: Showing;
  /** Whose message it is, where everyone in the channel sees it. */
  readonly sharedBy: string | undefined;
  readonly interaction: APIInteraction;
}

/** A reply to be sent. Words about bad input stay with the person, wherever the answer would have gone. */
export function shown({ reply, view, showing, sharedBy, interaction }: Shown): Outcome {
  const where = reply.kind === 'notice' ? 'private' : showing;
  const container = compose({
    reply,
    view,
    ...(where === 'private' ? {} : { sharedBy }),
    shareable: !isDirect(interaction),
  });
  const question = reply.kind === 'answer' ? { question: reply.answer.question } : {};
  return { do: 'show', container, showing: where, verdict: verdictOf(reply), ...question };
}

function verdictOf(reply: Reply): string {
  return reply.kind === 'answer' ? reply.answer.verdict : reply.kind;
}

/** Id of the person; empty where Discord names nobody, as in a ping. */
export function personOf(interaction: APIInteraction): string {
  return interaction.member?.user.id ?? interaction.user?.id ?? '';
}

/** In a direct message with the bot there is nobody to share with. */
function isDirect({ context }: APIInteraction): boolean {
  return context === InteractionContextType.BotDM;
}

function placeOf(interaction: APIInteraction): Place {
  const { guild_id: guild, channel } = interaction;
  const parent = channel !== undefined && 'parent_id' in channel ? channel.parent_id : undefined;
  return {
    ...(guild === undefined ? {} : { guild }),
    ...(channel === undefined ? {} : { channel: channel.id }),
    ...(typeof parent === 'string' ? { parent } : {}),
  };
}

/** `use` on the value, at once where it is there already: an answer that needs no waiting is not made to wait. */
export function andThen<T, R>(value: T | Promise<T>, use: (value: T) => R | Promise<R>): R | Promise<R> {
  return value instanceof Promise ? value.then(use) : use(value);
}

export function isSlash(command: AnyCommand): command is SlashCommand {
  return command.type === 'slash';
}

/** With the story that belongs to the place of the interaction. */
export function withContext(
  desk: Desk,
  interaction: APIInteraction,
  work: (context: Context) => Outcome | Promise<Outcome>,
): Outcome | Promise<Outcome> {
  return andThen(desk.context(placeOf(interaction)), work);
}
