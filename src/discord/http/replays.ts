import { createHash } from 'node:crypto';

import type { Clock } from '../../clock.js';
import type { Log } from '../../log.js';
import type { Claim } from '../claim.js';
import type { Signed } from './signature.js';

/** How far a request's timestamp may lie from this machine's clock, either way: milliseconds. */
export const WINDOW_MS = 60_000;
/** Milliseconds of the three seconds that Discord waits for an answer. */
const CLAIM_MS = 500;
const TIMESTAMP = /^\d{1,12}$/;

/**
 * Lets each signed request in once. What is older than the window is refused by its timestamp, so nothing has to be
 * remembered for longer.
 */
export class Replays {
  /** By request: the moment from which its timestamp is too old anyway. In order of arrival. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    /** Beside this process's own memory, where other processes take requests too. */
    private readonly claim: Claim | undefined,
  ) {}

  /** Whether the timestamp (seconds since 1970) is of about now. */
  isTimely(timestamp: string): boolean {
    return TIMESTAMP.test(timestamp) && Math.abs(Number(timestamp) * 1000 - this.clock.now()) <= WINDOW_MS;
  }

  /** Whether a request, whose signature was found good, comes for the first time. */
  async isFirst({ timestamp, body }: Signed): Promise<boolean> {
    this.forget();
    // Of what was signed, not of the signature: the same request is the same however it is signed.
    const key = createHash('sha256').update(timestamp).update('\n').update(body).digest('base64');
    if (this.seen.has(key)) return false;
    this.seen.set(key, this.clock.now() + 2 * WINDOW_MS);
    try {
      return await this.elsewhereToo(key);
    } catch (error) {
      // Without the database nothing can be read or changed, and the person is told so in words.
      this.log.warn(
        { err: error },
        'whether a request came before could not be asked of the other processes',
      );
      return true;
    }
  }

  /** Where the others' memory does not answer soon, this process's own has to do: a person waits. */
  private async elsewhereToo(key: string): Promise<boolean> {
    const asked = this.claim?.(key, (2 * WINDOW_MS) / 1000);
    if (asked === undefined) return true;
    let callOff = (): void => undefined;
    const late = new Promise<true>((resolve) => {
      callOff = this.clock.after(CLAIM_MS, () => resolve(true));
    });
    // Should it fail after that, nobody hears of it.
    asked.catch(() => undefined);
    return Promise.race([asked, late]).finally(() => callOff());
  }

  private forget(): void {
    const now = this.clock.now();
    for (const [key, until] of this.seen) {
      if (until > now) return;
      this.seen.delete(key);
    }
  }
}
