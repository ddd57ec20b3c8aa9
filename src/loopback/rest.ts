import type { IncomingMessage, ServerResponse } from 'node:http';

import { readBody } from './body.js';
import type { ReadBody } from './body.js';
import { BROKEN, INVALID_JSON, METHOD_NOT_ALLOWED, NOT_FOUND, UNAUTHORIZED, rateLimited } from './errors.js';
import type { Refusal } from './errors.js';
import type { Fault, FaultSwitches } from './faults.js';
import type { RequestRecord } from './requests.js';
import { applicationRoutes } from './routes/application.js';
import { callbackRoutes } from './routes/callback.js';
import { channelRoutes } from './routes/channel.js';
import { NO_CONTENT } from './routes/route.js';
import type { Answered, Route } from './routes/route.js';
import { webhookRoutes } from './routes/webhook.js';
import type { World } from './world.js';

/** https://discord.com/developers/docs/topics/rate-limits#global-rate-limit; interaction routes are not counted. */
const MOST_A_SECOND = 50;

export interface RestParts {
  readonly world: World;
  readonly faults: FaultSwitches;
  readonly record: RequestRecord;
  /** Routes that others add: the gateway's address. */
  readonly routes: readonly Route[];
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: ReadBody;
}

/** REST v10 as far as a bot uses it. */
export class Rest {
  private readonly routes: readonly Route[];
  private second = 0;
  private counted = 0;

  constructor(private readonly parts: RestParts) {
    this.routes = [
      ...callbackRoutes,
      ...webhookRoutes,
      ...applicationRoutes,
      ...channelRoutes,
      ...parts.routes,
    ];
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const method = request.method ?? 'GET';
    if (url.pathname.startsWith('/files/')) return this.file(url.pathname, response);
    const body = await readBody(request);
    this.parts.record.add({
      method,
      path: url.pathname,
      ...(body.json === undefined ? {} : { body: body.json }),
    });
    // Clients may write the @ of `@original` as %40.
    const path = decodeURIComponent(url.pathname).replace(/^\/api(\/v\d+)?/, '');
    const asked = {
      method,
      path,
      query: url.searchParams,
      authorization: request.headers.authorization,
      body,
    };
    const fault = this.parts.faults.take(method, path);
    if (fault === undefined) send(response, this.answer(asked));
    else this.misbehave(fault, asked, response);
  }

  private answer(asked: Asked): Answered | Refusal {
    const fitting = this.routes.filter((route) => route.pattern.test(asked.path));
    if (fitting.length === 0) return NOT_FOUND;
    const route = fitting.find((candidate) => candidate.method === asked.method);
    if (route === undefined) return METHOD_NOT_ALLOWED;
    if (route.authorised) {
      if (asked.authorization !== `Bot ${this.parts.world.token}`) return UNAUTHORIZED;
      const wait = this.overLimit();
      if (wait > 0) return rateLimited(wait, true);
    }
    if (asked.body.broken) return INVALID_JSON;
    const parts = route.pattern.exec(asked.path)?.slice(1) ?? [];
    const { json, files } = asked.body;
    return route.run({ world: this.parts.world, parts, query: asked.query, body: json, files });
  }

  /** Seconds to wait where this second's requests are used up, else 0. */
  private overLimit(): number {
    const now = this.parts.world.clock.now();
    const second = Math.floor(now / 1000);
    if (second !== this.second) this.counted = 0;
    this.second = second;
    this.counted += 1;
    return this.counted > MOST_A_SECOND ? (1000 - (now % 1000)) / 1000 : 0;
  }

  private misbehave(fault: Fault, asked: Asked, response: ServerResponse): void {
    switch (fault.kind) {
      case 'status':
        return send(response, fault.status === 401 ? UNAUTHORIZED : { ...BROKEN, status: fault.status });
      case 'limited':
        return send(response, rateLimited(fault.retryAfterSeconds, fault.global === true));
      case 'slow':
        this.parts.world.clock.after(fault.ms, () => send(response, this.answer(asked)));
        return;
      case 'silent':
        if (fault.processed === true) this.answer(asked);
        return;
      case 'cut':
        if (fault.processed === true) this.answer(asked);
        response.destroy();
    }
  }

  private file(path: string, response: ServerResponse): void {
    const file = this.parts.world.files.get(path);
    if (file === undefined) return send(response, NOT_FOUND);
    response.writeHead(200, { 'content-type': file.type, 'content-length': file.content.length });
    response.end(file.content);
  }
}

function send(response: ServerResponse, answered: Answered | Refusal): void {
  if (response.destroyed) return;
  if (answered.body === undefined) {
    response.writeHead(answered.status === 200 ? NO_CONTENT.status : answered.status, answered.headers);
    response.end();
    return;
  }
  const text = JSON.stringify(answered.body);
  response.writeHead(answered.status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...answered.headers,
  });
  response.end(text);
}
