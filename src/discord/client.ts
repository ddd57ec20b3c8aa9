import { Client, Events, Options } from 'discord.js';

import type { Log } from '../log.js';
import type { Sharding } from '../placing.js';
import { throttleOf } from './identify-turns.js';
import type { IdentifyTurns } from './identify-turns.js';
import { REFUSALS_A_WARNING } from './rest-transport.js';
import { causeOf } from './turn.js';

/** All caches that discord.js allows to be switched off; the rest it needs, and without intents they stay empty. */
const NOTHING_KEPT = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
};

export interface ClientSettings {
  readonly log: Log;
  /** Base address of another Discord API. */
  readonly restApi?: string | undefined;
  /** All that Discord recommends, where left out. */
  readonly sharding?: Sharding | undefined;
  /** Where other processes identify for the same bot. */
  readonly turns?: IdentifyTurns | undefined;
}

/** Given its own defaults, discord.js would read SHARDS and SHARD_COUNT of the environment, which mean more here. */
const OWN_SHARDS = { shards: 'auto', shardCount: 2 } as const;

function shardsOf(sharding: Sharding | undefined) {
  if (sharding === undefined || sharding.count === 'auto') return OWN_SHARDS;
  const { count } = sharding;
  const all = (): number[] => Array.from({ length: count }, (_, id) => id);
  return { shards: sharding.kind === 'all' ? all() : [...sharding.ids], shardCount: count };
}

/**
 * A client that hears interactions and nothing else: no intent, privileged or not, nothing cached, mentions off even
 * where something slipped by the one exit.
 */
export function createClient({ log, restApi, sharding, turns }: ClientSettings): Client {
  const client = new Client({
    intents: [],
    makeCache: Options.cacheWithLimits(NOTHING_KEPT),
    allowedMentions: { parse: [], repliedUser: false },
    rest: {
      invalidRequestWarningInterval: REFUSALS_A_WARNING,
      ...(restApi === undefined ? {} : { api: restApi }),
    },
    ...(turns === undefined
      ? {}
      : { ws: { ...Options.createDefault().ws, buildIdentifyThrottler: throttleOf(turns) } }),
    ...OWN_SHARDS,
  });
  Object.assign(client.options, shardsOf(sharding));
  client.on(Events.Error, (error) =>
    log.warn({ err: causeOf(error) }, 'the connection to Discord has trouble'),
  );
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ err: causeOf(error), shard }, 'the connection to Discord has trouble'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'connecting to Discord again'));
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info({ shard, replayed }, 'connected to Discord again'),
  );
  client.on(Events.Warn, (words) => log.warn({ words }, 'discord.js warns'));
  return client;
}
