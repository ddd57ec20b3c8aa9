import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from './log.js';

/** A process of the bot, as the one that looks after it sees it. */
export interface Worker {
  /** Asks it to stop: it takes nothing new, answers what it has, and ends. */
  stop(): void;
  /** Ends it at once. */
  kill(): void;
  readonly ready: Promise<void>;
  /** Its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

export interface SupervisorOptions {
  /** How many processes there are. */
  readonly count: number;
  /** Starts the process of this place, counted from 0. */
  readonly start: (place: number) => Worker;
  readonly log: Log;
  /** Milliseconds before a process that ended is started again; twice as many each time that it does not last. */
  readonly pauseMs?: number;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** A process that lived for so many milliseconds lasted. */
const LASTED_MS = 60_000;
/** Milliseconds that a replacement may take to be ready; with many shards before it in the queue that takes minutes. */
const REPLACING_MS = 15 * 60_000;
/** How often a replacement is started that ends before it is ready: a moment later the machine may have room for it. */
const ATTEMPTS = 3;
/** What ends with this before it was ready has said why, and would again. */
const FAILED = 1;

/**
 * Keeps so many processes running: starts one again that ended, and replaces them one by one, each only once the next
 * is ready.
 */
export class Supervisor {
  /** Resolves with the exit code when all have ended: 1 where one could not be started at all. */
  readonly ended: Promise<number>;
  private end: (code: number) => void = () => undefined;
  private readonly places: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly waiting = new Set<NodeJS.Timeout>();
  private stopping = false;
  private code = 0;
  private rolling: Promise<void> = Promise.resolve();

  constructor(private readonly options: SupervisorOptions) {
    this.ended = new Promise((resolve) => (this.end = resolve));
    for (let place = 0; place < options.count; place += 1) this.fill(place, 0);
  }

  /** Replaces all, one after the other, without a moment in which nobody takes what comes. */
  replaceAll(): Promise<void> {
    this.rolling = this.rolling.then(async () => {
      for (let place = 0; place < this.options.count; place += 1) await this.replace(place);
    });
    return this.rolling;
  }

  stop(): void {
    this.stopping = true;
    for (const timer of this.waiting) clearTimeout(timer);
    for (const worker of this.all) worker.stop();
    this.settle();
  }

  kill(): void {
    for (const worker of this.all) worker.kill();
  }

  private fill(place: number, failures: number): void {
    const worker = this.run(place);
    this.places[place] = worker;
    const began = performance.now();
    let wasReady = false;
    worker.ready.then(
      () => (wasReady = true),
      () => undefined,
    );
    void worker.ended.then((code) => {
      if (this.stopping || this.places[place] !== worker) return;
      if (code === FAILED && !wasReady && failures === 0) return this.giveUp();
      this.refill(place, performance.now() - began > LASTED_MS ? 0 : failures, code);
    });
  }

  private refill(place: number, failures: number, code: number | null): void {
    const { log } = this.options;
    const ms = this.pauseAfter(failures);
    log.error({ process: place, code, ms }, 'a process ended and is started again');
    const timer = setTimeout(() => {
      this.waiting.delete(timer);
      this.fill(place, failures + 1);
    }, ms);
    this.waiting.add(timer);
  }

  private pauseAfter(failures: number): number {
    const { pauseMs = FIRST_PAUSE_MS } = this.options;
    return Math.min(pauseMs * 2 ** failures, LONGEST_PAUSE_MS);
  }

  /** What is wrong with one at the start is wrong with all: it has been said, and no other is to use up a connection. */
  private giveUp(): void {
    this.code = FAILED;
    this.stop();
  }

  private async replace(place: number, failures = 0): Promise<void> {
    const old = this.places[place];
    if (this.stopping || old === undefined) return;
    const { log } = this.options;
    const next = this.run(place);
    const readiness = await Promise.race([
      next.ready.then(() => 'ready' as const),
      next.ended.then(() => 'ended' as const),
      new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), REPLACING_MS).unref()),
    ]);
    if (readiness === 'ended' && failures + 1 < ATTEMPTS) {
      log.warn(
        { process: place, attempt: failures + 1 },
        'a replacement ended before it was ready and is started again',
      );
      await wait(this.pauseAfter(failures), undefined, { ref: false });
      return this.replace(place, failures + 1);
    }
    if (readiness !== 'ready') {
      log.error(
        { process: place, readiness },
        'a replacement was not ready, so the process before it goes on',
      );
      return next.kill();
    }
    this.adopt(place, next);
    old.stop();
    await old.ended;
    log.info({ process: place }, 'a process was replaced');
  }

  /** From now on the replacement is looked after like any other. */
  private adopt(place: number, next: Worker): void {
    this.places[place] = next;
    void next.ended.then((code) => {
      if (!this.stopping && this.places[place] === next) this.refill(place, 0, code);
    });
  }

  private run(place: number): Worker {
    const worker = this.options.start(place);
    this.all.add(worker);
    void worker.ended.then(() => {
      this.all.delete(worker);
      this.settle();
    });
    return worker;
  }

  private settle(): void {
    if (this.stopping && this.all.size === 0) this.end(this.code);
  }
}
