import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PERMISSION, type Exchange, type Loopback, type Place } from '../src/loopback/index.js';
import { startDouble } from './discord/bot.js';
import { questionsOf } from './discord/story.js';
import { Program, TOKEN } from './running/program.js';
import { fillServers, serverId } from './running/servers.js';
import { printTable } from './table.js';
import { seeded } from './twist.js';

const MINUTES = 20;
/** Of each run the last three quarters are looked at: 15 of 20 minutes. */
const LOOKED_AT = 0.75;
const SERVERS = 80;
const REPORTS = 10;
const PARAGRAPHS = 20;
/** Room for half of the stories, so that they come and go all the time. */
const STORY_MEMORY_MB = 90;
const A_SECOND = 4;
const SAMPLE_MS = 2_000;
const A_REPORT_EVERY_MS = 15_000;
const MB = 1e6;

/**
 * The program itself at a steady load for so many minutes (the first number given, else 20): questions, pages turned,
 * suggestions, surveys and files brought in and removed, spread over more servers than fit into memory.
 */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const minutes = Number(argv.find((word) => /^\d+(\.\d+)?$/.test(word)) ?? MINUTES);
  const folder = mkdtempSync(join(tmpdir(), 'footnote-soak-'));
  const discord = await startDouble({ token: TOKEN });
  try {
    await fillServers(join(folder, 'footnote.db'), {
      servers: SERVERS,
      reports: REPORTS,
      paragraphs: PARAGRAPHS,
    });
    const program = await Program.start({
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.restApi,
      DATA_DIR: folder,
      STORY_MEMORY_MB: String(STORY_MEMORY_MB),
      LOG_LEVEL: 'warn',
    });
    const load = new Load(discord);
    await load.warmUp();
    const samples = await whileLoaded(program, load, minutes * 60_000);
    const figures = {
      minutes,
      ...load.counted,
      ...summary(samples),
      'exit code': (await program.stop()) ?? -1,
    };
    if (!argv.includes('--json')) printTable(`${A_SECOND} interactions a second`, { '': figures });
    return figures;
  } finally {
    await discord.close();
    rmSync(folder, { recursive: true });
  }
}

interface Sample {
  readonly resident: number;
  readonly heap: number;
  readonly cpu: number;
  readonly lag: number;
  readonly at: number;
}

async function whileLoaded(program: Program, load: Load, ms: number): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const began = performance.now();
  const until = began + ms;
  const working = load.until(until);
  while (performance.now() < until) {
    const figures = await program.figures();
    const of = (name: string): number => figures.get(name) ?? 0;
    samples.push({
      resident: of('process_resident_memory_bytes'),
      heap: of('nodejs_heap_size_used_bytes'),
      cpu: of('process_cpu_seconds_total'),
      lag: of('nodejs_eventloop_lag_p99_seconds'),
      at: performance.now() - began,
    });
    await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
  }
  await working;
  return samples;
}

function summary(samples: readonly Sample[]): Record<string, number | string> {
  const looked = samples.slice(Math.floor(samples.length * (1 - LOOKED_AT)));
  const fifth = Math.max(1, Math.floor(looked.length / 5));
  const resident = (some: readonly Sample[]): number => median(some.map((one) => one.resident));
  const [first, last] = [resident(looked.slice(0, fifth)), resident(looked.slice(-fifth))];
  const fifths = [0, 1, 2, 3, 4].map((n) =>
    Math.round(resident(looked.slice(n * fifth, (n + 1) * fifth)) / MB),
  );
  // Right after a collection: what is really held.
  const held = (some: readonly Sample[]): number =>
    Math.round(Math.min(...some.map(({ heap }) => heap)) / MB);
  const [start, end] = [samples[0], samples.at(-1)];
  const busy = start && end && end.at > start.at ? (end.cpu - start.cpu) / ((end.at - start.at) / 1000) : 0;
  return {
    'resident by fifths, MB': fifths.join(' '),
    'least heap in the first fifth, MB': held(looked.slice(0, fifth)),
    'least heap in the last fifth, MB': held(looked.slice(-fifth)),
    'growth of memory, %': round((last / first - 1) * 100),
    'highest resident, MB': Math.round(Math.max(...samples.map((one) => one.resident)) / MB),
    'processor used, %': round(busy * 100),
    'event loop held up at the 99th percentile, median ms': round(
      median(samples.map(({ lag }) => lag)) * 1000,
    ),
  };
}

