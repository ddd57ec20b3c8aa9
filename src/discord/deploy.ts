import { ApplicationCommandType, REST, Routes } from 'discord.js';
import type { APIApplicationCommand } from 'discord.js';

import type { AnyCommand } from '../command.js';
import { explain } from './failure.js';
import { commandPayloads } from './payload.js';
import type { CommandPayload } from './payload.js';

export interface DeployOptions {
  readonly token: string;
  readonly commands: readonly AnyCommand[];
  /** A server's id: registers there alone, at once. Left out: for everyone. */
  readonly server?: string;
  /** Says what would change and sends nothing. */
  readonly dryRun?: boolean;
  /** Base address of another Discord API: `http://127.0.0.1:4000/api`. */
  readonly restApi?: string;
}

export interface Deployed {
  /** What differs, in words; empty where nothing does. */
  readonly changes: readonly string[];
  readonly sent: boolean;
}

/**
 * Registers the list of commands, in one overwrite, if what Discord has differs from it. Rejects with a
 * `ConnectionFailure`.
 */
export async function deploy({
  token,
  commands,
  server,
  dryRun = false,
  restApi,
}: DeployOptions): Promise<Deployed> {
  const rest = new REST({ version: '10', ...(restApi === undefined ? {} : { api: restApi }) }).setToken(
    token,
  );
  try {
    const application = await applicationId(rest);
    const wanted = commandPayloads(commands, server === undefined ? 'global' : 'server');
    const changes = planDeploy(await registered(rest, application, server), wanted);
    if (dryRun || changes.length === 0) return { changes, sent: false };
    await rest.put(route(application, server), { body: wanted });
    return { changes, sent: true };
  } catch (error) {
    throw explain(error);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

export async function applicationId(rest: REST): Promise<string> {
  const { id } = (await rest.get(Routes.currentApplication())) as { readonly id: string };
  return id;
}

/** The commands that Discord has, for everyone or for one server. */
export async function registered(
  rest: REST,
  application: string,
  server?: string,
): Promise<readonly APIApplicationCommand[]> {
  return (await rest.get(route(application, server))) as readonly APIApplicationCommand[];
}

/** How the registered commands differ from the list, in words. Rejects with a `ConnectionFailure`. */
export async function registeredDiffers(
  rest: REST,
  application: string,
  commands: readonly AnyCommand[],
  server: string | undefined,
): Promise<readonly string[]> {
  try {
    const wanted = commandPayloads(commands, server === undefined ? 'global' : 'server');
    return planDeploy(await registered(rest, application, server), wanted);
  } catch (error) {
    throw explain(error);
  }
}

function route(application: string, server: string | undefined): `/${string}` {
  return server === undefined
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, server);
}

type Registered = Pick<APIApplicationCommand, 'name' | 'type'> & Partial<APIApplicationCommand>;

/** What registering `wanted` over `registered` would change, one line each: "adds /who", "changes /ask: option report". */
export function planDeploy(
  registered: readonly Registered[],
  wanted: readonly CommandPayload[],
): readonly string[] {
  const before = new Map(registered.map((command) => [nameOf(command), command]));
  const after = new Map(wanted.map((command) => [nameOf(command), command]));
  const changed = [...after].flatMap(([name, command]) => {
    const old = before.get(name);
    if (old === undefined) return [`adds ${name}`];
    const differences = differing(comparable(old), comparable(command));
    return differences.length > 0 ? [`changes ${name}: ${differences.join(', ')}`] : [];
  });
  const removed = [...before.keys()].filter((name) => !after.has(name)).map((name) => `removes ${name}`);
  return [...changed, ...removed];
}

function nameOf({ name, type }: Registered | CommandPayload): string {
  if (type === ApplicationCommandType.Message) return `“${name}” of messages`;
  return type === ApplicationCommandType.User ? `“${name}” of people` : `/${name}`;
}

/** What can differ, named in words, each as text; what Discord leaves out at its default is filled in. */
function comparable(command: Registered | CommandPayload): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  facts.set('description', 'description' in command ? (command.description ?? '') : '');
  facts.set('who may use it', command.default_member_permissions ?? '');
  if (command.integration_types !== undefined) facts.set('installation', sorted(command.integration_types));
  if (command.contexts !== undefined) facts.set('contexts', sorted(command.contexts ?? []));
  const options = ('options' in command ? command.options : undefined) ?? [];
  for (const option of options) facts.set(`option ${option.name}`, withoutDefaults(option));
  facts.set('order of options', options.map(({ name }) => name).join(' '));
  return facts;
}

function sorted(numbers: readonly number[]): string {
  return [...numbers].sort((a, b) => a - b).join(' ');
}

/** As text with sorted keys, without what is at its default. */
function withoutDefaults(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    const kept = Object.entries(inner).filter(
      ([, item]) => item !== null && item !== undefined && item !== false && !isEmptyList(item),
    );
    return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Discord leaves the options of a part without any out. */
function isEmptyList(item: unknown): boolean {
  return Array.isArray(item) && item.length === 0;
}

function differing(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const names = new Set([...after.keys(), ...before.keys()]);
  const all = [...names].filter((name) => (before.get(name) ?? '') !== (after.get(name) ?? ''));
  // A new or missing option shows by its own name.
  const others = all.filter((name) => name !== 'order of options');
  return others.length > 0 ? others : all;
}
