import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { asCorrection } from '../library/correction-form.js';
import type { Correction } from '../story/corrections.js';

/**
 * The corrections that moderators made of a story, where `path` is the folder of its reports in an export:
 * `EXPORT/reports/STORY`, with `library.json` beside `reports`. None for any other path; never throws.
 */
export async function exportedCorrections(path: string): Promise<readonly Correction[]> {
  const folder = resolve(path);
  try {
    const text = await readFile(join(dirname(dirname(folder)), 'library.json'), 'utf8');
    const { stories } = JSON.parse(text) as { readonly stories?: unknown };
    const all: readonly unknown[] = Array.isArray(stories) ? stories : [];
    const story = all.find((one) => isIn(one, basename(folder)));
    return correctionsOf(story);
  } catch {
    return [];
  }
}

function isIn(story: unknown, folder: string): boolean {
  return typeof story === 'object' && story !== null && 'folder' in story && story.folder === folder;
}

function correctionsOf(story: unknown): readonly Correction[] {
  if (typeof story !== 'object' || story === null || !('corrections' in story)) return [];
  const written: readonly unknown[] = Array.isArray(story.corrections) ? story.corrections : [];
  return written.flatMap((one) => asCorrection(one) ?? []);
}
