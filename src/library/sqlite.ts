import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type Driver,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import Libsql from 'libsql';
import type { Tables } from './tables.js';

/** Milliseconds that a call may block while another process holds the file: the event loop stands still meanwhile. */
const BLOCKING_MS = 20;
/** Milliseconds for which a write is tried again while another process writes. */
const PATIENCE_MS = 15_000;
const LONGEST_PAUSE_MS = 50;
/** Milliseconds for opening, when two processes may set up one new file. */
const OPENING_MS = 5_000;

/** One connection that reads and one that writes, so that a long write keeps no reader waiting. */
export interface SqliteConnections {
  readonly read: Kysely<Tables>;
  readonly write: Kysely<Tables>;
}

/** Opens the file, and makes it and its folder where they are missing. Throws as SQLite does. */
export function openSqlite(file: string): SqliteConnections {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const write = connect(file);
  const read = connect(file);
  read.exec('PRAGMA query_only = ON');
  return { read: kysely(read), write: kysely(write) };
}

function connect(file: string): Libsql.Database {
  const database = new Libsql(file);
  for (const setting of [
    `busy_timeout = ${OPENING_MS}`,
    'journal_mode = WAL',
    // A commit that was told of is on the disk, also when the power fails: https://www.sqlite.org/pragma.html#pragma_synchronous
    'synchronous = FULL',
    'foreign_keys = ON',
    // What was removed is overwritten, not only unlinked.
    'secure_delete = ON',
    `busy_timeout = ${BLOCKING_MS}`,
  ])
    database.pragma(setting);
  return database;
}

function kysely(database: Libsql.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new ImmediateDialect(database) });
}

/** libsql ends the whole process over a parameter of a type it does not know, so none gets that far. */
function checked(database: Libsql.Database): SqliteDatabase {
  return {
    close: () => void database.close(),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      const take = (parameters: readonly unknown[]): unknown[] => parameters.map(parameter);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(take(parameters)),
        run: (parameters) => statement.run(take(parameters)),
        iterate: (parameters) => statement.iterate(take(parameters)),
      } satisfies SqliteStatement;
    },
  };
}

function parameter(value: unknown): unknown {
  if (value === undefined) return null;
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`SQLite takes no ${typeof value}`);
}

class ImmediateDialect extends SqliteDialect {
  readonly #database: Libsql.Database;

  constructor(database: Libsql.Database) {
    super({ database: checked(database) });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#database);
  }
}

/**
 * Takes the right to write at the beginning, not in the middle, where what was read may be out of date already
 * (https://www.sqlite.org/lang_transaction.html), and waits for it without blocking. `exec` and not a prepared statement:
 * one of those that found the file busy counts as unfinished until it is collected, and nothing can be committed.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: Libsql.Database;

  constructor(database: Libsql.Database) {
    super({ database: checked(database) });
    this.#database = database;
  }

  override async beginTransaction(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        this.#database.exec('begin immediate');
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > until) throw error;
        await wait(pause);
      }
    }
  }

  override commitTransaction(): Promise<void> {
    return Promise.resolve(this.#database).then((database) => void database.exec('commit'));
  }

  override rollbackTransaction(): Promise<void> {
    // SQLite may have rolled back by itself already, as it does when the disk is full.
    if (this.#database.inTransaction) this.#database.exec('rollback');
    return Promise.resolve();
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
