import { z } from 'zod';
import { trimBlank } from './blank.js';
import { detailFields, problems, words } from './detail-fields.js';
import { known } from './details.js';
import type { Draft } from './draft.js';
import { primaryTag } from './language.js';
import { LIMITS } from './limits.js';
import { plainBlocks } from './plain.js';
import { objection, type Outcome } from './refusal.js';
import type { Paragraph } from './report.js';

/** UTF-16 units of the longest id. */
const LONGEST_ID = 200;

const id = z
  .union([z.string(), z.number()], { error: 'must be text' })
  .transform((value) => trimBlank(String(value)))
  .refine(
    (text) => text !== '' && text.length <= LONGEST_ID && !/[\r\n]/.test(text),
    `must be 1 to ${LONGEST_ID} characters on one line`,
  );

const LineFields = z.object(
  {
    ...detailFields,
    id,
    language: words,
    note: words,
    text: z.string({ error: 'must be text between quotation marks' }).nullish(),
    paragraphs: z
      .array(
        z.string({ error: 'must be text' }).refine((text) => trimBlank(text) !== '', 'is an empty paragraph'),
        { error: 'must be a list of texts' },
      )
      .nullish(),
  },
  { error: 'must be an object, one report a line' },
);

const ADVICE =
  'A line reads {"id": "…", "title": "…", "text": "…"}, or "paragraphs": ["…", "…"] in place of "text".';

/** One line of a `.jsonl` file, read. `paragraphs` are there where the line gives them, to be taken one for one. */
export interface LineReport {
  readonly id: string;
  readonly draft: Draft;
  readonly paragraphs?: readonly Paragraph[];
}

/** Reads one line. Whatever is wrong with it comes back in words; fields that are not known are passed over. */
export function readLine(json: string): Outcome<{ readonly line: LineReport }> {
  const parsed = parseJson(json);
  if (!parsed.ok) return parsed;
  const read = LineFields.safeParse(parsed.value);
  if (!read.success) return objection(`It is not a report: ${problems(read.error)}.`, ADVICE);
  const { id, title, publisher, author, published, url, language, note, text, paragraphs } = read.data;
  const tag = primaryTag(language);
  const own = {
    details: known({ title, publisher, author, published, url }),
    ...(tag !== undefined && { language: tag }),
    ...(note !== undefined && { note }),
  };
  if (paragraphs && paragraphs.length > 0) {
    return {
      ok: true,
      line: {
        id,
        draft: { ...own, blocks: [] },
        paragraphs: paragraphs.map((said, i) => ({ n: i + 1, text: said })),
      },
    };
  }
  if (trimBlank(text ?? '') === '')
    return objection('There is no text in it: "text" and "paragraphs" are missing or empty.', ADVICE);
  return { ok: true, line: { id, draft: { ...own, blocks: plainBlocks(text ?? '') } } };
}

/** Counted before it is parsed: a parser keeps what is open, and a line of brackets opens millions. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < json.length && depth <= LIMITS.nesting; i++) {
    const mark = json[i];
    if (mark === '"') quoted = !quoted;
    else if (quoted) i += mark === '\\' ? 1 : 0;
    else if (mark === '[' || mark === '{') depth++;
    else if (mark === ']' || mark === '}') depth--;
  }
  return depth > LIMITS.nesting;
}

function parseJson(json: string): Outcome<{ readonly value: unknown }> {
  // Told by its first character, since a parser that fails takes its time.
  if (!/^\s*[{["]/.test(json.slice(0, 100))) return objection('It is not JSON.', ADVICE);
  if (isTooDeep(json)) return objection('It is not a report: its parts are nested too deep.', ADVICE);
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch {
    return objection('It is not JSON.', ADVICE);
  }
}
