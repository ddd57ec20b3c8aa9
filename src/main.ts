import type { Answerer, AskedKind } from './answers/answer.js';
import type { Engine } from './answers/engine.js';
import type { Context } from './command.js';
import { readConfig, type Config } from './config.js';
import { keepHeapSmall } from './heap.js';
import { createLog, type Log } from './log.js';
import { packageVersion } from './root.js';
import { openStory, refusalLine, type Opened, type Source } from './story-source.js';
import { EXIT, print, screen, tell, type Io } from './terminal/io.js';

export interface StartFlags extends Source {
  readonly terminal?: true;
  readonly processes?: number | 'auto';
}

export interface AskFlags extends Source {
  readonly kind: AskedKind;
  readonly limit: number;
  readonly json?: true;
  readonly batch?: string;
  /** Ask a server's story. */
  readonly server?: string;
  /** Its name; the default story, where left out. */
  readonly story?: string;
}

export interface ReadFlags {
  readonly meta?: string;
  readonly json?: true;
}

export interface DeployFlags {
  readonly guild?: string;
  readonly dryRun?: boolean;
}

type Story = Extract<Opened, { readonly kind: 'opened' }>;

/** The settings; undefined where something is wrong with them, which has then been told. */
async function configFrom(io: Io): Promise<Config | undefined> {
  const configured = readConfig(io.environment);
  if (configured.ok) return configured.config;
  for (const problem of configured.problems) await tell(io, problem);
  return undefined;
}

/** The story's reports; undefined where none could be read. What was refused, and why, is told. */
async function storyFrom(source: Source, io: Io): Promise<Story | undefined> {
  const opened = await openStory(source);
  for (const refusal of opened.refused) await tell(io, `${refusalLine(refusal)} ${refusal.advice}`);
  if (opened.kind === 'nothing') {
    await tell(io, opened.problem);
    return undefined;
  }
  // A README beside the reports is no news to whoever asks a question; the doctor tells of it.
  for (const note of opened.notes) if (note.kind !== 'skipped') await tell(io, note.text);
  return opened;
}

async function engineFrom(source: Source, io: Io): Promise<Engine | undefined> {
  const story = await storyFrom(source, io);
  if (!story) return undefined;
  const { createEngine } = await import('./answers/engine.js');
  return createEngine(story.title, story.reports);
}

/** `members`: without the commands that are for a server's moderators. */
async function contextOf(engine: Engine, whom: 'all' | 'members'): Promise<Context> {
  const { commands } = await import('../commands/index.js');
  const used = commands.filter(({ permission }) => whom === 'all' || permission === undefined);
  return { engine, commands: used, version: packageVersion() };
}

async function logFor({ logLevel }: Config, io: Io): Promise<Log> {
  return createLog({ level: logLevel, stream: io.error, pretty: io.error.isTTY === true });
}

/** `footnote ask`: one question or a file of them. */
export async function ask(question: string, flags: AskFlags, io: Io): Promise<number> {
  const { batch, kind, limit, json = false } = flags;
  if ((batch === undefined) === (question === '')) {
    await tell(
      io,
      'Give either a question or --batch with a file of questions. Example: footnote ask "who is Ada Marlow"',
    );
    return EXIT.misuse;
  }
  const { askBatch, askOnce } = await import('./terminal/ask.js');
  const answerFrom = (engine: Answerer): Promise<number> =>
    batch === undefined
      ? askOnce(engine, { text: question, kind, limit, json }, io)
      : askBatch(engine, batch, { kind, limit }, io);
  if (flags.server !== undefined) {
    const { askServer } = await import('./keeping.js');
    return askServer(flags.server, flags.story, answerFrom, io);
  }
  const engine = await engineFrom(flags, io);
  return engine ? answerFrom(engine) : EXIT.failed;
}

/** `footnote read`: what the program made of reports. */
export async function read(path: string, { meta, json }: ReadFlags, io: Io): Promise<number> {
  const story = await storyFrom({ reports: path, ...(meta !== undefined && { meta }) }, io);
  if (!story) return EXIT.failed;
  const { legend, reportLine, reportText } = await import('./terminal/read.js');
  const shown = screen(io);
  if (!json) await print(io.output, legend(shown));
  for (const report of story.reports) {
    await print(io.output, json ? reportLine(report) : `\n${reportText(report, shown)}`);
  }
  return EXIT.done;
}

/** `footnote start`: Discord with a token, else a page that acts as Discord; or a prompt. */
export async function start(flags: StartFlags, io: Io): Promise<number> {
  keepHeapSmall();
  const config = await configFrom(io);
  if (!config) return EXIT.failed;
  if (flags.processes !== undefined)
    return startSeveral({ ...flags, processes: flags.processes }, config, io);
  const engine = await engineFrom({ ...config, ...flags }, io);
  if (!engine) return EXIT.failed;
  const context = await contextOf(engine, flags.terminal ? 'members' : 'all');
  const log = await logFor(config, io);
  if (flags.terminal) {
    const { runPrompt } = await import('./terminal/prompt.js');
    return runPrompt(context, io, log);
  }
  if (config.discord) {
    const { runBot } = await import('./bot.js');
    return runBot(config.discord, config, context, io, log);
  }
  const { runTrial } = await import('./trial.js');
  const bundled = (flags.reports ?? config.reports) === undefined;
  return runTrial(config, context, bundled, io, log);
}

const NOT_SEVERAL =
  'DISCORD_TOKEN is not set, so the bot would open in a page, which is one process. Leave --processes out, or put the ' +
  "bot's token into .env.";

async function startSeveral(
  flags: StartFlags & { readonly processes: number | 'auto' },
  config: Config,
  io: Io,
): Promise<number> {
  if (!config.discord) {
    await tell(io, NOT_SEVERAL);
    return EXIT.failed;
  }
  const { runProcesses } = await import('./processes.js');
  return runProcesses(flags, config.discord, config, io, await logFor(config, io));
}

const NO_TOKEN =
  'DISCORD_TOKEN is not set, so there is no application to register commands with. ' +
  "Put the bot's token into .env; the README says where to find it.";

/** `footnote deploy`: registers the commands where they differ from what Discord has. */
export async function deploy({ guild, dryRun = false }: DeployFlags, io: Io): Promise<number> {
  const config = await configFrom(io);
  if (!config) return EXIT.failed;
  if (!config.discord) {
    await tell(io, NO_TOKEN);
    return EXIT.failed;
  }
  const { deployCommands } = await import('./deploying.js');
  return deployCommands(config.discord, { guild, dryRun, api: config.discordApi }, io);
}
