import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { patientPool, type StatementPatience } from './patient-pool.js';
import type { Tables } from './tables.js';

/** Connections of one process at the most; PostgreSQL as it comes allows 100 in all. */
const MOST_CONNECTIONS = 10;
/** Milliseconds to wait for a connection: an interaction has three seconds. */
const CONNECTING_MS = 2_000;
/** Milliseconds after which the server gives a statement up. */
const STATEMENT_MS = 30_000;

/** Numbers as numbers: counts come as bigint, which pg gives as text. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Connects when first asked. An idle connection that breaks is replaced silently: the next question opens another. */
export function openPostgres(connectionString: string, patience: StatementPatience): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString,
    types,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECTING_MS,
    statement_timeout: STATEMENT_MS,
    keepAlive: true,
    application_name: 'footnote',
  });
  // Without a listener a broken idle connection would end the process.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: patientPool(pool, patience) }) });
}
