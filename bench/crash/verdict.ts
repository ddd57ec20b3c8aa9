import type { Library } from '../../src/library/library.js';
import type { Store } from '../../src/library/store.js';
import { textOf, tokenOf, type Deed } from './deed.js';

/** What should be there: by key the number and version, and what was taken away. */
export interface Expected {
  readonly living: Map<string, { readonly number: number; readonly version: number }>;
  readonly gone: { readonly token: string; readonly number: number }[];
}

export interface Found {
  readonly lost: number;
  readonly half: number;
  readonly answering: number;
}

/** Lays an acknowledged change over what should be there. */
export function apply({ living, gone }: Expected, { do: what, key, version }: Deed, number: number): void {
  if (what !== 'add') {
    const before = living.get(key)?.version ?? version;
    gone.push({ token: tokenOf(key, before), number });
  }
  if (what === 'remove') living.delete(key);
  else living.set(key, { number, version });
}

/** Of the change that was under way when the child was killed, whether it is on disk. */
export async function settleOpen(
  library: Library,
  expected: Expected,
  deed: Deed | undefined,
): Promise<void> {
  if (deed === undefined) return;
  const listed = await library.server('crash').reports.list();
  const there = listed.find(({ id }) => id === deed.key);
  const before = expected.living.get(deed.key);
  const happened = deed.do === 'remove' ? there === undefined : there?.version === deed.version;
  if (happened) apply(expected, deed, there?.number ?? before?.number ?? 0);
}

/** Compares what is on disk and what answers with what should be. */
export async function examine(library: Library, store: Store, expected: Expected): Promise<Found> {
  const server = library.server('crash');
  let [lost, half, answering] = [0, await brokenRows(store), 0];
  const listed = await server.reports.list();
  for (const { id } of listed) if (!expected.living.has(id)) lost += 1;
  for (const [key, { number, version }] of expected.living) {
    const opened = await server.reports.open(number);
    if (opened.kind !== 'current' || opened.report.version !== version) lost += 1;
    else if (JSON.stringify(opened.report.paragraphs) !== JSON.stringify(textOf(key, version).paragraphs))
      half += 1;
  }
  const loaded = await server.answering({});
  for (const { token } of expected.gone.slice(-40)) {
    if (loaded.kind !== 'story') continue;
    const answer = loaded.engine.ask(`who was the pilot of the barge ${token}`);
    const told = JSON.stringify([answer.excerpts, loaded.engine.leads(token, 25)]);
    if (told.includes(token)) answering += 1;
  }
  return { lost, half, answering };
}

/** Rows that stand for half a change: text without a report, a version without all its text, counts that do not add up. */
async function brokenRows(store: Store): Promise<number> {
  return store.read(async (from) => {
    const versions = await from
      .selectFrom('versions')
      .leftJoin('paragraphs', 'paragraphs.version', 'versions.id')
      .select(['versions.id', 'versions.report', 'versions.paragraphs'])
      .select(({ fn }) => fn.count<number>('paragraphs.id').as('rows'))
      .groupBy(['versions.id', 'versions.report', 'versions.paragraphs'])
      .execute();
    const broken = versions.filter(({ report, paragraphs, rows }) => report === null || paragraphs !== rows);
    const current = await from
      .selectFrom('reports')
      .innerJoin('versions', (join) =>
        join.onRef('versions.report', '=', 'reports.id').onRef('versions.version', '=', 'reports.version'),
      )
      .select(({ fn }) => [
        fn.countAll<number>().as('reports'),
        fn.sum<number | null>('paragraphs').as('paragraphs'),
      ])
      .where('reports.story', 'is not', null)
      .executeTakeFirstOrThrow();
    const story = await from
      .selectFrom('stories')
      .select(['reports', 'paragraphs'])
      .executeTakeFirstOrThrow();
    const differs = story.reports !== current.reports || story.paragraphs !== (current.paragraphs ?? 0);
    const { highest } = await from
      .selectFrom('reports')
      .select(({ fn }) => fn.max<number | null>('number').as('highest'))
      .executeTakeFirstOrThrow();
    const { reports_given } = await from
      .selectFrom('servers')
      .select('reports_given')
      .executeTakeFirstOrThrow();
    return broken.length + Number(differs) + Number((highest ?? 0) !== reports_given);
  });
}
