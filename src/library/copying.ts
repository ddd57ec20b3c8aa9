import { sql, type Kysely } from 'kysely';
import { breathe } from './changing.js';
import type { Reading, Storage, Writing } from './store.js';
import type { Tables } from './tables.js';

/** Every table that holds something, those first that others point to, with the columns that tell its rows apart. */
const KEYS = {
  servers: ['id'],
  stories: ['id'],
  reports: ['id'],
  versions: ['id'],
  paragraphs: ['id'],
  file_parts: ['version', 'part'],
  channels: ['server', 'channel'],
  open_questions: ['id'],
  changes: ['id'],
  drafts: ['id'],
  corrections: ['id'],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;
type Copied = keyof typeof KEYS;
const TABLES = Object.keys(KEYS) as readonly Copied[];

/** Rows that are copied at once; parts of files are half a megabyte each. */
const ROWS: Partial<Record<Copied, number>> = { file_parts: 10, paragraphs: 300 };
const USUAL_ROWS = 200;

export interface RowCount {
  readonly servers: number;
  readonly reports: number;
}

type Row = Readonly<Record<string, unknown>>;

/** Copies all rows of all tables as they are. */
export async function copyRows(from: Reading, into: Writing): Promise<void> {
  for (const table of TABLES) {
    for await (const rows of rowsOf(from, table))
      await (into as unknown as Kysely<Record<string, Row>>).insertInto(table).values(rows).execute();
  }
}

async function* rowsOf(from: Reading, table: Copied): AsyncGenerator<readonly Row[]> {
  const keys: readonly string[] = KEYS[table];
  const limit = ROWS[table] ?? USUAL_ROWS;
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  let last: readonly unknown[] | undefined;
  for (;;) {
    const after = last === undefined ? sql`` : sql`where (${columns}) > (${sql.join(last)})`;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(limit)}`.execute(from);
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows.map(withBuffers);
    last = keys.map((key) => end[key]);
    await breathe();
  }
}

/** Bytes in the one form that both databases take. */
function withBuffers(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value instanceof ArrayBuffer ? Buffer.from(value) : value,
    ]),
  );
}

/** Empties all tables. What it gives is to be called when they are filled again: nothing that was given begins anew. */
export async function emptyTables(into: Writing, kind: Storage['kind']): Promise<() => Promise<void>> {
  // Every change begins with its server's row: nobody begins one now.
  if (kind === 'postgres') await sql`lock table servers in share row exclusive mode`.execute(into);
  const given = await into.selectFrom('servers').select(['id', 'reports_given']).execute();
  const { change, withdrawals } = await into
    .selectFrom('stories')
    .select(({ fn }) => [
      fn.max<number | null>('change').as('change'),
      fn.max<number | null>('withdrawals').as('withdrawals'),
    ])
    .executeTakeFirstOrThrow();
  for (const table of TABLES.toReversed()) await into.deleteFrom(table).execute();
  return async () => {
    await outdateStories(into, (change ?? 0) + 1, (withdrawals ?? 0) + 1);
    for (const { id, reports_given } of given)
      await into
        .updateTable('servers')
        .set({ reports_given })
        .where('id', '=', id)
        .where('reports_given', '<', reports_given)
        .execute();
    if (kind === 'postgres') await raiseSequences(into);
  };
}

/** Whoever has a story in memory from before sees that it is old. */
async function outdateStories(into: Writing, change: number, withdrawals: number): Promise<void> {
  await into
    .updateTable('stories')
    .set(({ eb }) => ({
      change: eb('change', '+', change),
      withdrawals: eb('withdrawals', '+', withdrawals),
    }))
    .execute();
}

/** Rows came with their ids, which the sequences know nothing of. They never go back: a given id stays given. */
async function raiseSequences(into: Writing): Promise<void> {
  const numbered = TABLES.filter((table) => !['servers', 'drafts', 'channels', 'file_parts'].includes(table));
  for (const table of numbered) {
    const sequence = sql`pg_get_serial_sequence(${sql.lit(table)}, 'id')`;
    await sql`select setval(${sequence}, greatest(
      nextval(${sequence}), (select coalesce(max(id), 0) from ${sql.table(table)})))`.execute(into);
  }
}

export async function countRows(from: Reading): Promise<RowCount> {
  const { servers } = await from
    .selectFrom('servers')
    .select(({ fn }) => fn.countAll<number>().as('servers'))
    .executeTakeFirstOrThrow();
  const { reports } = await from
    .selectFrom('reports')
    .select(({ fn }) => fn.countAll<number>().as('reports'))
    .where('story', 'is not', null)
    .executeTakeFirstOrThrow();
  return { servers, reports };
}
