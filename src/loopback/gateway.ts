import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

import { CLOSE, serve } from './connection.js';
import type { Door } from './connection.js';
import { guildOf } from './guild.js';
import { text, whole } from './json.js';
import type { Json } from './json.js';
import { OP, Session } from './session.js';
import { shardOf } from './snowflake.js';
import { asksForCompression, compress } from './wire.js';

const GUILDS_INTENT = 1;
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

export interface GatewayOptions {
  readonly token: string;
  readonly heartbeatMs: number;
  readonly url: () => string;
  /** What READY says of the bot and its servers. */
  readonly user: Json;
  readonly applicationId: string;
  readonly guilds: readonly string[];
  /** One shard of a bucket may identify within five seconds, and there are so many buckets; undefined: whenever. */
  readonly maxConcurrency?: number | undefined;
  /** Closes a client that comes without shards, as Discord does with a bot of 2,500 servers. */
  readonly shardingRequired?: boolean | undefined;
}

/** Milliseconds within which one shard of a bucket may identify. */
const IDENTIFY_MS = 5_000;

/** Gateway v10: JSON, compressed where the client asks for `zlib-stream`. */
export class Gateway implements Door {
  /** Closes the next identify with this code instead of answering it; 4004 is a rejected token. */
  refuseIdentify: number | undefined;
  /** Refuses connections, as while Discord is down. */
  down = false;
  /** How many clients identified and resumed since the start. */
  readonly counts = { identified: 0, resumed: 0 };
  /** How often a client identified too soon after another, and was sent away. */
  tooSoon = 0;
  private readonly identifiedAt = new Map<number, number>();
  private readonly sessions = new Map<string, Session>();
  private readonly server = new WebSocketServer({ noServer: true });

  constructor(private readonly options: GatewayOptions) {
    this.server.on('connection', (socket, request: IncomingMessage) => {
      if (asksForCompression(request.url)) compress(socket);
      serve(socket, this, this.options.heartbeatMs);
    });
  }

  listen(http: Server): void {
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (this.down) socket.destroy();
      else
        this.server.handleUpgrade(request, socket, head, (ws) => this.server.emit('connection', ws, request));
    });
  }

  /** The intents of each session, as a bit field. */
  get intents(): readonly number[] {
    return [...this.sessions.values()].map((session) => session.intents);
  }

  /** The shards that clients are connected as, `[id, count]`, in the order they identified. */
  get shards(): readonly (readonly [id: number, count: number])[] {
    return [...this.sessions.values()].flatMap(({ connected, shard }) => (connected ? [shard] : []));
  }

  /** Whether any client would get an event now. */
  get connected(): boolean {
    return [...this.sessions.values()].some((session) => session.connected);
  }

  /** Sends an event to every session of the shard that the server belongs to. */
  dispatch(event: string, data: Json, guild: string | undefined, onSent?: () => void): void {
    for (const session of this.sessions.values()) {
      if (shardOf(guild, session.shard[1]) === session.shard[0]) session.dispatch(event, data, onSent);
    }
  }

  /** Cuts every connection; the sessions stay and can be resumed. With a `code` it is a close frame. */
  drop(code?: number): void {
    for (const session of this.sessions.values()) session.disconnect(code);
  }

  /** Asks every client to reconnect and resume (opcode 7). */
  reconnect(): void {
    for (const session of this.sessions.values()) session.control(OP.reconnect, null);
  }

  /** Tells every client that its session is invalid (opcode 9), for good unless `resumable`. */
  invalidate(resumable: boolean): void {
    for (const session of this.sessions.values()) {
      session.control(OP.invalidSession, resumable);
      if (!resumable) this.sessions.delete(session.id);
    }
  }

  /** Forgets every session and cuts every connection, as a gateway that restarts. */
  restart(): void {
    const all = [...this.sessions.values()];
    this.sessions.clear();
    for (const session of all) session.disconnect();
  }

  close(): void {
    this.restart();
    for (const socket of this.server.clients) socket.terminate();
    this.server.close();
  }

  /** A new session, or the close code of a refusal; undefined where it comes too soon after another. */
  identify(socket: WebSocket, data: Json): Session | number | undefined {
    const refused = this.refuseIdentify;
    const shard = Array.isArray(data['shard']) ? (data['shard'] as readonly unknown[]).map(whole) : [0, 1];
    const [id = 0, count = 1] = shard;
    if (refused !== undefined) return refused;
    if (!this.knows(data)) return CLOSE.authenticationFailed;
    if (count < 1 || id < 0 || id >= count) return CLOSE.invalidShard;
    if (count === 1 && this.options.shardingRequired === true) return CLOSE.shardingRequired;
    if ((whole(data['intents']) & PRIVILEGED) !== 0) return CLOSE.disallowedIntents;
    if (!this.mayIdentify(id)) return undefined;
    const session = new Session(randomBytes(16).toString('hex'), [id, count], whole(data['intents']));
    this.sessions.set(session.id, session);
    this.counts.identified += 1;
    session.attach(socket);
    this.greet(session);
    return session;
  }

  /** A session taken up again, or the close code of a refusal; undefined where the session is gone or what it missed is no longer kept. */
  resume(socket: WebSocket, data: Json): Session | number | undefined {
    if (!this.knows(data)) return CLOSE.authenticationFailed;
    const session = this.sessions.get(text(data['session_id']));
    if (session === undefined || !session.resume(socket, whole(data['seq']))) return undefined;
    this.counts.resumed += 1;
    session.dispatch('RESUMED', { _trace: [] });
    return session;
  }

  leave(session: Session): void {
    this.sessions.delete(session.id);
  }

  private mayIdentify(shard: number): boolean {
    const { maxConcurrency } = this.options;
    if (maxConcurrency === undefined) return true;
    const [bucket, now] = [shard % maxConcurrency, performance.now()];
    const free = now - (this.identifiedAt.get(bucket) ?? -Infinity) >= IDENTIFY_MS;
    if (free) this.identifiedAt.set(bucket, now);
    else this.tooSoon += 1;
    return free;
  }

  private knows(data: Json): boolean {
    return text(data['token']).replace(/^Bot /, '') === this.options.token;
  }

  private greet(session: Session): void {
    const own = this.options.guilds.filter((guild) => shardOf(guild, session.shard[1]) === session.shard[0]);
    session.dispatch('READY', {
      v: 10,
      user: this.options.user,
      guilds: own.map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.options.url(),
      shard: session.shard,
      application: { id: this.options.applicationId, flags: 0 },
      private_channels: [],
      relationships: [],
      presences: [],
      user_settings: {},
    });
    if ((session.intents & GUILDS_INTENT) === 0) return;
    for (const id of own) session.dispatch('GUILD_CREATE', guildOf(id, this.options.user));
  }
}
