import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Events } from 'discord.js';
import { pino } from 'pino';
import { connect } from '../../src/discord/index.js';
import { createReadUpload } from '../../src/intake/read-upload.js';
import { openLibrary } from '../../src/library/open-library.js';
import { serverContexts } from '../../src/server-context.js';
import { benchCommands } from './commands.js';
import { engineOf, type StoryName } from './story.js';

/** What the measuring process asks a bot process for, and what it hears. */
export interface BotUsage {
  /** Microseconds of processor time since the start. */
  readonly cpu: number;
  /** Resident memory, bytes. */
  readonly rss: number;
}

/** The least a bot can be: discord.js as it comes, and one constant word. */
async function startBare(token: string, restApi: string): Promise<void> {
  const client = new Client({ intents: [], rest: { api: restApi } });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) interaction.reply('pong').catch(() => undefined);
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
}

async function startFootnote(
  token: string,
  restApi: string,
  story: StoryName,
  shared: string,
): Promise<void> {
  const engine = await engineOf(story, shared);
  const usual = { engine, commands: benchCommands, version: 'measured' };
  // As in service: each question is put to the store first, which here keeps nothing of the server.
  const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const storage = { kind: 'sqlite', file: join(folder, 'bench.db') } as const;
  const library = await openLibrary({ storage, memory: 64 * 2 ** 20 });
  const elsewhere = { kind: 'refused', reason: 'No files here.', advice: '' } as const;
  const intake = { read: createReadUpload(), attachment: () => Promise.resolve(elsewhere) };
  await connect({
    token,
    commands: benchCommands,
    context: serverContexts({ library, intake, usual }),
    // Lines are written as in service, and go nowhere.
    log: pino({ level: 'info' }, { write: () => undefined }),
    cooldown: { seconds: 0 },
    restApi,
  });
}

function usage(): BotUsage {
  const { user, system } = process.cpuUsage();
  return { cpu: user + system, rss: process.memoryUsage().rss };
}

const [kind = 'bare', token = '', restApi = '', shared = ''] = process.argv.slice(2);
process.on('message', () => process.send?.(usage()));
process.on('disconnect', () => process.exit(0));
if (kind === 'bare') await startBare(token, restApi);
else await startFootnote(token, restApi, kind as StoryName, shared);
process.send?.(usage());
