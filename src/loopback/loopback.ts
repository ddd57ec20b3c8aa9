import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';

import { systemClock } from '../clock.js';
import type { Clock } from '../clock.js';
import { Exchange, FIRST_RESPONSE_MS } from './exchange.js';
import { FaultSwitches } from './faults.js';
import { Gateway } from './gateway.js';
import type { Action, AttachedFile } from './interact.js';
import type { Json } from './json.js';
import type { MessageChange, StoredMessage } from './message.js';
import { payloadOf } from './payload.js';
import { placeOf, userOf } from './people.js';
import type { Person, Place } from './people.js';
import type { PostAnswer, Posting } from './posting.js';
import { RequestRecord } from './requests.js';
import type { RecordedRequest } from './requests.js';
import { Rest } from './rest.js';
import { takeResponse } from './routes/callback.js';
import { ok } from './routes/route.js';
import type { Route } from './routes/route.js';
import { shardOf } from './snowflake.js';
import { World } from './world.js';

export interface LoopbackOptions {
  /** A free port, where left out. */
  readonly port?: number;
  /** The bot token that is taken; any other is refused. */
  readonly token?: string;
  /** Moves the 3 seconds, the 15 minutes and the slow answers. Heartbeats keep real time. */
  readonly clock?: Clock;
  /** Milliseconds between a client's heartbeats. */
  readonly heartbeatMs?: number;
  /** Other servers that the bot is in. */
  readonly guilds?: readonly string[];
  /** How many shards `gateway/bot` recommends. */
  readonly shards?: number;
  /** How many shards may identify within five seconds, one of each bucket; any number at any time, where left out. */
  readonly maxConcurrency?: number;
  /** Closes clients that come without shards, as Discord does with a bot of 2,500 servers. */
  readonly shardingRequired?: boolean;
  /** Appends each request with a body to this file, as a JSON line. */
  readonly recordTo?: string;
  /** False keeps no requests in memory, for long runs. */
  readonly keepRequests?: boolean;
}

/** Identifies that Discord allows a day. */
const SESSIONS = 1_000;
const MANY_AT_ONCE = 16;

/** Looks like a bot token and opens nothing: the first part says so. */
const TOKEN = `${Buffer.from('loopback only').toString('base64url')}.loopbk.not-a-token-of-discord`;

/** Starts a Discord on 127.0.0.1, with one server, one channel and one member in it. */
export async function startLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
  const loopback = new Loopback(options);
  await loopback.listen(options.port ?? 0);
  return loopback;
}

export class Loopback {
  readonly faults = new FaultSwitches();
  readonly gateway: Gateway;
  private readonly world: World;
  private readonly record: RequestRecord;
  private readonly http: Server;
  private port = 0;

  constructor(options: LoopbackOptions) {
    this.world = new World({ clock: options.clock ?? systemClock, token: options.token ?? TOKEN });
    this.record = new RequestRecord(options.recordTo, options.keepRequests ?? true);
    this.gateway = new Gateway({
      token: this.world.token,
      heartbeatMs: options.heartbeatMs ?? 41_250,
      url: () => this.gatewayUrl,
      user: {
        ...userOf(this.world.bot),
        bot: true,
        verified: true,
        mfa_enabled: false,
        email: null,
        flags: 0,
      },
      applicationId: this.world.applicationId,
      guilds: [this.world.server.guild, ...(options.guilds ?? [])],
      maxConcurrency: options.maxConcurrency,
      shardingRequired: options.shardingRequired,
    });
    const routes = [this.gatewayRoute(options.shards ?? 1, options.maxConcurrency ?? MANY_AT_ONCE)];
    const rest = new Rest({ world: this.world, faults: this.faults, record: this.record, routes });
    this.http = createServer((request, response) => {
      rest.handle(request, response).catch(() => response.destroy());
    });
    this.gateway.listen(this.http);
  }

  /** For discord.js: `new Client({ rest: { api: loopback.restApi } })`. */
  get restApi(): string {
    return `${this.address}/api`;
  }

