import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Milliseconds within which Discord lets one shard of a bucket identify, and some for the way there. */
const APART_MS = 5_500;
const POLL_MS = 250;
/** The first half of a lock's name; the second is the bucket. */
const LOCK = 7_246_813;
/** Where the database does not answer for so long, identifying is not put off any further. */
const PATIENCE_MS = 60_000;

/**
 * One identify of a bucket at a time, among all processes that share a database. The lock belongs to a connection, so
 * that a process which dies lets go of it.
 */
export class IdentifyLock {
  private client: Promise<pg.Client> | undefined;
  /** The buckets that this process has the turn in: to the database it could take them twice. */
  private readonly held = new Map<number, NodeJS.Timeout>();

  constructor(
    private readonly connectionString: string,
    private readonly apartMs = APART_MS,
  ) {}

  /** Resolves when it is this process's turn. The turn ends by itself. Rejects when `signal` gives it up. */
  async take(bucket: number, signal: AbortSignal): Promise<void> {
    let trouble = 0;
    while (trouble < PATIENCE_MS) {
      signal.throwIfAborted();
      const mine = await this.tryLock(bucket).catch(() => undefined);
      if (mine === true) return;
      if (mine === undefined) trouble += POLL_MS;
      await wait(POLL_MS, undefined, { signal });
    }
  }

  async close(): Promise<void> {
    for (const timer of this.held.values()) clearTimeout(timer);
    await (await this.client?.catch(() => undefined))?.end().catch(() => undefined);
  }

  private async tryLock(bucket: number): Promise<boolean> {
    if (this.held.has(bucket)) return false;
    this.client ??= this.connect();
    const client = await this.client;
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1, $2) as mine', [
      LOCK,
      bucket,
    ]);
    const mine = rows[0]?.mine === true && !this.held.has(bucket);
    if (mine) this.letGoLater(bucket);
    return mine;
  }

  private letGoLater(bucket: number): void {
    const timer = setTimeout(() => {
      this.held.delete(bucket);
      const unlock = async (): Promise<unknown> =>
        (await this.client)?.query('select pg_advisory_unlock($1, $2)', [LOCK, bucket]);
      unlock().catch(() => undefined);
    }, this.apartMs);
    timer.unref();
    this.held.set(bucket, timer);
  }

  private async connect(): Promise<pg.Client> {
    const forget = (): void => void (this.client = undefined);
    try {
      const client = new pg.Client({
        connectionString: this.connectionString,
        connectionTimeoutMillis: 2_000,
        query_timeout: 2_000,
        application_name: 'footnote identify',
      });
      client.on('error', forget);
      client.on('end', forget);
      await client.connect();
      return client;
    } catch (error) {
      forget();
      throw error;
    }
  }
}
