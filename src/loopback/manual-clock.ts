import type { Clock } from '../clock.js';

interface Waiting {
  readonly at: number;
  readonly task: () => void;
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  private readonly waiting = new Set<Waiting>();

  constructor(private time = Date.now()) {}

  now(): number {
    return this.time;
  }

  after(ms: number, task: () => void): () => void {
    const entry = { at: this.time + ms, task };
    this.waiting.add(entry);
    return () => this.waiting.delete(entry);
  }

  /** Moves on by `ms` milliseconds and runs, in their order, the tasks that fall due on the way. */
  advance(ms: number): void {
    const until = this.time + ms;
    for (;;) {
      const due = [...this.waiting].filter((entry) => entry.at <= until).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.waiting.delete(due);
      this.time = Math.max(this.time, due.at);
      due.task();
    }
    this.time = until;
  }
}
