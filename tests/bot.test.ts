import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../src/cli.js';
import { startLoopback, type Loopback } from '../src/loopback/index.js';
import { REQUESTS } from './discord/fresh-requests.js';
import { collected, testIo } from './terminal/test-io.js';

/** Of a token's shape; it opens nothing. */
const TOKEN = `${Buffer.from('123456789012345678').toString('base64url')}.Abcdef.${'x'.repeat(38)}`;

let discord: Loopback | undefined;
let folder = '';
afterEach(async () => {
  await discord?.close();
  discord = undefined;
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
  folder = '';
});

async function setUp() {
  discord = await startLoopback({ token: TOKEN, recordTo: REQUESTS });
  const signals = new EventEmitter();
  const exits: number[] = [];
  folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  const environment = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API: discord.restApi,
    COOLDOWN_SECONDS: '0',
    DATA_DIR: folder,
  };
  const io = testIo({ environment, signals, exit: (code) => void exits.push(code) });
  return { discord, signals, exits, io, environment };
}

/** Resolves once a stream has held `text`. */
async function said(
  io: ReturnType<typeof testIo>,
  stream: 'output' | 'error',
  text: string,
): Promise<string> {
  let all = '';
  while (!all.includes(text)) {
    if (io[stream].readableLength === 0) await new Promise((resolve) => io[stream].once('readable', resolve));
    all += collected(io[stream]);
  }
  return all;
}

describe('footnote start with a token', () => {
  it('connects, prints both links, warns of commands out of date, answers, and stops with 0', async () => {
    const { discord, signals, io, exits } = await setUp();
    const ended = run(['start'], io);
    const greeting = await said(io, 'output', 'account:');
    expect(greeting).toContain('integration_type=0');
    await said(io, 'error', 'out of date');
    discord.register([
      { name: 'who', description: 'x', type: 1, options: [{ type: 3, name: 'question', description: 'x' }] },
    ]);
    const exchange = await discord.interact({
      type: 'slash',
      command: 'who',
      options: { question: 'is kims sister' },
    });
    expect(exchange.words).toContain('Kim');
    signals.emit('SIGTERM');
    expect(await ended).toBe(0);
    expect(exits).toEqual([]);
    expect(signals.listenerCount('SIGTERM')).toBe(0);
  });

  it('ends at once with a second signal', async () => {
    const { signals, io, exits } = await setUp();
    const ended = run(['start'], io);
    await said(io, 'output', 'account:');
    signals.emit('SIGINT');
    signals.emit('SIGINT');
    expect(exits).toEqual([1]);
    await ended;
  });

  it('logs a fault that nobody caught and ends with 1', async () => {
    const { signals, io, exits } = await setUp();
    const ended = run(['start'], io);
    await said(io, 'output', 'account:');
    signals.emit('uncaughtException', new Error('nobody caught this'));
    expect(exits).toEqual([1]);
    expect(await said(io, 'error', 'nobody caught this')).toContain('"level":60');
    signals.emit('SIGTERM');
    await ended;
  });

  it('ends with 1 and words where the token is rejected or Discord cannot be reached', async () => {
    const { io, environment } = await setUp();
    const other = TOKEN.replace('Abcdef', 'Ghijkl');
    const rejected = testIo({ ...io, environment: { ...environment, DISCORD_TOKEN: other } });
    expect(await run(['start'], rejected)).toBe(1);
    const words = collected(rejected.error);
    expect(words).toContain('does not accept the token');
    expect(words).not.toContain(other);
    const nowhere = testIo({ ...io, environment: { ...environment, DISCORD_API: 'http://127.0.0.1:1/api' } });
    expect(await run(['start'], nowhere)).toBe(1);
    expect(collected(nowhere.error)).toContain('cannot be reached');
  });
});

describe('footnote deploy', () => {
  it('says what would change, registers it once, and then has nothing to send', async () => {
    const { discord, io } = await setUp();
    expect(await run(['deploy', '--dry-run'], io)).toBe(0);
    const dry = collected(io.output);
    expect(dry).toContain('adds /who');
    expect(dry).toContain('Nothing was sent');
    expect(discord.commands()).toEqual([]);
    expect(await run(['deploy'], io)).toBe(0);
    expect(collected(io.output)).toMatch(/Registered \d+ commands everywhere\./);
    expect(discord.commands().length).toBeGreaterThan(5);
    await run(['deploy'], io);
    expect(collected(io.output)).toContain('nothing was sent');
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('registers with one server', async () => {
    const { discord, io } = await setUp();
    expect(await run(['deploy', '--guild', discord.server.guild], io)).toBe(0);
    expect(discord.commands(discord.server.guild).length).toBeGreaterThan(5);
    expect(discord.commands()).toEqual([]);
  });
});

describe('footnote doctor', () => {
  it('finds everything well, or says what to do', async () => {
    const { io, environment } = await setUp();
    expect(await run(['doctor'], io)).toBe(1);
    const before = collected(io.output).replace(/\s+/g, ' ');
    expect(before).toContain('problem The registered commands are out of date');
    expect(before).toContain('Run: npm run deploy');
    await run(['deploy'], io);
    collected(io.output);
    expect(await run(['doctor'], io)).toBe(0);
    const after = collected(io.output).replace(/\s+/g, ' ');
    expect(after).toContain('ok The clock agrees with Discord.');
    expect(after).not.toContain('problem');
    const rejected = testIo({
      ...io,
      environment: { ...environment, DISCORD_TOKEN: TOKEN.replace('A', 'B') },
    });
    expect(await run(['doctor'], rejected)).toBe(1);
    expect(collected(rejected.output)).toContain('Discord rejects the token');
  });

  it('tells every wrong setting and that there is no token', async () => {
    const bare = testIo();
    expect(await run(['doctor'], bare)).toBe(1);
    expect(collected(bare.output)).toContain('No token is set');
    const wrong = testIo({ environment: { DISCORD_TOKEN: 'x', LOG_LEVEL: 'loud' } });
    expect(await run(['doctor'], wrong)).toBe(1);
    expect(collected(wrong.output).match(/^problem/gm)).toHaveLength(2);
  });
});
