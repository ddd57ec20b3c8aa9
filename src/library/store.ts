import type { Kysely, Transaction } from 'kysely';
import { storeFault } from './fault.js';
import { migrate } from './migrations.js';
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
  /** All of it or nothing. Resolves when it is on disk; where `work` throws, nothing was changed. */
  write<T>(work: (into: Writing) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its tables up to this version of the program. Rejects with a `StoreFault` where it
 * cannot, or where a later version of the program has changed the tables.
 */
export async function openStore(storage: Storage): Promise<Store> {
  const store = await faulty(() => Promise.resolve(connect(storage)));
  try {
    await store.write((into) => migrate(into, store.kind));
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

function connect(storage: Storage): Store {
  if (storage.kind === 'sqlite') {
    const { read, write } = openSqlite(storage.file);
    return storeOver('sqlite', read, write, [read, write]);
  }
  const both = openPostgres(storage.url);
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
    write: (work) => faulty(() => write.transaction().execute(work)),
    close: async () => {
      for (const one of all) await one.destroy();
    },
  };
}

async function faulty<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeFault(error);
  }
}
