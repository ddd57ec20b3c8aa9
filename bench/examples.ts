import { join } from 'node:path';
import { Annotations } from '../src/answers/annotations.js';
import { layTerms, type Expectation, type Terms } from '../src/answers/match.js';
import { expectationFrom } from '../src/answers/model.js';
import { readQuestion } from '../src/answers/question.js';
import { Reader } from '../src/answers/rank.js';
import { SYNONYM, synonymsIn } from '../src/answers/synonyms.js';
import type { Laid } from '../src/answers/laid.js';
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
  readonly reader: Reader<ParagraphIndex>;
  readonly questions: readonly SetQuestion[];
}

/** One question laid over its set. `part` says whether it may be learned from; a paragraph's questions share one part. */
export interface Example {
  readonly set: QuestionSet;
  readonly question: SetQuestion;
  readonly terms: Terms;
  readonly laid: readonly Laid[];
  readonly expectation: Expectation;
  readonly part: 'tuned' | 'kept apart';
  readonly fold: number;
}

export const FOLDS = 2;

/** The reports of a set, each line one report. */
export async function reportsOf(folder: string, name: string): Promise<Report[]> {
  const lines = await readLines<ReportLine>(join(folder, `${name}.reports.jsonl`));
  return lines.map((line, i): Report => ({
    id: line.id,
    number: i + 1,
    version: 1,
    title: line.title,
    language: 'en',
    leftOut: [],
    paragraphs: line.paragraphs.map((text, j) => ({ n: j + 1, text })),
  }));
}

function readerOf(reports: readonly Report[]): Reader<ParagraphIndex> {
  return new Reader(new ParagraphIndex(reports), new Annotations(reports));
}

export async function loadSet(folder: string, name: string): Promise<QuestionSet> {
  const reports = await reportsOf(folder, name);
  const questions = await readLines<SetQuestion>(join(folder, `${name}.questions.jsonl`));
  return { name, reader: readerOf(reports), questions };
}

// Paragraphs of a small story, as a study group's is.
const SMALL = 60;

/**
 * The same set parted into small stories: a paragraph and those that speak most like it, some sixty together. In
 * a small story most words are rare, many words of a question stand nowhere, and neighbours are hard to tell apart.
 */
export function smallStories(set: QuestionSet): QuestionSet[] {
  const { index } = set.reader;
  const left = new Set(index.passages);
  const stories: QuestionSet[] = [];
  for (const seed of index.passages) {
    if (!left.has(seed)) continue;
    const terms = [...new Set(seed.stems)].map((stem) => ({ stem, weight: index.lexicon.rarity(stem) }));
    const rare = terms
      .sort((a, b) => b.weight - a.weight || a.stem - b.stem)
      .filter(({ stem }) => index.lexicon.frequency(stem) > 1);
    const near = index.search(rare.slice(0, 40), 4 * SMALL).map(({ passage }) => passage);
    const members = [seed, ...near.filter((passage) => passage !== seed && left.has(passage))].slice(
      0,
      SMALL,
    );
    members.forEach((passage) => left.delete(passage));
    const ids = new Set(members.map(({ report }) => report.id));
    const reports = members.map(({ report }) => report);
    const questions = set.questions.filter(({ gold }) => ids.has(gold?.[0]?.report ?? ''));
    stories.push({
      name: `${set.name} ${stories.length}`,
      reader: readerOf(reports),
      questions,
    });
  }
  return stories.filter(({ questions }) => questions.length > 0);
}

/** Which part a report's questions belong to: four in five are tuned on. */
export function partOf(report: string): 'tuned' | 'kept apart' {
  return hash(report) % 5 === 0 ? 'kept apart' : 'tuned';
}

export function layQuestion(
  set: QuestionSet,
  text: string,
  expectation: Expectation,
  without?: ReadonlySet<string>,
): { terms: Terms; laid: readonly Laid[] } {
  const { lexicon } = set.reader.index;
  const terms = layTerms(readQuestion(text), lexicon, synonymsIn(lexicon, SYNONYM), expectation);
  const laid = set.reader.candidates(terms, without && ((passage) => !without.has(passage.report.id)));
  return { terms, laid };
}

/** Lays every question. What it expects of a word is learned from the other questions tuned on, never from itself. */
export function examplesOf(set: QuestionSet, rates: Rates): Example[] {
  return set.questions.map((question) => {
    const report = question.gold?.[0]?.report ?? '';
    const part = partOf(report);
    const expectation = rates.expectation(part === 'tuned' ? question : undefined);
    return {
      set,
      question,
      ...layQuestion(set, question.q, expectation),
      expectation,
      part,
      fold: hash(`fold ${report}`) % FOLDS,
    };
  });
}

/** How often the paragraph that answers has a question's word, by stem. */
export class Rates {
  readonly #seen = new Map<string, number>();
  readonly #had = new Map<string, number>();
  readonly #own = new Map<SetQuestion, ReadonlyMap<string, boolean>>();

  /** Counts the questions that may be tuned on. */
  add(set: QuestionSet): void {
    for (const question of set.questions) {
      if (partOf(question.gold?.[0]?.report ?? '') !== 'tuned') continue;
      const { terms, laid } = layQuestion(set, question.q, () => 0);
      const gold = laid.find((one) => isGold(question, one));
      if (gold === undefined) continue;
      const own = new Map(terms.words.map((word, q) => [word.stem, (gold.whole[q] ?? 0) >= 0.4] as const));
      this.#own.set(question, own);
      for (const [stem, had] of own) {
        this.#seen.set(stem, (this.#seen.get(stem) ?? 0) + 1);
        if (had) this.#had.set(stem, (this.#had.get(stem) ?? 0) + 1);
      }
    }
  }

  // Fewer questions than this say nothing of a word; as many again are added at the common rate.
  static readonly #LEAST = 4;
  static readonly #PRIOR = 0.7;

  /** The table without one question's own part in it. */
  expectation(without?: SetQuestion): Expectation {
    const own = without && this.#own.get(without);
    const unmet = expectationFrom(new Map());
    return (stem, rarity) => this.#rate(stem, own) ?? unmet(stem, rarity);
  }

  table(): Record<string, number> {
    const stems = [...this.#seen.keys()].sort();
    return Object.fromEntries(
      stems.flatMap((stem) => {
        const rate = this.#rate(stem, undefined);
        return rate === undefined ? [] : [[stem, rate] as const];
      }),
    );
  }

  #rate(stem: string, own: ReadonlyMap<string, boolean> | undefined): number | undefined {
    const mine = own?.get(stem);
    const seen = (this.#seen.get(stem) ?? 0) - (mine === undefined ? 0 : 1);
    const had = (this.#had.get(stem) ?? 0) - (mine === true ? 1 : 0);
    if (seen < Rates.#LEAST) return undefined;
    return Number(((had + Rates.#PRIOR * Rates.#LEAST) / (seen + Rates.#LEAST)).toFixed(3));
  }
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
