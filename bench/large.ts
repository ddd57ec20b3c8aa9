import { join } from 'node:path';
import type { LargeStory } from '../src/answers/large-story.js';
import { openLibrary } from '../src/library/open-library.js';
import type { Report } from '../src/reports/report.js';
import { temporaryStores, type TemporaryStore } from './databases.js';
import { reportsOf } from './examples.js';
import { addAll, madeReports, whenLarge } from './large/filling.js';
import { openPlain, type PlainSearch } from './large/plain.js';
import { atSwitch, inMemory, inStore, keptApart, type Compared } from './large/quality-at-switch.js';
import { readLines, type SetQuestion } from './questions.js';
import { sharedFolder } from './shared.js';
import { printTable } from './table.js';

const SIZES = [10_000, 100_000];
const MILLION = 1_000_000;
const QUESTIONS = 200;
/** Asked before anything is timed, so that both sides find the database's pages in memory. */
const WARMING = 20;
/** One word in six of each text is another's, so that no two are alike. */
const SHARE = 1 / 6;
const MEMORY = 500_000_000;

type Row = Readonly<Record<string, number>>;

/**
 * Stories above the switch, on each database there is: answers beside those from memory at 10,000 paragraphs, and the
 * time from question to answer beside a plain OR that the database ranks. `--million` measures 1,000,000 paragraphs
 * too, `--sizes=1000,50000` others, `--on=PostgreSQL` one database alone.
 */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const folder = join(sharedFolder(argv), 'questions');
  const reports = await reportsOf(folder, 'wiki');
  const questions = await readLines<SetQuestion>(join(folder, 'wiki.questions.jsonl'));
  const quality = argv.includes('--speed') ? {} : await measureQuality(reports, questions, argv);
  const sizes: Record<string, Record<string, Record<string, Row>>> = {};
  for (const size of sizesIn(argv))
    for (const store of await storesFor(argv)) {
      const rows = await measureSpeed(store, size, reports, questions);
      (sizes[`${size} paragraphs`] ??= {})[store.name] = rows;
      if (!argv.includes('--json')) printTable(`${size} paragraphs, ${store.name}`, rows);
    }
  return {
    measuredOn: 'encyclopedia paragraphs with words varied; milliseconds from question to answer',
    quality,
    sizes,
  };
}

function sizesIn(argv: readonly string[]): readonly number[] {
  const given = argv.find((word) => word.startsWith('--sizes='))?.slice('--sizes='.length);
  if (given !== undefined) return given.split(',').map(Number).filter(Boolean);
  return argv.includes('--million') ? [...SIZES, MILLION] : SIZES;
}

/** New ones each time: what is measured at one size leaves nothing to the next. */
async function storesFor(argv: readonly string[]): Promise<readonly TemporaryStore[]> {
  const only = argv.find((word) => word.startsWith('--on='))?.slice('--on='.length);
  const all = await temporaryStores();
  for (const store of all) if (only !== undefined && store.name !== only) await store.dispose();
  return all.filter(({ name }) => only === undefined || name === only);
}

async function measureQuality(
  reports: readonly Report[],
  questions: readonly SetQuestion[],
  argv: readonly string[],
): Promise<Record<string, Row>> {
  const [story, asked] = [atSwitch(reports), keptApart(questions)];
  const memory = await inMemory(story, asked);
  const columns: Record<string, Row> = { 'in memory': { ...memory.quality } };
  for (const store of await storesFor(argv)) {
    const library = await openLibrary({ storage: store.storage, memory: MEMORY });
    const stored = await inStore(library.server('bench'), story, asked);
    await library.close();
    await store.dispose();
    columns[store.name] = { ...stored.quality, ...besideMemory(stored, memory) };
  }
  if (!argv.includes('--json')) printTable('at the switch', columns);
  return columns;
}

function besideMemory(stored: Compared, memory: Compared): Row {
  const lost = (figure: keyof Compared['quality']): number =>
    round(memory.quality[figure] - stored.quality[figure]);
  const same = stored.first.filter((first, i) => first === memory.first[i]).length;
  return {
    'points lost, right paragraph': lost('right paragraph first, %'),
    'points lost, answer': lost('answer in first excerpt, %'),
    'same first excerpt, %': round((100 * same) / (memory.first.length || 1)),
  };
}

async function measureSpeed(
  { storage, dispose }: TemporaryStore,
  size: number,
  reports: readonly Report[],
  questions: readonly SetQuestion[],
): Promise<Record<string, Row>> {
  // Just under the size that memory takes there is nothing to measure.
  const library = await openLibrary({ storage, memory: MEMORY, largeFrom: Math.min(size - 1, 10_000) });
  const server = library.server('bench');
  const made = await server.stories.create('Large', 'bench');
  if (!made.ok) throw new Error(made.objection.reason);
  const texts = reports.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const filled = performance.now();
  await addAll(server, made.story.id, madeReports(texts, { paragraphs: size, share: SHARE }));
  const seconds = round((performance.now() - filled) / 1000);
  const ask = async (q: string): Promise<unknown> => {
    const answering = await server.answering({});
    if (answering.kind !== 'large') throw new Error(`answered from ${answering.kind}`);
    return answering.large.ask(q);
  };
  await whenLarge(server);
  const plain = await openPlain(storage, made.story.id);
  const asked = questions.slice(0, QUESTIONS).map(({ q }) => q);
  const rows = await timedBoth(ask, plain, asked);
  await plain.close();
  await library.close();
  await dispose();
  return {
    ...rows,
    'whole story': { 'adding, s': seconds, 'adding, ms a paragraph': round((1000 * seconds) / size) },
  };
}

/** Both ways take turns, question by question, so that a busy moment meets both. */
async function timedBoth(
  ask: (question: string) => ReturnType<LargeStory['ask']> | Promise<unknown>,
  plain: PlainSearch,
  questions: readonly string[],
): Promise<Record<string, Row>> {
  const ways = [ask, (question: string) => plain.search(question)] as const;
  for (const question of questions.slice(0, WARMING)) for (const way of ways) await way(question);
  const times = ways.map((): number[] => []);
  const cpu = ways.map(() => 0);
  for (const question of questions)
    for (const [i, way] of ways.entries()) {
      const [start, used] = [performance.now(), process.cpuUsage()];
      await way(question);
      times[i]?.push(performance.now() - start);
      const { user, system } = process.cpuUsage(used);
      cpu[i] = (cpu[i] ?? 0) + (user + system) / 1000;
    }
  const [ours = [], theirs = []] = times;
  const [own, other] = [summary(ours), summary(theirs)];
  return {
    'Footnote, whole answer': { ...own, 'processor of the bot, ms': round((cpu[0] ?? 0) / questions.length) },
    'plain OR, ranked': { ...other, 'processor of the bot, ms': round((cpu[1] ?? 0) / questions.length) },
    'beside the plain OR': {
      'median, ms': round((own['median, ms'] ?? 0) / (other['median, ms'] ?? 1)),
      '99th percentile, ms': round((own['99th percentile, ms'] ?? 0) / (other['99th percentile, ms'] ?? 1)),
    },
  };
}

function summary(times: readonly number[]): Row {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    'median, ms': round(sorted[sorted.length >> 1] ?? 0),
    '99th percentile, ms': round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
  };
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
