import { DiscordAPIError, RateLimitError } from 'discord.js';

import type { Clock } from '../clock.js';
import type { Receipt } from './transport.js';

/** Discord's codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const UNKNOWN_INTERACTION = 10062;
const ALREADY_ACKNOWLEDGED = 40060;

/** Discord allows three seconds from its own event; what is left of them after the way here and back. */
export const WINDOW_MS = 2_800;
/** Nothing heard for this long: ask again beside. Discord takes one response only, so two cannot both count. */
const SILENCE_MS = 900;
const FIRST_PAUSE_MS = 50;

type Send = (signal: AbortSignal) => Promise<unknown>;

/**
 * Gives Discord a first response. A failed attempt is repeated, one without an answer gets another beside it, until
 * one is taken or the window has passed. Rejects with the last error then, and at once on a refusal of the body.
 */
export function deliver(send: Send, clock: Clock): Promise<Receipt> {
  return new Promise((resolve, reject) => new Delivery(send, clock, resolve, reject).start());
}

class Delivery {
  private readonly aborter = new AbortController();
  private attempts = 0;
  private done = false;
  private callOff = (): void => undefined;
  private readonly endWindow: () => void;
  private lastError: Error = new Error('Discord did not answer in time.');

  constructor(
    private readonly send: Send,
    private readonly clock: Clock,
    private readonly resolve: (receipt: Receipt) => void,
    private readonly reject: (error: Error) => void,
  ) {
    this.endWindow = clock.after(WINDOW_MS, () => this.finish(() => this.reject(this.lastError)));
  }

  start(): void {
    this.attempts += 1;
    this.callOff = this.clock.after(SILENCE_MS, () => this.startBeside());
    this.send(this.aborter.signal).then(
      () => this.finish(() => this.resolve('taken')),
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
    this.aborter.abort();
  }
}

function pauseAfter(error: unknown, attempts: number): number {
  return error instanceof RateLimitError ? error.retryAfter : FIRST_PAUSE_MS * 2 ** (attempts - 1);
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
