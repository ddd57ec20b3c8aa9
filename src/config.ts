import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import * as z from 'zod';
import { OPERATING, operatingOf, type Operating } from './operating.js';
import { PLACING, placingOf, type Placed } from './placing.js';
import { withSecretFiles } from './secret-files.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Who the bot is. The application's id is read from the token, so that nobody has to type it. */
export interface Credentials {
  readonly token: string;
  readonly applicationId: string;
}

/** `sharding` left out: all shards that Discord recommends. `endpoint`: interactions come by HTTP, and no gateway is used. */
export interface Config extends Placed, Operating {
  readonly discord?: Credentials;
  /** A file or folder of reports; the bundled story, where left out. */
  readonly reports?: string;
  /** What the reports' files do not say of themselves. */
  readonly meta?: string;
  readonly logLevel: LogLevel;
  /** One more question for each person every so many seconds; 0 switches it off. */
  readonly cooldownSeconds: number;
  /** Base address of a Discord API other than Discord's own. */
  readonly discordApi?: string;
  /** Where the servers' libraries are kept. The address of a database is a secret. */
  readonly storage:
    { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };
  /** Bytes that loaded stories may take together. */
  readonly storyMemory: number;
  /** Whether moderators may bring in reports by link: the program then fetches what a link leads to. */
  readonly fetchLinks: boolean;
}

/** All problems together, each in words with what to do. */
export type Configured =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

const MAX_COOLDOWN = 3600;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const TOKEN = /^([\w-]{18,40})\.[\w-]{4,12}\.[\w-]{20,100}$/;
const DATABASE = 'footnote.db';
const MEGABYTE = 1_000_000;
const SNOWFLAKE = /^\d{17,20}$/;

/** A token goes over the wire with every request, so it is only sent in the clear inside this machine. */
function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

function isPostgres(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

const Settings = z.object({
  ...OPERATING,
  ...PLACING,
  REPORTS: z.string().optional(),
  META: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `choose one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  COOLDOWN_SECONDS: z.coerce
    .number({ error: 'give seconds as a number, for example 3' })
    .min(0, 'give 0 or more seconds; 0 switches it off')
    .max(MAX_COOLDOWN, `give ${MAX_COOLDOWN} seconds at the most`)
    .default(3),
  DISCORD_API: z
    .string()
    .refine(isSafeAddress, 'give an address that begins with https://, or with http:// on this machine only')
    .optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .refine(isPostgres, 'give an address of the form postgres://user:password@host:5432/database')
    .optional(),
  FETCH_LINKS: z.enum(['on', 'off'], { error: 'give on or off' }).default('off'),
  STORY_MEMORY_MB: z.coerce
    .number({ error: 'give megabytes as a number, for example 150' })
    .min(1, 'give 1 or more megabytes')
    .default(150),
});

/**
 * The application's id out of a bot token: its first part is the id in base64.
 * Undefined where the text does not have a token's shape.
 * https://discord.com/developers/docs/reference#authentication
 */
export function applicationIdOf(token: string): string | undefined {
  const first = TOKEN.exec(token)?.[1];
  if (first === undefined) return undefined;
  const id = Buffer.from(first, 'base64url').toString('latin1');
  return SNOWFLAKE.test(id) ? id : undefined;
}

type Token =
  { readonly found: Credentials | undefined; readonly problem?: never } | { readonly problem: string };

function credentials(name: string, text: string): Token {
  const token = text.trim();
  if (/^bot\s/i.test(token)) return { problem: `${name}: leave the word Bot in front of the token out.` };
  const applicationId = applicationIdOf(token);
  if (applicationId !== undefined) return { found: { token, applicationId } };
  return {
    problem:
      `${name} does not have the shape of a bot token (three parts with dots between them). ` +
      'Copy it again: Discord developer portal, your application, Bot, Reset Token.',
  };
}

function readToken({ DISCORD_TOKEN: token, DISCORD_TOKEN_FILE: file }: Environment): Token {
  if (token === undefined) return { found: undefined };
  return credentials(file === undefined ? 'DISCORD_TOKEN' : 'DISCORD_TOKEN_FILE', token);
}

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

/** Checks every setting. An empty one counts as not set. No problem repeats a value that could be a secret. */
export function readConfig(environment: Environment): Configured {
  const files = withSecretFiles(withoutEmpty(environment));
  const { given } = files;
  const token = readToken(given);
  const settings = Settings.safeParse(given);
  const problems = [
    ...files.problems,
    ...(token.problem === undefined ? [] : [token.problem]),
    ...(settings.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}.`),
  ];
  if (!settings.success || token.problem !== undefined || problems.length > 0) return { ok: false, problems };
  const placing = placingOf(settings.data, given, settings.data.DATABASE_URL !== undefined);
  if (placing.problems.length > 0) return { ok: false, problems: placing.problems };
  const { REPORTS, META, LOG_LEVEL, COOLDOWN_SECONDS, DISCORD_API } = settings.data;
  const { DATA_DIR, DATABASE_URL, STORY_MEMORY_MB, FETCH_LINKS } = settings.data;
  const config: Config = {
    ...(token.found && { discord: token.found }),
    ...(REPORTS !== undefined && { reports: REPORTS }),
    ...(META !== undefined && { meta: META }),
    logLevel: LOG_LEVEL,
    cooldownSeconds: COOLDOWN_SECONDS,
    ...(DISCORD_API !== undefined && { discordApi: DISCORD_API }),
    storage:
      DATABASE_URL === undefined
        ? { kind: 'sqlite', file: join(DATA_DIR, DATABASE) }
        : { kind: 'postgres', url: DATABASE_URL },
    storyMemory: STORY_MEMORY_MB * MEGABYTE,
    fetchLinks: FETCH_LINKS === 'on',
    ...operatingOf(settings.data),
    ...placing.placed,
  };
  return { ok: true, config };
}

function dotEnv(folder: string): Environment {
  try {
    return parseEnv(readFileSync(join(folder, '.env'), 'utf8'));
  } catch {
    return {};
  }
}

/** The environment of this process, over what a `.env` file in `folder` says. The only reader of `process.env`. */
export function readEnvironment(folder: string): Environment {
  return { ...dotEnv(folder), ...withoutEmpty(process.env) };
}

export interface Screen {
  readonly colour: boolean;
  /** Cells of a terminal's line. */
  readonly columns: number;
}

const USUAL_COLUMNS = 80;
/** Below this nothing can be laid out; a narrower terminal wraps by itself. */
const FEWEST_COLUMNS = 20;

function wantsColour(environment: Environment, isTerminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM } = environment;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return isTerminal && TERM !== 'dumb';
}

/**
 * How to draw on a stream: FORCE_COLOR, then NO_COLOR (https://no-color.org), then whether it is a terminal;
 * its own width, then COLUMNS, then 80.
 */
export function screenOf(
  environment: Environment,
  stream: { readonly isTTY?: boolean; readonly columns?: number },
): Screen {
  // Some terminals say that they have 0 columns: they do not know.
  const widths = [stream.columns, Number(environment.COLUMNS), USUAL_COLUMNS];
  const columns = widths.find((width) => width !== undefined && width > 0) ?? USUAL_COLUMNS;
  return {
    colour: wantsColour(environment, stream.isTTY === true),
    columns: Math.max(columns, FEWEST_COLUMNS),
  };
}
