import { join } from 'node:path';
import { layTerms, type Terms } from '../src/answers/match.js';
import { readQuestion } from '../src/answers/question.js';
import { Reader } from '../src/answers/rank.js';
import { SYNONYM, synonymsIn } from '../src/answers/synonyms.js';
import type { Laid } from '../src/answers/features.js';
import type { Report } from '../src/reports/report.js';
import { ParagraphIndex } from '../src/search/paragraph-index.js';
import { holdsAnswer, readLines, type SetQuestion } from './questions.js';
import { hash } from './twist.js';

interface ReportLine {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A question set indexed as one story. */
export interface QuestionSet {
  readonly name: string;
  readonly reader: Reader;
  readonly questions: readonly SetQuestion[];
}

/** One question laid over its set. `part` says whether it may be learned from; a paragraph's questions share one part. */
export interface Example {
  readonly set: QuestionSet;
  readonly question: SetQuestion;
  readonly terms: Terms;
  readonly laid: readonly Laid[];
  readonly part: 'tuned' | 'kept apart';
  readonly fold: number;
}

export const FOLDS = 3;

export async function loadSet(folder: string, name: string): Promise<QuestionSet> {
  const lines = await readLines<ReportLine>(join(folder, `${name}.reports.jsonl`));
  const reports = lines.map((line, i): Report => ({
    id: line.id,
    number: i + 1,
    version: 1,
    title: line.title,
    language: 'en',
    leftOut: [],
    paragraphs: line.paragraphs.map((text, j) => ({ n: j + 1, text })),
  }));
  const questions = await readLines<SetQuestion>(join(folder, `${name}.questions.jsonl`));
  return { name, reader: new Reader(new ParagraphIndex(reports)), questions };
}

/** Which part a report's questions belong to: four in five are tuned on. */
export function partOf(report: string): 'tuned' | 'kept apart' {
  return hash(report) % 5 === 0 ? 'kept apart' : 'tuned';
}

export function layQuestion(
  set: QuestionSet,
  text: string,
  without?: ReadonlySet<string>,
): { terms: Terms; laid: readonly Laid[] } {
  const { lexicon } = set.reader.index;
  const terms = layTerms(readQuestion(text), lexicon, synonymsIn(lexicon, SYNONYM));
  const laid = set.reader.candidates(terms, without && ((passage) => !without.has(passage.report.id)));
  return { terms, laid };
}

export function examplesOf(set: QuestionSet): Example[] {
  return set.questions.map((question) => {
    const report = question.gold?.[0]?.report ?? '';
    return {
      set,
      question,
      ...layQuestion(set, question.q),
      part: partOf(report),
      fold: hash(`fold ${report}`) % FOLDS,
    };
  });
}

/** Whether a candidate is a paragraph that the set marks as answering. */
export function isGold(question: SetQuestion, laid: Laid): boolean {
  const { report, paragraph } = laid.candidate.passage;
  return (question.gold ?? []).some((gold) => gold.report === report.id && gold.paragraph === paragraph.n);
}

/** For each sentence of a laid paragraph 1 where it holds an answer string, else 0. */
export function answering(question: SetQuestion, laid: Laid): number[] {
  const { text, sentences } = laid.candidate.passage;
  return sentences.map(({ start, end }) => (holdsAnswer(text.slice(start, end), question.answers) ? 1 : 0));
}
