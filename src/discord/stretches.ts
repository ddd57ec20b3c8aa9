import type { Clock } from '../clock.js';

/** Work at a stretch, before the network and the timers get their turn. */
const STRETCH_MS = 10;

/**
 * Work that has become possible by something that was waited for, such as a story from the store, done in order and a
 * stretch at a time. What is waited for often comes for many at once: without this all of it would be done before the
 * first answer leaves.
 */
export class Stretches {
  private waiting: (() => void)[] = [];
  private next = 0;
  private scheduled = false;

  constructor(private readonly clock: Clock) {}

  /** Does the work when it is due; settles as it does. */
  due<T>(work: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.waiting.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.work();
    });
  }

  private work(): void {
    const began = this.clock.now();
    while (this.next < this.waiting.length && this.clock.now() - began < STRETCH_MS) {
      const one = this.waiting[this.next];
      this.next += 1;
      one?.();
    }
    if (this.next < this.waiting.length) return this.schedule();
    this.waiting = [];
    this.next = 0;
  }
}
