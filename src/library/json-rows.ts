import { sql, type RawBuilder } from 'kysely';
import type { Storage } from './store.js';

/** A column of rows that are given as JSON, by its name. */
export type JsonColumns = Readonly<Record<string, 'text' | 'integer'>>;

/**
 * Many rows as one parameter, to be selected from: neither database takes ten thousand parameters, and compiling as
 * many costs more than the statement.
 */
export function jsonRows(
  kind: Storage['kind'],
  columns: JsonColumns,
  rows: readonly (readonly (string | number)[])[],
): RawBuilder<unknown> {
  const selected = Object.entries(columns).map(([name, type], i) =>
    type === 'text'
      ? sql`value ->> ${sql.lit(i)} as ${sql.ref(name)}`
      : sql`cast(value ->> ${sql.lit(i)} as integer) as ${sql.ref(name)}`,
  );
  const json = JSON.stringify(rows);
  const source = kind === 'postgres' ? sql`json_array_elements(${json}::json)` : sql`json_each(${json})`;
  return sql`(select ${sql.join(selected)} from ${source} as given) as given`;
}
