import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Metrics } from './metrics.js';

/** What keeps the program from answering now, in words; nothing where it answers. */
export type Readiness = () => Promise<readonly string[]>;

export interface HealthOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
}

/** For whoever watches: a handful of connections, each with a short request. */
const MOST_CONNECTIONS = 50;
const PATIENCE_MS = 5_000;

/**
 * Serves `/metrics`, `/healthz` (the process lives) and `/readyz` (it can answer; 503 with the reasons where not).
 * Rejects where the port is taken.
 */
export async function serveHealth(options: HealthOptions): Promise<HealthServer> {
  const server = createServer(
    { headersTimeout: PATIENCE_MS, requestTimeout: PATIENCE_MS },
    (request, response) => {
      answer(request, response, options).catch(() => response.destroy());
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  // It keeps no process alive that has nothing else to do.
  server.unref();
  return new HealthServer(server);
}

export class HealthServer {
  constructor(private readonly server: Server) {}

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function answer(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  { metrics, readiness }: HealthOptions,
): Promise<void> {
  const say = (status: number, text: string, type = 'text/plain; charset=utf-8'): void => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(method === 'HEAD' ? undefined : text);
  };
  if (method !== 'GET' && method !== 'HEAD') return say(405, 'This only answers GET.\n');
  const [path = ''] = url.split('?', 1);
  switch (path) {
    case '/healthz':
      return say(200, 'alive\n');
    case '/readyz': {
      const missing = await readiness();
      return missing.length === 0 ? say(200, 'ready\n') : say(503, `${missing.join('\n')}\n`);
    }
    case '/metrics':
      return say(200, await metrics.text(), metrics.contentType);
    default:
      return say(404, 'There is /metrics, /healthz and /readyz.\n');
  }
}
