import type { Report } from '../reports/report.js';
import type { Correction } from '../story/corrections.js';
import type { FoundParagraph } from './found-passages.js';
import type { CountedStem, CountedWord } from './lexicon.js';

/** A stem of a story that is indexed in a database. */
export interface StoredTerm extends CountedStem {
  readonly id: number;
  /** Paragraphs under a title that has it. */
  readonly titled: number;
}

/** A term to look for; `word`: which word of the question it stands for, its synonyms and derivations having the same. */
export interface SoughtTerm {
  readonly term: StoredTerm;
  readonly weight: number;
  readonly word: number;
}

/** Which reports may answer. Dates are ISO 8601 and inclusive; an undated report is in no range of dates. */
export interface Bounds {
  /** Number of the only report. */
  readonly report?: number;
  readonly after?: string;
  readonly before?: string;
}

/** The index of a story too large for memory, wherever it is kept. It holds what the reports say now. */
export interface StoryIndex {
  /** Paragraphs of the story. */
  readonly paragraphs: number;
  /** Those of the stems that the story has, and all its stems with one of the roots. */
  terms(stems: readonly string[], roots: readonly string[]): Promise<readonly StoredTerm[]>;
  /** Those of the words, by key, that the story has. */
  words(keys: readonly string[]): Promise<readonly CountedWord[]>;
  /** Words that a misspelt one may stand for: they begin alike and are about as long; the commonest, some thousands. */
  wordsLike(folded: string): Promise<readonly CountedWord[]>;
  /**
   * The paragraphs that hold the terms, best first by BM25, at most `limit`. Their reports have only these paragraphs
   * and a few before each.
   */
  find(sought: readonly SoughtTerm[], limit: number, bounds: Bounds): Promise<readonly FoundParagraph[]>;
  /** The reports with as many paragraphs from their beginning as tell whether they are rewrites of one text. */
  beginnings(reports: readonly Report[]): Promise<readonly Report[]>;
  /** What moderators corrected, in the order in which it was made. */
  corrections(): Promise<readonly Correction[]>;
}
