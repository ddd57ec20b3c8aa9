import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Observer } from '../observer.js';
import { fewNames } from './few-names.js';
import { nothingYet, type Gauges } from './gauges.js';

/** Seconds. Discord waits three: what comes near is told apart finely. */
const CALLBACK = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3];
const STAGE = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const DATABASE = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const INTAKE = [0.5, 1, 2.5, 5, 10, 20, 40, 60];
/** There are some sixty commands, buttons and forms. */
const MOST_COMMANDS = 150;
const MS = 1000;

/** The program in figures, as Prometheus reads them. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #command = fewNames(MOST_COMMANDS);
  #gauges = nothingYet;

  /** `version`: of the program. */
  constructor(version: string) {
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge('footnote_info', 'The version that runs; always 1', ['version']).set({ version }, 1);
    this.#watchStories();
    this.#watchShards();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All figures, in Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** From now on these are looked up with each scrape. */
  watch(gauges: Gauges): void {
    this.#gauges = gauges;
  }

  /** Counts what it is told. */
  observer(): Observer {
    const interactions = this.#counter('footnote_interactions_total', 'Interactions that are over', [
      'command',
      'outcome',
    ]);
    const callback = this.#seconds('footnote_callback_seconds', 'From event to first response', CALLBACK);
    const stages = this.#seconds('footnote_stage_seconds', 'What interactions wait for', STAGE, ['stage']);
    const stories = this.#counter('footnote_story_requests_total', 'How questions came by their story', [
      'use',
    ]);
    const intakes = this.#seconds('footnote_import_seconds', 'Files and links read', INTAKE, ['outcome']);
    const database = this.#seconds('footnote_database_seconds', 'Work with the store', DATABASE, [
      'work',
      'outcome',
    ]);
    return {
      interaction: ({ command, outcome, callbackMs }) => {
        interactions.inc({ command: this.#command(command), outcome });
        if (callbackMs !== undefined) callback.observe(callbackMs / MS);
      },
      stage: (stage, ms) => stages.observe({ stage }, ms / MS),
      story: (use) => stories.inc({ use }),
      intake: (outcome, ms) => intakes.observe({ outcome }, ms / MS),
      database: (work, outcome, ms) => database.observe({ work, outcome }, ms / MS),
    };
  }

  #watchStories(): void {
    this.#gauge('footnote_interactions_open', 'Interactions that are being answered', [], (open) =>
      open.set(this.#gauges.open()),
    );
    this.#gauge('footnote_stories_loaded', 'Stories in memory', [], (loaded) =>
      loaded.set(this.#gauges.stories().stories),
    );
    this.#gauge('footnote_stories_bytes', 'What they take, as estimated', [], (bytes) =>
      bytes.set(this.#gauges.stories().bytes),
    );
  }

  #watchShards(): void {
    this.#gauge('footnote_shard_ready', '1 where a shard is connected', ['shard'], (ready) => {
      ready.reset();
      for (const shard of this.#gauges.shards()) ready.set({ shard: shard.id }, shard.ready ? 1 : 0);
    });
    this.#gauge('footnote_shard_ping_seconds', 'Heartbeat there and back', ['shard'], (ping) => {
      ping.reset();
      for (const { id, pingMs } of this.#gauges.shards())
        if (pingMs !== undefined) ping.set({ shard: id }, pingMs / MS);
    });
  }

  #counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }

  /** `look` sets it anew with each scrape. */
  #gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    look: (gauge: Gauge<Label>) => void = () => undefined,
  ): Gauge<Label> {
    return new Gauge({
      name,
      help,
      labelNames,
      registers: [this.#registry],
      collect() {
        look(this);
      },
    });
  }

  #seconds<Label extends string>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: readonly Label[] = [],
  ): Histogram<Label> {
    return new Histogram({ name, help, buckets, labelNames, registers: [this.#registry] });
  }
}
