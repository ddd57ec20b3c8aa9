/** A numbered block of a report. It never changes once imported: a changed report is a new version. */
export interface Paragraph {
  /** Counted from 1. */
  readonly n: number;
  readonly text: string;
  /** The heading above it, where there is one. Headings carry no number of their own. */
  readonly heading?: string;
}

/** One published text about the story. What is not known is left out. */
export interface Report {
  /** Stable within its library: a file's stem, or the id that a `.jsonl` line gives. */
  readonly id: string;
  /** Given once in a library and never reused; in a folder, in path order from 1. The 3 of `R3.5`. */
  readonly number: number;
  /** From 1. Above 1 it shows in citations: `R3v2.5`. */
  readonly version: number;
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO 8601 date, `2024-03-25`. Without it the report is undated and nothing is resolved against it. */
  readonly published?: string;
  /** Whether whoever gave the date says that they only assume it. */
  readonly publishedAssumed?: true;
  readonly url?: string;
  /** BCP 47 primary tag, `en`; `und` where it could not be told. */
  readonly language: string;
  readonly paragraphs: readonly Paragraph[];
  /** Lines dropped as page furniture, in their order. */
  readonly leftOut: readonly string[];
  /** What its provenance says about itself, where it says so (the bundled digests do). */
  readonly note?: string;
}

/** `R3.5`: report 3, paragraph 5; `R3v2.5` where the report is at a later version. */
export function citation(report: Report, paragraph: number): string {
  const version = report.version > 1 ? `v${report.version}` : '';
  return `R${report.number}${version}.${paragraph}`;
}
