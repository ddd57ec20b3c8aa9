import type { RawData, WebSocket } from 'ws';

import { isObject } from './json.js';
import type { Json } from './json.js';
import { OP } from './session.js';
import type { Session } from './session.js';
import { write } from './wire.js';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export const CLOSE = {
  unknownError: 4000,
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  rateLimited: 4008,
  invalidShard: 4010,
  shardingRequired: 4011,
  disallowedIntents: 4014,
} as const;

/** https://discord.com/developers/docs/events/gateway#rate-limiting */
const MOST_SENT_A_MINUTE = 120;

/** What a connection asks of the gateway behind it. */
export interface Door {
  identify(socket: WebSocket, data: Json): Session | number | undefined;
  resume(socket: WebSocket, data: Json): Session | number | undefined;
  /** The client has left for good. */
  leave(session: Session): void;
}

/** Speaks the protocol on one socket, from hello until it closes. */
export function serve(socket: WebSocket, door: Door, heartbeatMs: number): void {
  new Connection(socket, door, heartbeatMs).open();
}

/** One socket, from hello until it closes. */
class Connection {
  private session: Session | undefined;
  private sent = 0;
  private alive = true;
  private readonly pulse: NodeJS.Timeout;

  constructor(
    private readonly socket: WebSocket,
    private readonly door: Door,
    private readonly heartbeatMs: number,
  ) {
    // Two intervals without a heartbeat and the client counts as gone.
    this.pulse = setInterval(() => {
      if (!this.alive) socket.close(CLOSE.unknownError);
      this.alive = false;
    }, heartbeatMs * 2);
    this.pulse.unref();
    const window = setInterval(() => (this.sent = 0), 60_000);
    window.unref();
    socket.on('message', (data) => this.take(data));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      clearInterval(this.pulse);
      clearInterval(window);
      this.session?.detach(socket);
      // Whoever closes normally does not mean to come back.
      if (this.session !== undefined && (code === 1000 || code === 1001)) this.door.leave(this.session);
    });
  }

  open(): void {
    this.send(OP.hello, { heartbeat_interval: this.heartbeatMs });
  }

  private send(op: number, data: unknown): void {
    write(this.socket, JSON.stringify({ op, t: null, s: null, d: data }));
  }

  private take(raw: RawData): void {
    this.sent += 1;
    if (this.sent > MOST_SENT_A_MINUTE) return this.socket.close(CLOSE.rateLimited);
    const frame = parse(raw);
    if (frame === undefined) return this.socket.close(CLOSE.decodeError);
    const data = isObject(frame['d']) ? frame['d'] : {};
    switch (frame['op']) {
      case OP.heartbeat:
        this.alive = true;
        return this.send(OP.heartbeatAck, null);
      case OP.identify:
        if (this.session !== undefined) return this.socket.close(CLOSE.alreadyAuthenticated);
        return this.settle(this.door.identify(this.socket, data));
      case OP.resume:
        return this.settle(this.door.resume(this.socket, data));
      case OP.presence:
      case OP.voiceState:
      case OP.requestMembers:
        return this.session === undefined ? this.socket.close(CLOSE.notAuthenticated) : undefined;
      default:
        return this.socket.close(CLOSE.unknownOpcode);
    }
  }

  private settle(outcome: Session | number | undefined): void {
    if (typeof outcome === 'number') this.socket.close(outcome);
    else if (outcome === undefined) this.send(OP.invalidSession, false);
    else this.session = outcome;
  }
}

function parse(raw: RawData): Json | undefined {
  try {
    const text = Array.isArray(raw) ? Buffer.concat(raw).toString() : Buffer.from(raw as Buffer).toString();
    const frame: unknown = JSON.parse(text);
    return isObject(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}
