import { sql } from 'kysely';
import { correctionsTable } from './corrections-table.js';
import { StoreFault } from './fault.js';
import { firstTables } from './first-tables.js';
import { indexTables } from './index-tables.js';
import type { Storage, Writing } from './store.js';

type Kind = Storage['kind'];
type Migration = (into: Writing, kind: Kind) => Promise<void>;

/** One step after the other brings any earlier store up to date. A step that was released is never changed. */
const MIGRATIONS: readonly Migration[] = [firstTables, correctionsTable, indexTables];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Any number that no other program takes: two processes do not migrate one database at a time. */
const LOCK = 7_246_811;

/**
 * Brings the tables up to date, inside the transaction that is given. Throws a `StoreFault` where they belong to a
 * later version of the program, and changes nothing then. A step only adds: the version that ran before goes on
 * answering on the new tables until it is replaced. `upTo`: as an earlier version would have it.
 */
export async function migrate(into: Writing, kind: Kind, upTo = SCHEMA_VERSION): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(into);
  await into.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  const found = await into.selectFrom('schema_version').select('version').executeTakeFirst();
  const version = found?.version ?? 0;
  if (version > SCHEMA_VERSION) throw tooNew(version);
  if (version >= upTo) return;
  for (const step of MIGRATIONS.slice(version, upTo)) await step(into, kind);
  await into.deleteFrom('schema_version').execute();
  await into.insertInto('schema_version').values({ version: upTo }).execute();
}

function tooNew(version: number): StoreFault {
  return new StoreFault(
    `The database was written by a later version of Footnote (its tables are at ${version}, this version knows ` +
      `${SCHEMA_VERSION}). Start that version again, or restore a backup from before the update. Nothing was changed.`,
    'SCHEMA_TOO_NEW',
  );
}
