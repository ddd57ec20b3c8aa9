import type { Context } from './command.js';
import type { Config, Credentials } from './config.js';
import type { AnswerOptions, Connection, ConnectionFailure } from './discord/index.js';
import type { Log } from './log.js';
import { openMonitor, unwatched, WatchingFailure, type Monitor } from './monitoring.js';
import { openSeveral, type Several } from './several.js';
import { EXIT, print, tell, type Io } from './terminal/io.js';
import { count } from './wording.js';

const STOP_SIGNALS = ['SIGTERM', 'SIGINT'] as const;

export interface Stop {
  /** Resolves with the first signal once `ready` was called; before, a signal ends the process at once. */
  readonly asked: Promise<'stop'>;
  readonly ready: () => void;
  readonly release: () => void;
}

/** The first signal asks to stop, the second one ends the process. */
export function listenForStop({ signals, exit, parent }: Io): Stop {
  let connected = false;
  let resolve: (value: 'stop') => void = () => undefined;
  const asked = new Promise<'stop'>((given) => (resolve = given));
  let count = 0;
  const onSignal = () => {
    count += 1;
    if (count > 1 && parent === undefined) exit(EXIT.failed);
    else if (count > 1) return;
    else if (connected) resolve('stop');
    else exit(EXIT.done);
  };
  for (const signal of STOP_SIGNALS) signals.on(signal, onSignal);
  // Ctrl+C, and systemd, reach it as a signal too: that is no second wish. A parent ends it by other means.
  parent?.onStop(onSignal);
  return {
    asked,
    ready: () => (connected = true),
    release: () => {
      for (const signal of STOP_SIGNALS) signals.off(signal, onSignal);
    },
  };
}

/** After a fault that nobody caught nothing is certain any more: it is logged, and the process ends. */
export function endOnFault({ signals, exit }: Io, log: Log): void {
  signals.on('uncaughtException', (error: unknown) => {
    log.fatal({ err: error }, 'an unexpected fault ends the program');
    exit(EXIT.failed);
  });
}

/**
 * Logs the bot in to Discord, or to the double of it that the settings name. Rejects with a `ConnectionFailure`, or a
 * `StoreFault` where what the servers keep cannot be opened.
 */
export async function logIn(
  { token }: Credentials,
  config: Config,
  context: Context,
  log: Log,
  monitor: Monitor = unwatched,
): Promise<Connection> {
  const { cooldownSeconds: seconds, discordApi } = config;
  const { library, contexts } = await openServers(config, context, monitor);
  const several = await openSeveral(config, { token }, log, library);
  const release = async (): Promise<void> => {
    await several?.close();
    await library.close();
  };
  try {
    const connection = await attach(config, several, {
      token,
      commands: context.commands,
      context: contexts,
      log,
      cooldown: { seconds, ...(several?.count && { shared: several.count }) },
      release,
      observer: monitor.observer,
      ...(discordApi !== undefined && { restApi: discordApi }),
      ...(several && { claim: several.claim }),
    });
    monitor.watch({ connection });
    return connection;
  } catch (error) {
    await release();
    throw error;
  }
}

/** Milliseconds for which requests are taken after the signal: until a load balancer has seen that it is not ready. */
const LINGER_MS = 5_000;

/** By whichever way interactions come. */
async function attach(
  { endpoint, sharding }: Config,
  several: Several | undefined,
  options: AnswerOptions,
): Promise<Connection> {
  const { connect, listen } = await import('./discord/index.js');
  if (endpoint !== undefined) return listen({ ...options, endpoint, lingerMs: LINGER_MS });
  return connect({
    ...options,
    ...(sharding !== undefined && { sharding }),
    ...(several && { turns: several.turns }),
  });
}

/** Milliseconds that a statement may take while somebody waits for the answer. */
const STATEMENT_MS = 10_000;

