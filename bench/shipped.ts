import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PERMISSION, startLoopback, type Loopback } from '../src/loopback/index.js';
import { packageRoot } from '../src/root.js';
import { freePort, TOKEN } from './running/program.js';
import { printTable } from './table.js';
import { checkOf, shippedFiles } from './shipped/dockerfile.js';

/** The ordinary user that it runs as, where this itself runs as root. */
const NOBODY = 65_534;
const READY_MS = 60_000;

type Run = (command: string, args: readonly string[]) => Promise<{ readonly stdout: string }>;

/**
 * The Dockerfile's steps without a container: its files in an empty folder, production dependencies alone, and then the
 * program as an ordinary user on that folder, which nobody may write to, with one folder for what it keeps.
 */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const place = mkdtempSync(join(tmpdir(), 'footnote-shipped-'));
  const [app, data] = [join(place, 'app'), join(place, 'data')];
  const discord = await startLoopback({ token: TOKEN });
  try {
    for (const folder of [app, data]) mkdirSync(folder);
    const began = performance.now();
    const kept = await install(app);
    const installSeconds = Math.round((performance.now() - began) / 100) / 10;
    lock(place, app, data);
    const before = listing(app);
    const figures = {
      'files copied as the Dockerfile says': kept,
      'installing, s': installSeconds,
      'size, MB': Math.round(before.bytes / 1e6),
      ...(await use(app, data, discord)),
      'files changed in the program': listing(app).digest === before.digest ? 0 : 1,
    };
    if (!argv.includes('--json')) printTable('the program as it is shipped', { '': figures });
    return figures;
  } finally {
    await discord.close();
    unlock(app);
    rmSync(place, { recursive: true, force: true });
  }
}

async function install(app: string): Promise<number> {
  const root = packageRoot();
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(root, file), join(app, file));
  const npm = ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  await promisify(execFile)('npm', npm, { cwd: app });
  const files = shippedFiles(readFileSync(join(root, 'Dockerfile'), 'utf8')).filter(
    (file) => file !== 'node_modules',
  );
  for (const file of files) cpSync(join(root, file), join(app, file), { recursive: true });
  rmSync(join(app, 'package-lock.json'));
  return files.length;
}

/** The program is nobody's to write; what it keeps belongs to the ordinary user. */
function lock(place: string, app: string, data: string): void {
  for (const path of paths(app)) chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444);
  for (const folder of [place, app]) chmodSync(folder, 0o555);
  if (process.getuid?.() === 0) chownSync(data, NOBODY, NOBODY);
}

function unlock(app: string): void {
  for (const path of paths(app)) if (statSync(path).isDirectory()) chmodSync(path, 0o755);
  for (const folder of [app, dirname(app)]) chmodSync(folder, 0o755);
}

function paths(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all.filter((one) => !one.isSymbolicLink()).map((one) => join(one.parentPath, one.name));
}

function listing(folder: string): { readonly digest: string; readonly bytes: number } {
  const all = paths(folder).map((path) => ({ path, stat: statSync(path) }));
  const digest = all.map(({ path, stat }) => `${path} ${stat.size} ${stat.mtimeMs}`).join('\n');
  return { digest, bytes: all.reduce((sum, { stat }) => sum + stat.size, 0) };
}

async function use(app: string, data: string, discord: Loopback): Promise<Record<string, number | string>> {
  const port = await freePort();
  const environment = {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    DISCORD_TOKEN: TOKEN,
    DISCORD_API: discord.restApi,
    DATA_DIR: data,
    METRICS_PORT: String(port),
    COOLDOWN_SECONDS: '0',
    TMPDIR: data,
    HOME: '/nonexistent',
  };
  const as = {
    cwd: app,
    env: environment,
    ...(process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
  };
  const footnote: Run = (_, args) => promisify(execFile)(process.execPath, ['dist/src/cli.js', ...args], as);
  await footnote('', ['deploy']);
  const refused = await canWrite(as, join(app, 'made'));
  const bot = spawn(process.execPath, ['dist/src/cli.js', 'start'], { ...as, stdio: 'ignore' });
  const ready = await readyAfter(port, bot);
  const answered = await talk(discord);
  const [command = '', ...check] = checkOf(readFileSync(join(packageRoot(), 'Dockerfile'), 'utf8'));
  const healthy = await promisify(execFile)(command, check, as).then(
    () => 'yes',
    () => 'no',
  );
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  await footnote('', ['backup', join(data, 'libraries.db')]);
  const stopping = performance.now();
  bot.kill('SIGTERM');
  const [code] = (await once(bot, 'exit')) as [number | null];
  return {
    'user it ran as': process.getuid?.() === 0 ? NOBODY : (process.getuid?.() ?? 'unknown'),
    'could write to its own folder': refused ? 'no' : 'yes',
    'ready after, s': ready,
    ...answered,
    'health check of the Dockerfile passes': healthy,
    'lines of metrics': metrics.split('\n').filter((line) => line.startsWith('footnote_')).length,
    'backup made while it ran, bytes': statSync(join(data, 'libraries.db')).size,
    'stopped after, s': Math.round((performance.now() - stopping) / 100) / 10,
    'exit code': code ?? 'none',
  };
}

async function canWrite(as: { readonly uid?: number }, file: string): Promise<boolean> {
  const script = `require('node:fs').writeFileSync(${JSON.stringify(file)}, '')`;
  return promisify(execFile)(process.execPath, ['-e', script], as).then(
    () => false,
    () => true,
  );
}

async function readyAfter(port: number, bot: ChildProcess): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < READY_MS && bot.exitCode === null) {
    const status = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return Math.round((performance.now() - began) / 100) / 10;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  bot.kill('SIGKILL');
  throw new Error('it did not become ready');
}

/** A question, and a report that a moderator brings in, which is read in a process of its own. */
async function talk(discord: Loopback): Promise<Record<string, string>> {
  const asked = await discord.interact({
    type: 'slash',
    command: 'who',
    options: { question: 'is kims sister' },
  });
  const moderator = discord.person('moderator', PERMISSION.manageGuild);
  const content = Buffer.from('The ferry over the Tarn runs twice a day.\n\nPia Holm steers it.');
  const brought = await discord.interact({
    type: 'slash',
    command: 'library add',
    options: { file: { name: 'ferry.txt', content, contentType: 'text/plain' } },
    by: moderator,
  });
  if (brought.message === undefined) throw new Error('no report was read');
  const kept = await discord.interact({
    type: 'button',
    message: brought.message,
    button: 'Keep',
    by: moderator,
  });
  const after = await discord.interact({
    type: 'slash',
    command: 'who',
    options: { question: 'steers the ferry' },
  });
  const yes = (good: boolean): string => (good ? 'yes' : 'no');
  return {
    'answers from the bundled story': yes(asked.words.includes('Kim Yo Jong')),
    'takes a report in': yes(kept.words.includes('Added R1')),
    'answers from it': yes(after.words.includes('Pia Holm')),
  };
}
