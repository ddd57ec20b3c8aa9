import type { WebSocket } from 'ws';

import type { Json } from './json.js';
import { write } from './wire.js';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-opcodes */
export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voiceState: 4,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

interface Frame {
  readonly sequence: number;
  readonly text: string;
  readonly onSent: (() => void) | undefined;
}

/** How many events a session keeps for a client that comes back. */
const MOST_KEPT = 20_000;

/** One identified client: what was sent to it is kept, so that it can take the connection up again. */
export class Session {
  private sequence = 0;
  private kept: Frame[] = [];
  private socket: WebSocket | undefined;

  constructor(
    readonly id: string,
    readonly shard: readonly [id: number, count: number],
    readonly intents: number,
  ) {}

  get connected(): boolean {
    return this.socket !== undefined;
  }

  /** Sends an event, or keeps it until the client is back. `onSent` runs each time it is put on a connection. */
  dispatch(event: string, data: Json, onSent?: () => void): void {
    this.sequence += 1;
    const frame = {
      sequence: this.sequence,
      text: JSON.stringify({ op: OP.dispatch, t: event, s: this.sequence, d: data }),
      onSent,
    };
    this.kept.push(frame);
    if (this.kept.length > MOST_KEPT) this.kept = this.kept.slice(-MOST_KEPT / 2);
    if (this.socket !== undefined) put(this.socket, frame);
  }

  attach(socket: WebSocket): void {
    this.socket = socket;
  }

  detach(socket: WebSocket): void {
    if (this.socket === socket) this.socket = undefined;
  }

  /** Takes up after `sequence`: sends again what the client missed. False where that is no longer kept. */
  resume(socket: WebSocket, sequence: number): boolean {
    const first = this.kept[0]?.sequence ?? this.sequence + 1;
    if (sequence > this.sequence || sequence + 1 < first) return false;
    this.socket = socket;
    for (const frame of this.kept) if (frame.sequence > sequence) put(socket, frame);
    return true;
  }

  /** Sends a control opcode, if the client is there. */
  control(op: number, data: unknown): void {
    if (this.socket !== undefined) write(this.socket, JSON.stringify({ op, t: null, s: null, d: data }));
  }

  /** Ends the connection with a close code; without one, the line is cut. */
  disconnect(code?: number): void {
    const socket = this.socket;
    this.socket = undefined;
    if (code === undefined) socket?.terminate();
    else socket?.close(code);
  }
}

function put(socket: WebSocket, frame: Frame): void {
  write(socket, frame.text);
  frame.onSent?.();
}
