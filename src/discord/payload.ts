import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

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

/** What moderators use is about their server, so it is there and nowhere else. */
const IN_SERVERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

/** Where questions are asked. Threads follow their channel and are not picked. */
export const ASKED_IN = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
] as const;

/** The list of commands as Discord registers it. */
export function commandPayloads(commands: readonly AnyCommand[], scope: Scope): CommandPayload[] {
  return commands.map((command) => ({
    ...ownPayload(command),
    ...(command.permission === undefined
      ? {}
      : { default_member_permissions: PermissionFlagsBits.ManageGuild.toString() }),
    ...(scope === 'server' ? {} : command.permission === undefined ? EVERYWHERE : IN_SERVERS),
  }));
}

function ownPayload(command: AnyCommand): CommandPayload {
  const { name, description } = command;
  switch (command.type) {
    case 'message':
      return { type: ApplicationCommandType.Message, name };
    case 'slash':
      return {
        type: ApplicationCommandType.ChatInput,
        name,
        description,
        options: optionPayloads(command.options as Options),
      };
    case 'group':
      return {
        type: ApplicationCommandType.ChatInput,
        name,
        description,
        options: Object.entries(command.parts).map(
          ([partName, part]): APIApplicationCommandSubcommandOption => ({
            type: ApplicationCommandOptionType.Subcommand,
            name: partName,
            description: part.description,
            options: optionPayloads(part.options as Options),
          }),
        ),
      };
  }
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
    case 'attachment':
      return { ...base, type: ApplicationCommandOptionType.Attachment };
    case 'channel':
      return { ...base, type: ApplicationCommandOptionType.Channel, channel_types: [...ASKED_IN] };
    case 'integer':
      return {
        ...base,
        type: ApplicationCommandOptionType.Integer,
        ...(option.least === undefined ? {} : { min_value: option.least }),
        ...(option.most === undefined ? {} : { max_value: option.most }),
      };
    case 'string':
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
        ...((option.suggest ?? option.suggestLater) === undefined ? {} : { autocomplete: true as const }),
      };
  }
}
