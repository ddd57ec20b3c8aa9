import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli.js';
import { startLoopback, type Json, type Loopback } from '../../src/loopback/index.js';
import { REQUESTS } from '../discord/fresh-requests.js';
import { collected, testIo } from '../terminal/test-io.js';
import { freePort } from './free-port.js';
import { samplesIn } from './samples.js';

/** Of a token's shape; it opens nothing. */
const TOKEN = `${Buffer.from('123456789012345678').toString('base64url')}.Abcdef.${'x'.repeat(38)}`;
const QUESTION = 'who is kims sister';

let discord: Loopback;
let folder: string;
let port: number;
const signals = new EventEmitter();

beforeEach(async () => {
  discord = await startLoopback({ token: TOKEN, recordTo: REQUESTS });
  folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  port = await freePort();
});
afterEach(async () => {
  await discord.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start({ gateway }: { readonly gateway?: 'down' } = {}) {
  const io = testIo({
    signals,
    environment: {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API: discord.restApi,
      DATA_DIR: folder,
      COOLDOWN_SECONDS: '0',
      METRICS_PORT: String(port),
    },
  });
  await run(['deploy'], testIo({ environment: io.environment }));
  discord.gateway.down = gateway === 'down';
  return { io, ended: run(['start'], io) };
}

async function look(path: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, text: await response.text() };
}

/** Asks until it is so: how long a process takes to come up is not what is tested. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function isReady(): Promise<boolean> {
  return (await look('/readyz')).status === 200;
}

describe('a bot that is watched', () => {
  it('is alive before it is ready, counts what it answers, and is not ready while it stops', async () => {
    const { io, ended } = await start({ gateway: 'down' });
    await until(async () => (await look('/healthz')).status === 200);
    const before = await look('/readyz');
    expect([before.status, before.text]).toEqual([503, expect.stringContaining('not connected to Discord')]);
    discord.gateway.down = false;
    await until(isReady);

    await discord.interact({ type: 'slash', command: 'who', options: { question: QUESTION } });
    await discord.interact({ type: 'slash', command: 'who', options: { question: 'who is ada marlow' } });
    await discord.interact({ type: 'slash', command: 'help' });
    const samples = samplesIn((await look('/metrics')).text);
    const of = (name: string): number | undefined => samples.get(name);
    expect(of('footnote_interactions_total{command="/who",outcome="answered"}')).toBe(1);
    expect(of('footnote_callback_seconds_count')).toBe(3);
    for (const stage of ['waiting', 'working', 'story', 'answering', 'drawing', 'sending'])
      expect([stage, of(`footnote_stage_seconds_count{stage="${stage}"}`)]).toEqual([stage, 3]);
    expect(of('footnote_shard_ready{shard="0"}')).toBe(1);
    expect(of('footnote_interactions_open')).toBe(0);
    expect(of('footnote_database_seconds_count{work="read",outcome="done"}')).toBeGreaterThan(0);
    expect(of('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(samples.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);

    const held = discord.faults.add({ fault: { kind: 'slow', ms: 300 } });
    const last = discord.interact({ type: 'slash', command: 'help' });
    await until(async () => samplesIn((await look('/metrics')).text).get('footnote_interactions_open') === 1);
    signals.emit('SIGTERM');
    await until(async () => (await look('/readyz')).text.includes('stopping'));
    expect((await last).accepted).toBeDefined();
    expect(held).toBeDefined();
    expect(await ended).toBe(0);
    await expect(look('/healthz')).rejects.toThrow();

    const lines = collected(io.error)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Json);
    const answered = lines.filter(({ msg }) => msg === 'answered');
    expect(answered.map(({ command }) => command)).toEqual(['/who', '/who', '/help', '/help']);
    expect(Object.keys(answered[0] ?? {}).sort()).toEqual(
      ['command', 'level', 'ms', 'msg', 'shard', 'time', 'verdict'].sort(),
    );
    for (const secret of [QUESTION, discord.member.id, discord.server.guild, TOKEN])
      expect(JSON.stringify(lines)).not.toContain(secret);
  });

  it('says so where another program has the port', async () => {
    const first = await start();
    await until(isReady);
    const second = await start();
    expect(await second.ended).toBe(1);
    expect(collected(second.io.error).replace(/\s+/g, ' ')).toContain('another program has it');
    signals.emit('SIGTERM');
    expect(await first.ended).toBe(0);
  });
});
