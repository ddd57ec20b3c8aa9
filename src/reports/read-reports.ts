import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { draftOf, formatOf, tooLarge, UNREAD } from './draft.js';
import { decodeUtf8 } from './encoding.js';
import { filesIn, type Found, type FoundFile } from './files-of.js';
import { LIMITS } from './limits.js';
import { readLine } from './line-report.js';
import { linesOf } from './lines-of.js';
import type { Meta } from './meta.js';
import { compose, finish, stemOf } from './read-report.js';
import type { Note, Objection, Refusal } from './refusal.js';
import type { Report } from './report.js';
import { Shelf } from './shelf.js';
import { foreignFormat } from './signature.js';
import { fileTrouble } from './trouble.js';

export interface ReadReports {
  /** In path order (lines in file order), numbered from 1. */
  readonly reports: readonly Report[];
  readonly refused: readonly Refusal[];
  readonly notes: readonly Note[];
}

/**
 * Reads a file of reports or a folder of them: `.txt`, `.md`, `.html` and `.jsonl`, folders within folders too. What
 * cannot be read is refused in words and the rest still loads; it does not throw for anything that a path may hold.
 */
export async function readReports(
  path: string,
  options: { readonly meta?: Meta } = {},
): Promise<ReadReports> {
  const shelf = new Shelf(options.meta ?? {});
  const { files, refused, notes } = await find(path);
  shelf.notes.push(...notes);
  for (const file of files) await readFound(shelf, file);
  shelf.close();
  const nothing = files.length === 0 && refused.length === 0 ? [emptyFolder(path)] : [];
  return { reports: shelf.reports, refused: [...refused, ...shelf.refused, ...nothing], notes: shelf.notes };
}

function emptyFolder(path: string): Refusal {
  return {
    file: path,
    reason: 'There are no reports in this folder.',
    advice: 'Put files that end in .txt, .md, .html or .jsonl there.',
  };
}

async function find(path: string): Promise<Found> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await filesIn(path);
    if (found.isFile())
      return { files: [{ path, file: basename(path), size: found.size }], refused: [], notes: [] };
    return refusedAlone(path, {
      reason: 'It is neither a file nor a folder.',
      advice: 'Give a file or a folder of reports.',
    });
  } catch (error) {
    return refusedAlone(path, fileTrouble(error));
  }
}

function refusedAlone(file: string, objection: Objection): Found {
  return { files: [], refused: [{ file, ...objection }], notes: [] };
}

async function readFound(shelf: Shelf, found: FoundFile): Promise<void> {
  try {
    if (formatOf(found.file) === 'lines') await readLines(shelf, found);
    else await readWhole(shelf, found);
  } catch (error) {
    shelf.refuse({ file: found.file }, fileTrouble(error));
  }
}

async function readWhole(shelf: Shelf, { path, file, size }: FoundFile): Promise<void> {
  const stem = stemOf(file);
  shelf.expect(stem);
  if (size > LIMITS.bytes || formatOf(file) === undefined) {
    // Its first bytes may say more about it than its size or name.
    const foreign = foreignFormat(await firstBytes(path));
    return shelf.refuse({ file }, foreign ?? (size > LIMITS.bytes ? tooLarge(size) : UNREAD));
  }
  const drafted = await draftOf(await readFile(path), file);
  if (!drafted.ok) return shelf.refuse({ file }, drafted.objection);
  const { draft } = drafted;
  shelf.add({ file }, draft.id ?? stem, (given) => finish(draft, given));
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function readLines(shelf: Shelf, { path, file, size }: FoundFile): Promise<void> {
  if (size === 0)
    return shelf.refuse({ file }, { reason: 'It is empty.', advice: 'Check that the file was saved whole.' });
  const head = await firstBytes(path);
  const foreign = foreignFormat(head);
  if (foreign !== null) return shelf.refuse({ file }, foreign);
  if (head.includes(0)) {
    return shelf.refuse(
      { file },
      { reason: 'It is not UTF-8, which a .jsonl file has to be.', advice: 'Save it as UTF-8.' },
    );
  }
  for await (const { line, bytes } of linesOf(path, LIMITS.bytes)) {
    if (bytes === null)
      shelf.refuse(
        { file, line },
        {
          reason: `The line is longer than ${LIMITS.bytes / 1e6} MB.`,
          advice: 'Divide it into several reports.',
        },
      );
    else addLine(shelf, file, line, bytes);
  }
}

function addLine(shelf: Shelf, file: string, line: number, bytes: Uint8Array): void {
  const json = decodeUtf8(bytes);
  if (json === null)
    return shelf.refuse(
      { file, line },
      { reason: 'The line is not UTF-8.', advice: 'Save the file as UTF-8.' },
    );
  if (json.trim() === '') return;
  const read = readLine(json);
  if (!read.ok) return shelf.refuse({ file, line }, read.objection);
  const { id, draft, paragraphs } = read.line;
  shelf.add({ file, line }, id, (given) =>
    paragraphs ? compose(paragraphs, [], draft, given) : finish(draft, given),
  );
}
