import { isObject, PERMISSION } from '../loopback/index.js';
import type { Exchange, Loopback, Place, StoredMessage } from '../loopback/index.js';
import type { Cause, Channel, Json, Person, Shown } from './wire.js';

const MODERATOR = PERMISSION.manageGuild | PERMISSION.manageMessages;
const NAMES = [
  { name: 'reading', topic: 'Questions about the story' },
  { name: 'second-group', topic: 'Another channel of the same server' },
] as const;

/** A server with two channels and two people on a Discord of this machine: who they are, and what each of them sees. */
export class Stage {
  readonly server = 'Reading group';
  readonly channels: readonly Channel[];
  readonly people: readonly Person[];
  private readonly dismissed = new Set<string>();

  constructor(readonly loopback: Loopback) {
    const { server, member } = loopback;
    this.channels = NAMES.map((named, nth) => ({
      id: nth === 0 ? server.channel : loopback.nextId(),
      ...named,
    }));
    this.people = [
      { id: member.id, name: 'Member', permissions: '0' },
      { id: loopback.person('Moderator').id, name: 'Moderator', permissions: MODERATOR.toString() },
    ];
  }

  /** The person of this id; the member, for any other. */
  person(id: string | undefined): Person {
    const [member] = this.people;
    const found = this.people.find((person) => person.id === id) ?? member;
    if (found === undefined) throw new Error('a stage without people');
    return found;
  }

  place(channel: string): Place | undefined {
    const found = this.channels.find(({ id }) => id === channel);
    const { guild } = this.loopback.server;
    return found && { kind: 'guild', guild, channel, name: found.name };
  }

  /** The commands that Discord would offer this person. */
  commandsFor(person: Person): readonly Json[] {
    const own = BigInt(person.permissions);
    return this.loopback.commands().filter(({ default_member_permissions: needed }) => {
      if (typeof needed !== 'string') return true;
      const bits = BigInt(needed);
      return bits !== 0n && (own & bits) === bits;
    });
  }

  /** Whether this person, or else a moderator, is offered a command that puts reports in. */
  adding(person: Person): 'you' | 'moderator' | 'nobody' {
    const isLibrary = ({ name }: Json): boolean => name === 'library';
    if (this.commandsFor(person).some(isLibrary)) return 'you';
    return this.loopback.commands().some(isLibrary) ? 'moderator' : 'nobody';
  }

  sees(person: Person, message: StoredMessage): boolean {
    if (!message.ephemeral) return true;
    return ownerOf(message) === person.id && !this.dismissed.has(message.id);
  }

  /** Takes a message out of the sight of the one person who sees it. */
  dismiss(person: Person, id: string): boolean {
    const message = this.loopback.message(id);
    if (message?.ephemeral !== true || ownerOf(message) !== person.id) return false;
    this.dismissed.add(id);
    return true;
  }

  messagesFor(person: Person): readonly Shown[] {
    return this.loopback.allMessages
      .filter((message) => this.sees(person, message))
      .map((message) => this.shown(message));
  }

  shown({ raw, ephemeral }: StoredMessage): Shown {
    const { interaction_metadata: made } = raw;
    const exchange =
      isObject(made) && typeof made['id'] === 'string' ? this.loopback.exchange(made['id']) : undefined;
    return { raw, ephemeral, ...(exchange && { cause: causeOf(exchange) }) };
  }
}

function ownerOf({ raw }: StoredMessage): unknown {
  const { interaction_metadata: made } = raw;
  return isObject(made) && isObject(made['user']) ? made['user']['id'] : undefined;
}

const MENU_COMMAND = 3;

function causeOf({ payload }: Exchange): Cause {
  const data = isObject(payload['data']) ? payload['data'] : {};
  const member = isObject(payload['member']) ? payload['member'] : {};
  const user = isObject(member['user']) ? member['user'] : {};
  const by = typeof user['global_name'] === 'string' ? user['global_name'] : '';
  const about = isObject(payload['message']) ? payload['message']['id'] : data['target_id'];
  const pointed = typeof about === 'string' ? { message: about } : {};
  if (typeof data['name'] !== 'string') return { kind: 'click', name: '', by, ...pointed };
  const kind = data['type'] === MENU_COMMAND ? 'menu' : 'slash';
  return { kind, name: [data['name'], ...subcommands(data)].join(' '), by, ...pointed };
}

const SUBCOMMANDS: readonly unknown[] = [1, 2];

function subcommands(data: Json): readonly string[] {
  const first: unknown = Array.isArray(data['options']) ? data['options'][0] : undefined;
  if (!isObject(first) || !SUBCOMMANDS.includes(first['type'])) return [];
  return [String(first['name']), ...subcommands(first)];
}
