import { sql, type Kysely, type Transaction } from 'kysely';
import { timed, unobserved, type Observer } from '../observer.js';
import { storeFault } from './fault.js';
import { migrate } from './migrations.js';
import type { StatementPatience } from './patient-pool.js';
import { openPostgres } from './postgres.js';
import { openSqlite } from './sqlite.js';
import type { Tables } from './tables.js';

/** Where libraries are kept. A `url` is a secret. */
export type Storage =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

export type Reading = Kysely<Tables>;
export type Writing = Transaction<Tables>;

/** The tables on disk, on either database. Rejects with a `StoreFault` where it cannot be reached or written. */
export interface Store {
  readonly kind: Storage['kind'];
  /** What was committed before, and nothing of what is being written. */
  read<T>(work: (from: Reading) => Promise<T>): Promise<T>;
  /** As `read`, with everything as it stood at one moment, however long it takes. */
  snapshot<T>(work: (from: Reading) => Promise<T>): Promise<T>;
  /** All of it or nothing. Resolves when it is on disk; where `work` throws, nothing was changed. */
  write<T>(work: (into: Writing) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly observer?: Observer;
  /** Milliseconds that a statement may take once the tables are up to date: what a person waits for, not a machine. */
  readonly patienceMs?: number;
  /** Leaves the tables as an earlier version of the program has them. */
  readonly upTo?: number;
}

/** Longer than PostgreSQL itself gives a statement: only where it does not even say so, it is given up here. */
const USUAL_PATIENCE_MS = 35_000;

/**
 * Opens the store and brings its tables up to this version of the program. Rejects with a `StoreFault` where it
 * cannot, or where a later version of the program has changed the tables.
 */
export async function openStore(
  storage: Storage,
  { observer = unobserved, patienceMs = USUAL_PATIENCE_MS, upTo }: StoreOptions = {},
): Promise<Store> {
  const patience = { ms: USUAL_PATIENCE_MS };
  const store = await faulty(() => Promise.resolve(connect(storage, patience)));
  try {
    await store.write((into) => migrate(into, store.kind, upTo));
    patience.ms = patienceMs;
    return observed(store, observer);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Tells how long the work with it takes. */
function observed(store: Store, { database }: Observer): Store {
  const told = <T>(work: 'read' | 'snapshot' | 'write', done: Promise<T>): Promise<T> =>
    timed(
      () => done,
      (ms, well) => database(work, well ? 'done' : 'failed', ms),
    );
  return {
    ...store,
    read: (work) => told('read', store.read(work)),
    snapshot: (work) => told('snapshot', store.snapshot(work)),
    write: (work) => told('write', store.write(work)),
  };
}

function connect(storage: Storage, patience: StatementPatience): Store {
  if (storage.kind === 'sqlite') {
    const { read, write } = openSqlite(storage.file);
    return storeOver('sqlite', read, write, [read, write]);
  }
  const both = openPostgres(storage.url, patience);
  return storeOver('postgres', both, both, [both]);
}

function storeOver(
  kind: Storage['kind'],
  read: Kysely<Tables>,
  write: Kysely<Tables>,
  all: readonly Kysely<Tables>[],
): Store {
  return {
    kind,
    read: (work) => faulty(() => work(read)),
    snapshot: (work) =>
      faulty(() =>
        kind === 'postgres'
          ? read.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
          : read.connection().execute((one) => still(one, work)),
      ),
    write: (work) => faulty(() => write.transaction().execute(work)),
    close: async () => {
      // The file alone then holds everything; where another process has it open, its log stays beside it.
      if (kind === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(write).catch(() => undefined);
      for (const one of all) await one.destroy();
    },
  };
}

/** A reader's transaction, which keeps nobody from writing. */
async function still<T>(one: Kysely<Tables>, work: (from: Reading) => Promise<T>): Promise<T> {
  await sql`begin`.execute(one);
  try {
    return await work(one);
  } finally {
    await sql`rollback`.execute(one);
  }
}

async function faulty<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeFault(error);
  }
}
