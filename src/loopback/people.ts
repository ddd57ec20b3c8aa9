import type { Json } from './json.js';

/** https://discord.com/developers/docs/topics/permissions */
export const PERMISSION = {
  administrator: 1n << 3n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  useApplicationCommands: 1n << 31n,
} as const;

const MEMBER = PERMISSION.viewChannel | PERMISSION.sendMessages | PERMISSION.useApplicationCommands;

/** Someone who uses Discord. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Permissions beyond those that every member has. */
  readonly permissions?: bigint;
  /** Ids of the roles that they have. */
  readonly roles?: readonly string[];
}

/** Where an interaction happens: in a server where the bot is installed, in a direct message with it, or anywhere else by personal install. */
export type Place =
  | {
      readonly kind: 'guild';
      readonly guild: string;
      readonly channel: string;
      readonly name?: string;
      readonly parent?: string;
    }
  | { readonly kind: 'dm'; readonly channel: string }
  | { readonly kind: 'elsewhere'; readonly guild?: string; readonly channel: string };

export function userOf(person: Person): Json {
  return {
    id: person.id,
    username: person.name,
    global_name: person.name,
    discriminator: '0',
    avatar: null,
    avatar_decoration_data: null,
    collectibles: null,
    clan: null,
    primary_guild: null,
    public_flags: 0,
  };
}

export function memberOf(person: Person): Json {
  return {
    user: userOf(person),
    nick: null,
    avatar: null,
    banner: null,
    roles: person.roles ?? [],
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
    permissions: (MEMBER | (person.permissions ?? 0n)).toString(),
  };
}

const TEXT_CHANNEL = 0;
const DIRECT = 1;
const GROUP = 3;
const PUBLIC_THREAD = 11;

/** The fields of an interaction that say where it happens. */
export function placeOf(place: Place, person: Person): Json {
  const app = { app_permissions: '562949953601536', locale: 'en-GB', attachment_size_limit: 10_485_760 };
  if (place.kind === 'dm' || (place.kind === 'elsewhere' && place.guild === undefined)) {
    const type = place.kind === 'dm' ? DIRECT : GROUP;
    return {
      ...app,
      context: place.kind === 'dm' ? 1 : 2,
      authorizing_integration_owners: place.kind === 'dm' ? { '0': '0', '1': person.id } : { '1': person.id },
      channel_id: place.channel,
      channel: { id: place.channel, type, flags: 0, last_message_id: null, recipients: [userOf(person)] },
      user: userOf(person),
    };
  }
  const guild = place.guild ?? '0';
  const parent = place.kind === 'guild' ? place.parent : undefined;
  return {
    ...app,
    context: 0,
    authorizing_integration_owners: place.kind === 'guild' ? { '0': guild } : { '1': person.id },
    guild_id: guild,
    guild: { id: guild, locale: 'en-GB', features: [] },
    guild_locale: 'en-GB',
    channel_id: place.channel,
    channel: {
      id: place.channel,
      type: parent === undefined ? TEXT_CHANNEL : PUBLIC_THREAD,
      guild_id: guild,
      name: (place.kind === 'guild' ? place.name : undefined) ?? 'reading',
      flags: 0,
      last_message_id: null,
      parent_id: parent ?? null,
      permissions: MEMBER.toString(),
    },
    member: memberOf(person),
  };
}
