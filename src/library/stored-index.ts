import { sql } from 'kysely';
import type { Paragraph, Report } from '../reports/report.js';
import { bm25, rarity, TITLE_BOOST } from '../search/bm25.js';
import type { FoundParagraph } from '../search/found-passages.js';
import type { CountedWord } from '../search/lexicon.js';
import type { Bounds, SoughtTerm, StoredTerm, StoryIndex } from '../search/story-index.js';
import type { Correction } from '../story/corrections.js';
import type { Scope } from './changing.js';
import { findRows, type IndexRow } from './finding.js';
import { jsonRows, rowsAtOnce } from './json-rows.js';
import { readBeginnings, readNear, type Place } from './near-paragraphs.js';
import type { Reading } from './store.js';
import { readCorrections } from './stored-corrections.js';
import type { KnownTerms } from './known-terms.js';
import { needleOf, timesIn } from './term-tokens.js';
import { markIn } from './token-column.js';

/** Words that a misspelt one is compared with: the commonest that begin alike. */
const MOST_ALIKE = 3_000;
/** Edits that a repair may take at the most: words that differ more in length are not looked at. */
const MOST_EDITS = 2;

/** What is summed up over a story's indexed paragraphs. */
export interface IndexTotals {
  readonly story: number;
  readonly paragraphs: number;
  readonly length: number;
  readonly title_length: number;
}

/** The index of a large story, in the store. */
export class StoredIndex implements StoryIndex {
  constructor(
    private readonly scope: Scope,
    private readonly totals: IndexTotals,
    private readonly known: KnownTerms,
  ) {}

  get paragraphs(): number {
    return this.totals.paragraphs;
  }

  async terms(stems: readonly string[], roots: readonly string[]): Promise<readonly StoredTerm[]> {
    const { found, missing } = this.known.look(stems);
    if (missing.length === 0 && roots.length === 0) return found;
    const rows = [
      ...(missing.length === 0 ? [] : await this.#termsWith('stem', missing)),
      ...(roots.length === 0 ? [] : await this.#termsWith('root', roots)),
    ];
    this.known.learn(missing, rows);
    return [...new Map([...found, ...rows].map((term) => [term.stem, term])).values()];
  }

  async #termsWith(column: 'stem' | 'root', wanted: readonly string[]): Promise<readonly StoredTerm[]> {
    const { store } = this.scope;
    const given = jsonRows(
      store.kind,
      { wanted: 'text' },
      wanted.map((one) => [one]),
    );
    const columns = ['id', 'stem', 'frequency', 'titled'].map((name) => sql.ref(`terms.${name}`));
    const rows = await store.read((from) =>
      rowsAtOnce(
        from,
        store.kind,
        columns,
        sql`${given} cross join story_terms as terms
          where terms.story = ${this.totals.story} and ${sql.ref(`terms.${column}`)} = given.wanted`,
      ),
    );
    return rows.map(([id, stem, frequency, titled]) => ({
      id: Number(id),
      stem: String(stem),
      frequency: Number(frequency),
      titled: Number(titled),
    }));
  }

  words(keys: readonly string[]): Promise<readonly CountedWord[]> {
    return this.scope.store.read((from) =>
      from
        .selectFrom('story_words')
        .select(['word', 'times', 'capitals'])
        .where('story', '=', this.totals.story)
        .where('word', 'in', keys)
        .execute(),
    );
  }

  wordsLike(folded: string): Promise<readonly CountedWord[]> {
    const [first = '', second = first] = folded;
    return this.scope.store.read((from) =>
      from
        .selectFrom('story_words')
        .select(['word', 'times', 'capitals'])
        .where('story', '=', this.totals.story)
        .where('initial', 'in', [...new Set([first, second])])
        .where('length', '>=', folded.length - MOST_EDITS)
        .where('length', '<=', folded.length + MOST_EDITS)
        .orderBy('times', 'desc')
        .orderBy('word')
        .limit(MOST_ALIKE)
        .execute(),
    );
  }

  async find(
    sought: readonly SoughtTerm[],
    limit: number,
    bounds: Bounds,
  ): Promise<readonly FoundParagraph[]> {
    const { kind } = this.scope.store;
    const { story } = this.totals;
    return this.#planned(async (from) => {
      const rows = await findRows({ from, kind, story, bounds }, sought);
      const scoreOf = this.#scorer(sought);
      const scored = rows
        .map((row) => ({ ...row, score: scoreOf(row) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || a.number - b.number || a.n - b.n)
        .slice(0, limit);
      const near = await readNear(from, this.scope, story, scored);
      return scored.flatMap((place) => foundAt(near, place));
    });
  }

  /**
   * PostgreSQL guesses how common a term is and would rather read the whole table than the index. Where only the first
   * of many are fetched, several workers would each time come to others: the same question has the same answer.
   */
  #planned<T>(work: (from: Reading) => Promise<T>): Promise<T> {
    const { store } = this.scope;
    if (store.kind === 'sqlite') return store.read(work);
    return store.snapshot(async (from) => {
      await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
        set_config('max_parallel_workers_per_gather', '0', true)`.execute(from);
      return work(from);
    });
  }

  /** BM25 over body and title, as for a story in memory. */
  #scorer(sought: readonly SoughtTerm[]): (row: IndexRow) => number {
    const { paragraphs, length: all, title_length: titles } = this.totals;
    const mark = markIn(this.scope.store.kind);
    const wanted = sought.map(({ term, weight }) => ({
      needle: needleOf(term.id, mark),
      body: weight * rarity(term.frequency, paragraphs),
      title: term.titled === 0 ? 0 : TITLE_BOOST * weight * rarity(term.titled, paragraphs),
    }));
    return ({ tokens, length, title_length }) => {
      const bodyLength = (length * paragraphs) / (all || 1);
      const titleLength = (title_length * paragraphs) / (titles || 1);
      let score = 0;
      for (const { needle, body, title } of wanted) {
        const times = timesIn(tokens, needle);
        if (times > 0) score += body * bm25(times, bodyLength);
        if (title > 0 && tokens.includes(needle.title)) score += title * bm25(1, titleLength);
      }
      return score;
    };
  }

  async corrections(): Promise<readonly Correction[]> {
    const kept = await this.scope.store.read((from) =>
      readCorrections(from, this.scope.server, this.totals.story),
    );
    return kept.map(({ correction }) => correction);
  }

  beginnings(reports: readonly Report[]): Promise<readonly Report[]> {
    const numbers = reports.map(({ number }) => number);
    return this.scope.store.read((from) => readBeginnings(from, this.scope, this.totals.story, numbers));
  }
}

/** The paragraph at a place, if it is still there. */
function foundAt(
  near: ReadonlyMap<number, Report>,
  { number, n, score }: Place & { readonly score: number },
): readonly FoundParagraph[] {
  const report = near.get(number);
  const paragraph: Paragraph | undefined = report?.paragraphs.find((one) => one.n === n);
  return report === undefined || paragraph === undefined ? [] : [{ report, paragraph, score }];
}
