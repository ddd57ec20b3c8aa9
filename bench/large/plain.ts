import { sql } from 'kysely';
import { readQuestion } from '../../src/answers/question.js';
import { openStore, type Storage, type Store } from '../../src/library/store.js';

/** Paragraphs that are asked for, as many as the ranker reads. */
const LIMIT = 20;

/** A plain OR over the question's words of matter, ranked by the database itself. */
export interface PlainSearch {
  /** Ids of the best paragraphs. */
  search(question: string): Promise<readonly number[]>;
  close(): Promise<void>;
}

/**
 * Over the very terms that are indexed, so that both sides search the same words: in PostgreSQL by `ts_rank` over the
 * same column, in SQLite by `bm25()` over an FTS5 table of its own, with the positions and sizes that it asks for.
 */
export async function openPlain(storage: Storage, story: number): Promise<PlainSearch> {
  const store = await openStore(storage);
  if (store.kind === 'sqlite') await makeFts5(store);
  return {
    search: async (question) => {
      const tokens = await tokensOf(store, story, question);
      return tokens.length === 0 ? [] : ranked(store, tokens);
    },
    close: () => store.close(),
  };
}

async function makeFts5(store: Store): Promise<void> {
  await store.write(async (into) => {
    await sql`create virtual table plain_terms using fts5(
      terms, content = 'indexed_paragraphs', content_rowid = 'id', tokenize = 'ascii')`.execute(into);
    await sql`insert into plain_terms (plain_terms) values ('rebuild')`.execute(into);
  });
}

async function tokensOf(store: Store, story: number, question: string): Promise<readonly number[]> {
  const stems = [...new Set(readQuestion(question).words.map(({ stem }) => stem))];
  if (stems.length === 0) return [];
  const rows = await store.read((from) =>
    from
      .selectFrom('story_terms')
      .select('id')
      .where('story', '=', story)
      .where('stem', 'in', stems)
      .execute(),
  );
  return rows.map(({ id }) => id);
}

async function ranked(store: Store, tokens: readonly number[]): Promise<readonly number[]> {
  const query =
    store.kind === 'postgres' ? tokens.join('|') : tokens.map((token) => `"${token}"`).join(' OR ');
  const { rows } = await store.read((from) =>
    store.kind === 'postgres'
      ? sql<{ readonly id: number }>`select id from indexed_paragraphs where terms @@ ${query}::tsquery
          order by ts_rank(terms, ${query}::tsquery) desc limit ${sql.lit(LIMIT)}`.execute(from)
      : sql<{ readonly id: number }>`select rowid as id from plain_terms where plain_terms match ${query}
          order by bm25(plain_terms) limit ${sql.lit(LIMIT)}`.execute(from),
  );
  return rows.map(({ id }) => id);
}
