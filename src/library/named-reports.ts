import { sql } from 'kysely';
import type { Scope } from './changing.js';
import { currentVersions } from './current-versions.js';
import type { Dated, NamedReport } from './reports.js';
import { restored, storable } from './storable.js';

/** Reports whose titles are read for one that is named: of a longer story, the latest. */
const MOST_READ = 20_000;

/** Reports of a story by number or with this in the title, the newest first. */
export async function namedReports(
  { store, server }: Scope,
  story: number,
  typed: string,
  limit: number,
): Promise<readonly NamedReport[]> {
  const wanted = storable(typed.trim().toLowerCase());
  const number = /^r?(\d{1,9})$/.exec(wanted)?.[1];
  const rows = await store.read(async (from) => {
    const all = currentVersions(from, server).where('reports.story', '=', story);
    if (number !== undefined) return all.where('reports.number', '=', Number(number)).execute();
    const latest = all.orderBy('reports.number', 'desc').limit(MOST_READ).as('latest');
    return from
      .selectFrom(latest)
      .selectAll()
      .where(sql<boolean>`lower(${sql.ref('latest.title')}) like ${containing(wanted)} escape '\\'`)
      .orderBy('latest.number', 'desc')
      .limit(limit)
      .execute();
  });
  return rows.map(({ number: own, key, title }) => ({
    number: own,
    id: restored(key),
    title: restored(title),
  }));
}

function containing(wanted: string): string {
  return `%${wanted.replace(/[\\%_]/g, '\\$&')}%`;
}

export async function datedReports({ store, server }: Scope, story: number): Promise<Dated> {
  const row = await store.read((from) =>
    from
      .selectFrom(currentVersions(from, server).where('reports.story', '=', story).as('one'))
      .select(({ fn }) => [
        fn.min<string | null>('one.published').as('from'),
        fn.max<string | null>('one.published').as('to'),
        fn.countAll<number>().as('reports'),
        fn.count<number>('one.published').as('dated'),
      ])
      .executeTakeFirstOrThrow(),
  );
  return {
    ...(row.from !== null && { from: row.from }),
    ...(row.to !== null && { to: row.to }),
    undated: row.reports - row.dated,
  };
}
