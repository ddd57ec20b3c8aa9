import type { Outcome } from '../reports/refusal.js';
import type { RemovalReceipt } from './reports.js';

/** Reports that belong together. */
export interface Story {
  /** Stays the same when the story is renamed. Not to be shown. */
  readonly id: number;
  readonly name: string;
  readonly isDefault: boolean;
  /** How many reports it has now. */
  readonly reports: number;
  readonly paragraphs: number;
}

/** A channel whose questions go to a story. */
export interface Binding {
  readonly channel: string;
  readonly story: number;
}

export interface StoryReceipt {
  readonly story: string;
  readonly reports: readonly RemovalReceipt[];
  /** Channels that were bound to it; they follow the default again. */
  readonly channels: readonly string[];
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** UTF-16 units of the longest name of a story. */
export const LONGEST_STORY_NAME = 100;

/** A server's stories and the channels bound to them. The first story made is the default. */
export interface Stories {
  /** The default first, then by name. */
  list(): Promise<readonly Story[]>;
  find(id: number): Promise<Story | undefined>;
  /** By name, in any case. */
  named(name: string): Promise<Story | undefined>;
  /** Objects to a blank, long or taken name. */
  create(name: string, by: string): Promise<Outcome<{ readonly story: Story }>>;
  rename(id: number, name: string, by: string): Promise<Outcome<{ readonly story: Story }>>;
  makeDefault(id: number, by: string): Promise<Outcome<{ readonly story: Story }>>;
  /** Deletes a story with its reports. Where it was the default, the oldest of the others becomes it. */
  delete(id: number, by: string): Promise<Outcome<{ readonly receipt: StoryReceipt }>>;
  /** Questions in this channel and its threads go to the story. `null`: to the default again. */
  bind(channel: string, story: number | null, by: string): Promise<Outcome<{ readonly bound: true }>>;
  bindings(): Promise<readonly Binding[]>;
}
