import { objects, text, whole } from './json.js';
import type { Json } from './json.js';
import type { Snowflakes } from './snowflake.js';

const SLASH = 1;

/** The commands registered, globally and for single servers, as Discord gives them back. */
export class CommandStore {
  private readonly scopes = new Map<string, readonly Json[]>();

  constructor(
    private readonly ids: Snowflakes,
    private readonly applicationId: string,
  ) {}

  /** `guild` undefined: the global ones. */
  list(guild?: string): readonly Json[] {
    return this.scopes.get(guild ?? '') ?? [];
  }

  /** Replaces every command of a scope. One that keeps its name and type keeps its id. */
  overwrite(bodies: readonly Json[], guild?: string): readonly Json[] {
    const before = this.list(guild);
    const after = bodies.map((body) => {
      const same = before.find((old) => old['name'] === body['name'] && old['type'] === typeOf(body));
      return this.normalised(body, same === undefined ? this.ids.next() : text(same['id']), guild);
    });
    this.scopes.set(guild ?? '', after);
    return after;
  }

  /** Adds one command, in place of one of the same name and type. */
  put(body: Json, guild?: string): Json {
    const rest = this.list(guild).filter(
      (old) => old['name'] !== body['name'] || old['type'] !== typeOf(body),
    );
    const kept = this.overwrite([...rest, body], guild);
    return kept.at(-1) ?? {};
  }

  delete(id: string, guild?: string): boolean {
    const rest = this.list(guild).filter((command) => command['id'] !== id);
    const found = rest.length < this.list(guild).length;
    this.scopes.set(guild ?? '', rest);
    return found;
  }

  /** The command that a person in this place would see: the server's own first, then the global one. */
  find(name: string, type: number, guild?: string): Json | undefined {
    const visible = [...(guild === undefined ? [] : this.list(guild)), ...this.list()];
    return visible.find((command) => command['name'] === name && command['type'] === type);
  }

  private normalised(body: Json, id: string, guild: string | undefined): Json {
    const type = typeOf(body);
    const options = objects(body['options']).map(normalisedOption);
    return {
      id,
      application_id: this.applicationId,
      version: this.ids.next(),
      type,
      name: body['name'],
      name_localizations: body['name_localizations'] ?? null,
      description: type === SLASH ? body['description'] : '',
      description_localizations: body['description_localizations'] ?? null,
      default_member_permissions: body['default_member_permissions'] ?? null,
      nsfw: body['nsfw'] ?? false,
      ...(options.length > 0 ? { options } : {}),
      ...(guild === undefined
        ? {
            dm_permission: body['dm_permission'] ?? true,
            contexts: body['contexts'] ?? null,
            integration_types: body['integration_types'] ?? [0],
          }
        : { guild_id: guild }),
    };
  }
}

function typeOf(body: Json): number {
  return body['type'] === undefined ? SLASH : whole(body['type']);
}

/** Discord leaves out what is at its default, and answers localisations with null. */
function normalisedOption(option: Json): Json {
  const entries = Object.entries(option).filter(([key, value]) => {
    if (value === undefined || value === null) return false;
    return !(key === 'required' && value === false);
  });
  const inside = objects(option['options']).map(normalisedOption);
  return {
    ...Object.fromEntries(entries),
    name_localizations: option['name_localizations'] ?? null,
    description_localizations: option['description_localizations'] ?? null,
    ...(inside.length > 0 ? { options: inside } : {}),
  };
}
