import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig, type Configured } from '../src/config.js';
import { isPartOf, shardIds } from '../src/placing.js';

const SHARED = { DATABASE_URL: 'postgres://me@db.example.org/footnote' };
const KEY = 'ab'.repeat(32);

function problems(configured: Configured): readonly string[] {
  return configured.ok ? [] : configured.problems;
}

describe('shards', () => {
  it('are all that Discord recommends, or so many in one process', () => {
    expect(readConfig({})).not.toHaveProperty('config.sharding');
    expect(readConfig({ SHARDS: 'auto' })).toMatchObject({
      config: { sharding: { kind: 'all', count: 'auto' } },
    });
    expect(readConfig({ SHARDS: '4' })).toMatchObject({ config: { sharding: { kind: 'all', count: 4 } } });
    for (const wrong of ['0', 'some', '-1', '1.5', '99999'])
      expect(problems(readConfig({ SHARDS: wrong }))).toEqual([expect.stringMatching(/^SHARDS: give auto/)]);
  });

  it('are placed by number and range', () => {
    expect(readConfig({ ...SHARED, SHARD_IDS: '0, 2-4', SHARD_COUNT: '8' })).toMatchObject({
      config: { sharding: { kind: 'some', ids: [0, 2, 3, 4], count: 8 } },
    });
    const told = (given: Readonly<Record<string, string>>) => problems(readConfig({ ...SHARED, ...given }));
    expect(told({ SHARD_IDS: '0' })).toEqual([expect.stringContaining('go together')]);
    expect(told({ SHARD_IDS: '0', SHARD_COUNT: '2', SHARDS: '4' })).toEqual([
      expect.stringContaining('keep one of them'),
    ]);
    expect(told({ SHARD_IDS: '0-2', SHARD_COUNT: '2' })).toEqual([
      'SHARD_IDS: of 2 shards the last is 1, not 2.',
    ]);
    expect(told({ SHARD_IDS: 'first', SHARD_COUNT: '2' })).toEqual([
      expect.stringMatching(/^SHARD_IDS: give/),
    ]);
  });

  it('of which others have the rest take a PostgreSQL database, and words say so', () => {
    expect(problems(readConfig({ SHARD_IDS: '0', SHARD_COUNT: '2' }))).toEqual([
      expect.stringMatching(/^DATABASE_URL is not set: several processes share .* PostgreSQL/),
    ]);
    expect(readConfig({ SHARD_IDS: '0-1', SHARD_COUNT: '2' })).toMatchObject({ ok: true });
  });

  it('written as a list come back as numbers in order, each once', () => {
    const ids = fc.uniqueArray(fc.nat(500), { minLength: 1 });
    fc.assert(
      fc.property(ids, (list) => {
        expect(shardIds(list.join(','))).toEqual([...list].sort((a, b) => a - b));
        expect(isPartOf({ kind: 'some', ids: list, count: list.length })).toBe(false);
        expect(isPartOf({ kind: 'some', ids: list, count: list.length + 1 })).toBe(true);
      }),
    );
    for (const wrong of ['', '1,', '3-1', 'a', '0-99999', '1 2']) expect(shardIds(wrong)).toBeUndefined();
  });
});

describe('INTERACTIONS=http', () => {
  it('takes the key of the application, and listens on this machine unless told otherwise', () => {
    expect(readConfig({ INTERACTIONS: 'http', DISCORD_PUBLIC_KEY: ` ${KEY.toUpperCase()}\n` })).toMatchObject(
      {
        config: { endpoint: { publicKey: KEY, host: '127.0.0.1', port: 8080 } },
      },
    );
    expect(
      readConfig({
        INTERACTIONS: 'http',
        DISCORD_PUBLIC_KEY: KEY,
        INTERACTIONS_HOST: '0.0.0.0',
        INTERACTIONS_PORT: '9000',
      }),
    ).toMatchObject({ config: { endpoint: { host: '0.0.0.0', port: 9000 } } });
    expect(readConfig({ DISCORD_PUBLIC_KEY: KEY })).not.toHaveProperty('config.endpoint');
  });

  it('says in words what is missing, wrong or out of place', () => {
    const http = { INTERACTIONS: 'http', DISCORD_PUBLIC_KEY: KEY };
    expect(problems(readConfig({ INTERACTIONS: 'http' }))).toEqual([
      expect.stringContaining('General Information'),
    ]);
    expect(problems(readConfig({ ...http, DISCORD_PUBLIC_KEY: 'short' }))).toEqual([
      expect.stringMatching(/^DISCORD_PUBLIC_KEY: copy it again/),
    ]);
    expect(problems(readConfig({ ...http, SHARDS: '2' }))).toEqual([expect.stringContaining('no shards')]);
    expect(problems(readConfig({ ...http, INTERACTIONS_PORT: '70000' }))).toEqual([
      expect.stringMatching(/^INTERACTIONS_PORT: give a port/),
    ]);
    expect(problems(readConfig({ INTERACTIONS: 'pigeon' }))).toEqual(['INTERACTIONS: give gateway or http.']);
  });
});
