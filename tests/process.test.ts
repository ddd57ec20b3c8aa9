import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot, packageVersion } from '../src/root.js';

const cli = join(packageRoot(), 'dist', 'src', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'footnote-process-'));
afterAll(() => rmSync(folder, { recursive: true }));

function footnote(program: string, ...args: readonly string[]) {
  const started = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH },
  });
  return { started, ended: once(started, 'close').then(([code]) => code as number | null) };
}

// What only a process shows. `npm test` builds before it runs the tests; without a build there is nothing to start.
describe.runIf(existsSync(cli))('the built program', () => {
  it('runs through a link, as npm installs it', async () => {
    const link = join(folder, 'footnote');
    symlinkSync(cli, link);
    const { started, ended } = footnote(link, '--version');
    let out = '';
    started.stdout.on('data', (chunk) => (out += String(chunk)));
    expect(await ended).toBe(0);
    expect(out.trim()).toBe(packageVersion());
  });

  it('ends with 0 when whoever reads its answers has seen enough', async () => {
    const { started, ended } = footnote(cli, 'ask', '--batch', '-');
    started.stdin.on('error', () => undefined);
    started.stdin.write('{"q":"who is kims sister"}\n');
    await once(started.stdout, 'data');
    started.stdout.destroy();
    for (let i = 0; i < 50; i += 1) started.stdin.write('{"q":"who is kims sister"}\n');
    started.stdin.end();
    expect(await ended).toBe(0);
  });

  it('without a token serves the page at the address it prints, and ends with 0 when told to', async () => {
    const { started, ended } = footnote(cli, 'start');
    let out = '';
    const address = await new Promise<string>((resolve, reject) => {
      started.stdout.on('data', (chunk) => {
        out += String(chunk);
        const [found] = /http:\S+/.exec(out) ?? [];
        if (found !== undefined) resolve(found);
      });
      started.once('close', () => reject(new Error(out)));
    });
    const page = await fetch(address);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<footnote-app>')]);
    started.kill('SIGTERM');
    expect(await ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('answers piped lines and ends with the input', async () => {
    const { started, ended } = footnote(cli, 'start', '--terminal');
    started.stdin.end('/who is kims sister\n');
    let out = '';
    started.stdout.on('data', (chunk) => (out += String(chunk)));
    expect(await ended).toBe(0);
    expect(out).toMatch(/^Who is kims sister\?/);
  });
});
