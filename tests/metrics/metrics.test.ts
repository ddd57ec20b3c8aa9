import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { Metrics, serveHealth, type HealthServer } from '../../src/metrics/index.js';
import { openMonitor } from '../../src/monitoring.js';
import { StoreFault } from '../../src/library/fault.js';
import { freePort } from './free-port.js';
import { samplesIn } from './samples.js';

let server: HealthServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function samples(metrics: Metrics): Promise<ReadonlyMap<string, number>> {
  return samplesIn(await metrics.text());
}

describe('the figures', () => {
  it('count what they are told, in seconds', async () => {
    const metrics = new Metrics('1.2.3');
    const observer = metrics.observer();
    observer.interaction({ command: '/who', outcome: 'answered', ms: 40, callbackMs: 30 });
    observer.interaction({ command: '/who', outcome: 'too late', ms: 4_000, callbackMs: undefined });
    observer.stage('sending', 7);
    observer.story('in memory');
    observer.intake('refused', 1_500);
    observer.database('write', 'failed', 20);
    const found = await samples(metrics);
    expect(found.get('footnote_info{version="1.2.3"}')).toBe(1);
    expect(found.get('footnote_interactions_total{command="/who",outcome="too late"}')).toBe(1);
    expect(found.get('footnote_callback_seconds_count')).toBe(1);
    expect(found.get('footnote_callback_seconds_sum')).toBeCloseTo(0.03);
    expect(found.get('footnote_callback_seconds_bucket{le="0.025"}')).toBe(0);
    expect(found.get('footnote_callback_seconds_bucket{le="0.05"}')).toBe(1);
    expect(found.get('footnote_stage_seconds_sum{stage="sending"}')).toBeCloseTo(0.007);
    expect(found.get('footnote_story_requests_total{use="in memory"}')).toBe(1);
    expect(found.get('footnote_import_seconds_sum{outcome="refused"}')).toBeCloseTo(1.5);
    expect(found.get('footnote_database_seconds_count{work="write",outcome="failed"}')).toBe(1);
  });

  it('look up what is asked for, and forget a shard that is gone', async () => {
    const metrics = new Metrics('1');
    let shards = [
      { id: 0, ready: true, pingMs: 40 },
      { id: 7, ready: false, pingMs: undefined },
    ];
    metrics.watch({ open: () => 5, stories: () => ({ stories: 2, bytes: 9_000 }), shards: () => shards });
    const before = await samples(metrics);
    expect(before.get('footnote_interactions_open')).toBe(5);
    expect(before.get('footnote_stories_bytes')).toBe(9_000);
    expect(before.get('footnote_shard_ready{shard="7"}')).toBe(0);
    expect(before.get('footnote_shard_ping_seconds{shard="0"}')).toBeCloseTo(0.04);
    expect(before.has('footnote_shard_ping_seconds{shard="7"}')).toBe(false);
    shards = shards.slice(0, 1);
    expect((await samples(metrics)).has('footnote_shard_ready{shard="7"}')).toBe(false);
  });

  it('keep few series, however many names they hear', async () => {
    const metrics = new Metrics('1');
    const observer = metrics.observer();
    for (let n = 0; n < 1_000; n += 1)
      observer.interaction({ command: `/made-up-${n}`, outcome: 'refused', ms: 1, callbackMs: 1 });
    const names = [...(await samples(metrics)).keys()].filter((name) => name.includes('interactions_total'));
    expect(names.length).toBeLessThan(200);
    expect(names).toContain('footnote_interactions_total{command="other",outcome="refused"}');
  });
});

describe('the port', () => {
  it('answers GET and HEAD on three paths, on this machine alone', async () => {
    server = await serveHealth({
      host: '127.0.0.1',
      port: 0,
      metrics: new Metrics('1'),
      readiness: () => Promise.resolve(['It is asleep.']),
    });
    const { port } = server;
    const status = (method: string, path: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const sent = request({ port, path, method, host: '127.0.0.1' }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        sent.once('error', reject);
        sent.end();
      });
    expect(await status('GET', '/healthz')).toBe(200);
    expect(await status('HEAD', '/metrics?x=1')).toBe(200);
    expect(await status('GET', '/readyz')).toBe(503);
    expect(await status('GET', '/')).toBe(404);
    expect(await status('POST', '/metrics')).toBe(405);
    expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).text()).toBe('It is asleep.\n');
  });
});

describe('readiness', () => {
  it('needs Discord and the database, and ends with the first signal', async () => {
    const port = await freePort();
    const monitor = await openMonitor({ host: '127.0.0.1', port });
    const ready = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/readyz`)).text();
    try {
      expect(await ready()).toBe('It is not connected to Discord yet.\nThe database does not answer.\n');
      let away: 'no' | 'gone' | 'hanging' = 'no';
      const loaded = { stories: 0, bytes: 0 };
      const reachable = (): Promise<void> => {
        if (away === 'gone') return Promise.reject(new StoreFault('gone', 'ECONNREFUSED'));
        return away === 'hanging' ? new Promise(() => undefined) : Promise.resolve();
      };
      const shards = [{ id: 3, ready: false, pingMs: undefined }];
      monitor.watch({ library: { loaded, reachable }, connection: { pending: 0, shards } });
      expect(await ready()).toBe('Not connected to Discord: shard 3.\n');
      monitor.watch({ connection: { pending: 0, shards: [{ id: 3, ready: true, pingMs: 1 }] } });
      expect(await ready()).toBe('ready\n');
      away = 'gone';
      expect(await ready()).toBe('The database does not answer.\n');
      away = 'hanging';
      expect(await ready()).toBe('The database does not answer.\n');
      away = 'no';
      monitor.drain();
      expect(await ready()).toBe('It is stopping.\n');
    } finally {
      await monitor.close();
    }
  });

  it('is not served where no port is set', async () => {
    const monitor = await openMonitor(undefined);
    monitor.watch({});
    monitor.drain();
    await expect(monitor.close()).resolves.toBeUndefined();
  });
});
