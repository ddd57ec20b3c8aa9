import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { foldSpace } from '../reports/blank.js';
import type { Paragraph, Report } from '../reports/report.js';
import { breathe, nowOf, type Scope } from './changing.js';
import type { ReportDetails } from './edited-details.js';
import type { NewReport, Original } from './reports.js';
import { restored, storable } from './storable.js';
import type { Reading, Writing } from './store.js';
import { bytesOf, flag, type Tables } from './tables.js';

/** Rows that are written or read at once: a few milliseconds of work. */
const ROWS = 300;
/** UTF-16 units that are written or digested at once. */
const UNITS = 400_000;
/** Bytes of one part of a file. */
const PART = 500_000;

/** A version as it was written. */
export interface WrittenVersion {
  readonly id: number;
  readonly paragraphs: number;
  readonly characters: number;
  readonly digest: string;
}

export function charactersOf({ paragraphs }: Report): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

/** SHA-256 over the text, blanks folded: what tells that a report is there already. */
export async function digestOf({ paragraphs }: Report): Promise<string> {
  const hash = createHash('sha256');
  let units = 0;
  for (const { text } of paragraphs) {
    hash.update(`${foldSpace(text)} `);
    units += text.length;
    if (units < UNITS) continue;
    units = 0;
    await breathe();
  }
  return hash.digest('base64');
}

