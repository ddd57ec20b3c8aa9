/** A question that the reports of a story did not answer, or whose answer was not what was meant. */
export interface OpenQuestion {
  /** For Clear. Not to be shown. */
  readonly id: number;
  /** The story's id. */
  readonly story: number;
  /** As it was first asked. */
  readonly text: string;
  /** How often the reports did not answer it. */
  readonly unanswered: number;
  /** How often somebody pressed "Not what I asked". */
  readonly notMeant: number;
}

/** Questions of one story that are kept at the most; of more, the least asked and oldest goes. */
export const MOST_OPEN_QUESTIONS = 500;

/** Text and counts only: no person, no channel, no time. While the setting is off, nothing is noted. */
export interface Unanswered {
  /** Notes a question that got no answer. Does nothing while it is switched off. */
  noteUnanswered(story: number, question: string): Promise<void>;
  /** Notes "Not what I asked". Does nothing while it is switched off. */
  noteNotMeant(story: number, question: string): Promise<void>;
  /** Most asked first; those of one story, where it is given. */
  list(limit: number, story?: number): Promise<readonly OpenQuestion[]>;
  /** Deletes one question, or all. How many there were. */
  clear(id: number | 'all', by: string): Promise<number>;
}
