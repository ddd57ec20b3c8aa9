import { InteractionContextType } from 'discord.js';
import type {
  APIContainerComponent,
  APIInteraction,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';

import type { AnyCommand, Context, SlashCommand, Suggestion } from '../command.js';
import type { Observer } from '../observer.js';
import { paint } from '../pictures/index.js';
import type { Reply } from '../reply.js';
import type { Claim } from './claim.js';
import type { Cooldown } from './cooldown.js';
import type { Grants } from './permission.js';
import { composeWords, compose } from './render/compose.js';
import { mayManage } from './manages.js';
import { composeForm } from './render/form.js';
import type { Showing } from './respond.js';
import type { SentFile } from './transport.js';
import type { View } from './view.js';

/** Where an interaction happened, and by whom. Ids as Discord gives them; a direct message has no guild. */
export interface Place {
  /** The server that added the bot; absent where only a person brought it along. */
  readonly guild?: string;
  readonly channel?: string;
  /** The channel that a thread or forum post belongs to. */
  readonly parent?: string;
  readonly person: string;
  /** Whether the person may manage the server. */
  readonly manages?: true;
  /** Nothing is asked of the story, so it need not be loaded. */
  readonly moderating?: true;
}

/** What every interaction is answered with. */
export interface Desk {
  readonly commands: readonly AnyCommand[];
  readonly context: (place: Place) => Context | Promise<Context>;
  readonly cooldown: Cooldown;
  /** What a server's Integrations settings allow beyond Manage Server; undefined: nothing. */
  readonly grants: Grants | undefined;
  /** Undefined where no other process may get the same interaction. */
  readonly claim: Claim | undefined;
  /** Tells how long a part of the work took. */
  readonly stage: Observer['stage'];
  /** Something that nobody waits for went wrong. */
  readonly warn: (error: unknown, words: string) => void;
  /** Does work that something was waited for, in turn with that of others. */
  readonly due: (work: () => Outcome | Promise<Outcome>) => Promise<Outcome>;
  /** Work that goes on after the answer has gone out; the program does not end before it. */
  readonly goOn: (work: Promise<unknown>) => void;
}

/** What is to be sent. `verdict` and `question` are for the log alone. */
export type Outcome =
  | {
      readonly do: 'show';
      readonly container: APIContainerComponent;
      readonly file?: SentFile;
      readonly showing: Showing;
      readonly verdict: string;
      readonly question?: string;
    }
  | { readonly do: 'offer'; readonly suggestions: readonly Suggestion[] }
  | { readonly do: 'form'; readonly form: APIModalInteractionResponseCallbackData }
  | { readonly do: 'remove' }
  /** Another process does it. */
  | { readonly do: 'leave' };

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
  readonly desk: Desk;
  readonly reply: Reply;
  readonly view: View | undefined;
  readonly showing: Showing;
  /** Whose message it is, where everyone in the channel sees it. */
  readonly sharedBy: string | undefined;
  readonly interaction: APIInteraction;
  readonly context: Context;
  /** Whether the person has just said that the answer is not what was asked. */
  readonly missed?: boolean;
}

/** A reply to be sent. Words about bad input, and what is for moderators, stay with the person, wherever the answer would have gone. */
export function shown(given: Shown): Outcome | Promise<Outcome> {
  const { reply, desk } = given;
  if (reply.kind !== 'survey' || reply.drawn === undefined) return composed(given);
  const { name, picture } = reply.drawn;
  return paint(picture).then(
    (bytes) => composed(given, { name, bytes }),
    (error: unknown) => {
      // What it shows stands in the list below it.
      desk.warn(error, 'a picture could not be drawn');
      return composed(given);
    },
  );
}

function composed(given: Shown, painted?: SentFile): Outcome {
  const { reply, view, showing, sharedBy, interaction, context, missed } = given;
  if (reply.kind === 'form') return { do: 'form', form: composeForm(reply) };
  const apart = reply.kind === 'notice' || (reply.kind === 'panel' && showing === 'public');
  const where = apart ? 'private' : showing;
  const { server } = context;
  const container = compose({
    reply,
    view,
    ...(where === 'private' ? {} : { sharedBy }),
    shareable: !isDirect(interaction),
    borrowed: server?.borrows === true,
    asksWhetherMeant: server?.standing.keepsUnanswered === true && !server.borrows,
    painted: painted !== undefined,
    missed: missed === true,
  });
  const question = reply.kind === 'answer' ? { question: reply.answer.question } : {};
  const sent = reply.kind === 'panel' ? reply.file : painted;
  const file = sent === undefined ? {} : { file: sent };
  return { do: 'show', container, showing: where, verdict: verdictOf(reply), ...question, ...file };
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

/**
 * The server whose library is asked: only one that added the bot itself. A person who brought it along to another
 * server gets the operator's story there.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object
 */
export function guildOf(interaction: APIInteraction): string | undefined {
  const { guild_id: guild, authorizing_integration_owners: owners } = interaction;
  return guild !== undefined && owners[0] === guild ? guild : undefined;
}

function placeOf(interaction: APIInteraction): Place {
  const guild = guildOf(interaction);
  const { channel } = interaction;
  const parent =
    channel !== undefined && 'parent_id' in channel && isThread(channel.type) ? channel.parent_id : undefined;
  return {
    ...(guild === undefined ? {} : { guild }),
    ...(channel === undefined ? {} : { channel: channel.id }),
    ...(typeof parent === 'string' ? { parent } : {}),
    person: personOf(interaction),
    ...(mayManage(interaction) ? { manages: true } : {}),
  };
}

/** Threads of announcements, public and private ones. Any other channel's parent is a category. */
function isThread(type: number): boolean {
  return type >= 10 && type <= 12;
}

/** `use` on the value, at once where it is there already: an answer that needs no waiting is not made to wait. */
export function andThen<T, R>(value: T | Promise<T>, use: (value: T) => R | Promise<R>): R | Promise<R> {
  return value instanceof Promise ? value.then(use) : use(value);
}

/** Makes a reply and draws it, and tells how long each takes. */
export function replied(
  { stage }: Desk,
  make: () => Reply | Promise<Reply>,
  draw: (reply: Reply) => Outcome | Promise<Outcome>,
): Outcome | Promise<Outcome> {
  const began = performance.now();
  return andThen(make(), (made) => {
    const ready = performance.now();
    stage('answering', ready - began);
    return andThen(draw(made), (outcome) => {
      stage('drawing', performance.now() - ready);
      return outcome;
    });
  });
}

export function isSlash(command: AnyCommand): command is SlashCommand {
  return command.type === 'slash';
}

/** With the story that belongs to the place of the interaction. */
export function withContext(
  desk: Desk,
  interaction: APIInteraction,
  work: (context: Context) => Outcome | Promise<Outcome>,
  moderating = false,
): Outcome | Promise<Outcome> {
  const place = placeOf(interaction);
  const context = desk.context(moderating ? { ...place, moderating } : place);
  return context instanceof Promise ? context.then((known) => desk.due(() => work(known))) : work(context);
}
