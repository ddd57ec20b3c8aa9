import { setTimeout as wait } from 'node:timers/promises';
import type { Loopback, Place } from '../../src/loopback/index.js';
import { stopAll, type Running } from './fleet.js';
import { isAnswered, Load, type Asked } from './load.js';

/**
 * Questions to each process before its cost is measured: V8 compiles what is used often, in each process anew, so that
 * one of four that were asked as much together as another alone would still be slower.
 */
const WARMED = 4_000;

interface Asking {
  readonly loopback: Loopback;
  readonly places: readonly Place[];
  /** Questions a second. */
  readonly rate: number;
}

/** What interactions cost a fleet that nothing else is asked of. */
export class Costing {
  answered = 0;
  private spent = 0;

  constructor(
    private readonly stage: Asking,
    private readonly fleet: readonly Running[],
  ) {}

  /** Milliseconds an interaction. */
  get each(): number {
    return this.spent / this.answered;
  }

  async warm(): Promise<void> {
    await Promise.all(this.fleet.map(({ ready }) => ready));
    await this.ask((this.fleet.length * WARMED * 1_000) / this.stage.rate);
  }

  async measure(ms: number): Promise<void> {
    const before = this.cpuMs();
    this.answered += (await this.ask(ms)).filter(isAnswered).length;
    this.spent += this.cpuMs() - before;
  }

  async stop(): Promise<void> {
    await stopAll(this.fleet);
  }

  private async ask(ms: number): Promise<readonly Asked[]> {
    const load = new Load(this.stage.loopback, this.stage.places, this.stage.rate);
    await wait(ms);
    return load.quiet();
  }

  private cpuMs(): number {
    return this.fleet.reduce((sum, process) => sum + process.cpuMs(), 0);
  }
}
