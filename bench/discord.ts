import type { Exchange, Loopback } from '../src/loopback/index.js';
import { Bot, startDouble } from './discord/bot.js';
import { questionsOf, type StoryName, WIKI_PARAGRAPHS } from './discord/story.js';
import { sharedFolder } from './shared.js';
import { printTable } from './table.js';

/** Who is measured, in this order, round after round, so that a busy moment of the machine hits all alike. */
const BOTS = ['bare', 'bundled', 'wiki'] as const;
type BotName = (typeof BOTS)[number];

const TITLES: Readonly<Record<BotName, string>> = {
  bare: 'bare discord.js, "pong"',
  bundled: 'Footnote, bundled story',
  wiki: `Footnote, ${WIKI_PARAGRAPHS.toLocaleString('en-GB')} paragraphs`,
};

const ROUNDS = 3;
/** Interactions open at a time while throughput is measured. */
const OPEN = 64;
const WARM_UP_MS = 2_000;
const THROUGHPUT_MS = 4_000;
const LATENCY_MS = 10_000;
const A_SECOND = 50;

interface Round {
  readonly perSecond: number;
  /** Milliseconds of the bot's processor time an interaction costs. */
  readonly cpuMs: number;
  readonly latencies: readonly number[];
  readonly readyMb: number;
  readonly afterMb: number;
  readonly unanswered: number;
}

/** Interactions a second, and milliseconds from event to callback at 50 a second, for `/who`, every question another. */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const shared = sharedFolder(argv);
  const loopback = await startDouble();
  const rounds: Record<BotName, Round[]> = { bare: [], bundled: [], wiki: [] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of BOTS) rounds[name].push(await measure(name, loopback, shared, round));
    }
  } finally {
    await loopback.close();
  }
  const bots = Object.fromEntries(BOTS.map((name) => [TITLES[name], summary(rounds[name], rounds.bare)]));
  if (!argv.includes('--json')) printTable(`/who, ${ROUNDS} rounds, median`, bots);
  return {
    measuredOn: 'the double and the bot each in a process of its own; log lines written and dropped',
    bots,
  };
}

async function measure(name: BotName, loopback: Loopback, shared: string, round: number): Promise<Round> {
  const bot = await Bot.start(name, loopback, shared);
  const story: StoryName = name === 'bare' ? 'bundled' : name;
  const questions = questionsOf(story, shared);
  // Each round goes on where the one before ended, so that no question comes twice.
  for (let skipped = 0; skipped < round * 20_000 && story === 'bundled'; skipped += 1) await questions.next();
  await flood(loopback, questions, WARM_UP_MS);
  const before = await bot.usage();
  const { answered, seconds } = await flood(loopback, questions, THROUGHPUT_MS);
  const after = await bot.usage();
  const steadily = await steady(loopback, questions);
  await bot.stop();
  return {
    perSecond: answered / seconds,
    cpuMs: (after.cpu - before.cpu) / 1000 / answered,
    latencies: steadily.flatMap(({ accepted, createdAt }) =>
      accepted === undefined ? [] : [accepted.at - createdAt],
    ),
    readyMb: bot.atReady.rss / 2 ** 20,
    afterMb: after.rss / 2 ** 20,
    unanswered: steadily.filter(({ accepted }) => accepted === undefined).length,
  };
}

/** As much as the bot takes: `OPEN` interactions at a time, another as soon as one is answered. */
async function flood(
  loopback: Loopback,
  questions: AsyncGenerator<string, never>,
  ms: number,
): Promise<{ readonly answered: number; readonly seconds: number }> {
  const began = performance.now();
  let answered = 0;
  const one = async (): Promise<void> => {
    while (performance.now() - began < ms) {
      const { value: question } = await questions.next();
      const exchange = await loopback.interact({ type: 'slash', command: 'who', options: { question } });
      if (exchange.accepted !== undefined) answered += 1;
    }
  };
  await Promise.all(Array.from({ length: OPEN }, one));
  return { answered, seconds: (performance.now() - began) / 1000 };
}

/** `A_SECOND` interactions a second, whatever becomes of them. */
async function steady(
  loopback: Loopback,
  questions: AsyncGenerator<string, never>,
): Promise<readonly Exchange[]> {
  const all: Promise<Exchange>[] = [];
  const began = performance.now();
  for (let n = 0; n < (LATENCY_MS / 1000) * A_SECOND; n += 1) {
    const { value: question } = await questions.next();
    const due = began + (n * 1000) / A_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    all.push(loopback.interact({ type: 'slash', command: 'who', options: { question } }));
  }
  return Promise.all(all);
}

function summary(rounds: readonly Round[], bare: readonly Round[]): Readonly<Record<string, number>> {
  const of = (all: readonly Round[], pick: (round: Round) => number): number => median(all.map(pick));
  const beside = of(rounds, ({ perSecond }) => perSecond) / of(bare, ({ perSecond }) => perSecond);
  const p99 = (round: Round): number => percentile(round.latencies, 0.99);
  return {
    'interactions a second': round(of(rounds, ({ perSecond }) => perSecond)),
    'beside the bare bot': round(beside),
    'processor time each, ms': round(of(rounds, ({ cpuMs }) => cpuMs)),
    'event to callback at 50 a second, median, ms': round(
      of(rounds, ({ latencies }) => percentile(latencies, 0.5)),
    ),
    '99th percentile, ms': round(of(rounds, p99)),
    '99th percentile beyond the bare bot, ms': round(of(rounds, p99) - of(bare, p99)),
    'unanswered at 50 a second': rounds.reduce((sum, { unanswered }) => sum + unanswered, 0),
    'memory at ready, MB': round(of(rounds, ({ readyMb }) => readyMb)),
    'memory at ready beyond the bare bot, MB': round(
      of(rounds, ({ readyMb }) => readyMb) - of(bare, ({ readyMb }) => readyMb),
    ),
    'memory after the flood, MB': round(of(rounds, ({ afterMb }) => afterMb)),
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
