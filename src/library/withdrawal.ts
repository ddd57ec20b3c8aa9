import { nowOf, type Scope } from './changing.js';
import type { Destination } from './drafts.js';
import type { RemovalReceipt } from './reports.js';
import { restored } from './storable.js';
import type { Writing } from './store.js';
import { deleteVersions } from './versions.js';

/** Deletes a report's text, files and details in all its versions. Its number stays, so that it is not given again. */
export async function takeAway(
  into: Writing,
  scope: Scope,
  report: { readonly id: number; readonly number: number; readonly version: number },
): Promise<RemovalReceipt> {
  const versions = await into
    .selectFrom('versions')
    .select(['id', 'version', 'title', 'paragraphs', 'file_size'])
    .where('report', '=', report.id)
    .execute();
  const at = nowOf(scope);
  await deleteVersions(into, versions);
  await into
    .updateTable('reports')
    .set({ story: null, key: null, removed_at: at })
    .where('id', '=', report.id)
    .execute();
  await dropDrafts(into, scope, { replaces: report.number });
  const current = versions.find(({ version }) => version === report.version);
  return {
    report: report.number,
    title: restored(current?.title ?? ''),
    versions: versions.length,
    paragraphs: versions.reduce((sum, { paragraphs }) => sum + paragraphs, 0),
    at,
  };
}

/** Deletes the drafts that were to go into a story or over a report that is no more. */
export async function dropDrafts(into: Writing, { server }: Scope, bound: Destination): Promise<void> {
  const [column, value] =
    'story' in bound ? (['story', bound.story] as const) : (['replaces', bound.replaces] as const);
  const versions = await into
    .selectFrom('versions')
    .innerJoin('drafts', 'drafts.version', 'versions.id')
    .select(['versions.id', 'versions.paragraphs', 'versions.file_size'])
    .where('drafts.server', '=', server)
    .where(`drafts.${column}`, '=', value)
    .execute();
  await deleteVersions(into, versions);
}
