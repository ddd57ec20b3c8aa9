import type { StoredTerm } from '../search/story-index.js';

/** Terms that are remembered of one story: some megabytes. */
const MOST = 50_000;

/** Terms of a story that were looked up before, as they were counted at one of its changes. */
export class KnownTerms {
  readonly #terms = new Map<string, StoredTerm | undefined>();

  constructor(readonly change: number) {}

  /** Those that are known, and those that have to be looked up. What the story is known not to have is in neither. */
  look(stems: readonly string[]): {
    readonly found: readonly StoredTerm[];
    readonly missing: readonly string[];
  } {
    const found = stems.flatMap((stem) => this.#terms.get(stem) ?? []);
    return { found, missing: stems.filter((stem) => !this.#terms.has(stem)) };
  }

  /** @param asked stems that were looked up @param there what the story has, of these and others */
  learn(asked: readonly string[], there: readonly StoredTerm[]): void {
    if (this.#terms.size > MOST) this.#terms.clear();
    for (const stem of asked) this.#terms.set(stem, undefined);
    for (const term of there) this.#terms.set(term.stem, term);
  }
}
