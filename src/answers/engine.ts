import { join } from 'node:path';
import type { Report } from '../reports/report.js';
import { packageRoot } from '../root.js';
import { ParagraphIndex } from '../search/paragraph-index.js';
import type { Passage } from '../search/passage.js';
import { finish, type Steps } from '../steps.js';
import type { Correction } from '../story/corrections.js';
import { correctedOriginSteps, type Origins } from '../story/origins.js';
import { Survey } from '../story/survey.js';
import { stem } from '../text/words.js';
import { Annotations } from './annotations.js';
import type { Answer, AskedKind, Excerpt, Verdict } from './answer.js';
import { citationOf, compose, type Draft } from './compose.js';
import { settle } from './consensus.js';
import { findLeads, type Lead } from './leads.js';
import { layTerms, type Terms } from './match.js';
import { bundledModel, type Model } from './model.js';
import { readQuestion } from './question.js';
import { Reader, type Ranked } from './rank.js';
import { isBound } from './relation.js';
import { repair } from './repair.js';
import { SYNONYM, synonymsIn } from './synonyms.js';
import { nameKey } from './values.js';

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

const LIMIT = 5;
// A passage with less of the question's weight than this comes near nothing.
const NEAR = 0.15;

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

function ownModel(): Model {
  return bundledModel(join(packageRoot(), 'src', 'answers', 'model.json'));
}

class StoryEngine implements Engine {
  readonly #index: ParagraphIndex;
  readonly #reader: Reader;
  readonly #notes: Annotations;
  #origins: Origins | undefined;
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
    return (this.#origins ??= finish(correctedOriginSteps(this.reports, this.corrections)));
  }

  get survey(): Survey {
    return (this.#survey ??= new Survey(
      this.reports,
      () => this.origins,
      () => this.#notes.cast,
    ));
  }

  *prepare(): Steps<void> {
    this.#origins ??= yield* correctedOriginSteps(this.reports, this.corrections);
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
    const asked = text.replace(/\s+/g, ' ').trim();
    const { lexicon } = this.#index;
    const synonyms = synonymsIn(lexicon, SYNONYM);
    const { question, missing, repaired } = repair(
      readQuestion(asked, kind),
      lexicon,
      synonyms,
      this.model.expectation,
    );
    const terms = this.#withMeant(layTerms(question, lexicon, synonyms, this.model.expectation));
    const laid = this.#reader.candidates(terms, within && (({ report }: Passage) => within(report)));
    const ranked = laid.length === 0 ? [] : this.#reader.rank(terms, laid, this.model);
    const verdict = this.#verdict(terms, ranked);
    const drafts = verdict === 'nothing' ? [] : compose(terms, ranked, laid, limit, lexicon, this.#notes);
    const chances = drafts.map((draft) => chanceOf(draft.ranked));
    const { values, highlights } =
      verdict === 'answered' ? settle(question.wants, drafts, chances) : { values: [], highlights: [] };
    const excerpts = drafts
      .map((draft, i) => excerptOf(draft, highlights[i] ?? [], chances[i] ?? 0))
      .filter(isExact);
    return {
      question: asked,
      kind: question.kind,
      verdict,
      missing,
      repaired,
      ...this.#counts(drafts),
      values,
      excerpts,
    };
  }

  // "Who is kims sister" asks for whom the reports call that, wherever they say so.
  #withMeant(terms: Terms): Terms {
    if (terms.question.kind !== 'who') return terms;
    const phrase = terms.question.text
      .replace(/\bwho(?:m|['’]?s| is| was| are| were)?\b|[?!.]+$/gi, ' ')
      .trim();
    return { ...terms, meant: new Set(this.#notes.meant(phrase).slice(0, 1).map(nameKey)) };
  }

  #verdict(terms: Terms, ranked: readonly Ranked[]): Verdict {
    const [best] = ranked;
    if (best === undefined || best.laid.withTitle < NEAR) return 'nothing';
    if (terms.meant.size === 0 && !isBound(terms, ranked)) return 'closest';
    return best.verdict >= this.model.thresholds.answered ? 'answered' : 'closest';
  }

  #counts(drafts: readonly Draft[]): { readonly reports: number; readonly origins: number } {
    const reached = new Set(
      drafts
        .flatMap(({ ranked, alike }) => [ranked.laid.candidate.passage, ...alike])
        .map(({ report }) => report),
    );
    const places = [...reached].map((report) => this.reports.indexOf(report));
    return { reports: reached.size, origins: new Set(places.map((i) => this.origins[i])).size };
  }
}

function chanceOf({ odds }: Ranked): number {
  return Number((1 / (1 + Math.exp(-odds))).toFixed(4));
}

function excerptOf(
  { ranked, shown, alike }: Draft,
  highlights: Excerpt['highlights'],
  score: number,
): Excerpt {
  const { passage } = ranked.laid.candidate;
  return {
    citation: citationOf(passage),
    report: passage.report,
    paragraph: passage.paragraph.n,
    start: shown.start,
    end: shown.end,
    text: passage.text.slice(shown.start, shown.end),
    cut: shown.cut,
    highlights,
    score,
    alsoIn: alike.map(citationOf),
  };
}

/** Whether an excerpt is what its report has at the place it cites: nothing that is not leaves the program. */
export function isExact({ report, paragraph, start, end, text, highlights }: Excerpt): boolean {
  const source = report.paragraphs.find(({ n }) => n === paragraph)?.text;
  return (
    source !== undefined &&
    text !== '' &&
    source.slice(start, end) === text &&
    highlights.every((mark) => mark.start >= start && mark.end <= end && mark.start < mark.end)
  );
}
