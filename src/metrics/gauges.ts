import type { ShardState } from '../observer.js';

/** What is looked up when somebody asks for it, rather than told as it happens. */
export interface Gauges {
  /** Interactions that came in and are not done with. */
  readonly open: () => number;
  /** Stories in memory, and their bytes as estimated. */
  readonly stories: () => { readonly stories: number; readonly bytes: number };
  /** None where interactions come in over HTTP. */
  readonly shards: () => readonly ShardState[];
}

/** Before anything is connected. */
export const nothingYet: Gauges = {
  open: () => 0,
  stories: () => ({ stories: 0, bytes: 0 }),
  shards: () => [],
};
