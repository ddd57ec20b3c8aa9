import { sql, type RawBuilder } from 'kysely';
import type { Storage } from './store.js';

/** The terms of an indexed paragraph, with the database's own marks around each. `table`: its name or alias. */
export function tokensIn(kind: Storage['kind'], table: string): RawBuilder<string> {
  const terms = sql.ref(`${table}.terms`);
  return kind === 'postgres' ? sql<string>`${terms}::text` : sql<string>`${terms}`;
}

/** What stands before and behind each term of `tokensIn`; before the first and behind the last only in PostgreSQL. */
export function markIn(kind: Storage['kind']): "'" | ' ' {
  return kind === 'postgres' ? "'" : ' ';
}
