import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { commands } from '../../commands/index.js';
import { ConnectionFailure, connect, deploy } from '../../src/discord/index.js';
import type { Connection } from '../../src/discord/index.js';
import { startLoopback } from '../../src/loopback/index.js';
import type { Json, Loopback } from '../../src/loopback/index.js';
import { defineCommand } from '../../src/command.js';
import { engine } from '../engine-fixture.js';
import { REQUESTS } from './fresh-requests.js';

const waiting = defineCommand({
  type: 'slash',
  name: 'waiting',
  description: 'Waits a little',
  example: '/waiting',
  options: {},
  run: () => new Promise((resolve) => setTimeout(() => resolve({ kind: 'notice', text: 'waited' }), 100)),
});

const list = [...commands, waiting];
let loopback: Loopback;
let open: Connection | undefined;

beforeEach(async () => {
  loopback = await startLoopback({ recordTo: REQUESTS });
  await deploy({ token: loopback.token, commands: list, restApi: loopback.restApi });
});

afterEach(async () => {
  await open?.close();
  open = undefined;
  await loopback.close();
});

async function start(
  change: { readonly token?: string; readonly restApi?: string; readonly patienceMs?: number } = {},
): Promise<Connection> {
  open = await connect({
    token: loopback.token,
    commands: list,
    context: () => ({ engine, commands: list, version: '1' }),
    log: pino({ level: 'silent' }),
    cooldown: { seconds: 0 },
    restApi: loopback.restApi,
    ...change,
  });
  return open;
}

async function failure(work: Promise<unknown>): Promise<ConnectionFailure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ConnectionFailure) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('connecting', () => {
  it('asks for no intent', async () => {
    await start();
    expect(loopback.gateway.intents).toEqual([0]);
  });

  it('says that the token is not accepted, by REST or by the gateway', async () => {
    expect(await failure(start({ token: 'wrong' }))).toMatchObject({
      reason: 'token',
      message: /Reset Token/,
    });
    loopback.gateway.refuseIdentify = 4004;
    expect(await failure(start())).toMatchObject({ reason: 'token' });
  });

  it('says that Discord cannot be reached', async () => {
    const nowhere = await startLoopback();
    const restApi = nowhere.restApi;
    await nowhere.close();
    expect(await failure(start({ restApi }))).toMatchObject({
      reason: 'unreachable',
      message: /ECONNREFUSED/,
    });
    loopback.gateway.down = true;
    expect(await failure(start({ patienceMs: 200 }))).toMatchObject({
      reason: 'unreachable',
      message: /gateway did not answer/,
    });
    loopback.gateway.down = false;
  });

  it('tells when Discord ends the connection for good', async () => {
    const { lost } = await start();
    loopback.gateway.drop(4004);
    expect(await lost).toMatchObject({ reason: 'token' });
  });

  it('gives both links to invite it', async () => {
    const { inviteLinks } = await start();
    const query = `client_id=${loopback.applicationId}&scope=applications.commands&integration_type=`;
    expect(inviteLinks).toEqual({
      server: `https://discord.com/oauth2/authorize?${query}0`,
      personal: `https://discord.com/oauth2/authorize?${query}1`,
    });
  });

  it('says how the registered commands differ', async () => {
    const connection = await start();
    expect(await connection.registeredDiffers()).toEqual([]);
    loopback.register([]);
    expect(await connection.registeredDiffers()).toContain('adds /waiting');
  });
});

describe('closing', () => {
  it('finishes what is in flight and takes nothing new', async () => {
    const connection = await start();
    const exchange = loopback.send({ type: 'slash', command: 'waiting' });
    const help = await loopback.interact({ type: 'slash', command: 'help' });
    expect(help.accepted).toBeDefined();
    await connection.close();
    expect(exchange.words).toBe('waited');
    expect(loopback.gateway.connected).toBe(false);
  });
});

describe('deploying', () => {
  const again = (change: Partial<Parameters<typeof deploy>[0]> = {}) => {
    return deploy({ token: loopback.token, commands: list, restApi: loopback.restApi, ...change });
  };
  const writes = (): number => loopback.requests.filter(({ method }) => method === 'PUT').length;

  it('sends nothing when nothing differs', async () => {
    expect(await again()).toEqual({ changes: [], sent: false });
    expect(writes()).toBe(1);
  });

  it('takes what Discord leaves out for what it is: no options', async () => {
    const all = JSON.stringify(loopback.commands());
    expect(all).toContain('"options":[]');
    loopback.register(JSON.parse(all.replaceAll(',"options":[]', '')) as readonly Json[]);
    expect(await again()).toEqual({ changes: [], sent: false });
  });

  it('says what would change without sending it', async () => {
    const [first, ...rest] = loopback.commands();
    loopback.register([
      { ...first, description: 'older', options: [] },
      { name: 'old', type: 1, description: 'Old' },
      ...rest,
    ]);
    const { changes, sent } = await again({ dryRun: true });
    expect(sent).toBe(false);
    expect(changes).toEqual(['changes /who: description, option question, option share', 'removes /old']);
    expect(writes()).toBe(1);
    expect(await again()).toMatchObject({ sent: true });
    expect(await again()).toEqual({ changes: [], sent: false });
  });

  it('registers for one server, without contexts, and for everyone, with all', async () => {
    const server = loopback.server.guild;
    expect((await again({ server })).sent).toBe(true);
    expect(await again({ server })).toEqual({ changes: [], sent: false });
    const last = loopback.requests.findLast(({ method }) => method === 'PUT')?.body as readonly Json[];
    expect(last[0]).not.toHaveProperty('contexts');
    expect(loopback.commands()[0]).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });

  it('notices each thing that differs', async () => {
    for (const [change, words] of [
      [{ contexts: [0] }, 'contexts'],
      [{ integration_types: [0] }, 'installation'],
      [{ default_member_permissions: '8' }, 'who may use it'],
    ] as const) {
      const [first, ...rest] = loopback.commands();
      loopback.register([{ ...first, ...change }, ...rest]);
      expect((await again({ dryRun: true })).changes).toEqual([`changes /who: ${words}`]);
      await again();
    }
  });

  it('fails in words', async () => {
    expect(await failure(again({ token: 'wrong' }))).toMatchObject({ reason: 'token' });
    expect(await failure(again({ server: '123456789012345678' }))).toMatchObject({
      reason: 'refused',
      message: /not in that server/,
    });
    loopback.faults.add({ fault: { kind: 'status', status: 500 } });
    expect(await failure(again())).toMatchObject({ reason: 'unreachable', message: /status 500/ });
  });
});
