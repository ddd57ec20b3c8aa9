import { Client, Events } from 'discord.js';
import { pino } from 'pino';
import { connect } from '../../src/discord/index.js';
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
  await connect({
    token,
    commands: benchCommands,
    context: () => ({ engine, commands: benchCommands, version: 'measured' }),
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
