import { once } from 'node:events';

import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { defineCommand } from '../../src/command.js';
import type { Claim } from '../../src/discord/claim.js';
import type { IdentifyTurns } from '../../src/discord/identify-turns.js';
import { PERMISSION, startLoopback } from '../../src/loopback/index.js';
import type { Loopback } from '../../src/loopback/index.js';
import { startBot } from './bot.js';
import type { Bot, Settings } from './bot.js';
import { REQUESTS } from './fresh-requests.js';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function discord(options: Parameters<typeof startLoopback>[0] = {}): Promise<Loopback> {
  const loopback = await startLoopback({ recordTo: REQUESTS, ...options });
  open.push(loopback);
  return loopback;
}

async function bot(on: Loopback, settings: Settings = {}): Promise<Bot> {
  const started = await startBot({ ...settings, on });
  open.push({ close: () => started.connection.close() });
  return started;
}

/** The shards of what was answered, in order. */
function shardsIn(log: Bot['log']): readonly unknown[] {
  return log.filter(({ msg }) => msg === 'answered').map(({ shard }) => shard);
}

describe('one process', () => {
  it('takes as many shards as Discord recommends, and answers on each', async () => {
    const loopback = await discord({ shards: 3 });
    const { log, connection } = await bot(loopback);
    expect(loopback.gateway.shards).toEqual([0, 1, 2].map((id) => [id, 3]));
    for (const shard of [0, 1, 2]) {
      const where = loopback.placeOn(shard, 3);
      const { accepted } = await loopback.interact({ type: 'slash', command: 'help', where });
      expect(accepted).toBeDefined();
    }
    expect((await loopback.interact({ type: 'slash', command: 'help' })).attempts).toHaveLength(1);
    await connection.close();
    expect(shardsIn(log).slice(0, 3)).toEqual([0, 1, 2]);
  });

  it('takes so many as it is told, and is refused with one where Discord wants more', async () => {
    const loopback = await discord({ shardingRequired: true });
    await expect(bot(loopback)).rejects.toThrow(/Discord/);
    await bot(loopback, { sharding: { kind: 'all', count: 2 } });
    expect(loopback.gateway.shards).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});

describe('several processes', () => {
  it('each get the events of their shards, and nobody answers for another', async () => {
    const loopback = await discord({ shards: 4 });
    const first = await bot(loopback, { sharding: { kind: 'some', ids: [0, 2], count: 4 } });
    const second = await bot(loopback, { sharding: { kind: 'some', ids: [1, 3], count: 4 } });
    expect([...loopback.gateway.shards].map(([id]) => id)).toEqual([0, 2, 1, 3]);
    for (const shard of [0, 1, 2, 3]) {
      const where = loopback.placeOn(shard, 4);
      const exchange = await loopback.interact({ type: 'slash', command: 'help', where });
      expect(exchange.attempts).toHaveLength(1);
    }
    // A direct message has no server: its events go to shard 0.
    const where = { kind: 'dm', channel: loopback.nextId() } as const;
    expect((await loopback.interact({ type: 'slash', command: 'help', where })).accepted).toBeDefined();
    for (const { connection } of [first, second]) await connection.close();
    expect([shardsIn(first.log), shardsIn(second.log)]).toEqual([
      [0, 2, 0],
      [1, 3],
    ]);
  });

  it('wait for their turn to identify, by the bucket that Discord counts in', async () => {
    const loopback = await discord({ maxConcurrency: 2 });
    const taken: number[] = [];
    const turns: IdentifyTurns = {
      take: (bucket) => {
        taken.push(bucket);
        return Promise.resolve();
      },
    };
    await bot(loopback, { sharding: { kind: 'some', ids: [2, 3], count: 4 }, turns });
    expect(taken).toEqual([0, 1]);
    expect(loopback.gateway.counts).toMatchObject({ identified: 2 });
    expect(loopback.gateway.tooSoon).toBe(0);
  });

  it('come one after the other: what takes over answers, and what goes answers what it has', async () => {
    const loopback = await discord();
    const old = await bot(loopback);
    const before = loopback.send({ type: 'slash', command: 'help' });
    const replacement = await bot(loopback);
    const between = loopback.send({ type: 'slash', command: 'help' });
    await old.connection.close();
    const after = await loopback.interact({ type: 'slash', command: 'help' });
    await replacement.connection.close();
    for (const { attempts } of [before, between, after])
      expect(attempts.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('the double', () => {
  it('sends an identify away that comes within five seconds of another in its bucket', async () => {
    const loopback = await discord({ maxConcurrency: 1 });
    await bot(loopback);
    const socket = new WebSocket(`${loopback.restApi.replace('http', 'ws')}/../gateway`);
    const next = async (): Promise<unknown> => JSON.parse(String((await once(socket, 'message'))[0]));
    expect(await next()).toMatchObject({ op: 10 });
    socket.send(JSON.stringify({ op: 2, d: { token: loopback.token, intents: 0, shard: [1, 2] } }));
    expect(await next()).toMatchObject({ op: 9, d: false });
    expect(loopback.gateway.counts.identified).toBe(1);
    expect(loopback.gateway.tooSoon).toBe(1);
    socket.close();
  });
});

describe('while one process takes over from another', () => {
  it('a change is made once, and whoever asked for it gets one answer', async () => {
    const made: string[] = [];
    const change = defineCommand({
      type: 'slash',
      name: 'change',
      description: 'Changes something',
      example: '/change',
      permission: 'manage-server',
      options: {},
      run: ({ version }) => {
        made.push(version);
        return { kind: 'notice', text: 'changed' };
      },
    });
    const claimed = new Set<string>();
    const claim: Claim = (key) => Promise.resolve(!claimed.has(key) && claimed.add(key).size > 0);
    const loopback = await discord();
    const processes = [
      await bot(loopback, { more: [change], claim }),
      await bot(loopback, { more: [change], claim }),
    ];
    const by = loopback.person('moderator', PERMISSION.manageGuild);
    const exchange = await loopback.interact({ type: 'slash', command: 'change', by });
    for (const { connection } of processes) await connection.close();
    expect(exchange.words).toBe('changed');
    expect(exchange.attempts).toHaveLength(1);
    expect(made).toHaveLength(1);
  });
});
