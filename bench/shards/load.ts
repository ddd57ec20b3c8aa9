import { setTimeout as wait } from 'node:timers/promises';
import type { Exchange, Loopback, Place } from '../../src/loopback/index.js';
import { questionsOf } from '../discord/story.js';

/** After this nothing more can become of an interaction: three seconds to answer, and some to notice. */
const SETTLE_MS = 4_000;
/** Milliseconds that what was announced may take until it is there. */
const ANNOUNCED_MS = 30_000;
const TICK_MS = 10;

/** One question, and where it was asked. */
export interface Asked {
  readonly exchange: Exchange;
  /** By number, of the places given. */
  readonly place: number;
}

/** Asks so many questions a second, over the places in turn, each by another person, until it is told to stop. */
export class Load {
  readonly asked: Asked[] = [];
  private going = true;
  private readonly done: Promise<void>;

  constructor(
    private readonly loopback: Loopback,
    private readonly places: readonly Place[],
    private readonly perSecond: number,
  ) {
    this.done = this.go();
  }

  /** Stops, and waits until all are answered, but no longer than an answer can take. */
  async quiet(): Promise<readonly Asked[]> {
    this.going = false;
    await this.done;
    const until = performance.now() + SETTLE_MS;
    while (performance.now() < until && !this.asked.every(isAnswered)) await wait(TICK_MS);
    return this.asked;
  }

  /** Stops, and waits until nothing more can become of what was asked. */
  async stop(): Promise<readonly Asked[]> {
    this.going = false;
    await this.done;
    await wait(SETTLE_MS);
    const loading = this.asked.filter(({ exchange }) => exchange.loading);
    const filled = Promise.all(loading.map(({ exchange }) => exchange.until((it) => !it.loading)));
    await Promise.race([filled, wait(ANNOUNCED_MS)]);
    return this.asked;
  }

  private async go(): Promise<void> {
    const questions = questionsOf('bundled', '');
    const began = performance.now();
    while (this.going) {
      const due = ((performance.now() - began) / 1000) * this.perSecond;
      while (this.asked.length < due) {
        const { value: question } = await questions.next();
        this.ask(question);
      }
      await wait(TICK_MS);
    }
  }

  private ask(question: string): void {
    const place = this.asked.length % this.places.length;
    const by = this.loopback.person('someone');
    const where = this.places[place] ?? this.loopback.server;
    const exchange = this.loopback.send({ type: 'slash', command: 'who', options: { question }, by, where });
    this.asked.push({ exchange, place });
  }
}

/** Whether somebody sees an answer, or words. */
export function isAnswered({ exchange }: Asked): boolean {
  return exchange.settled;
}

/** Words in place of an answer, because the database is away. */
export function isWithoutDatabase({ exchange }: Asked): boolean {
  return /database (cannot be reached|takes too long|did not)/i.test(exchange.words);
}
