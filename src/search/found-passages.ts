import type { Paragraph, Report } from '../reports/report.js';
import { countryWords } from '../text/country-words.js';
import type { Lexicon } from './lexicon.js';
import type { Candidate, Passages, SearchTerm } from './paragraph-index.js';
import { isAsWritten, Passage } from './passage.js';

/** A paragraph that was found elsewhere, with its BM25 score. */
export interface FoundParagraph {
  readonly report: Report;
  readonly paragraph: Paragraph;
  readonly score: number;
}

/** The candidates of one question, found in a database: they are read here as those of a story in memory are. */
export class FoundPassages implements Passages {
  readonly titles = new Map<Report, ReadonlySet<number>>();
  readonly #candidates: readonly Candidate[];

  /** @param found best first @param lexicon one that was counted before */
  constructor(
    readonly lexicon: Lexicon,
    found: readonly FoundParagraph[],
  ) {
    this.#candidates = found.map(({ report, paragraph, score }, key) => ({
      passage: new Passage(key, report, paragraph, lexicon),
      score,
    }));
    for (const { report } of found) {
      const title = countryWords(report.title).map(({ folded }) => folded);
      this.titles.set(report, lexicon.learnTitle(title, isAsWritten(report)));
    }
  }

  /** Stems of the candidates, each once: their counts are not known yet. */
  get stems(): readonly string[] {
    const all = new Set(this.#candidates.flatMap(({ passage }) => [...passage.stems]));
    return [...all].map((id) => this.lexicon.stemWord(id));
  }

  search(
    _terms: readonly SearchTerm[],
    limit: number,
    within: (passage: Passage) => boolean = () => true,
  ): readonly Candidate[] {
    return this.#candidates.filter(({ passage }) => within(passage)).slice(0, limit);
  }
}
