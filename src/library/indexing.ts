import { sql } from 'kysely';
import { isAsWritten } from '../search/passage.js';
import { paragraphTerms, titleTerms } from '../search/paragraph-terms.js';
import { breathe, type Scope } from './changing.js';
import { jsonRows } from './json-rows.js';
import { restored } from './storable.js';
import type { Reading, Writing } from './store.js';
import { currentVersions } from './current-versions.js';
import { termTokens } from './term-tokens.js';
import type { ReportRow } from './versions.js';
import { WordCounts } from './word-counts.js';

/** To be raised whenever words or stems are found by other rules: what is indexed is then indexed anew. */
export const INDEX_RULES = 1;
/**
 * Paragraphs that are indexed inside a change that somebody waits for; what is missing then follows with the next
 * change, or when the story is asked. More than an import adds in one commit.
 */
const MOST_AT_ONCE = 4_000;
/** Paragraphs whose words are counted together: most words come again, and each is written once. */
const COUNTED = 5_000;
/** Rows that are read or written at once. */
const READ = 300;
const WRITTEN = 100;
/** Paragraphs between two turns of everything else. */
const BREATH = 20;

/** A paragraph whose terms are known, to be written once their numbers are. */
interface Counted {
  readonly id: number;
  readonly version: number;
  readonly number: number;
  readonly n: number;
  readonly matter: ReadonlyMap<string, number>;
  readonly title: ReadonlySet<string>;
}

/**
 * Indexes what was added to a story since it was last indexed, at most `most` paragraphs and the report that they end
 * in; a story that is small enough for memory is left alone. Resolves to whether all of it is indexed now.
 */
export async function catchUp(
  into: Writing,
  scope: Scope,
  story: number,
  most = MOST_AT_ONCE,
): Promise<boolean> {
  const from = await beginning(into, scope, story);
  if (from === undefined) return true;
  const writer = new IndexWriter(into, scope, story);
  for (let upto = from; ;) {
    const rows = await currentVersions(into, scope.server)
      .where('reports.story', '=', story)
      .where('reports.number', '>', upto)
      .orderBy('reports.number')
      .limit(READ)
      .execute();
    for (const row of rows) {
      await writer.report(row);
      upto = row.number;
      if (writer.seen >= most) break;
    }
    const complete = rows.length < READ && upto === (rows.at(-1)?.number ?? upto);
    if (!complete && writer.seen < most) continue;
    await writer.finish(upto);
    return complete;
  }
}

/** The number after which reports are to be indexed; undefined where none is. */
async function beginning(into: Writing, { largeFrom }: Scope, story: number): Promise<number | undefined> {
  const row = await indexOf(into, story);
  if (row?.rules === INDEX_RULES) return row.upto;
  const { paragraphs } = await into
    .selectFrom('stories')
    .select('paragraphs')
    .where('id', '=', story)
    .executeTakeFirstOrThrow();
  if (row !== undefined) await dropIndex(into, story);
  if (paragraphs <= largeFrom) return undefined;
  await into
    .insertInto('indexed_stories')
    .values({ story, rules: INDEX_RULES, upto: 0, paragraphs: 0, length: 0, title_length: 0 })
    .execute();
  return 0;
}

/** Indexes a report of the story as it is now, where those about it are indexed and it is not. */
export async function indexReport(into: Writing, scope: Scope, story: number, number: number): Promise<void> {
  const index = await indexOf(into, story);
  if (index === undefined || index.upto < number) return;
  const row = await currentVersions(into, scope.server)
    .where('reports.story', '=', story)
    .where('reports.number', '=', number)
    .executeTakeFirst();
  if (row === undefined) return;
  const writer = new IndexWriter(into, scope, story);
  await writer.report(row);
  await writer.finish(index.upto);
}

export function indexOf(from: Reading, story: number) {
  return from.selectFrom('indexed_stories').selectAll().where('story', '=', story).executeTakeFirst();
}

