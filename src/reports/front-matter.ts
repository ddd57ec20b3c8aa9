import { parse } from 'yaml';
import { z } from 'zod';
import { detailFields, problems, words } from './detail-fields.js';
import { objection, type Outcome } from './refusal.js';

const texts = z.union([words, z.array(z.string()).transform((list) => list.join('; '))], {
  error: 'must be text or a list of texts',
});

/** Fields that stand between two lines of `---` at the top of Markdown. Others are passed over. */
const FrontMatterFields = z.object({
  ...detailFields,
  id: words,
  author: texts,
  publishedAssumed: z.boolean({ error: 'must be true or false' }).optional(),
  language: words,
  licence: words,
  derivedFrom: texts,
  note: words,
});
export type FrontMatter = z.infer<typeof FrontMatterFields>;

const OPENING = /^---[ \t]*(?:\r\n|[\r\n])/;
const CLOSING = /(?:^|\r\n|[\r\n])(?:---|\.\.\.)[ \t]*(?=\r\n|[\r\n]|$)/;
/** UTF-16 units of front matter; beyond it a line of `---` was a rule, not the end of any. */
const LONGEST = 20_000;
const ADVICE = 'Correct the lines between --- and ---, or take them out.';

/**
 * Parts Markdown into front matter (YAML 1.2, <https://yaml.org/spec/1.2.2/>) and body. Text without any, or with a
 * mere rule at the top, is all body. Bad YAML and bad values come back in words.
 */
export function parseFrontMatter(
  text: string,
): Outcome<{ readonly front: Partial<FrontMatter>; readonly body: string }> {
  const opening = OPENING.exec(text)?.[0];
  const inside = opening === undefined ? '' : text.slice(opening.length, opening.length + LONGEST);
  const closing = opening === undefined ? null : CLOSING.exec(inside);
  if (opening === undefined || closing === null) return { ok: true, front: {}, body: text };
  const body = text.slice(opening.length + closing.index + closing[0].length);
  const yaml = parseYaml(inside.slice(0, closing.index));
  if (!yaml.ok)
    return /^[A-Za-z]\w*:/m.test(inside.slice(0, closing.index)) ? yaml : { ok: true, front: {}, body: text };
  if (yaml.value === null) return { ok: true, front: {}, body };
  if (typeof yaml.value !== 'object' || Array.isArray(yaml.value)) return { ok: true, front: {}, body: text };
  const read = FrontMatterFields.safeParse(numbersAsText(yaml.value));
  if (!read.success) return objection(`Its front matter is not right: ${problems(read.error)}.`, ADVICE);
  return { ok: true, front: read.data, body };
}

function parseYaml(source: string): Outcome<{ readonly value: unknown }> {
  try {
    return { ok: true, value: parse(source, { logLevel: 'error', maxAliasCount: 20 }) };
  } catch (error) {
    const line = error instanceof Error ? /at line (\d+)/.exec(error.message)?.[1] : undefined;
    const where = line === undefined ? '' : ` (line ${Number(line) + 1} of the file)`;
    return objection(`Its front matter is not YAML${where}.`, ADVICE);
  }
}

/** A title that is a year needs no quotation marks. */
function numbersAsText(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'number' ? String(value) : value,
    ]),
  );
}
