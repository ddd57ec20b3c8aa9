import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { chromium } from 'playwright-core';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { pino } from 'pino';

import { commands } from '../../commands/index.js';
import { createEngine } from '../../src/answers/engine.js';
import type { Engine } from '../../src/answers/engine.js';
import type { AnyCommand, Context } from '../../src/command.js';
import { readConfig } from '../../src/config.js';
import type { Config } from '../../src/config.js';
import { connect } from '../../src/discord/index.js';
import type { Connection } from '../../src/discord/index.js';
import { createFetchAttachment } from '../../src/intake/fetch-attachment.js';
import { createReadUpload } from '../../src/intake/read-upload.js';
import { openLibrary } from '../../src/library/open-library.js';
import { BUNDLED_STARTERS, startPreview } from '../../src/preview/index.js';
import type { Preview } from '../../src/preview/index.js';
import { readReports } from '../../src/reports/read-reports.js';
import { bundledStory } from '../../src/root.js';
import { serverContexts } from '../../src/server-context.js';
import { compiledEntry } from '../intake/compiled.js';
import { REQUESTS } from '../discord/fresh-requests.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** The browser of this machine; undefined where it has none. */
export const BROWSER = PLACES.find((place) => existsSync(place));

if (BROWSER === undefined && process.env.FOOTNOTE_BROWSER === 'required')
  throw new Error('There is no Chromium for the tests of the page: apt-get install chromium');
if (BROWSER === undefined)
  console.warn(
    'No Chromium here, so the tests of the page are skipped. To run them: apt-get install chromium, then npm run test:browser.',
  );

/** For each process its own: the files of tests run beside one another. */
const PAGE = join(tmpdir(), `footnote-page-${process.pid}`);

/** Nothing of the browser's own goes out: what is counted as asked for is the page's. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let built: Promise<unknown> | undefined;

/** The page as `npm run build` makes it, in a folder of the tests' own. */
function buildPage(): Promise<unknown> {
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));
  // In a process of its own: in this one NODE_ENV says that tests run, and the page would be built for that.
  const env = { ...process.env, NODE_ENV: 'production' };
  built ??= promisify(execFile)(process.execPath, [vite, 'build', '--outDir', PAGE, '--emptyOutDir'], {
    env,
  });
  return built;
}

let read: Promise<Engine> | undefined;

function bundledEngine(): Promise<Engine> {
  read ??= readReports(bundledStory()).then(({ reports }) => createEngine('the bundled story', reports));
  return read;
}

const folders: string[] = [PAGE];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The settings of a bot that was given none, with a library of its own and nobody made to wait. */
function settings(): Config {
  const configured = readConfig({ COOLDOWN_SECONDS: '0' });
  if (!configured.ok) throw new Error(configured.problems.join(' '));
  const folder = mkdtempSync(join(tmpdir(), 'footnote-library-'));
  folders.push(folder);
  return { ...configured.config, storage: { kind: 'sqlite', file: join(folder, 'test.db') } };
}

/** As the program itself logs in, but for the reader of uploads: it is a process, so its program has to be compiled. */
async function logIn(
  token: string,
  restApi: string,
  { storage, storyMemory }: Config,
  usual: Context,
): Promise<Connection> {
  const library = await openLibrary({ storage, memory: storyMemory });
  const intake = {
    read: createReadUpload({ entry: compiledEntry() }),
    attachment: createFetchAttachment({ origins: [new URL(restApi).origin] }),
  };
  return connect({
    token,
    restApi,
    commands: usual.commands,
    context: serverContexts({ library, intake, usual }),
    log: pino({ level: 'silent' }),
    cooldown: { seconds: 0 },
    release: () => library.close(),
  });
}

/** The preview over the bundled story, with these commands beside the program's own. */
export async function openPreview(more: readonly AnyCommand[] = [], port = 0): Promise<Preview> {
  const [engine] = await Promise.all([bundledEngine(), buildPage()]);
  const all = [...commands, ...more];
  const context: Context = { engine, commands: all, version: '1.0.0' };
  const config = settings();
  return startPreview({
    commands: all,
    connect: ({ token }, restApi) => logIn(token, restApi, config, context),
    starters: BUNDLED_STARTERS,
    page: PAGE,
    port,
    recordTo: REQUESTS,
  });
}

export interface Window {
  readonly page: Page;
  /** Every address asked for, and all that the page complained of. */
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
}

export interface Browser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-browser-'));
  const context = await chromium.launchPersistentContext(folder, {
    ...(BROWSER !== undefined && { executablePath: BROWSER }),
    args: QUIET,
  });
  // Shorter than a test's own time, so that a test says which step it waited for in vain.
  context.setDefaultTimeout(20_000);
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { context, close };
}

/** Opens the page in a window of its own and waits until it can be used. */
export async function openWindow(
  { context }: Browser,
  address: string,
  look: { readonly colorScheme?: 'dark' | 'light'; readonly width?: number } = {},
): Promise<Window> {
  const { colorScheme = 'light', width = 1280 } = look;
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, asked, complaints };
}

/** The message box, or the fields of a command where one is open. */
export function box(page: Page): Locator {
  return page.locator('page-composer textarea');
}

/** Types a line as a person would paste it, and sends it. */
export async function send(page: Page, line: string): Promise<void> {
  await box(page).fill(line.startsWith('/') ? `${line} ` : line);
  await page.keyboard.press('Enter');
}

/** The newest message. */
export function newest(page: Page): Locator {
  return page.locator('discord-message').last();
}
