import type { Storage, Writing } from './store.js';

/** The corrections of what is seen across a story's reports, as src/library/tables.ts describes them. */
export async function correctionsTable(into: Writing, kind: Storage['kind']): Promise<void> {
  const table = into.schema.createTable('corrections');
  const numbered =
    kind === 'postgres'
      ? table.addColumn('id', 'serial', (column) => column.primaryKey())
      : table.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement());
  await numbered
    .addColumn('server', 'text', (column) => column.notNull().references('servers.id').onDelete('cascade'))
    .addColumn('story', 'integer', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('correction', 'text', (column) => column.notNull())
    .execute();
  await into.schema.createIndex('corrections_of_story').on('corrections').column('story').execute();
  await into.schema.createIndex('corrections_of_server').on('corrections').column('server').execute();
}
