import type { Report } from '../reports/report.js';
import type { Answer, AskedKind } from './answer.js';

export interface AskOptions {
  readonly kind?: AskedKind;
  /** How many excerpts at the most. */
  readonly limit?: number;
  /** Which reports may answer; all, where left out. */
  readonly within?: (report: Report) => boolean;
}

/** A thing of the story to offer while a question is typed. */
export interface Lead {
  readonly text: string;
  readonly type: 'person' | 'place' | 'organisation' | 'title' | 'paragraph';
  readonly where: string;
}

/** One story, loaded: what commands ask questions of. */
export interface Engine {
  readonly title: string;
  readonly reports: readonly Report[];
  /** For each report in order, the 1-based number of its origin. */
  readonly origins: readonly number[];
  ask(question: string, options?: AskOptions): Answer;
  /** People, places and titles first, then openings of paragraphs, best first, at most `limit`. */
  leads(typed: string, limit: number): readonly Lead[];
}
