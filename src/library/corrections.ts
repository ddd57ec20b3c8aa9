import type { Outcome } from '../reports/refusal.js';
import type { Correction } from '../story/corrections.js';

/** A moderator's correction as it is kept. */
export interface KeptCorrection {
  /** For taking it back. Not to be shown. */
  readonly id: number;
  readonly correction: Correction;
}

/** Corrections of one story at the most. */
export const MOST_CORRECTIONS = 500;

/**
 * What moderators corrected of what is seen across a story's reports. It outlives the reports: a correction of what is
 * not there any more is kept, and holds again once it is.
 */
export interface Corrections {
  /** In the order in which they were made. */
  list(story: number): Promise<readonly KeptCorrection[]>;
  /** One of the same thing takes the place of an earlier one. Objects where the story is gone, or has too many. */
  make(
    story: number,
    correction: Correction,
    by: string,
  ): Promise<Outcome<{ readonly kept: KeptCorrection }>>;
  /** Objects where it is not there any more. */
  takeBack(id: number, by: string): Promise<Outcome<{ readonly kept: KeptCorrection }>>;
}
