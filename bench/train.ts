import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXCERPT_FEATURES } from '../src/answers/excerpt-features.js';
import { PARAGRAPH_FEATURES, paragraphFeatures } from '../src/answers/paragraph-features.js';
import { SENTENCE_FEATURES } from '../src/answers/sentence-features.js';
import type { ModelFile } from '../src/answers/model.js';
import type { Scorer } from '../src/answers/rank.js';
import { Trees, type Tree } from '../src/answers/trees.js';
import { packageRoot } from '../src/root.js';
import { boost, logistic, withinGroups, type BoostOptions } from './boost.js';
import { excerptRows, type ExcerptRow, type Origin } from './excerpt-rows.js';
import {
  answering,
  examplesOf,
  FOLDS,
  isGold,
  loadSet,
  Rates,
  smallStories,
  type Example,
} from './examples.js';
import { sharedFolder } from './shared.js';

const PARAGRAPH: BoostOptions = { rounds: 80, rate: 0.1, leaves: 10, leastWeight: 5, ridge: 1 };
const SENTENCE: BoostOptions = { rounds: 110, rate: 0.09, leaves: 10, leastWeight: 4, ridge: 1 };
const EXCERPT: BoostOptions = { rounds: 80, rate: 0.08, leaves: 8, leastWeight: 8, ridge: 1 };
/** Share of the answerable questions tuned on that the verdict should answer. */
const ANSWERED = 0.915;

interface Fitted {
  readonly trees: Tree[];
  readonly gains: Float64Array;
}

interface Row {
  readonly row: Float64Array;
  readonly label: number;
}

/** Groups of rows that compete, one group a question. */
type Groups = readonly (readonly Row[])[];

function fitGroups(groups: Groups, options: BoostOptions): Fitted {
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const members = groups
    .filter((group) => group.some(({ label }) => label === 1))
    .map((group) =>
      group.map(({ row, label }) => {
        labels.push(label);
        return rows.push(row) - 1;
      }),
    );
  return boost(rows, withinGroups(members, labels), options);
}

function fitRows(all: readonly Row[], options: BoostOptions): Fitted {
  return boost(
    all.map(({ row }) => row),
    logistic(all.map(({ label }) => label)),
    options,
  );
}

/** For each fold a scorer that never saw it, and one that saw all that may be tuned on. */
interface Folded {
  readonly of: (example: Example) => Scorer;
  readonly whole: Fitted;
}

function fitFolded(examples: readonly Example[], fit: (part: readonly Example[]) => Fitted): Folded {
  const tuned = examples.filter(({ part }) => part === 'tuned');
  const folds = Array.from(
    { length: FOLDS },
    (_, k) => new Trees(fit(tuned.filter(({ fold }) => fold !== k)).trees),
  );
  const whole = fit(tuned);
  const wholeTrees = new Trees(whole.trees);
  return { whole, of: ({ part, fold }) => (part === 'tuned' ? (folds[fold] ?? wholeTrees) : wholeTrees) };
}

