import type { Report } from '../reports/report.js';
import type { Correction } from '../story/corrections.js';
import { breathe, type Scope } from './changing.js';
import { restored } from './storable.js';
import type { Reading } from './store.js';
import { readCorrections } from './stored-corrections.js';
import { currentVersions } from './current-versions.js';
import { paragraphsIn, readParagraphs, reportOf, reportsOf, type ReportRow } from './versions.js';

/** A story as it stood on disk; what was added while it was read may be in it too. */
export interface ReadStory {
  readonly name: string;
  readonly change: number;
  readonly withdrawals: number;
  /** UTF-16 units. */
  readonly characters: number;
  readonly reports: readonly Report[];
  /** In the order in which they were made. */
  readonly corrections: readonly Correction[];
}

/** Reports whose details are read at once. */
const ROWS = 100;
/** Paragraphs of several reports that are read at once. */
const PARAGRAPHS = 300;

/** Reads a story from the store, in portions. `changed`: in between, so that what was read may not belong together. */
export async function readStory(
  { store, server }: Scope,
  id: number,
): Promise<ReadStory | 'gone' | 'changed'> {
  return store.read(async (from) => {
    const before = await stateOf(from, server, id);
    if (before === undefined) return 'gone';
    const reports: Report[] = [];
    for (let last = 0; ;) {
      const rows = await currentVersions(from, server)
        .where('reports.story', '=', id)
        .where('reports.number', '>', last)
        .orderBy('reports.number')
        .limit(ROWS)
        .execute();
      for (const part of portions(rows)) reports.push(...(await readPortion(from, part)));
      const next = rows.at(-1)?.number;
      if (next === undefined || rows.length < ROWS) break;
      last = next;
    }
    const corrections = (await readCorrections(from, server, id)).map(({ correction }) => correction);
    const after = await stateOf(from, server, id);
    if (after === undefined) return 'gone';
    // What was added meanwhile may be there or not; nothing that was taken away may be.
    if (after.withdrawals !== before.withdrawals) return 'changed';
    return { ...before, name: restored(before.name), reports, corrections };
  });
}

function stateOf(from: Reading, server: string, id: number) {
  return from
    .selectFrom('stories')
    .select(['name', 'change', 'withdrawals', 'characters'])
    .where('id', '=', id)
    .where('server', '=', server)
    .executeTakeFirst();
}

/** Neighbours whose paragraphs are few enough to be read at once; a long report stands alone. */
function* portions(rows: readonly ReportRow[]): Generator<readonly ReportRow[]> {
  let part: ReportRow[] = [];
  let paragraphs = 0;
  for (const row of rows) {
    if (part.length > 0 && paragraphs + row.paragraphs > PARAGRAPHS) {
      yield part;
      part = [];
      paragraphs = 0;
    }
    part.push(row);
    paragraphs += row.paragraphs;
  }
  if (part.length > 0) yield part;
}

async function readPortion(from: Reading, rows: readonly ReportRow[]): Promise<readonly Report[]> {
  await breathe();
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return [reportOf(only, await readParagraphs(from, only.id))];
  const ids = rows.map(({ id }) => id);
  return reportsOf(rows, await paragraphsIn(from).where('version', 'in', ids).execute());
}
