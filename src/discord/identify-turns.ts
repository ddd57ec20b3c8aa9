import type { WebSocketOptions } from 'discord.js';

/**
 * Whose turn it is to identify, among all processes of a bot. Discord allows one shard of a bucket to identify within
 * five seconds, and 1,000 a day in all: https://discord.com/developers/docs/events/gateway#rate-limiting
 */
export interface IdentifyTurns {
  /** Resolves when this process may identify a shard of the bucket. Rejects when `signal` gives it up. */
  take(bucket: number, signal: AbortSignal): Promise<void>;
}

/** For discord.js: shards wait for their turn among those of other processes too. */
export function throttleOf(turns: IdentifyTurns): NonNullable<WebSocketOptions['buildIdentifyThrottler']> {
  return async (gateway) => {
    const { session_start_limit: limit } = await gateway.fetchGatewayInformation();
    return {
      waitForIdentify: (shard, signal) => turns.take(shard % limit.max_concurrency, signal),
    };
  };
}
