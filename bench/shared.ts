import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/root.js';

/** The folder of question sets beside the project (another with `--shared PATH`). Throws, in words, where there is none. */
export function sharedFolder(argv: readonly string[] = process.argv.slice(2)): string {
  const at = argv.indexOf('--shared');
  const folder = at >= 0 ? (argv[at + 1] ?? '') : join(packageRoot(), '..', 'shared');
  if (!existsSync(join(folder, 'questions')))
    throw new Error(`no question sets at ${folder}: name their folder with --shared PATH`);
  return folder;
}
