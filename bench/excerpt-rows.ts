import { cosine, vectorOf, type Vector } from '../src/answers/alike.js';
import type { Laid } from '../src/answers/laid.js';
import type { Scorers } from '../src/answers/rank.js';
import { isGold, layQuestion, type Example, type QuestionSet } from './examples.js';
import { holdsAnswer } from './questions.js';
import { seeded, twist } from './twist.js';

export type Origin = 'asked' | 'report removed' | 'article removed' | 'other subject' | 'twisted';

/** An excerpt that was chosen for a question that the story answers (`asked`), or for one it does not. */
export interface ExcerptRow {
  readonly row: Float64Array;
  /** 1 where it answers, else 0. */
  readonly label: number;
  readonly part: Example['part'];
  readonly from: Origin;
  readonly rank: number;
}

type Scoring = Pick<Scorers, 'paragraph' | 'sentence'>;

/**
 * The excerpts chosen for each question, and for the same question made unanswerable: its report taken away, its
 * whole article, asked of another story, or twisted. `kin` groups the sets that are parts of one.
 */
export function excerptRows(
  examples: readonly Example[],
  kin: readonly (readonly QuestionSet[])[],
  scoringOf: (example: Example) => Scoring,
): ExcerptRow[] {
  const random = seeded(20240325);
  return examples.flatMap((example, i) => {
    const { set, question, expectation } = example;
    const rowsOf = (from: Origin, laid: LaidQuestion, on = set): ExcerptRow[] =>
      chosenRows(example, from, laid, on, scoringOf(example));
    const asked = (without?: ReadonlySet<string>, text = question.q, on = set): LaidQuestion =>
      layQuestion(on, text, expectation, without);
    const gold = new Set((question.gold ?? []).map(({ report }) => report));
    const rows = [...rowsOf('asked', example), ...rowsOf('article removed', asked(articleOf(example, gold)))];
    const twisted = twistOf(example, examples, i, random);
    if (twisted !== undefined) rows.push(...rowsOf('twisted', asked(undefined, twisted)));
    if (i % 2 !== 0) return rows;
    rows.push(...rowsOf('report removed', asked(gold)));
    const others = kin.find((sets) => sets.includes(set))?.filter((one) => one !== set) ?? [];
    const other = others[i % Math.max(1, others.length)];
    return other ? [...rows, ...rowsOf('other subject', asked(undefined, question.q, other), other)] : rows;
  });
}

type LaidQuestion = ReturnType<typeof layQuestion>;
// Of a question that is answered the excerpts after the first are learned from as well.
const RANKS = 3;

function chosenRows(
  { question, part }: Example,
  from: Origin,
  { terms, laid }: LaidQuestion,
  { reader }: QuestionSet,
  scoring: Scoring,
): ExcerptRow[] {
  if (laid.length === 0) return [];
  const chosen = reader.choose(terms, reader.read(terms, laid, scoring));
  return reader
    .excerptRows(terms, chosen)
    .slice(0, from === 'asked' ? RANKS : 1)
    .map(({ one, row }, rank) => {
      const { sentences, text } = one.laid.candidate.passage;
      const shown = text.slice(sentences[one.window.first]?.start, sentences[one.window.last]?.end);
      const right = from === 'asked' && isGold(question, one.laid) && holdsAnswer(shown, question.answers);
      return { row, label: right ? 1 : 0, part, from, rank };
    });
}

// Paragraphs of one article are reports of their own here: those that speak of the same things go with the gold one.
const SAME_ARTICLE = 0.12;

function articleOf({ set, laid, question }: Example, gold: ReadonlySet<string>): ReadonlySet<string> {
  const { lexicon } = set.reader.index;
  const vector = ({ candidate: { passage } }: Laid): Vector =>
    vectorOf(lexicon, passage, 0, passage.stems.length);
  const own = laid.find((one) => isGold(question, one));
  if (own === undefined) return gold;
  const center = vector(own);
  const near = laid.filter((one) => cosine(center, vector(one)) >= SAME_ARTICLE);
  return new Set([...gold, ...near.map((one) => one.candidate.passage.report.id)]);
}

// Questions this near in a set's order are mostly about the same subject.
const NEAR = 12;

function twistOf(
  { question, laid, set }: Example,
  examples: readonly Example[],
  at: number,
  random: () => number,
): string | undefined {
  const paragraph = laid.find((one) => isGold(question, one))?.candidate.passage.text;
  if (paragraph === undefined) return undefined;
  const near = examples
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .filter((one) => one.set === set && one.question !== question);
  const strangers = near.flatMap(({ terms }) =>
    terms.words.filter((word) => !word.capital).map(({ folded }) => folded),
  );
  return twist({ question: question.q, paragraph, answers: question.answers, strangers }, random);
}
