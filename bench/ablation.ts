import { join } from 'node:path';
import { EXCERPT_FEATURES } from '../src/answers/excerpt-features.js';
import { PARAGRAPH_FEATURES, paragraphFeatures } from '../src/answers/paragraph-features.js';
import { SENTENCE_FEATURES } from '../src/answers/sentence-features.js';
import { bundledModel, type Model } from '../src/answers/model.js';
import type { Scorer } from '../src/answers/rank.js';
import { packageRoot } from '../src/root.js';
import { answering, isGold, layQuestion, loadSet, partOf, type QuestionSet } from './examples.js';
import { sharedFolder } from './shared.js';
import { printTable } from './table.js';
import { seeded } from './twist.js';

/** Rows that compete for one question, and which of them are right. */
interface Contest {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

/**
 * What each feature is worth to the model as it is: how far the kept-apart figure falls when that feature's values
 * are shuffled among the rows (permutation importance, Breiman 2001). Points, or hundredths of the area for the verdict.
 */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const folder = join(sharedFolder(argv), 'questions');
  const model = bundledModel(join(packageRoot(), 'src', 'answers', 'model.json'));
  const contests = { paragraph: [] as Contest[], sentence: [] as Contest[] };
  const verdicts: { row: Float64Array; asked: boolean }[] = [];
  for (const name of ['wiki', 'web']) gather(await loadSet(folder, name), model, contests, verdicts);
  const worth = {
    paragraph: firstRight(contests.paragraph, model.paragraph, PARAGRAPH_FEATURES),
    sentence: firstRight(contests.sentence, model.sentence, SENTENCE_FEATURES),
    verdict: area(verdicts, model.verdict),
  };
  if (!argv.includes('--json'))
    for (const [stage, figures] of Object.entries(worth)) printTable(stage, { worth: figures });
  return { measuredOn: 'kept-apart questions of both sets', ...worth };
}

function gather(
  set: QuestionSet,
  model: Model,
  contests: { paragraph: Contest[]; sentence: Contest[] },
  verdicts: { row: Float64Array; asked: boolean }[],
): void {
  for (const question of set.questions) {
    const report = question.gold?.[0]?.report ?? '';
    if (partOf(report) !== 'kept apart') continue;
    const { terms, laid } = layQuestion(set, question.q, model.expectation);
    const rows = paragraphFeatures(terms, laid);
    contests.paragraph.push({ rows, right: laid.map((one) => isGold(question, one)) });
    const standings = set.reader.standings(
      terms,
      laid,
      rows.map((row) => model.paragraph.score(row)),
    );
    contests.sentence.push({
      rows: standings.flatMap((one) => one.rows),
      right: standings.flatMap((one) => {
        const labels = isGold(question, one.laid) ? answering(question, one.laid) : [];
        return one.rows.map((_, i) => labels[i] === 1);
      }),
    });
    for (const [asked, found] of [
      [true, { terms, laid }],
      [false, layQuestion(set, question.q, model.expectation, new Set([report]))],
    ] as const) {
      if (found.laid.length === 0) continue;
      const chosen = set.reader.choose(found.terms, set.reader.read(found.terms, found.laid, model));
      for (const { row } of set.reader.excerptRows(found.terms, chosen).slice(0, 1))
        verdicts.push({ row, asked });
    }
  }
}

function firstRight(
  contests: readonly Contest[],
  scorer: Scorer,
  names: readonly string[],
): Record<string, number> {
  const share = (score: (row: Float64Array, at: number) => number): number => {
    let at = 0;
    let right = 0;
    for (const contest of contests) {
      const scores = contest.rows.map((row) => score(row, at++));
      if (contest.right[scores.indexOf(Math.max(...scores))] === true) right += 1;
    }
    return (100 * right) / contests.length;
  };
  const all = contests.flatMap(({ rows }) => rows);
  const whole = share((row) => scorer.score(row));
  return eachShuffled(
    all,
    names,
    (f, shuffled) => whole - share((row, at) => scorer.score(withValue(row, f, shuffled[at] ?? 0))),
  );
}

function area(
  rows: readonly { row: Float64Array; asked: boolean }[],
  scorer: Scorer,
): Record<string, number> {
  const auroc = (score: (row: Float64Array, at: number) => number): number => {
    const scored = rows
      .map(({ row, asked }, at) => ({ score: score(row, at), asked }))
      .sort((a, b) => a.score - b.score);
    let below = 0;
    let sum = 0;
    for (const { asked } of scored) {
      if (asked) sum += below;
      else below += 1;
    }
    return (100 * sum) / (below * (rows.length - below));
  };
  const whole = auroc((row) => scorer.score(row));
  const all = rows.map(({ row }) => row);
  return eachShuffled(
    all,
    EXCERPT_FEATURES,
    (f, shuffled) => whole - auroc((row, at) => scorer.score(withValue(row, f, shuffled[at] ?? 0))),
  );
}

function eachShuffled(
  rows: readonly Float64Array[],
  names: readonly string[],
  loss: (feature: number, shuffled: readonly number[]) => number,
): Record<string, number> {
  const pairs = names.map((name, f) => {
    const random = seeded(f + 1);
    const values = rows.map((row) => row[f] ?? 0);
    for (let i = values.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      const kept = values[i] ?? 0;
      values[i] = values[j] ?? 0;
      values[j] = kept;
    }
    return [name, Number(loss(f, values).toFixed(2))] as const;
  });
  return Object.fromEntries(pairs.sort((a, b) => b[1] - a[1]));
}

function withValue(row: Float64Array, feature: number, value: number): Float64Array {
  const changed = Float64Array.from(row);
  changed[feature] = value;
  return changed;
}
