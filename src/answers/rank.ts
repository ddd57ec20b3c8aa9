import type { Annotations } from './annotations.js';
import { contrastOf, type Contrast } from './contrast.js';
import type { Passages } from '../search/paragraph-index.js';
import type { Passage } from '../search/passage.js';
import { excerptFeatures } from './excerpt-features.js';
import { lay, type Laid } from './laid.js';
import { paragraphFeatures } from './paragraph-features.js';
import { sentenceFeatures, type Standing } from './sentence-features.js';
import type { Terms } from './match.js';
import { traitsOf } from './traits.js';
import { asksValue, findValues } from './values.js';
import { chooseWindow, type Window } from './window.js';

/** Candidates that the index gives; the right paragraph is among them for 97 of 100 encyclopedia questions. */
export const SEARCHED = 20;
/** Paragraphs whose sentences are read: the best of the candidates. More cost time and move nothing. */
export const READ = 6;

/** Anything that scores a row of features: trees, or a fold of them while training. */
export interface Scorer {
  score(row: Float64Array): number;
}

export interface Scorers {
  readonly paragraph: Scorer;
  readonly sentence: Scorer;
  readonly excerpt: Scorer;
  /** Log-odds that the reports answer at all, from the row of the first excerpt. */
  readonly verdict: Scorer;
}

/** A paragraph read sentence by sentence. */
export interface Read {
  readonly laid: Laid;
  readonly paragraphScore: number;
  /** For each sentence its share of all chances: together with the other paragraphs' sentences they sum to 1. */
  readonly chances: Float64Array;
  readonly chance: number;
  readonly sentenceScore: number;
}

/** A paragraph with the part of it to show. `odds` is the log-odds, as learned, that the excerpt answers. */
export interface Ranked extends Chosen {
  readonly odds: number;
  /** Log-odds that the story answers the question, were this the best there is. */
  readonly verdict: number;
}

/** Lays a question over the story: the candidates, best first by BM25. */
export class Reader<P extends Passages = Passages> {
  readonly #traits = new WeakMap<Passage, Uint16Array>();

  constructor(
    readonly index: P,
    readonly notes: Annotations,
  ) {}

  candidates(terms: Terms, within?: (passage: Passage) => boolean): readonly Laid[] {
    const none: ReadonlySet<number> = new Set();
    return this.index
      .search(terms.search, SEARCHED, within)
      .map((candidate) =>
        lay(
          terms,
          candidate,
          this.#traitsOf(candidate.passage),
          this.index.titles.get(candidate.passage.report) ?? none,
        ),
      );
  }

