import { constants } from 'node:fs';
import { access, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { reachApplication } from './application.js';
import { readConfig, screenOf, type Config, type Credentials } from './config.js';
import { refusalLine, openStory, type Source } from './story-source.js';
import { EXIT, print, type Io } from './terminal/io.js';
import { lines, paint } from './terminal/paint.js';
import { count } from './wording.js';

/** One thing looked at. `advice` says what to do where it is not well. */
export type Finding =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly text: string; readonly advice: string };

/** Oldest Node that the program runs on, as in package.json. */
const LEAST_NODE = [20, 19] as const;
/** Seconds. Discord gives three for an answer, and tells how old an interaction is by the clock. */
const CLOCK_LEEWAY = 30;

function good(text: string): Finding {
  return { ok: true, text };
}

function bad(text: string, advice: string): Finding {
  return { ok: false, text, advice };
}

export function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return good(`Node ${version}.`);
  return bad(`Node ${version} is too old.`, `Install Node ${leastMajor}.${leastMinor} or later.`);
}

async function storyFindings(source: Source): Promise<readonly Finding[]> {
  const opened = await openStory(source);
  const refused = opened.refused.map((refusal) => bad(refusalLine(refusal), refusal.advice));
  if (opened.kind === 'nothing') return [...refused, bad(opened.problem, 'See docs/reports.md.')];
  const { title, reports } = opened;
  const notes = opened.notes.map(({ text }) => good(text));
  const paragraphs = reports.reduce((sum, report) => sum + report.paragraphs.length, 0);
  return [
    ...refused,
    ...notes,
    good(`Reports of “${title}”: ${count(reports.length, 'report')}, ${count(paragraphs, 'paragraph')}.`),
  ];
}

/** The folder, or the one that it would be made in. */
async function standingFolder(folder: string): Promise<string> {
  return (await isThere(folder)) || dirname(folder) === folder ? folder : standingFolder(dirname(folder));
}

/** Writes a file and takes it away again: permissions alone do not tell of a disk that is full or read-only. */
async function folderFinding(wanted: string): Promise<Finding> {
  const folder = resolve(wanted);
  const standing = await standingFolder(folder);
  const probe = join(standing, `.footnote-${process.pid}`);
  try {
    await access(standing, constants.W_OK);
    await writeFile(probe, 'written by footnote doctor');
    await rm(probe);
    const words = standing === folder ? 'can be written' : 'is made with the first start';
    return good(`The data folder ${folder} ${words}.`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return bad(
      `The data folder ${folder} cannot be written${code}.`,
      'Make it writable for the user that runs the bot, or set DATA_DIR to a folder that is.',
    );
  }
}

/** Opens what the servers keep, where there is anything yet, and says how much there is. */
async function libraryFinding({ storage, storyMemory }: Config): Promise<readonly Finding[]> {
  const begun = storage.kind === 'postgres' || (await isThere(storage.file));
  if (!begun) return [good('No server keeps anything yet.')];
  const { openLibrary } = await import('./library/open-library.js');
  const { StoreFault } = await import('./library/fault.js');
  try {
    const library = await openLibrary({ storage, memory: storyMemory });
    const servers = await library.servers();
    await library.close();
    return [good(`What the servers keep can be read: ${count(servers.length, 'server')}.`)];
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return [bad('What the servers keep cannot be opened.', error.message)];
  }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Whether the place where the servers' libraries are kept can be written and read. */
export async function storeFindings(config: Config): Promise<readonly Finding[]> {
  const { storage } = config;
  const folder = storage.kind === 'sqlite' ? [await folderFinding(dirname(storage.file))] : [];
  return folder.every(({ ok }) => ok) ? [...folder, ...(await libraryFinding(config))] : folder;
}

function clockFinding(ahead: number | undefined): Finding {
  if (ahead === undefined) return good('Discord told no time to compare the clock with.');
  if (Math.abs(ahead) <= CLOCK_LEEWAY) return good('The clock agrees with Discord.');
  const way = ahead > 0 ? 'ahead of' : 'behind';
  return bad(
    `The clock is ${count(Math.abs(ahead), 'second')} ${way} Discord's.`,
    'Switch on time synchronisation, for example systemd-timesyncd.',
  );
}

/** Only asked where the token works: each of these needs it. */
async function commandsFinding({ token }: Credentials, { discordApi }: Config): Promise<Finding> {
  const { deploy, ConnectionFailure } = await import('./discord/index.js');
  const { commands } = await import('../commands/index.js');
  const restApi = discordApi === undefined ? {} : { restApi: discordApi };
  try {
    const { changes } = await deploy({ token, commands, dryRun: true, ...restApi });
    if (changes.length === 0)
      return good(`${count(commands.length, 'command')} registered, all of this version.`);
    return bad(
      `The registered commands are out of date: deploying ${changes.join('; ')}.`,
      'Run: npm run deploy',
    );
  } catch (error) {
    if (!(error instanceof ConnectionFailure)) throw error;
    return bad('The registered commands could not be read.', error.message);
  }
}

async function discordFindings(config: Config): Promise<readonly Finding[]> {
  const { discord, discordApi } = config;
  if (!discord) {
    return [
      bad(
        'No token is set, so the bot cannot connect to Discord.',
        'Put DISCORD_TOKEN into .env: see docs/setup.md.',
      ),
    ];
  }
  const shape = good(`The token has the right shape; the application's id is ${discord.applicationId}.`);
  const reached = await reachApplication(discord, discordApi);
  switch (reached.kind) {
    case 'rejected':
      return [shape, bad('Discord rejects the token.', 'Copy it again: developer portal, Bot, Reset Token.')];
    case 'unreachable':
      return [
        shape,
        bad(
          `Discord cannot be reached: ${reached.why}.`,
          'Check this machine’s network, and https://discordstatus.com.',
        ),
      ];
    case 'reached':
      return [
        shape,
        good(`Discord knows the application as “${reached.name}”.`),
        clockFinding(reached.ahead),
        await commandsFinding(discord, config),
      ];
  }
}

async function findings(source: Source, io: Io): Promise<readonly Finding[]> {
  const configured = readConfig(io.environment);
  const node = nodeFinding(process.versions.node);
  if (!configured.ok) {
    const settings = configured.problems.map((problem) =>
      bad(problem, 'Settings are explained in .env.example.'),
    );
    return [node, ...settings, ...(await storyFindings(source))];
  }
  const { config } = configured;
  return [
    node,
    ...(await storyFindings({ ...config, ...source })),
    ...(await storeFindings(config)),
    ...(await discordFindings(config)),
  ];
}

/** `footnote doctor`: one line for each thing looked at, and what to do; exit code 1 where one is not well. */
export async function examine(source: Source, io: Io): Promise<number> {
  const screen = screenOf(io.environment, io.output);
  const all = await findings(source, io);
  for (const finding of all) {
    const mark = finding.ok ? 'ok' : 'problem';
    const label = finding.ok ? paint(mark, 'quiet', screen) : paint(mark, 'accent', screen);
    const text = finding.ok ? finding.text : `${finding.text} ${finding.advice}`;
    const [first = '', ...rest] = lines(text, { ...screen, columns: screen.columns - 9 });
    await print(
      io.output,
      [`${label}${' '.repeat(9 - mark.length)}${first}`, ...rest.map((line) => ' '.repeat(9) + line)].join(
        '\n',
      ),
    );
  }
  return all.every(({ ok }) => ok) ? EXIT.done : EXIT.failed;
}
