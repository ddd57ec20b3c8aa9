import { engineSteps, type Engine } from '../answers/engine.js';
import type { Clock } from '../clock.js';
import { unobserved, type Observer } from '../observer.js';
import type { Scope } from './changing.js';
import { LargeStories } from './large-stories.js';
import { readStory as stateOfStory, type StoryState } from './standing.js';
import { readStory } from './story-reading.js';
import { Turns } from './turns.js';

/** Bytes that a loaded story takes for each UTF-16 unit of its reports, and for itself (npm run bench -- servers). */
const BYTES_PER_UNIT = 32;
const BYTES_PER_STORY = 300_000;
/** The same of what is seen across its reports, once somebody looked at that: sentences, their stems and dates. */
const BYTES_PER_UNIT_SURVEYED = 26;
/** Milliseconds that a question waits for what was just added; then the story answers as it was before. */
const PATIENCE_MS = 1_500;

export interface MemoryOptions {
  /** Bytes that loaded stories may take together, as estimated; the story asked last stays however large it is. */
  readonly budget: number;
  readonly clock: Clock;
  /** Paragraphs above which a story is not to be held here, as soon as the database can answer for it. */
  readonly largeFrom: number;
  readonly observer?: Observer;
}

interface Loaded {
  readonly scope: Scope;
  readonly engine: Engine;
  readonly change: number;
  readonly withdrawals: number;
  /** UTF-16 units of its reports. */
  readonly characters: number;
}

interface Round {
  /** The most withdrawals that somebody who waits knows of: a story read before them is of no use. */
  withdrawals: number;
  /** False where the story is gone. */
  readonly done: Promise<boolean>;
}

/**
 * The stories in memory, by recent use. A story is built one at a time, in slices. What was removed or replaced never
 * answers once that is on disk; what was added may be answered without while the story is built again.
 */
export class LoadedStories {
  readonly #budget: number;
  readonly #clock: Clock;
  readonly #observer: Observer;
  readonly turns = new Turns();
  readonly large: LargeStories;
  readonly largeFrom: number;
  /** The least recently used first. */
  readonly #kept = new Map<number, Loaded>();
  readonly #rounds = new Map<number, Round>();

  constructor({ budget, clock, largeFrom, observer = unobserved }: MemoryOptions) {
    this.large = new LargeStories(clock);
    this.largeFrom = largeFrom;
    this.#observer = observer;
    this.#budget = budget;
    this.#clock = clock;
  }

  /** How many stories are loaded, and their bytes as estimated. */
  get size(): { readonly stories: number; readonly bytes: number } {
    let bytes = 0;
    for (const loaded of this.#kept.values()) bytes += bytesOf(loaded);
    return { stories: this.#kept.size, bytes };
  }

  /** The story as it stood on disk in `state` or later; undefined where it was deleted since. */
  async engine(scope: Scope, state: StoryState): Promise<Engine | undefined> {
    const { id } = state.story;
    const ready = this.#fit(id, state.change, state);
    this.#observer.story(ready !== undefined ? 'in memory' : this.#rounds.has(id) ? 'waited for' : 'built');
    if (ready !== undefined) return ready;
    const patience = this.#patience();
    try {
      for (;;) {
        const there = await Promise.race([this.#round(scope, state), patience.over]);
        if (there === false) return undefined;
        const late = there === 'late';
        const engine = this.#fit(id, late ? 0 : state.change, state);
        if (engine !== undefined) return engine;
        if (late) return await this.#eventually(scope, state);
      }
    } finally {
      patience.end();
    }
  }

  /** Lets stories go at once: nothing of a server that is forgotten stays in memory. */
  drop(ids: readonly number[]): void {
    for (const id of ids) {
      const round = this.#rounds.get(id);
      if (round !== undefined) round.withdrawals = Infinity;
      this.#kept.delete(id);
    }
  }

  /** Builds a story again that is in memory, where it was changed. Quick only: each question makes sure by itself. */
  refresh(id: number): void {
    const loaded = this.#kept.get(id);
    if (loaded !== undefined) this.#renew(loaded, id).catch(() => undefined);
  }

  async #renew({ scope, change }: Loaded, id: number): Promise<void> {
    const state = await stateOfStory(scope, id);
    if (state === undefined) this.drop([id]);
    else if (state.change > change) await this.#round(scope, state);
  }

  clear(): void {
    this.drop([...this.#kept.keys()]);
  }

  /** Waits for anything that holds no more than it may. */
  async #eventually(scope: Scope, state: StoryState): Promise<Engine | undefined> {
    for (;;) {
      if (!(await this.#round(scope, state))) return undefined;
      const engine = this.#fit(state.story.id, 0, state);
      if (engine !== undefined) return engine;
    }
  }

  #patience(): { readonly over: Promise<'late'>; readonly end: () => void } {
    let end: () => void = () => undefined;
    const over = new Promise<'late'>((resolve) => {
      end = this.#clock.after(PATIENCE_MS, () => resolve('late'));
    });
    return { over, end: () => end() };
  }

  #fit(id: number, change: number, { withdrawals }: StoryState): Engine | undefined {
    const loaded = this.#kept.get(id);
    if (loaded === undefined || loaded.change < change || loaded.withdrawals < withdrawals) return undefined;
    this.#keep(id, loaded);
    return loaded.engine;
  }

  /** The build that is under way, or a new one. */
  #round(scope: Scope, state: StoryState): Promise<boolean> {
    const { id } = state.story;
    const running = this.#rounds.get(id);
    if (running !== undefined) {
      running.withdrawals = Math.max(running.withdrawals, state.withdrawals);
      return running.done;
    }
    const round: { withdrawals: number; done?: Promise<boolean> } = { withdrawals: state.withdrawals };
    const done = this.#build(scope, id, () => round.withdrawals).finally(() => this.#rounds.delete(id));
    this.#rounds.set(id, Object.assign(round, { done }));
    return done;
  }

  async #build(scope: Scope, id: number, withdrawals: () => number): Promise<boolean> {
    const read = await readStory(scope, id);
    if (read === 'gone') return false;
    if (read === 'changed') return true;
    const { name, reports, change, corrections } = read;
    const outdated = (): boolean => withdrawals() > read.withdrawals;
    const engine = await this.turns.take(engineSteps(name, reports, undefined, corrections), outdated);
    if (engine === undefined) return true;
    const { characters } = read;
    this.#keep(id, { scope, engine, change, withdrawals: read.withdrawals, characters });
    return true;
  }

  /** As the newest: older ones go where all have become too large together, as they do when they are surveyed. */
  #keep(newest: number, loaded: Loaded): void {
    this.#kept.delete(newest);
    this.#kept.set(newest, loaded);
    let { bytes } = this.size;
    for (const [id, old] of this.#kept) {
      if (bytes <= this.#budget || id === newest) return;
      this.#kept.delete(id);
      bytes -= bytesOf(old);
    }
  }
}

function bytesOf({ engine, characters }: Loaded): number {
  const perUnit = BYTES_PER_UNIT + (engine.survey.isRead ? BYTES_PER_UNIT_SURVEYED : 0);
  return BYTES_PER_STORY + perUnit * characters;
}
