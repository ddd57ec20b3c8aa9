import { monitorEventLoopDelay } from 'node:perf_hooks';
import { keepHeapSmall } from '../../src/heap.js';
import { openLibrary } from '../../src/library/open-library.js';
import { seeded } from '../twist.js';

/** What the child is to do, as one JSON argument. */
export interface Task {
  readonly file: string;
  readonly servers: number;
  readonly questions: number;
  /** Bytes for loaded stories. */
  readonly memory: number;
  /** A question for any server. */
  readonly asked: readonly string[];
}

export interface Measured {
  readonly 'peak resident, MB': number;
  readonly 'cold question, median ms': number;
  readonly 'cold question, 99th percentile ms': number;
  readonly 'warm question, median ms': number;
  readonly 'longest stall of the event loop, ms': number;
}

const MB = 1_000_000;
const KB = 1024;
/** Nanoseconds. */
const MS = 1e6;

async function measure({ file, servers, questions, memory, asked }: Task): Promise<Measured> {
  keepHeapSmall();
  const library = await openLibrary({ storage: { kind: 'sqlite', file }, memory });
  const random = seeded(7);
  const [cold, warm]: [number[], number[]] = [[], []];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  // What is compiled on the first question of all is no stall of a server that runs.
  await timed(0, 0);
  delay.enable();
  for (let i = 0; i < questions; i += 1) {
    const server = Math.floor(random() * servers);
    cold.push(await timed(server, i));
    warm.push(await timed(server, i + 1));
  }
  delay.disable();
  await library.close();
  return {
    'peak resident, MB': Math.round((process.resourceUsage().maxRSS * KB) / MB),
    'cold question, median ms': rank(cold, 0.5),
    'cold question, 99th percentile ms': rank(cold, 0.99),
    'warm question, median ms': rank(warm, 0.5),
    'longest stall of the event loop, ms': Math.round(delay.max / MS),
  };

  async function timed(server: number, i: number): Promise<number> {
    const start = performance.now();
    const answering = await library.server(`s${server}`).answering({ channel: 'c' });
    if (answering.kind !== 'story') throw new Error(`s${server} keeps no story`);
    answering.engine.ask(asked[i % asked.length] ?? 'who');
    return performance.now() - start;
  }
}

function rank(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
}

const [task = ''] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await measure(JSON.parse(task) as Task))}\n`);
