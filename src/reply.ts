import type { Answer, Excerpt } from './answers/answer.js';
import type { Bearing } from './answers/comparing.js';
import type { Press } from './command.js';
import type { Picture } from './pictures/picture.js';
import type { Paragraph, Report } from './reports/report.js';

/** What a command returns. Rendering it, for Discord, the page or a terminal, is somebody else's job. */
export type Reply =
  | AnswerReply
  | PassageReply
  | ReportsReply
  | ReportReply
  | HelpReply
  | AboutReply
  | CheckReply
  | SurveyReply
  | PanelReply
  | FormReply
  | Notice;

/** Excerpts that answer a question, or come nearest. The renderer pages through `answer.excerpts`. */
export interface AnswerReply {
  readonly kind: 'answer';
  /** The command that asked, so that a page button can ask again. */
  readonly command: string;
  readonly answer: Answer;
  readonly narrowed?: Narrowing;
  /** Who or what is asked about, where a name was typed: shown before the answer. */
  readonly lead?: SurveyEntry;
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
  /** Set where the citation is of an earlier version, which answers no more: the version that does. */
  readonly current?: number;
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
  /** Numbers of the reports of whose origin a moderator said something. */
  readonly corrected?: ReadonlySet<number>;
}

/** One report, read page by page. */
export interface ReportReply {
  readonly kind: 'report';
  readonly report: Report;
  /** Set where this is an earlier version, which answers no more: the version that does. */
  readonly current?: number;
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
  /** Absent of a story too large to compare all its reports. */
  readonly origins?: number;
  readonly paragraphs: number;
  /** ISO 8601 dates of the earliest and latest dated report; absent where none is dated. */
  readonly covered?: { readonly from: string; readonly to: string };
  readonly undated: number;
  /** What holds in the server; absent outside of one. */
  readonly server?: {
    /** Whether the operator's default story answers, because the server keeps no report of its own. */
    readonly borrows: boolean;
    readonly paused: boolean;
    /** Whether questions that the reports do not answer are kept (text and count). */
    readonly keepsUnanswered: boolean;
  };
}

/** The sentences of the reports nearest to what a message says. Never "true" or "false". */
export interface CheckReply {
  readonly kind: 'check';
  readonly statements: readonly {
    readonly said: string;
    readonly finding: 'said' | 'differs' | 'not in the reports';
    /** `missing` are words of the statement that no report has; the counts are those of what bears the finding out. */
    readonly answer: Answer;
    /** How each of the excerpts bears on it. */
    readonly bearings?: readonly Bearing[];
  }[];
}

/** What is seen across the reports: headings of the program's own, and under each what the reports say, quoted and cited. */
export interface SurveyReply {
  readonly kind: 'survey';
  /** The slash command that gave it, so that a page button can run it again. */
  readonly command: string;
  /** What was typed, by the options' names. */
  readonly given: Readonly<Record<string, string>>;
  readonly title: string;
  /** Said once, above the entries. */
  readonly lines: readonly string[];
  readonly entries: readonly SurveyEntry[];
  readonly drawn?: DrawnPicture;
  /** At most five buttons, for a moderator; left out of what everyone in the channel sees. */
  readonly controls?: readonly Control[];
}

/** A picture of what a reply lists, where the edge can show one. */
export interface DrawnPicture {
  /** Letters, digits, `.`, `_` and `-`. */
  readonly name: string;
  /** What it shows, for whoever does not see it: at most 1,024 characters. */
  readonly alt: string;
  readonly picture: Picture;
}

export interface SurveyEntry {
  readonly heading: string;
  readonly notes: readonly string[];
  /** Words of a report that are shown within a line: what it calls somebody. */
  readonly phrases?: readonly Excerpt[];
  /** At most four. */
  readonly excerpts: readonly { readonly label?: string; readonly excerpt: Excerpt }[];
}

/** One line of a panel. The text is plain: it is made harmless when it is drawn. */
export interface Line {
  readonly text: string;
  readonly as?: 'small' | 'strong' | 'quote';
  /** Ids of channels, named behind the text. */
  readonly channels?: readonly string[];
  /** Id of a person, named behind the text. Nobody is rung. */
  readonly person?: string;
}

export type Control =
  | {
      readonly kind: 'button';
      readonly label: string;
      readonly press: Press;
      readonly tone?: 'main' | 'danger';
      readonly disabled?: boolean;
    }
  | {
      readonly kind: 'list';
      readonly placeholder: string;
      readonly press: Press;
      /** 1 to 25; `value` at most 100 characters. */
      readonly options: readonly {
        readonly label: string;
        readonly value: string;
        readonly about?: string;
        readonly chosen?: boolean;
      }[];
      /** How many may be chosen; one, where left out. */
      readonly most?: number;
    }
  | {
      readonly kind: 'channels';
      readonly placeholder: string;
      readonly press: Press;
      /** How many may be chosen; one, where left out. None may be chosen too. */
      readonly most?: number;
      readonly chosen?: readonly string[];
    };

/** Words, what belongs to them, and what can be done. For the person alone. */
export interface PanelReply {
  readonly kind: 'panel';
  readonly title: string;
  readonly lines: readonly Line[];
  /** Dealt out to pages; `turn` goes to page `about.at(-1)`, counted from 0, which is put behind what it is about. */
  readonly items?: readonly (readonly Line[])[];
  readonly page?: number;
  readonly turn?: Press;
  /** At most five lists and channel pickers together, and ten buttons. */
  readonly controls?: readonly Control[];
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

/** A form to fill in. */
export interface FormReply {
  readonly kind: 'form';
  /** 45 characters. */
  readonly title: string;
  readonly press: Press;
  /** 1 to 5. */
  readonly fields: readonly {
    readonly name: string;
    /** 45 characters. */
    readonly label: string;
    /** 100 characters. */
    readonly hint?: string;
    readonly value?: string;
    readonly long?: boolean;
    readonly required?: boolean;
    /** Characters, at most 4,000. */
    readonly maxLength: number;
  }[];
}

/** Words for a person: bad input answered, with what to do. */
export interface Notice {
  readonly kind: 'notice';
  readonly text: string;
}
