import { join } from 'node:path';
import type { Report } from '../reports/report.js';
import { packageRoot } from '../root.js';
import { ParagraphIndex } from '../search/paragraph-index.js';
import { Once, type Steps } from '../steps.js';
import type { Correction } from '../story/corrections.js';
import { correctedOriginSteps, type Origins } from '../story/origins.js';
import { Survey } from '../story/survey.js';
import { stem } from '../text/words.js';
import { Annotations } from './annotations.js';
import type { Answer, AskedKind } from './answer.js';
import { answerFrom, readAsked } from './answering.js';
import { findLeads, type Lead } from './leads.js';
import { bundledModel, type Model } from './model.js';
import { Reader } from './rank.js';

export { isExact } from './answering.js';
export type { Lead } from './leads.js';

export interface AskOptions {
  readonly kind?: AskedKind;
  /** How many excerpts at the most. */
  readonly limit?: number;
  /** Which reports may answer; all, where left out. */
  readonly within?: (report: Report) => boolean;
}

/** One story, loaded: what commands ask questions of. */
export interface Engine {
  readonly title: string;
  readonly reports: readonly Report[];
  /** For each report in order, the 1-based number of its origin. */
  readonly origins: readonly number[];
  /** What moderators said of the origins; absent where there are no moderators. */
  readonly correctedOrigins?: Pick<Origins, 'corrected' | 'unmet'>;
  /** What is seen across the reports; each part is computed when it is first asked for. */
  readonly survey: Survey;
  ask(question: string, options?: AskOptions): Answer;
  /** How telling a word is, by how few paragraphs hold it (BM25's weight of a term); highest where none does. */
  rarity(word: string): number;
  /** People, places and titles first, then openings of paragraphs, best first, at most `limit`. */
  leads(typed: string, limit: number): readonly Lead[];
}

/** Excerpts where no limit is given. */
export const LIMIT = 5;

/** Indexes the reports of a story. Takes about a fifth of a millisecond a paragraph. */
export function createEngine(
  title: string,
  reports: readonly Report[],
  model?: Model,
  corrections: readonly Correction[] = [],
): Engine {
  return new StoryEngine(title, reports, model ?? ownModel(), new ParagraphIndex(reports), corrections);
}

/**
 * `createEngine`, a paragraph a step, with all that its first questions would wait for: for a process that answers
 * others meanwhile. It gives the same answers.
 */
export function* engineSteps(
  title: string,
  reports: readonly Report[],
  model?: Model,
  corrections: readonly Correction[] = [],
): Steps<Engine> {
  const index = yield* ParagraphIndex.steps(reports);
  const engine = new StoryEngine(title, reports, model ?? ownModel(), index, corrections);
  yield* engine.prepare();
  return engine;
}

/** The model that came with the program. */
export function ownModel(): Model {
  return bundledModel(join(packageRoot(), 'src', 'answers', 'model.json'));
}

/** How many reports are reached, and how many origins they have. */
export function countsOf(
  { reports, origins, correctedOrigins }: Pick<Engine, 'reports' | 'origins' | 'correctedOrigins'>,
  reached: readonly Report[],
): Pick<Answer, 'reports' | 'origins' | 'originsCorrected'> {
  const all = new Set(reached);
  const own = new Set([...all].map((report) => origins[reports.indexOf(report)]));
  const corrected = all.size > 1 && [...all].some(({ number }) => correctedOrigins?.corrected.has(number));
  return { reports: all.size, origins: own.size, ...(corrected && { originsCorrected: true }) };
}

class StoryEngine implements Engine {
  readonly #index: ParagraphIndex;
  readonly #reader: Reader;
  readonly #notes: Annotations;
  readonly #origins = new Once(() => correctedOriginSteps(this.reports, this.corrections));
  #leads: ReturnType<typeof findLeads> | undefined;
  #survey: Survey | undefined;

  constructor(
    readonly title: string,
    readonly reports: readonly Report[],
    readonly model: Model,
    index: ParagraphIndex,
    readonly corrections: readonly Correction[],
  ) {
    this.#notes = new Annotations(reports, corrections);
    this.#index = index;
    this.#reader = new Reader(this.#index, this.#notes);
  }

  get origins(): readonly number[] {
    return this.correctedOrigins.numbers;
  }

  get correctedOrigins(): Origins {
    return this.#origins.value;
  }

  get survey(): Survey {
    return (this.#survey ??= new Survey(
      this.reports,
      () => this.#originNumberSteps(),
      () => this.#notes.castSteps(),
    ));
  }

  *#originNumberSteps(): Steps<readonly number[]> {
    return (yield* this.#origins.steps()).numbers;
  }

  *prepare(): Steps<void> {
    yield* this.#origins.steps();
    yield* this.#notes.prepare();
  }

  rarity(word: string): number {
    const { lexicon } = this.#index;
    return lexicon.rarity(lexicon.stemId(stem(word.toLowerCase())));
  }

  leads(typed: string, limit: number): readonly Lead[] {
    this.#leads ??= findLeads(this.reports, this.#index);
    return this.#leads(typed, limit);
  }

  ask(text: string, { kind = 'ask', limit = LIMIT, within }: AskOptions = {}): Answer {
    const asked = readAsked(text, kind, this.#index.lexicon, this.model);
    const ground = { reader: this.#reader, notes: this.#notes, model: this.model };
    const { reached, ...found } = answerFrom(asked, ground, limit, within);
    return { ...found, ...countsOf(this, reached) };
  }
}
