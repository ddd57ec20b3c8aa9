import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { systemClock, type Clock } from '../../src/clock.js';
import type { Library } from '../../src/library/library.js';
import { openLibrary } from '../../src/library/open-library.js';
import type { Storage } from '../../src/library/store.js';

/** An empty place to keep libraries in, gone after `dispose`. */
export interface TestStorage {
  readonly storage: Storage;
  readonly dispose: () => Promise<void>;
}

export interface Kind {
  readonly name: string;
  readonly make: () => Promise<TestStorage>;
}

/** A PostgreSQL that tests may make schemas in; without one they run on SQLite alone. */
const { FOOTNOTE_TEST_DATABASE_URL, DATABASE_URL } = process.env;
const database = [FOOTNOTE_TEST_DATABASE_URL, DATABASE_URL].find((url) => /^postgres(ql)?:/.test(url ?? ''));

const sqlite: Kind = {
  name: 'SQLite',
  make: () => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-store-'));
    return Promise.resolve({
      storage: { kind: 'sqlite', file: join(folder, 'footnote.db') },
      dispose: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
    });
  },
};

function postgresAt(url: string): Kind {
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  return {
    name: 'PostgreSQL',
    make: async () => {
      const schema = `footnote_test_${randomBytes(6).toString('hex')}`;
      await run(`create schema ${schema}`);
      const own = new URL(url);
      own.searchParams.set('options', `-c search_path=${schema}`);
      return {
        storage: { kind: 'postgres', url: own.href },
        dispose: () => run(`drop schema ${schema} cascade`),
      };
    },
  };
}

/** The databases that every test of the store runs on. */
export const KINDS: readonly Kind[] = [sqlite, ...(database === undefined ? [] : [postgresAt(database)])];

/** Bytes: room for all that tests load. */
export const ROOMY = 500_000_000;

/** Opens a library over a storage and closes it after the work. */
export async function withLibrary<T>(
  { storage }: TestStorage,
  work: (library: Library) => Promise<T>,
  { clock = systemClock, memory = ROOMY }: { readonly clock?: Clock; readonly memory?: number } = {},
): Promise<T> {
  const library = await openLibrary({ storage, memory, clock });
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}