/** What the servers keep, and how reports come in. Rejects with a `StoreFault` where the store cannot be opened. */
async function openServers(config: Config, usual: Context, monitor: Monitor) {
  const { observer } = monitor;
  const { storage, storyMemory, fetchLinks, discordApi, ceilings, importsAtOnce } = config;
  const { openLibrary } = await import('./library/open-library.js');
  const { createReadUpload } = await import('./intake/read-upload.js');
  const { createFetchAttachment, DISCORD_FILES } = await import('./intake/fetch-attachment.js');
  const { createFetchLink } = await import('./intake/fetch-link.js');
  const { serverContexts } = await import('./server-context.js');
  // A double of Discord keeps its files itself.
  const origins = discordApi === undefined ? DISCORD_FILES : [...DISCORD_FILES, new URL(discordApi).origin];
  const intake = {
    read: createReadUpload(),
    attachment: createFetchAttachment({ origins }),
    ...(fetchLinks && { link: createFetchLink() }),
  };
  const bounds = { memory: storyMemory, ceilings, patienceMs: STATEMENT_MS };
  const library = await openLibrary({ storage, observer, ...bounds });
  monitor.watch({ library });
  return { library, contexts: serverContexts({ library, intake, usual, importsAtOnce, observer }) };
}

async function greet(connection: Connection, { engine }: Context, io: Io): Promise<void> {
  const { server, personal } = connection.inviteLinks;
  await print(io.output, `Connected to Discord, answering from “${engine.title}”.`);
  await print(io.output, `Add it to a server:       ${server}`);
  await print(io.output, `Add it to your account:   ${personal}`);
}

/** citation-js takes a second to load on a small machine. */
export async function prepareReferences(log: Log): Promise<void> {
  const { prepareReferences: prepare } = await import('./reports/reference.js');
  await prepare().catch((error: unknown) => log.warn({ err: error }, 'references could not be prepared'));
}

/** A bot whose commands are out of date still answers, so this only warns. */
async function warnOfOldCommands(connection: Connection, io: Io, log: Log): Promise<void> {
  try {
    const [first, ...others] = await connection.registeredDiffers();
    if (first === undefined) return;
    const more = others.length > 0 ? ` and ${count(others.length, 'more change')}` : '';
    await tell(io, `The registered commands are out of date: deploying ${first}${more}. Run: npm run deploy`);
  } catch (error) {
    log.warn({ err: error }, 'the registered commands could not be compared');
  }
}

/** Runs until a signal or until Discord ends the connection for good. */
async function serve(connection: Connection, stop: Stop, io: Io, log: Log): Promise<number> {
  const ended: 'stop' | ConnectionFailure = await Promise.race([stop.asked, connection.lost]);
  log.info('stopping: nothing new is taken, what is in flight is answered');
  await connection.close();
  if (ended === 'stop') return EXIT.done;
  await tell(io, ended.message);
  return EXIT.failed;
}

/** Connects to Discord and answers until it is told to stop: exit code 0 then, 1 with words where it cannot go on. */
export async function runBot(
  credentials: Credentials,
  config: Config,
  context: Context,
  io: Io,
  log: Log,
): Promise<number> {
  const { ConnectionFailure: Failure } = await import('./discord/index.js');
  const { StoreFault } = await import('./library/fault.js');
  const stop = listenForStop(io);
  endOnFault(io, log);
  let monitor = unwatched;
  try {
    monitor = await openMonitor(config.watching);
    void stop.asked.then(() => monitor.drain());
    // While the connection is being made: no click should wait for it.
    void prepareReferences(log);
    const connection = await logIn(credentials, config, context, log, monitor);
    stop.ready();
    io.parent?.ready();
    if (io.parent?.greets !== false) {
      await greet(connection, context, io);
      await warnOfOldCommands(connection, io, log);
    }
    return await serve(connection, stop, io, log);
  } catch (error) {
    if (!(error instanceof Failure || error instanceof StoreFault || error instanceof WatchingFailure))
      throw error;
    await tell(io, error.message);
    return EXIT.failed;
  } finally {
    await monitor.close();
    stop.release();
  }
}
