import { DiscordAPIError, RateLimitError } from 'discord.js';

import type { Clock } from '../clock.js';
import type { Receipt } from './transport.js';

/** Discord's codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const UNKNOWN_INTERACTION = 10062;
const ALREADY_ACKNOWLEDGED = 40060;

/** Discord allows three seconds from its own event; what is left of them after the way here and back. */
export const WINDOW_MS = 2_800;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 250;

/**
 * How long Discord is usually silent. Nothing heard for much longer, an attempt counts as lost and another is made
 * beside it: Discord takes one response only, so two cannot both count. Where everything is slow, more attempts would
 * only make it slower, so patience grows with what is measured.
 */
export class Patience {
  /** Milliseconds, as long as nothing is measured: a usual answer of Discord's. */
  private usual = 150;

  heard(ms: number): void {
    this.usual += (ms - this.usual) * 0.1;
  }

  get ms(): number {
    return Math.min(Math.max(3 * this.usual, 500), 1_200);
  }
}

type Send = () => Promise<unknown>;

/**
 * Gives Discord a first response. A failed attempt is repeated, one without an answer gets another beside it, until
 * one is taken or the window has passed. Rejects with the last error then, and at once on a refusal of the body.
 */
export function deliver(send: Send, clock: Clock, patience: Patience): Promise<Receipt> {
  return new Promise((resolve, reject) => new Delivery(send, clock, patience, resolve, reject).start());
}

class Delivery {
  private attempts = 0;
  private done = false;
  private callOff = (): void => undefined;
  private readonly endWindow: () => void;
  private lastError: Error | undefined;

  constructor(
    private readonly send: Send,
    private readonly clock: Clock,
    private readonly patience: Patience,
    private readonly resolve: (receipt: Receipt) => void,
    private readonly reject: (error: Error) => void,
  ) {
    this.endWindow = clock.after(WINDOW_MS, () =>
      this.finish(() => this.reject(this.lastError ?? new Error('Discord did not answer in time.'))),
    );
  }

  start(): void {
    this.attempts += 1;
    const began = this.clock.now();
    this.callOff = this.clock.after(this.patience.ms, () => this.startBeside());
    this.send().then(
      () => {
        this.patience.heard(this.clock.now() - began);
        this.finish(() => this.resolve('taken'));
      },
      (error: unknown) => this.failed(error),
    );
  }

  /** Where this process itself was busy, the answer may lie there unread: it is read before another attempt is made. */
  private startBeside(): void {
    setImmediate(() => {
      if (!this.done) this.start();
    });
  }

  private failed(error: unknown): void {
    if (this.done) return;
    this.lastError = error instanceof Error ? error : new Error(String(error));
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    // After an attempt whose answer was lost, "already acknowledged" means that it had been taken.
    if (code === ALREADY_ACKNOWLEDGED) {
      return this.finish(() => this.resolve(this.attempts > 1 ? 'taken' : 'already answered'));
    }
    if (code === UNKNOWN_INTERACTION) return this.finish(() => this.resolve('too late'));
    if (error instanceof DiscordAPIError) return this.finish(() => this.reject(error));
    this.callOff();
    this.callOff = this.clock.after(pauseAfter(error, this.attempts), () => this.start());
  }

  private finish(settle: () => void): void {
    if (this.done) return;
    this.done = true;
    this.callOff();
    this.endWindow();
    settle();
  }
}

function pauseAfter(error: unknown, attempts: number): number {
  if (error instanceof RateLimitError) return error.retryAfter;
  // Not all at the same moment again.
  const jitter = 0.5 + Math.random() / 2;
  return Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS) * jitter;
}

/** Tries of an edit or a deletion, which do no harm when repeated, and milliseconds before the second. */
const MOST_TRIES = 5;
const EDIT_PAUSE_MS = 500;

/** Repeats what may be repeated until it succeeds; rejects at once on a refusal, and after the last try. */
export async function persist(send: () => Promise<unknown>, clock: Clock): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await send();
      return;
    } catch (error) {
      if (error instanceof DiscordAPIError || tries === MOST_TRIES) throw error;
      const pause = error instanceof RateLimitError ? error.retryAfter : EDIT_PAUSE_MS * 2 ** (tries - 1);
      await new Promise<void>((resolve) => clock.after(pause, resolve));
    }
  }
}
