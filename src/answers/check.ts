import { openCitation } from '../reports/citation.js';
import { citation, type Paragraph, type Report } from '../reports/report.js';
import { sentences } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import { words } from '../text/words.js';
import type { Answer, Excerpt } from './answer.js';
import { bearingOf, compareSentence, type Bearing, type Finding } from './comparing.js';
import type { Stated } from './differing.js';
import { countsOf, type Engine } from './engine.js';
import { factsOf, type Facts, type Reading } from './facts.js';
import { MOST_STATEMENTS, statementsOf } from './statements.js';

export type { Finding } from './comparing.js';

export interface Checked {
  /** The statement, exactly as the text has it. */
  readonly said: string;
  readonly finding: Finding;
  /** `missing` are words of the statement that no report has. */
  readonly answer: Answer;
  /** For each of the answer's excerpts. */
  readonly bearings: readonly Bearing[];
}

/** Paragraphs read for each statement, those that say the same as another left out. */
const PARAGRAPHS = 10;
/** Excerpts kept for a statement. */
const PASSAGES = 5;
/** Passages shown where none bears on it. */
const CLOSEST = 2;
/** A sentence of a report held against a statement. */
interface Compared {
  readonly finding: Finding;
  readonly likeness: number;
  readonly excerpt: Excerpt;
  readonly facts: Facts;
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

/** In a larger story finding its people takes longer than a person waits. */
const MOST_FOR_PEOPLE = 600;

const surnames = new WeakMap<Engine, ReadonlySet<string>>();

/** How statements and sentences are read in a story: by its own weights, and the names of its people. */
function readingIn(engine: Engine): Reading {
  const named = surnames.get(engine) ?? peopleOf(engine);
  surnames.set(engine, named);
  return { rarity: (word) => engine.rarity(word), surnames: named };
}

function peopleOf({ reports, survey }: Engine): ReadonlySet<string> {
  const size = reports.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  if (size > MOST_FOR_PEOPLE) return new Set();
  const people = survey.cast.entries.filter(({ type }) => type === 'person');
  return new Set(people.flatMap(({ names }) => names.flatMap(tokensOf)));
}

function tokensOf(name: string): readonly string[] {
  return words(name).map(({ folded }) => folded);
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
  const reading = readingIn(engine);
  const made = sentences(paragraph.text).map(({ start, end }) => ({
    start,
    end,
    facts: factsOf(paragraph.text.slice(start, end), { ...reading, published }),
  }));
  read.set(paragraph, made);
  return made;
}

/** The sentence of a paragraph that bears most on the statement. */
function bestSentence(
  engine: Engine,
  statement: Stated,
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
    return { ...compareSentence(statement, { text, facts }), excerpt, facts };
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
  const statement = { text: said, facts: factsOf(said, readingIn(engine)) };
  const compared = placesOf(engine, answer).flatMap((place) => bestSentence(engine, statement, place) ?? []);
  const finding = findingOf(compared);
  const shown = compared
    .filter((one) => one.finding === finding || one.finding !== 'not in the reports')
    .sort((a, b) => Number(b.finding === finding) - Number(a.finding === finding) || b.likeness - a.likeness)
    .slice(0, finding === 'not in the reports' ? CLOSEST : PASSAGES);
  const agreeing = shown.filter((one) => one.finding === finding).map(({ excerpt }) => excerpt.report);
  const excerpts = shown.map(({ excerpt }) => excerpt);
  return {
    said,
    finding,
    answer: { ...answer, ...countsOf(engine, agreeing), values: [], excerpts },
    bearings: shown.map((one) => bearingOf(one, statement, { text: one.excerpt.text, facts: one.facts })),
  };
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
