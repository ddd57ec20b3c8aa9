import type { Clock } from '../clock.js';
import { Turns } from './turns.js';

/** Milliseconds after which work is given up that has not been begun: who asks now is better answered than who has left. */
const MOST_WAIT_MS = 10_000;

/**
 * Work that has become possible by something that was waited for, such as a story from the store. What is waited for
 * often comes for many at once: without this all of it would be done before the first answer leaves. Where more comes
 * than can be done for a while, what has waited too long is refused, so that the queue has an end.
 */
export class Stretches {
  readonly #turns: Turns<() => void>;

  constructor(private readonly clock: Clock) {
    this.#turns = new Turns(clock, (work) => work());
  }

  /** Does the work when it is due, and settles as it does; or what is to be done `instead`, where that took too long. */
  due<T>(work: () => T | Promise<T>, instead: () => T): Promise<T> {
    const since = this.clock.now();
    return new Promise((resolve, reject) => {
      this.#turns.push(() => {
        try {
          resolve(this.clock.now() - since < MOST_WAIT_MS ? work() : instead());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }
}
