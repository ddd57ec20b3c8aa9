import MiniSearch from 'minisearch';
import type { Report } from '../reports/report.js';
import { finish, type Steps } from '../steps.js';
import { countryWords } from '../text/country-words.js';
import { isStopWord } from '../text/words.js';
import { Lexicon } from './lexicon.js';
import { Passage } from './passage.js';

/** A paragraph that shares terms with the question, with its BM25+ score. */
export interface Candidate {
  readonly passage: Passage;
  readonly score: number;
}

/** A term to look for: a stem, and what a match of it counts beside a match of the question's own word (1). */
export interface SearchTerm {
  readonly stem: number;
  readonly weight: number;
}

interface Entry {
  readonly id: number;
  readonly body: string;
  readonly title: string;
}

// Chosen on 10,570 encyclopedia questions: k .6, b .9, d 0 (docs/quality.md).
const BM25 = { k: 0.6, b: 0.9, d: 0 };
// A title names what every paragraph under it is about, without each saying so; above this it drowns the body.
const TITLE_BOOST = 0.3;
// Postings read for one question, at the most. Rare terms come first, so what is left out is what says least:
// at 100,000 paragraphs scoring the commonest words takes nine times as long and finds nothing more.
const MOST_POSTINGS = 4_000;

/** MiniSearch over a story's paragraphs, with this project's words and terms. */
export class ParagraphIndex {
  readonly lexicon = new Lexicon();
  readonly passages: readonly Passage[];
  /** The stems of each report's title. */
  readonly titles = new Map<Report, ReadonlySet<number>>();
  readonly #passages: Passage[] = [];
  readonly #engine: MiniSearch<Entry>;

  constructor(reports: readonly Report[]) {
    this.#engine = new MiniSearch<Entry>({
      fields: ['body', 'title'],
      tokenize: (joined) => (joined === '' ? [] : joined.split(' ')),
      processTerm: (term) => term,
    });
    this.passages = this.#passages;
    finish(this.#read(reports));
  }

  /** The index of the reports, a paragraph a step. */
  static *steps(reports: readonly Report[]): Steps<ParagraphIndex> {
    const index = new ParagraphIndex([]);
    yield* index.#read(reports);
    return index;
  }

  *#read(reports: readonly Report[]): Steps<void> {
    for (const report of reports) {
      const titleStems = this.lexicon.learnTitle(countryWords(report.title).map((word) => word.folded));
      this.titles.set(report, titleStems);
      const title = [...titleStems].join(' ');
      for (const paragraph of report.paragraphs) {
        const passage = new Passage(this.#passages.length, report, paragraph, this.lexicon);
        this.#passages.push(passage);
        this.#engine.add({ id: passage.key, body: this.#terms(passage), title });
        yield;
      }
    }
  }

  #terms(passage: Passage): string {
    const terms: string[] = [];
    passage.surfaces.forEach((surface, i) => {
      if (!isStopWord(this.lexicon.surfaces[surface] ?? '')) terms.push(`${passage.stems[i] ?? -1}`);
    });
    return terms.join(' ');
  }

  /**
   * The paragraphs that hold any of the terms, best first, at most `limit`. BM25+ as MiniSearch counts it,
   * with its coordination factor (it multiplies by the number of query terms that match) taken out.
   */
  search(
    terms: readonly SearchTerm[],
    limit: number,
    within?: (passage: Passage) => boolean,
  ): readonly Candidate[] {
    const chosen = this.#affordable(terms);
    if (chosen.length === 0) return [];
    const weights = new Map(chosen.map((term) => [`${term.stem}`, term.weight]));
    const found = this.#engine.search([...weights.keys()].join(' '), {
      bm25: BM25,
      boost: { title: TITLE_BOOST },
      boostTerm: (term) => weights.get(term) ?? 1,
      ...(within && { filter: ({ id }) => within(this.#passage(Number(id))) }),
    });
    return found
      .map(({ id, score, queryTerms }) => ({
        passage: this.#passage(Number(id)),
        score: score / queryTerms.length,
      }))
      .sort((a, b) => b.score - a.score || a.passage.key - b.passage.key)
      .slice(0, limit);
  }

  #affordable(terms: readonly SearchTerm[]): readonly SearchTerm[] {
    const known = terms.filter((term) => term.stem >= 0);
    const rareFirst = [...known].sort(
      (a, b) => this.lexicon.frequency(a.stem) - this.lexicon.frequency(b.stem),
    );
    let postings = 0;
    return rareFirst.filter((term, i) => {
      postings += this.lexicon.frequency(term.stem);
      return i < 2 || postings <= MOST_POSTINGS;
    });
  }

  #passage(key: number): Passage {
    const passage = this.passages[key];
    if (passage === undefined) throw new RangeError(`no paragraph has the key ${key}`);
    return passage;
  }
}
