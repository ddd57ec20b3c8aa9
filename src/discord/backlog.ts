import type { Clock } from '../clock.js';
import { Turns } from './turns.js';

export interface Waiting {
  /** Milliseconds since 1970. */
  readonly since: number;
  run(): void;
  /** It has waited so long that whoever waits for it should be told. May be called more than once. */
  late(): void;
}

/**
 * Runs what has come in, in its order. When more comes than can be worked off, those who wait are told so before
 * Discord's three seconds are over.
 */
export class Backlog {
  readonly #turns: Turns<Waiting>;

  constructor(clock: Clock, patienceMs: number) {
    this.#turns = new Turns(
      clock,
      (one) => one.run(),
      (waiting, now) => {
        // Those who came first have waited longest: the first who has not waited long ends the search.
        for (const one of waiting) {
          if (now - one.since < patienceMs) return;
          one.late();
        }
      },
    );
  }

  push(one: Waiting): void {
    this.#turns.push(one);
  }
}
