import type { Steps } from '../steps.js';

/** Milliseconds of work between two turns of everything else: a question waits no longer for a story that is built. */
const SLICE_MS = 5;

/**
 * Shares the event loop between pieces of long work and everything else: one slice of one piece, then whatever else
 * is waiting, then a slice of the next piece.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #pumping = false;

  /** Does the work, slice by slice; undefined where `abandoned` says in between that nobody wants it any more. */
  async take<T>(steps: Steps<T>, abandoned: () => boolean): Promise<T | undefined> {
    for (;;) {
      await this.#next();
      if (abandoned()) return undefined;
      const until = performance.now() + SLICE_MS;
      do {
        const step = steps.next();
        if (step.done === true) return step.value;
      } while (performance.now() < until);
    }
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#pump();
    });
  }

  #pump(): void {
    if (this.#pumping || this.#waiting.length === 0) return;
    this.#pumping = true;
    setImmediate(() => {
      this.#pumping = false;
      this.#waiting.shift()?.();
      this.#pump();
    });
  }
}
