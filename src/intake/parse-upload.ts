import type { Details } from '../reports/details.js';
import { sizeProblem } from '../reports/draft.js';
import { formatOf, recognise } from '../reports/format.js';
import { LIMITS } from '../reports/limits.js';
import type { Refusal } from '../reports/refusal.js';
import { Shelf } from '../reports/shelf.js';
import { linesIn, shelveFile, shelveLines } from '../reports/shelve.js';
import type { Upload, UploadedReport, UploadRead } from './upload.js';

/** Reads an upload in this process, without limits of time and memory: what the process apart runs. */
export async function parseUpload({ bytes, fileName, given }: Upload): Promise<UploadRead> {
  const file = fileName.split(/[/\\]/).at(-1) || 'unnamed';
  const problem = sizeProblem(bytes.length);
  if (problem !== null) return { kind: 'refused', ...problem };
  const reports: UploadedReport[] = [];
  const shelf = new Shelf(
    {},
    {
      most: LIMITS.reports,
      given: holdsSeveral(bytes, file) ? ofAll(given) : given,
      onShelved: (report, origin, from) =>
        reports.push({ report, original: { fileName: origin.file, bytes: from ?? bytes } }),
    },
  );
  if (isLines(bytes, file)) await shelveLines(shelf, file, bytes.subarray(0, 4096), linesIn(bytes));
  else await shelveFile(shelf, file, bytes);
  shelf.close();
  if (reports.length === 0) return nothingRead(shelf.refused);
  return { kind: 'read', reports, refused: shelf.refused, notes: shelf.notes };
}

function isLines(bytes: Uint8Array, file: string): boolean {
  if (formatOf(file) !== 'lines') return false;
  const recognised = recognise(bytes, file);
  return !recognised.ok || recognised.format === 'lines';
}

function holdsSeveral(bytes: Uint8Array, file: string): boolean {
  const recognised = recognise(bytes, file);
  return recognised.ok && (recognised.format === 'archive' || recognised.format === 'lines');
}

/** What can be true of several reports at once. */
function ofAll({ publisher, author, published }: Details = {}): Details {
  return {
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
  };
}

function nothingRead(refused: readonly Refusal[]): UploadRead {
  const [first] = refused;
  if (!first) {
    const reason = 'There is no report in it.';
    return { kind: 'refused', reason, advice: 'Check that it holds the files that you meant.' };
  }
  const { file, line, reason, advice } = first;
  const inside = line !== undefined || refused.length > 1 || file.includes('/');
  if (!inside) return { kind: 'refused', reason, advice };
  const where = line === undefined ? file : `${file}, line ${line}`;
  return { kind: 'refused', reason: `No report in it can be read. ${where}: ${reason}`, advice };
}