  #traitsOf(passage: Passage): Uint16Array {
    const known = this.#traits.get(passage);
    if (known !== undefined) return known;
    const found = traitsOf(passage, this.index.lexicon);
    this.#traits.set(passage, found);
    return found;
  }

  /** The sentences' features of the paragraphs that are read, given the paragraphs' scores in the order of `all`. */
  standings(terms: Terms, all: readonly Laid[], scores: readonly number[]): readonly StandingRows[] {
    const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    const kept = order.slice(0, READ);
    const top = scores[kept[0] ?? 0] ?? 0;
    const weights = kept.map((i) => Math.exp((scores[i] ?? 0) - top));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const topCover = Math.max(0, ...kept.flatMap((i) => [...(all[i]?.cover ?? [])]));
    const surfaceWord = (id: number): string => this.index.lexicon.surfaces[id] ?? '';
    return kept.flatMap((i, rank) => {
      const laid = all[i];
      if (laid === undefined) return [];
      const behind = (scores[i] ?? 0) - top;
      const standing: Standing = { behind, rank, chance: (weights[rank] ?? 0) / total, topCover };
      return [
        { laid, paragraphScore: scores[i] ?? 0, rows: sentenceFeatures(terms, laid, standing, surfaceWord) },
      ];
    });
  }

  /** Reads the candidates: paragraphs scored, the best ones' sentences scored against each other. */
  read(
    terms: Terms,
    all: readonly Laid[],
    { paragraph, sentence }: Pick<Scorers, 'paragraph' | 'sentence'>,
  ): readonly Read[] {
    const scores = paragraphFeatures(terms, all).map((row) => paragraph.score(row));
    const standings = this.standings(terms, all, scores);
    const sentenceScores = standings.map(({ rows }) => Float64Array.from(rows, (row) => sentence.score(row)));
    const top = Math.max(...sentenceScores.flatMap((own) => [...own]));
    const raw = sentenceScores.map((own) => own.map((score) => Math.exp(score - top)));
    const total = raw.reduce((sum, own) => sum + own.reduce((part, e) => part + e, 0), 0) || 1;
    return standings.map(({ laid, paragraphScore }, i) => {
      const chances = (raw[i] ?? new Float64Array()).map((e) => e / total);
      const chance = chances.reduce((sum, p) => sum + p, 0);
      return {
        laid,
        paragraphScore,
        chances,
        chance,
        sentenceScore: Math.max(...(sentenceScores[i] ?? [0])),
      };
    });
  }

  /** The paragraphs read with what to show of each, most likely first. */
  rank(terms: Terms, all: readonly Laid[], scorers: Scorers): readonly Ranked[] {
    const chosen = this.choose(terms, this.read(terms, all, scorers));
    return this.excerptRows(terms, chosen).map(({ one, row }) => {
      return { ...one, odds: scorers.excerpt.score(row), verdict: scorers.verdict.score(row) };
    });
  }

  /** What to show of each paragraph, most promising first. */
  choose(terms: Terms, reads: readonly Read[]): readonly Chosen[] {
    const windowed = reads
      .map((read) => ({ ...read, window: chooseWindow(read.laid.candidate.passage, read.chances) }))
      .sort((a, b) => promise(b) - promise(a));
    return byValue(terms, windowed, this.notes);
  }

  /** What was chosen, each with its row of features on whether it answers. */
  excerptRows(
    terms: Terms,
    chosen: readonly Chosen[],
  ): readonly { readonly one: Chosen; readonly row: Float64Array }[] {
    const contrast = contrastOf(terms, this.index.lexicon);
    return chosen.map((one, rank) => ({ one, row: this.#excerptRow(terms, contrast, chosen, one, rank) }));
  }

  #excerptRow(
    terms: Terms,
    contrast: Contrast,
    chosen: readonly Chosen[],
    one: Chosen,
    rank: number,
  ): Float64Array {
    const { sentences } = one.laid.candidate.passage;
    const next = chosen[rank === 0 ? 1 : 0];
    return excerptFeatures(
      terms,
      contrast,
      one.laid,
      {
        sentences: sentences.slice(one.window.first, one.window.last + 1),
        firstSentence: one.window.first,
        from: sentences[one.window.first]?.firstWord ?? 0,
        to: sentences[one.window.last]?.lastWord ?? 0,
        share: one.chance > 0 ? one.window.chance / one.chance : 0,
        chance: one.chance,
        nextChance: next?.chance ?? 0,
        rank,
        sentenceScore: one.sentenceScore,
        paragraphScore: one.paragraphScore,
      },
      (stem) => this.index.lexicon.stemId(stem) >= 0,
    );
  }
}

// Only the foremost are looked into for values: names and dates cost more than all the features together.
const LOOKED_INTO = 4;
// What an excerpt without any value of the kind asked keeps of its promise.
const WITHOUT_VALUE = 0.3;

/** A paragraph with what to show of it. */
export interface Chosen extends Read {
  readonly window: Window;
}

// Puts those first whose value of the kind asked stands near the question's words.
function byValue(terms: Terms, chosen: readonly Chosen[], notes: Annotations): readonly Chosen[] {
  if (!asksValue(terms.question.wants)) return chosen;
  const head = chosen.slice(0, LOOKED_INTO).map((one) => {
    const { sentences } = one.laid.candidate.passage;
    const shown = {
      start: sentences[one.window.first]?.start ?? 0,
      end: sentences[one.window.last]?.end ?? 0,
    };
    const fit = Math.min(1, findValues(terms, one.laid, shown, notes)[0]?.fit ?? 0);
    return { one, promise: promise(one) * (WITHOUT_VALUE + (1 - WITHOUT_VALUE) * fit) };
  });
  head.sort((a, b) => b.promise - a.promise);
  return [...head.map(({ one }) => one), ...chosen.slice(LOOKED_INTO)];
}

interface StandingRows {
  readonly laid: Laid;
  readonly paragraphScore: number;
  readonly rows: readonly Float64Array[];
}

// The chance of what is shown counts before that of the rest of its paragraph.
function promise(read: Chosen): number {
  return read.window.chance + read.chance / 2;
}
