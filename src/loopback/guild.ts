import type { Json } from './json.js';

/** A server as GUILD_CREATE gives it, with what a client cannot do without. */
export function guildOf(id: string, bot: Json): Json {
  return {
    id,
    name: 'Reading group',
    owner_id: bot['id'],
    unavailable: false,
    member_count: 2,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    roles: [
      {
        id,
        name: '@everyone',
        permissions: '0',
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
      },
    ],
    emojis: [],
    stickers: [],
    features: [],
    channels: [],
    threads: [],
    members: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    preferred_locale: 'en-GB',
    system_channel_flags: 0,
    premium_tier: 0,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    large: false,
    premium_progress_bar_enabled: false,
  };
}
