import { sql, type RawBuilder } from 'kysely';
import type { Storage } from './store.js';

/** The terms of an indexed paragraph as `termTokens` wrote them, from either database. `table`: its name or alias. */
export function tokensIn(kind: Storage['kind'], table: string): RawBuilder<string> {
  const terms = sql.ref(`${table}.terms`);
  return kind === 'postgres'
    ? sql<string>`array_to_string(tsvector_to_array(${terms}), ' ')`
    : sql<string>`${terms}`;
}
