import { COMPONENT, FLAG } from './component.js';
import { isObject, objects, text, whole } from './json.js';
import type { Json } from './json.js';

/** A message as Discord keeps it. */
export interface StoredMessage {
  readonly id: string;
  readonly channel: string;
  /** Seen by one person only, and reachable through its interaction's token alone. */
  readonly ephemeral: boolean;
  /** Whom it rang: user and role ids, `everyone`, `here`. */
  readonly pings: readonly string[];
  /** As Discord sends it, component ids given. */
  readonly raw: Json;
}

export interface Envelope {
  readonly id: string;
  readonly channel: string;
  readonly author: Json;
  /** Of the bot that wrote it; left out, a person did. */
  readonly applicationId?: string;
  readonly at: number;
  readonly interaction?: Json;
  readonly loading?: boolean;
}

/** What became of a message: written or edited, or deleted. */
export type MessageChange =
  | { readonly kind: 'kept'; readonly message: StoredMessage }
  | { readonly kind: 'deleted'; readonly message: StoredMessage };

/** Keeps the messages of all channels, the ephemeral ones too. */
export class Messages {
  private readonly byId = new Map<string, StoredMessage>();
  private readonly watchers = new Set<(change: MessageChange) => void>();

  /** Every message of every channel, the ephemeral ones too, oldest first. */
  get all(): readonly StoredMessage[] {
    return [...this.byId.values()];
  }

  /** Hears of each message from now on; the returned function ends it. */
  watch(watcher: (change: MessageChange) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  get(id: string): StoredMessage | undefined {
    return this.byId.get(id);
  }

  /** The messages that everyone in the channel sees, oldest first. */
  inChannel(channel: string): readonly StoredMessage[] {
    return [...this.byId.values()].filter((message) => message.channel === channel && !message.ephemeral);
  }

  create(body: Json, envelope: Envelope): StoredMessage {
    const raw: Json = {
      type: 0,
      tts: false,
      pinned: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      id: envelope.id,
      channel_id: envelope.channel,
      author: envelope.author,
      ...(envelope.applicationId === undefined
        ? {}
        : { application_id: envelope.applicationId, webhook_id: envelope.applicationId }),
      timestamp: new Date(envelope.at).toISOString(),
      edited_timestamp: null,
      flags: whole(body['flags']) | (envelope.loading === true ? FLAG.loading : 0),
      ...contentOf(body),
      ...(envelope.interaction === undefined ? {} : { interaction_metadata: envelope.interaction }),
    };
    return this.keep(raw, body);
  }

  /** An edit leaves what it does not name; Components V2 cannot be taken off again. */
  edit(message: StoredMessage, body: Json, at: number): StoredMessage {
    const kept = whole(message.raw['flags']) & ~FLAG.loading;
    const named = Object.fromEntries(
      Object.entries(contentOf(body)).filter(([key]) => body[key] !== undefined),
    );
    const raw: Json = {
      ...message.raw,
      ...named,
      flags: kept | (whole(body['flags']) & FLAG.componentsV2),
      edited_timestamp: new Date(at).toISOString(),
    };
    return this.keep(raw, body);
  }

  delete(id: string): boolean {
    const message = this.byId.get(id);
    if (message === undefined) return false;
    this.byId.delete(id);
    this.tell({ kind: 'deleted', message });
    return true;
  }

  private tell(change: MessageChange): void {
    for (const watcher of this.watchers) watcher(change);
  }

  private keep(raw: Json, body: Json): StoredMessage {
    const flags = whole(raw['flags']);
    const message: StoredMessage = {
      id: text(raw['id']),
      channel: text(raw['channel_id']),
      ephemeral: (flags & FLAG.ephemeral) !== 0,
      pings: pingsOf(body),
      raw,
    };
    this.byId.set(message.id, message);
    this.tell({ kind: 'kept', message });
    return message;
  }
}

function contentOf(body: Json): Json {
  return {
    content: text(body['content']),
    embeds: body['embeds'] ?? [],
    attachments: body['attachments'] ?? [],
    components: numbered(objects(body['components'])),
  };
}

/** Discord gives each component without an `id` the next free number, in the order of the message. */
function numbered(components: readonly Json[]): readonly Json[] {
  const taken = new Set<number>();
  for (const it of everyComponent(components)) taken.add(whole(it['id']));
  let last = 0;
  const next = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const number = (it: Json): Json => ({
    ...it,
    id: whole(it['id']) === 0 ? next() : it['id'],
    ...(Array.isArray(it['components']) ? { components: objects(it['components']).map(number) } : {}),
    ...(isObject(it['accessory']) ? { accessory: number(it['accessory']) } : {}),
  });
  return components.map(number);
}

/** Each component of a message with those inside it, in order. */
export function* everyComponent(components: readonly Json[]): Generator<Json> {
  for (const it of components) {
    yield it;
    yield* everyComponent(objects(it['components']));
    if (isObject(it['accessory'])) yield* everyComponent([it['accessory']]);
  }
}

/** All that a message says: its content, then its text displays. */
export function wordsOf(body: Json): string {
  const displays = [...everyComponent(objects(body['components']))].filter(
    (it) => it['type'] === COMPONENT.text,
  );
  return [text(body['content']), ...displays.map((it) => text(it['content']))]
    .filter((part) => part !== '')
    .join('\n');
}

/** Whom a body rings: what its text mentions, as far as `allowed_mentions` lets it; everyone mentioned where it is left out. */
export function pingsOf(body: Json): readonly string[] {
  const words = wordsOf(body);
  const users = [...words.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? '');
  const roles = [...words.matchAll(/<@&(\d+)>/g)].map((match) => match[1] ?? '');
  const all = [...words.matchAll(/@(everyone|here)/g)].map((match) => match[1] ?? '');
  const rules = body['allowed_mentions'];
  if (!isObject(rules)) return [...users, ...roles, ...all];
  const parse: readonly unknown[] = Array.isArray(rules['parse']) ? rules['parse'] : [];
  const named = (key: string): readonly unknown[] => (Array.isArray(rules[key]) ? rules[key] : []);
  return [
    ...users.filter((id) => parse.includes('users') || named('users').includes(id)),
    ...roles.filter((id) => parse.includes('roles') || named('roles').includes(id)),
    ...all.filter(() => parse.includes('everyone')),
  ];
}
