import type { Client } from 'discord.js';
import { Events } from 'discord.js';

import { unreachable } from './failure.js';
import type { ConnectionFailure } from './failure.js';
import type { IdentifyTurns } from './identify-turns.js';

/** How long the start waits for the gateway, and then for each further shard. Waiting for a turn does not count. */
export class StartPatience {
  /** Rejects when nothing has come for too long. */
  readonly over: Promise<never>;
  private reject: (failure: ConnectionFailure) => void = () => undefined;
  private timer: NodeJS.Timeout | undefined;
  private waiting = 0;
  private ended = false;

  constructor(private readonly ms: number) {
    this.over = new Promise<never>((_, reject) => (this.reject = reject));
    // It may run out before anybody looks.
    this.over.catch(() => undefined);
    this.begin();
  }

  /** Begins anew with each shard that is ready: in one bucket they come five seconds apart, as Discord wants it. */
  follow(client: Client): void {
    client.on(Events.ShardReady, () => this.begin());
  }

  /** Counts nothing while a shard waits for its turn among those of other processes. */
  pausedBy(turns: IdentifyTurns): IdentifyTurns {
    return {
      take: async (bucket, signal) => {
        this.waiting += 1;
        clearTimeout(this.timer);
        try {
          await turns.take(bucket, signal);
        } finally {
          this.waiting -= 1;
          this.begin();
        }
      },
    };
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private begin(): void {
    clearTimeout(this.timer);
    if (this.ended || this.waiting > 0) return;
    this.timer = setTimeout(() => this.reject(unreachable(this.ms / 1000)), this.ms);
  }
}