/** What people and moderators do, at random and the same in every run. */
class Load {
  private readonly random = seeded(11);
  private readonly questions = questionsOf('bundled', '');
  private readonly open: Promise<void>[] = [];
  private brought = 0;
  private readonly counts = {
    interactions: 0,
    unanswered: 0,
    'answered with a failure': 0,
    'files brought in': 0,
  };

  constructor(private readonly discord: Loopback) {}

  get counted(): Readonly<Record<string, number>> {
    return this.counts;
  }

  /** All that is computed when it is first asked for, in as many stories as fit: from there on memory should stay as it is. */
  async warmUp(): Promise<void> {
    for (let n = 0; n < SERVERS; n += 1)
      for (const command of ['about', 'timeline', 'cast'])
        this.note(await this.discord.interact({ type: 'slash', command, where: this.place(n) }));
  }

  async until(end: number): Promise<void> {
    let report = performance.now() + A_REPORT_EVERY_MS;
    for (let due = performance.now(); due < end; due += 1000 / A_SECOND) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      this.open.push(this.member());
      if (due > report) {
        report = due + A_REPORT_EVERY_MS;
        this.open.push(this.moderator());
      }
      if (this.open.length > 500) await Promise.all(this.open.splice(0));
    }
    await Promise.all(this.open);
  }

  private place(n = Math.floor(this.random() * SERVERS)): Place {
    return { kind: 'guild', guild: serverId(n), channel: `${serverId(n)}1` };
  }

  private async member(): Promise<void> {
    const where = this.place();
    const { value: question } = await this.questions.next();
    const what = this.random();
    if (what < 0.1) {
      const typed = { question: question.slice(0, 8) };
      this.note(
        await this.discord.interact({
          type: 'autocomplete',
          command: 'who',
          options: typed,
          focused: 'question',
          where,
        }),
      );
      return;
    }
    if (what < 0.16) {
      const command =
        ['timeline', 'cast', 'reports', 'about', 'help', 'reports'][Math.floor(what * 100) - 10] ?? 'about';
      this.note(await this.discord.interact({ type: 'slash', command, where }));
      return;
    }
    const command = what < 0.6 ? 'ask' : 'who';
    const asked = await this.discord.interact({ type: 'slash', command, options: { question }, where });
    this.note(asked);
    if (what > 0.9) this.note(await this.press(asked, 'In place', where));
  }

  /** Where the message has the button. */
  private async press(
    exchange: Exchange,
    button: string,
    where: Place,
    by = this.discord.member,
  ): Promise<Exchange> {
    const { message } = exchange;
    if (message === undefined || !JSON.stringify(message.raw).includes(`"${button}"`)) return exchange;
    return this.discord.interact({ type: 'button', message, button, where, by });
  }

  /** Brings a file in, keeps it, and removes it again the next time, so that as much is kept at the end as at the start. */
  private async moderator(): Promise<void> {
    const where = this.place(this.brought % SERVERS);
    this.brought += 1;
    const by = this.discord.person('moderator', PERMISSION.manageGuild);
    const { value: words } = await this.questions.next();
    const content = Array.from(
      { length: 20 },
      (_, i) => `Note ${this.brought}.${i}: ${words}, and so it went on.`,
    ).join('\n\n');
    const file = { name: `note-${this.brought}.txt`, content, contentType: 'text/plain' };
    const read = await this.discord.interact({
      type: 'slash',
      command: 'library add',
      options: { file },
      where,
      by,
    });
    this.note(read);
    if (read.message === undefined) return;
    const kept = await this.discord.interact({
      type: 'button',
      message: read.message,
      button: 'Keep',
      where,
      by,
    });
    this.note(kept);
    const number = /Added R(\d+)/.exec(kept.words)?.[1];
    if (number === undefined) return;
    this.counts['files brought in'] += 1;
    await new Promise((resolve) => setTimeout(resolve, A_REPORT_EVERY_MS / 3));
    const removing = await this.discord.interact({
      type: 'slash',
      command: 'library remove',
      options: { report: `R${number}` },
      where,
      by,
    });
    this.note(removing);
    this.note(await this.press(removing, 'Remove', where, by));
  }

  private note(exchange: Exchange): void {
    this.counts.interactions += 1;
    if (exchange.accepted === undefined) this.counts.unanswered += 1;
    if (exchange.words.includes('finds the cause by the code')) this.counts['answered with a failure'] += 1;
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
