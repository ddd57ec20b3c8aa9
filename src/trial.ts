import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { listenForStop, logIn, prepareReferences } from './bot.js';
import type { Context } from './command.js';
import type { Config } from './config.js';
import type { Log } from './log.js';
import type { Preview } from './preview/index.js';
import { EXIT, print, tell, type Io } from './terminal/io.js';

const NOT_BUILT =
  'The page is not built, so it cannot be shown. Run: npm run build. ' +
  'Or ask at a prompt here: npm start -- --terminal';

/** `folder`: what the page's server keeps lies there, for as long as it is open. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

async function open(
  given: Config,
  context: Context,
  bundled: boolean,
  log: Log,
  folder: string,
): Promise<Preview> {
  const config: Mutable<Config> = { ...given, storage: { kind: 'sqlite', file: join(folder, 'trial.db') } };
  // One process and one shard are all that the page's Discord has.
  delete config.endpoint;
  delete config.sharding;
  const { BUNDLED_STARTERS, startPreview } = await import('./preview/index.js');
  return startPreview({
    commands: context.commands,
    connect: (credentials, discordApi) => logIn(credentials, { ...config, discordApi }, context, log),
    starters: bundled ? BUNDLED_STARTERS : [],
  });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/**
 * `footnote start` without a token: the bot in a page of this machine, until it is told to stop. Exit code 0 then, 1
 * with words where there is no page. `bundled`: the story is the one that comes with the program.
 */
export async function runTrial(
  config: Config,
  context: Context,
  bundled: boolean,
  io: Io,
  log: Log,
): Promise<number> {
  const stop = listenForStop(io);
  const folder = await mkdtemp(join(tmpdir(), 'footnote-'));
  try {
    const preview = await open(config, context, bundled, log, folder);
    stop.ready();
    void prepareReferences(log);
    await print(
      io.output,
      `Footnote, answering from “${context.engine.title}”, on a Discord of this machine.`,
    );
    await print(io.output, `Open in a browser:  ${preview.address}`);
    await print(io.output, 'Ctrl+C ends it. For Discord itself set DISCORD_TOKEN: the README says how.');
    await stop.asked;
    await preview.close();
    return EXIT.done;
  } catch (error) {
    if (!isMissing(error)) throw error;
    await tell(io, NOT_BUILT);
    return EXIT.failed;
  } finally {
    await rm(folder, { recursive: true, force: true });
    stop.release();
  }
}
