import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

import type { Asset } from './assets.js';
import { LARGEST_FILE } from './wire.js';
import type { ServerFrame } from './wire.js';

export interface PageServerOptions {
  readonly assets: ReadonlyMap<string, Asset>;
  /** A file of a message, by the path of its address. */
  readonly file: (path: string) => Asset | undefined;
  readonly welcome: (socket: WebSocket) => void;
}

const LOOPBACK = '127.0.0.1';
/** A file in base64 within JSON, and room for the rest. */
const LARGEST_FRAME = Math.ceil((LARGEST_FILE * 4) / 3) + 64 * 1024;
/** Drawn by the page itself; anything else that a message carries is only ever saved. */
const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Serves the page and its websocket on 127.0.0.1, to pages of this very address and nobody else. */
export class PageServer {
  private readonly http: Server;
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME });
  private port = 0;

  constructor(private readonly options: PageServerOptions) {
    this.http = createServer((request, response) => this.serve(request, response));
    this.http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      if (!this.isOwnSocket(request)) return refuseSocket(socket);
      this.sockets.handleUpgrade(request, socket, head, options.welcome);
    });
  }

  /** Without the `/` at the end. */
  get address(): string {
    return `http://${LOOPBACK}:${this.port}`;
  }

  /** Takes this port, or any free one where it is taken; 0 is any. */
  async listen(port: number): Promise<void> {
    try {
      await this.bind(port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (port === 0 || (code !== 'EADDRINUSE' && code !== 'EACCES')) throw error;
      await this.bind(0);
    }
    const address = this.http.address();
    if (typeof address === 'object' && address !== null) this.port = address.port;
  }

  /** Says something to every window. */
  tell(frame: ServerFrame): void {
    const text = JSON.stringify(frame);
    for (const socket of this.sockets.clients) socket.send(text);
  }

  async close(): Promise<void> {
    for (const socket of this.sockets.clients) socket.terminate();
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  private bind(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.http.once('error', reject);
      this.http.listen(port, LOOPBACK, () => {
        this.http.off('error', reject);
        resolve();
      });
    });
  }

  /** What a browser calls this server. Another name that leads here, as after DNS rebinding, is not ours. */
  private get hosts(): readonly string[] {
    return [`${LOOPBACK}:${this.port}`, `localhost:${this.port}`];
  }

  private isOwnHost({ headers }: IncomingMessage): boolean {
    return this.hosts.includes(headers.host ?? '');
  }

  /** A browser always says which page opens a websocket; any but our own is turned away. */
  private isOwnSocket(request: IncomingMessage): boolean {
    const { origin, host } = request.headers;
    return request.url === '/socket' && this.isOwnHost(request) && origin === `http://${host ?? ''}`;
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of Object.entries(this.headers())) response.setHeader(name, value);
    if (!this.isOwnHost(request)) return refuse(response, 421, 'This is not the address of this page.');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return refuse(response, 405, 'Only GET.');
    }
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const asset = this.options.assets.get(path);
    if (asset !== undefined) return send(response, asset);
    const file = path.startsWith('/files/') ? this.options.file(path) : undefined;
    if (file === undefined) return refuse(response, 404, 'There is nothing here.');
    if (PICTURES.includes(file.type)) return send(response, file);
    response.setHeader('content-disposition', 'attachment');
    send(response, { content: file.content, type: 'application/octet-stream' });
  }

  private headers(): Readonly<Record<string, string>> {
    const sockets = this.hosts.map((host) => `ws://${host}`).join(' ');
    return {
      'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        `connect-src 'self' ${sockets}`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types lit-html',
      ].join('; '),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      'cache-control': 'no-store',
    };
  }
}

function send(response: ServerResponse, { content, type }: Asset): void {
  response.writeHead(200, { 'content-type': type, 'content-length': content.length });
  response.end(response.req.method === 'HEAD' ? undefined : content);
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${words}\n`);
}

function refuseSocket(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
