import { constants, createInflate } from 'node:zlib';

import { Client, Events } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { startLoopback } from '../../src/loopback/index.js';
import type { Json, Loopback } from '../../src/loopback/index.js';

let loopback: Loopback;

beforeEach(async () => {
  loopback = await startLoopback({ heartbeatMs: 60 });
});

afterEach(() => loopback.close());

/** A client of the protocol alone: what it hears is kept in order, and can be waited for. */
class Listener {
  readonly frames: Json[] = [];
  readonly closed: Promise<number>;
  private readonly socket: WebSocket;
  private wake = (): void => undefined;

  constructor(url: string) {
    this.socket = new WebSocket(url);
    this.socket.on('message', (data: Buffer) => {
      this.frames.push(JSON.parse(data.toString()) as Json);
      this.wake();
    });
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
  }

  async hears(matches: (frame: Json) => boolean): Promise<Json> {
    for (;;) {
      const found = this.frames.find(matches);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  send(frame: unknown): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  cut(): void {
    this.socket.terminate();
  }
}

async function listen(): Promise<Listener> {
  const listener = new Listener(loopback.restApi.replace('http', 'ws').replace('/api', '/gateway'));
  await listener.hears((frame) => frame['op'] === 10);
  return listener;
}

const event = (name: string) => (frame: Json) => frame['t'] === name;
const identify = (change: Json = {}): Json => ({
  op: 2,
  d: { token: loopback.token, intents: 0, properties: {}, ...change },
});

describe('the gateway', () => {
  it('greets, identifies, acknowledges heartbeats and dispatches', async () => {
    const listener = await listen();
    listener.send(identify());
    const ready = await listener.hears(event('READY'));
    expect(ready['d']).toMatchObject({ v: 10, guilds: [{ id: loopback.server.guild, unavailable: true }] });
    listener.send({ op: 1, d: 1 });
    await listener.hears((frame) => frame['op'] === 11);
    const exchange = loopback.deliver({ type: 2, data: {} });
    expect((await listener.hears(event('INTERACTION_CREATE')))['d']).toMatchObject({ id: exchange.id });
    expect(exchange.delivered).toBe(true);
  });

  it('sends servers only to those who asked for them', async () => {
    const listener = await listen();
    listener.send(identify({ intents: 1 }));
    expect((await listener.hears(event('GUILD_CREATE')))['d']).toMatchObject({ id: loopback.server.guild });
  });

  it('sends again what a resumed session missed', async () => {
    const first = await listen();
    first.send(identify());
    const ready = await first.hears(event('READY'));
    first.cut();
    await first.closed;
    while (loopback.gateway.connected) await new Promise((resolve) => setImmediate(resolve));
    const missed = loopback.deliver({ type: 2, data: {} });
    expect(missed.delivered).toBe(false);
    const second = await listen();
    const session = (ready['d'] as Json)['session_id'];
    second.send({ op: 6, d: { token: loopback.token, session_id: session, seq: ready['s'] } });
    expect((await second.hears(event('INTERACTION_CREATE')))['d']).toMatchObject({ id: missed.id });
    await second.hears(event('RESUMED'));
    expect(missed.delivered).toBe(true);
  });

  it('calls a session it does not know invalid', async () => {
    const listener = await listen();
    listener.send({ op: 6, d: { token: loopback.token, session_id: 'gone', seq: 1 } });
    expect((await listener.hears((frame) => frame['op'] === 9))['d']).toBe(false);
  });

  it.each([
    ['a wrong token', () => identify({ token: 'wrong' }), 4004],
    ['a privileged intent', () => identify({ intents: 1 << 15 }), 4014],
    ['a shard that is none', () => identify({ shard: [2, 2] }), 4010],
    ['an opcode that is none', () => ({ op: 99 }), 4001],
    ['no JSON', () => '{', 4002],
    ['a request before identifying', () => ({ op: 3, d: {} }), 4003],
  ])('closes on %s', async (_, frame, code) => {
    const listener = await listen();
    listener.send(frame());
    expect(await listener.closed).toBe(code);
  });

  it('closes on a second identify, and when told to refuse', async () => {
    const listener = await listen();
    listener.send(identify());
    listener.send(identify());
    expect(await listener.closed).toBe(4005);
    loopback.gateway.refuseIdentify = 4004;
    const other = await listen();
    other.send(identify());
    expect(await other.closed).toBe(4004);
  });

  it('closes on a client without a heartbeat', async () => {
    const listener = await listen();
    expect(await listener.closed).toBe(4000);
  });
});

describe('the real client', () => {
  function client(): Client {
    return new Client({ intents: [], rest: { api: loopback.restApi } });
  }

  it('logs in, hears interactions, and resumes when told to reconnect or cut off', async () => {
    const bot = client();
    const ready = new Promise((resolve) => bot.once(Events.ClientReady, resolve));
    await bot.login(loopback.token);
    await ready;
    const heard: string[] = [];
    bot.on(Events.InteractionCreate, (interaction) => heard.push(interaction.id));
    const resumed = (): Promise<unknown> => new Promise((resolve) => bot.once(Events.ShardResume, resolve));
    for (const disturb of [() => loopback.gateway.reconnect(), () => loopback.gateway.drop()]) {
      const back = resumed();
      disturb();
      await back;
    }
    loopback.register([{ name: 'ping', description: 'x', type: 1 }]);
    const exchange = loopback.send({ type: 'slash', command: 'ping' });
    while (heard.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toEqual([exchange.id]);
    expect(loopback.gateway.counts).toEqual({ identified: 1, resumed: 2 });
    await bot.destroy();
  });

  it('is told that its token is wrong', async () => {
    await expect(client().login('wrong')).rejects.toThrow('invalid token');
    loopback.gateway.refuseIdentify = 4004;
    await expect(client().login(loopback.token)).rejects.toThrow();
  });
});

describe('compression', () => {
  it('is one stream for the whole connection, each message closed by a flush', async () => {
    const url = loopback.restApi.replace('http', 'ws').replace('/api', '/gateway?compress=zlib-stream');
    const socket = new WebSocket(url);
    const inflate = createInflate({ flush: constants.Z_SYNC_FLUSH });
    let heard = '';
    inflate.on('data', (text: Buffer) => (heard += text.toString()));
    const ends: string[] = [];
    socket.on('message', (data: Buffer) => {
      ends.push(data.subarray(-4).toString('hex'));
      inflate.write(data);
    });
    const hears = async (words: string): Promise<void> => {
      while (!heard.includes(words)) await new Promise((resolve) => setImmediate(resolve));
    };
    await hears('heartbeat_interval');
    socket.send(JSON.stringify(identify()));
    await hears('"READY"');
    loopback.deliver({ type: 2, data: { id: '1', name: 'x'.repeat(50_000), type: 1 } });
    await hears('x'.repeat(50_000));
    expect(new Set(ends)).toEqual(new Set(['0000ffff']));
    socket.terminate();
  });
});
