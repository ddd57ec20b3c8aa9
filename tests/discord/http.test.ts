import { request as startRequest } from 'node:http';

import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { commands } from '../../commands/index.js';
import type { AnyCommand } from '../../src/command.js';
import { defineCommand } from '../../src/command.js';
import { listen } from '../../src/discord/index.js';
import { CALLBACK, ManualClock, startLoopback } from '../../src/loopback/index.js';
import type { Loopback, Post } from '../../src/loopback/index.js';
import { engine } from '../engine-fixture.js';
import { startBot } from './bot.js';
import type { Bot } from './bot.js';
import { REQUESTS } from './fresh-requests.js';

const slow = defineCommand({
  type: 'slash',
  name: 'slow',
  description: 'Waits until it is told to go on',
  example: '/slow',
  options: {},
  run: () => new Promise((resolve) => (goOn = () => resolve({ kind: 'notice', text: 'done at last' }))),
});
/** Set once the command is at work. */
let goOn: (() => void) | undefined;

let open: Bot | undefined;
afterEach(async () => {
  goOn = undefined;
  await open?.close();
  open = undefined;
});

async function start(more: readonly AnyCommand[] = [], clock?: ManualClock): Promise<Bot> {
  open = await startBot({ way: 'http', more, loopback: { recordTo: REQUESTS, ...(clock && { clock }) } });
  return open;
}

