import { breathe, nowOf, type Scope } from './changing.js';
import type { RemovalReceipt } from './reports.js';
import { restored } from './storable.js';
import type { Writing } from './store.js';

/** Deletes a report's text, files and details in all its versions. Its number stays, so that it is not given again. */
export async function takeAway(
  into: Writing,
  scope: Scope,
  report: { readonly id: number; readonly number: number; readonly version: number },
): Promise<RemovalReceipt> {
  const versions = await into
    .selectFrom('versions')
    .select(['id', 'version', 'title', 'paragraphs'])
    .where('report', '=', report.id)
    .execute();
  const at = nowOf(scope);
  for (const { id } of versions) {
    await into.deleteFrom('versions').where('id', '=', id).execute();
    await breathe();
  }
  await into
    .updateTable('reports')
    .set({ story: null, key: null, removed_at: at })
    .where('id', '=', report.id)
    .execute();
  await into
    .deleteFrom('drafts')
    .where('server', '=', scope.server)
    .where('replaces', '=', report.number)
    .execute();
  const current = versions.find(({ version }) => version === report.version);
  return {
    report: report.number,
    title: restored(current?.title ?? ''),
    versions: versions.length,
    paragraphs: versions.reduce((sum, { paragraphs }) => sum + paragraphs, 0),
    at,
  };
}
