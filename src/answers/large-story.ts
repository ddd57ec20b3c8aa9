import type { Report } from '../reports/report.js';
import { FoundPassages } from '../search/found-passages.js';
import { Lexicon } from '../search/lexicon.js';
import type { Bounds, SoughtTerm, StoredTerm, StoryIndex } from '../search/story-index.js';
import { finish } from '../steps.js';
import { correctedOriginSteps } from '../story/origins.js';
import { Annotations } from './annotations.js';
import type { Answer, AskedKind } from './answer.js';
import { answerFrom, readAsked, type AskedQuestion } from './answering.js';
import { countsOf, LIMIT, ownModel } from './engine.js';
import type { Model } from './model.js';
import { readQuestion } from './question.js';
import { Reader, SEARCHED } from './rank.js';
import { mayBeMisspelt } from './repair.js';
import { wantedBy } from './wanted.js';

export interface LargeAskOptions {
  readonly kind?: AskedKind;
  /** How many excerpts at the most. */
  readonly limit?: number;
  /** Which reports may answer; all, where left out. */
  readonly bounds?: Bounds;
}

/** A story too large for memory: the database finds the candidates, and they are ranked as those of any story are. */
export class LargeStory {
  constructor(
    readonly title: string,
    /** How many reports it has. */
    readonly reports: number,
    private readonly index: StoryIndex,
    private readonly model: Model = ownModel(),
  ) {}

  get paragraphs(): number {
    return this.index.paragraphs;
  }

  async ask(
    text: string,
    { kind = 'ask', limit = LIMIT, bounds = {} }: LargeAskOptions = {},
  ): Promise<Answer> {
    const words = new KnownWords(this.index);
    const asked = await this.#read(text, kind, words);
    const found = await this.index.find(soughtIn(asked, words), SEARCHED, bounds);
    const passages = new FoundPassages(words.lexicon, found);
    await words.count(passages.stems);
    const notes = new Annotations([]);
    const ground = { reader: new Reader(passages, notes), notes, model: this.model };
    const { reached, ...answer } = answerFrom(asked, ground, limit);
    return { ...answer, ...(await this.#counts(reached)) };
  }

  /** Read twice: what the first reading repairs or writes out has synonyms of its own to be looked up. */
  async #read(text: string, kind: AskedKind, words: KnownWords): Promise<AskedQuestion> {
    const { words: typed, run } = readQuestion(text.replace(/\s+/g, ' ').trim(), kind);
    await words.recall(typed, run);
    await words.recallLike(typed.filter((word) => mayBeMisspelt(word, words.lexicon)));
    const once = readAsked(text, kind, words.lexicon, this.model);
    const more = await words.recall(once.question.words, []);
    return more ? readAsked(text, kind, words.lexicon, this.model) : once;
  }

  async #counts(reached: readonly Report[]): Promise<ReturnType<typeof countsOf>> {
    if (reached.length < 2) return { reports: reached.length, origins: reached.length };
    const reports = await this.index.beginnings(reached);
    const origins = finish(correctedOriginSteps(reports, await this.index.corrections()));
    return countsOf({ reports, origins: origins.numbers, correctedOrigins: origins }, reports);
  }
}

function soughtIn({ terms }: AskedQuestion, { lexicon, terms: known }: KnownWords): readonly SoughtTerm[] {
  return terms.search.flatMap(({ stem, weight }): readonly SoughtTerm[] => {
    const term = known.get(lexicon.stemWord(stem));
    return term === undefined ? [] : [{ term, weight, word: terms.lookup.get(stem)?.word ?? 0 }];
  });
}

/** What is looked up, for one question, of the words of a story. */
class KnownWords {
  readonly lexicon: Lexicon;
  readonly terms = new Map<string, StoredTerm>();
  readonly #looked = { stems: new Set<string>(), roots: new Set<string>(), words: new Set<string>() };

  constructor(private readonly index: StoryIndex) {
    this.lexicon = new Lexicon(index.paragraphs);
  }

  /** Looks up what reading the question needs to know of these words; false where all of it was known. */
  async recall(matter: AskedQuestion['question']['words'], run: readonly string[]): Promise<boolean> {
    const wanted = wantedBy(matter, run);
    const stems = fresh(wanted.stems, this.#looked.stems);
    const roots = fresh(wanted.roots, this.#looked.roots);
    const keys = fresh(wanted.words, this.#looked.words);
    if (stems.length + roots.length + keys.length === 0) return false;
    const [terms, words] = await Promise.all([
      this.index.terms(stems, roots),
      keys.length === 0 ? [] : this.index.words(keys),
    ]);
    for (const term of terms) this.terms.set(term.stem, term);
    this.lexicon.recall(terms, words);
    return true;
  }

  /** Looks up the words that misspelt ones may stand for. */
  async recallLike(misspelt: AskedQuestion['question']['words']): Promise<void> {
    for (const { folded } of misspelt) this.lexicon.recall([], await this.index.wordsLike(folded));
  }

  /** Counts the stems of what was found, so that their rarity is the story's. */
  async count(stems: readonly string[]): Promise<void> {
    const uncounted = stems.filter((stem) => !this.terms.has(stem));
    this.lexicon.recall(await this.index.terms(uncounted, []));
  }
}

/** Those that were not looked for before; from now on they were. */
function fresh(wanted: ReadonlySet<string>, looked: Set<string>): readonly string[] {
  return [...wanted].filter((one) => !looked.has(one) && looked.add(one));
}
