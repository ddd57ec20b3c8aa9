import type { Watching } from './operating.js';
import { unobserved, type Observer, type ShardState } from './observer.js';
import { packageVersion } from './root.js';

/** What of a running bot can be looked at. What is left out is not there yet. */
export interface Watched {
  readonly library?: {
    readonly loaded: { readonly stories: number; readonly bytes: number };
    reachable(): Promise<void>;
  };
  readonly connection?: {
    /** Interactions that are not done with. */
    readonly pending: number;
    /** None where interactions come over HTTP. */
    readonly shards: readonly ShardState[];
  };
}

/** Metrics and health of one process. */
export interface Monitor {
  readonly observer: Observer;
  /** From now on these are looked at too. */
  watch(parts: Watched): void;
  /** It stops, so nothing new should be sent to it. */
  drain(): void;
  close(): Promise<void>;
}

/** Milliseconds that a database may take to answer next to nothing; an orchestrator waits a second or so itself. */
const DATABASE_MS = 1_000;

/** The address is taken or not this machine's; in words. */
export class WatchingFailure extends Error {
  override readonly name = 'WatchingFailure';
}

/** Nobody looks: where no port is set. */
export const unwatched: Monitor = {
  observer: unobserved,
  watch: () => undefined,
  drain: () => undefined,
  close: () => Promise.resolve(),
};

/** Serves metrics and health where a port is set. Rejects with a `WatchingFailure` where it cannot be had. */
export async function openMonitor(watching: Watching | undefined): Promise<Monitor> {
  if (watching === undefined) return unwatched;
  const { Metrics, serveHealth } = await import('./metrics/index.js');
  const metrics = new Metrics(packageVersion());
  const health = new Health();
  metrics.watch({
    open: () => health.parts.connection?.pending ?? 0,
    stories: () => health.parts.library?.loaded ?? { stories: 0, bytes: 0 },
    shards: () => health.parts.connection?.shards ?? [],
  });
  const options = { ...watching, metrics, readiness: () => health.missing() };
  const server = await serveHealth(options).catch((error: unknown) => {
    throw new WatchingFailure(refusedWords(watching, error), { cause: error });
  });
  return {
    observer: metrics.observer(),
    watch: (parts) => health.watch(parts),
    drain: () => health.drain(),
    close: () => server.close(),
  };
}

function refusedWords({ host, port }: Watching, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const why = code === 'EADDRINUSE' ? 'another program has it' : code;
  return `METRICS_PORT: ${host}:${port} cannot be listened on (${why}). Choose another port.`;
}

class Health {
  parts: Watched = {};
  private draining = false;

  watch(parts: Watched): void {
    this.parts = { ...this.parts, ...parts };
  }

  drain(): void {
    this.draining = true;
  }

  /** What keeps the program from answering, in words. */
  async missing(): Promise<readonly string[]> {
    const { library, connection } = this.parts;
    const found: string[] = [];
    if (this.draining) found.push('It is stopping.');
    if (connection === undefined) found.push('It is not connected to Discord yet.');
    const away = (connection?.shards ?? []).filter(({ ready }) => !ready).map(({ id }) => id);
    if (away.length > 0) found.push(`Not connected to Discord: shard ${away.join(', ')}.`);
    if (library === undefined || !(await answersInTime(library.reachable())))
      found.push('The database does not answer.');
    return found;
  }
}

async function answersInTime(work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), DATABASE_MS);
  });
  try {
    return await Promise.race([
      work.then(
        () => true,
        () => false,
      ),
      enough,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
