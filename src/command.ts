import type { Engine } from './answers/engine.js';
import type { LargeStory } from './answers/large-story.js';
import type { Reply } from './reply.js';
import type { Server } from './server.js';

/** What autocomplete offers: `label` is read by a person, `value` is what the option becomes. Characters: 100 each at most. */
export interface Suggestion {
  readonly label: string;
  readonly value: string;
}

interface OptionBase {
  /** 1-100 characters. */
  readonly description: string;
  readonly required?: boolean;
}

export interface StringOption extends OptionBase {
  readonly type: 'string';
  /** Characters. */
  readonly maxLength?: number;
  /** Offers at most 25; must not throw and must not wait. */
  readonly suggest?: (context: Context, typed: string) => readonly Suggestion[];
  /** The same where it must be waited for: it goes before `suggest` in Discord. After two seconds nothing is offered. */
  readonly suggestLater?: (context: Context, typed: string) => Promise<readonly Suggestion[]>;
}

export interface BooleanOption extends OptionBase {
  readonly type: 'boolean';
}

export interface IntegerOption extends OptionBase {
  readonly type: 'integer';
  readonly least?: number;
  readonly most?: number;
}

export interface AttachmentOption extends OptionBase {
  readonly type: 'attachment';
}

/** A channel where something can be asked: of text, announcements or posts. */
export interface ChannelOption extends OptionBase {
  readonly type: 'channel';
}

/** A file that came with an interaction. It is not fetched yet. */
export interface Attachment {
  readonly name: string;
  readonly url: string;
  /** As Discord says. */
  readonly bytes: number;
}

export type Option = StringOption | BooleanOption | IntegerOption | AttachmentOption | ChannelOption;
export type Options = Readonly<Record<string, Option>>;

interface Values {
  readonly string: string;
  readonly boolean: boolean;
  readonly integer: number;
  readonly attachment: Attachment;
  /** The channel's id. */
  readonly channel: string;
}

export type OptionValue = Values[keyof Values];

type Value<O extends Option> = Values[O['type']];

/** The arguments that a declaration of options gives. */
export type Arguments<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { readonly required: true } ? Value<O[K]> : Value<O[K]> | undefined;
};

/** What a command may use: the story that the channel is bound to, and the list it stands in. */
export interface Context {
  readonly engine: Engine;
  /** The story, where it is too large for memory; `engine` then has no report. */
  readonly large?: LargeStory;
  readonly commands: readonly AnyCommand[];
  readonly version: string;
  /** What the server keeps, and who acts there; absent in a direct message, by personal install and at the terminal. */
  readonly server?: Server;
}

/** What a control of a reply does: a step of a command. Each word of `about` is of letters, digits, `_` and `-`. */
export interface Press {
  readonly command: string;
  readonly step: string;
  readonly about?: readonly string[];
}

/** What came with a press: what the control is about, what was chosen, what was filled in. */
export interface Pressed {
  readonly about: readonly string[];
  /** Of a list: the values chosen; of a channel picker: ids. */
  readonly values: readonly string[];
  /** Of a form, by the fields' names. */
  readonly fields: Readonly<Record<string, string>>;
  /** Every value that the lists of the message offer, chosen or not. */
  readonly offered: readonly string[];
}

/** What happens when a control of the command's replies is used, or a form of it is sent in. */
export interface Step {
  /** `open`: in a message of its own; left out, in place of the one that was pressed, where there is one. */
  readonly shows?: 'open';
  /** Whether it answers with a form. Discord takes one only as the first response, so it must be quick. */
  readonly form?: true;
  readonly run: (context: Context, pressed: Pressed) => Reply | Promise<Reply>;
}

interface CommandBase {
  /** 1-32 characters, lower case, for a slash command; any for a message command. */
  readonly name: string;
  readonly description: string;
  readonly example: string;
  /** Who may use it and its steps; everyone, where left out. Such a command is there in servers only. */
  readonly permission?: 'manage-server';
  /** Whether it works while the moderators have paused the bot. */
  readonly evenPaused?: true;
  /** Whether it works on a story that is too large for memory; any other command says there that it does not. */
  readonly evenLarge?: true;
  readonly steps?: Readonly<Record<string, Step>>;
}

/** A slash command, declared once: the Discord payload, the argument types and `/help` come from this. */
export interface SlashCommand<O extends Options = Options> extends CommandBase {
  readonly type: 'slash';
  readonly options: O;
  readonly run: (context: Context, args: Arguments<O>) => Reply | Promise<Reply>;
}

/** A part of a command: `add` of `/library add`. */
export interface Part<O extends Options = Options> {
  readonly description: string;
  readonly example: string;
  readonly options: O;
  readonly run: (context: Context, args: Arguments<O>) => Reply | Promise<Reply>;
}

/** A slash command of several parts, each of which is used as `/name part`. */
export interface CommandGroup extends CommandBase {
  readonly type: 'group';
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly parts: Readonly<Record<string, Part<any>>>;
}

/** A command of a message's context menu. `text` is what the message says. */
export interface MessageCommand extends CommandBase {
  readonly type: 'message';
  readonly run: (context: Context, text: string) => Reply | Promise<Reply>;
}

// `run` is contravariant in its options, so a list of commands forgets them; the router checks every argument against `options`.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyCommand = SlashCommand<any> | CommandGroup | MessageCommand;

/** Identity: it exists so that the arguments are inferred from the declaration. */
export function defineCommand<const O extends Options>(command: SlashCommand<O>): SlashCommand<O> {
  return command;
}

/** The same for a part of a command. */
export function definePart<const O extends Options>(part: Part<O>): Part<O> {
  return part;
}
