/** What could not be read, why, and what a person can do. Words for people: no codes, no stack. */
export interface Refusal {
  /** The file as the person would find it: the path that was given, or the path below the folder that was given. */
  readonly file: string;
  /** From 1, where one line of a `.jsonl` file is refused and not the whole file. */
  readonly line?: number;
  readonly reason: string;
  readonly advice: string;
}

/** A refusal before it is known which file it is about. */
export type Objection = Pick<Refusal, 'reason' | 'advice'>;

/** Something a person should know about what was loaded. `text` says it in words. */
export type Note =
  | {
      readonly kind: 'same-text';
      readonly file: string;
      readonly line?: number;
      readonly sameAs: string;
      readonly text: string;
    }
  | {
      readonly kind: 'renamed';
      readonly file: string;
      readonly line?: number;
      readonly id: string;
      readonly text: string;
    }
  | {
      readonly kind: 'misnamed';
      readonly file: string;
      readonly line?: number;
      readonly text: string;
    }
  | { readonly kind: 'unknown-meta'; readonly id: string; readonly text: string }
  | { readonly kind: 'skipped'; readonly file: string; readonly text: string };

/** A value, or the words on why there is none. */
export type Outcome<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly objection: Objection };

export function objection(
  reason: string,
  advice: string,
): { readonly ok: false; readonly objection: Objection } {
  return { ok: false, objection: { reason, advice } };
}

/** A refusal on one line: `story.jsonl, line 3: It is not JSON. A line reads …`. */
export function refusalWords({ file, line, reason, advice }: Refusal): string {
  return `${line === undefined ? file : `${file}, line ${line}`}: ${reason} ${advice}`;
}
