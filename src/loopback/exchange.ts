import { isObject, objects } from './json.js';
import type { Json } from './json.js';
import { wordsOf } from './message.js';
import type { Messages, StoredMessage } from './message.js';

/** Milliseconds that Discord waits for the first response, and for which its token then works. */
export const FIRST_RESPONSE_MS = 3_000;
export const TOKEN_MS = 15 * 60_000;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object */
export const CALLBACK = {
  pong: 1,
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** One attempt to respond. `code` is Discord's JSON error code where it was refused. */
export interface Attempt {
  readonly type: number;
  readonly body: Json;
  readonly at: number;
  readonly status: number;
  readonly code?: number;
}

/** One interaction, from its creation to the last that was made of it. */
export class Exchange {
  /** Every callback tried, taken or refused, in order. */
  readonly attempts: Attempt[] = [];
  /** Ids of follow-up messages, in order. */
  readonly followUpIds: string[] = [];
  /** Whether it was put on an open connection. */
  delivered = false;
  /** The callback that was taken. */
  accepted: Attempt | undefined;
  originalId: string | undefined;
  /** A deferred response that nothing has filled in yet. */
  loading = false;
  private watchers: (() => void)[] = [];

  constructor(
    readonly id: string,
    readonly token: string,
    readonly payload: Json,
    readonly createdAt: number,
    private readonly messages: Messages,
  ) {}

  get type(): number {
    return typeof this.payload['type'] === 'number' ? this.payload['type'] : 0;
  }

  /** The response as it stands now: the message made, updated or filled in; undefined where there is none or it was deleted. */
  get message(): StoredMessage | undefined {
    return this.originalId === undefined ? undefined : this.messages.get(this.originalId);
  }

  get followUps(): readonly StoredMessage[] {
    return this.followUpIds.flatMap((id) => this.messages.get(id) ?? []);
  }

  /** What autocomplete offered. */
  get choices(): readonly Json[] {
    const data = this.accepted?.body['data'];
    return this.accepted?.type === CALLBACK.choices && isObject(data) ? objects(data['choices']) : [];
  }

  /** The form that was opened. */
  get modal(): Json | undefined {
    const data = this.accepted?.body['data'];
    return this.accepted?.type === CALLBACK.modal && isObject(data) ? data : undefined;
  }

  /** All that the response says, markdown and all. */
  get words(): string {
    return this.message === undefined ? '' : wordsOf(this.message.raw);
  }

  /** A person sees the outcome: a response was taken and nothing is still "thinking". */
  get settled(): boolean {
    return this.accepted !== undefined && !this.loading;
  }

  /** Resolves once `done` holds; it is asked again after each thing that happens to this interaction. */
  until(done: (exchange: Exchange) => boolean): Promise<this> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!done(this)) return;
        this.watchers = this.watchers.filter((watcher) => watcher !== look);
        resolve(this);
      };
      this.watchers.push(look);
      look();
    });
  }

  /** The endpoint did not take it: its status, 0 where there was none. */
  fail(status: number, at: number): void {
    this.attempts.push({ type: 0, body: {}, at, status });
    this.changed();
  }

  /** Tells those who wait that something happened. */
  changed(): void {
    for (const watcher of [...this.watchers]) watcher();
  }
}
