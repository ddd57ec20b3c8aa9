import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pino } from 'pino';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { commands } from '../../commands/index.js';
import { connect } from '../../src/discord/index.js';
import { startPreview } from '../../src/preview/index.js';
import type { Preview } from '../../src/preview/index.js';
import type { Hello, PageFrame, ServerFrame } from '../../src/preview/wire.js';
import { REQUESTS } from '../discord/fresh-requests.js';
import { engine } from '../engine-fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'footnote-page-'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>the page</title>');
writeFileSync(join(folder, 'main.js'), 'export {};');
afterAll(() => rmSync(folder, { recursive: true }));

let preview: Preview;
let sockets: WebSocket[] = [];

function start(port = 0): Promise<Preview> {
  return startPreview({
    commands,
    connect: ({ token }, restApi) =>
      connect({
        token,
        restApi,
        commands,
        context: () => ({ engine, commands, version: '1.0.0' }),
        log: pino({ level: 'silent' }),
        cooldown: { seconds: 0 },
      }),
    starters: [],
    page: folder,
    port,
    recordTo: REQUESTS,
  });
}

beforeEach(async () => (preview = await start()));
afterEach(async () => {
  for (const socket of sockets) socket.terminate();
  sockets = [];
  await preview.close();
});

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** A request with any Host, which `fetch` does not let one set. */
async function ask(
  path: string,
  { method = 'GET', host }: { method?: string; host?: string } = {},
): Promise<Answered> {
  const { port } = new URL(preview.address);
  const headers = { host: host ?? `127.0.0.1:${port}` };
  const sent = request({ host: '127.0.0.1', port, path, method, headers });
  sent.end();
  const [response] = (await once(sent, 'response')) as [import('node:http').IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

/** A window of the page, as the server sees one. */
class Visitor {
  readonly frames: ServerFrame[] = [];
  private told: () => void = () => undefined;

  constructor(readonly socket: WebSocket) {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      this.frames.push(JSON.parse(data.toString()) as ServerFrame);
      this.told();
    });
  }

  send(frame: PageFrame): void {
    this.socket.send(JSON.stringify(frame));
  }

  async until<F extends ServerFrame>(fits: (frame: ServerFrame) => frame is F): Promise<F>;
  async until(fits: (frame: ServerFrame) => boolean): Promise<ServerFrame>;
  async until(fits: (frame: ServerFrame) => boolean): Promise<ServerFrame> {
    for (;;) {
      const found = this.frames.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => (this.told = resolve));
    }
  }
}

const isHello = (frame: ServerFrame): frame is Hello => frame.type === 'hello';
const isKept = (frame: ServerFrame) => frame.type === 'kept';
const isDone = (frame: ServerFrame) => frame.type === 'done';

async function visit(person?: number): Promise<Visitor & { hello: Hello }> {
  const { host, origin } = new URL(preview.address);
  const visitor = new Visitor(new WebSocket(`ws://${host}/socket`, { origin }));
  await once(visitor.socket, 'open');
  visitor.send({ type: 'look' });
  let hello = await visitor.until(isHello);
  if (person !== undefined) {
    const wanted = hello.people[person]?.id;
    visitor.send({ type: 'look', person: wanted });
    hello = await visitor.until((frame): frame is Hello => isHello(frame) && frame.you === wanted);
  }
  return Object.assign(visitor, { hello });
}

describe('the page server', () => {
  it('serves the page under a strict policy', async () => {
    const { status, headers, body } = await ask('/');
    expect([status, body]).toEqual([200, '<!doctype html><title>the page</title>']);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect((await ask('/main.js')).headers['content-type']).toContain('text/javascript');
  });

  it('refuses other hosts, other methods and paths that are none of its own', async () => {
    const { port } = new URL(preview.address);
    expect((await ask('/', { host: `localhost:${port}` })).status).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:1`])
      expect((await ask('/', { host })).status).toBeGreaterThanOrEqual(400);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask('/', { method })).status).toBe(405);
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/files/../main.js',
      '/files/1/x',
      '/socket',
    ])
      expect((await ask(path)).status).toBe(404);
  });

  it('takes a free port where the one it would have is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as import('node:net').AddressInfo;
    const second = await start(port);
    expect(new URL(second.address).port).not.toBe(String(port));
    await second.close();
    other.close();
  });

  it('says where no page was built', async () => {
    const nowhere = startPreview({
      commands,
      connect: () => Promise.reject(new Error()),
      starters: [],
      page: join(folder, 'no'),
    });
    await expect(nowhere).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('shows pictures, and only ever lets other files be saved', async () => {
    const { host, origin } = new URL(preview.address);
    const headers = { authorization: `Bot ${preview.loopback.token}` };
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ content: 'files', attachments: [] }));
    form.set('files[0]', new Blob(['<script>alert(1)</script>'], { type: 'text/html' }), 'x.html');
    form.set('files[1]', new Blob(['x'], { type: 'image/png' }), 'x.png');
    const channel = preview.loopback.server.channel;
    await fetch(`${preview.loopback.restApi}/v10/channels/${channel}/messages`, {
      method: 'POST',
      headers,
      body: form,
    });
    const sent = preview.loopback.messages()[0]?.raw['attachments'] as readonly { url: string }[];
    const [page, picture] = sent.map(({ url }) => new URL(url).pathname);
    const saved = await ask(page ?? '', { host });
    expect(saved.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
    });
    expect((await fetch(`${origin}${picture ?? ''}`)).headers.get('content-type')).toBe('image/png');
  });
});

describe('the websocket', () => {
  it('opens for this very page and no other', async () => {
    const { host, port } = new URL(preview.address);
    const origins = ['http://evil.example', `http://localhost:${port}`, 'null', undefined, `https://${host}`];
    for (const origin of origins) {
      const socket = new WebSocket(`ws://${host}/socket`, { ...(origin !== undefined && { origin }) });
      const [error] = (await once(socket, 'error')) as [Error];
      expect(error.message).toContain('403');
    }
    const elsewhere = new WebSocket(`ws://${host}/other`, { origin: `http://${host}` });
    await once(elsewhere, 'error');
  });

  it('closes on whatever the page never sends', async () => {
    const strangers = [
      'no json',
      '{}',
      '{"type":"act","request":1,"act":{"kind":"eval"}}',
      '{"type":"say","channel":"1","text":""}',
      '{"type":"look","person":"../x"}',
      '{"type":"restart"}',
    ];
    for (const text of strangers) {
      const { host, origin } = new URL(preview.address);
      const { socket } = new Visitor(new WebSocket(`ws://${host}/socket`, { origin }));
      await once(socket, 'open');
      socket.send(text);
      const [code] = (await once(socket, 'close')) as [number];
      expect([text, code]).toEqual([text, 1008]);
    }
  });
});

