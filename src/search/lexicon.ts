import { isStopWord, root, stem } from '../text/words.js';
import { rarity } from './bm25.js';

/** Sets words that are kept as written apart from stems: no word holds it. */
const AS_WRITTEN = '=';

/** What a folded word is known by: as it is, or marked where it is of a language whose endings are not known here. */
export function wordKey(folded: string, asWritten = false): string {
  return asWritten && stem(folded) !== folded ? AS_WRITTEN + folded : folded;
}

/** The stem of a word by its key: what is kept as written is its own. */
export function stemOfKey(key: string): string {
  return key.startsWith(AS_WRITTEN) ? key : stem(key);
}

/** A stem of a story as it was counted before: in how many paragraphs it stands. */
export interface CountedStem {
  readonly stem: string;
  readonly frequency: number;
}

/** A word of a story as it was counted before, by its key: how often it stands, and how often with a capital of its own. */
export interface CountedWord {
  readonly word: string;
  readonly times: number;
  readonly capitals: number;
}

/**
 * The words of one story, numbered in order of first sight: folded surface forms, the stem of each, and in how
 * many paragraphs each stem stands.
 */
export class Lexicon {
  readonly #surfaces = new Map<string, number>();
  readonly #surfaceWords: string[] = [];
  readonly #stemOfSurface: number[] = [];
  readonly #grammar: boolean[] = [];
  readonly #stems = new Map<string, number>();
  readonly #stemWords: string[] = [];
  readonly #frequency: number[] = [];
  readonly #surfaceCount: number[] = [];
  readonly #capitalCount: number[] = [];
  #byRoot: Map<string, number[]> | undefined;
  #byPart: Map<string, number[]> | undefined;
  #paragraphs: number;
  readonly #counting: boolean;

  /**
   * @param counted how many paragraphs the story has, where its words were counted before: passages then count nothing,
   * and what is known of the story is what `recall` was told.
   */
  constructor(counted?: number) {
    this.#paragraphs = counted ?? 0;
    this.#counting = counted === undefined;
  }

  /** Learns stems and words that were counted before. */
  recall(stems: readonly CountedStem[], words: readonly CountedWord[] = []): void {
    for (const { stem: stemmed, frequency } of stems) this.#frequency[this.#number(stemmed)] = frequency;
    for (const { word, times, capitals } of words) {
      const surface = this.#learn(word.replace(AS_WRITTEN, ''), word.startsWith(AS_WRITTEN));
      this.#surfaceCount[surface] = times;
      this.#capitalCount[surface] = capitals;
    }
    this.#byRoot = undefined;
    this.#byPart = undefined;
  }

