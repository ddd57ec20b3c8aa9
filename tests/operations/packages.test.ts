import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { packageRoot } from '../../src/root.js';

const root = packageRoot();
const folder = mkdtempSync(join(tmpdir(), 'footnote-packages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const Locked = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
});
const Lock = z.looseObject({ packages: z.record(z.string(), Locked) });
const lock = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

function licences(file?: string): {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
} {
  const script = join(root, 'operations', 'licences.mjs');
  const done = spawnSync(process.execPath, [script, ...(file === undefined ? [] : [file])], {
    encoding: 'utf8',
  });
  return { status: done.status, out: done.stdout, error: done.stderr };
}

/** The lock file with one package's licence changed. */
function withLicence(license: string): string {
  const file = join(folder, `${license}.json`);
  writeFileSync(
    file,
    JSON.stringify({ packages: { '': {}, 'node_modules/made-up': { version: '1.0.0', license } } }),
  );
  return file;
}

describe('the packages', () => {
  it('have licences that are allowed, each listed', () => {
    const { status, out, error } = licences();
    expect([status, error]).toEqual([0, '']);
    expect(out.trim().split('\n')).toHaveLength(installed.length);
  });

  it('would be refused with another licence', () => {
    expect(licences(withLicence('GPL-3.0-only'))).toMatchObject({
      status: 1,
      error: 'Not among the licences that are allowed: made-up 1.0.0: GPL-3.0-only\n',
    });
    expect(licences(withLicence('MIT AND GPL-3.0-only')).status).toBe(1);
    expect(licences(withLicence('(MIT OR GPL-3.0-only)')).status).toBe(0);
    // Allowed for citeproc alone.
    expect(licences(withLicence('CPAL-1.0')).status).toBe(1);
  });

  it('are pinned by their digest, come from the registry, and run nothing when they are installed', () => {
    expect(installed.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)).toEqual([]);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(
      installed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path),
    ).toEqual([]);
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8').match(/npm ci[^\n]*/)?.[0]).toContain(
      '--ignore-scripts',
    );
  });
});
