import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { pino } from 'pino';

import { commands } from '../../commands/index.js';
import { createEngine } from '../../src/answers/engine.js';
import type { AnyCommand, Context } from '../../src/command.js';
import { connect } from '../../src/discord/index.js';
import { BUNDLED_STARTERS, startPreview } from '../../src/preview/index.js';
import type { Preview } from '../../src/preview/index.js';
import { readReports } from '../../src/reports/read-reports.js';
import { bundledStory } from '../../src/root.js';
import { REQUESTS } from '../discord/fresh-requests.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** The browser of this machine; undefined where it has none. */
export const BROWSER = PLACES.find((place) => existsSync(place));

if (BROWSER === undefined)
  console.warn(
    'No Chromium here, so the tests of the page are skipped. To run them: apt-get install chromium, then npm run test:browser.',
  );

const PAGE = fileURLToPath(new URL('../out/page', import.meta.url));

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
  built ??= promisify(execFile)(process.execPath, [vite, 'build', '--outDir', PAGE], { env });
  return built;
}

/** The preview over the bundled story, with these commands beside the program's own. */
export async function openPreview(more: readonly AnyCommand[] = [], port = 0): Promise<Preview> {
  const [{ reports }] = await Promise.all([readReports(bundledStory()), buildPage()]);
  const engine = createEngine('the bundled story', reports);
  const all = [...commands, ...more];
  const context: Context = { engine, commands: all, version: '1.0.0' };
  return startPreview({
    commands: all,
    connect: ({ token }, restApi) =>
      connect({
        token,
        restApi,
        commands: all,
        context: () => context,
        log: pino({ level: 'silent' }),
        cooldown: { seconds: 0 },
      }),
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

export async function openBrowser(
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-browser-'));
  const context = await chromium.launchPersistentContext(folder, {
    ...(BROWSER !== undefined && { executablePath: BROWSER }),
    args: QUIET,
    ...options,
  });
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { context, close };
}

/** Opens the page in a window of its own and waits until it can be used. */
export async function openWindow({ context }: Browser, address: string): Promise<Window> {
  const page = await context.newPage();
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
