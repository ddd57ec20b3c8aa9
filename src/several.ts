import type { Config, Credentials } from './config.js';
import type { Claim, IdentifyTurns } from './discord/index.js';
import type { SharedCount } from './discord/cooldown.js';
import type { Library } from './library/library.js';
import type { Log } from './log.js';
import { isPartOf } from './placing.js';

/** What the processes of one bot do together, by way of their database. */
export interface Several {
  readonly claim: Claim;
  readonly turns: IdentifyTurns;
  /** Undefined where this process alone hears of what people ask. */
  readonly count?: SharedCount;
  close(): Promise<void>;
}

/**
 * Opened wherever there is a database that others could share: even of a bot that is one process there are two while
 * one takes over from the other. Rejects with a `StoreFault`.
 */
export async function openSeveral(
  { storage, sharding, endpoint }: Config,
  { token }: Pick<Credentials, 'token'>,
  log: Log,
  library: Pick<Library, 'refresh'>,
): Promise<Several | undefined> {
  if (storage.kind !== 'postgres') return undefined;
  const { openSharedLimits } = await import('./library/shared-limits.js');
  const { IdentifyLock } = await import('./library/identify-lock.js');
  const limits = await openSharedLimits(storage.url);
  const turns = new IdentifyLock(storage.url);
  const { Notices } = await import('./library/notices.js');
  const notices = new Notices(storage.url, (story) => library.refresh(story));
  void notices.listen();
  const count: SharedCount = {
    spend: limits.spend,
    secret: token,
    failed: (error) => log.warn({ err: error }, 'what people asked elsewhere could not be counted'),
  };
  return {
    claim: limits.claim,
    turns,
    ...((endpoint !== undefined || isPartOf(sharding)) && { count }),
    close: async () => {
      await notices.close();
      await turns.close();
      await limits.close();
    },
  };
}
