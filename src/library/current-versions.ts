import type { Reading } from './store.js';

/** The current version of each report of a server. */
export function currentVersions(from: Reading, server: string) {
  return from
    .selectFrom('reports')
    .innerJoin('versions', (join) =>
      join.onRef('versions.report', '=', 'reports.id').onRef('versions.version', '=', 'reports.version'),
    )
    .selectAll('versions')
    .select(['reports.number', 'reports.key', 'reports.story'])
    .$narrowType<{ story: number; key: string }>()
    .where('reports.server', '=', server)
    .where('reports.story', 'is not', null);
}
