import { LargeStory } from '../answers/large-story.js';
import type { Clock } from '../clock.js';
import { restored } from './storable.js';
import { changing, type Scope } from './changing.js';
import { StoreFault } from './fault.js';
import { catchUp, INDEX_RULES } from './indexing.js';
import { KnownTerms } from './known-terms.js';
import { StoredIndex } from './stored-index.js';

/** From here on a story's candidates come from the database. Memory would hold some 60 MB of it, and build it for 2 s. */
export const LARGE_FROM = 10_000;

/** Of a story that is being indexed memory still holds so many times as much: 100,000 paragraphs take 600 MB and 20 s. */
const TIMES_IN_MEMORY = 10;
/** Paragraphs that are indexed in one commit while others may want to write. */
const PORTION = 2_000;
/** Stories whose terms are remembered. */
const REMEMBERED = 20;
/** Milliseconds that a question waits for a story to be indexed. */
const PATIENCE_MS = 1_500;

/** The stories too large for memory: whether each is indexed, and what was lately looked up of its words. */
export class LargeStories {
  readonly #known = new Map<number, KnownTerms>();
  readonly #indexing = new Map<number, Promise<void>>();
  #closed = false;

  constructor(private readonly clock: Clock) {}

  /**
   * The story as it is now, where it is indexed. Where it is not, indexing begins, and the story is undefined as long
   * as memory can hold it; a larger one is waited for a moment. Throws a `StoreFault`, in words, where that is not
   * enough.
   */
  async story(scope: Scope, story: number): Promise<LargeStory | undefined> {
    const ready = await this.#ready(scope, story);
    if (typeof ready !== 'number') return ready;
    const indexing = this.#index(scope, story);
    if (ready <= TIMES_IN_MEMORY * scope.largeFrom) return undefined;
    await Promise.race([indexing, this.#patience()]);
    const now = await this.#ready(scope, story);
    if (typeof now === 'number')
      throw new StoreFault(
        'This story is large and is being made ready to answer. Ask again in a few minutes.',
        'INDEXING',
      );
    return now;
  }

  /** The story, or how many paragraphs it has where they are not all indexed; undefined where it is gone. */
  async #ready(scope: Scope, story: number): Promise<LargeStory | number | undefined> {
    const row = await scope.store.read((from) =>
      from
        .selectFrom('stories')
        .leftJoin('indexed_stories as indexed', 'indexed.story', 'stories.id')
        .select(['stories.name', 'stories.change', 'stories.reports', 'stories.paragraphs'])
        .select(['indexed.rules', 'indexed.paragraphs as done', 'indexed.length', 'indexed.title_length'])
        .where('stories.id', '=', story)
        .where('stories.server', '=', scope.server)
        .executeTakeFirst(),
    );
    if (row === undefined) return undefined;
    const { name, change, reports, paragraphs, rules, done, length, title_length } = row;
    if (rules !== INDEX_RULES || done !== paragraphs || length === null || title_length === null)
      return paragraphs;
    const totals = { story, paragraphs, length, title_length };
    return new LargeStory(
      restored(name),
      reports,
      new StoredIndex(scope, totals, this.#knownAt(story, change)),
    );
  }

  #knownAt(story: number, change: number): KnownTerms {
    const known = this.#known.get(story);
    this.#known.delete(story);
    const kept = known?.change === change ? known : new KnownTerms(change);
    this.#known.set(story, kept);
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size > REMEMBERED) this.#known.delete(oldest);
    return kept;
  }

  /** Indexes what is missing, portion by portion. What goes wrong is met again by the next question. */
  #index(scope: Scope, story: number): Promise<void> {
    const running = this.#indexing.get(story);
    if (running !== undefined) return running;
    const run = this.#portions(scope, story)
      .catch(() => undefined)
      .finally(() => this.#indexing.delete(story));
    this.#indexing.set(story, run);
    return run;
  }

  async #portions(scope: Scope, story: number): Promise<void> {
    while (!this.#closed) {
      const step = await changing(scope, async (into) => ({
        complete: await catchUp(into, scope, story, PORTION),
      }));
      if (!step.ok || step.complete) return;
    }
  }

  #patience(): Promise<void> {
    return new Promise((resolve) => void this.clock.after(PATIENCE_MS, resolve));
  }

  /** Breaks off what is being indexed after the portion that is being written; it goes on when it is asked again. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#indexing.values());
  }
}
