import type { Report } from '../reports/report.js';
import { originSteps } from '../story/origins.js';
import { sameText } from './adoption.js';
import type { Scope } from './changing.js';
import type { Resemblance } from './reports.js';
import { restored } from './storable.js';
import { readStory } from './story-reading.js';
import type { Turns } from './turns.js';
import { digestOf } from './versions.js';

export type Resembling = (scope: Scope, story: number, report: Report) => Promise<readonly Resemblance[]>;

/** UTF-16 units of a story that are compared with a new report while somebody waits. */
const MOST_COMPARED = 2_000_000;

/** Looks for the same text, and, in a story that is not too large for it, for rewrites of the same one. */
export function resemblingIn(turns: Turns): Resembling {
  return async (scope, story, report) => {
    const digest = await digestOf(report);
    const same = await scope.store.read((from) => sameText(from, scope.server, story, digest));
    if (same !== undefined)
      return [{ number: same.number, title: restored(same.title), how: 'same text' as const }];
    const row = await scope.store.read((from) =>
      from
        .selectFrom('stories')
        .select('characters')
        .where('id', '=', story)
        .where('server', '=', scope.server)
        .executeTakeFirst(),
    );
    if (row === undefined || row.characters > MOST_COMPARED) return [];
    const read = await readStory(scope, story);
    if (typeof read === 'string') return [];
    const origins = await turns.take(originSteps([...read.reports, report]), () => false);
    return read.reports
      .filter((_, i) => origins?.[i] === origins?.at(-1))
      .map(({ number, title }) => ({ number, title, how: 'same origin' as const }));
  };
}