describe('what a person sees', () => {
  it('is what is theirs: an answer of one is not shown to another, and no other presses its buttons', async () => {
    const member = await visit(0);
    const moderator = await visit(1);
    const channel = member.hello.channels[0]?.id ?? '';
    const options = { question: 'Ada Marlow' };
    member.send({ type: 'act', request: 1, act: { kind: 'slash', channel, command: 'who', options } });
    const kept = await member.until(isKept);
    const done = await member.until(isDone);
    expect([kept.message.ephemeral, done.outcome.kind]).toEqual([true, 'answered']);
    expect(kept.message.cause).toMatchObject({ kind: 'slash', name: 'who', by: 'Member' });
    const message = String(kept.message.raw['id']);
    moderator.send({
      type: 'act',
      request: 2,
      act: { kind: 'button', message, button: 'Share in the channel' },
    });
    expect((await moderator.until(isDone)).outcome).toMatchObject({ kind: 'refused' });
    expect(moderator.frames.filter(isKept)).toEqual([]);
    moderator.send({ type: 'dismiss', message });
    member.send({
      type: 'act',
      request: 3,
      act: { kind: 'button', message, button: 'Share in the channel' },
    });
    expect((await moderator.until(isKept)).message.ephemeral).toBe(false);
    expect(preview.loopback.message(message)).toBeDefined();
  });

  it('is gone once they dismiss it, also after a reload', async () => {
    const member = await visit(0);
    const channel = member.hello.channels[1]?.id ?? '';
    member.send({ type: 'act', request: 1, act: { kind: 'slash', channel, command: 'help', options: {} } });
    const { message } = await member.until(isKept);
    expect(message.raw['channel_id']).toBe(channel);
    expect((await visit(0)).hello.messages).toHaveLength(1);
    member.send({ type: 'dismiss', message: String(message.raw['id']) });
    await member.until((frame) => frame.type === 'gone');
    expect((await visit(0)).hello.messages).toEqual([]);
  });

  it('is refused in words where Discord’s app would not offer it', async () => {
    const member = await visit(0);
    const channel = member.hello.channels[0]?.id ?? '';
    const acts = [
      { kind: 'slash', channel, command: 'nothing', options: {} },
      { kind: 'slash', channel: '1', command: 'help', options: {} },
      { kind: 'button', message: '1', button: 'x' },
      { kind: 'form', form: '1', fields: {} },
    ] as const;
    for (const [request, act] of acts.entries()) {
      member.send({ type: 'act', request, act });
      const done = await member.until((frame) => isDone(frame) && frame.request === request);
      expect(done).toMatchObject({ outcome: { kind: 'refused' } });
    }
  });

  it('goes on after the bot was started again, with the buttons that were there', async () => {
    const member = await visit(0);
    const channel = member.hello.channels[0]?.id ?? '';
    member.send({ type: 'act', request: 1, act: { kind: 'slash', channel, command: 'help', options: {} } });
    const { message } = await member.until(isKept);
    member.send({ type: 'restart' });
    await member.until((frame) => frame.type === 'bot' && frame.connected);
    const button = 'Share in the channel';
    member.send({
      type: 'act',
      request: 2,
      act: { kind: 'button', message: String(message.raw['id']), button },
    });
    const done = await member.until((frame) => isDone(frame) && frame.request === 2);
    expect(done).toMatchObject({ outcome: { kind: 'answered' } });
    expect(preview.loopback.messages(channel)).toHaveLength(1);
  });
});
