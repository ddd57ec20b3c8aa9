import * as z from 'zod';
import { ASKED_KINDS, type Answer, type Answerer, type AskedKind } from '../answers/answer.js';
import type { Engine } from '../answers/engine.js';
import { answerLine, errorLine, type QuestionId } from './answer-line.js';

const Id = z.union([z.string(), z.number()]);
const BatchLine = z.object({
  id: Id.nullish(),
  q: z
    .string({ error: '"q" must hold the question, as text' })
    .refine((q) => q.trim() !== '', '"q" is empty'),
  kind: z.enum(ASKED_KINDS, { error: `"kind" must be one of ${ASKED_KINDS.join(', ')}` }).nullish(),
});

export interface BatchOptions {
  /** For lines that name no kind. */
  readonly kind: AskedKind;
  readonly limit: number;
}

function parseJson(line: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch {
    return undefined;
  }
}

function idOf(value: unknown): QuestionId {
  const read = z.object({ id: Id }).safeParse(value);
  return read.success ? read.data.id : null;
}

/** The line out for a line in. Never throws: what is wrong with one line, even inside the program, stays in its line. */
export function answerBatchLine(engine: Engine, line: string, options: BatchOptions): string;
export function answerBatchLine(
  engine: Answerer,
  line: string,
  options: BatchOptions,
): string | Promise<string>;
export function answerBatchLine(
  engine: Answerer,
  line: string,
  options: BatchOptions,
): string | Promise<string> {
  const json = parseJson(line.replace(/^\uFEFF/, ''));
  if (!json) return errorLine(null, line.trim() === '' ? 'the line is empty' : 'the line is not JSON');
  const id = idOf(json.value);
  const read = BatchLine.safeParse(json.value);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) =>
      path.length === 0 ? 'the line is not an object with "q"' : message,
    );
    return errorLine(id, problems.join('; '));
  }
  const { q, kind } = read.data;
  const told = (answer: Answer): string => answerLine(id, answer);
  const fault = (error: unknown): string =>
    errorLine(id, `a fault in the program: ${error instanceof Error ? error.message : String(error)}`);
  try {
    const answer = engine.ask(q, { kind: kind ?? options.kind, limit: options.limit });
    return answer instanceof Promise ? answer.then(told).catch(fault) : told(answer);
  } catch (error) {
    return fault(error);
  }
}
