import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const INSTALLED = '/usr/lib/postgresql';

/** A PostgreSQL of its own on a free port of this machine, which can be stopped and started: as it comes, with fsync. */
export class OwnPostgres {
  private constructor(
    private readonly tools: string,
    private readonly folder: string,
    readonly port: number,
  ) {}

  /** Undefined where no PostgreSQL is installed. */
  static async start(): Promise<OwnPostgres | undefined> {
    const tools = installedTools();
    if (tools === undefined) return undefined;
    const folder = mkdtempSync(join(tmpdir(), 'footnote-postgres-'));
    if (isRoot()) await execute('chown', ['postgres', folder]);
    const postgres = new OwnPostgres(tools, folder, await freePort());
    process.once('exit', postgres.abandon);
    await postgres.run('initdb', [
      '-D',
      postgres.data,
      '-U',
      'footnote',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-locale',
    ]);
    await postgres.control('start');
    return postgres;
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  get url(): string {
    return `postgres://footnote@127.0.0.1:${this.port}/postgres`;
  }

  /** `immediate` is as a crash: nothing is finished, and the log is replayed at the start. */
  async stop(mode: 'fast' | 'immediate'): Promise<void> {
    await this.control('stop', '-m', mode);
  }

  async startAgain(): Promise<void> {
    await this.control('start');
  }

  async remove(): Promise<void> {
    process.off('exit', this.abandon);
    await this.stop('immediate').catch(() => undefined);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Whatever ends the measuring, it is not left behind. */
  private readonly abandon = (): void => {
    try {
      const [file, args] = this.command('pg_ctl', ['-D', this.data, '-m', 'immediate', 'stop']);
      execFileSync(file, args, { cwd: this.folder, stdio: 'ignore' });
    } catch {
      // It had not started, or was stopped.
    }
    rmSync(this.folder, { recursive: true, force: true });
  };

  private async control(...verb: readonly string[]): Promise<void> {
    const options = `-p ${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`;
    const place = ['-D', this.data, '-l', join(this.folder, 'log'), '-w', '-o', options];
    await this.run('pg_ctl', [...place, ...verb]);
  }

  private async run(tool: string, args: readonly string[]): Promise<void> {
    await execute(...this.command(tool, args), { cwd: this.folder });
  }

  /** PostgreSQL refuses to run as root. */
  private command(tool: string, args: readonly string[]): [program: string, args: string[]] {
    const program = join(this.tools, tool);
    return isRoot() ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, [...args]];
  }
}

function isRoot(): boolean {
  return userInfo().uid === 0;
}

function installedTools(): string | undefined {
  if (!existsSync(INSTALLED)) return undefined;
  const newest = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a))[0];
  const tools = newest === undefined ? undefined : join(INSTALLED, newest, 'bin');
  return tools !== undefined && existsSync(join(tools, 'initdb')) ? tools : undefined;
}

/** A port that nothing listens on, at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
