import { basename, resolve } from 'node:path';
import type { Note, Refusal } from './reports/refusal.js';
import type { Report } from './reports/report.js';
import { bundledStory } from './root.js';

/** Where a story's reports are; the bundled story where `reports` is left out. */
export interface Source {
  readonly reports?: string;
  readonly meta?: string;
}

const BUNDLED_TITLE = 'The summit between Japan and North Korea proposed in 2024';

/** A story that was read, or the words on why none could be. What was refused is told in either case. */
export type Opened =
  | {
      readonly kind: 'opened';
      readonly title: string;
      readonly reports: readonly Report[];
      readonly refused: readonly Refusal[];
      readonly notes: readonly Note[];
    }
  | { readonly kind: 'nothing'; readonly problem: string; readonly refused: readonly Refusal[] };

/** Reads a story's reports. */
export async function openStory({ reports: path, meta: metaPath }: Source): Promise<Opened> {
  const { readReports } = await import('./reports/read-reports.js');
  const { readMeta } = await import('./reports/meta.js');
  const meta = metaPath === undefined ? undefined : await readMeta(metaPath);
  if (meta && !meta.ok) {
    const { reason, advice } = meta.objection;
    return { kind: 'nothing', problem: `${metaPath ?? ''}: ${reason} ${advice}`, refused: [] };
  }
  const read = await readReports(path ?? bundledStory(), meta ? { meta: meta.meta } : {});
  if (read.reports.length === 0) {
    const problem = 'No report could be read, so there is nothing to answer from.';
    return { kind: 'nothing', problem, refused: read.refused };
  }
  const title = path === undefined ? BUNDLED_TITLE : basename(resolve(path)).replace(/\.[a-z]{2,5}$/, '');
  return { kind: 'opened', title, ...read };
}

/** "letters/first.txt, line 3: why." What to do about it is in `advice`. */
export function refusalLine({ file, line, reason }: Refusal): string {
  return `${file}${line === undefined ? '' : `, line ${line}`}: ${reason}`;
}
