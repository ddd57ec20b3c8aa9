import type { Paragraph, Report } from '../reports/report.js';
import type { Scope } from './changing.js';
import { currentVersions } from './current-versions.js';
import type { Reading } from './store.js';
import { paragraphsIn, reportsOf } from './versions.js';

/** Paragraphs before one that are read with it: whose bare surname it uses stands there. */
const BEFORE = 4;
/** Of a report so many paragraphs, and UTF-16 units of them, are compared with others to tell whether they have one origin. */
const BEGINNING = 6;
const BEGINNING_UNITS = 2_500;

/** A paragraph of a report, by their numbers. */
export interface Place {
  readonly number: number;
  readonly n: number;
}

/** The reports of some places as they are now, by number, with these paragraphs and a few before each, and no others. */
export async function readNear(
  from: Reading,
  { server }: Scope,
  story: number,
  places: readonly Place[],
): Promise<ReadonlyMap<number, Report>> {
  if (places.length === 0) return new Map();
  const rows = await currentVersions(from, server)
    .where('reports.story', '=', story)
    .where('reports.number', 'in', [...new Set(places.map(({ number }) => number))])
    .execute();
  const versions = new Map(rows.map(({ number, id }) => [number, id]));
  const wanted = places.flatMap(({ number, n }) => {
    const version = versions.get(number);
    return version === undefined ? [] : [{ version, n }];
  });
  if (wanted.length === 0) return new Map();
  const paragraphs = await paragraphsIn(from)
    .where((q) =>
      q.or(
        wanted.map(({ version, n }) =>
          q.and([q('version', '=', version), q('n', '>=', n - BEFORE), q('n', '<=', n)]),
        ),
      ),
    )
    .execute();
  return new Map(reportsOf(rows, paragraphs).map((report) => [report.number, report]));
}

/** Reports of a story as they are now, in order of number, each with its first paragraphs: at least one. */
export async function readBeginnings(
  from: Reading,
  { server }: Scope,
  story: number,
  numbers: readonly number[],
): Promise<readonly Report[]> {
  const rows = await currentVersions(from, server)
    .where('reports.story', '=', story)
    .where('reports.number', 'in', numbers)
    .orderBy('reports.number')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const read = await paragraphsIn(from).where('version', 'in', ids).where('n', '<=', BEGINNING).execute();
  return reportsOf(rows, read).map((report) => ({ ...report, paragraphs: withinUnits(report.paragraphs) }));
}

function withinUnits(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let units = 0;
  return paragraphs.filter(({ text }) => {
    const within = units < BEGINNING_UNITS;
    units += text.length;
    return within;
  });
}
