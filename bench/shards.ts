import { setTimeout as wait } from 'node:timers/promises';
import { commands } from '../commands/index.js';
import { commandPayloads } from '../src/discord/index.js';
import { openLibrary } from '../src/library/open-library.js';
import { startLoopback } from '../src/loopback/index.js';
import type { Json, Loopback, Place } from '../src/loopback/index.js';
import { openStory } from '../src/story-source.js';
import { OwnPostgres, freePort } from './postgres.js';
import { Costing } from './shards/costing.js';
import {
  Running,
  TOKEN,
  httpSettings,
  onGateway,
  onHttp,
  startShard,
  stopAll,
  type Ground,
} from './shards/fleet.js';
import { forge } from './shards/forged.js';
import { isAnswered, isWithoutDatabase, Load, type Asked } from './shards/load.js';
import { Moderator, newSecret, questionFor, type Secret } from './shards/moderator.js';
import { printTable } from './table.js';

const PROCESSES = 4;
const USUAL_RATE = 200;
const WARM_UP_MS = 5_000;
/** How often, and how long, each fleet is asked in turn. */
const TURNS = 8;
const TURN_MS = 5_000;
/** Milliseconds in which all processes must have been replaced. */
const REPLACED_MS = 5 * 60_000;
const CYCLES = 12;
/** Milliseconds between two changes of a moderator. */
const BETWEEN_MS = 500;
/** Questions after a removal, to each process. */
const AFTER = 5;

interface Stage extends Ground {
  readonly postgres: OwnPostgres;
  /** A channel of a server on each shard. */
  readonly places: readonly (Place & { readonly kind: 'guild' })[];
  readonly rate: number;
}

type Figures = Record<string, number>;

/**
 * Four processes on one PostgreSQL of its own: whether what was removed stays unseen on all of them, what becomes of
 * interactions while the database and a process go down and while all are replaced, what an interaction costs beside
 * one process, and whether anything is taken that Discord did not send. `--rate=N` questions a second.
 */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const rate = Number(argv.find((word) => word.startsWith('--rate='))?.slice(7) ?? USUAL_RATE);
  const only = argv.find((word) => word.startsWith('--only='))?.slice(7);
  const postgres = await OwnPostgres.start();
  if (postgres === undefined)
    throw new Error('No PostgreSQL is installed in /usr/lib/postgresql: nothing was measured.');
  const trials: Record<string, (stage: Stage) => Promise<Figures>> = {
    removed,
    broken,
    'rolling, gateway': rollingOnGateway,
    'rolling, HTTP': rollingOnHttp,
    forged,
    cost,
  };
  const figures: Record<string, Figures> = {};
  try {
    for (const [name, trial] of Object.entries(trials)) {
      if (only === undefined || name.startsWith(only)) figures[name] = await staged(postgres, rate, trial);
    }
  } finally {
    await postgres.remove();
  }
  if (!argv.includes('--json'))
    for (const [name, each] of Object.entries(figures)) printTable(name, { '': each });
  return { processes: PROCESSES, rate, ...figures };
}

/** A Discord of its own for each trial, whose servers keep the bundled story. */
async function staged(
  postgres: OwnPostgres,
  rate: number,
  trial: (stage: Stage) => Promise<Figures>,
): Promise<Figures> {
  const loopback = await startLoopback({ token: TOKEN, keepRequests: false, maxConcurrency: PROCESSES });
  loopback.register(commandPayloads(commands, 'global') as unknown as readonly Json[]);
  const places = Array.from({ length: PROCESSES }, (_, shard) => loopback.placeOn(shard, PROCESSES));
  try {
    await fill(postgres.url, places);
    return await trial({ loopback, database: postgres.url, postgres, places, rate });
  } finally {
    await loopback.close();
  }
}

async function fill(url: string, places: Stage['places']): Promise<void> {
  const story = await openStory({});
  if (story.kind === 'nothing') throw new Error(story.problem);
  const library = await openLibrary({ storage: { kind: 'postgres', url }, memory: 1 });
  for (const { guild } of places) {
    const server = library.server(guild);
    const made = await server.stories.create(story.title, 'operator');
    if (!made.ok) throw new Error(made.objection.reason);
    await server.reports.addAll(
      made.story.id,
      story.reports.map((report) => ({ report })),
      'operator',
    );
  }
  await library.close();
}

