import type { Clock } from '../clock.js';
import { Turns } from './turns.js';

/**
 * Work that has become possible by something that was waited for, such as a story from the store. What is waited for
 * often comes for many at once: without this all of it would be done before the first answer leaves.
 */
export class Stretches {
  readonly #turns: Turns<() => void>;

  constructor(clock: Clock) {
    this.#turns = new Turns(clock, (work) => work());
  }

  /** Does the work when it is due; settles as it does. */
  due<T>(work: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#turns.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }
}
