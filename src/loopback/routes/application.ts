import { checkCommands } from '../check/commands.js';
import { MISSING_ACCESS, UNKNOWN_COMMAND } from '../errors.js';
import type { Refusal } from '../errors.js';
import { isObject, objects } from '../json.js';
import type { Json } from '../json.js';
import { userOf } from '../people.js';
import type { World } from '../world.js';
import { NO_CONTENT, ok } from './route.js';
import type { Answered, Call, Route } from './route.js';

function application(world: World): Json {
  return {
    id: world.applicationId,
    name: world.bot.name,
    description: '',
    icon: null,
    flags: 0,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: world.posting.verifyKey,
    owner: userOf(world.member),
    team: null,
    integration_types_config: { '0': {}, '1': {} },
    interactions_endpoint_url: world.posting.first,
    bot: { ...userOf(world.bot), bot: true },
  };
}

/** Whose commands the path asks for: `parts` is the application, then the server where it names one. */
function scope({ world, parts }: Call): { readonly guild: string | undefined } | Refusal {
  const [app, guild] = parts;
  if (app !== world.applicationId) return MISSING_ACCESS;
  if (guild !== undefined && world.server.guild !== guild) return MISSING_ACCESS;
  return { guild };
}

function inScope(act: (call: Call, guild: string | undefined) => Answered | Refusal): Route['run'] {
  return (call) => {
    const where = scope(call);
    return 'status' in where ? where : act(call, where.guild);
  };
}

const list = inScope(({ world }, guild) => ok(world.commands.list(guild)));

const overwrite = inScope(({ world, body }, guild) => {
  const bodies = objects(body);
  return checkCommands(bodies) ?? ok(world.commands.overwrite(bodies, guild));
});

const create = inScope(({ world, body }, guild) => {
  const command = isObject(body) ? body : {};
  return checkCommands([command]) ?? { status: 201, body: world.commands.put(command, guild) };
});

/** What each command's settings under Server Settings > Integrations say. */
function grants({ world, parts }: Call): Answered | Refusal {
  const [app, guild = ''] = parts;
  return app === world.applicationId ? ok(world.grants.get(guild) ?? []) : MISSING_ACCESS;
}

const GLOBAL = /^\/applications\/(\d+)\/commands$/;
const SERVER = /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/;

function remove({ world, parts }: Call): Answered | Refusal {
  const [app, ...rest] = parts;
  const id = rest.at(-1) ?? '';
  const guild = rest.length > 1 ? rest[0] : undefined;
  if (app !== world.applicationId) return MISSING_ACCESS;
  return world.commands.delete(id, guild) ? NO_CONTENT : UNKNOWN_COMMAND;
}

export const applicationRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: /^\/users\/@me$/,
    authorised: true,
    run: ({ world }) => ok({ ...userOf(world.bot), bot: true }),
  },
  {
    method: 'GET',
    pattern: /^\/applications\/@me$/,
    authorised: true,
    run: ({ world }) => ok(application(world)),
  },
  {
    method: 'GET',
    pattern: /^\/oauth2\/applications\/@me$/,
    authorised: true,
    run: ({ world }) => ok(application(world)),
  },
  ...[GLOBAL, SERVER].flatMap((pattern): readonly Route[] => [
    { method: 'GET', pattern, authorised: true, run: list },
    { method: 'PUT', pattern, authorised: true, run: overwrite },
    { method: 'POST', pattern, authorised: true, run: create },
  ]),
  {
    method: 'GET',
    pattern: /^\/applications\/(\d+)\/guilds\/(\d+)\/commands\/permissions$/,
    authorised: true,
    run: grants,
  },
  { method: 'DELETE', pattern: /^\/applications\/(\d+)\/commands\/(\d+)$/, authorised: true, run: remove },
  {
    method: 'DELETE',
    pattern: /^\/applications\/(\d+)\/guilds\/(\d+)\/commands\/(\d+)$/,
    authorised: true,
    run: remove,
  },
];