describe('a bot that Discord sends interactions by HTTP', () => {
  it('passes the ping and refuses the forged one, as Discord checks an endpoint, and opens no gateway', async () => {
    const { loopback } = await start();
    expect(loopback.gateway.counts.identified).toBe(0);
    expect(loopback.requests.map(({ path }) => path)).not.toContain('/api/v10/gateway/bot');
  });

  it('answers in the response itself, without a request of its own', async () => {
    const { loopback } = await start();
    loopback.faults.add({ fault: { kind: 'status', status: 500 } });
    const exchange = await loopback.interact({
      type: 'slash',
      command: 'who',
      options: { question: 'leads the port' },
    });
    expect(exchange.accepted).toMatchObject({ type: CALLBACK.message, status: 200 });
    expect(exchange.words).not.toBe('');
    const typed = {
      type: 'autocomplete',
      command: 'who',
      options: { question: 'who' },
      focused: 'question',
    } as const;
    expect((await loopback.interact(typed)).accepted).toMatchObject({ type: CALLBACK.choices });
  });

  it('announces over REST what takes long, and fills it in', async () => {
    const clock = new ManualClock();
    const { loopback } = await start([slow], clock);
    const exchange = loopback.send({ type: 'slash', command: 'slow' });
    while (goOn === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    while (exchange.accepted === undefined) {
      clock.advance(100);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(exchange.accepted.type).toBe(CALLBACK.deferredMessage);
    goOn();
    await exchange.until(({ settled }) => settled);
    expect(exchange.words).toBe('done at last');
    expect(exchange.attempts).toHaveLength(1);
  });

  it('finishes what has come when it closes, and takes nothing more', async () => {
    const bot = await start([slow]);
    const exchange = bot.loopback.send({ type: 'slash', command: 'slow' });
    while (goOn === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    const closed = bot.connection.close();
    goOn();
    await closed;
    await exchange.until(({ settled }) => settled);
    expect(exchange.words).toBe('done at last');
    const after = bot.loopback.send({ type: 'slash', command: 'help' });
    await after.until(({ attempts }) => attempts.length > 0);
    expect(after.accepted).toBeUndefined();
  });

  it('says in words that the key is another’s, or that the port is taken', async () => {
    const bot = await start();
    const options = {
      token: bot.loopback.token,
      commands,
      context: () => ({ engine, commands, version: '1' }),
      log: pino({ level: 'silent' }),
      cooldown: { seconds: 0 },
      restApi: bot.loopback.restApi,
    };
    const endpoint = { publicKey: 'ab'.repeat(32), host: '127.0.0.1', port: 0 };
    await expect(listen({ ...options, endpoint })).rejects.toThrow(/DISCORD_PUBLIC_KEY is not the key/);
    const port = Number(new URL(bot.address).port);
    const taken = { publicKey: bot.loopback.posting.verifyKey, host: '127.0.0.1', port };
    await expect(listen({ ...options, endpoint: taken })).rejects.toThrow(/another program listens/);
  });
});

describe('requests that Discord did not send', () => {
  let loopback: Loopback;
  let bot: Bot;
  let address = '';
  beforeAll(async () => {
    loopback = await startLoopback({ recordTo: REQUESTS });
    bot = await startBot({ way: 'http', on: loopback });
    address = bot.address;
  });
  afterAll(async () => {
    await bot.connection.close();
    await loopback.close();
  });

  /** A help command as Discord would sign it now. */
  const good = (timestamp?: string): Post => {
    const body = JSON.stringify({
      id: loopback.nextId(),
      application_id: loopback.applicationId,
      type: 2,
      token: 'a'.repeat(40),
      version: 1,
      data: { id: '1', name: 'help', type: 1 },
      authorizing_integration_owners: {},
      user: { id: loopback.nextId(), username: 'member' },
    });
    return loopback.posting.signed(body, timestamp);
  };
  const send = async (post: Post): Promise<number> => (await loopback.posting.post(address, post)).status;
  const now = (): number => Math.floor(Date.now() / 1000);

  it('takes one that is as it should be, and refuses the same again', async () => {
    const post = good();
    expect([await send(post), await send(post)]).toEqual([200, 401]);
    expect(await send({ ...post, signature: post.signature.toUpperCase() })).toBe(401);
  });

  it('refuses what is older or newer than a minute, however well signed', async () => {
    for (const seconds of [-120, -61, 62, 3600]) expect(await send(good(String(now() + seconds)))).toBe(401);
    for (const odd of ['', '0', 'now', `${now()}.5`, ` ${now()}`, `-${now()}`, '9'.repeat(30)])
      expect(await send(good(odd.trim()))).toBe(odd === ` ${now()}` ? 200 : 401);
  });

  it('refuses whatever was changed after it was signed, and any other signature', async () => {
    const forged = fc.oneof(
      fc.record({ at: fc.nat(400), by: fc.integer({ min: 1, max: 255 }) }).map(({ at, by }) => {
        const post = good();
        const bytes = Buffer.from(post.body);
        bytes[at % bytes.length] = ((bytes[at % bytes.length] ?? 0) + by) % 256;
        return { ...post, body: bytes.toString('latin1') };
      }),
      fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => {
        return { ...good(), signature: Buffer.from(bytes).toString('hex') };
      }),
      fc.string({ maxLength: 200 }).map((text) => ({ ...good(), signature: encodeURIComponent(text) })),
      fc.integer({ min: -30, max: 30 }).map((by) => {
        const post = good(String(now()));
        return { ...post, timestamp: String(Number(post.timestamp) + (by === 0 ? 31 : by)) };
      }),
    );
    await fc.assert(
      fc.asyncProperty(forged, async (post) => {
        expect(await send(post)).toBe(401);
      }),
      { numRuns: 150 },
    );
  });

  it('refuses what is signed but no interaction of this application', async () => {
    for (const body of [
      '',
      'no json',
      '[]',
      'null',
      '{}',
      '{"type":"1"}',
      '{"type":1}',
      '{"type":1,"application_id":"1"}',
    ])
      expect(await send(loopback.posting.signed(body))).toBe(400);
  });

  it('refuses what is too large without reading it, by its announced size or while it comes', async () => {
    expect(await send(loopback.posting.signed('x'.repeat(600_000)))).toBe(413);
    const chunked = await new Promise<number>((resolve) => {
      const headers = { 'x-signature-timestamp': String(now()), 'x-signature-ed25519': '0'.repeat(128) };
      const request = startRequest(address, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode ?? 0);
        request.destroy();
      });
      request.on('error', () => undefined);
      for (let sent = 0; sent < 12; sent += 1) request.write('x'.repeat(60_000));
    });
    expect(chunked).toBe(413);
  });

  it('refuses other paths, methods and requests without a signature', async () => {
    const status = async (path: string, method: string): Promise<number> =>
      (await fetch(new URL(path, address), { method })).status;
    expect(await status('/interactions', 'GET')).toBe(405);
    expect(await status('/elsewhere', 'POST')).toBe(404);
    expect(await status('/interactions', 'POST')).toBe(401);
  });
});
