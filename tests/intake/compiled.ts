import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { packageRoot } from '../../src/root.js';

/** What the reading process is made of. */
const FOLDERS = ['text', 'reports', 'story', 'intake'];
const KEPT_MS = 3_600_000;

/**
 * The reading process, compiled from the sources as they are: a process of its own runs JavaScript only. Compiled once
 * for each state of the sources, whichever test asks first.
 */
export function compiledEntry(): URL {
  const out = join(packageRoot(), 'tests', 'out', 'compiled');
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(packageRoot(), 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => join(folder, file)),
  ).sort();
  const hash = createHash('sha256');
  const sources = files.map((file) => readFileSync(join(packageRoot(), 'src', file), 'utf8'));
  files.forEach((file, i) => hash.update(`${file}\n${sources[i] ?? ''}\n`));
  const folder = join(out, hash.digest('hex').slice(0, 16));
  if (!existsSync(folder)) compile(files, sources, out, folder);
  return pathToFileURL(join(folder, 'intake', 'reading-process.js'));
}

function compile(files: readonly string[], sources: readonly string[], out: string, folder: string): void {
  mkdirSync(out, { recursive: true });
  removeOld(out);
  const making = mkdtempSync(join(out, 'making-'));
  files.forEach((file, i) => {
    const { outputText } = ts.transpileModule(sources[i] ?? '', {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2022,
        verbatimModuleSyntax: true,
      },
    });
    const target = join(making, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  });
  try {
    renameSync(making, folder);
  } catch {
    // Another test was quicker.
    rmSync(making, { recursive: true });
  }
}

function removeOld(out: string): void {
  for (const name of readdirSync(out)) {
    const old = Date.now() - statSync(join(out, name)).mtimeMs > KEPT_MS;
    if (old) rmSync(join(out, name), { recursive: true, force: true });
  }
}
