import { createHmac, randomBytes } from 'node:crypto';

import type { Clock } from '../clock.js';

export interface CooldownOptions {
  /** One more question every so many seconds; 0 switches it off. */
  readonly seconds: number;
  /** How many may be asked at once by someone who has not asked for a while. */
  readonly burst?: number;
  /** Where several processes answer: they count together. */
  readonly shared?: SharedCount;
}

export interface SharedCount {
  /** As `Cooldown.take`, of a bucket that gains one every `stepMs`. Rejects where it cannot be asked. */
  readonly spend: (key: string, stepMs: number, burst: number) => Promise<number | undefined>;
  /** Known to all processes and to nobody else: what people's ids are hashed with. */
  readonly secret: string;
  readonly failed: (error: unknown) => void;
}

const USUAL_BURST = 5;
/** People remembered at a time: some 10 MB at the most. The one who asked longest ago is forgotten first. */
const MOST_PEOPLE = 50_000;

/**
 * A token bucket for each person. Nobody's id is kept: the key is a hash with a salt that ends with the process, or,
 * where several count together, with a secret of theirs.
 */
export class Cooldown {
  /** By person: the moment, in milliseconds, at which their bucket is full again. In order of last use. */
  private readonly fullAt = new Map<string, number>();
  private readonly salt: Buffer | string;
  private readonly shared: SharedCount | undefined;
  private readonly seconds: number;
  private readonly burst: number;

  constructor(
    { seconds, burst = USUAL_BURST, shared }: CooldownOptions,
    private readonly clock: Clock,
  ) {
    this.seconds = seconds;
    this.burst = burst;
    this.shared = shared;
    this.salt = shared?.secret ?? randomBytes(16);
  }

  /**
   * Counts one question. Undefined where it may be asked, else the moment (ms) from which the next may. `seconds`:
   * another pace, as a server's moderators set it; each server is then counted apart.
   */
  take(person: string, seconds = this.seconds): number | undefined | Promise<number | undefined> {
    const step = seconds * 1000;
    if (step <= 0) return undefined;
    const key = createHmac('sha256', this.salt).update(person).digest('base64');
    const { shared } = this;
    if (shared === undefined) return this.takeHere(key, step);
    return shared.spend(key, step, this.burst).catch((error: unknown) => {
      shared.failed(error);
      return this.takeHere(key, step);
    });
  }

  private takeHere(key: string, step: number): number | undefined {
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
