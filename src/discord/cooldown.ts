import { createHash, randomBytes } from 'node:crypto';

import type { Clock } from '../clock.js';

export interface CooldownOptions {
  /** One more question every so many seconds; 0 switches it off. */
  readonly seconds: number;
  /** How many may be asked at once by someone who has not asked for a while. */
  readonly burst?: number;
}

const USUAL_BURST = 5;
/** People remembered at a time: some 10 MB at the most. The one who asked longest ago is forgotten first. */
const MOST_PEOPLE = 50_000;

/**
 * A token bucket for each person. Nobody's id is kept: the key is a hash with a salt that ends with the process.
 */
export class Cooldown {
  /** By person: the moment, in milliseconds, at which their bucket is full again. In order of last use. */
  private readonly fullAt = new Map<string, number>();
  private readonly salt = randomBytes(16);
  private readonly seconds: number;
  private readonly burst: number;

  constructor(
    { seconds, burst = USUAL_BURST }: CooldownOptions,
    private readonly clock: Clock,
  ) {
    this.seconds = seconds;
    this.burst = burst;
  }

  /**
   * Counts one question. Undefined where it may be asked, else the moment (ms) from which the next may. `seconds`:
   * another pace, as a server's moderators set it; each server is then counted apart.
   */
  take(person: string, seconds = this.seconds): number | undefined {
    const step = seconds * 1000;
    if (step <= 0) return undefined;
    const key = createHash('sha256').update(this.salt).update(person).digest('base64');
    const now = this.clock.now();
    const full = Math.max(this.fullAt.get(key) ?? now, now) + step;
    const allowedAt = full - this.burst * step;
    if (allowedAt > now) return allowedAt;
    this.fullAt.delete(key);
    this.fullAt.set(key, full);
    if (this.fullAt.size > MOST_PEOPLE) this.forgetOldest();
    return undefined;
  }

  private forgetOldest(): void {
    for (const key of this.fullAt.keys()) {
      this.fullAt.delete(key);
      return;
    }
  }
}
