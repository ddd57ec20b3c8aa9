import { sql, type CreateTableBuilder } from 'kysely';
import type { Storage, Writing } from './store.js';

type Kind = Storage['kind'];
type Table = CreateTableBuilder<string, string>;

/** The first step of all: every table as src/library/tables.ts describes it. */
export async function firstTables(into: Writing, kind: Kind): Promise<void> {
  await makeServers(into, kind);
  await makeReports(into, kind);
  await makeText(into, kind);
  await makeChannels(into);
  await makeQuestions(into, kind);
  await makeChanges(into, kind);
  await makeDrafts(into);
}

/** A table with an `id` that is never given twice: without autoincrement SQLite gives that of a deleted row again. */
function numbered(into: Writing, kind: Kind, name: string): Table {
  const table = into.schema.createTable(name);
  return kind === 'postgres'
    ? table.addColumn('id', 'serial', (column) => column.primaryKey())
    : table.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement());
}

function ofServer(table: Table): Table {
  return table.addColumn('server', 'text', (column) =>
    column.notNull().references('servers.id').onDelete('cascade'),
  );
}

function counted(table: Table, ...names: readonly string[]): Table {
  return names.reduce(
    (made, name) => made.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0)),
    table,
  );
}

async function makeServers(into: Writing, kind: Kind): Promise<void> {
  const servers = into.schema
    .createTable('servers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('default_story', 'integer')
    .addColumn('cooldown_seconds', 'integer');
  await counted(servers, 'reports_given', 'paused', 'share', 'keeps_unanswered').execute();
  const stories = ofServer(numbered(into, kind, 'stories'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addUniqueConstraint('stories_named', ['server', 'name_key']);
  await counted(stories, 'change', 'withdrawals', 'reports', 'paragraphs', 'characters').execute();
}

async function makeReports(into: Writing, kind: Kind): Promise<void> {
  await ofServer(numbered(into, kind, 'reports'))
    .addColumn('story', 'integer', (column) => column.references('stories.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('key', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .addUniqueConstraint('reports_numbered', ['server', 'number'])
    .addUniqueConstraint('reports_keyed', ['server', 'key'])
    .execute();
  await into.schema.createIndex('reports_of_story').on('reports').column('story').execute();
  await ofServer(numbered(into, kind, 'versions'))
    .addColumn('report', 'integer', (column) => column.references('reports.id').onDelete('cascade'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('publisher', 'text')
    .addColumn('author', 'text')
    .addColumn('published', 'text')
    .addColumn('published_assumed', 'integer', (column) => column.notNull())
    .addColumn('url', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('left_out', 'text', (column) => column.notNull())
    .addColumn('paragraphs', 'integer', (column) => column.notNull())
    .addColumn('characters', 'integer', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('file_name', 'text')
    .addColumn('file_size', 'integer')
    .addUniqueConstraint('versions_numbered', ['report', 'version'])
    .execute();
  await into.schema.createIndex('versions_of_server').on('versions').columns(['server', 'digest']).execute();
}

async function makeText(into: Writing, kind: Kind): Promise<void> {
  const ofVersion = (table: Table): Table =>
    table.addColumn('version', 'integer', (column) =>
      column.notNull().references('versions.id').onDelete('cascade'),
    );
  await ofVersion(numbered(into, kind, 'paragraphs'))
    .addColumn('n', 'integer', (column) => column.notNull())
    .addColumn('heading', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addUniqueConstraint('paragraphs_numbered', ['version', 'n'])
    .execute();
  await ofVersion(into.schema.createTable('file_parts'))
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('bytes', sql.raw(kind === 'postgres' ? 'bytea' : 'blob'), (column) => column.notNull())
    .addPrimaryKeyConstraint('file_parts_numbered', ['version', 'part'])
    .execute();
}

async function makeChannels(into: Writing): Promise<void> {
  await ofServer(into.schema.createTable('channels'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('story', 'integer', (column) => column.references('stories.id').onDelete('set null'))
    .addColumn('share', 'integer')
    .addPrimaryKeyConstraint('channels_of_server', ['server', 'channel'])
    .execute();
  await into.schema.createIndex('channels_of_story').on('channels').column('story').execute();
}

async function makeQuestions(into: Writing, kind: Kind): Promise<void> {
  await ofServer(numbered(into, kind, 'open_questions'))
    .addColumn('story', 'integer', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('unanswered', 'integer', (column) => column.notNull())
    .addColumn('not_meant', 'integer', (column) => column.notNull())
    .addUniqueConstraint('open_questions_asked', ['story', 'key'])
    .execute();
  await into.schema.createIndex('open_questions_of_server').on('open_questions').column('server').execute();
}

async function makeChanges(into: Writing, kind: Kind): Promise<void> {
  await ofServer(numbered(into, kind, 'changes'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('story', 'text')
    .addColumn('report', 'integer')
    .addColumn('detail', 'text')
    .execute();
  await into.schema.createIndex('changes_of_server').on('changes').columns(['server', 'id']).execute();
}

async function makeDrafts(into: Writing): Promise<void> {
  await ofServer(into.schema.createTable('drafts'))
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) =>
      column.notNull().references('versions.id').onDelete('cascade'),
    )
    .addColumn('story', 'integer')
    .addColumn('replaces', 'integer')
    .addColumn('held_at', 'text', (column) => column.notNull())
    .execute();
  await into.schema.createIndex('drafts_of_server').on('drafts').column('server').execute();
}
