import type { Clock } from '../clock.js';
import type { SentFile } from './body.js';
import { CommandStore } from './command-store.js';
import type { Exchange } from './exchange.js';
import type { Json } from './json.js';
import { Messages } from './message.js';
import type { Person, Place } from './people.js';
import { Posting } from './posting.js';
import { Snowflakes } from './snowflake.js';

/** So that a load test of an hour stays within memory. */
const MOST_EXCHANGES = 20_000;

export interface WorldOptions {
  readonly clock: Clock;
  readonly token: string;
}

/** All that this Discord knows: people, commands, messages, interactions, files. */
export class World {
  readonly clock: Clock;
  readonly token: string;
  readonly ids: Snowflakes;
  readonly applicationId: string;
  readonly bot: Person;
  readonly member: Person;
  readonly server: Place & { readonly kind: 'guild' };
  readonly commands: CommandStore;
  readonly messages = new Messages();
  /** How interactions go out where they go by HTTP. */
  readonly posting: Posting;
  /** By id, oldest first. */
  readonly exchanges = new Map<string, Exchange>();
  private readonly byInteractionToken = new Map<string, Exchange>();
  /** Where the addresses of its files begin; known once it listens. */
  address = '';
  /** By server: what its Integrations settings say of the commands, as Discord gives it. */
  readonly grants = new Map<string, readonly Json[]>();
  readonly files = new Map<string, { readonly content: Uint8Array; readonly type: string }>();

  constructor(options: WorldOptions) {
    this.clock = options.clock;
    this.token = options.token;
    this.ids = new Snowflakes(() => options.clock.now());
    // A bot user has its application's id.
    this.applicationId = this.ids.next();
    this.bot = { id: this.applicationId, name: 'Footnote' };
    this.member = { id: this.ids.next(), name: 'member' };
    this.server = { kind: 'guild', guild: this.ids.next(), channel: this.ids.next() };
    this.commands = new CommandStore(this.ids, this.applicationId);
    this.posting = new Posting(
      () => options.clock.now(),
      () => this.applicationId,
      () => this.ids.next(),
    );
  }

  /** A message's body with the files that came with it, kept where they can be fetched. */
  withFiles(body: Json, files: readonly SentFile[]): Json {
    if (files.length === 0) return body;
    return { ...body, attachments: files.map((file) => this.keepFile(file)) };
  }

  /** Keeps a file, and gives Discord's description of it. */
  keepFile({ name, type, content }: SentFile): Json {
    const id = this.ids.next();
    const path = `/files/${id}/${encodeURIComponent(name)}`;
    this.files.set(path, { content, type });
    const url = `${this.address}${path}`;
    return { id, filename: name, size: content.length, content_type: type, url, proxy_url: url };
  }

  byToken(token: string): Exchange | undefined {
    return this.byInteractionToken.get(token);
  }

  /** Remembers an interaction, and forgets the oldest with its messages where there are too many. */
  keep(exchange: Exchange): void {
    this.exchanges.set(exchange.id, exchange);
    this.byInteractionToken.set(exchange.token, exchange);
    if (this.exchanges.size <= MOST_EXCHANGES) return;
    for (const oldest of this.exchanges.values()) {
      this.exchanges.delete(oldest.id);
      this.byInteractionToken.delete(oldest.token);
      for (const id of [oldest.originalId ?? '', ...oldest.followUpIds]) this.messages.delete(id);
      return;
    }
  }
}
