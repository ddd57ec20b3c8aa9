import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { tooLarge } from './draft.js';
import { formatOf, READ_FORMATS } from './format.js';
import { filesIn, type Found, type FoundFile } from './files-of.js';
import { LIMITS } from './limits.js';
import { linesOf } from './lines-of.js';
import type { Meta } from './meta.js';
import { stemOf } from './read-report.js';
import type { Note, Objection, Refusal } from './refusal.js';
import type { Report } from './report.js';
import { Shelf } from './shelf.js';
import { shelveFile, shelveLines } from './shelve.js';
import { foreignFormat } from './signature.js';
import { fileTrouble } from './trouble.js';

export interface ReadReports {
  /** In path order (lines in file order), numbered from 1. */
  readonly reports: readonly Report[];
  readonly refused: readonly Refusal[];
  readonly notes: readonly Note[];
}

/**
 * Reads a file of reports or a folder of them, folders and ZIP archives within it too, each in its format. What
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
    advice: `Put files that end in ${READ_FORMATS} there.`,
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
    if (formatOf(found.file) === 'lines')
      await shelveLines(shelf, found.file, await firstBytes(found.path), linesOf(found.path, LIMITS.bytes));
    else await readWhole(shelf, found);
  } catch (error) {
    shelf.refuse({ file: found.file }, fileTrouble(error));
  }
}

async function readWhole(shelf: Shelf, { path, file, size }: FoundFile): Promise<void> {
  if (size <= LIMITS.bytes) return shelveFile(shelf, file, await readFile(path));
  shelf.expect(stemOf(file));
  // Its first bytes may say more about it than its size.
  shelf.refuse({ file }, foreignFormat(await firstBytes(path)) ?? tooLarge(size));
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
