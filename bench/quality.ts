import { join } from 'node:path';
import type { AskedKind } from '../src/answers/answer.js';
import { createEngine, isExact, type Engine } from '../src/answers/engine.js';
import { readReports } from '../src/reports/read-reports.js';
import type { Report } from '../src/reports/report.js';
import { BareSearch } from './bare.js';
import { partOf, reportsOf } from './examples.js';
import { holdsAnswer, plain, readLines, type SetQuestion } from './questions.js';
import { sharedFolder } from './shared.js';
import { printTable } from './table.js';

/** An excerpt as it is judged, whoever chose it. */
interface Shown {
  readonly report: string;
  readonly paragraph: number;
  readonly text: string;
}

interface Asked {
  readonly verdict: string;
  readonly shown: readonly Shown[];
  /** Reports reached, `alsoIn` included. */
  readonly reached: ReadonlySet<string>;
}

type Ask = (question: SetQuestion, without?: ReadonlySet<string>) => Asked;

/** Percentages, but for the mean length in characters. */
export type Figures = Readonly<Record<string, number>>;

/** Measures answers over the question sets beside the project, beside MiniSearch as it comes. */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const folder = sharedFolder(argv);
  const sets: Record<string, Record<string, Figures>> = {};
  for (const name of ['wiki', 'web']) {
    const reports = await reportsOf(join(folder, 'questions'), name);
    const questions = await readLines<SetQuestion>(join(folder, 'questions', `${name}.questions.jsonl`));
    // The floors are all on what was kept apart, so a check measures only that.
    for (const part of argv.includes('--check')
      ? (['kept apart'] as const)
      : (['tuned', 'kept apart'] as const)) {
      const own = questions.filter(({ gold }) => partOf(gold?.[0]?.report ?? '') === part);
      sets[`${name}, ${part}`] = measureBoth(reports, own);
    }
  }
  const { reports } = await readReports(join(folder, 'reports'));
  sets['story, tuned'] = measureBoth(
    reports,
    await readLines<SetQuestion>(join(folder, 'questions', 'story.jsonl')),
  );
  if (!argv.includes('--json')) for (const [set, figures] of Object.entries(sets)) printTable(set, figures);
  return { measuredOn: 'question sets beside the project; "tuned": the ranker learned from these', sets };
}

function measureBoth(reports: readonly Report[], questions: readonly SetQuestion[]): Record<string, Figures> {
  const engine = createEngine('', reports);
  const bare = new BareSearch(reports);
  let inexact = 0;
  const ours: Ask = ({ q, kind }, without) => {
    const answer = engine.ask(q, {
      kind: kind as AskedKind,
      limit: 5,
      ...(without && { within: ({ id }) => !without.has(id) }),
    });
    inexact += answer.excerpts.filter((excerpt) => !isExact(excerpt)).length;
    const shown = answer.excerpts.map(({ report, paragraph, text }) => ({
      report: report.id,
      paragraph,
      text,
    }));
    const also = answer.excerpts.flatMap(({ alsoIn }) =>
      alsoIn.flatMap((citation) => reportOf(engine, citation)),
    );
    return {
      verdict: answer.verdict,
      shown,
      reached: new Set([...shown.map(({ report }) => report), ...also]),
    };
  };
  const theirs: Ask = ({ q }, without) => {
    const shown = bare.ask(q, 5, without);
    return {
      verdict: shown.length > 0 ? 'answered' : 'nothing',
      shown,
      reached: new Set(shown.map(({ report }) => report)),
    };
  };
  const footnote = measure(questions, ours);
  return {
    footnote: { ...footnote, 'excerpts not equal to their slice': inexact },
    'MiniSearch as it comes': measure(questions, theirs),
  };
}

function reportOf({ reports }: Engine, citation: string): readonly string[] {
  const number = Number(/^R(\d+)/.exec(citation)?.[1]);
  return reports.filter((report) => report.number === number).map(({ id }) => id);
}

function measure(questions: readonly SetQuestion[], ask: Ask): Figures {
  const answerable = questions.filter(({ answerable: can }) => can);
  const unanswerable = questions.filter(({ answerable: can }) => !can);
  const asked = answerable.map((question) => ({ question, ...ask(question) }));
  const first = asked.flatMap(({ shown }) => shown.slice(0, 1));
  const everyThird = Math.max(1, Math.floor(answerable.length / 500));
  const removed = answerable.filter((_, i) => i % everyThird === 0 && answerable[i]?.gold !== undefined);
  const share = (test: (one: (typeof asked)[number]) => boolean): number =>
    percent(asked.filter(test).length, asked.length);
  const found = (n: number, test: (question: SetQuestion, shown: Shown) => boolean): number =>
    share(({ question, shown }) => shown.slice(0, n).some((one) => test(question, one)));
  return {
    questions: questions.length,
    ...(answerable.some(({ gold }) => gold) && {
      'right paragraph first': found(1, isGoldParagraph),
      'right paragraph in first 3': found(3, isGoldParagraph),
    }),
    ...(answerable.some(({ support }) => support) && {
      'gold sentence first': found(1, holdsGoldSentence),
      'gold sentence in first 3': found(3, holdsGoldSentence),
      'supporting reports reached': mean(
        asked.map(({ question, reached }) => 100 * reachedShare(question, reached)),
      ),
    }),
    'answer in first excerpt': found(1, ({ answers }, { text }) => holdsAnswer(text, answers)),
    'answer in first 3': found(3, ({ answers }, { text }) => holdsAnswer(text, answers)),
    'mean length of the first': mean(first.map(({ text }) => text.length)),
    'mean length of all': mean(asked.flatMap(({ shown }) => shown.map(({ text }) => text.length))),
    longest: Math.max(0, ...asked.flatMap(({ shown }) => shown.map(({ text }) => text.length))),
    answered: share(({ verdict }) => verdict === 'answered'),
    ...(unanswerable.length > 0 && {
      'declined, no answer': percent(
        unanswerable.filter((one) => ask(one).verdict !== 'answered').length,
        unanswerable.length,
      ),
    }),
    ...(removed.length > 0 && {
      'declined, report removed': percent(
        removed.filter(
          (one) => ask(one, new Set(one.gold?.map(({ report }) => report))).verdict !== 'answered',
        ).length,
        removed.length,
      ),
    }),
  };
}

function isGoldParagraph({ gold }: SetQuestion, { report, paragraph }: Shown): boolean {
  return gold?.some((one) => one.report === report && one.paragraph === paragraph) ?? false;
}

// A sentence too long to show is cut: then what is shown must be of it.
function holdsGoldSentence({ support }: SetQuestion, { report, text }: Shown): boolean {
  const shown = plain(text);
  return (
    support?.some(
      (one) =>
        one.report === report && (shown.includes(plain(one.sentence)) || plain(one.sentence).includes(shown)),
    ) ?? false
  );
}

function reachedShare({ support = [] }: SetQuestion, reached: ReadonlySet<string>): number {
  const wanted = new Set(support.map(({ report }) => report));
  return wanted.size === 0 ? 1 : [...wanted].filter((id) => reached.has(id)).length / wanted.size;
}

function percent(part: number, whole: number): number {
  return Number(((100 * part) / Math.max(1, whole)).toFixed(1));
}

function mean(values: readonly number[]): number {
  return Number((values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(1));
}
