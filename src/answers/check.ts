import { openCitation } from '../reports/citation.js';
import { citation, type Paragraph, type Report } from '../reports/report.js';
import { sentences } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import type { Answer, Excerpt } from './answer.js';
import type { Engine } from './engine.js';
import {
  compareDates,
  comparePeople,
  compareQuantities,
  factsOf,
  likeness,
  worst,
  type Detail,
  type Facts,
} from './facts.js';
import { MOST_STATEMENTS, statementsOf } from './statements.js';

/** What the reports have on a statement. Never whether it is true. */
export type Finding = 'said' | 'differs' | 'not in the reports';

export interface Checked {
  /** The statement, exactly as the text has it. */
  readonly said: string;
  readonly finding: Finding;
  readonly answer: Answer;
}

/** Paragraphs read for each statement, those that say the same as another left out. */
const PARAGRAPHS = 10;
/** Excerpts kept for a statement. */
const PASSAGES = 5;
/** Passages shown where none bears on it. */
const CLOSEST = 2;
/** TF-IDF cosine from which two sentences say the same: chosen on hand-paired sentences of five reports, as in `compose.ts`. */
const SAME = 0.3;
/** The same over what is told outside names: below it two sentences only speak of the same people. */
const TOLD = 0.15;
/** From here a figure or date that is another makes a difference; below, it belongs to something else. */
const CLOSE = 0.4;
/** The same for a name or a "not": a long sentence has more than one thing to deny. */
const CLOSER = 0.5;

/** A sentence of a report held against a statement. */
interface Compared {
  readonly finding: Finding;
  readonly likeness: number;
  readonly excerpt: Excerpt;
}

/** Whether a sentence says the same, says otherwise, or is about something else. */
function compareSentence(statement: Facts, sentence: Facts): Pick<Compared, 'finding' | 'likeness'> {
  const like = likeness(statement.all, sentence.all);
  const told = likeness(statement.told, sentence.told);
  if (like < SAME || (statement.told.size > 0 && told < TOLD))
    return { finding: 'not in the reports', likeness: like };
  const finding = findingBy(like, {
    figures: worst([compareDates(statement, sentence), compareQuantities(statement, sentence)]),
    people: comparePeople(statement, sentence),
    denied: statement.negated !== sentence.negated,
  });
  return { finding, likeness: like };
}

interface Details {
  readonly figures: Detail;
  readonly people: Detail;
  readonly denied: boolean;
}

function findingBy(like: number, { figures, people, denied }: Details): Finding {
  if (figures === 'other' && like >= CLOSE) return 'differs';
  if ((denied || people === 'other') && like >= CLOSER) return 'differs';
  return figures === 'same' && people !== 'other' ? 'said' : 'not in the reports';
}

interface Place {
  readonly report: Report;
  readonly paragraph: Paragraph;
  readonly found: Excerpt;
}

/** The paragraphs of an answer, those that say the same as another among them. */
function placesOf({ reports }: Engine, { excerpts }: Answer): readonly Place[] {
  const all = excerpts.flatMap((found) =>
    [found.citation, ...found.alsoIn].flatMap((place) => {
      const opened = openCitation(reports, place);
      return 'problem' in opened ? [] : [{ ...opened, found }];
    }),
  );
  return all;
}

interface Sentence extends Span {
  readonly facts: Facts;
}

/** What a paragraph's sentences state, read once for each story: finding names and dates is most of the work. */
const known = new WeakMap<Engine, WeakMap<Paragraph, readonly Sentence[]>>();

function sentencesOf(
  engine: Engine,
  paragraph: Paragraph,
  published: string | undefined,
): readonly Sentence[] {
  const read = known.get(engine) ?? new WeakMap<Paragraph, readonly Sentence[]>();
  known.set(engine, read);
  const before = read.get(paragraph);
  if (before !== undefined) return before;
  const rarity = (word: string) => engine.rarity(word);
  const made = sentences(paragraph.text).map(({ start, end }) => ({
    start,
    end,
    facts: factsOf(paragraph.text.slice(start, end), rarity, published),
  }));
  read.set(paragraph, made);
  return made;
}

/** The sentence of a paragraph that bears most on the statement. */
function bestSentence(
  engine: Engine,
  statement: Facts,
  { report, paragraph, found }: Place,
): Compared | undefined {
  const all = sentencesOf(engine, paragraph, report.published).map(({ start, end, facts }): Compared => {
    const text = paragraph.text.slice(start, end);
    const place = {
      citation: citation(report, paragraph.n),
      report,
      paragraph: paragraph.n,
      start,
      end,
      text,
    };
    const excerpt: Excerpt = { ...place, cut: null, highlights: [], score: found.score, alsoIn: [] };
    return { ...compareSentence(statement, facts), excerpt };
  });
  return all.sort(nearestFirst)[0];
}

/** What bears something out before what does not, then by likeness. */
function nearestFirst(a: Compared, b: Compared): number {
  const bears = ({ finding }: Compared) => (finding === 'not in the reports' ? 0 : 1);
  return bears(b) - bears(a) || b.likeness - a.likeness;
}

/** Where one sentence agrees, only one that is about as near to the statement makes a difference. */
function findingOf(all: readonly Compared[]): Finding {
  const nearest = (finding: Finding) =>
    Math.max(0, ...all.filter((one) => one.finding === finding).map(({ likeness: like }) => like));
  const [said, differs] = [nearest('said'), nearest('differs')];
  if (differs > 0 && differs >= said) return 'differs';
  return said > 0 ? 'said' : 'not in the reports';
}

function checkStatement(engine: Engine, said: string): Checked {
  const answer = engine.ask(said, { kind: 'ask', limit: PARAGRAPHS });
  const statement = factsOf(said, (word) => engine.rarity(word));
  const compared = placesOf(engine, answer).flatMap((place) => bestSentence(engine, statement, place) ?? []);
  const finding = findingOf(compared);
  const bearing = compared.filter((one) => one.finding === finding || one.finding !== 'not in the reports');
  const shown = bearing
    .sort((a, b) => Number(b.finding === finding) - Number(a.finding === finding) || b.likeness - a.likeness)
    .slice(0, finding === 'not in the reports' ? CLOSEST : PASSAGES)
    .map(({ excerpt }) => excerpt);
  return { said, finding, answer: { ...answer, ...countsOf(engine, shown), values: [], excerpts: shown } };
}

function countsOf(engine: Engine, shown: readonly Excerpt[]): Pick<Answer, 'reports' | 'origins'> {
  const reached = new Set(shown.map(({ report }) => report));
  const origins = new Set([...reached].map((report) => engine.origins[engine.reports.indexOf(report)]));
  return { reports: reached.size, origins: origins.size };
}

/**
 * Holds a text against the reports: its statements, at most six, each with the sentences nearest to it. By words,
 * names, dates and figures only; what is merely meant is not understood. A text without statements gives none. Between
 * two statements others get their turn.
 */
export async function check(engine: Engine, text: string): Promise<readonly Checked[]> {
  return checkAll(engine, statementsOf(text));
}

/** The same for statements that were found before. */
export async function checkAll(engine: Engine, statements: readonly string[]): Promise<readonly Checked[]> {
  const checked: Checked[] = [];
  for (const said of statements.slice(0, MOST_STATEMENTS)) {
    checked.push(checkStatement(engine, said));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return checked;
}
