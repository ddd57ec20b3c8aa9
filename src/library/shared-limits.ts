import { createHash } from 'node:crypto';
import pg from 'pg';
import { storeFault } from './fault.js';

/**
 * What several processes must agree on for seconds: who asked how much, and who does what only one may do. It lies in
 * tables that PostgreSQL does not write to its log, since nobody misses them after a crash.
 */
export interface SharedLimits {
  /**
   * Counts one use of a bucket that holds `burst` and gains one every `stepMs`. Undefined where there was one, else the
   * moment (milliseconds since 1970) from which there is.
   */
  readonly spend: (key: string, stepMs: number, burst: number) => Promise<number | undefined>;
  /** True for whoever claims the key first, among all processes, within so many seconds. */
  readonly claim: (key: string, seconds: number) => Promise<boolean>;
  close(): Promise<void>;
}

/** Beside those of the store; each is used for the moment that one statement takes. */
const CONNECTIONS = 4;
const CONNECTING_MS = 2_000;
/** Nobody's answer hangs on it for longer: then it counts as not to be had. */
const STATEMENT_MS = 2_000;
/** Milliseconds between two times that what has run out is swept away. */
const SWEEP_MS = 30_000;

/** Made where several processes first meet; `LOCK` lets one of them do so at a time. */
const LOCK = 7_246_812;
const TABLES = `
  select pg_advisory_xact_lock(${LOCK});
  create unlogged table if not exists cooldowns (key text primary key, full_at bigint not null);
  create unlogged table if not exists claims (key text primary key, until bigint not null)`;

/** By the database's clock: those of several machines need not agree. */
const NOW = '(extract(epoch from clock_timestamp()) * 1000)::bigint';

const SPEND = `
  insert into cooldowns as kept (key, full_at) values ($1, ${NOW} + $2)
  on conflict (key) do update set full_at = greatest(kept.full_at, ${NOW}) + $2
    where greatest(kept.full_at, ${NOW}) + $2 - $3 <= ${NOW}
  returning full_at`;
const FULL_AT = `select full_at from cooldowns where key = $1`;
const CLAIM = `
  insert into claims as kept (key, until) values ($1, ${NOW} + $2)
  on conflict (key) do update set until = excluded.until where kept.until <= ${NOW}
  returning until`;
const SWEEP = `delete from cooldowns where full_at <= ${NOW}; delete from claims where until <= ${NOW}`;

/** Rejects with a `StoreFault`, in words, where the database cannot be reached. */
export async function openSharedLimits(connectionString: string): Promise<SharedLimits> {
  const pool = new pg.Pool({
    connectionString,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTING_MS,
    query_timeout: STATEMENT_MS,
    keepAlive: true,
    application_name: 'footnote limits',
  });
  // An idle connection that breaks is replaced with the next question.
  pool.on('error', () => undefined);
  const limits = new PostgresLimits(pool);
  try {
    await limits.open();
    return limits;
  } catch (error) {
    await limits.close();
    throw error;
  }
}

class PostgresLimits implements SharedLimits {
  private sweeping: NodeJS.Timeout | undefined;

  constructor(private readonly pool: pg.Pool) {}

  async open(): Promise<void> {
    await faulty(this.pool.query(TABLES));
    this.sweeping = setInterval(() => void this.pool.query(SWEEP).catch(() => undefined), SWEEP_MS);
    this.sweeping.unref();
  }

  readonly spend: SharedLimits['spend'] = async (key, stepMs, burst) => {
    const name = hashed(key);
    const { rowCount } = await this.run('spend', SPEND, [name, stepMs, burst * stepMs]);
    if (rowCount === 1) return undefined;
    const { rows } = await this.run('full_at', FULL_AT, [name]);
    const [kept] = rows as readonly { readonly full_at: string }[];
    return kept === undefined ? undefined : Number(kept.full_at) + stepMs - burst * stepMs;
  };

  readonly claim: SharedLimits['claim'] = async (key, seconds) =>
    (await this.run('claim', CLAIM, [hashed(key), seconds * 1000])).rowCount === 1;

  async close(): Promise<void> {
    clearInterval(this.sweeping);
    await this.pool.end();
  }

  /** Prepared once on each connection. */
  private run(name: string, text: string, values: readonly (string | number)[]): Promise<pg.QueryResult> {
    return faulty(this.pool.query({ name: `footnote_${name}`, text, values: [...values] }));
  }
}

/** Whatever a key is made of, it stands nowhere as it was. */
function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64');
}

async function faulty<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw storeFault(error);
  }
}
