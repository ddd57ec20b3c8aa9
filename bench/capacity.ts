import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askAll, askSteadily } from './capacity/asking.js';
import { kbInPostgres, measure, withProgram } from './capacity/measure.js';
import { limits, plan, PRICES, residentMb, USUAL, type Costs, type Plan } from './capacity/model.js';
import { fillServers } from './running/servers.js';
import { printTable } from './table.js';
import { seeded } from './twist.js';

const SIZES = [100, 10_000, 1_000_000] as const;
/** Servers of the simulation, each with a story of its own. */
const SIMULATED = 5_000;
const SIMULATED_S = 60;
/** Questions before the measuring begins, so that memory holds what it would in service. */
const WARM_UP = 400;
/** How much faster than the model's busiest second, so that processor time stands out of what runs anyway. */
const A_SECOND = 6;

/**
 * What a question, a story and a server cost on this machine, and from that what 100, 10,000 and 1,000,000 servers
 * take; checked against the program itself with as many servers as this machine bears. `--servers=N` for another
 * number in the check.
 */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const servers = Number(argv.find((word) => word.startsWith('--servers='))?.slice(10) ?? SIMULATED);
  const { costs, kb } = await inFolder(async (folder) => ({
    costs: await measure(folder, USUAL.paragraphs),
    kb: await kbInPostgres(folder, USUAL.paragraphs),
  }));
  const checked = await inFolder((folder) => check(folder, servers, costs));
  const plans = SIZES.map((size) => plan(size, costs));
  const beside = kb === undefined ? {} : { 'KB a paragraph in PostgreSQL': Number(kb.toPrecision(3)) };
  if (!argv.includes('--json')) print({ ...rounded({ ...costs }), ...beside }, plans, checked);
  return { ...beside, costs: rounded({ ...costs }), plans: plans.map((one) => rounded({ ...one })), checked };
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-capacity-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The program with all of these servers, asked in sittings as the model supposes, beside what the model says of it. */
async function check(folder: string, servers: number, costs: Costs): Promise<Record<string, number>> {
  const size = { servers, reports: 10, paragraphs: USUAL.paragraphs / 10 };
  const file = join(folder, 'footnote.db');
  await fillServers(file, size);
  const disk = statSync(file).size / 1e9;
  return withProgram(
    folder,
    { guilds: servers, storyMemoryMb: USUAL.storyMemoryMb },
    async (program, discord) => {
      const random = seeded(5);
      await askAll(discord, sittings(WARM_UP, servers, random), 4);
      const before = await program.figures();
      const asked = await askSteadily(discord, sittings(A_SECOND * SIMULATED_S, servers, random), A_SECOND);
      const after = await program.figures();
      const grown = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
      const built = grown('footnote_story_requests_total{use="built"}');
      const seconds = grown('process_cpu_seconds_total');
      const cold = built / asked.answered;
      const said = (costs.warmMs + cold * costs.coldMs) / 1_000;
      const kept = USUAL.storyMemoryMb / costs.mbPerStory;
      return rounded({
        servers,
        'questions a second': A_SECOND,
        unanswered: asked.unanswered,
        'first response, 99th percentile ms': asked.waits[Math.floor(asked.waits.length * 0.99)] ?? NaN,
        'processor for each question, ms': (seconds / asked.answered) * 1_000,
        'as the model says, ms': said * 1_000,
        'processor beside the model': seconds / asked.answered / said,
        'stories built, share of questions': cold,
        'as the model says, share': (1 / USUAL.inARow) * (1 - Math.min(1, kept / servers)),
        'resident, MB': (after.get('process_resident_memory_bytes') ?? 0) / 1e6,
        'as the model says, MB': residentMb(costs, servers, USUAL.storyMemoryMb),
        'database, GB': disk,
        'as the model says, GB': (servers * USUAL.paragraphs * costs.kbPerParagraph) / 1e6,
        'ready after, s': program.readyMs / 1_000,
      });
    },
  );
}

/** Groups in servers of their own that each ask some questions, ten groups at a time by turns. */
function sittings(questions: number, servers: number, random: () => number): readonly number[] {
  const asked: number[] = [];
  while (asked.length < questions) {
    const groups = Array.from({ length: 10 }, () => Math.floor(random() * servers));
    for (let turn = 0; turn < USUAL.inARow; turn += 1) asked.push(...groups);
  }
  return asked.slice(0, questions);
}

function print(costs: Record<string, number>, plans: readonly Plan[], checked: Record<string, number>): void {
  printTable('costs on this machine', { '': costs });
  const columns = plans.map(
    (one) => [`${one.servers.toLocaleString('en')} servers`, rounded({ ...one })] as const,
  );
  printTable('what they take', Object.fromEntries(columns));
  printTable('the model beside the program itself', { '': checked });
  for (const one of plans) {
    process.stdout.write(`\n${one.servers.toLocaleString('en')} servers:\n`);
    for (const line of limits(one)) process.stdout.write(`  ${line}\n`);
  }
  process.stdout.write(
    `\nPrices supposed, dollars a month: ${JSON.stringify(PRICES)}\nUse supposed: ${JSON.stringify(USUAL)}\n`,
  );
}

function rounded(figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(3))]),
  );
}
