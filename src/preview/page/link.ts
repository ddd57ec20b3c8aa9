import type { Act, Outcome, PageFrame, ServerFrame } from '../wire.js';

/** Milliseconds before the first and between later tries to reach the server again. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 2_000;

export interface LinkOptions {
  readonly frame: (frame: Exclude<ServerFrame, { type: 'done' }>) => void;
  /** Whether the server is there. */
  readonly online: (online: boolean) => void;
  readonly person: () => string | undefined;
}

/** The page's line to its server: taken up again by itself whenever it breaks. */
export class Link {
  private socket: WebSocket | undefined;
  private pause = FIRST_PAUSE;
  private requests = 0;
  private readonly waiting = new Map<number, (outcome: Outcome) => void>();

  constructor(private readonly options: LinkOptions) {}

  open(): void {
    const socket = new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}/socket`);
    this.socket = socket;
    socket.addEventListener('open', () => {
      this.pause = FIRST_PAUSE;
      this.send({ type: 'look', person: this.options.person() });
      this.options.online(true);
    });
    socket.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') this.take(JSON.parse(data) as ServerFrame);
    });
    socket.addEventListener('close', () => this.again());
  }

  /** False where the server is not there. */
  send(frame: PageFrame): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  act(act: Act): Promise<Outcome> {
    this.requests += 1;
    const request = this.requests;
    return new Promise((resolve) => {
      if (!this.send({ type: 'act', request, act })) resolve(LOST);
      else this.waiting.set(request, resolve);
    });
  }

  private take(frame: ServerFrame): void {
    if (frame.type !== 'done') return this.options.frame(frame);
    this.waiting.get(frame.request)?.(frame.outcome);
    this.waiting.delete(frame.request);
  }

  private again(): void {
    this.options.online(false);
    for (const resolve of this.waiting.values()) resolve(LOST);
    this.waiting.clear();
    window.setTimeout(() => this.open(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }
}

const LOST: Outcome = { kind: 'refused', words: 'Footnote is not running any more, so nothing was sent.' };
