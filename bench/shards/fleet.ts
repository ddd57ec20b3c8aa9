import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Loopback } from '../../src/loopback/index.js';
import { readEnvironment } from '../../src/config.js';
import { packageRoot } from '../../src/root.js';
import { freePort } from '../postgres.js';

/** Of a token's shape; it opens nothing. */
export const TOKEN = `${Buffer.from('123456789012345678').toString('base64url')}.Abcdef.${'x'.repeat(38)}`;

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** What all processes are told. */
export interface Ground {
  readonly loopback: Loopback;
  readonly database: string;
}

/** One `footnote start`, as an operator starts it. */
export class Running {
  readonly ready: Promise<void>;
  readonly ended: Promise<number | null>;
  alive = true;

  private constructor(private readonly child: ChildProcess) {
    // Whatever ends the measuring, nobody stays behind.
    const end = (): void => void child.kill('SIGKILL');
    process.once('exit', end);
    this.ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
    void this.ended.then(() => {
      this.alive = false;
      process.off('exit', end);
    });
    const greeted = new Promise<void>((resolve) => {
      let said = '';
      child.stdout?.on('data', (chunk) => {
        said += String(chunk);
        if (said.includes('account:')) resolve();
      });
    });
    const gone = this.ended.then((code) => {
      throw new Error(`a process ended with ${code ?? 'a signal'} before it was ready`);
    });
    this.ready = Promise.race([greeted, gone]);
    this.ready.catch(() => undefined);
  }

  static start(
    { loopback, database }: Ground,
    settings: Readonly<Record<string, string>>,
    ...flags: string[]
  ) {
    const { PATH = '' } = readEnvironment(tmpdir());
    const env = { PATH, DISCORD_TOKEN: TOKEN, DISCORD_API: loopback.restApi, DATABASE_URL: database };
    const cli = join(packageRoot(), 'dist', 'src', 'cli.js');
    const child = spawn(process.execPath, [cli, 'start', ...flags], {
      cwd: tmpdir(),
      env: { ...env, ...settings },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new Running(child);
  }

  /** Processor time since its start, milliseconds. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
  cpuMs(): number {
    const text = readFileSync(`/proc/${this.child.pid ?? 0}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  async stop(): Promise<void> {
    if (this.alive) this.signal('SIGTERM');
    await this.ended;
  }
}

export async function stopAll(fleet: readonly Running[]): Promise<void> {
  await Promise.all(fleet.map((process) => process.stop()));
}

/** Processes that answer over the gateway, each with its shard. */
export async function onGateway(ground: Ground, processes: number): Promise<readonly Running[]> {
  const fleet = Array.from({ length: processes }, (_, id) => startShard(ground, id, processes));
  await Promise.all(fleet.map(({ ready }) => ready));
  return fleet;
}

export function startShard(ground: Ground, id: number, processes: number): Running {
  return Running.start(ground, { SHARD_IDS: String(id), SHARD_COUNT: String(processes) });
}

/** Processes that are sent interactions by HTTP, in turn. Gives the addresses too. */
export async function onHttp(ground: Ground, processes: number) {
  const ports = await Promise.all(Array.from({ length: processes }, freePort));
  const fleet = ports.map((port) => Running.start(ground, httpSettings(ground, port)));
  await Promise.all(fleet.map(({ ready }) => ready));
  const addresses = ports.map((port) => `http://127.0.0.1:${port}/interactions`);
  await ground.loopback.setEndpoints(...addresses);
  return { fleet, addresses };
}

export function httpSettings({ loopback }: Ground, port: number): Readonly<Record<string, string>> {
  return {
    INTERACTIONS: 'http',
    DISCORD_PUBLIC_KEY: loopback.posting.verifyKey,
    INTERACTIONS_PORT: String(port),
  };
}
