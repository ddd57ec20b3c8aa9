import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import type { APIApplicationCommandBasicOption, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';

import type { AnyCommand, Option, Options } from '../command.js';

export type CommandPayload = RESTPostAPIApplicationCommandsJSONBody;
/** For everyone, or for one server only: there Discord takes no installation types and contexts. */
export type Scope = 'global' | 'server';

/** In a server or by a person; in servers, in direct messages with the bot, and anywhere else. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** The list of commands as Discord registers it. */
export function commandPayloads(commands: readonly AnyCommand[], scope: Scope): CommandPayload[] {
  return commands.map((command) => ({ ...ownPayload(command), ...(scope === 'global' ? EVERYWHERE : {}) }));
}

function ownPayload(command: AnyCommand): CommandPayload {
  if (command.type === 'message') return { type: ApplicationCommandType.Message, name: command.name };
  const { name, description } = command;
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    options: optionPayloads(command.options as Options),
  };
}

/** Discord wants required options first. */
function optionPayloads(options: Options): APIApplicationCommandBasicOption[] {
  const all = Object.entries(options).map(([name, option]) => optionPayload(name, option));
  return [...all.filter(({ required }) => required), ...all.filter(({ required }) => required !== true)];
}

function optionPayload(name: string, option: Option): APIApplicationCommandBasicOption {
  const base = { name, description: option.description, required: option.required ?? false };
  switch (option.type) {
    case 'boolean':
      return { ...base, type: ApplicationCommandOptionType.Boolean };
    case 'string':
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
        ...(option.suggest === undefined ? {} : { autocomplete: true as const }),
      };
  }
}
