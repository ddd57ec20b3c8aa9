import type { Answer } from './answers/answer.js';
import type { Paragraph, Report } from './reports/report.js';

/** What a command returns. Rendering it, for Discord, the page or a terminal, is somebody else's job. */
export type Reply =
  AnswerReply | PassageReply | ReportsReply | ReportReply | HelpReply | AboutReply | CheckReply | Notice;

/** Excerpts that answer a question, or come nearest. The renderer pages through `answer.excerpts`. */
export interface AnswerReply {
  readonly kind: 'answer';
  /** The command that asked, so that a page button can ask again. */
  readonly command: string;
  readonly answer: Answer;
  readonly narrowed?: Narrowing;
}

/** `/ask` narrowed by source and date. Dates are ISO 8601, inclusive. */
export interface Narrowing {
  readonly report?: number;
  readonly after?: string;
  readonly before?: string;
}

/** A citation opened in its place. */
export interface PassageReply {
  readonly kind: 'passage';
  readonly report: Report;
  readonly before?: Paragraph;
  readonly paragraph: Paragraph;
  readonly after?: Paragraph;
  /** References to copy: APA, MLA and BibTeX, each whole. */
  readonly references: readonly { readonly style: 'APA' | 'MLA' | 'BibTeX'; readonly text: string }[];
}

/** What the story is made of. */
export interface ReportsReply {
  readonly kind: 'reports';
  readonly story: string;
  readonly reports: readonly Report[];
  /** For each report in order, the 1-based number of its origin. */
  readonly origins: readonly number[];
}

/** One report, read page by page. */
export interface ReportReply {
  readonly kind: 'report';
  readonly report: Report;
}

export interface HelpReply {
  readonly kind: 'help';
  readonly commands: readonly {
    readonly usage: string;
    readonly description: string;
    readonly example: string;
  }[];
}

export interface AboutReply {
  readonly kind: 'about';
  readonly story: string;
  readonly version: string;
  readonly reports: number;
  readonly origins: number;
  readonly paragraphs: number;
  /** ISO 8601 dates of the earliest and latest dated report; absent where none is dated. */
  readonly covered?: { readonly from: string; readonly to: string };
  readonly undated: number;
}

/** The sentences of the reports nearest to what a message says. Never "true" or "false". */
export interface CheckReply {
  readonly kind: 'check';
  readonly statements: readonly {
    readonly said: string;
    readonly finding: 'said' | 'differs' | 'not in the reports';
    readonly answer: Answer;
  }[];
}

/** Words for a person: bad input answered, with what to do. */
export interface Notice {
  readonly kind: 'notice';
  readonly text: string;
}
