import { commands } from '../commands/index.js';
import type { Credentials } from './config.js';
import { ConnectionFailure, deploy } from './discord/index.js';
import { EXIT, print, tell, type Io } from './terminal/io.js';
import { count } from './wording.js';

export interface Deploying {
  /** A server's id; everywhere, where undefined. */
  readonly guild: string | undefined;
  readonly dryRun: boolean;
  /** Base address of another Discord API. */
  readonly api: string | undefined;
}

/** Registers the one list of commands, or says what would change; nothing is sent where nothing differs. */
export async function deployCommands(
  { token }: Credentials,
  { guild, dryRun, api }: Deploying,
  io: Io,
): Promise<number> {
  const where = guild === undefined ? 'everywhere' : `in the server ${guild}`;
  const place = { ...(guild !== undefined && { server: guild }), ...(api !== undefined && { restApi: api }) };
  try {
    const { changes, sent } = await deploy({ token, commands, dryRun, ...place });
    for (const change of changes) await print(io.output, change);
    const done = sent
      ? `Registered ${count(commands.length, 'command')} ${where}.`
      : changes.length > 0
        ? 'Nothing was sent: this was a dry run.'
        : `The ${count(commands.length, 'command')} are registered ${where} already; nothing was sent.`;
    await print(io.output, done);
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof ConnectionFailure)) throw error;
    await tell(io, error.message);
    return EXIT.failed;
  }
}
