import type { Report } from '../reports/report.js';
import type { Steps } from '../steps.js';
import type { Alike, Likeness } from './likeness.js';
import type { Sentence } from './sentence.js';

/** What several reports say alike, or one alone. */
export interface Statement {
  readonly said: Sentence;
  /** The nearest sentence of each other report that has it. */
  readonly also: readonly Sentence[];
  readonly reports: readonly Report[];
  /** The nearest sentences of reports that may have it in other words: neither said to have it nor to lack it. */
  readonly near: readonly Sentence[];
}

/** TF-IDF cosine from which two sentences say the same; chosen on hand-paired sentences of five reports (AUC .96). */
const SAME = 0.3;
/** From here a sentence is not the only one of its kind, though it may say something else. */
const NEAR = 0.2;
/** Fewer words of content state nothing. */
const FEWEST_STEMS = 4;

/** The statements of a story: those of several reports first, each sentence in one of them at the most; a sentence a step. */
export function* statementSteps(
  sentences: readonly Sentence[],
  likeness: Likeness,
): Steps<readonly Statement[]> {
  const near: Neighbours[] = [];
  for (const sentence of sentences) {
    const others = likeness.alike(sentence, NEAR);
    const weight = others.reduce((sum, { likeness: like }) => sum + (like >= SAME ? like : 0), 0);
    near.push({ sentence, others, weight });
    yield;
  }
  const taken = new Set<Sentence>();
  const found: Statement[] = [];
  const order = near.sort((a, b) => b.weight - a.weight || a.sentence.at - b.sentence.at);
  for (const { sentence, others } of order) {
    if (taken.has(sentence) || sentence.stems.length < FEWEST_STEMS) continue;
    const also: Sentence[] = [];
    for (const other of others) {
      const isNew =
        !taken.has(other.sentence) && !also.some(({ report }) => report === other.sentence.report);
      if (other.likeness >= SAME && isNew) also.push(other.sentence);
    }
    if (also.length === 0 && others.length > 0) continue;
    for (const one of [sentence, ...also]) taken.add(one);
    const reports = [sentence, ...also].map(({ report }) => report);
    found.push({ said: sentence, also, reports, near: nearIn(others, reports) });
    yield;
  }
  return found;
}

/** A sentence with what is alike in other reports. */
interface Neighbours {
  readonly sentence: Sentence;
  readonly others: readonly Alike[];
  /** How much there is in others that says the same. */
  readonly weight: number;
}

function nearIn(others: readonly Alike[], having: readonly Report[]): readonly Sentence[] {
  const found = new Map<Report, Sentence>();
  for (const { sentence } of others)
    if (!having.includes(sentence.report) && !found.has(sentence.report))
      found.set(sentence.report, sentence);
  return [...found.values()].sort((a, b) => a.at - b.at);
}
