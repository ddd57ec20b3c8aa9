import type { Engine } from './answers/engine.js';
import type { Reply } from './reply.js';

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
}

export interface BooleanOption extends OptionBase {
  readonly type: 'boolean';
}

export type Option = StringOption | BooleanOption;
export type Options = Readonly<Record<string, Option>>;

type Value<O extends Option> = O extends StringOption ? string : boolean;

/** The arguments that a declaration of options gives. */
export type Arguments<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { readonly required: true } ? Value<O[K]> : Value<O[K]> | undefined;
};

/** What a command may use: the story that the channel is bound to, and the list it stands in. */
export interface Context {
  readonly engine: Engine;
  readonly commands: readonly AnyCommand[];
  readonly version: string;
}

interface CommandBase {
  /** 1-32 characters, lower case, for a slash command; any for a message command. */
  readonly name: string;
  readonly description: string;
  readonly example: string;
}

/** A slash command, declared once: the Discord payload, the argument types and `/help` come from this. */
export interface SlashCommand<O extends Options = Options> extends CommandBase {
  readonly type: 'slash';
  readonly options: O;
  readonly run: (context: Context, args: Arguments<O>) => Reply | Promise<Reply>;
}

/** A command of a message's context menu. `text` is what the message says. */
export interface MessageCommand extends CommandBase {
  readonly type: 'message';
  readonly run: (context: Context, text: string) => Reply | Promise<Reply>;
}

// `run` is contravariant in its options, so a list of commands forgets them; the router checks every argument against `options`.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyCommand = SlashCommand<any> | MessageCommand;

/** Identity: it exists so that the arguments are inferred from the declaration. */
export function defineCommand<const O extends Options>(command: SlashCommand<O>): SlashCommand<O> {
  return command;
}