  get token(): string {
    return this.world.token;
  }

  get applicationId(): string {
    return this.world.applicationId;
  }

  /** The member who acts where an action names nobody, and the server and channel where it names no place. */
  get member(): Person {
    return this.world.member;
  }

  get server(): Place & { readonly kind: 'guild' } {
    return this.world.server;
  }

  /** The bot, as its messages name it. */
  get bot(): Person {
    return this.world.bot;
  }

  /** Where the addresses of its files begin. */
  get files(): string {
    return `${this.address}/files/`;
  }

  /** Every request so far, in order, and every answer to an interaction that was sent by HTTP. */
  get requests(): readonly RecordedRequest[] {
    return this.record.all;
  }

  /** Another member, or someone elsewhere. */
  person(name: string, permissions?: bigint): Person {
    const id = this.world.ids.next();
    return permissions === undefined ? { id, name } : { id, name, permissions };
  }

  /** Lets a role use a command, as somebody may in Server Settings > Integrations. */
  grant(command: string, role: string, guild = this.server.guild): void {
    const id = [...this.commands(guild), ...this.commands()].find((one) => one['name'] === command)?.['id'];
    const before = this.world.grants.get(guild) ?? [];
    const permissions = [{ id: role, type: 1, permission: true }];
    this.world.grants.set(guild, [
      ...before,
      { id, application_id: this.applicationId, guild_id: guild, permissions },
    ]);
  }

  /** A channel of another server whose events arrive on this shard of so many. */
  placeOn(shard: number, shards: number): Place & { readonly kind: 'guild' } {
    for (;;) {
      const guild = this.world.ids.nextMoment();
      if (shardOf(guild, shards) === shard) return { kind: 'guild', guild, channel: this.nextId() };
    }
  }

  /** An id that nothing has yet. */
  nextId(): string {
    return this.world.ids.next();
  }

  /** The commands registered, as Discord gives them back; `guild` undefined: the global ones. */
  commands(guild?: string): readonly Json[] {
    return this.world.commands.list(guild);
  }

  /** Registers commands without a request, as if they had been before. */
  register(commands: readonly Json[], guild?: string): void {
    this.world.commands.overwrite(commands, guild);
  }

  /**
   * Sends interactions to these addresses from now on, in turn, and none over the gateway; with none, over the gateway
   * again. Throws where an endpoint does not answer a ping or takes a forged one, as Discord refuses it.
   */
  setEndpoints(...urls: readonly string[]): Promise<void> {
    return this.world.posting.set(urls);
  }

  /** How interactions are signed and posted: for requests that are not as they should be. */
  get posting(): Posting {
    return this.world.posting;
  }

  /** Recorded as the callback that it stands for. */
  private takePosted(exchange: Exchange, { json, files }: PostAnswer): void {
    const path = `/api/v10/interactions/${exchange.id}/${exchange.token}/callback`;
    this.record.add({ method: 'POST', path, body: json });
    takeResponse(this.world, exchange, json, files);
  }

  /** The messages of a channel that everyone sees, oldest first. */
  messages(channel = this.world.server.channel): readonly StoredMessage[] {
    return this.world.messages.inChannel(channel);
  }

  message(id: string): StoredMessage | undefined {
    return this.world.messages.get(id);
  }

  /** Every message of every channel, the ephemeral ones too, oldest first. */
  get allMessages(): readonly StoredMessage[] {
    return this.world.messages.all;
  }

  /** Hears of each message that is written, edited or deleted; the returned function ends it. */
  watch(watcher: (change: MessageChange) => void): () => void {
    return this.world.messages.watch(watcher);
  }

  /** Someone writes a message. The bot does not hear of it: it reads no messages. */
  say(content: string, by = this.member, channel = this.server.channel): StoredMessage {
    const envelope = { id: this.nextId(), channel, author: userOf(by), at: this.world.clock.now() };
    return this.world.messages.create({ content }, envelope);
  }

