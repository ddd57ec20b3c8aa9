import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { readEnvironment } from '../src/config.js';
import type { Storage } from '../src/library/store.js';
import { OwnPostgres } from './postgres.js';

const POLL_MS = 10;

export interface TemporaryStore {
  readonly name: string;
  readonly storage: Storage;
  /** Resolves when nothing of a process that was killed is still under way in the database. */
  readonly settled: () => Promise<void>;
  /** On disk, indexes included. */
  readonly bytes: () => Promise<number>;
  readonly dispose: () => Promise<void>;
}

/**
 * An empty SQLite file, and an empty schema of the PostgreSQL that the environment names; where it names none, of one
 * that is started for it, where PostgreSQL is installed.
 */
export async function temporaryStores(): Promise<readonly TemporaryStore[]> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
  const file = join(folder, 'footnote.db');
  const sqlite: TemporaryStore = {
    name: 'SQLite',
    storage: { kind: 'sqlite', file },
    bytes: () => Promise.resolve(statSync(file).size),
    settled: () => Promise.resolve(),
    dispose: () => Promise.resolve(rmSync(folder, { recursive: true })),
  };
  const { FOOTNOTE_TEST_DATABASE_URL, DATABASE_URL } = readEnvironment(process.cwd());
  const url = FOOTNOTE_TEST_DATABASE_URL ?? DATABASE_URL;
  if (url !== undefined) return [sqlite, await postgres(url, () => Promise.resolve())];
  const own = await OwnPostgres.start();
  return own === undefined ? [sqlite] : [sqlite, await postgres(own.url, () => own.remove())];
}

async function postgres(url: string, after: () => Promise<void>): Promise<TemporaryStore> {
  const schema = `footnote_bench_${randomBytes(6).toString('hex')}`;
  const run = async (statement: string): Promise<number> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rowCount } = await client.query(statement);
    await client.end();
    return rowCount ?? 0;
  };
  await run(`create schema ${schema}`);
  const own = new URL(url);
  own.searchParams.set('options', `-c search_path=${schema}`);
  return {
    name: 'PostgreSQL',
    storage: { kind: 'postgres', url: own.href },
    settled: async () => {
      while ((await run("select 1 from pg_stat_activity where application_name = 'footnote'")) > 0)
        await wait(POLL_MS);
    },
    bytes: async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<{ readonly bytes: string }>(
        `select sum(pg_total_relation_size(c.oid)) as bytes from pg_class c
          join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind = 'r'`,
        [schema],
      );
      await client.end();
      return Number(rows[0]?.bytes ?? 0);
    },
    dispose: async () => {
      await run(`drop schema ${schema} cascade`);
      await after();
    },
  };
}
