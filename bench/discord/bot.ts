import { fork, type ChildProcess } from 'node:child_process';
import { commandPayloads } from '../../src/discord/index.js';
import { startLoopback, type Json, type Loopback, type LoopbackOptions } from '../../src/loopback/index.js';
import type { BotUsage } from './bot-process.js';
import { benchCommands } from './commands.js';
import type { StoryName } from './story.js';

/** A Discord to measure against: it keeps no requests, and tells fractions of milliseconds. */
export async function startDouble(
  options: Pick<LoopbackOptions, 'guilds' | 'shards' | 'token'> = {},
): Promise<Loopback> {
  const loopback = await startLoopback({
    ...options,
    keepRequests: false,
    clock: {
      now: () => performance.timeOrigin + performance.now(),
      after: (ms, task) => {
        const timer = setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
    },
  });
  loopback.register(commandPayloads(benchCommands, 'global') as unknown as readonly Json[]);
  return loopback;
}

/** A bot in a process of its own, so that neither it nor the double waits for the other's work. */
export class Bot {
  private constructor(
    private readonly child: ChildProcess,
    /** As it was when it was ready. */
    readonly atReady: BotUsage,
  ) {}

  static async start(kind: 'bare' | StoryName, loopback: Loopback, shared: string): Promise<Bot> {
    const program = new URL('bot-process.js', import.meta.url);
    const child = fork(program, [kind, loopback.token, loopback.restApi, shared]);
    return new Bot(child, await told(child));
  }

  usage(): Promise<BotUsage> {
    const answer = told(this.child);
    this.child.send('usage');
    return answer;
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await gone;
  }
}

function told(child: ChildProcess): Promise<BotUsage> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as BotUsage));
    child.once('exit', (code) => reject(new Error(`the bot ended with exit code ${code ?? 'none'}`)));
  });
}
