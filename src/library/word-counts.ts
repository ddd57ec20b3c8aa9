import { sql } from 'kysely';
import type { ParagraphTerms } from '../search/paragraph-terms.js';
import { root } from '../text/words.js';
import { breathe } from './changing.js';
import { jsonRows } from './json-rows.js';
import type { Storage, Writing } from './store.js';

/** Rows of one statement: a few milliseconds of work. */
const ROWS = 500;
/** A longer "word" is none that anybody asks for; PostgreSQL indexes no more than a third of a page. UTF-16 units. */
const LONGEST = 200;

/** Paragraphs that hold a term, and paragraphs under a title that does. */
export interface TermCount {
  frequency: number;
  titled: number;
}

interface WordCount {
  times: number;
  capitals: number;
}

/** Whether a stem or word is one that is kept. */
export function isKept(word: string): boolean {
  return word.length <= LONGEST;
}

/** What paragraphs add to a story's counts, or take away from them. */
export class WordCounts {
  readonly #terms = new Map<string, TermCount>();
  readonly #words = new Map<string, WordCount>();

  constructor(
    private readonly kind: Storage['kind'],
    private readonly story: number,
  ) {}

  add({ matter, words }: ParagraphTerms, title: ReadonlySet<string>): void {
    for (const stem of matter.keys()) this.#term(stem).frequency += 1;
    for (const stem of title) this.#term(stem).titled += 1;
    this.addWords(words);
  }

  addWords(words: ParagraphTerms['words']): void {
    for (const { word, capital } of words) {
      const count = this.#words.get(word) ?? { times: 0, capitals: 0 };
      this.#words.set(word, count);
      count.times += 1;
      if (capital) count.capitals += 1;
    }
  }

  #term(stem: string): TermCount {
    const known = this.#terms.get(stem) ?? { frequency: 0, titled: 0 };
    this.#terms.set(stem, known);
    return known;
  }

  /** Adds the counts to those in the store; the number of each stem. */
  async write(into: Writing): Promise<ReadonlyMap<string, number>> {
    const ids = new Map<string, number>();
    const terms = [...this.#terms].filter(([stem]) => isKept(stem));
    for (const part of portions(terms)) {
      const given = jsonRows(
        this.kind,
        { stem: 'text', root: 'text', frequency: 'integer', titled: 'integer' },
        part.map(([stem, { frequency, titled }]) => [stem, root(stem), frequency, titled]),
      );
      const { rows } = await sql<{ readonly id: number; readonly stem: string }>`
        insert into story_terms (story, stem, root, frequency, titled)
        select ${sql.lit(this.story)}, stem, root, frequency, titled from ${given} where true
        on conflict (story, stem) do update set
          frequency = story_terms.frequency + excluded.frequency, titled = story_terms.titled + excluded.titled
        returning id, stem`.execute(into);
      for (const { id, stem } of rows) ids.set(stem, id);
      await breathe();
    }
    await this.#writeWords(into);
    return ids;
  }

  async #writeWords(into: Writing, sign: 1 | -1 = 1): Promise<void> {
    for (const part of portions([...this.#words].filter(([word]) => isKept(word)))) {
      const given = jsonRows(
        this.kind,
        { word: 'text', initial: 'text', length: 'integer', times: 'integer', capitals: 'integer' },
        part.map(([word, { times, capitals }]) => [
          word,
          word.slice(0, 1),
          word.length,
          sign * times,
          sign * capitals,
        ]),
      );
      await sql`insert into story_words (story, word, initial, length, times, capitals)
        select ${sql.lit(this.story)}, word, initial, length, times, capitals from ${given} where true
        on conflict (story, word) do update set
          times = story_words.times + excluded.times, capitals = story_words.capitals + excluded.capitals`.execute(
        into,
      );
      if (sign < 0)
        await sql`delete from story_words where story = ${this.story} and times <= 0
          and word in (select word from ${given})`.execute(into);
      await breathe();
    }
  }

  /** Takes the words away from those in the store; what is left of none is forgotten. */
  takeWords(into: Writing): Promise<void> {
    return this.#writeWords(into, -1);
  }
}

/** Takes counts of terms, by number, away from those in the store; what stands nowhere any more is forgotten. */
export async function takeTerms(
  into: Writing,
  kind: Storage['kind'],
  counts: ReadonlyMap<number, TermCount>,
): Promise<void> {
  for (const part of portions([...counts])) {
    const given = jsonRows(
      kind,
      { id: 'integer', frequency: 'integer', titled: 'integer' },
      part.map(([id, { frequency, titled }]) => [id, frequency, titled]),
    );
    await sql`update story_terms set frequency = story_terms.frequency - given.frequency,
        titled = story_terms.titled - given.titled
      from ${given} where story_terms.id = given.id`.execute(into);
    await sql`delete from story_terms where frequency <= 0 and titled <= 0
      and id in (select id from ${given})`.execute(into);
    await breathe();
  }
}

function* portions<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += ROWS) yield all.slice(at, at + ROWS);
}
