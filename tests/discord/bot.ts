import { pino } from 'pino';

import { commands } from '../../commands/index.js';
import type { AnyCommand, Context } from '../../src/command.js';
import { commandPayloads, connect, listen } from '../../src/discord/index.js';
import type {
  AnswerOptions,
  Connection,
  CooldownOptions,
  HttpConnection,
  Place,
} from '../../src/discord/index.js';
import { startLoopback } from '../../src/loopback/index.js';
import type { Exchange, Json, Loopback, LoopbackOptions, StoredMessage } from '../../src/loopback/index.js';
import type { Claim } from '../../src/discord/claim.js';
import type { IdentifyTurns } from '../../src/discord/identify-turns.js';
import type { Sharding } from '../../src/placing.js';
import { prepareReferences } from '../../src/reports/reference.js';
import { engine } from '../engine-fixture.js';
import { REQUESTS } from './fresh-requests.js';

export interface Settings {
  /** Beside those of the program. */
  readonly more?: readonly AnyCommand[];
  readonly context?: (place: Place) => Context | Promise<Context>;
  readonly cooldown?: CooldownOptions;
  readonly loopback?: LoopbackOptions;
  /** A Discord that is there already, as for a bot that is started again. */
  readonly on?: Loopback;
  readonly sharding?: Sharding;
  readonly turns?: IdentifyTurns;
  /** How interactions come; the usual one, where left out. */
  readonly way?: Way;
  readonly claim?: Claim;
}

export type Way = 'gateway' | 'http';
/** How interactions come where a test does not say. The suite runs both ways: `by-http` runs it again by HTTP. */
export const usual: { way: Way } = { way: 'gateway' };

/** The real bot, logged in to a Discord on loopback. */
export interface Bot {
  readonly loopback: Loopback;
  readonly connection: Connection;
  readonly log: readonly Json[];
  /** Where it listens, if interactions come by HTTP. */
  readonly address: string;
  close(): Promise<void>;
}

export async function startBot({
  more = [],
  context,
  cooldown = { seconds: 0 },
  way = usual.way,
  ...settings
}: Settings = {}): Promise<Bot> {
  // As in service: what takes a second to load is loaded before anybody clicks.
  await prepareReferences();
  const loopback = settings.on ?? (await startLoopback({ recordTo: REQUESTS, ...settings.loopback }));
  const all = [...commands, ...more];
  loopback.register(commandPayloads(all, 'global') as unknown as readonly Json[]);
  const log: Json[] = [];
  const options = {
    token: loopback.token,
    commands: all,
    context: context ?? (() => ({ engine, commands: all, version: '1.0.0' })),
    log: pino(
      { level: 'debug', base: null },
      { write: (line: string) => log.push(JSON.parse(line) as Json) },
    ),
    cooldown,
    restApi: loopback.restApi,
    ...(settings.loopback?.clock === undefined ? {} : { clock: settings.loopback.clock }),
    ...(settings.claim === undefined ? {} : { claim: settings.claim }),
  };
  const connection =
    way === 'http'
      ? await listenAt(loopback, options)
      : await connect({
          ...options,
          ...(settings.sharding === undefined ? {} : { sharding: settings.sharding }),
          ...(settings.turns === undefined ? {} : { turns: settings.turns }),
        });
  const close = async (): Promise<void> => {
    await connection.close();
    await loopback.close();
  };
  const address = way === 'http' ? (loopback.posting.first ?? '') : '';
  return { loopback, connection, log, address, close };
}

/** The bot at a free port, and Discord told of it. */
async function listenAt(loopback: Loopback, options: AnswerOptions): Promise<HttpConnection> {
  const endpoint = { publicKey: loopback.posting.verifyKey, host: '127.0.0.1', port: 0 };
  const connection = await listen({ ...options, endpoint });
  await loopback.setEndpoints(connection.address);
  return connection;
}

/** The message of an exchange; a test that needs one and has none fails here. */
export function messageOf(exchange: Exchange): StoredMessage {
  if (exchange.message === undefined) throw new Error('there is no message');
  return exchange.message;
}

/** Every body with a message in it, from all requests so far. */
export function sentMessages(loopback: Loopback): readonly Json[] {
  return loopback.requests.flatMap(({ body }) => {
    const data = (body as Json | undefined)?.['data'] ?? body;
    // A form has components too, and rings nobody.
    const isMessage = typeof data === 'object' && data !== null && 'components' in data && !('title' in data);
    return isMessage ? [data] : [];
  });
}
