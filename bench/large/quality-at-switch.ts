import { createEngine } from '../../src/answers/engine.js';
import type { Answer, Answerer, AskedKind } from '../../src/answers/answer.js';
import type { ServerLibrary } from '../../src/library/library.js';
import type { Report } from '../../src/reports/report.js';
import { partOf } from '../examples.js';
import { holdsAnswer, type SetQuestion } from '../questions.js';
import { addAll, batchesOf, madeReports, whenLarge } from './filling.js';

/** Paragraphs: a story just above the switch. */
const SIZE = 10_001;
/** Of its fillers' words so many are another's: they speak of the same things and answer nothing. */
const SHARE = 0.5;

export interface Quality {
  readonly questions: number;
  readonly 'right paragraph first, %': number;
  readonly 'answer in first excerpt, %': number;
  readonly 'answered, %': number;
}

/** The reports of a question set, filled up to the switch. */
export function atSwitch(reports: readonly Report[]): readonly Report[] {
  const texts = reports.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const fillers = [...madeReports(texts, { paragraphs: SIZE - texts.length, share: SHARE })].flat();
  return [...reports, ...fillers].map((report, i) => ({ ...report, number: i + 1 }));
}

export interface Compared {
  readonly quality: Quality;
  /** First excerpts, by question, to be compared with another way's. */
  readonly first: readonly string[];
}

export async function inMemory(
  reports: readonly Report[],
  questions: readonly SetQuestion[],
): Promise<Compared> {
  return measure(createEngine('', reports), questions);
}

/** The same reports in a store, and the same questions. */
export async function inStore(
  server: ServerLibrary,
  reports: readonly Report[],
  questions: readonly SetQuestion[],
): Promise<Compared> {
  const made = await server.stories.create('At the switch', 'bench');
  if (!made.ok) throw new Error(made.objection.reason);
  await addAll(server, made.story.id, batchesOf(reports));
  return measure(await whenLarge(server), questions);
}

/** Questions that no tuning has seen and that a paragraph answers. */
export function keptApart(questions: readonly SetQuestion[]): readonly SetQuestion[] {
  return questions.filter(
    ({ gold, answerable }) => answerable && partOf(gold?.[0]?.report ?? '') === 'kept apart',
  );
}

async function measure(engine: Answerer, questions: readonly SetQuestion[]): Promise<Compared> {
  const answers: Answer[] = [];
  for (const { q, kind } of questions)
    answers.push(await engine.ask(q, { kind: kind as AskedKind, limit: 5 }));
  const share = (test: (question: SetQuestion, answer: Answer) => boolean): number =>
    round(
      (100 * questions.filter((question, i) => test(question, at(answers, i))).length) / questions.length,
    );
  return {
    quality: {
      questions: questions.length,
      'right paragraph first, %': share(({ gold }, { excerpts: [first] }) =>
        (gold ?? []).some((one) => one.report === first?.report.id && one.paragraph === first.paragraph),
      ),
      'answer in first excerpt, %': share(({ answers: right }, { excerpts: [first] }) =>
        holdsAnswer(first?.text ?? '', right),
      ),
      'answered, %': share((_, { verdict }) => verdict === 'answered'),
    },
    first: answers.map(({ excerpts: [first] }) => `${first?.citation ?? ''} ${first?.text ?? ''}`),
  };
}

function at(answers: readonly Answer[], i: number): Answer {
  const answer = answers[i];
  if (answer === undefined) throw new RangeError(`no answer ${i}`);
  return answer;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
