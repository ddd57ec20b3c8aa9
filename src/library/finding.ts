import { sql, type RawBuilder } from 'kysely';
import type { Bounds, SoughtTerm } from '../search/story-index.js';
import { rowsAtOnce } from './json-rows.js';
import type { Reading, Storage } from './store.js';
import { titleToken } from './term-tokens.js';
import { tokensIn } from './token-column.js';

/** An indexed paragraph; `tokens` with the database's mark before and behind each. */
export interface IndexRow {
  readonly id: number;
  readonly number: number;
  readonly n: number;
  readonly length: number;
  readonly title_length: number;
  readonly tokens: string;
}

/** Paragraphs that are fetched for one step of a search, to be scored: the rarest words of the question first. */
const MOST_FETCHED = 600;
/** Paragraphs looked at for those between two dates. */
const MOST_VISITED = 20_000;
/** With fewer than these, commoner words are searched for too: more than are ever read. */
const ENOUGH = 60;
/** A paragraph of a report that is asked alone is not searched for, but read; of a longer report, the first ones. */
const MOST_OF_REPORT = 20_000;
/** Words of a question that are searched for together. */
const MOST_TOGETHER = 8;

/** The terms that stand for one word of the question, and in how many paragraphs and titles they are. */
interface Word {
  readonly ids: readonly number[];
  readonly cost: number;
}

/** Where paragraphs are looked for. */
export interface Searched {
  readonly from: Reading;
  readonly kind: Storage['kind'];
  readonly story: number;
  readonly bounds: Bounds;
}

/**
 * Paragraphs of a story that hold the terms, in no order. Those with any of the rarest words, as long as they are
 * few; where that finds too little, those that have all the other words, then all but the commonest, and so on.
 */
export async function findRows(
  searched: Searched,
  sought: readonly SoughtTerm[],
): Promise<readonly IndexRow[]> {
  const { report } = searched.bounds;
  if (report !== undefined) return rowsOfReport(searched, report);
  const { rare, common } = byCost(wordsOf(sought));
  const found = new Map<number, IndexRow>();
  const add = async (expression: Expression): Promise<void> => {
    for (const row of await rowsWith(searched, expression)) found.set(row.id, row);
  };
  if (rare.length > 0) await add([rare.flatMap(({ ids }) => tokensOf(ids))]);
  for (let count = common.length; count > 1 && found.size < ENOUGH; count -= 1)
    await add(common.slice(0, count).map(({ ids }) => tokensOf(ids)));
  for (const marks of MOST_TELLING)
    if (common[0] !== undefined && found.size < ENOUGH)
      await add([common[0].ids.flatMap((id) => marks.map((mark) => `${mark.before}${id}${mark.after}`))]);
  return [...found.values()];
}

/** Tokens of which one must be there, of each list. */
type Expression = readonly (readonly string[])[];

/** One common word alone: where it stands often or in the title it tells most. */
const MOST_TELLING = [
  [{ before: '', after: 'c' }],
  [
    { before: '', after: 'b' },
    { before: 't', after: '' },
  ],
  [{ before: '', after: '' }],
];

function tokensOf(ids: readonly number[]): readonly string[] {
  return ids.flatMap((id) => [`${id}`, titleToken(id)]);
}

function wordsOf(sought: readonly SoughtTerm[]): readonly Word[] {
  const words = new Map<number, Word>();
  for (const { term, word } of sought) {
    const { ids, cost } = words.get(word) ?? { ids: [], cost: 0 };
    words.set(word, { ids: [...ids, term.id], cost: cost + term.frequency + term.titled });
  }
  return [...words.values()].sort((a, b) => a.cost - b.cost);
}

function byCost(rareFirst: readonly Word[]): {
  readonly rare: readonly Word[];
  readonly common: readonly Word[];
} {
  let cost = 0;
  const over = rareFirst.findIndex((word) => {
    cost += word.cost;
    return cost > MOST_FETCHED;
  });
  const end = over < 0 ? rareFirst.length : over;
  return { rare: rareFirst.slice(0, end), common: rareFirst.slice(end, end + MOST_TOGETHER) };
}

/** Paragraphs that an expression matches, as the database comes to them, at most `MOST_FETCHED`. */
async function rowsWith(searched: Searched, expression: Expression): Promise<readonly IndexRow[]> {
  const { kind, bounds } = searched;
  const dated = bounds.after !== undefined || bounds.before !== undefined;
  const matching = matchingRows(kind, expression, dated ? MOST_VISITED : MOST_FETCHED);
  return indexRows(
    searched,
    sql`(select * from ${matching} as matching where matching.story = ${searched.story}
      ${dated ? between(bounds, 'matching') : sql``} limit ${sql.lit(MOST_FETCHED)}) as found`,
  );
}

async function indexRows(
  { from, kind }: Searched,
  selection: RawBuilder<unknown>,
): Promise<readonly IndexRow[]> {
  const columns = ['id', 'number', 'n', 'length', 'title_length'].map((name) => sql.ref(`found.${name}`));
  const rows = await rowsAtOnce(from, kind, [...columns, tokensIn(kind, 'found')], selection);
  return rows.map(([id, number, n, length, titleLength, tokens]) => ({
    id: Number(id),
    number: Number(number),
    n: Number(n),
    length: Number(length),
    title_length: Number(titleLength),
    tokens: kind === 'postgres' ? String(tokens) : ` ${tokens ?? ''} `,
  }));
}

function matchingRows(kind: Storage['kind'], expression: Expression, most: number): RawBuilder<unknown> {
  if (kind === 'postgres') {
    const query = expression.map((any) => `(${any.map((token) => `'${token}'`).join('|')})`).join('&');
    return sql`(select * from indexed_paragraphs where terms @@ ${query}::tsquery limit ${sql.lit(most)})`;
  }
  const query = expression.map((any) => `(${any.map((token) => `"${token}"`).join(' OR ')})`).join(' AND ');
  return sql`(select indexed_paragraphs.* from paragraph_terms
    join indexed_paragraphs on indexed_paragraphs.id = paragraph_terms.rowid
    where paragraph_terms match ${query} limit ${sql.lit(most)})`;
}

function between({ after, before }: Bounds, table: string): RawBuilder<unknown> {
  const from = after === undefined ? sql`` : sql`and versions.published >= ${after}`;
  const to = before === undefined ? sql`` : sql`and versions.published <= ${before}`;
  return sql`and exists (select 1 from versions where versions.id = ${sql.ref(`${table}.version`)} ${from} ${to})`;
}

function rowsOfReport(searched: Searched, report: number): Promise<readonly IndexRow[]> {
  return indexRows(
    searched,
    sql`(select * from indexed_paragraphs as own where own.story = ${searched.story} and own.number = ${report}
      ${between(searched.bounds, 'own')} order by own.n limit ${sql.lit(MOST_OF_REPORT)}) as found`,
  );
}
