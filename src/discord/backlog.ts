import type { Clock } from '../clock.js';

export interface Waiting {
  /** Milliseconds since 1970. */
  readonly since: number;
  run(): void;
  /** It has waited so long that whoever waits for it should be told. May be called more than once. */
  late(): void;
}

/** Work at a stretch, before the network gets its turn: answers leave while others are still being made. */
const STRETCH_MS = 10;

/**
 * Runs what has come in, in its order, a stretch at a time. When more comes than can be worked off, those who wait are
 * told so before Discord's three seconds are over.
 */
export class Backlog {
  private waiting: Waiting[] = [];
  private next = 0;
  private scheduled = false;

  constructor(
    private readonly clock: Clock,
    private readonly patienceMs: number,
  ) {}

  push(one: Waiting): void {
    this.waiting.push(one);
    this.schedule();
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
    this.tell(began);
    while (this.next < this.waiting.length && this.clock.now() - began < STRETCH_MS) {
      const one = this.waiting[this.next];
      this.next += 1;
      one?.run();
    }
    if (this.next < this.waiting.length) return this.schedule();
    this.waiting = [];
    this.next = 0;
  }

  /** Those who came first have waited longest: the first who has not waited long ends the search. */
  private tell(now: number): void {
    for (let at = this.next; at < this.waiting.length; at += 1) {
      const one = this.waiting[at];
      if (one === undefined || now - one.since < this.patienceMs) return;
      one.late();
    }
  }
}
