import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** Of a token's shape, as the program's settings want it; it opens nothing. */
export const TOKEN = `${Buffer.from('123456789012345678').toString('base64url')}.Abcdef.${'x'.repeat(38)}`;

const READY_MS = 120_000;

/** The program itself, as it is started in service, watched by its own figures. */
export class Program {
  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
    /** Milliseconds from its start until it was ready. */
    readonly readyMs: number,
  ) {}

  /** Resolves when it is ready. Its log goes nowhere. */
  static async start(environment: Readonly<Record<string, string>>): Promise<Program> {
    const port = await freePort();
    const cli = fileURLToPath(new URL('../../src/cli.js', import.meta.url));
    const began = performance.now();
    const child = spawn(process.execPath, [cli, 'start'], {
      env: { METRICS_PORT: String(port), COOLDOWN_SECONDS: '0', ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    while (performance.now() - began < READY_MS && child.exitCode === null) {
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (ready) return new Program(child, port, performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    child.kill('SIGKILL');
    throw new Error('the program did not become ready');
  }

  /** `name{label="value"}` -> figure, as it serves them. */
  async figures(): Promise<ReadonlyMap<string, number>> {
    const text = await (await fetch(`http://127.0.0.1:${this.port}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(
      lines.map((line) => {
        const at = line.lastIndexOf(' ');
        return [line.slice(0, at), Number(line.slice(at + 1))];
      }),
    );
  }

  /** One figure; 0 where there is none. */
  async figure(name: string): Promise<number> {
    return (await this.figures()).get(name) ?? 0;
  }

  /** The exit code. */
  async stop(): Promise<number | null> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const [code] = (await gone) as [number | null];
    return code;
  }
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
