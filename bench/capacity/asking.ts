import type { Loopback } from '../../src/loopback/index.js';
import { questionsOf } from '../discord/story.js';
import { serverId } from '../running/servers.js';

/** What became of the questions of one stretch. */
export interface Asked {
  readonly answered: number;
  readonly unanswered: number;
  /** Milliseconds from event to first response, sorted. */
  readonly waits: readonly number[];
}

/** Asks in the servers given, one question a server, so many open at a time. */
export async function askAll(discord: Loopback, servers: readonly number[], open: number): Promise<Asked> {
  const questions = questionsOf('bundled', '');
  const waits: number[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let at = next++; at < servers.length; at = next++) {
      const wait = await ask(discord, servers[at] ?? 0, (await questions.next()).value);
      if (wait !== undefined) waits.push(wait);
    }
  };
  await Promise.all(Array.from({ length: open }, one));
  return told(waits, servers.length);
}

/** The same at a pace, however long the answers take. */
export async function askSteadily(
  discord: Loopback,
  servers: readonly number[],
  aSecond: number,
): Promise<Asked> {
  const questions = questionsOf('bundled', '');
  const began = performance.now();
  const all: Promise<number | undefined>[] = [];
  for (const [n, server] of servers.entries()) {
    const due = began + (n * 1_000) / aSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    all.push(ask(discord, server, (await questions.next()).value));
  }
  const waits = (await Promise.all(all)).filter((wait) => wait !== undefined);
  return told(waits, servers.length);
}

function told(waits: readonly number[], asked: number): Asked {
  return {
    answered: waits.length,
    unanswered: asked - waits.length,
    waits: [...waits].sort((a, b) => a - b),
  };
}

/** Milliseconds until the first response; undefined where none came in time. */
async function ask(discord: Loopback, server: number, question: string): Promise<number | undefined> {
  const guild = serverId(server);
  const where = { kind: 'guild', guild, channel: `${guild}1` } as const;
  const exchange = await discord.interact({ type: 'slash', command: 'who', options: { question }, where });
  return exchange.accepted && exchange.accepted.at - exchange.createdAt;
}
