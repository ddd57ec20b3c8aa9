/** What a picture shows, as plain data: it is drawn in a thread of its own. Texts are slices of reports, or the program's own words. */
export type Picture = TimelinePicture | CoveragePicture;

export const THEMES = ['dark', 'light'] as const;
/** Light text on dark, or dark on light. */
export type Theme = (typeof THEMES)[number];

interface PictureBase {
  readonly theme: Theme;
  readonly title: string;
  /** Said once, under the title. */
  readonly note: string;
}

/** An exact slice of a report, with the marks of what was left out at either end. */
export interface Quoted {
  readonly text: string;
  readonly cut: 'start' | 'end' | 'both' | null;
  /** "R3.5", or several of them. */
  readonly citation: string;
}

/** Statements by their dates. Days are ISO 8601, inclusive; a year before Christ has a minus. */
export interface TimelinePicture extends PictureBase {
  readonly kind: 'timeline';
  /** In order; at most `MOST_DATED`. */
  readonly entries: readonly DatedEntry[];
}

export interface DatedEntry extends Quoted {
  readonly when: string;
  readonly from: string;
  readonly to: string;
  /** It goes on after its date: "since 2022". */
  readonly open: boolean;
}

/** Statements by the reports that have them. */
export interface CoveragePicture extends PictureBase {
  readonly kind: 'coverage';
  /** At most `MOST_REPORTS`; those of one origin side by side. */
  readonly reports: readonly CoveringReport[];
  /** At most `MOST_STATEMENTS`. */
  readonly rows: readonly CoverageRow[];
}

export interface CoveringReport {
  /** "R3". */
  readonly label: string;
  readonly title: string;
  readonly origin: number;
}

export interface CoverageRow extends Quoted {
  /** One for each report: has it, has something near, or nothing like it was found. */
  readonly cells: readonly Coverage[];
}

export type Coverage = 'has' | 'near' | 'not';

/** With more, letters would be too small to read in a channel. */
export const MOST_DATED = 60;
export const MOST_STATEMENTS = 40;
export const MOST_REPORTS = 16;
/** Up to so many entries have two lines each. */
export const ROOMY = 12;
