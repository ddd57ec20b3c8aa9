import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';

import { REST, Routes } from 'discord.js';
import type { APIApplication, APIInteraction } from 'discord.js';

import { systemClock } from '../../clock.js';
import type { Endpoint } from '../../placing.js';
import { finishSoon } from '../connection.js';
import type { AnswerOptions, Connection } from '../connection.js';
import { Patience } from '../delivery.js';
import { registeredDiffers } from '../deploy.js';
import { ConnectionFailure, explain } from '../failure.js';
import { grantsOver } from '../integrations.js';
import { inviteLinksOf } from '../invite-links.js';
import type { InviteLinks } from '../invite-links.js';
import { lostByRefusals } from '../refusals.js';
import { RestTransport, createCallbackRest } from '../rest-transport.js';
import { Router } from '../router.js';
import { HttpTransport } from './http-transport.js';
import { receive } from './reception.js';
import { Replays } from './replays.js';
import { signatureCheck } from './signature.js';

export interface ListenOptions extends AnswerOptions {
  readonly endpoint: Endpoint;
  /** Milliseconds for which it goes on taking requests when it closes, until whoever sends them has noticed. */
  readonly lingerMs?: number;
}

/** Milliseconds that a request may take to arrive. Discord sends it at once. */
const ARRIVAL_MS = 3_000;
/** Longer than load balancers keep a connection open that is not used, so that none is closed as it is used again. */
const KEPT_OPEN_MS = 75_000;

/**
 * Answers interactions that Discord sends by HTTP, without any gateway. Rejects with a `ConnectionFailure`, whose
 * message is for people.
 */
export async function listen(options: ListenOptions): Promise<HttpConnection> {
  const rest = new REST({ version: '10', ...(options.restApi && { api: options.restApi }) });
  rest.setToken(options.token);
  try {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    checkKey(application.verify_key, options.endpoint.publicKey);
    const connection = new HttpConnection(rest, application.id, options);
    await connection.open();
    return connection;
  } catch (error) {
    sweep(rest);
    throw explain(error);
  }
}

function checkKey(own: string, given: string): void {
  if (own === given) return;
  throw new ConnectionFailure(
    'refused',
    'DISCORD_PUBLIC_KEY is not the key of the application that DISCORD_TOKEN belongs to, so nothing that Discord ' +
      'sends could be believed. Copy it again: Discord developer portal, your application, General Information.',
  );
}

function sweep(rest: REST): void {
  rest.clearHashSweeper();
  rest.clearHandlerSweeper();
}

export class HttpConnection implements Connection {
  readonly lost: Promise<ConnectionFailure>;
  readonly shards = [];
  private readonly server: Server;
  private readonly router: Router;
  private readonly callbacks: REST;
  private readonly patience = new Patience();
  /** Requests that are being read. */
  private readonly arriving = new Set<Promise<unknown>>();
  private closing = false;

  constructor(
    private readonly rest: REST,
    readonly applicationId: string,
    private readonly options: ListenOptions,
  ) {
    const { log, restApi, clock = systemClock, endpoint, claim } = options;
    this.router = new Router({ ...options, grants: grantsOver(rest, () => applicationId) });
    this.callbacks = createCallbackRest(restApi);
    this.lost = lostByRefusals([this.callbacks, rest], log);
    const isSigned = signatureCheck(endpoint.publicKey);
    const replays = new Replays(clock, log, claim);
    const take = this.take.bind(this);
    this.server = createServer((request, response) => {
      if (this.closing) response.setHeader('connection', 'close');
      const arrived = receive(request, response, { applicationId, isSigned, replays, take })
        .then((refused) => refused && log.debug(refused, 'a request was refused'))
        .catch(() => response.destroy())
        .finally(() => this.arriving.delete(arrived));
      this.arriving.add(arrived);
    });
    this.server.headersTimeout = ARRIVAL_MS;
    this.server.requestTimeout = ARRIVAL_MS;
    this.server.keepAliveTimeout = KEPT_OPEN_MS;
  }

  /** Where it listens: `http://127.0.0.1:8080/interactions`. */
  get address(): string {
    const bound = this.server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    return `http://${this.options.endpoint.host}:${port}/interactions`;
  }

  open(): Promise<void> {
    const { host, port } = this.options.endpoint;
    return new Promise((resolve, reject) => {
      this.server.once('error', (error: NodeJS.ErrnoException) => reject(notListening(error, host, port)));
      this.server.listen(port, host, resolve);
    });
  }

  async close(): Promise<void> {
    this.closing = true;
    const { lingerMs = 0, release } = this.options;
    if (lingerMs > 0) await new Promise((resolve) => setTimeout(resolve, lingerMs));
    this.server.close();
    await finishSoon(this.answered());
    this.server.closeAllConnections();
    sweep(this.callbacks);
    sweep(this.rest);
    await release?.();
  }

  private async answered(): Promise<void> {
    await Promise.all(this.arriving);
    await this.router.idle();
  }

  registeredDiffers(server?: string): Promise<readonly string[]> {
    return registeredDiffers(this.rest, this.applicationId, this.options.commands, server);
  }

  get pending(): number {
    return this.router.pending;
  }

  get inviteLinks(): InviteLinks {
    return inviteLinksOf(this.applicationId);
  }

  private take(interaction: APIInteraction, response: ServerResponse): void {
    const clock = this.options.clock ?? systemClock;
    const rest = new RestTransport(this.callbacks, interaction, clock, this.patience);
    const transport = new HttpTransport(response, rest);
    void this.router.receive(interaction, transport).then(() => transport.end());
  }
}

function notListening(error: NodeJS.ErrnoException, host: string, port: number): ConnectionFailure {
  const why =
    error.code === 'EADDRINUSE'
      ? 'another program listens there. Set INTERACTIONS_PORT to another port'
      : `${error.code ?? error.message}. Check INTERACTIONS_HOST and INTERACTIONS_PORT`;
  return new ConnectionFailure('refused', `It cannot listen on ${host}:${port}: ${why}.`, { cause: error });
}