/** By HTTP each interaction goes to the next process, so every process answers for every server. */
async function removed(stage: Stage): Promise<Figures> {
  const { loopback, places, rate } = stage;
  const { fleet } = await onHttp(stage, PROCESSES);
  const load = new Load(loopback, places, rate);
  await wait(WARM_UP_MS);
  const sum = { changes: 0, added: 0, asked: 0, stale: 0, unseen: 0 };
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    const where = places[cycle % places.length] ?? loopback.server;
    const moderator = new Moderator(loopback, where);
    const secret = newSecret();
    const number = await moderator.add(secret);
    if (number === undefined) continue;
    sum.added += 1;
    const seen = await askedOnAll(loopback, where, secret);
    sum.unseen += seen.filter((words) => !words.includes(secret.secret)).length;
    if (!(await moderator.remove(number))) continue;
    sum.changes += 1;
    const after = await askedOnAll(loopback, where, secret);
    sum.asked += after.length;
    sum.stale += after.filter((words) => words.includes(secret.secret)).length;
  }
  const asked = await load.stop();
  await stopAll(fleet);
  return {
    'questions meanwhile': asked.length,
    'of these unanswered': asked.filter((one) => !isAnswered(one)).length,
    'reports added': sum.added,
    'answers without what was just added': sum.unseen,
    'reports removed': sum.changes,
    'questions after the receipt, over all processes': sum.asked,
    'answers from what was removed': sum.stale,
  };
}

/** The words that come back when all processes are asked at once, some times each. */
async function askedOnAll(loopback: Loopback, where: Place, secret: Secret): Promise<readonly string[]> {
  const question = questionFor(secret);
  const all = Array.from({ length: PROCESSES * AFTER }, () =>
    loopback.interact({
      type: 'slash',
      command: 'who',
      options: { question },
      where,
      by: loopback.person('asker'),
    }),
  );
  return (await Promise.all(all)).map(({ words }) => words);
}

/** The database is restarted twice, once as if it crashed, and a process is killed, while moderators make changes. */
async function broken(stage: Stage): Promise<Figures> {
  const { loopback, places, postgres, rate } = stage;
  const fleet = [...(await onGateway(stage, PROCESSES))];
  const load = new Load(loopback, places, rate);
  const changes = new Changes(stage);
  await wait(WARM_UP_MS);
  for (const mode of ['fast', 'immediate'] as const) {
    await postgres.stop(mode);
    await wait(2_000);
    await postgres.startAgain();
    await wait(6_000);
  }
  const victim = PROCESSES - 1;
  const killedAt = Date.now();
  fleet[victim]?.signal('SIGKILL');
  const next = startShard(stage, victim, PROCESSES);
  fleet[victim] = next;
  await next.ready;
  const backAt = Date.now();
  await wait(WARM_UP_MS);
  const told = await changes.stop();
  const asked = await load.stop();
  await stopAll(fleet);
  const living = asked.filter(({ exchange, place }) => {
    const gone = place === victim && exchange.createdAt > killedAt - 3_000 && exchange.createdAt <= backAt;
    return exchange.delivered && !gone;
  });
  return {
    'questions to living processes': living.length,
    'answered that the database is away': living.filter(isWithoutDatabase).length,
    'not answered in time': living.filter((one) => !isAnswered(one)).length,
    'changes acknowledged': told.acknowledged,
    'changes refused in words': told.refused,
    'acknowledged and lost': told.lost,
  };
}

/** Moderators of all servers add and remove reports, one change after the other. */
class Changes {
  private going = true;
  private readonly added: { readonly guild: string; readonly number: number; removed: boolean }[] = [];
  private acknowledged = 0;
  private refused = 0;
  private readonly done: Promise<unknown>;

  constructor(private readonly stage: Stage) {
    this.done = Promise.all(stage.places.map((place) => this.go(place)));
  }

