import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createEngine, type Engine } from '../src/answers/engine.js';
import { createReadUpload } from '../src/intake/read-upload.js';
import type { Upload, UploadRead } from '../src/intake/upload.js';
import { readReports } from '../src/reports/read-reports.js';
import { bundledStory } from '../src/root.js';
import { hostileFiles } from '../tests/intake/hostile-files.js';
import { setLines, writePdf, type Placed } from '../tests/reports/pdf-writer.js';
import { printTable } from './table.js';
import { seeded } from './twist.js';

/** Milliseconds between looks of whether the event loop is held up, and between questions asked meanwhile. */
const LOOK = 5;
const BETWEEN = 5;
const PAGES = 100;
/** Milliseconds for which nothing is done, to see what the machine itself holds up. */
const IDLE = 10_000;
/** Questions that say what is usual before anything is read. */
const QUESTIONS = 400;
/** Milliseconds of questions before any is timed. */
const WARM = 3_000;

/**
 * Bringing reports in: what becomes of hostile files, how long they hold up the event loop, and how long a PDF of 100
 * pages takes from bytes to paragraphs while questions are asked.
 */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const read = createReadUpload();
  const idle = await watched(async () => new Promise((resolve) => setTimeout(resolve, IDLE)));
  const hostile = await readHostile(read);
  const pdf = await readLong(read);
  if (!argv.includes('--json')) {
    printTable('hostile files', { 'all sorts': { ...hostile } });
    process.stdout.write(`The event loop was held up ${round(idle.delay)} ms with nothing to do.\n`);
    printTable(`a PDF of ${PAGES} pages`, { 'in a process apart': { ...pdf } });
  }
  return {
    measuredOn: 'files made by script, each read in a process apart',
    idle: round(idle.delay),
    hostile,
    pdf,
  };
}

interface Hostile {
  readonly files: number;
  readonly sorts: number;
  readonly crashes: number;
  readonly 'accepted without text': number;
  readonly 'worst delay of the event loop, ms': number;
  readonly 'slowest, s': number;
}

async function readHostile(read: (upload: Upload) => Promise<UploadRead>): Promise<Hostile> {
  const sorts = new Set<string>();
  const totals = { files: 0, crashes: 0, accepted: 0, delay: 0, slowest: 0 };
  for (const { sort, holdsText, ...upload } of hostileFiles()) {
    sorts.add(sort);
    const { value, delay, took } = await watched(async () => read(upload));
    totals.files += 1;
    totals.delay = Math.max(totals.delay, delay);
    totals.slowest = Math.max(totals.slowest, took);
    // A read that rejects or says nothing would be the program's own fault.
    if (value === undefined) totals.crashes += 1;
    else if (value.kind === 'read' && !holdsText) totals.accepted += 1;
  }
  return {
    files: totals.files,
    sorts: sorts.size,
    crashes: totals.crashes,
    'accepted without text': totals.accepted,
    'worst delay of the event loop, ms': round(totals.delay),
    'slowest, s': round(totals.slowest / 1000),
  };
}

interface Watched<T> {
  readonly value: T | undefined;
  /** Milliseconds: the longest that the event loop was held up beyond what the look itself takes. */
  readonly delay: number;
  readonly took: number;
}

async function watched<T>(work: () => Promise<T>): Promise<Watched<T>> {
  // What making the file left to do is no part of it.
  for (let i = 0; i < 3; i += 1) await new Promise((resolve) => setTimeout(resolve, LOOK));
  const histogram = monitorEventLoopDelay({ resolution: LOOK });
  histogram.enable();
  const start = performance.now();
  const value = await work().catch(() => undefined);
  const took = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 2 * LOOK));
  histogram.disable();
  return { value, delay: Math.max(0, histogram.max / 1e6 - LOOK), took };
}

interface Long {
  readonly pages: number;
  readonly paragraphs: number;
  readonly 'bytes to paragraphs, s': number;
  readonly 'to answerable, s': number;
  readonly 'worst delay of the event loop, ms': number;
  readonly 'question meanwhile, p99 ms': number;
  readonly 'question otherwise, p99 ms': number;
  readonly 'times slower at p99': number;
}

async function readLong(read: (upload: Upload) => Promise<UploadRead>): Promise<Long> {
  const bytes = longPdf();
  const start = performance.now();
  const { reports } = await readReports(bundledStory());
  const engine = createEngine('the bundled story', reports);
  const usual: number[] = [];
  // What is compiled and loaded with the first questions is no part of it.
  await ask(engine, [], () => performance.now() - start < WARM);
  await ask(engine, usual, () => usual.length < QUESTIONS);
  const meanwhile: number[] = [];
  let reading = true;
  const asked = ask(engine, meanwhile, () => reading);
  const { value, took, delay } = await watched(async () => read({ bytes, fileName: 'long.pdf' }));
  reading = false;
  await asked;
  if (value?.kind !== 'read') throw new Error('the made PDF could not be read');
  const [first] = value.reports;
  const built = performance.now();
  createEngine('the PDF', first ? [first.report] : []);
  const answerable = took + performance.now() - built;
  return {
    pages: PAGES,
    paragraphs: first?.report.paragraphs.length ?? 0,
    'bytes to paragraphs, s': round(took / 1000),
    'to answerable, s': round(answerable / 1000),
    'worst delay of the event loop, ms': round(delay),
    'question meanwhile, p99 ms': round(p99(meanwhile)),
    'question otherwise, p99 ms': round(p99(usual)),
    'times slower at p99': round(p99(meanwhile) / p99(usual)),
  };
}

const ASKED = [
  'who is kims sister',
  'when was the summit proposed',
  'why did japan ask for talks',
  'how many abductees returned',
];

/** Asks one question after the other with a pause between, and notes the milliseconds of each. */
async function ask(engine: Engine, times: number[], goOn: () => boolean): Promise<void> {
  for (let i = 0; goOn(); i += 1) {
    const start = performance.now();
    engine.ask(ASKED[i % ASKED.length] ?? '', { kind: 'ask', limit: 5 });
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
}

function p99(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
}

const WORDS =
  'harbour council ferry winter clerk captain islander board minister survey rust waterline welding crown dock timetable tide pilot letter gallery vote boat quay storm engine crew cargo market church school bridge road lamp winch anchor rope sail mast hull keel deck cabin bell chart'.split(
    ' ',
  );
const VERBS = 'keeps mends paints sells counts carries lifts moors loads cleans lights watches'.split(' ');

/** Pages of two columns with a running head and foot, sentences put together from a list of words. */
function longPdf(): Buffer {
  const random = seeded(7);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const sentence = (): string =>
    `The ${pick(WORDS)} of the ${pick(WORDS)} ${pick(VERBS)} a ${pick(WORDS)} near the ${pick(WORDS)} before the ${pick(WORDS)} ${pick(VERBS)} it.`;
  const column = (x: number): readonly Placed[] => {
    const lines: Placed[] = [];
    for (let y = 760; y > 80; y -= 8) {
      const text = Array.from({ length: 5 }, sentence).join(' ');
      for (const line of setLines(text, 230, 9))
        if (y > 60) lines.push({ x, y: (y -= 11), size: 9, text: line });
    }
    return lines;
  };
  const pages = Array.from({ length: PAGES }, (_, i) => [
    { x: 50, y: 810, size: 8, text: 'The quay in winter' },
    ...column(50),
    ...column(310),
    { x: 290, y: 30, size: 8, text: `${i + 1}` },
  ]);
  return writePdf(pages, { compress: true });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
