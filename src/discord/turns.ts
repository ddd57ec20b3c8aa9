import type { Clock } from '../clock.js';

/** Work at a stretch, before the network and the timers get their turn: answers leave while others are being made. */
const STRETCH_MS = 10;

/** Things to do in the order they came, a stretch at a time. */
export class Turns<T> {
  #waiting: T[] = [];
  #next = 0;
  #scheduled = false;

  /** `before` is told, at the beginning of each stretch, what waits, first come first. */
  constructor(
    private readonly clock: Clock,
    private readonly run: (one: T) => void,
    private readonly before: (waiting: Iterable<T>, now: number) => void = () => undefined,
  ) {}

  push(one: T): void {
    this.#waiting.push(one);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#work();
    });
  }

  #work(): void {
    const began = this.clock.now();
    this.before(this.#left(), began);
    while (this.#next < this.#waiting.length && this.clock.now() - began < STRETCH_MS) {
      const one = this.#waiting[this.#next] as T;
      this.#next += 1;
      this.run(one);
    }
    this.#forget();
    if (this.#waiting.length > 0) this.#schedule();
  }

  /** Lets go of what was done, though the queue may never be empty; copies no more than it lets go of. */
  #forget(): void {
    if (this.#next * 2 < this.#waiting.length) return;
    this.#waiting = this.#waiting.slice(this.#next);
    this.#next = 0;
  }

  *#left(): Iterable<T> {
    for (let at = this.#next; at < this.#waiting.length; at += 1) yield this.#waiting[at] as T;
  }
}
