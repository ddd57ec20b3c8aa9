import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { applicationIdOf, readConfig, readEnvironment, screenOf, type Configured } from '../src/config.js';

const folder = mkdtempSync(join(tmpdir(), 'footnote-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ID = '123456789012345678';
/** Of a token's shape; it opens nothing. */
const TOKEN = `${Buffer.from(ID).toString('base64url')}.Abcdef.${'x'.repeat(38)}`;

function problems(configured: Configured): readonly string[] {
  return configured.ok ? [] : configured.problems;
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        logLevel: 'info',
        cooldownSeconds: 3,
        storage: { kind: 'sqlite', file: join('data', 'footnote.db') },
        storyMemory: 150_000_000,
        fetchLinks: false,
        ceilings: { stories: 50, reports: 5_000, paragraphs: 200_000, bytes: 1_000_000_000 },
        importsAtOnce: 2,
      },
    });
  });

  it('takes an empty setting for none', () => {
    expect(readConfig({ DISCORD_TOKEN: '', LOG_LEVEL: ' ', COOLDOWN_SECONDS: '' })).toEqual(readConfig({}));
  });

  it('reads the id of the application from the token', () => {
    expect(applicationIdOf(TOKEN)).toBe(ID);
    expect(readConfig({ DISCORD_TOKEN: ` ${TOKEN}\n` })).toMatchObject({
      config: { discord: { token: TOKEN, applicationId: ID } },
    });
  });

  it('keeps libraries in a folder, or in the database that is named, whose address it never repeats', () => {
    const url = 'postgresql://me:secret@db.example.org/footnote';
    expect(readConfig({ DATA_DIR: 'kept', STORY_MEMORY_MB: '50' })).toMatchObject({
      config: { storage: { kind: 'sqlite', file: join('kept', 'footnote.db') }, storyMemory: 50_000_000 },
    });
    expect(readConfig({ FETCH_LINKS: 'on' })).toMatchObject({ config: { fetchLinks: true } });
    expect(problems(readConfig({ FETCH_LINKS: 'maybe' }))).toEqual(['FETCH_LINKS: give on or off.']);
    expect(readConfig({ DATABASE_URL: url })).toMatchObject({
      config: { storage: { kind: 'postgres', url } },
    });
    const told = problems(readConfig({ DATABASE_URL: 'mysql://me:secret@db', STORY_MEMORY_MB: 'much' }));
    expect(told.map((problem) => /^\w+/.exec(problem)?.[0])).toEqual(['DATABASE_URL', 'STORY_MEMORY_MB']);
    expect(told.join()).not.toContain('secret');
  });

  it('serves figures only where a port is set, on this machine unless told otherwise', () => {
    expect(readConfig({ METRICS_PORT: '9464' })).toMatchObject({
      config: { watching: { host: '127.0.0.1', port: 9464 } },
    });
    expect(readConfig({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' })).toMatchObject({
      config: { watching: { host: '0.0.0.0' } },
    });
    for (const port of ['0', '70000', '9464.5', 'some'])
      expect(problems(readConfig({ METRICS_PORT: port })).join()).toMatch(/^METRICS_PORT: give a/);
  });

  it('takes ceilings of a server from the operator', () => {
    const given = { SERVER_STORIES: '3', SERVER_REPORTS: '10', SERVER_PARAGRAPHS: '500', SERVER_MB: '20' };
    expect(readConfig({ ...given, SERVER_IMPORTS: '1' })).toMatchObject({
      config: {
        ceilings: { stories: 3, reports: 10, paragraphs: 500, bytes: 20_000_000 },
        importsAtOnce: 1,
      },
    });
    expect(problems(readConfig({ SERVER_STORIES: '0', SERVER_MB: 'lots' }))).toHaveLength(2);
  });

  it('reads the address of the database from a file, and never repeats it', () => {
    const file = join(folder, 'database-url');
    writeFileSync(file, 'postgres://me:secret@db.example.org/footnote\n');
    expect(readConfig({ DATABASE_URL_FILE: file })).toMatchObject({
      config: { storage: { kind: 'postgres', url: 'postgres://me:secret@db.example.org/footnote' } },
    });
    writeFileSync(file, 'me:secret@db');
    const told = problems(readConfig({ DATABASE_URL_FILE: file }));
    expect(told).toEqual([expect.stringMatching(/^DATABASE_URL: give an address/)]);
    expect(told.join()).not.toContain('secret');
    expect(problems(readConfig({ DATABASE_URL_FILE: join(folder, 'none') }))).toHaveLength(1);
    expect(problems(readConfig({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://a/b' }))).toEqual([
      'DATABASE_URL and DATABASE_URL_FILE are both set: keep one of them.',
    ]);
  });

  it('reads a token from a file', () => {
    const file = join(folder, 'token');
    writeFileSync(file, `${TOKEN}\n`);
    expect(readConfig({ DISCORD_TOKEN_FILE: file })).toMatchObject({ config: { discord: { token: TOKEN } } });
    expect(problems(readConfig({ DISCORD_TOKEN_FILE: join(folder, 'none') }))).toEqual([
      expect.stringContaining('cannot be read'),
    ]);
  });

  it('tells all problems together, each by its setting, and never repeats a token', () => {
    const told = problems(
      readConfig({
        DISCORD_TOKEN: 'wrong-and-secret',
        LOG_LEVEL: 'loud',
        COOLDOWN_SECONDS: 'soon',
        DISCORD_API: 'http://example.org/api',
      }),
    );
    expect(told.map((problem) => /^\w+/.exec(problem)?.[0])).toEqual([
      'DISCORD_TOKEN',
      'LOG_LEVEL',
      'COOLDOWN_SECONDS',
      'DISCORD_API',
    ]);
    expect(told.join()).not.toContain('secret');
  });

  it('wants one source for the token, and the token alone', () => {
    expect(problems(readConfig({ DISCORD_TOKEN: TOKEN, DISCORD_TOKEN_FILE: 'x' }))).toHaveLength(1);
    expect(problems(readConfig({ DISCORD_TOKEN: `Bot ${TOKEN}` }))).toEqual([
      expect.stringContaining('word Bot'),
    ]);
  });

  it('sends a token in the clear to this machine only', () => {
    for (const api of ['http://127.0.0.1:4000/api', 'http://localhost:4000', 'https://discord.example/api']) {
      expect(readConfig({ DISCORD_API: api })).toMatchObject({ ok: true });
    }
    for (const api of ['http://127.0.0.1.example.org', 'ftp://localhost', 'nowhere']) {
      expect(problems(readConfig({ DISCORD_API: api }))).toHaveLength(1);
    }
  });
});

describe('readEnvironment', () => {
  it('reads .env under what the process was given', () => {
    writeFileSync(join(folder, '.env'), '# comment\nREPORTS="my reports"\nPATH=overridden\n');
    const environment = readEnvironment(folder);
    expect(environment.REPORTS).toBe('my reports');
    expect(environment.PATH).not.toBe('overridden');
    expect(readEnvironment(join(folder, 'none')).REPORTS).toBeUndefined();
  });
});

describe('screenOf', () => {
  it('colours a terminal only, unless told otherwise', () => {
    expect(screenOf({}, { isTTY: true, columns: 100 })).toEqual({ colour: true, columns: 100 });
    expect(screenOf({}, {})).toEqual({ colour: false, columns: 80 });
    expect(screenOf({ NO_COLOR: '1' }, { isTTY: true }).colour).toBe(false);
    expect(screenOf({ NO_COLOR: '' }, { isTTY: true }).colour).toBe(true);
    expect(screenOf({ FORCE_COLOR: '1' }, {}).colour).toBe(true);
    expect(screenOf({ FORCE_COLOR: '0' }, { isTTY: true }).colour).toBe(false);
    expect(screenOf({ TERM: 'dumb' }, { isTTY: true }).colour).toBe(false);
  });

  it('takes the width of the terminal, else COLUMNS, else 80, and never less than can be laid out', () => {
    expect(screenOf({ COLUMNS: '40' }, {}).columns).toBe(40);
    expect(screenOf({ COLUMNS: '40' }, { columns: 120 }).columns).toBe(120);
    expect(screenOf({ COLUMNS: 'x' }, {}).columns).toBe(80);
    expect(screenOf({}, { columns: 0 }).columns).toBe(80);
    expect(screenOf({ COLUMNS: '3' }, {}).columns).toBe(20);
  });
});