  /**
   * Numbers the folded words of one paragraph, learning those not seen before. `capitals`: which stand with a capital
   * inside a sentence. `asWritten`: they are of a language whose endings are not known here, and stay as they are.
   */
  add(folded: readonly string[], capitals: readonly boolean[] = [], asWritten = false): Int32Array {
    if (!this.#counting) return Int32Array.from(folded, (word) => this.#learn(word, asWritten));
    const ids = new Int32Array(folded.length);
    const seen = new Set<number>();
    folded.forEach((word, i) => {
      const surface = this.#learn(word, asWritten);
      ids[i] = surface;
      this.#surfaceCount[surface] = (this.#surfaceCount[surface] ?? 0) + 1;
      if (capitals[i] === true) this.#capitalCount[surface] = (this.#capitalCount[surface] ?? 0) + 1;
      seen.add(this.stemOf(surface));
    });
    for (const id of seen) this.#frequency[id] = (this.#frequency[id] ?? 0) + 1;
    this.#paragraphs += 1;
    this.#byRoot = undefined;
    this.#byPart = undefined;
    return ids;
  }

  /** The stems of a title's words. A title is known to the story but counts as no paragraph. */
  learnTitle(folded: readonly string[], asWritten = false): ReadonlySet<number> {
    return new Set(
      folded.filter((word) => !isStopWord(word)).map((word) => this.stemOf(this.#learn(word, asWritten))),
    );
  }

  /** A word that is its own stem in English is one and the same in every language; any other is kept apart. */
  #learn(word: string, asWritten = false): number {
    const key = wordKey(word, asWritten);
    const known = this.#surfaces.get(key);
    if (known !== undefined) return known;
    const surface = this.#surfaceWords.push(word) - 1;
    this.#surfaces.set(key, surface);
    this.#stemOfSurface.push(this.#number(stemOfKey(key)));
    this.#grammar.push(isStopWord(word));
    return surface;
  }

  #number(stemmed: string): number {
    const known = this.#stems.get(stemmed);
    if (known !== undefined) return known;
    const id = this.#stemWords.push(stemmed) - 1;
    this.#stems.set(stemmed, id);
    this.#frequency.push(0);
    return id;
  }

  get paragraphs(): number {
    return this.#paragraphs;
  }

  get surfaces(): readonly string[] {
    return this.#surfaceWords;
  }

  /** How often a surface form stands in the story. */
  surfaceCount(surface: number): number {
    return this.#surfaceCount[surface] ?? 0;
  }

  /** Whether a surface form mostly stands with a capital where the sentence does not ask for one: it is a name, or of one. */
  isName(surface: number): boolean {
    return (this.#capitalCount[surface] ?? 0) > this.surfaceCount(surface) / 2;
  }

  /** The number of a folded surface form; -1 where no paragraph has it. */
  surfaceId(folded: string): number {
    return this.#surfaces.get(folded) ?? this.#surfaces.get(AS_WRITTEN + folded) ?? -1;
  }

  /** The number under which a word stands unstemmed, in reports of another language; -1 where it does not. */
  asWritten(folded: string): number {
    return this.#stems.get(AS_WRITTEN + folded) ?? -1;
  }

  /** The number of a question's word: by its stem, else as it is written in a report of another language; -1 where there is neither. */
  termOf({ stem: stemmed, folded }: { readonly stem: string; readonly folded: string }): number {
    const own = this.stemId(stemmed);
    return own >= 0 ? own : this.asWritten(folded);
  }

  /** The number of a stem; -1 where no paragraph has it. */
  stemId(stemmed: string): number {
    return this.#stems.get(stemmed) ?? -1;
  }

  stemOf(surface: number): number {
    return this.#stemOfSurface[surface] ?? -1;
  }

  /** Whether a surface form carries grammar rather than matter. */
  isGrammar(surface: number): boolean {
    return this.#grammar[surface] ?? false;
  }

  stemWord(id: number): string {
    return this.#stemWords[id] ?? '';
  }

  /** In how many paragraphs a stem stands. */
  frequency(stemId: number): number {
    return this.#frequency[stemId] ?? 0;
  }

  /** As BM25 weighs a term. */
  rarity(stemId: number): number {
    return rarity(this.frequency(stemId), this.#paragraphs);
  }

  /** The stems that share a root with this one (abduct: abducte, abductor), itself left out. */
  derived(stemmed: string): readonly number[] {
    this.#byRoot ??= this.#groupByRoot();
    const own = this.stemId(stemmed);
    return (this.#byRoot.get(root(stemmed)) ?? []).filter((id) => id !== own);
  }

  /** The stems of several words that hold this one: `north korea` for korea. Only countries have such stems. */
  compounds(folded: string): readonly number[] {
    this.#byPart ??= this.#groupByPart();
    return this.#byPart.get(folded) ?? [];
  }

  #groupByPart(): Map<string, number[]> {
    const groups = new Map<string, number[]>();
    this.#stemWords.forEach((word, id) => {
      if (!word.includes(' ')) return;
      for (const part of word.split(' ')) groups.set(part, [...(groups.get(part) ?? []), id]);
    });
    return groups;
  }

  #groupByRoot(): Map<string, number[]> {
    const groups = new Map<string, number[]>();
    this.#stemWords.forEach((word, id) => {
      const key = root(word);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [id]);
      else group.push(id);
    });
    return groups;
  }
}
