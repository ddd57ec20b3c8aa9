import type { APIInteraction } from 'discord.js';

import type { Seen } from './stage.js';

type Json = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, string | boolean>>;

/** A server with its channels and people, as interactions name them. */
export interface Town {
  readonly guild: string;
  readonly channels: readonly string[];
}

const MODERATOR = '700000000000000001';
const MEMBER = '700000000000000002';
const MANAGE_GUILD = '32';
const APPLICATION = '600000000000000001';

function envelope(town: Town, channel: string, moderator: boolean): Json {
  const user = { id: moderator ? MODERATOR : MEMBER, username: 'x', discriminator: '0', avatar: null };
  return {
    id: '1',
    token: 'token',
    application_id: APPLICATION,
    version: 1,
    context: 0,
    guild_id: town.guild,
    channel_id: channel,
    channel: { id: channel, type: 0 },
    authorizing_integration_owners: { '0': town.guild },
    member: { user, roles: [], permissions: moderator ? MANAGE_GUILD : '0' },
    locale: 'en-GB',
  };
}

function made(parts: Json): APIInteraction {
  // Only what the router reads is there.
  return parts as unknown as APIInteraction;
}

function optionsOf(values: Values, focused?: string): readonly Json[] {
  return Object.entries(values).map(([name, value]) => ({
    name,
    type: typeof value === 'boolean' ? 5 : 3,
    value,
    ...(name === focused && { focused: true }),
  }));
}

export interface Used {
  readonly town: Town;
  readonly channel: string;
  readonly moderator: boolean;
}

/** `command` is as it is typed, the part behind a blank. */
export function slash({ town, channel, moderator }: Used, command: string, values: Values): APIInteraction {
  return made({ ...envelope(town, channel, moderator), type: 2, data: dataOf(command, optionsOf(values)) });
}

export function typing(
  { town, channel, moderator }: Used,
  command: string,
  option: string,
  typed: string,
): APIInteraction {
  const options = optionsOf({ [option]: typed }, option);
  return made({ ...envelope(town, channel, moderator), type: 4, data: dataOf(command, options) });
}

function dataOf(command: string, options: readonly Json[]): Json {
  const [name = '', part] = command.split(' ');
  const inner = part === undefined ? options : [{ name: part, type: 1, options }];
  return { id: '2', name, type: 1, options: inner };
}

export function form(
  { town, channel, moderator }: Used,
  customId: string,
  fields: Readonly<Record<string, string>>,
): APIInteraction {
  const components = Object.entries(fields).map(([name, value]) => ({
    type: 18,
    component: { type: 4, custom_id: name, value },
  }));
  return made({
    ...envelope(town, channel, moderator),
    type: 5,
    data: { custom_id: customId, components },
  });
}

/** Somebody uses the control of a message; `values` for a list or a channel picker. */
export function click(
  { town, channel, moderator }: Used,
  shown: Seen,
  control: Json,
  values: readonly string[] = [],
): APIInteraction {
  const user = { id: moderator ? MODERATOR : MEMBER };
  const body = bodyOf(shown);
  const message = { ...body, content: '', embeds: [], interaction_metadata: { user } };
  const data = { custom_id: control['custom_id'], component_type: control['type'], values };
  return made({ ...envelope(town, channel, moderator), type: 3, data, message });
}

/** The message that somebody has before them. */
export function bodyOf({ response, edits }: Seen): Json {
  const last = edits.at(-1);
  if (last !== undefined) return last as unknown as Json;
  return response !== undefined && 'data' in response ? (response.data as unknown as Json) : {};
}

/** Its controls that can be used, in order. */
export function controlsOf(part: unknown): readonly Json[] {
  if (Array.isArray(part)) return part.flatMap(controlsOf);
  if (typeof part !== 'object' || part === null) return [];
  const own = part as Json;
  const usable = 'custom_id' in own && own['disabled'] !== true && own['type'] !== 4;
  return [...(usable ? [own] : []), ...Object.values(own).flatMap(controlsOf)];
}
