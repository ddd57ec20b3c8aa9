import { sql, type RawBuilder } from 'kysely';
import type { Reading, Storage } from './store.js';

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

/** What a column holds. */
type Field = string | number;

/**
 * The rows of a selection as one value: a thousand of them come out of either database several times as fast. Each is
 * a list of its columns in the order of `columns`; `from` is all that stands behind `from`, in parentheses and named.
 */
export async function rowsAtOnce(
  from: Reading,
  kind: Storage['kind'],
  columns: readonly RawBuilder<unknown>[],
  selection: RawBuilder<unknown>,
): Promise<readonly (readonly Field[])[]> {
  const list = sql.join(columns);
  const packed =
    kind === 'postgres'
      ? sql`coalesce(json_agg(json_build_array(${list})), '[]')::text`
      : sql`json_group_array(json_array(${list}))`;
  const { rows } = await sql<{
    readonly packed: string;
  }>`select ${packed} as packed from ${selection}`.execute(from);
  return JSON.parse(rows[0]?.packed ?? '[]') as readonly (readonly Field[])[];
}