/** Takes a whole story out of the index. */
export async function dropIndex(into: Writing, story: number): Promise<void> {
  for (const table of ['indexed_paragraphs', 'story_terms', 'story_words', 'indexed_stories'] as const)
    await into.deleteFrom(table).where('story', '=', story).execute();
}

class IndexWriter {
  /** Paragraphs that were read. */
  seen = 0;
  #paragraphs = 0;
  #length = 0;
  #titleLength = 0;
  #waiting: Counted[] = [];
  #counts: WordCounts;

  constructor(
    private readonly into: Writing,
    private readonly scope: Scope,
    private readonly story: number,
  ) {
    this.#counts = new WordCounts(scope.store.kind, story);
  }

  async report({ id: version, number, title, language }: ReportRow): Promise<void> {
    const asWritten = isAsWritten({ language: restored(language) });
    const titled = titleTerms(restored(title), asWritten);
    for (let last = 0; ;) {
      const rows = await this.into
        .selectFrom('paragraphs')
        .select(['id', 'n', 'text'])
        .where('version', '=', version)
        .where('n', '>', last)
        .orderBy('n')
        .limit(READ)
        .execute();
      for (const { id, n, text } of rows) {
        const terms = paragraphTerms(restored(text), asWritten);
        this.#counts.add(terms, titled);
        this.#waiting.push({ id, version, number, n, matter: terms.matter, title: titled });
        last = n;
        this.seen += 1;
        if (this.#waiting.length % BREATH === 0) await breathe();
      }
      if (this.#waiting.length >= COUNTED) await this.#write();
      if (rows.length < READ) return;
    }
  }

  /** Writes what is left, and that reports up to this number are indexed. */
  async finish(upto: number): Promise<void> {
    await this.#write();
    await this.into
      .updateTable('indexed_stories')
      .set(({ eb }) => ({
        upto,
        paragraphs: eb('paragraphs', '+', this.#paragraphs),
        length: eb('length', '+', this.#length),
        title_length: eb('title_length', '+', this.#titleLength),
      }))
      .where('story', '=', this.story)
      .execute();
  }

  async #write(): Promise<void> {
    const waiting = this.#waiting;
    const numbers = await this.#counts.write(this.into);
    this.#waiting = [];
    this.#counts = new WordCounts(this.scope.store.kind, this.story);
    for (let at = 0; at < waiting.length; at += WRITTEN) {
      await this.#insert(waiting.slice(at, at + WRITTEN), numbers);
      await breathe();
    }
  }

  async #insert(part: readonly Counted[], numbers: ReadonlyMap<string, number>): Promise<void> {
    const { kind } = this.scope.store;
    const rows = part.map(({ id, version, number, n, matter, title }) => {
      const body = new Map([...matter].flatMap(([stem, times]) => numbered(numbers, stem, times)));
      const above = [...title].flatMap((stem) => numbered(numbers, stem, 1).map(([known]) => known));
      this.#paragraphs += 1;
      this.#length += body.size;
      this.#titleLength += above.length;
      return [id, version, number, n, body.size, above.length, termTokens(body, above)];
    });
    const given = jsonRows(kind, COLUMNS, rows);
    const terms = kind === 'postgres' ? sql`terms::tsvector` : sql`terms`;
    await sql`insert into indexed_paragraphs (id, story, version, number, n, length, title_length, terms)
      select id, ${sql.lit(this.story)}, version, number, n, length, title_length, ${terms} from ${given}`.execute(
      this.into,
    );
  }
}

const COLUMNS = {
  id: 'integer',
  version: 'integer',
  number: 'integer',
  n: 'integer',
  length: 'integer',
  title_length: 'integer',
  terms: 'text',
} as const;

function numbered(
  numbers: ReadonlyMap<string, number>,
  stem: string,
  times: number,
): readonly (readonly [number, number])[] {
  const number = numbers.get(stem);
  return number === undefined ? [] : [[number, times]];
}
