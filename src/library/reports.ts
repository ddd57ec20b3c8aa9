import type { Details } from '../reports/details.js';
import type { Outcome } from '../reports/refusal.js';
import type { Report } from '../reports/report.js';

/** The file that a report was read from, byte for byte. */
export interface Original {
  /** As the person called it, without folders: `letter.pdf`. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A report as it was read. Its number and version do not count: the library gives them. */
export interface NewReport {
  readonly report: Report;
  readonly original?: Original;
}

/** A report of a list: all but its text. */
export interface ListedReport {
  readonly number: number;
  /** The current version. */
  readonly version: number;
  readonly id: string;
  /** The story's id. */
  readonly story: number;
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: string;
  readonly publishedAssumed?: true;
  readonly url?: string;
  readonly language: string;
  readonly paragraphs: number;
  /** ISO 8601, UTC: when the current version came in. */
  readonly addedAt: string;
}

/** A report as it is called. */
export type NamedReport = Pick<ListedReport, 'number' | 'id' | 'title'>;

/** When a story's reports were published: ISO 8601 dates of the first and the last, and how many say nothing of it. */
export interface Dated {
  readonly from?: string;
  readonly to?: string;
  readonly undated: number;
}

/** One version of a report. */
export interface ListedVersion {
  readonly version: number;
  readonly title: string;
  readonly paragraphs: number;
  readonly addedAt: string;
  readonly fileName?: string;
  /** Bytes of the original file. */
  readonly bytes?: number;
}

/** What a citation leads to. `earlier`: the version it was made of, which answers no more since `current` came. */
export type OpenedReport =
  | { readonly kind: 'current'; readonly report: Report }
  | { readonly kind: 'earlier'; readonly report: Report; readonly current: number }
  | { readonly kind: 'removed'; readonly at: string }
  | { readonly kind: 'unknown' };

/** What was removed: nothing of it is in the store or answers any more. */
export interface RemovalReceipt {
  readonly report: number;
  readonly title: string;
  readonly versions: number;
  readonly paragraphs: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A report that is there already and is much like a new one. */
export interface Resemblance {
  readonly number: number;
  readonly title: string;
  /** `same text`: it would be refused. `same origin`: both seem to be rewrites of one text. */
  readonly how: 'same text' | 'same origin';
}

/** What a person may change of a report without a new version; `null` takes a detail away. */
export type Edit = { readonly [K in keyof Details]: Details[K] | null };

/** A server's reports. Numbers are given once in a server and never again, also after a removal. */
export interface Reports {
  /** In order of number; those of one story, where it is given. */
  list(story?: number): Promise<readonly ListedReport[]>;
  /** Reports of a story by number (`R3`), or with this in the title, of the latest 20,000; the newest first, at most `limit`. */
  named(story: number, typed: string, limit: number): Promise<readonly NamedReport[]>;
  dated(story: number): Promise<Dated>;
  /** A report at a version, the current one where left out. */
  open(number: number, version?: number): Promise<OpenedReport>;
  /** All versions, the newest first; none where there is no such report. */
  versions(number: number): Promise<readonly ListedVersion[]>;
  original(number: number, version?: number): Promise<Original | undefined>;
  /** Reports of a story that are much like this one. */
  resembling(story: number, report: Report): Promise<readonly Resemblance[]>;
  /** Objects where the story has the same text already, or is not there. Gives the report with its number. */
  add(story: number, added: NewReport, by: string): Promise<Outcome<{ readonly report: Report }>>;
  /** As `add` for many in one commit; each has its own outcome, in order, and a refused one stops no other. */
  addAll(
    story: number,
    added: readonly NewReport[],
    by: string,
  ): Promise<readonly Outcome<{ readonly report: Report }>[]>;
  /** Makes it the next version: the earlier ones answer no more and stay readable for old citations. */
  replace(number: number, added: NewReport, by: string): Promise<Outcome<{ readonly report: Report }>>;
  /** Changes details of the current version. Objects to an address or date that is none. */
  edit(number: number, edit: Edit, by: string): Promise<Outcome<{ readonly report: Report }>>;
  /** Deletes all versions with their files. Only the number stays, so that it is not given again. */
  remove(number: number, by: string): Promise<Outcome<{ readonly receipt: RemovalReceipt }>>;
}
