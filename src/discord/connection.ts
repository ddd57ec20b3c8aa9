import { Events, GatewayDispatchEvents, RESTEvents, Status } from 'discord.js';
import type { APIInteraction, Client, InvalidRequestWarningData, REST } from 'discord.js';

import { systemClock } from '../clock.js';
import type { Clock } from '../clock.js';
import type { AnyCommand, Context } from '../command.js';
import type { Log } from '../log.js';
import type { Observer, ShardState } from '../observer.js';
import { createClient } from './client.js';
import type { CooldownOptions } from './cooldown.js';
import { Patience } from './delivery.js';
import { planDeploy, registered } from './deploy.js';
import { ConnectionFailure, closedFor, explain, unreachable } from './failure.js';
import { grantsOver } from './integrations.js';
import type { Place } from './job.js';
import { commandPayloads } from './payload.js';
import { RestTransport, createCallbackRest } from './rest-transport.js';
import { Router } from './router.js';

export interface ConnectOptions {
  readonly token: string;
  readonly commands: readonly AnyCommand[];
  /** The story that a place is bound to. */
  readonly context: (place: Place) => Context | Promise<Context>;
  readonly log: Log;
  readonly cooldown: CooldownOptions;
  /** Base address of another Discord API: `http://127.0.0.1:4000/api`. */
  readonly restApi?: string;
  readonly clock?: Clock;
  /** Lets go of what the answers need, once everything is answered. */
  readonly release?: () => Promise<void>;
  /** Milliseconds to wait for the gateway at the start. */
  readonly patienceMs?: number;
  readonly observer?: Observer;
}

export interface InviteLinks {
  /** Adds it to a server. */
  readonly server: string;
  /** Adds it to one's own account, for use anywhere. */
  readonly personal: string;
}

const PATIENCE_MS = 30_000;
/** Longer than Discord waits for an answer, shorter than an orchestrator waits before it kills. */
const CLOSE_MS = 5_000;
/** Half of what makes Discord ban an address for a while (10,000 refused requests in ten minutes). */
const MOST_REFUSALS = 5_000;

/** Connects to Discord and answers interactions. Rejects with a `ConnectionFailure`, whose message is for people. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const client = createClient(options);
  const connection = new Connection(client, options);
  await logIn(client, options);
  return connection;
}

async function logIn(client: Client, { token, patienceMs = PATIENCE_MS }: ConnectOptions): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unreachable(patienceMs / 1000)), patienceMs);
  });
  try {
    // The client itself tries a gateway that does not answer again for ever.
    await Promise.race([client.login(token).then(() => ready), patience]);
  } catch (error) {
    await client.destroy();
    throw explain(error);
  } finally {
    clearTimeout(timer);
  }
}

/** A bot that is connected. */
export class Connection {
  /** Resolves when Discord ends the connection for good: the program cannot go on and should say why and end. */
  readonly lost: Promise<ConnectionFailure>;
  private readonly router: Router;
  private readonly callbacks: REST;
  private readonly patience = new Patience();

  constructor(
    private readonly client: Client,
    private readonly options: ConnectOptions,
  ) {
    this.router = new Router({ ...options, grants: grantsOver(client.rest, () => this.applicationId) });
    this.callbacks = createCallbackRest(options.restApi);
    this.lost = new Promise((resolve) => this.watch(resolve));
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction, shard: number) => {
      this.take(interaction, shard);
    });
  }

  /** Disconnects, so that nothing more comes, and lets what has come be answered: five seconds at the most. */
  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, CLOSE_MS)));
    const finished = this.client.destroy().then(() => this.router.idle());
    await Promise.race([finished, enough]);
    clearTimeout(timer);
    this.callbacks.clearHashSweeper();
    this.callbacks.clearHandlerSweeper();
    await this.options.release?.();
  }

  /** How the registered commands differ from the list, in words; empty where they do not. */
  async registeredDiffers(server?: string): Promise<readonly string[]> {
    try {
      const wanted = commandPayloads(this.options.commands, server === undefined ? 'global' : 'server');
      return planDeploy(await registered(this.client.rest, this.applicationId, server), wanted);
    } catch (error) {
      throw explain(error);
    }
  }

  get applicationId(): string {
    return this.client.application?.id ?? '';
  }

  /** No permission is asked for: every answer goes out by the interaction's own token. */
  get inviteLinks(): InviteLinks {
    const link = (type: 0 | 1): string => {
      const query = new URLSearchParams({
        client_id: this.applicationId,
        scope: 'applications.commands',
        integration_type: String(type),
      });
      return `https://discord.com/oauth2/authorize?${query.toString()}`;
    };
    return { server: link(0), personal: link(1) };
  }

  /** Interactions that are not done with. */
  get pending(): number {
    return this.router.pending;
  }

  get shards(): readonly ShardState[] {
    return this.client.ws.shards.map(({ id, status, ping }) => ({
      id,
      ready: status === Status.Ready,
      pingMs: ping < 0 ? undefined : ping,
    }));
  }

  private take(interaction: APIInteraction, shard: number): void {
    const transport = new RestTransport(
      this.callbacks,
      interaction,
      this.options.clock ?? systemClock,
      this.patience,
    );
    void this.router.receive(interaction, transport, shard);
  }

  private watch(lost: (failure: ConnectionFailure) => void): void {
    this.client.on(Events.ShardDisconnect, ({ code }) => lost(closedFor(code)));
    const guard = ({ count }: InvalidRequestWarningData): void => {
      this.options.log.warn({ count }, 'Discord refuses many requests');
      if (count < MOST_REFUSALS) return;
      lost(
        new ConnectionFailure(
          'refused',
          `Discord refused ${count} requests within ten minutes; more would ban this address.`,
        ),
      );
    };
    this.callbacks.on(RESTEvents.InvalidRequestWarning, guard);
    this.client.rest.on(RESTEvents.InvalidRequestWarning, guard);
  }
}
