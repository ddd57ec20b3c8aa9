import { statSync } from 'node:fs';
import { join } from 'node:path';
import { backUp, restore } from '../../src/library/backup.js';
import type { Loopback } from '../../src/loopback/index.js';
import { temporaryStores } from '../databases.js';
import { startDouble } from '../discord/bot.js';
import { Program, TOKEN } from '../running/program.js';
import { fillServers, serverId } from '../running/servers.js';
import { askAll } from './asking.js';
import type { Costs } from './model.js';

const REPORTS = 10;
const SERVERS = 150;
/** In the bot's list; enough that their memory stands out. */
const LISTED = 20_000;
const WARM_QUESTIONS = 900;
const SETTLE_MS = 4_000;
const MB = 1e6;

/** Starts the program over what a folder keeps, does the work, and stops it. */
export async function withProgram<T>(
  folder: string,
  { guilds = 0, storyMemoryMb }: { readonly guilds?: number; readonly storyMemoryMb: number },
  work: (program: Program, discord: Loopback) => Promise<T>,
): Promise<T> {
  const shards = Math.max(1, Math.ceil(guilds / 1_000));
  const listed = Array.from({ length: guilds }, (_, n) => serverId(n));
  const discord = await startDouble({ token: TOKEN, guilds: listed, shards });
  try {
    const program = await Program.start({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API: discord.restApi,
      DATA_DIR: folder,
      STORY_MEMORY_MB: String(storyMemoryMb),
      LOG_LEVEL: 'error',
    });
    try {
      return await work(program, discord);
    } finally {
      await program.stop();
    }
  } finally {
    await discord.close();
  }
}

/** What things cost here, each measured on the program itself. `paragraphs`: of a server's story. */
export async function measure(folder: string, paragraphs: number): Promise<Costs> {
  const file = join(folder, 'footnote.db');
  await fillServers(file, { servers: SERVERS, reports: REPORTS, paragraphs: paragraphs / REPORTS });
  const kbPerParagraph = statSync(file).size / 1_000 / (SERVERS * paragraphs);
  const alone = { storyMemoryMb: 1 };
  const baseMb = await withProgram(folder, alone, resident);
  const listedMb = await withProgram(folder, { ...alone, guilds: LISTED }, resident);
  const { warmMs, mbPerStory } = await withProgram(folder, { storyMemoryMb: 10_000 }, inMemory);
  const cold = await withProgram(folder, alone, async (program, discord) => ({
    ms: await processor(program, discord, everyServer(2)),
    mb: await resident(program),
  }));
  return {
    baseMb,
    mbPerThousandServers: Math.max(0, ((listedMb - baseMb) / LISTED) * 1_000),
    mbPerStory,
    warmMs,
    coldMs: Math.max(0, cold.ms - warmMs),
    workingMb: Math.max(0, cold.mb - baseMb),
    kbPerParagraph,
  };
}

/** KB a paragraph in PostgreSQL, of what a folder keeps; undefined where there is none. */
export async function kbInPostgres(folder: string, paragraphs: number): Promise<number | undefined> {
  const stores = await temporaryStores();
  try {
    const postgres = stores.find(({ name }) => name === 'PostgreSQL');
    if (postgres === undefined) return undefined;
    const backup = join(folder, 'backup.db');
    await backUp({ kind: 'sqlite', file: join(folder, 'footnote.db') }, backup);
    await restore(postgres.storage, backup);
    return (await postgres.bytes()) / 1_000 / (SERVERS * paragraphs);
  } finally {
    for (const store of stores) await store.dispose();
  }
}

function everyServer(times: number): readonly number[] {
  return Array.from({ length: SERVERS * times }, (_, n) => n % SERVERS);
}

async function inMemory(program: Program, discord: Loopback): Promise<Pick<Costs, 'warmMs' | 'mbPerStory'>> {
  // What the first questions of all compile and load is no story's.
  await askAll(
    discord,
    Array.from({ length: 200 }, () => 0),
    4,
  );
  const before = await resident(program);
  await askAll(discord, everyServer(1), 4);
  const mbPerStory = ((await resident(program)) - before) / (SERVERS - 1);
  const warm = Array.from({ length: WARM_QUESTIONS }, (_, n) => n % SERVERS);
  return { mbPerStory, warmMs: await processor(program, discord, warm) };
}

/** Milliseconds of a processor that a question costs. */
async function processor(program: Program, discord: Loopback, servers: readonly number[]): Promise<number> {
  const before = await program.figure('process_cpu_seconds_total');
  const { answered } = await askAll(discord, servers, 4);
  const after = await program.figure('process_cpu_seconds_total');
  return ((after - before) * 1_000) / answered;
}

/** MB once it has come to rest. */
async function resident(program: Program): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return (await program.figure('process_resident_memory_bytes')) / MB;
}
