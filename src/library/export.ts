import { stringify } from 'yaml';
import type { Report } from '../reports/report.js';
import type { Correction } from '../story/corrections.js';
import type { ExportedFile, ServerLibrary } from './library.js';
import type { ListedReport, ListedVersion } from './reports.js';
import type { Story } from './stories.js';

/** Characters of a title in a file's name. */
const LONGEST_NAME = 60;

/**
 * A server's library as readable files: `library.json` (stories, corrections, channels, settings), `reports/STORY/R3-title.md` for
 * each current report, `earlier/R3v1-title.md` for each earlier version, and `originals/R3v1-letter.pdf` for each file
 * as it was brought in. Reads one report at a time.
 */
export async function* exportServer(library: ServerLibrary, at: string): AsyncIterable<ExportedFile> {
  const stories = await library.stories.list();
  const folders = folderNames(stories);
  yield {
    path: 'library.json',
    bytes: encode(`${JSON.stringify(await settingsOf(library, stories, folders, at), null, 2)}\n`),
  };
  for (const listed of await library.reports.list()) {
    const versions = await library.reports.versions(listed.number);
    for (const version of versions) yield* exportVersion(library, listed, version, folders);
  }
}

async function settingsOf(
  library: ServerLibrary,
  stories: readonly Story[],
  folders: ReadonlyMap<number, string>,
  at: string,
) {
  const bindings = await library.stories.bindings();
  const corrections = new Map<number, readonly Correction[]>();
  for (const { id } of stories)
    corrections.set(
      id,
      (await library.corrections.list(id)).map(({ correction }) => correction),
    );
  return {
    server: library.id,
    exportedAt: at,
    stories: stories.map(({ id, name, isDefault, reports }) => ({
      name,
      folder: folders.get(id) ?? '',
      isDefault,
      reports,
      channels: bindings.filter(({ story }) => story === id).map(({ channel }) => channel),
      corrections: corrections.get(id) ?? [],
    })),
    settings: await library.settings.read(),
  };
}

async function* exportVersion(
  library: ServerLibrary,
  listed: ListedReport,
  { version }: ListedVersion,
  folders: ReadonlyMap<number, string>,
): AsyncIterable<ExportedFile> {
  const { number } = listed;
  const opened = await library.reports.open(number, version);
  // Removed since the list was made: it is not handed out.
  if (opened.kind !== 'current' && opened.kind !== 'earlier') return;
  const { report, kind } = opened;
  const label = version > 1 || kind === 'earlier' ? `R${number}v${version}` : `R${number}`;
  const folder = kind === 'earlier' ? 'earlier' : `reports/${folders.get(listed.story) ?? 'story'}`;
  yield { path: `${folder}/${label}-${nameOf(report.title)}.md`, bytes: encode(markdownOf(report)) };
  const original = await library.reports.original(number, version);
  if (original === undefined) return;
  yield { path: `originals/R${number}v${version}-${nameOf(original.fileName)}`, bytes: original.bytes };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Letters and digits of a title, fit for a file's name on any system. */
function nameOf(title: string): string {
  const name = title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '');
  // By code point: half a character is no name.
  return Array.from(name).slice(0, LONGEST_NAME).join('') || 'untitled';
}

function folderNames(stories: readonly Story[]): ReadonlyMap<number, string> {
  const taken = new Set<string>();
  return new Map(
    stories.map(({ id, name }) => {
      let folder = nameOf(name);
      for (let n = 2; taken.has(folder.toLowerCase()); n += 1) folder = `${nameOf(name)}-${n}`;
      taken.add(folder.toLowerCase());
      return [id, folder];
    }),
  );
}

/** A report as Markdown with front matter, as `footnote import` reads it. */
export function markdownOf(report: Report): string {
  const { id, title, publisher, author, published, publishedAssumed, url, language, note } = report;
  const front = stringify({
    id,
    title,
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(publishedAssumed && { publishedAssumed }),
    ...(url !== undefined && { url }),
    language,
    ...(note !== undefined && { note }),
  });
  let heading: string | undefined;
  const blocks = report.paragraphs.map((paragraph) => {
    const above = paragraph.heading !== heading && paragraph.heading !== undefined;
    heading = paragraph.heading;
    return `${above ? `## ${oneLine(heading ?? '')}\n\n` : ''}${paragraph.text}`;
  });
  return `---\n${front}---\n\n${blocks.join('\n\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
