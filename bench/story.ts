import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cast } from '../commands/cast.js';
import { compare } from '../commands/compare.js';
import { quote } from '../commands/quote.js';
import { timeline } from '../commands/timeline.js';
import { createEngine, engineSteps, isExact, type Engine } from '../src/answers/engine.js';
import type { AnyCommand } from '../src/command.js';
import { readReports } from '../src/reports/read-reports.js';
import type { Report } from '../src/reports/report.js';
import { packageRoot } from '../src/root.js';
import { finish } from '../src/steps.js';
import type { Difference } from '../src/story/difference.js';
import { measureFamilies } from './families.js';
import { readJsonLines, type StoryQuotation } from './name-gold.js';
import { sharedFolder } from './shared.js';
import { measureSpeakersElsewhere } from './speakers.js';
import { printTable } from './table.js';
import type { StoryDate } from './text-gold.js';

type Figures = Readonly<Record<string, number>>;

interface Gold {
  readonly published: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly dates: readonly StoryDate[];
  readonly quotations: readonly StoryQuotation[];
  readonly differences: readonly unknown[];
}

interface Judged {
  readonly judged: Readonly<Record<string, { readonly right: boolean }>>;
  readonly gold: Readonly<Record<string, string>>;
}

const COMMANDS: Readonly<Record<string, AnyCommand>> = { timeline, quote, cast, compare };
/** Paragraphs of the story that is timed. */
const MANY = 1_000;

/**
 * What is seen across the five reports against what was marked by hand, and how long it takes over 1,000 paragraphs.
 */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const shared = process.env['FOOTNOTE_SHARED'] ?? sharedFolder(argv);
  const gold = readJson(join(shared, 'questions', 'story-gold.json')) as Gold;
  const { reports } = await readReports(join(shared, 'reports'));
  const dated = reports.map((report) => withDate(report, gold.published[report.id]));
  const engine = createEngine('The five reports', dated);
  const many = manyReports(join(shared, 'questions', 'wiki.reports.jsonl'));
  const figures = {
    dates: measureDates(engine, gold),
    cast: measureCast(engine, gold),
    speakers: measureSpeakers(engine, gold),
    'speakers elsewhere': measureSpeakersElsewhere(shared),
    differences: measureDifferences(engine, gold),
    unrelated: measureUnrelated(many),
    families: measureFamilies(),
    exact: await measureExactness(engine),
    time: await measureTime(many),
  };
  if (!argv.includes('--json'))
    for (const [title, column] of Object.entries(figures)) printTable(title, { footnote: column });
  return figures;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function withDate(report: Report, published: string | undefined): Report {
  return published === undefined ? report : { ...report, published };
}

/** A date is placed right where an entry of its days holds its words in its paragraph. */
function measureDates({ survey }: Engine, { dates }: Gold): Figures {
  const placed = survey.timeline.dated.flatMap(({ from, to, said, also }) =>
    [said, ...also].map((slice) => ({ from, to, slice })),
  );
  const right = dates.filter((date) =>
    placed.some(
      ({ from, to, slice: { report, paragraph, marks } }) =>
        from === date.from &&
        to === date.to &&
        report.id === date.report &&
        paragraph.text.startsWith(date.paragraph) &&
        marks.some(({ start, end }) => paragraph.text.slice(start, end) === date.span),
    ),
  );
  return { dates: dates.length, 'placed right': right.length, entries: survey.timeline.dated.length };
}

/** Wrong: an entry that holds forms of two people, and every second entry of one. */
function measureCast({ survey }: Engine, { people }: Gold): Figures {
  const entries = survey.cast.entries.filter(({ type }) => type === 'person');
  const bearers = Object.entries(people).map(([name, forms]) =>
    entries.filter(({ id, names }) =>
      [id, ...names].some((form) => form === name || (form !== 'Kim' && forms.includes(form))),
    ),
  );
  const merged = entries.filter((entry) => bearers.filter((some) => some.includes(entry)).length > 1).length;
  const split = bearers.filter((some) => some.length > 1).length;
  const strangers = entries.filter((entry) => !bearers.some((some) => some.includes(entry))).length;
  const found = bearers.filter((some) => some.length > 0).length;
  return { people: bearers.length, found, 'merged or split': merged + split, 'nobody at all': strangers };
}

function measureSpeakers({ survey }: Engine, { quotations }: Gold): Figures {
  const spoken = quotations.map(({ report, paragraph, starts, speakers }) => {
    const saying = survey.sayings.find(({ said, also, span, direct }) =>
      [said, ...also].some(
        (slice) =>
          direct &&
          slice.report.id === report &&
          slice.paragraph.text.startsWith(paragraph) &&
          said.paragraph.text.slice(span.start).startsWith(starts),
      ),
    );
    if (saying === undefined) return 'missing';
    if (saying.speaker === null) return 'unclear';
    return speakers.includes(saying.speaker) ? 'right' : 'wrong';
  });
  const count = (what: string): number => spoken.filter((one) => one === what).length;
  return {
    quotations: spoken.length,
    right: count('right'),
    unclear: count('unclear'),
    wrong: count('wrong'),
    missing: count('missing'),
  };
}