function log(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** Paragraph, sentence and excerpt rankers, each learned on the scores that the one before gives to what it did not see. */
async function train(): Promise<void> {
  const folder = join(sharedFolder(), 'questions');
  const sets = [await loadSet(folder, 'wiki'), await loadSet(folder, 'web')];
  const rates = new Rates();
  for (const set of sets) rates.add(set);
  const small = sets.map(smallStories);
  const examples = [...sets, ...small.flat()].flatMap((set) => examplesOf(set, rates));
  log(`${examples.length} questions laid`);
  const paragraph = fitFolded(examples, (part) => fitGroups(part.map(paragraphGroup), PARAGRAPH));
  log('paragraphs learned');
  const sentence = fitFolded(examples, (part) =>
    fitGroups(
      part.map((one) => sentenceGroup(one, paragraph)),
      SENTENCE,
    ),
  );
  log('sentences learned');
  const rows = excerptRows(examples, [sets, ...small], (example) => ({
    paragraph: paragraph.of(example),
    sentence: sentence.of(example),
  }));
  const excerpt = fitRows(
    rows.filter(({ part }) => part === 'tuned'),
    EXCERPT,
  );
  const asked = rows.filter(({ part, rank }) => part === 'tuned' && rank === 0);
  const verdict = fitRows(
    asked.map(({ row, from }) => ({ row, label: from === 'asked' ? 1 : 0 })),
    EXCERPT,
  );
  const judge = new Trees(verdict.trees);
  const scored = rows.map((row) => ({ ...row, odds: judge.score(row.row) }));
  const thresholds = chooseThresholds(scored);
  const figures = measure(scored, thresholds.answered);
  log(JSON.stringify(figures, null, 1));
  write(
    {
      thresholds,
      expected: rates.table(),
      paragraph: paragraph.whole.trees,
      sentence: sentence.whole.trees,
      excerpt: excerpt.trees,
      verdict: verdict.trees,
    },
    {
      data: 'encyclopedia (SQuAD 1.1, 4,330 questions) and web-search questions (Natural Questions through QED, 697); four paragraphs in five tuned on',
      figures,
      gains: {
        paragraph: shares(PARAGRAPH_FEATURES, paragraph.whole.gains),
        sentence: shares(SENTENCE_FEATURES, sentence.whole.gains),
        excerpt: shares(EXCERPT_FEATURES, excerpt.gains),
        verdict: shares(EXCERPT_FEATURES, verdict.gains),
      },
    },
  );
}

function paragraphGroup({ terms, laid, question }: Example): Row[] {
  return paragraphFeatures(terms, laid).map((row, i) => {
    const one = laid[i];
    return { row, label: one && isGold(question, one) ? 1 : 0 };
  });
}

function sentenceGroup(example: Example, paragraph: Folded): Row[] {
  const { terms, laid, question, set } = example;
  const scorer = paragraph.of(example);
  const scores = paragraphFeatures(terms, laid).map((row) => scorer.score(row));
  return set.reader.standings(terms, laid, scores).flatMap(({ laid: one, rows }) => {
    const labels = isGold(question, one) ? answering(question, one) : [];
    return rows.map((row, i) => ({ row, label: labels[i] ?? 0 }));
  });
}

type Scored = ExcerptRow & { readonly odds: number };

function chooseThresholds(scored: readonly Scored[]): ModelFile['thresholds'] {
  const asked = scored
    .filter(({ from, rank, part }) => from === 'asked' && rank === 0 && part === 'tuned')
    .map(({ odds }) => odds);
  asked.sort((a, b) => b - a);
  const at = (share: number): number => Number((asked[Math.floor(asked.length * share)] ?? 0).toFixed(4));
  return { answered: at(ANSWERED) };
}

function measure(scored: readonly Scored[], threshold: number): Record<string, Record<string, number>> {
  const figures: Record<string, Record<string, number>> = {};
  for (const part of ['tuned', 'kept apart'] as const) {
    const first = scored.filter((row) => row.part === part && row.rank === 0);
    const share = (from: Origin): number => {
      const own = first.filter((row) => row.from === from);
      return percent(own.filter(({ odds }) => odds < threshold).length, own.length);
    };
    const asked = first.filter(({ from }) => from === 'asked');
    figures[part] = {
      questions: asked.length,
      'right in the first excerpt': percent(asked.filter(({ label }) => label === 1).length, asked.length),
      answered: 100 - share('asked'),
      'declined, report removed': share('report removed'),
      'declined, article removed': share('article removed'),
      'declined, other subject': share('other subject'),
      'declined, twisted': share('twisted'),
      'area under the curve, report removed': auroc(first, 'report removed'),
      'area under the curve, twisted': auroc(first, 'twisted'),
    };
  }
  return figures;
}

function percent(part: number, whole: number): number {
  return Number(((100 * part) / Math.max(1, whole)).toFixed(1));
}

// The share of pairs (asked, not answerable) in the right order: Mann-Whitney.
function auroc(rows: readonly Scored[], against: Origin): number {
  const kept = rows
    .filter(({ from }) => from === 'asked' || from === against)
    .sort((a, b) => a.odds - b.odds);
  let below = 0;
  let sum = 0;
  for (const { from } of kept) {
    if (from === 'asked') sum += below;
    else below += 1;
  }
  return Number((sum / Math.max(1, below * (kept.length - below))).toFixed(3));
}

function shares(names: readonly string[], gains: Float64Array): Record<string, number> {
  const total = gains.reduce((sum, gain) => sum + gain, 0) || 1;
  const pairs = names.map((name, i) => [name, Number(((100 * (gains[i] ?? 0)) / total).toFixed(2))] as const);
  return Object.fromEntries(pairs.sort((a, b) => b[1] - a[1]));
}

// One tree a line, so that a change can be read. The date stays where the trees are the same.
function write(model: Omit<ModelFile, 'about'>, about: Record<string, unknown>): void {
  const path = join(packageRoot(), 'src', 'answers', 'model.json');
  const lines = (trees: readonly Tree[]): string =>
    `[\n${trees.map((tree) => JSON.stringify(tree)).join(',\n')}\n]`;
  const body = `"thresholds": ${JSON.stringify(model.thresholds)},\n"expected": ${JSON.stringify(model.expected)},\n"paragraph": ${lines(model.paragraph)},\n"sentence": ${lines(model.sentence)},\n"excerpt": ${lines(model.excerpt)},\n"verdict": ${lines(model.verdict)}\n}\n`;
  const old = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const date =
    (old.endsWith(body) ? /"made": "([\d-]+)"/.exec(old)?.[1] : undefined) ??
    new Date().toISOString().slice(0, 10);
  writeFileSync(path, `{\n"about": ${JSON.stringify({ made: date, ...about }, null, 1)},\n${body}`);
  log(`wrote ${path.slice(packageRoot().length + 1)}`);
}

await train();
