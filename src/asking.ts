import type { Answer, AskedKind } from './answers/answer.js';
import type { BooleanOption, Context, StringOption, Suggestion } from './command.js';
import { suggestLarge } from './large-reports.js';
import type { AnswerReply, Narrowing, Notice } from './reply.js';
import type { Report } from './reports/report.js';
import { shorten } from './wording.js';

/** Discord's limits for a suggestion's two texts, in characters, and for how many it takes. */
const SUGGESTION_LENGTH = 100;
const MOST_SUGGESTIONS = 25;
export const QUESTION_LENGTH = 300;
/** Excerpts of one answer: three pages of five. Past those, nobody reads on. */
const MOST_EXCERPTS = 15;

export function suggestion(label: string, value: string): Suggestion {
  // What is chosen becomes a question: an ellipsis in it would be a word that nobody typed.
  const whole = value.length <= SUGGESTION_LENGTH;
  return {
    label: shorten(label, SUGGESTION_LENGTH),
    value: whole ? value : shorten(value, SUGGESTION_LENGTH).slice(0, -1),
  };
}

/** No value twice, no empty one, and no more than Discord takes. */
export function suggestions(all: readonly Suggestion[]): readonly Suggestion[] {
  const byValue = new Map<string, Suggestion>();
  for (const one of all) if (one.value.trim() && !byValue.has(one.value)) byValue.set(one.value, one);
  return [...byValue.values()].slice(0, MOST_SUGGESTIONS);
}

/** What was typed stays the first choice, so that choosing never replaces a person's own words. */
function suggestQuestions({ engine }: Context, typed: string): readonly Suggestion[] {
  const own = typed.length <= SUGGESTION_LENGTH ? [suggestion(typed, typed)] : [];
  const leads = engine.leads(typed, MOST_SUGGESTIONS);
  return suggestions([...own, ...leads.map(({ text, where }) => suggestion(`${text} · ${where}`, text))]);
}

export const question = {
  type: 'string',
  description: 'What you want to know, in your own words',
  required: true,
  maxLength: QUESTION_LENGTH,
  suggest: suggestQuestions,
} as const satisfies StringOption;

export const share = {
  type: 'boolean',
  description: 'Show the answer to everyone in the channel',
} as const satisfies BooleanOption;

export function suggestReports({ engine }: Context, typed: string): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const labelled = engine.reports.map((report) =>
    suggestion(`R${report.number} · ${report.title}`, `R${report.number}`),
  );
  return suggestions(labelled.filter(({ label }) => label.toLowerCase().includes(wanted)));
}

/** The same, of a story too large for memory too. */
export async function suggestReportsLater(context: Context, typed: string): Promise<readonly Suggestion[]> {
  if (context.large === undefined) return suggestReports(context, typed);
  const named = await suggestLarge(context, typed);
  return suggestions(named.map(({ label, value }) => suggestion(label, value)));
}

const VERB_FIRST = /^(is|are|was|were|am|did|does|do|has|have|had|will|would|can|could|should|might|may)\b/i;

/** `/who is kims sister` reads "who is kims sister"; any other text stays as it was typed. */
export function phrase(word: string, text: string): string {
  return VERB_FIRST.test(text) ? `${word} ${text}` : text;
}

interface Asked {
  /** The command's own name. */
  readonly command: string;
  readonly kind: AskedKind;
  readonly question: string;
  readonly narrowed?: Narrowing;
  readonly within?: (report: Report) => boolean;
}

/** Asks the story and wraps the answer; an empty question gets words. Only a large story is waited for. */
export function ask(
  { engine, large }: Pick<Context, 'engine' | 'large'>,
  { command, kind, question: text, narrowed, within }: Asked,
): AnswerReply | Notice | Promise<AnswerReply> {
  if (text.trim() === '')
    return { kind: 'notice', text: 'Type a question, for example a name or “who is …”.' };
  const reply = (answer: Answer): AnswerReply => ({
    kind: 'answer',
    command,
    answer,
    ...(narrowed && { narrowed }),
  });
  const options = { kind, limit: MOST_EXCERPTS };
  if (large !== undefined)
    return large.ask(text.trim(), { ...options, ...(narrowed && { bounds: narrowed }) }).then(reply);
  return reply(engine.ask(text.trim(), { ...options, ...(within && { within }) }));
}
