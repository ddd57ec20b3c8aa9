import MiniSearch from 'minisearch';
import type { Report } from '../src/reports/report.js';
import { sentences } from '../src/text/sentences.js';

/** An excerpt as the baseline shows it. */
export interface BareExcerpt {
  readonly report: string;
  readonly paragraph: number;
  readonly text: string;
}

interface Entry {
  readonly id: number;
  readonly text: string;
}

const tokenize = MiniSearch.getDefault('tokenize') as (text: string) => string[];
const processTerm = MiniSearch.getDefault('processTerm') as (term: string) => string | null;

function terms(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).flatMap((token) => processTerm(token) ?? []));
}

/** MiniSearch as it comes: default options over the paragraphs, and of each the sentence that shares most words with the question. */
export class BareSearch {
  readonly #engine = new MiniSearch<Entry>({ fields: ['text'] });
  readonly #places: readonly { readonly report: string; readonly paragraph: number; readonly text: string }[];

  constructor(reports: readonly Report[]) {
    this.#places = reports.flatMap(({ id, paragraphs }) =>
      paragraphs.map(({ n, text }) => ({ report: id, paragraph: n, text })),
    );
    this.#engine.addAll(this.#places.map(({ text }, id) => ({ id, text })));
  }

  /** Only the search, as it is timed. */
  search(question: string): number {
    return this.#engine.search(question).length;
  }

  ask(question: string, limit: number, without?: ReadonlySet<string>): readonly BareExcerpt[] {
    const wanted = terms(question);
    return this.#engine
      .search(question)
      .flatMap(({ id }) => this.#places[Number(id)] ?? [])
      .filter(({ report }) => without?.has(report) !== true)
      .slice(0, limit)
      .map((place) => ({ ...place, text: bestSentence(place.text, wanted) }));
  }
}

function bestSentence(text: string, wanted: ReadonlySet<string>): string {
  let best = '';
  let most = -1;
  for (const { start, end } of sentences(text)) {
    const sentence = text.slice(start, end);
    const shared = [...terms(sentence)].filter((term) => wanted.has(term)).length;
    if (shared > most) [best, most] = [sentence, shared];
  }
  return best;
}
