import { join } from 'node:path';
import { createEngine } from '../src/answers/engine.js';
import { layTerms } from '../src/answers/match.js';
import { readQuestion } from '../src/answers/question.js';
import { SEARCHED } from '../src/answers/rank.js';
import { SYNONYM, synonymsIn } from '../src/answers/synonyms.js';
import { ParagraphIndex } from '../src/search/paragraph-index.js';
import type { Report } from '../src/reports/report.js';
import { BareSearch } from './bare.js';
import { reportsOf } from './examples.js';
import { readLines, type SetQuestion } from './questions.js';
import { sharedFolder } from './shared.js';
import { printTable } from './table.js';
import { seeded } from './twist.js';

const SIZES = [1_000, 10_000, 100_000];
const QUESTIONS = 200;
// A bare search of 100,000 paragraphs takes over half a second, so fewer questions are asked there.
const QUESTIONS_OF_LARGEST = 30;

type Row = Readonly<Record<string, number>>;

/** Building and asking at three sizes, beside a bare MiniSearch with its default options, one after the other in this process. */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const folder = join(sharedFolder(argv), 'questions');
  const reports = await reportsOf(folder, 'wiki');
  const questions = (await readLines<SetQuestion>(join(folder, 'wiki.questions.jsonl'))).map(({ q }) => q);
  const sizes: Record<string, Record<string, Row>> = {};
  for (const size of SIZES) {
    const asked = questions.slice(0, size === SIZES.at(-1) ? QUESTIONS_OF_LARGEST : QUESTIONS);
    sizes[`${size} paragraphs`] = measure(enlarge(reports, size), asked);
  }
  if (!argv.includes('--json'))
    for (const [size, columns] of Object.entries(sizes)) printTable(size, columns);
  return {
    measuredOn:
      'encyclopedia paragraphs, repeated with varied words where more are needed; milliseconds and MB',
    sizes,
  };
}

/** As many one-paragraph reports as asked for; a repeated one has one word in six put in the place of another, so that no two are alike. */
export function enlarge(reports: readonly Report[], size: number): Report[] {
  const random = seeded(1);
  const pool = reports.flatMap(({ paragraphs }) => (paragraphs[0]?.text ?? '').split(' '));
  return Array.from({ length: size }, (_, i) => {
    const report = reports[i % reports.length];
    const text = report?.paragraphs[0]?.text ?? '';
    const varied = i < reports.length ? text : vary(text, pool, random);
    return {
      id: `p${i}`,
      number: i + 1,
      version: 1,
      title: '',
      language: 'en',
      leftOut: [],
      paragraphs: [{ n: 1, text: varied }],
    };
  });
}

function vary(text: string, pool: readonly string[], random: () => number): string {
  return text
    .split(' ')
    .map((word) => (random() < 1 / 6 ? (pool[Math.floor(random() * pool.length)] ?? word) : word))
    .join(' ');
}

function measure(reports: readonly Report[], questions: readonly string[]): Record<string, Row> {
  const [bare, bareBuild] = build(() => new BareSearch(reports));
  const [engine, engineBuild] = build(() => createEngine('', reports));
  const index = new ParagraphIndex(reports);
  const synonyms = synonymsIn(index.lexicon, SYNONYM);
  const terms = questions.map((q) => layTerms(readQuestion(q), index.lexicon, synonyms, () => 0).search);
  const [answerTimes = [], searchTimes = [], bareTimes = []] = timed(questions, [
    (q) => engine.ask(q),
    (_, i) => index.search(terms[i] ?? [], SEARCHED),
    (q) => bare.search(q),
  ]);
  const beside = (times: readonly number[]): number => round(median(bareTimes) / median(times));
  return {
    'whole answer': { ...engineBuild, ...summary(answerTimes), 'times faster': beside(answerTimes) },
    'our search alone': { ...summary(searchTimes), 'times faster': beside(searchTimes) },
    'MiniSearch as it comes': { ...bareBuild, ...summary(bareTimes), 'times faster': 1 },
  };
}

function build<T>(make: () => T): [T, Row] {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const made = make();
  const took = performance.now() - start;
  globalThis.gc?.();
  return [
    made,
    { 'build, ms': round(took), 'heap, MB': round((process.memoryUsage().heapUsed - before) / 2 ** 20) },
  ];
}

type Timed = (q: string, i: number) => unknown;

// Questions asked one way before the next way has its turn: fewer, and one way's garbage is collected in another's time.
const TURN = 50;

/** Milliseconds a question, for each way of asking. All are warmed up, and take turns, so that a busy moment meets all. */
function timed(questions: readonly string[], ways: readonly Timed[]): readonly (readonly number[])[] {
  for (const ask of ways) questions.forEach(ask);
  const times = ways.map((): number[] => []);
  for (let from = 0; from < questions.length; from += TURN)
    ways.forEach((ask, way) =>
      questions.slice(from, from + TURN).forEach((q, i) => {
        const start = performance.now();
        ask(q, from + i);
        times[way]?.push(performance.now() - start);
      }),
    );
  return times;
}

function summary(times: readonly number[]): Row {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    'median, ms': round(median(times)),
    '99th percentile, ms': round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
