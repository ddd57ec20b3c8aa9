import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arch, cpus, totalmem } from 'node:os';
import { packageRoot } from '../src/root.js';
import { floorLines, missedFloors, type Floors } from './floors.js';

interface Bench {
  readonly about: string;
  readonly load: () => Promise<{
    readonly run: (argv: readonly string[]) => Promise<Record<string, unknown>>;
  }>;
}

const BENCHES: Readonly<Record<string, Bench>> = {
  quality: {
    about: 'answers over the question sets, beside MiniSearch as it comes',
    load: () => import('./quality.js'),
  },
  speed: {
    about: 'building and asking at 1,000 to 100,000 paragraphs, beside MiniSearch as it comes',
    load: () => import('./speed.js'),
  },
  ablation: {
    about: 'what each feature of the ranker is worth',
    load: () => import('./ablation.js'),
  },
  discord: {
    about: 'interactions a second and event to callback, beside a bare discord.js bot',
    load: () => import('./discord.js'),
  },
  faults: {
    about: 'what becomes of interactions when the connection or REST breaks',
    load: () => import('./faults.js'),
  },
  isolation: {
    about: 'whether anything of one server reaches another, over random operations',
    load: () => import('./isolation.js'),
  },
  text: {
    about: 'sentences and dates on public gold and on the five reports',
    load: () => import('./text.js'),
  },
  story: {
    about: 'timeline, cast, speakers and differences on the five reports, and how long they take',
    load: () => import('./story.js'),
  },
  crash: {
    about: 'what is left of changes when the process is killed, on SQLite and PostgreSQL',
    load: () => import('./crash.js'),
  },
  shards: {
    about: 'four processes on one PostgreSQL: what they show, lose and cost while things break',
    load: () => import('./shards.js'),
  },
  servers: {
    about: 'memory of 2,000 servers of 200 paragraphs, questions spread over all',
    load: () => import('./servers.js'),
  },
  capacity: {
    about: 'what a question, a story and a server cost, and what 100 to 1,000,000 servers take',
    load: () => import('./capacity.js'),
  },
  soak: {
    about: 'memory of the program itself over minutes of steady load: soak [minutes], else 20',
    load: () => import('./soak.js'),
  },
  shipped: {
    about: "the Dockerfile's steps in an empty folder, as an ordinary user on a read-only tree",
    load: () => import('./shipped.js'),
  },
  imports: {
    about: 'hostile files, how long they hold up the program, and a PDF of 100 pages',
    load: () => import('./imports.js'),
  },
  preview: {
    about: 'the page: start to answer, typing to suggestions, Enter to answer, in a browser',
    load: () => import('./preview.js'),
  },
  large: {
    about: 'stories of 10,000 and 100,000 paragraphs in the databases: quality at the switch, and speed',
    load: () => import('./large.js'),
  },
  million: {
    about: '1,000,000 paragraphs on PostgreSQL, beside a plain OR ranked by ts_rank',
    load: () => import('./large/million.js'),
  },
  names: {
    about: 'people, speakers of quotations and answers to who, on news and the question sets',
    load: () => import('./names.js'),
  },
};

/** `npm run bench -- NAME [--json]`; without a name, quality and speed. Exit code 1 where a floor is missed. */
async function main(argv: readonly string[]): Promise<number> {
  const given = argv.filter(
    (word, i) => !word.startsWith('--') && argv[i - 1] !== '--shared' && !/^[\d.]+$/.test(word),
  );
  const names = given.length > 0 ? given : ['quality', 'speed'];
  const unknown = names.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) {
    const list = Object.entries(BENCHES).map(([name, { about }]) => `  ${name.padEnd(10)} ${about}`);
    process.stderr.write(
      `There is no benchmark called ${unknown.join(', ')}. There are:\n${list.join('\n')}\n`,
    );
    return 2;
  }
  const figures: Record<string, unknown> = {};
  for (const name of names) figures[name] = await (await BENCHES[name]?.load())?.run(argv);
  const where = {
    node: process.version,
    machine: `${cpus().length} x ${cpus()[0]?.model ?? arch()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
  };
  if (argv.includes('--json')) process.stdout.write(`${JSON.stringify({ where, ...figures })}\n`);
  else process.stdout.write(`\nMeasured with Node ${where.node} on ${where.machine}.\n`);
  return check(figures);
}

function check(figures: Record<string, unknown>): number {
  const floors = JSON.parse(readFileSync(join(packageRoot(), 'bench', 'floors.json'), 'utf8')) as Floors;
  const missed = missedFloors(floors, figures);
  for (const line of floorLines(floors, figures)) process.stderr.write(`${line}\n`);
  return missed.length === 0 ? 0 : 1;
}

// So that no PostgreSQL and no bot that a benchmark started is left behind.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));
process.exitCode = await main(process.argv.slice(2));
