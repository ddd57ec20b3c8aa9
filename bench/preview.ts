import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { packageRoot } from '../src/root.js';
import { Bot, startDouble } from './discord/bot.js';
import { printTable } from './table.js';

const STARTS = 5;
const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
/** Each brings suggestions, and is then sent as a question. */
const QUESTIONS = ['kim yo', 'hayashi', 'koizumi', 'kishida', 'kim jong', 'north korea', 'biden', 'japan'];

/** Seconds from `npm start` to a page that answers beside a bare bot's start, and milliseconds in the browser to what a key brings. */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const page: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    page.push(await timed(async () => (await Program.start()).stop));
    bare.push(await timed(startBare));
  }
  const start = {
    'page answers after, s': round(median(page) / 1000),
    'bare bot ready after, s': round(median(bare) / 1000),
  };
  const drawn = BROWSER === undefined ? undefined : await inBrowser(BROWSER);
  if (drawn === undefined) process.stderr.write('No Chromium here: the page was not opened.\n');
  const figures = { start, ...(drawn && { browser: drawn }) };
  if (!argv.includes('--json')) printTable('the page without a token', { median: { ...start, ...drawn } });
  return figures;
}

/** The program, started without a token in an empty folder, as who tries it does. */
class Program {
  private constructor(
    readonly address: string,
    readonly stop: () => Promise<void>,
  ) {}

  /** Resolves when the page it names was sent. */
  static async start(): Promise<Program> {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-page-bench-'));
    const entry = join(packageRoot(), 'dist', 'src', 'cli.js');
    const child = spawn(process.execPath, [entry, 'start'], { cwd: folder, env: {} });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk) => {
        const found = /http:\S+/.exec((said += String(chunk)));
        if (found !== null) resolve(found[0]);
      });
      child.once('close', () =>
        reject(new Error('The program did not start. Build it first: npm run build')),
      );
    });
    const stop = async (): Promise<void> => {
      child.kill();
      await once(child, 'close');
      rmSync(folder, { recursive: true, force: true });
    };
    if (!(await fetch(address)).ok) throw new Error(`${address} did not answer with a page.`);
    return new Program(address, stop);
  }
}

async function startBare(): Promise<() => Promise<void>> {
  const double = await startDouble();
  const bot = await Bot.start('bare', double, '');
  return async () => {
    await bot.stop();
    await double.close();
  };
}

async function timed(start: () => Promise<() => Promise<void>>): Promise<number> {
  const began = performance.now();
  const stop = await start();
  const took = performance.now() - began;
  await stop();
  return took;
}

async function inBrowser(executablePath: string): Promise<Record<string, number>> {
  const program = await Program.start();
  const profile = mkdtempSync(join(tmpdir(), 'footnote-browser-bench-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: QUIET });
  try {
    const page = await context.newPage();
    await page.goto(program.address);
    await page.locator('.starter').first().waitFor();
    const keys: number[] = [];
    const answers: number[] = [];
    for (const question of QUESTIONS) {
      keys.push(await typed(page, question));
      answers.push(await sent(page));
    }
    return { 'typed to suggestions, ms': round(median(keys)), 'Enter to answer, ms': round(median(answers)) };
  } finally {
    await context.close();
    await program.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Milliseconds from what is typed to the suggestion it brings. A list without it comes before, so it is seen to come. */
async function typed(page: Page, question: string): Promise<number> {
  await page.locator('page-composer textarea').fill('/who ');
  const field = page.locator('[data-option="question"]');
  const suggestion = page.getByRole('option', { name: question }).first();
  await field.fill('zzzz');
  await suggestion.waitFor({ state: 'detached' });
  const began = performance.now();
  await field.fill(question);
  await suggestion.waitFor();
  return performance.now() - began;
}

/** Milliseconds from Enter to the answer drawn. */
async function sent(page: Page): Promise<number> {
  const before = await page.locator('discord-message').count();
  const began = performance.now();
  await page.keyboard.press('Enter');
  await page.locator('discord-message').nth(before).getByText('Only you can see this').waitFor();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
