import { createServer, connect, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { StoreFault, storeFault } from '../../src/library/fault.js';
import type { Library } from '../../src/library/library.js';
import { openLibrary } from '../../src/library/open-library.js';
import { bridge, done } from './report-fixture.js';
import { KINDS, ROOMY, type TestStorage } from './storages.js';

const MODERATOR = '200000000000000001';
/** Milliseconds that a statement may take in these tests. */
const PATIENCE_MS = 250;

/** A way to a server that can be stopped, as a hung machine or a cut network would. */
class Road {
  private readonly sockets = new Set<Socket>();
  private held = false;

  private constructor(
    private readonly server: Server,
    private readonly to: { readonly host: string; readonly port: number } | undefined,
  ) {
    server.on('connection', (socket) => this.lead(socket));
  }

  /** To nowhere, where left out: connections are taken and nothing is ever said. */
  static async open(to?: { readonly host: string; readonly port: number }): Promise<Road> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Road(server, to);
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** Nothing goes through any more, and nobody is told. */
  hold(): void {
    this.held = true;
    for (const socket of this.sockets) socket.pause();
  }

  letGo(): void {
    this.held = false;
    for (const socket of this.sockets) socket.resume();
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private lead(here: Socket): void {
    const there = this.to && connect(this.to);
    for (const [from, into] of [
      [here, there],
      [there, here],
    ] as const) {
      if (from === undefined) continue;
      this.sockets.add(from);
      if (this.held) from.pause();
      from.on('data', (chunk) => into?.write(chunk));
      from.on('error', () => undefined);
      from.on('close', () => {
        this.sockets.delete(from);
        into?.destroy();
      });
    }
  }
}

let road: Road | undefined;
let library: Library | undefined;
let place: TestStorage | undefined;
afterEach(async () => {
  road?.letGo();
  await library?.close();
  await road?.close();
  await place?.dispose();
  [road, library, place] = [undefined, undefined, undefined];
});

/** The fault that it rejects with. */
async function fault(work: Promise<unknown>): Promise<StoreFault> {
  try {
    await work;
  } catch (error) {
    if (error instanceof StoreFault) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('a PostgreSQL that does not answer', () => {
  it('is given up in words when the store is opened', async () => {
    road = await Road.open();
    const url = `postgres://footnote:hunter2@127.0.0.1:${road.port}/footnote`;
    const opened = fault(openLibrary({ storage: { kind: 'postgres', url }, memory: ROOMY }));
    expect((await opened).message).toBe(
      'The database cannot be reached at the moment. Try again in a minute.',
    );
  });

  it('and one that is not there', async () => {
    road = await Road.open();
    const url = `postgres://footnote:hunter2@127.0.0.1:${road.port}/footnote`;
    await road.close();
    const told = await fault(openLibrary({ storage: { kind: 'postgres', url }, memory: ROOMY }));
    road = undefined;
    expect([told.code, told.message]).toEqual(['ECONNREFUSED', expect.stringContaining('cannot be reached')]);
    expect(told.message).not.toContain('hunter2');
  });

  it('is told from one that gave a statement up', () => {
    const cancelled = Object.assign(new Error('canceling statement'), { code: '57014' });
    expect(String(storeFault(cancelled))).toContain('The database takes too long');
    expect(String(storeFault(new Error('Query read timeout')))).toContain('The database takes too long');
  });
});

const postgres = KINDS.find(({ name }) => name === 'PostgreSQL');

describe.runIf(postgres !== undefined)('a PostgreSQL that stops while it is asked', () => {
  async function opened(): Promise<Library> {
    place = await postgres?.make();
    if (place?.storage.kind !== 'postgres') throw new Error('there is no PostgreSQL');
    const url = new URL(place.storage.url);
    road = await Road.open({ host: url.hostname, port: Number(url.port) });
    url.port = String(road.port);
    url.hostname = '127.0.0.1';
    library = await openLibrary({
      storage: { kind: 'postgres', url: url.href },
      memory: ROOMY,
      patienceMs: PATIENCE_MS,
    });
    return library;
  }

  it('gives words instead of silence, and answers again when it is back', async () => {
    const server = (await opened()).server('s1');
    const { story } = done(await server.stories.create('Tarn', MODERATOR));
    done(await server.reports.add(story.id, { report: bridge }, MODERATOR));
    expect((await server.answering({})).kind).toBe('story');
    road?.hold();
    // As many as there are connections, so that none is left that never waited.
    const told = await Promise.all(Array.from({ length: 12 }, () => fault(server.answering({}))));
    for (const { message, code } of told)
      expect([code, message]).toEqual([
        expect.stringMatching(/^LATE$|^CONNECTION_LOST$/),
        expect.stringMatching(/^The database (takes too long|cannot be reached)/),
      ]);
    expect((await fault(library?.reachable() ?? Promise.resolve())).message).toMatch(/^The database/);
    road?.letGo();
    expect((await server.answering({})).kind).toBe('story');
    await library?.reachable();
  });

  it('undoes a change that it could not end, and says where that is not certain', async () => {
    const server = (await opened()).server('s2');
    const { story } = done(await server.stories.create('Tarn', MODERATOR));
    road?.hold();
    expect((await fault(server.stories.rename(story.id, 'Other', MODERATOR))).message).toContain(
      'Nothing was changed.',
    );
    road?.letGo();
    expect((await server.stories.find(story.id))?.name).toBe('Tarn');
    done(await server.stories.rename(story.id, 'Other', MODERATOR));
  });
});
