import type { Exchange, Fault, Loopback } from '../src/loopback/index.js';
import { Bot, startDouble } from './discord/bot.js';
import { questionsOf, type StoryName } from './discord/story.js';
import { printTable } from './table.js';

/** Interactions of one trial, and how many a second they come, except where all come at once. */
const SENT = 200;
const A_SECOND = 100;
/** After this nothing more can become of an interaction: three seconds to answer, and some to notice. */
const SETTLE_MS = 4_000;
/** An answer that had to be announced is there by then. */
const BACK_MS = 15_000;

interface Trial {
  readonly name: string;
  readonly story?: StoryName;
  readonly command?: string;
  /** All at once, in place of one after the other. */
  readonly atOnce?: true;
  /** What REST does to callbacks, and to which share of them. */
  readonly fault?: { readonly fault: Fault; readonly share: number };
  /** What happens when half of the interactions are sent. */
  readonly halfway?: (loopback: Loopback) => void | Promise<void>;
}

const TRIALS: readonly Trial[] = [
  { name: 'nothing breaks' },
  { name: 'connection dropped in a burst, resumed', halfway: ({ gateway }) => gateway.drop() },
  { name: 'told to reconnect in a burst', halfway: ({ gateway }) => gateway.reconnect() },
  {
    name: 'session invalid in a burst, identified anew',
    halfway: ({ gateway }) => gateway.invalidate(false),
  },
  { name: 'gateway restarted in a burst', halfway: ({ gateway }) => gateway.restart() },
  { name: 'REST answers half with 500', fault: { fault: { kind: 'status', status: 500 }, share: 0.5 } },
  {
    name: 'REST answers a third with 429',
    fault: { fault: { kind: 'limited', retryAfterSeconds: 0.2 }, share: 0.34 },
  },
  { name: 'REST takes 1.5 s for all', fault: { fault: { kind: 'slow', ms: 1_500 }, share: 1 } },
  { name: 'REST is silent to a fifth', fault: { fault: { kind: 'silent' }, share: 0.2 } },
  {
    name: 'REST takes a fifth and says nothing',
    fault: { fault: { kind: 'silent', processed: true }, share: 0.2 },
  },
  { name: 'REST cuts a fifth off', fault: { fault: { kind: 'cut' }, share: 0.2 } },
  { name: 'two hundred at once', atOnce: true },
  { name: 'a command that throws', command: 'throwing' },
  { name: 'reports of hostile text', story: 'hostile' },
];

export interface Outcome {
  readonly sent: number;
  /** Put on a connection that was open and stayed so, or sent again when it was resumed. */
  readonly delivered: number;
  readonly 'answered once': number;
  readonly 'answered twice': number;
  /** First tried after Discord's three seconds. */
  readonly 'answered late': number;
  /** Delivered, and nothing came of it. */
  readonly unanswered: number;
  /** Second attempts that Discord refused because the first had been taken: they do no harm. */
  readonly 'repeated in vain': number;
}

/** What becomes of interactions while things break. Exits never: a bot that ends in between fails the run. */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const trials: Record<string, Outcome> = {};
  for (const trial of TRIALS) trials[trial.name] = await attempt(trial);
  const all = total(Object.values(trials));
  if (!argv.includes('--json')) {
    for (const [name, outcome] of Object.entries(trials)) printTable(name, { interactions: { ...outcome } });
    printTable('all together', { interactions: { ...all } });
  }
  return {
    measuredOn: `${SENT} interactions a trial, ${A_SECOND} a second, bot and double in a process each`,
    trials,
    all,
  };
}

async function attempt(trial: Trial): Promise<Outcome> {
  const loopback = await startDouble();
  const story = trial.story ?? 'bundled';
  const bot = await Bot.start(story, loopback, '');
  try {
    const questions = questionsOf('bundled', '');
    // What is read or compiled with the first questions is no part of the trial.
    for (let n = 0; n < 50; n += 1)
      await ask(loopback, trial, (await questions.next()).value).until((it) => it.settled);
    if (trial.fault !== undefined) {
      loopback.faults.add({ ...trial.fault, only: (_, path) => path.endsWith('/callback') });
    }
    const sent = await burst(loopback, trial, questions);
    await settled(sent);
    return counted(sent);
  } finally {
    await bot.stop();
    await loopback.close();
  }
}

function ask(loopback: Loopback, { command = 'who' }: Trial, question: string): Exchange {
  return loopback.send({ type: 'slash', command, ...(command === 'who' ? { options: { question } } : {}) });
}

async function burst(
  loopback: Loopback,
  trial: Trial,
  questions: AsyncGenerator<string, never>,
): Promise<readonly Exchange[]> {
  const sent: Exchange[] = [];
  for (let n = 0; n < SENT; n += 1) {
    if (n === SENT / 2) await trial.halfway?.(loopback);
    sent.push(ask(loopback, trial, (await questions.next()).value));
    if (trial.atOnce === undefined) await new Promise((resolve) => setTimeout(resolve, 1000 / A_SECOND));
  }
  return sent;
}

async function settled(sent: readonly Exchange[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const announced = sent.filter((exchange) => exchange.loading);
  const enough = new Promise((resolve) => setTimeout(resolve, BACK_MS));
  await Promise.race([Promise.all(announced.map((exchange) => exchange.until((it) => it.settled))), enough]);
}

function counted(sent: readonly Exchange[]): Outcome {
  const taken = (exchange: Exchange): number =>
    exchange.attempts.filter(({ status }) => status === 200).length;
  const late = (exchange: Exchange): boolean =>
    taken(exchange) === 0 && exchange.attempts.some(({ code }) => code === 10062);
  const delivered = sent.filter((exchange) => exchange.delivered);
  return {
    sent: sent.length,
    delivered: delivered.length,
    'answered once': sent.filter((exchange) => taken(exchange) === 1 && exchange.settled).length,
    'answered twice': sent.filter((exchange) => taken(exchange) > 1).length,
    'answered late': sent.filter(late).length,
    unanswered: delivered.filter((exchange) => !late(exchange) && !exchange.settled).length,
    'repeated in vain': sent.flatMap(({ attempts }) => attempts).filter(({ code }) => code === 40060).length,
  };
}

function total(outcomes: readonly Outcome[]): Outcome {
  const sum = (pick: (outcome: Outcome) => number): number =>
    outcomes.reduce((all, outcome) => all + pick(outcome), 0);
  return {
    sent: sum(({ sent }) => sent),
    delivered: sum(({ delivered }) => delivered),
    'answered once': sum((outcome) => outcome['answered once']),
    'answered twice': sum((outcome) => outcome['answered twice']),
    'answered late': sum((outcome) => outcome['answered late']),
    unanswered: sum(({ unanswered }) => unanswered),
    'repeated in vain': sum((outcome) => outcome['repeated in vain']),
  };
}