/** Writes a report's text, details and file as a version that belongs to no report yet, so that nothing answers of it. */
export async function writeVersion(
  into: Writing,
  scope: Scope,
  { report, original }: NewReport,
  digest: string,
): Promise<WrittenVersion> {
  const counts = { paragraphs: report.paragraphs.length, characters: charactersOf(report), digest };
  const { id } = await into
    .insertInto('versions')
    .values({
      server: scope.server,
      report: null,
      version: 0,
      ...detailColumns(report),
      language: storable(report.language),
      note: report.note === undefined ? null : storable(report.note),
      left_out: storable(JSON.stringify(report.leftOut)),
      ...counts,
      added_at: nowOf(scope),
      file_name: original === undefined ? null : storable(original.fileName),
      file_size: original?.bytes.length ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeParagraphs(into, id, report.paragraphs);
  if (original !== undefined) await writeFile(into, id, original.bytes);
  return { id, ...counts };
}

async function writeParagraphs(
  into: Writing,
  version: number,
  paragraphs: readonly Paragraph[],
): Promise<void> {
  for (const part of portions(paragraphs)) {
    const rows = part.map(({ n, text, heading }) => ({
      version,
      n,
      heading: heading === undefined ? null : storable(heading),
      text: storable(text),
    }));
    await into.insertInto('paragraphs').values(rows).execute();
    await breathe();
  }
}

/** Parts of a list that are small both in number and in text. */
function* portions(paragraphs: readonly Paragraph[]): Generator<readonly Paragraph[]> {
  let part: Paragraph[] = [];
  let units = 0;
  for (const paragraph of paragraphs) {
    part.push(paragraph);
    units += paragraph.text.length;
    if (part.length < ROWS && units < UNITS) continue;
    yield part;
    part = [];
    units = 0;
  }
  if (part.length > 0) yield part;
}

async function writeFile(into: Writing, version: number, bytes: Uint8Array): Promise<void> {
  for (let part = 0; part * PART < bytes.length; part += 1) {
    const own = Buffer.from(bytes.subarray(part * PART, (part + 1) * PART));
    await into.insertInto('file_parts').values({ version, part, bytes: own }).execute();
    await breathe();
  }
}

/** The columns of what may be edited. */
export function detailColumns(report: ReportDetails) {
  const text = (value: string | undefined): string | null => (value === undefined ? null : storable(value));
  return {
    title: storable(report.title),
    publisher: text(report.publisher),
    author: text(report.author),
    published: text(report.published),
    published_assumed: flag(report.publishedAssumed === true),
    url: text(report.url),
  };
}

export type VersionRow = Selectable<Tables['versions']>;

/** A report's row beside that of one of its versions. */
export interface ReportRow extends VersionRow {
  readonly number: number;
  readonly key: string;
}

function optional<K extends string>(key: K, value: string | null): Partial<Record<K, string>> {
  return value === null ? {} : ({ [key]: restored(value) } as Record<K, string>);
}

/** What a version says of itself, without its text. */
export function detailsOf(row: VersionRow) {
  return {
    title: restored(row.title),
    ...optional('publisher', row.publisher),
    ...optional('author', row.author),
    ...optional('published', row.published),
    ...(row.published_assumed === 1 ? { publishedAssumed: true as const } : {}),
    ...optional('url', row.url),
  };
}

export function reportOf(row: ReportRow, paragraphs: readonly Paragraph[]): Report {
  return {
    id: restored(row.key),
    number: row.number,
    version: row.version,
    ...detailsOf(row),
    language: restored(row.language),
    paragraphs,
    leftOut: JSON.parse(restored(row.left_out)) as string[],
    ...optional('note', row.note),
  };
}

/** The paragraphs of any versions, in order; to be narrowed to those that are wanted. */
export function paragraphsIn(from: Reading) {
  return from
    .selectFrom('paragraphs')
    .select(['version', 'n', 'heading', 'text'])
    .orderBy('version')
    .orderBy('n');
}

interface ParagraphRow {
  readonly version: number;
  readonly n: number;
  readonly heading: string | null;
  readonly text: string;
}

/** Reports with their share of paragraphs that were read for all of them at once. */
export function reportsOf(
  rows: readonly ReportRow[],
  paragraphs: readonly ParagraphRow[],
): readonly Report[] {
  return rows.map((row) =>
    reportOf(row, paragraphs.filter(({ version }) => version === row.id).map(paragraphOf)),
  );
}

/** A version's paragraphs in order, read in portions. */
export async function readParagraphs(from: Reading, version: number): Promise<readonly Paragraph[]> {
  const paragraphs: Paragraph[] = [];
  for (let last = 0; ;) {
    const rows = await paragraphsIn(from)
      .where('version', '=', version)
      .where('n', '>', last)
      .limit(ROWS)
      .execute();
    for (const row of rows) paragraphs.push(paragraphOf(row));
    const { n } = rows.at(-1) ?? {};
    if (n === undefined || rows.length < ROWS) return paragraphs;
    last = n;
    await breathe();
  }
}

function paragraphOf(row: ParagraphRow): Paragraph {
  return { n: row.n, text: restored(row.text), ...optional('heading', row.heading) };
}

/** The file that a version was read from; undefined where none was given. */
export async function readFile(
  from: Reading,
  { id, file_name: name, file_size: size }: Pick<VersionRow, 'id' | 'file_name' | 'file_size'>,
): Promise<Original | undefined> {
  if (name === null || size === null) return undefined;
  const bytes = new Uint8Array(size);
  for (let part = 0; part * PART < size; part += 1) {
    const row = await from
      .selectFrom('file_parts')
      .select('bytes')
      .where('version', '=', id)
      .where('part', '=', part)
      .executeTakeFirst();
    // Removed in between.
    if (row === undefined) return undefined;
    bytes.set(bytesOf(row.bytes), part * PART);
    await breathe();
  }
  return { fileName: restored(name), bytes };
}

/** Deletes versions with their text and files, in portions: overwriting thousands of paragraphs takes its time. */
export async function deleteVersions(
  into: Writing,
  versions: readonly Pick<VersionRow, 'id' | 'paragraphs' | 'file_size'>[],
): Promise<void> {
  for (const { id, paragraphs, file_size: size } of versions) {
    for (let n = ROWS; n < paragraphs; n += ROWS) {
      await into.deleteFrom('paragraphs').where('version', '=', id).where('n', '<=', n).execute();
      await breathe();
    }
    for (let part = 0; part * PART < (size ?? 0); part += 1) {
      await into.deleteFrom('file_parts').where('version', '=', id).where('part', '=', part).execute();
      await breathe();
    }
    await into.deleteFrom('versions').where('id', '=', id).execute();
    await breathe();
  }
}
