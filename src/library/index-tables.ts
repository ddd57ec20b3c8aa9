import { sql } from 'kysely';
import type { Storage, Writing } from './store.js';

type Kind = Storage['kind'];

/**
 * What is kept of the words of stories too large for memory: its stems with how many paragraphs hold each, its words
 * for repairing what was misspelt, and each paragraph's stems, by number, in the database's own full text. Numbers of
 * stems belong to one story, so that a list of paragraphs in that index never holds another story's.
 */
export async function indexTables(into: Writing, kind: Kind): Promise<void> {
  await makeCounts(into);
  await makeTerms(into, kind);
  await makeParagraphs(into, kind);
  await (kind === 'postgres' ? makeGin(into) : makeFts5(into));
}

async function makeCounts(into: Writing): Promise<void> {
  await into.schema
    .createTable('indexed_stories')
    .addColumn('story', 'integer', (column) =>
      column.primaryKey().references('stories.id').onDelete('cascade'),
    )
    .addColumn('rules', 'integer', (column) => column.notNull())
    .addColumn('upto', 'integer', (column) => column.notNull())
    .addColumn('paragraphs', 'integer', (column) => column.notNull())
    .addColumn('length', 'integer', (column) => column.notNull())
    .addColumn('title_length', 'integer', (column) => column.notNull())
    .execute();
}

async function makeTerms(into: Writing, kind: Kind): Promise<void> {
  const terms = into.schema.createTable('story_terms');
  await (
    kind === 'postgres'
      ? terms.addColumn('id', 'serial', (column) => column.primaryKey())
      : terms.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
  )
    .addColumn('story', 'integer', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('stem', 'text', (column) => column.notNull())
    .addColumn('root', 'text', (column) => column.notNull())
    .addColumn('frequency', 'integer', (column) => column.notNull())
    .addColumn('titled', 'integer', (column) => column.notNull())
    .addUniqueConstraint('story_terms_once', ['story', 'stem'])
    .execute();
  await into.schema.createIndex('story_terms_by_root').on('story_terms').columns(['story', 'root']).execute();
  await into.schema
    .createTable('story_words')
    .addColumn('story', 'integer', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('initial', 'text', (column) => column.notNull())
    .addColumn('length', 'integer', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addColumn('capitals', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('story_words_once', ['story', 'word'])
    .execute();
  await into.schema
    .createIndex('story_words_by_shape')
    .on('story_words')
    .columns(['story', 'initial', 'length'])
    .execute();
}

async function makeParagraphs(into: Writing, kind: Kind): Promise<void> {
  await into.schema
    .createTable('indexed_paragraphs')
    .addColumn('id', 'integer', (column) =>
      column.primaryKey().references('paragraphs.id').onDelete('cascade'),
    )
    .addColumn('story', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('n', 'integer', (column) => column.notNull())
    .addColumn('length', 'integer', (column) => column.notNull())
    .addColumn('title_length', 'integer', (column) => column.notNull())
    .addColumn('terms', sql.raw(kind === 'postgres' ? 'tsvector' : 'text'), (column) => column.notNull())
    .execute();
  await into.schema
    .createIndex('indexed_paragraphs_of_report')
    .on('indexed_paragraphs')
    .columns(['story', 'number'])
    .execute();
}

/** A short pending list: every search reads all of it (https://www.postgresql.org/docs/current/gin.html#GIN-FAST-UPDATE). */
async function makeGin(into: Writing): Promise<void> {
  await sql`create index indexed_paragraphs_terms on indexed_paragraphs using gin (terms)
    with (gin_pending_list_limit = 512)`.execute(into);
}

/** The paragraphs' rows hold the terms; triggers keep FTS5 in step, also where rows go with their paragraph. */
async function makeFts5(into: Writing): Promise<void> {
  await sql`create virtual table paragraph_terms using fts5(
    terms, content = 'indexed_paragraphs', content_rowid = 'id', detail = 'none', tokenize = 'ascii')`.execute(
    into,
  );
  await sql`create trigger indexed_paragraphs_added after insert on indexed_paragraphs begin
    insert into paragraph_terms (rowid, terms) values (new.id, new.terms); end`.execute(into);
  await sql`create trigger indexed_paragraphs_removed after delete on indexed_paragraphs begin
    insert into paragraph_terms (paragraph_terms, rowid, terms) values ('delete', old.id, old.terms); end`.execute(
    into,
  );
}