  /** The interaction by its id, while it is remembered. */
  exchange(id: string): Exchange | undefined {
    return this.world.exchanges.get(id);
  }

  /** A file that was sent in or out, by the path of its address. */
  file(path: string): { readonly content: Uint8Array; readonly type: string } | undefined {
    return this.world.files.get(path);
  }

  /**
   * Someone does something; resolves when the outcome is to be seen, or when the time for it has run out (three
   * seconds for the first response; `exchange.accepted` is undefined then). Throws where no person could do this.
   */
  async interact(action: Action): Promise<Exchange> {
    const exchange = this.send(action);
    let late = false;
    const stop = this.world.clock.after(FIRST_RESPONSE_MS + 1, () => {
      late = exchange.accepted === undefined;
      exchange.changed();
    });
    await exchange.until((it) => it.settled || late);
    stop();
    return exchange;
  }

  /** The same without waiting. */
  send(action: Action): Exchange {
    const by = action.by ?? this.member;
    const where = action.where ?? this.server;
    const payload = payloadOf(action, where, {
      commands: this.world.commands,
      nextId: () => this.nextId(),
      store: (file) => this.store(file),
    });
    return this.deliver(payload, by, where);
  }

  /**
   * Delivers a raw payload: `type`, `data` and whatever else is to be as it is given. What is left out is filled in as
   * Discord would for this person in this place.
   */
  deliver(payload: Json, by = this.member, where: Place = this.server): Exchange {
    const id = this.nextId();
    const token = randomBytes(60).toString('base64url');
    const whole: Json = {
      id,
      application_id: this.applicationId,
      token,
      version: 1,
      entitlements: [],
      ...placeOf(where, by),
      ...payload,
    };
    const exchange = new Exchange(id, token, whole, this.world.clock.now(), this.world.messages);
    const message = payload['message'] as Json | undefined;
    if (typeof message?.['id'] === 'string') exchange.originalId = message['id'];
    this.world.keep(exchange);
    const guild = typeof whole['guild_id'] === 'string' ? whole['guild_id'] : undefined;
    const delivered = (): void => void (exchange.delivered = true);
    if (this.world.posting.active) void this.post(exchange, whole, delivered);
    else this.gateway.dispatch('INTERACTION_CREATE', whole, guild, delivered);
    return exchange;
  }

  /** What the endpoint answers is the first response; nothing (202), and it comes over REST. */
  private async post(exchange: Exchange, whole: Json, delivered: () => void): Promise<void> {
    const { posting } = this.world;
    try {
      const answer = await posting.post(posting.turn(), posting.signed(JSON.stringify(whole)), delivered);
      if (answer.status === 200) this.takePosted(exchange, answer);
      else if (answer.status !== 202) exchange.fail(answer.status, this.world.clock.now());
    } catch {
      exchange.fail(0, this.world.clock.now());
    }
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.http.once('error', reject);
      this.http.listen(port, '127.0.0.1', resolve);
    });
    const address = this.http.address();
    if (typeof address === 'object' && address !== null) this.port = address.port;
    this.world.address = this.address;
  }

  async close(): Promise<void> {
    this.gateway.close();
    this.world.posting.close();
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  private get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  private get gatewayUrl(): string {
    return `ws://127.0.0.1:${this.port}/gateway`;
  }

  private gatewayRoute(shards: number, maxConcurrency: number): Route {
    const limit = () => ({
      total: SESSIONS,
      remaining: Math.max(SESSIONS - this.gateway.counts.identified, 0),
      reset_after: 14_400_000,
      max_concurrency: maxConcurrency,
    });
    return {
      method: 'GET',
      pattern: /^\/gateway\/bot$/,
      authorised: true,
      run: () => ok({ url: this.gatewayUrl, shards, session_start_limit: limit() }),
    };
  }

  private store({ name, content, contentType = 'application/octet-stream' }: AttachedFile): Json {
    const kept = this.world.keepFile({ name, type: contentType, content: Buffer.from(content) });
    return { ...kept, ephemeral: true };
  }
}
