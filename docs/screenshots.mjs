// Draws docs/images/page-*.png: the preview's page as a browser shows it, at three widths. Needs a build and Chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');
const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** Width and height of the window in pixels, and its theme. */
const SHOTS = [
  { name: 'page-360', width: 360, height: 740, colorScheme: 'light' },
  { name: 'page-1280', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'page-2560', width: 2560, height: 1440, colorScheme: 'dark' },
];

/** Starts the program without a token, as who tries it does. Resolves with the page's address. */
async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-shots-'));
  const program = spawn(process.execPath, [join(root, 'dist', 'src', 'cli.js'), 'start'], {
    cwd: folder,
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    program.stdout.on('data', (chunk) => {
      said += String(chunk);
      const [found] = /http:\S+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    program.once('close', () =>
      reject(new Error('The program did not start. Build it first: npm run build')),
    );
  });
  const stop = async () => {
    program.kill();
    await once(program, 'close');
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, stop };
}

async function draw({ name, width, height, colorScheme }) {
  const { address, stop } = await start();
  const profile = mkdtempSync(join(tmpdir(), 'footnote-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    viewport: { width, height },
    colorScheme,
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: /sister/ }).click();
  await page.locator('discord-message').getByText('Kim Yo Jong').first().waitFor();
  await page.evaluate('document.fonts.ready.then(() => document.activeElement.blur())');
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(images, `${name}.png`) });
  await context.close();
  await stop();
  rmSync(profile, { recursive: true, force: true });
  console.log(`docs/images/${name}.png`);
}

if (browser === undefined) {
  console.log('No Chromium here, so nothing was drawn. To draw: apt-get install chromium');
} else {
  mkdirSync(images, { recursive: true });
  for (const shot of SHOTS) await draw(shot);
}
