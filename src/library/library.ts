import type { Engine } from '../answers/engine.js';
import type { Answerer } from '../answers/answer.js';
import type { LargeStory } from '../answers/large-story.js';
import type { Corrections } from './corrections.js';
import type { Drafts } from './drafts.js';
import type { Reports } from './reports.js';
import type { Settings } from './settings.js';
import type { Stories, Story } from './stories.js';
import type { Unanswered } from './unanswered.js';

/** Where in a server something is asked. Ids as Discord gives them. */
export interface Place {
  readonly channel?: string;
  /** The channel that a thread or forum post belongs to: the thread follows it unless it is bound itself. */
  readonly parent?: string;
}

/** What holds in a place, as the moderators set it. Read with every question, so it is never older than the question. */
export interface Standing {
  /** The story that is asked here: the channel's, else its parent's, else the server's default. */
  readonly story?: Story;
  /** Whether everyone in the channel sees an answer that says nothing else. */
  readonly share: boolean;
  readonly paused: boolean;
  /** Seconds between questions of one person; undefined: as the operator set it. */
  readonly cooldownSeconds?: number;
  /** Whether questions that the reports do not answer are kept (text and count). `/about` tells. */
  readonly keepsUnanswered: boolean;
}

/** Who answers in a place. `large`: not from memory. `none`: the server keeps no story. `empty`: its story has no report. */
export type Answering =
  | { readonly kind: 'story'; readonly standing: Standing; readonly story: Story; readonly engine: Engine }
  | { readonly kind: 'large'; readonly standing: Standing; readonly story: Story; readonly large: LargeStory }
  | { readonly kind: 'empty'; readonly standing: Standing; readonly story: Story }
  | { readonly kind: 'none'; readonly standing: Standing };

/** One change that somebody made: for moderators only. */
export interface Change {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The moderator's Discord id, or `operator` for the command line. */
  readonly by: string;
  readonly action: ChangeAction;
  readonly story?: string;
  /** Report number. */
  readonly report?: number;
  /** What changed, in words: a title, "title, publisher", "version 2". */
  readonly detail?: string;
}

export type ChangeAction =
  | 'story created'
  | 'story renamed'
  | 'story deleted'
  | 'default story chosen'
  | 'channel bound'
  | 'channel unbound'
  | 'report added'
  | 'report replaced'
  | 'report edited'
  | 'report removed'
  | 'settings changed'
  | 'unanswered cleared'
  | 'cast corrected'
  | 'origin corrected'
  | 'correction taken back';

/** How much a server keeps. */
export interface Usage {
  readonly stories: number;
  readonly reports: number;
  /** Current and earlier ones. */
  readonly versions: number;
  readonly paragraphs: number;
  readonly channels: number;
  readonly unanswered: number;
  readonly changes: number;
  readonly drafts: number;
  readonly corrections: number;
  /** Bytes of the files that reports were read from. */
  readonly originalBytes: number;
}

/** What a server kept and what was deleted: all of it, from the store and from memory. */
export interface ForgetReceipt extends Usage {
  readonly server: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** One file of an export: readable text, or the bytes that a report was read from. */
export interface ExportedFile {
  /** With `/`, without `..`: `demo-story/R3-a-title.md`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * All that one server keeps. Every query it makes names the server, so nothing of another can come out of it. What
 * changes something resolves only when the change is on disk. It rejects with a `StoreFault`, in words, where the
 * store cannot be reached or written; what a person can act on comes back as an objection instead.
 */
export interface ServerLibrary {
  readonly id: string;
  readonly stories: Stories;
  readonly reports: Reports;
  readonly drafts: Drafts;
  readonly settings: Settings;
  readonly unanswered: Unanswered;
  readonly corrections: Corrections;
  /** What holds in a place, without loading a story. One query. */
  at(place: Place): Promise<Standing>;
  /**
   * The loaded story of a place. Checked against the store with every call: a report that was removed or replaced
   * before the call never answers, whichever process did it.
   */
  answering(place: Place): Promise<Answering>;
  /** A story in memory, wherever it is bound; undefined where it has no report, is too large for that or is not there. */
  engineOf(story: number): Promise<Engine | undefined>;
  /** What answers of a story of any size; undefined where it has no report or is not there. */
  answererOf(story: number): Promise<Answerer | undefined>;
  /** The audit trail, newest first, at most `limit` changes. */
  history(limit: number): Promise<readonly Change[]>;
  usage(): Promise<Usage>;
  /** All reports as Markdown with front matter, earlier versions, the original files and the settings as JSON. */
  export(): AsyncIterable<ExportedFile>;
  /** Deletes all of it, the audit trail too. A library that is begun afterwards counts its reports from 1. */
  forget(): Promise<ForgetReceipt>;
}

/** The libraries of all servers, as `openLibrary` in open-library.ts opens them. */
export interface Library {
  /** By the server's Discord id; an operator may choose a name of their own for `--server`. */
  server(id: string): ServerLibrary;
  /** Ids of the servers that keep anything, for the operator. */
  servers(): Promise<readonly string[]>;
  /** Asks the store for next to nothing. Rejects with a `StoreFault` where it does not answer. */
  reachable(): Promise<void>;
  /** The stories in memory, and their bytes as estimated. */
  readonly loaded: { readonly stories: number; readonly bytes: number };
  /** A story (by its id in the store) was changed by somebody: where it is in memory it is built again, before it is asked. */
  refresh(story: number): void;
  /** Lets the loaded stories and the store go. Nothing works afterwards. */
  close(): Promise<void>;
}
