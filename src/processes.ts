import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';
import type { Config, Credentials } from './config.js';
import type { StartFlags } from './main.js';
import type { Log } from './log.js';
import { NEEDS_POSTGRES } from './placing.js';
import { Supervisor, type Worker } from './supervising.js';
import { EXIT, print, tell, type Io } from './terminal/io.js';
import { count } from './wording.js';

/** The settings of one process, beside those that all have. */
export type Share = Readonly<Record<string, string>>;

const STOP_SIGNALS = ['SIGTERM', 'SIGINT'] as const;
const REPLACE_SIGNAL = 'SIGHUP';

/** As many consecutive shards for each as for any other, or one more. */
export function sharesOf(ids: readonly number[], shards: number, processes: number): readonly Share[] {
  return Array.from({ length: processes }, (_, place) => {
    const own = ids.slice(
      Math.floor((place * ids.length) / processes),
      Math.floor(((place + 1) * ids.length) / processes),
    );
    return { SHARDS: String(shards), SHARD_IDS: own.join(','), SHARD_COUNT: String(shards) };
  });
}

/** Which shards this machine has, and of how many: as set, else as Discord recommends, but one for each process. */
async function shardsOf(
  { sharding, discordApi }: Config,
  token: string,
  processes: number | 'auto',
): Promise<{ readonly ids: readonly number[]; readonly shards: number }> {
  if (sharding?.kind === 'some') return { ids: sharding.ids, shards: sharding.count };
  const { recommendedShards } = await import('./discord/index.js');
  const least = processes === 'auto' ? 1 : processes;
  const shards =
    sharding === undefined || sharding.count === 'auto'
      ? Math.max(await recommendedShards(token, discordApi), least)
      : sharding.count;
  return { ids: Array.from({ length: shards }, (_, id) => id), shards };
}

/** What each process is to do, or words why so many cannot be. */
async function planned(
  config: Config,
  token: string,
  processes: number | 'auto',
): Promise<readonly Share[] | string> {
  const cores = availableParallelism();
  if (config.endpoint !== undefined) {
    const workers = processes === 'auto' ? cores : processes;
    if (workers > 1 && config.storage.kind !== 'postgres') return NEEDS_POSTGRES;
    return Array.from({ length: workers }, () => ({}));
  }
  const { ids, shards } = await shardsOf(config, token, processes);
  const wanted = processes === 'auto' ? Math.min(cores, ids.length) : processes;
  if (wanted > 1 && config.storage.kind !== 'postgres') return NEEDS_POSTGRES;
  if (wanted > ids.length)
    return `${count(ids.length, 'shard')} cannot be shared out to ${wanted} processes: set SHARDS to a larger number, or leave it out.`;
  return sharesOf(ids, shards, wanted);
}

/** Each process serves its figures and its health on a port of its own, counted up from the one that is set. */
function withPort(share: Share, place: number, { watching }: Config): Share {
  return watching === undefined ? share : { ...share, METRICS_PORT: String(watching.port + place) };
}

function forked(share: Share, first: boolean): Worker {
  const worker = cluster.fork({ ...share, FOOTNOTE_GREETS: first ? 'yes' : 'no' });
  const ended = new Promise<number | null>((resolve) =>
    worker.once('exit', (code: number | null) => resolve(code)),
  );
  return {
    stop: () => {
      if (worker.isConnected()) worker.send('stop');
    },
    kill: () => worker.process.kill('SIGKILL'),
    ready: new Promise((resolve) => worker.once('message', () => resolve())),
    ended,
  };
}

/**
 * `footnote start --processes`: several processes on this machine that share the bot's shards, or the requests to its
 * endpoint. SIGHUP replaces them one by one, as for an update; SIGTERM stops them.
 */
export async function runProcesses(
  { processes, reports, meta }: StartFlags & { readonly processes: number | 'auto' },
  { token }: Credentials,
  config: Config,
  io: Io,
  log: Log,
): Promise<number> {
  const { ConnectionFailure } = await import('./discord/index.js');
  const shares = await planned(config, token, processes).catch((error: unknown) => {
    if (error instanceof ConnectionFailure) return error.message;
    throw error;
  });
  if (typeof shares === 'string') {
    await tell(io, shares);
    return EXIT.failed;
  }
  const source = [
    ...(reports === undefined ? [] : ['--reports', reports]),
    ...(meta === undefined ? [] : ['--meta', meta]),
  ];
  cluster.setupPrimary({ args: ['start', ...source] });
  let greeted = false;
  const start = (place: number): Worker => {
    const worker = forked(withPort(shares[place] ?? {}, place, config), !greeted);
    greeted = true;
    return worker;
  };
  await print(
    io.output,
    shares.length === 1 ? 'Starting one process.' : `Starting ${shares.length} processes.`,
  );
  return watchOver(new Supervisor({ count: shares.length, start, log }), io);
}

async function watchOver(supervisor: Supervisor, { signals }: Io): Promise<number> {
  let asked = 0;
  const stop = (): void => {
    asked += 1;
    if (asked === 1) supervisor.stop();
    else supervisor.kill();
  };
  const replace = (): void => void supervisor.replaceAll();
  for (const signal of STOP_SIGNALS) signals.on(signal, stop);
  signals.on(REPLACE_SIGNAL, replace);
  const code = await supervisor.ended;
  for (const signal of STOP_SIGNALS) signals.off(signal, stop);
  signals.off(REPLACE_SIGNAL, replace);
  return code;
}
