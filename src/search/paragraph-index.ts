import MiniSearch from 'minisearch';
import type { Report } from '../reports/report.js';
import { finish, type Steps } from '../steps.js';
import { countryWords } from '../text/country-words.js';
import { BM25, TITLE_BOOST, bm25 } from './bm25.js';
import { Lexicon } from './lexicon.js';
import { isAsWritten, Passage } from './passage.js';

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

// Postings that MiniSearch reads for one question, at the most: the rarest terms. It makes objects for each, and at
// 100,000 paragraphs scoring the commonest words takes nine times as long. What the others add is counted afterwards,
// for those that the rare terms found.
const MOST_POSTINGS = 1_000;
const MOST_COUNTED_AGAIN = 100;
// So many terms are searched for however common they are.
const LEAST_TERMS = 1;

/** Where the candidates of a question come from, with the words of the story that they are of. */
export interface Passages {
  readonly lexicon: Lexicon;
  /** The stems of each report's title. */
  readonly titles: ReadonlyMap<Report, ReadonlySet<number>>;
  /** The paragraphs that hold any of the terms, best first, at most `limit`. */
  search(
    terms: readonly SearchTerm[],
    limit: number,
    within?: (passage: Passage) => boolean,
  ): readonly Candidate[];
}

/** MiniSearch over a story's paragraphs, with this project's words and terms. */
export class ParagraphIndex implements Passages {
  readonly lexicon = new Lexicon();
  readonly passages: readonly Passage[];
  /** The stems of each report's title. */
  readonly titles = new Map<Report, ReadonlySet<number>>();
  readonly #passages: Passage[] = [];
  readonly #engine: MiniSearch<Entry>;
  /** Different terms in the passages' bodies, by key, and summed: the lengths that BM25 norms by. */
  readonly #lengths: number[] = [];
  #length = 0;

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
      const titleStems = this.lexicon.learnTitle(
        countryWords(report.title).map((word) => word.folded),
        isAsWritten(report),
      );
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
    const terms: number[] = [];
    passage.surfaces.forEach((surface, i) => {
      if (!this.lexicon.isGrammar(surface)) terms.push(passage.stems[i] ?? -1);
    });
    const length = new Set(terms).size;
    this.#lengths.push(length);
    this.#length += length;
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
    const { rare, common } = this.#byCost(terms);
    if (rare.length === 0) return [];
    const weights = new Map(rare.map((term) => [`${term.stem}`, term.weight]));
    const found = this.#engine.search([...weights.keys()].join(' '), {
      bm25: BM25,
      boost: { title: TITLE_BOOST },
      boostTerm: (term) => weights.get(term) ?? 1,
      ...(within && { filter: ({ id }) => within(this.#passage(Number(id))) }),
    });
    const scored = found.map(({ id, score, queryTerms }): Candidate => ({
      passage: this.#passage(Number(id)),
      score: score / queryTerms.length,
    }));
    if (common.length === 0) return best(scored, limit);
    const counted = best(scored, MOST_COUNTED_AGAIN).map(({ passage, score }) => ({
      passage,
      score: score + this.#scoreOf(common, passage),
    }));
    return best(counted, limit);
  }

  #scoreOf(terms: readonly SearchTerm[], { key, stems }: Passage): number {
    const length = ((this.#lengths[key] ?? 0) * this.#lengths.length) / (this.#length || 1);
    let score = 0;
    for (const { stem, weight } of terms) {
      let times = 0;
      for (const one of stems) if (one === stem) times += 1;
      score += weight * this.lexicon.rarity(stem) * bm25(times, length);
    }
    return score;
  }

  #byCost(terms: readonly SearchTerm[]): {
    readonly rare: readonly SearchTerm[];
    readonly common: readonly SearchTerm[];
  } {
    const rareFirst = terms
      .filter((term) => term.stem >= 0)
      .sort((a, b) => this.lexicon.frequency(a.stem) - this.lexicon.frequency(b.stem));
    let postings = 0;
    const over = rareFirst.findIndex(({ stem }, i) => {
      postings += this.lexicon.frequency(stem);
      return i >= LEAST_TERMS && postings > MOST_POSTINGS;
    });
    const end = over < 0 ? rareFirst.length : over;
    return { rare: rareFirst.slice(0, end), common: rareFirst.slice(end) };
  }

  #passage(key: number): Passage {
    const passage = this.passages[key];
    if (passage === undefined) throw new RangeError(`no paragraph has the key ${key}`);
    return passage;
  }
}

/** The `limit` best, in order; of equals the one that comes first in the story. */
function best(all: readonly Candidate[], limit: number): readonly Candidate[] {
  const order = (a: Candidate, b: Candidate): number => b.score - a.score || a.passage.key - b.passage.key;
  return [...all].sort(order).slice(0, limit);
}
