import type { Report } from '../reports/report.js';
import type { Span } from '../text/span.js';

/** What a question asks for. `ask` leaves it to be read from the words. */
export const KINDS = ['who', 'when', 'where', 'how-many', 'how-much', 'why', 'what'] as const;
export type Kind = (typeof KINDS)[number];
export const ASKED_KINDS = [...KINDS, 'ask'] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

/** `answered`; `closest`, nothing answers and these passages come nearest; `nothing`, no passage comes near. */
export type Verdict = 'answered' | 'closest' | 'nothing';

/** Where an excerpt leaves part of its sentence out. The mark is drawn, never part of the text. */
export type Cut = null | 'start' | 'end' | 'both';

/** An exact slice of a paragraph: `paragraph.text.slice(start, end) === text`. Offsets in UTF-16 units. */
export interface Excerpt extends Span {
  readonly citation: string;
  readonly report: Report;
  /** Paragraph number, from 1. */
  readonly paragraph: number;
  readonly text: string;
  readonly cut: Cut;
  /** What answers (the name, the date, the figure), as offsets into the paragraph. */
  readonly highlights: readonly Span[];
  /** 0..1: the chance, as calibrated, that the excerpt answers. */
  readonly score: number;
  /** Citations of paragraphs that say the same. */
  readonly alsoIn: readonly string[];
}

/** An answering value and the excerpts (by index) that hold it. More than one value where the reports differ. */
export interface Value {
  readonly text: string;
  readonly excerpts: readonly number[];
}

/** Whatever answers questions: a story in memory at once, one in a database when that was asked. */
export interface Answerer {
  ask(
    question: string,
    options: { readonly kind?: AskedKind; readonly limit?: number },
  ): Answer | Promise<Answer>;
}

export interface Answer {
  readonly question: string;
  readonly kind: Kind;
  readonly verdict: Verdict;
  /** Words of the question that no report contains. */
  readonly missing: readonly string[];
  /** How many reports the excerpts and their `alsoIn` reach, and how many origins those reports have. */
  readonly reports: number;
  readonly origins: number;
  /** Set where a moderator said something of the origins that are counted. */
  readonly originsCorrected?: true;
  /** Misspelt words and the word of the reports each was read as. */
  readonly repaired: Readonly<Record<string, string>>;
  readonly values: readonly Value[];
  /** Best first. */
  readonly excerpts: readonly Excerpt[];
}
