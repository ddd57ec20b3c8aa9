import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ManualClock, startLoopback } from '../../src/loopback/index.js';
import type { Loopback } from '../../src/loopback/index.js';
import { WHO, call, callback, textMessage } from './rest-call.js';

let clock: ManualClock;
let loopback: Loopback;
const file = join(mkdtempSync(join(tmpdir(), 'loopback-')), 'requests.jsonl');

beforeEach(async () => {
  clock = new ManualClock();
  loopback = await startLoopback({ clock, recordTo: file });
});

afterEach(() => loopback.close());

describe('REST', () => {
  it('asks for the token, and knows its paths and methods', async () => {
    expect((await call(loopback, 'GET', '/users/@me')).body['id']).toBe(loopback.applicationId);
    expect((await call(loopback, 'GET', '/users/@me', undefined, 'wrong')).status).toBe(401);
    expect((await call(loopback, 'GET', '/nowhere')).status).toBe(404);
    expect((await call(loopback, 'PATCH', '/users/@me', {})).status).toBe(405);
    expect((await call(loopback, 'GET', '/applications/@me')).body).toMatchObject({
      id: loopback.applicationId,
    });
    expect((await call(loopback, 'GET', '/gateway/bot')).body).toMatchObject({
      shards: 1,
      url: /^ws:\/\/127\.0\.0\.1:/,
    });
  });

  it('refuses JSON that is none', async () => {
    const exchange = loopback.deliver({ type: 2, data: {} });
    const answer = await fetch(
      `${loopback.restApi}/v10/interactions/${exchange.id}/${exchange.token}/callback`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{',
      },
    );
    expect(await answer.json()).toMatchObject({ code: 50109 });
  });

  it('registers commands in bulk, for everyone or one server, and keeps the ids of those that stay', async () => {
    const path = `/applications/${loopback.applicationId}/commands`;
    expect((await call(loopback, 'PUT', path, [WHO])).status).toBe(200);
    const [first] = loopback.commands();
    expect(first).toMatchObject({
      name: 'who',
      integration_types: [0],
      contexts: null,
      options: [{ required: true }],
    });
    await call(loopback, 'PUT', path, [WHO, { ...WHO, name: 'when' }]);
    expect(loopback.commands().map((command) => command['id'])[0]).toBe(first?.['id']);
    expect((await call(loopback, 'GET', path)).body['list']).toHaveLength(2);
    await call(
      loopback,
      'PUT',
      `/applications/${loopback.applicationId}/guilds/${loopback.server.guild}/commands`,
      [WHO],
    );
    expect(loopback.commands(loopback.server.guild)[0]).not.toHaveProperty('contexts');
    expect((await call(loopback, 'PUT', path, [{ ...WHO, name: 'Bad Name' }])).body['code']).toBe(50035);
    expect((await call(loopback, 'PUT', `/applications/1/commands`, [WHO])).status).toBe(403);
    await call(loopback, 'PUT', path, []);
    expect(loopback.commands()).toEqual([]);
  });

  it('takes 50 authorised requests a second', async () => {
    const statuses = await Promise.all(Array.from({ length: 51 }, () => call(loopback, 'GET', '/users/@me')));
    const refused = statuses.filter((answer) => answer.status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.body).toMatchObject({ global: true });
    clock.advance(1_000);
    expect((await call(loopback, 'GET', '/users/@me')).status).toBe(200);
  });

  it('keeps every request, and writes those with a body to a file', async () => {
    const exchange = loopback.deliver({ type: 2, data: {} });
    await callback(loopback, exchange, { type: 4, data: textMessage('kept') });
    expect(loopback.requests.at(-1)).toMatchObject({ method: 'POST', body: { type: 4 } });
    const last: unknown = JSON.parse(readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '');
    expect(last).toEqual(loopback.requests.at(-1));
  });
});

describe('faults', () => {
  const me = (): Promise<{ readonly status: number }> => call(loopback, 'GET', '/users/@me');

  it('answer with a status for the next requests only', async () => {
    loopback.faults.add({ fault: { kind: 'status', status: 503 }, times: 2 });
    expect([(await me()).status, (await me()).status, (await me()).status]).toEqual([503, 503, 200]);
  });

  it('hit a share, and only what they are meant for', async () => {
    loopback.faults.add({
      fault: { kind: 'status', status: 500 },
      share: 0.5,
      only: (method) => method === 'GET',
    });
    const statuses = [];
    for (let n = 0; n < 40; n += 1) statuses.push((await me()).status);
    const hit = statuses.filter((status) => status === 500).length;
    expect(hit).toBeGreaterThan(10);
    expect(hit).toBeLessThan(30);
    loopback.faults.clear();
    expect((await me()).status).toBe(200);
  });

  it('limit, with the time to wait', async () => {
    const off = loopback.faults.add({ fault: { kind: 'limited', retryAfterSeconds: 1.5 } });
    const answer = await call(loopback, 'GET', '/users/@me');
    expect(answer.body['retry_after']).toBe(1.5);
    expect(answer.headers.get('retry-after')).toBe('1.5');
    off();
    expect((await me()).status).toBe(200);
  });

  it('answer slowly, by the clock', async () => {
    loopback.faults.add({ fault: { kind: 'slow', ms: 2_000 }, times: 1 });
    const slow = me();
    while (loopback.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    clock.advance(2_000);
    expect((await slow).status).toBe(200);
  });

  it('cut the line after the request took effect', async () => {
    const exchange = loopback.deliver({ type: 2, data: {} });
    loopback.faults.add({ fault: { kind: 'cut', processed: true }, times: 1 });
    await expect(callback(loopback, exchange, { type: 4, data: textMessage('heard') })).rejects.toThrow();
    expect(exchange.words).toBe('heard');
    expect((await callback(loopback, exchange, { type: 4, data: textMessage('again') })).body['code']).toBe(
      40060,
    );
  });
});