function keyOf({ kind, sides }: Difference): string {
  const places = sides.map(({ said }) => `R${said.report.number}.${said.paragraph.n}`);
  return `${kind} ${places.sort().join(' ')}`;
}

/** One that was not judged counts as wrong. */
function measureDifferences({ survey }: Engine, { differences }: Gold): Figures {
  const { judged, gold } = readJson(join(packageRoot(), 'bench', 'story-judged.json')) as Judged;
  const shown = survey.differences.map(keyOf);
  const right = shown.filter((key) => judged[key]?.right === true).length;
  for (const key of shown) if (!(key in judged)) process.stderr.write(`not judged: ${key}\n`);
  return {
    shown: shown.length,
    'right, %': Math.round((100 * right) / Math.max(1, shown.length)),
    marked: differences.length,
    'of these found': Object.values(gold).filter((key) => shown.includes(key)).length,
  };
}

async function ask(engine: Engine, name: string): Promise<{ entries: number; inexact: number }> {
  const command = COMMANDS[name];
  if (command?.type !== 'slash') throw new Error(`no command ${name}`);
  const reply = await command.run({ engine, commands: [], version: 'measured' }, {});
  if (reply.kind !== 'survey') throw new Error(`${name} gives a ${reply.kind}`);
  const all = reply.entries.flatMap(({ excerpts, phrases = [] }) => [
    ...phrases,
    ...excerpts.map(({ excerpt }) => excerpt),
  ]);
  return { entries: all.length, inexact: all.filter((one) => !isExact(one)).length };
}

async function measureExactness(engine: Engine): Promise<Figures> {
  let [entries, inexact] = [0, 0];
  for (const name of Object.keys(COMMANDS)) {
    const one = await ask(engine, name);
    [entries, inexact] = [entries + one.entries, inexact + one.inexact];
  }
  return { excerpts: entries, 'not equal to their slice': inexact };
}

/** The encyclopedia of the question sets, up to 1,000 paragraphs. */
function manyReports(file: string): readonly Report[] {
  const lines = readJsonLines(file) as readonly {
    readonly id: string;
    readonly paragraphs: readonly string[];
  }[];
  let left = MANY;
  const reports: Report[] = [];
  for (const { id, paragraphs } of lines) {
    const part = paragraphs.slice(0, left);
    left -= part.length;
    if (part.length === 0) break;
    reports.push({
      id,
      number: reports.length + 1,
      version: 1,
      title: '',
      language: 'en',
      leftOut: [],
      paragraphs: part.map((text, at) => ({ n: at + 1, text })),
    });
  }
  return reports;
}

/** Paragraphs of the encyclopedia, each as a report of its own: they tell of different things, so what is shown is false. */
function measureUnrelated(reports: readonly Report[]): Figures {
  return {
    reports: reports.length,
    'differences shown': createEngine('many', reports).survey.differences.length,
  };
}

/** A command on a story that nothing was asked of, then again; the median over stories that are made anew each time. */
const ROUNDS = 5;
/** Milliseconds between two looks at whether the program is held up. */
const LOOK = 1;

interface Timed {
  readonly ms: number;
  /** Of the processor: a busy machine makes `ms` longer, and this hardly. */
  readonly worked: number;
  /** The longest that nothing else had a turn, in milliseconds. */
  readonly held: number;
}

/** Stories are loaded as the bot loads them, cast and all; that is done before the clock starts. */
async function measureTime(reports: readonly Report[]): Promise<Figures> {
  const paragraphs = reports.reduce((sum, report) => sum + report.paragraphs.length, 0);
  const figures: Record<string, number> = { paragraphs };
  const held: number[] = [];
  for (const name of Object.keys(COMMANDS)) {
    const times: { readonly first: Timed; readonly again: Timed }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const engine = finish(engineSteps('many', reports));
      times.push({ first: await timed(engine, name), again: await timed(engine, name) });
    }
    figures[`/${name}, first, ms`] = median(times.map(({ first }) => first.ms));
    figures[`/${name}, first, of the processor, ms`] = median(times.map(({ first }) => first.worked));
    figures[`/${name}, again, ms`] = median(times.map(({ again }) => again.ms));
    held.push(median(times.map(({ first }) => first.held)));
  }
  return { ...figures, 'longest that others wait, ms': Math.max(...held) };
}

async function timed(engine: Engine, name: string): Promise<Timed> {
  let held = 0;
  let seen = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    held = Math.max(held, now - seen - LOOK);
    seen = now;
  }, LOOK);
  const [before, used] = [performance.now(), process.cpuUsage()];
  await ask(engine, name);
  const [ms, { user, system }] = [performance.now() - before, process.cpuUsage(used)];
  clearInterval(watch);
  const worked = Math.round((user + system) / 1000);
  return { ms: Math.round(ms), worked, held: Math.round(Math.max(held, performance.now() - seen - LOOK)) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
