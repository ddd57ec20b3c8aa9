import type { Outcome } from '../reports/refusal.js';
import type { Report } from '../reports/report.js';
import type { Edit, NewReport } from './reports.js';

/** A report that was read and that nobody has kept yet. It answers nothing. */
export interface Draft extends NewReport {
  /** Short, unguessable, fit for a custom id: 16 characters of [A-Za-z0-9_-]. */
  readonly id: string;
  readonly into: Destination;
}

/** Where a draft goes when it is kept: into a story, or over a report as its next version. */
export type Destination = { readonly story: number } | { readonly replaces: number };

/** Hours after which a draft that nobody kept is deleted. */
export const DRAFT_HOURS = 24;

/**
 * Reports between "this is what was read" and "Keep", on disk: a restart loses none, and a button still works. Nobody
 * is named in them.
 */
export interface Drafts {
  /** Objects where the server may keep no more. */
  hold(draft: NewReport, into: Destination): Promise<Outcome<{ readonly draft: Draft }>>;
  find(id: string): Promise<Draft | undefined>;
  /** Changes details of a draft; objects to an address or date that is none, and where the draft is gone. */
  edit(id: string, edit: Edit): Promise<Outcome<{ readonly draft: Draft }>>;
  /** Adds or replaces, and lets the draft go, in one commit. A second press of Keep finds no draft and objects. */
  keep(id: string, by: string): Promise<Outcome<{ readonly report: Report }>>;
  /** False where there was none. */
  discard(id: string): Promise<boolean>;
}
