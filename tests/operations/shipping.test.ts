import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { checkOf, shippedFiles } from '../../bench/shipped/dockerfile.js';
import { packageRoot } from '../../src/root.js';

const root = packageRoot();

function text(...path: readonly string[]): string {
  return readFileSync(join(root, ...path), 'utf8');
}

const dockerfile = text('Dockerfile');
const shipped = shippedFiles(dockerfile);
const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(text('package.json')));

/** Files of the program's own, but for the page, which is compiled into one. */
function sources(): readonly { readonly file: string; readonly code: string }[] {
  return ['src', 'commands'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
      .filter(
        (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.startsWith('src/preview/page/'),
      )
      .map((file) => ({ file, code: text(file) })),
  );
}

function isShipped(path: string): boolean {
  return shipped.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

/** What is loaded when it runs: imports of types alone leave nothing behind. */
function importsOf(code: string): readonly string[] {
  const kept = code.replace(/^(?:import|export) type\b[^;]*?;$/gm, '');
  return ts.preProcessFile(kept, true, true).importedFiles.map(({ fileName }) => fileName);
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('the Dockerfile', () => {
  it('copies all of the program that is loaded when it runs', () => {
    const missing = sources().flatMap(({ file, code }) =>
      importsOf(code)
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.join('dist', posix.dirname(file), name))
        .filter((path) => !isShipped(path)),
    );
    expect(missing).toEqual([]);
    for (const file of ['dist/src/cli.js', 'package.json', 'node_modules'])
      expect([file, isShipped(file)]).toEqual([file, true]);
  });

  it('installs every package that is loaded when it runs', () => {
    const used = new Set(
      sources().flatMap(({ code }) => importsOf(code).filter((name) => !name.startsWith('.'))),
    );
    const missing = [...used].filter(
      (name) =>
        !name.startsWith('node:') && !builtinModules.includes(name) && !(packageOf(name) in dependencies),
    );
    expect(used.size).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });

  it('copies the files that are read from the package folder', () => {
    const named = sources().flatMap(({ code }) =>
      [...code.matchAll(/packageRoot\(\)((?:, '[^']+')+)/g)].map(([, list = '']) =>
        [...list.matchAll(/'([^']+)'/g)].map(([, part = '']) => part).join('/'),
      ),
    );
    expect(named).toContain('src/answers/model.json');
    expect(named.filter((path) => !isShipped(path))).toEqual([]);
  });

  it('copies nothing that is not there, and nothing of the tests and benches', () => {
    const built = (path: string): boolean => path.startsWith('dist/') || path === 'node_modules';
    expect(shipped.filter((path) => !built(path) && !existsSync(join(root, path)))).toEqual([]);
    expect(shipped.filter((path) => /bench|test/.test(path))).toEqual([]);
  });

  it('pins its base, runs as an ordinary user, and checks its health', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base = '']) => base);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(/^node:\d+\.\d+\.\d+-[a-z]+-slim$/);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(checkOf(dockerfile).slice(0, 2)).toEqual(['node', '-e']);
  });
});

describe('compose.yaml', () => {
  const Service = z.object({
    image: z.string(),
    profiles: z.array(z.string()).optional(),
    ports: z.array(z.string()).optional(),
    read_only: z.boolean().optional(),
    cap_drop: z.array(z.string()).optional(),
    environment: z.record(z.string(), z.string()),
    secrets: z.array(z.string()).optional(),
  });
  const { services } = z
    .object({ services: z.record(z.string(), Service) })
    .parse(parse(text('compose.yaml')));

  it('runs the bot alone, on a read-only root, with its token in a file and no open port', () => {
    const { footnote } = services;
    expect(footnote).toMatchObject({ read_only: true, cap_drop: ['ALL'], secrets: ['discord-token'] });
    expect(footnote?.profiles).toBeUndefined();
    expect(Object.values(services).flatMap(({ ports = [] }) => ports)).toEqual([]);
  });

  it('adds PostgreSQL by a profile, pinned to a version', () => {
    expect(services['postgres']?.profiles).toEqual(['postgres']);
    expect(services['postgres']?.image).toMatch(/^postgres:\d+\.\d+/);
  });

  it('sets nothing that the program does not know', () => {
    const known = text('.env.example');
    const set = Object.keys(services['footnote']?.environment ?? {});
    expect(set.filter((name) => !known.includes(`${name}=`))).toEqual([]);
  });
});

describe('the systemd unit', () => {
  it('sets nothing that the program does not know, and starts what is built', () => {
    const unit = text('operations', 'footnote.service');
    const set = [...unit.matchAll(/^#? ?Environment=(.+)$/gm)].flatMap(([, list = '']) =>
      list.split(' ').map((pair) => pair.split('=')[0] ?? ''),
    );
    const known = text('.env.example');
    expect(set).toContain('DISCORD_TOKEN_FILE');
    expect(set.filter((name) => name !== 'NODE_ENV' && !known.includes(`${name}=`))).toEqual([]);
    expect(unit).toContain('ExecStart=/usr/bin/node dist/src/cli.js start');
    for (const line of [
      'DynamicUser=yes',
      'ProtectSystem=strict',
      'NoNewPrivileges=yes',
      'CapabilityBoundingSet=',
    ])
      expect(unit).toContain(`\n${line}\n`);
  });
});
