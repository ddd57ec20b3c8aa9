import { ApplicationCommandOptionType } from 'discord.js';
import type { APIApplicationCommandInteractionDataOption } from 'discord.js';

import type { AnyCommand, CommandGroup, Options, Part, SlashCommand } from '../command.js';

/** The command, or the part of one, that was typed, with what was filled in. */
export interface Invoked {
  /** `/who`, `/library add`. */
  readonly label: string;
  readonly command: SlashCommand | CommandGroup;
  readonly options: Options;
  readonly given: readonly APIApplicationCommandInteractionDataOption[];
  readonly run: (SlashCommand | Part)['run'];
}

interface Typed {
  readonly name: string;
  readonly options?: readonly APIApplicationCommandInteractionDataOption[];
}

/** Finds what was typed in the list; undefined where the list has no such command or part. */
export function invokedBy(
  commands: readonly AnyCommand[],
  { name, options = [] }: Typed,
): Invoked | undefined {
  const command = commands.find((one) => one.type !== 'message' && one.name === name);
  if (command === undefined || command.type === 'message') return undefined;
  const label = `/${name}`;
  if (command.type === 'slash')
    return { label, command, options: command.options as Options, given: options, run: command.run };
  const [branch] = options;
  if (branch?.type !== ApplicationCommandOptionType.Subcommand) return undefined;
  const part = Object.hasOwn(command.parts, branch.name) ? command.parts[branch.name] : undefined;
  if (part === undefined) return undefined;
  return {
    label: `${label} ${branch.name}`,
    command,
    options: part.options as Options,
    given: branch.options ?? [],
    run: part.run,
  };
}