  /** Looks for what was acknowledged. A change that nobody was told of may have been made or not. */
  async stop(): Promise<{ readonly acknowledged: number; readonly refused: number; readonly lost: number }> {
    this.going = false;
    await this.done;
    const library = await openLibrary({ storage: { kind: 'postgres', url: this.stage.database }, memory: 1 });
    let lost = 0;
    for (const { guild, number, removed } of this.added) {
      const all = await library.server(guild).reports.list();
      if (all.some((report) => report.number === number) === removed) lost += 1;
    }
    await library.close();
    return { acknowledged: this.acknowledged, refused: this.refused, lost };
  }

  private async go(place: Stage['places'][number]): Promise<void> {
    const moderator = new Moderator(this.stage.loopback, place);
    for (let n = 0; this.going; n += 1) {
      const number = await moderator.add(newSecret());
      this.count(number !== undefined);
      await wait(BETWEEN_MS);
      if (number === undefined) continue;
      const kept = { guild: place.guild, number, removed: false };
      if (n % 2 === 0) {
        kept.removed = await moderator.remove(number);
        this.count(kept.removed);
        // Whoever was not told cannot know.
        if (!kept.removed) continue;
      }
      this.added.push(kept);
    }
  }

  private count(told: boolean): void {
    if (told) this.acknowledged += 1;
    else this.refused += 1;
  }
}

function outcome(asked: readonly Asked[]): Figures {
  return { questions: asked.length, unanswered: asked.filter((one) => !isAnswered(one)).length };
}

async function rollingOnGateway(stage: Stage): Promise<Figures> {
  return rolling(stage, { SHARDS: String(PROCESSES) }, async () => {
    const until = performance.now() + REPLACED_MS;
    while (stage.loopback.gateway.counts.identified < 2 * PROCESSES) {
      if (performance.now() > until)
        throw new Error('The processes were not replaced: more is asked than they bear.');
      await wait(100);
    }
  });
}

async function rollingOnHttp(stage: Stage): Promise<Figures> {
  const port = await freePort();
  const settings = httpSettings(stage, port);
  return rolling(stage, settings, () => wait(PROCESSES * 12_000), `http://127.0.0.1:${port}/interactions`);
}

/** All processes are replaced while questions come. */
async function rolling(
  stage: Stage,
  settings: Readonly<Record<string, string>>,
  replaced: () => Promise<void>,
  address?: string,
): Promise<Figures> {
  const { loopback, places, rate } = stage;
  const parent = Running.start(stage, settings, '--processes', String(PROCESSES));
  await parent.ready;
  if (address === undefined) while (loopback.gateway.shards.length < PROCESSES) await wait(100);
  else await loopback.setEndpoints(address);
  await wait(WARM_UP_MS);
  const load = new Load(loopback, places, rate);
  await wait(WARM_UP_MS);
  parent.signal('SIGHUP');
  await replaced();
  await wait(WARM_UP_MS);
  const asked = await load.stop();
  await parent.stop();
  return outcome(asked);
}

async function forged(stage: Stage): Promise<Figures> {
  const { fleet, addresses } = await onHttp(stage, PROCESSES);
  const figures = await forge(stage.loopback, addresses);
  await stopAll(fleet);
  return figures;
}

/**
 * Processor time of the processes for each interaction: of one with all shards, and of as many as there are shards,
 * each with its own Discord. They are asked in turn, so that a busy moment of the machine meets both.
 */
async function cost(alone: Stage): Promise<Figures> {
  const { postgres, rate } = alone;
  return staged(postgres, rate, async (together) => {
    const one = new Costing(alone, [Running.start(alone, { SHARDS: String(PROCESSES) })]);
    const many = new Costing(
      together,
      Array.from({ length: PROCESSES }, (_, id) => startShard(together, id, PROCESSES)),
    );
    for (const each of [one, many]) await each.warm();
    for (let turn = 0; turn < TURNS; turn += 1) for (const each of [one, many]) await each.measure(TURN_MS);
    for (const each of [one, many]) await each.stop();
    return {
      'interactions measured with each': Math.min(one.answered, many.answered),
      'processor time each with one process, ms': Number(one.each.toFixed(2)),
      [`with ${PROCESSES} processes, ms`]: Number(many.each.toFixed(2)),
      'beside one process': Number((many.each / one.each).toFixed(2)),
    };
  });
}
