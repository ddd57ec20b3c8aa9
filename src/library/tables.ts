import type { Generated } from 'kysely';

/** Yes or no, as both databases keep it alike. */
export type Flag = 0 | 1;

/** SQLite gives an ArrayBuffer, PostgreSQL a Buffer. */
export type StoredBytes = ArrayBuffer | Uint8Array;

/**
 * What stands on disk. Text that people wrote goes through `storable` and comes back through `restored`; moments are
 * ISO 8601 in UTC; lists are JSON.
 */
export interface Tables {
  readonly schema_version: { readonly version: number };
  readonly servers: {
    readonly id: string;
    /** The highest report number ever given. */
    readonly reports_given: Generated<number>;
    readonly default_story: number | null;
    readonly paused: Generated<Flag>;
    readonly cooldown_seconds: number | null;
    readonly share: Generated<Flag>;
    readonly keeps_unanswered: Generated<Flag>;
  };
  readonly stories: {
    readonly id: Generated<number>;
    readonly server: string;
    readonly name: string;
    /** The name as it is compared. */
    readonly name_key: string;
    /** Grows with whatever changes what the story answers. */
    readonly change: Generated<number>;
    /** Grows when something that answered must not answer any more. */
    readonly withdrawals: Generated<number>;
    /** Of the current versions of its reports; characters are UTF-16 units. */
    readonly reports: Generated<number>;
    readonly paragraphs: Generated<number>;
    readonly characters: Generated<number>;
  };
  readonly reports: {
    readonly id: Generated<number>;
    readonly server: string;
    /** Null once it is removed. */
    readonly story: number | null;
    readonly number: number;
    /** The stable id; null once it is removed. */
    readonly key: string | null;
    /** The current version. */
    readonly version: number;
    readonly removed_at: string | null;
  };
  /** What was read at one time. With no report it is a draft's, and answers nothing. */
  readonly versions: {
    readonly id: Generated<number>;
    readonly server: string;
    readonly report: number | null;
    readonly version: number;
    readonly title: string;
    readonly publisher: string | null;
    readonly author: string | null;
    readonly published: string | null;
    readonly published_assumed: Flag;
    readonly url: string | null;
    readonly language: string;
    readonly note: string | null;
    readonly left_out: string;
    readonly paragraphs: number;
    /** UTF-16 units of all paragraphs. */
    readonly characters: number;
    /** Of the text: the same text has the same. */
    readonly digest: string;
    readonly added_at: string;
    readonly file_name: string | null;
    /** Bytes. */
    readonly file_size: number | null;
  };
  /** The file that a version was read from, in parts that are written in no time. */
  readonly file_parts: {
    readonly version: number;
    readonly part: number;
    readonly bytes: StoredBytes;
  };
  readonly paragraphs: {
    readonly id: Generated<number>;
    readonly version: number;
    readonly n: number;
    readonly heading: string | null;
    readonly text: string;
  };
  readonly channels: {
    readonly server: string;
    readonly channel: string;
    readonly story: number | null;
    readonly share: Flag | null;
  };
  readonly open_questions: {
    readonly id: Generated<number>;
    readonly server: string;
    readonly story: number;
    /** The question as it is compared. */
    readonly key: string;
    readonly text: string;
    readonly unanswered: number;
    readonly not_meant: number;
  };
  readonly changes: {
    readonly id: Generated<number>;
    readonly server: string;
    readonly at: string;
    readonly made_by: string;
    readonly action: string;
    readonly story: string | null;
    readonly report: number | null;
    readonly detail: string | null;
  };
  readonly drafts: {
    readonly id: string;
    readonly server: string;
    /** The stable id that the report would like. */
    readonly key: string;
    readonly version: number;
    readonly story: number | null;
    /** The number of the report that it replaces. */
    readonly replaces: number | null;
    readonly held_at: string;
  };
  /** What moderators corrected of what is seen across a story's reports. */
  readonly corrections: {
    readonly id: Generated<number>;
    readonly server: string;
    readonly story: number;
    /** JSON, as src/story/corrections.ts has it. */
    readonly correction: string;
  };
  /** The stories whose words are indexed here because they are too large for memory. Sums over its paragraphs. */
  readonly indexed_stories: {
    readonly story: number;
    /** Which rules its words were found by: by others, it is indexed anew. */
    readonly rules: number;
    /** The highest number of a report that is indexed; those above are not yet. */
    readonly upto: number;
    readonly paragraphs: number;
    /** Different terms of its paragraphs, and of the titles above them. */
    readonly length: number;
    readonly title_length: number;
  };
  readonly story_terms: {
    readonly id: Generated<number>;
    readonly story: number;
    readonly stem: string;
    readonly root: string;
    /** Paragraphs that hold it, and paragraphs under a title that does. */
    readonly frequency: number;
    readonly titled: number;
  };
  readonly story_words: {
    readonly story: number;
    /** Folded; `=` before a word of another language that is not stemmed. */
    readonly word: string;
    readonly initial: string;
    readonly length: number;
    readonly times: number;
    /** How often it has a capital that its sentence does not ask for. */
    readonly capitals: number;
  };
  readonly indexed_paragraphs: {
    /** The paragraph's. */
    readonly id: number;
    readonly story: number;
    readonly version: number;
    /** The report's. */
    readonly number: number;
    readonly n: number;
    readonly length: number;
    readonly title_length: number;
    /** Numbers of its terms, as `termTokens` writes them. A tsvector in PostgreSQL. */
    readonly terms: string;
  };
}

export function flag(value: boolean): Flag {
  return value ? 1 : 0;
}

export function bytesOf(stored: StoredBytes): Uint8Array {
  return stored instanceof ArrayBuffer ? new Uint8Array(stored) : stored;
}
