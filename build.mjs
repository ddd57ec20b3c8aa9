// Compiles to dist/, and the preview's page to dist/page. A production install has no compiler: it brings dist/ along, and this steps aside.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';

let compiler;
try {
  compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
} catch {
  console.log('footnote: the TypeScript compiler is not installed; dist/ stays as it is.');
  process.exit(0);
}
rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const { build } = await import('vite');
await build();
