import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const Manifest = z.object({ name: z.literal('footnote'), version: z.string() });

function climb(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('package.json is missing beside the program: install it again');
  return climb(above);
}

/** The package's own folder: this file runs from `src/` in the tests and from `dist/src/` elsewhere. */
export function packageRoot(): string {
  return climb(dirname(fileURLToPath(import.meta.url)));
}

/** The folder of the bundled story. */
export function bundledStory(): string {
  return join(packageRoot(), 'corpus');
}

/** The version in package.json. */
export function packageVersion(): string {
  const text = readFileSync(join(packageRoot(), 'package.json'), 'utf8');
  return Manifest.parse(JSON.parse(text)).version;
}
