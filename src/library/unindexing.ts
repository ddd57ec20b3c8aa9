import { paragraphTerms } from '../search/paragraph-terms.js';
import { isAsWritten } from '../search/passage.js';
import { breathe, type Scope } from './changing.js';
import { indexOf } from './indexing.js';
import { restored } from './storable.js';
import type { Writing } from './store.js';
import { termsOf } from './term-tokens.js';
import { markIn, tokensIn } from './token-column.js';
import { takeTerms, WordCounts, type TermCount } from './word-counts.js';

const ROWS = 300;
const BREATH = 20;

/**
 * Takes a report out of its story's index, with all that it was counted for. To be called while its paragraphs are
 * still there; where it is not indexed nothing happens.
 */
export async function unindexReport(
  into: Writing,
  scope: Scope,
  story: number,
  number: number,
): Promise<void> {
  const index = await indexOf(into, story);
  if (index === undefined || index.upto < number) return;
  for (;;) {
    const taken = await takePortion(into, scope, story, number);
    if (taken < ROWS) return;
  }
}

async function takePortion(into: Writing, scope: Scope, story: number, number: number): Promise<number> {
  const { kind } = scope.store;
  const rows = await into
    .selectFrom('indexed_paragraphs as indexed')
    .innerJoin('paragraphs', 'paragraphs.id', 'indexed.id')
    .innerJoin('versions', 'versions.id', 'indexed.version')
    .select(['indexed.id', 'indexed.length', 'indexed.title_length', 'paragraphs.text', 'versions.language'])
    .select(tokensIn(kind, 'indexed').as('tokens'))
    .where('indexed.story', '=', story)
    .where('indexed.number', '=', number)
    .limit(ROWS)
    .execute();
  if (rows.length === 0) return 0;
  const terms = new Map<number, TermCount>();
  const words = new WordCounts(kind, story);
  for (const [i, { tokens, text, language }] of rows.entries()) {
    const { body, title } = termsOf(tokens, markIn(kind));
    for (const id of body) countOf(terms, id).frequency += 1;
    for (const id of title) countOf(terms, id).titled += 1;
    words.addWords(paragraphTerms(restored(text), isAsWritten({ language: restored(language) })).words);
    if (i % BREATH === 0) await breathe();
  }
  await takeTerms(into, kind, terms);
  await words.takeWords(into);
  await takeRows(into, story, rows);
  return rows.length;
}

async function takeRows(
  into: Writing,
  story: number,
  rows: readonly { readonly id: number; readonly length: number; readonly title_length: number }[],
): Promise<void> {
  const sum = (key: 'length' | 'title_length'): number => rows.reduce((all, row) => all + row[key], 0);
  await into
    .deleteFrom('indexed_paragraphs')
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  await into
    .updateTable('indexed_stories')
    .set(({ eb }) => ({
      paragraphs: eb('paragraphs', '-', rows.length),
      length: eb('length', '-', sum('length')),
      title_length: eb('title_length', '-', sum('title_length')),
    }))
    .where('story', '=', story)
    .execute();
}

function countOf(counts: Map<number, TermCount>, id: number): TermCount {
  const known = counts.get(id) ?? { frequency: 0, titled: 0 };
  counts.set(id, known);
  return known;
}
