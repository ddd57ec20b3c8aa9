import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Picture } from './picture.js';

/** What the thread is asked for, and what it gives back. */
export interface Order {
  readonly nth: number;
  readonly picture: Picture;
}
export type Painted =
  { readonly nth: number; readonly bytes: Uint8Array } | { readonly nth: number; readonly problem: string };

/** Milliseconds after which a thread that has nothing to do ends: it holds some 40 MB. */
const IDLE_MS = 60_000;
/** Longer than any picture takes on a busy machine. */
const PATIENCE_MS = 10_000;
/** Pictures that are kept, so that turning a page draws nothing again; each has at most some 300 kB. */
const KEPT = 16;

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Draws pictures in a thread of its own, which is there only while there is something to draw. */
export class Painter {
  readonly #kept = new Map<string, Promise<Uint8Array>>();
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #nth = 0;

  /** @param entry the compiled program of the thread */
  constructor(private readonly entry = new URL('./painting-thread.js', import.meta.url)) {}

  /** The picture as PNG. Rejects where it could not be drawn; a later attempt may do better. */
  paint(picture: Picture): Promise<Uint8Array> {
    const key = createHash('sha256').update(JSON.stringify(picture)).digest('base64');
    const painted = this.#kept.get(key) ?? this.#order(picture);
    this.#kept.delete(key);
    this.#kept.set(key, painted);
    for (const oldest of this.#kept.keys()) if (this.#kept.size > KEPT) this.#kept.delete(oldest);
    painted.catch(() => this.#kept.delete(key));
    return painted;
  }

  /** Ends the thread; whoever still waits is told so. */
  async close(): Promise<void> {
    this.#fail(new Error('the program is ending'));
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #order(picture: Picture): Promise<Uint8Array> {
    const nth = (this.#nth += 1);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(new Error('drawing a picture took too long')), PATIENCE_MS);
      this.#waiting.set(nth, { resolve, reject, timer });
      this.#started().postMessage({ nth, picture } satisfies Order);
    });
  }

  #started(): Worker {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    // While somebody waits the process does not end before the picture is there.
    this.#worker.ref();
    return this.#worker;
  }

  #start(): Worker {
    const worker = new Worker(this.entry);
    worker.on('message', (painted: Painted) => this.#take(painted));
    worker.on('error', (error: Error) => this.#giveUp(error));
    return worker;
  }

  #take(painted: Painted): void {
    const waiting = this.#waiting.get(painted.nth);
    this.#waiting.delete(painted.nth);
    clearTimeout(waiting?.timer);
    if ('bytes' in painted) waiting?.resolve(painted.bytes);
    else waiting?.reject(new Error(painted.problem));
    if (this.#waiting.size === 0) this.#rest();
  }

  #rest(): void {
    this.#worker?.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.close(), IDLE_MS);
    this.#idle.unref();
  }

  /** Whatever state the thread is in, the next picture gets a new one. */
  #giveUp(error: Error): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    this.#fail(error);
  }

  #fail(error: Error): void {
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting.clear();
  }
}
