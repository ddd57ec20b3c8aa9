import { describe, expect, it } from 'vitest';
import { createReadUpload } from '../../src/intake/read-upload.js';
import type { UploadRead } from '../../src/intake/upload.js';
import { compiledEntry } from './compiled.js';
import { hostileFiles, type HostileFile } from './hostile-files.js';

const readUpload = createReadUpload({ entry: compiledEntry(), atOnce: 2 });

/** What is wrong with what became of a file, in words. */
function faults({ fileName, holdsText }: HostileFile, read: UploadRead): readonly string[] {
  if (read.kind === 'refused') {
    const words = /\.$/.test(read.reason) && /\.$/.test(read.advice);
    return words ? [] : [`${fileName}: ${read.reason} ${read.advice}`];
  }
  const blank = read.reports.some(
    ({ report }) => !report.paragraphs.some(({ text }) => /[\p{L}\p{N}]/u.test(text)),
  );
  return holdsText && !blank ? [] : [`${fileName} was taken for a report`];
}

describe('hostile files', () => {
  it('of every sort are refused in words, or read where there is text: none without any becomes a report', async () => {
    const sorts = new Set<string>();
    const found: string[] = [];
    const waiting: Promise<void>[] = [];
    let count = 0;
    for (const file of hostileFiles()) {
      sorts.add(file.sort);
      count += 1;
      waiting.push(readUpload(file).then((read) => void found.push(...faults(file, read))));
      // No more than a few of 25 MB at a time.
      if (waiting.length >= 4) await waiting.shift();
    }
    await Promise.all(waiting);
    expect(found).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(60);
    expect(sorts.size).toBeGreaterThanOrEqual(15);
  }, 300_000);
});
