import type { Objection } from '../reports/refusal.js';
import type { Report } from '../reports/report.js';
import { record, refuse, type Scope } from './changing.js';
import type { Destination } from './drafts.js';
import { indexReport } from './indexing.js';
import { restored, storable } from './storable.js';
import type { Reading, Writing } from './store.js';
import { unindexReport } from './unindexing.js';
import type { WrittenVersion } from './versions.js';

/** How the objection to a text that is there already begins. */
export const SAME_TEXT = 'It has the same text as';

interface Adoption {
  readonly written: WrittenVersion;
  readonly into: Destination;
  readonly by: string;
  readonly report: Report;
}

/** What a change of a story adds to its counts; `withdraws`: something that answered must not answer any more. */
interface Growth {
  readonly reports?: number;
  readonly paragraphs?: number;
  readonly characters?: number;
  readonly withdraws?: boolean;
}

/** Makes a written version a report of a story, or the next version of a report: from the commit on it answers. */
export function adopt(into: Writing, scope: Scope, adoption: Adoption): Promise<{ readonly report: Report }> {
  return 'story' in adoption.into
    ? asNew(into, scope, adoption, adoption.into.story)
    : asNextVersion(into, scope, adoption, adoption.into.replaces);
}

async function asNew(into: Writing, scope: Scope, { written, by, report }: Adoption, story: number) {
  const name = await storyName(into, scope, story);
  const same = await refuseSameText(into, scope, story, written.digest);
  if (same !== undefined) refuse(same.reason, same.advice);
  const { reports_given: number } = await into
    .updateTable('servers')
    .set(({ eb }) => ({ reports_given: eb('reports_given', '+', 1) }))
    .where('id', '=', scope.server)
    .returning('reports_given')
    .executeTakeFirstOrThrow();
  const key = await freeKey(into, scope, report.id);
  const { id } = await into
    .insertInto('reports')
    .values({ server: scope.server, story, number, key: storable(key), version: 1, removed_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await into.updateTable('versions').set({ report: id, version: 1 }).where('id', '=', written.id).execute();
  await bump(into, story, { reports: 1, paragraphs: written.paragraphs, characters: written.characters });
  await record(into, scope, {
    by,
    action: 'report added',
    story: name,
    report: number,
    detail: report.title,
  });
  return { report: { ...report, id: key, number, version: 1 } };
}

async function asNextVersion(into: Writing, scope: Scope, adoption: Adoption, number: number) {
  const { written, by, report } = adoption;
  const found = await findReport(into, scope.server, number);
  if (found?.story == null || found.key === null)
    return refuse(
      `There is no report R${number}.`,
      'It may have been removed; add the text as a new report.',
    );
  const before = await into
    .selectFrom('versions')
    .select(['paragraphs', 'characters', 'digest'])
    .where('report', '=', found.id)
    .where('version', '=', found.version)
    .executeTakeFirstOrThrow();
  if (before.digest === written.digest)
    refuse(`R${number} has this text already.`, 'To change its title, date or source, edit it.');
  const version = found.version + 1;
  await unindexReport(into, scope, found.story, number);
  await into.updateTable('reports').set({ version }).where('id', '=', found.id).execute();
  await into
    .updateTable('versions')
    .set({ report: found.id, version })
    .where('id', '=', written.id)
    .execute();
  await bump(into, found.story, {
    paragraphs: written.paragraphs - before.paragraphs,
    characters: written.characters - before.characters,
    withdraws: true,
  });
  await indexReport(into, scope, found.story, number);
  await record(into, scope, { by, action: 'report replaced', report: number, detail: `version ${version}` });
  return { report: { ...report, id: restored(found.key), number, version } };
}

/** Counts a change of a story, so that whoever has it in memory sees that it is old. */
export async function bump(
  into: Writing,
  story: number,
  { reports = 0, paragraphs = 0, characters = 0, withdraws = false }: Growth,
): Promise<void> {
  await into
    .updateTable('stories')
    .set(({ eb }) => ({
      change: eb('change', '+', 1),
      withdrawals: eb('withdrawals', '+', withdraws ? 1 : 0),
      reports: eb('reports', '+', reports),
      paragraphs: eb('paragraphs', '+', paragraphs),
      characters: eb('characters', '+', characters),
    }))
    .where('id', '=', story)
    .execute();
}

export function findReport(from: Reading, server: string, number: number) {
  return from
    .selectFrom('reports')
    .selectAll()
    .where('server', '=', server)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** Words where a report of the story has this text already. */
export async function refuseSameText(
  from: Reading,
  { server }: Scope,
  story: number,
  digest: string,
): Promise<Objection | undefined> {
  const row = await sameText(from, server, story, digest);
  return (
    row && {
      reason: `${SAME_TEXT} R${row.number}, “${restored(row.title)}”.`,
      advice: 'To change the title, date or source of that report, edit it.',
    }
  );
}

/** The report of the story that has this text now. */
export function sameText(from: Reading, server: string, story: number, digest: string) {
  return from
    .selectFrom('versions')
    .innerJoin('reports', (join) =>
      join.onRef('reports.id', '=', 'versions.report').onRef('reports.version', '=', 'versions.version'),
    )
    .select(['reports.number', 'versions.title'])
    .where('versions.server', '=', server)
    .where('versions.digest', '=', digest)
    .where('reports.story', '=', story)
    .executeTakeFirst();
}

async function storyName(from: Reading, { server }: Scope, story: number): Promise<string> {
  const row = await from
    .selectFrom('stories')
    .select('name')
    .where('id', '=', story)
    .where('server', '=', server)
    .executeTakeFirst();
  return row === undefined
    ? refuse('This server has no such story.', 'Choose one from the list; it may have been deleted.')
    : restored(row.name);
}

/** The id that is wanted, with a number behind it where another report of the server has it. */
async function freeKey(into: Writing, { server }: Scope, wanted: string): Promise<string> {
  const taken = async (key: string): Promise<boolean> => {
    const row = await into
      .selectFrom('reports')
      .select('id')
      .where('server', '=', server)
      .where('key', '=', storable(key))
      .executeTakeFirst();
    return row !== undefined;
  };
  let key = wanted;
  for (let n = 2; await taken(key); n += 1) key = `${wanted}-${n}`;
  return key;
}
