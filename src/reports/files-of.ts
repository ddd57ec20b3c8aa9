import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS } from './limits.js';
import type { Note, Refusal } from './refusal.js';
import { fileTrouble } from './trouble.js';

/** A file to read: where it is, and what to call it, its path below the folder with `/` between. */
export interface FoundFile {
  readonly path: string;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

export interface Found {
  /** In path order, by code unit. */
  readonly files: readonly FoundFile[];
  readonly refused: readonly Refusal[];
  readonly notes: readonly Note[];
}

interface Search {
  readonly files: FoundFile[];
  readonly refused: Refusal[];
  readonly notes: Note[];
}

/** Describes a folder and is no report of it. */
const README = /^readme(?:\.[a-z]+)?$/i;

/** Whether a file describes its folder and is no report of it. */
export function isReadme(path: string): boolean {
  return README.test(path.split('/').at(-1) ?? '');
}

/** Whether a path inside an archive is hidden, or a Mac's second copy of a file. */
export function isUnseen(path: string): boolean {
  return path.split('/').some((step) => step.startsWith('.') || step === '__MACOSX');
}
/** Where browsers put the parts of a page that they save as `X.html`. */
const PAGE_PARTS = /^(.*)(?:_files|_archivos|_fichiers|-Dateien|_bestanden|_file)$/;

/** All files below a folder, hidden ones and the parts of saved pages passed over. Links to folders are not followed. */
export async function filesIn(folder: string): Promise<Found> {
  const search: Search = { files: [], refused: [], notes: [] };
  await searchFolder(search, folder, '', 0);
  search.files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return search;
}

async function searchFolder(search: Search, path: string, below: string, depth: number): Promise<void> {
  if (depth > LIMITS.folders) {
    search.refused.push({
      file: below,
      reason: 'It lies too many folders deep.',
      advice: 'Move it further up.',
    });
    return;
  }
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const names = new Set(entries.map((entry) => entry.name));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || isPageParts(entry.name, names)) continue;
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await searchFolder(search, join(path, entry.name), file, depth + 1);
      else await takeFile(search, join(path, entry.name), file);
    }
  } catch (error) {
    search.refused.push({ file: below === '' ? path : below, ...fileTrouble(error) });
  }
}

function isPageParts(name: string, names: ReadonlySet<string>): boolean {
  const page = PAGE_PARTS.exec(name)?.[1];
  return (
    page !== undefined && [`${page}.html`, `${page}.htm`, `${page}.xhtml`].some((saved) => names.has(saved))
  );
}

async function takeFile(search: Search, path: string, file: string): Promise<void> {
  if (isReadme(file)) {
    search.notes.push({
      kind: 'skipped',
      file,
      text: `${file} describes the folder and is not read as a report.`,
    });
    return;
  }
  try {
    const found = await stat(path);
    if (found.isFile()) search.files.push({ path, file, size: found.size });
    else if (!found.isDirectory())
      search.refused.push({
        file,
        reason: 'It is not a file that holds text.',
        advice: 'Put the text into a file.',
      });
  } catch (error) {
    search.refused.push({ file, ...fileTrouble(error) });
  }
}
