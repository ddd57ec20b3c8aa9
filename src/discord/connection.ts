import { Events, GatewayDispatchEvents, Status } from 'discord.js';
import type { APIInteraction, Client, REST } from 'discord.js';

import { systemClock } from '../clock.js';
import type { Clock } from '../clock.js';
import type { AnyCommand, Context } from '../command.js';
import type { Log } from '../log.js';
import type { Observer, ShardState } from '../observer.js';
import type { Sharding } from '../placing.js';
import type { Claim } from './claim.js';
import { createClient } from './client.js';
import type { CooldownOptions } from './cooldown.js';
import { Patience } from './delivery.js';
import { registeredDiffers } from './deploy.js';
import { closedFor, explain } from './failure.js';
import type { ConnectionFailure } from './failure.js';
import type { IdentifyTurns } from './identify-turns.js';
import { grantsOver } from './integrations.js';
import { inviteLinksOf } from './invite-links.js';
import type { InviteLinks } from './invite-links.js';
import type { Place } from './job.js';
import { lostByRefusals } from './refusals.js';
import { RestTransport, createCallbackRest } from './rest-transport.js';
import { Router } from './router.js';
import { StartPatience } from './start-patience.js';

/** What answers interactions needs, whichever way they come. */
export interface AnswerOptions {
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
  /** Where other processes may get the same interaction. */
  readonly claim?: Claim;
  readonly observer?: Observer;
}

export interface ConnectOptions extends AnswerOptions {
  /** Milliseconds that the start waits for the gateway, and then for each further shard. */
  readonly patienceMs?: number;
  /** The shards of this process; all that Discord recommends, where left out. */
  readonly sharding?: Sharding;
  /** Shared with the other processes of the bot, where there are any. */
  readonly turns?: IdentifyTurns;
}

/** A bot that hears of interactions and answers them. */
export interface Connection {
  /** Resolves when Discord ends the connection for good: the program cannot go on and should say why and end. */
  readonly lost: Promise<ConnectionFailure>;
  readonly applicationId: string;
  readonly inviteLinks: InviteLinks;
  /** Interactions that are not done with. */
  readonly pending: number;
  /** Of this process; none where interactions come by HTTP. */
  readonly shards: readonly ShardState[];
  /** How the registered commands differ from the list, in words; empty where they do not. */
  registeredDiffers(server?: string): Promise<readonly string[]>;
  /** Takes nothing more, and lets what has come be answered: five seconds at the most. */
  close(): Promise<void>;
}

const PATIENCE_MS = 30_000;
/** Longer than Discord waits for an answer, shorter than an orchestrator waits before it kills. */
const CLOSE_MS = 5_000;

/** Connects to Discord and answers interactions. Rejects with a `ConnectionFailure`, whose message is for people. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const patience = new StartPatience(options.patienceMs ?? PATIENCE_MS);
  const { turns } = options;
  const client = createClient({ ...options, turns: turns && patience.pausedBy(turns) });
  const connection = new GatewayConnection(client, options);
  await logIn(client, options.token, patience);
  return connection;
}

async function logIn(client: Client, token: string, patience: StartPatience): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  patience.follow(client);
  try {
    // The client itself tries a gateway that does not answer again for ever.
    await Promise.race([client.login(token).then(() => ready), patience.over]);
  } catch (error) {
    await client.destroy();
    throw explain(error);
  } finally {
    patience.end();
  }
}

/** Waits for work, but not for longer than a supervisor does. */
export async function finishSoon(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, CLOSE_MS)));
  await Promise.race([work, enough]);
  clearTimeout(timer);
}

class GatewayConnection implements Connection {
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
    const closed = new Promise<ConnectionFailure>((resolve) =>
      client.on(Events.ShardDisconnect, ({ code }) => resolve(closedFor(code))),
    );
    this.lost = Promise.race([closed, lostByRefusals([this.callbacks, client.rest], options.log)]);
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction, shard: number) => {
      this.take(interaction, shard);
    });
  }

  /** Disconnects, so that nothing more comes, and lets what has come be answered: five seconds at the most. */
  async close(): Promise<void> {
    await finishSoon(this.client.destroy().then(() => this.router.idle()));
    this.callbacks.clearHashSweeper();
    this.callbacks.clearHandlerSweeper();
    await this.options.release?.();
  }

  registeredDiffers(server?: string): Promise<readonly string[]> {
    return registeredDiffers(this.client.rest, this.applicationId, this.options.commands, server);
  }

  get applicationId(): string {
    return this.client.application?.id ?? '';
  }

  get inviteLinks(): InviteLinks {
    return inviteLinksOf(this.applicationId);
  }

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
}
