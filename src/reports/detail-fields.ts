import { z } from 'zod';
import { foldSpace } from './blank.js';
import { dateProblem, isoDate } from './date.js';
import { webAddress } from './details.js';

/** UTF-16 units of the longest title, name or address that is taken: far beyond any real one. */
const LONGEST = 2000;

/** Words on one line. A blank one is as good as none, and `null` is what exporters write for it. */
export const words = z
  .string({ error: 'must be text between quotation marks' })
  .max(LONGEST, `is longer than ${LONGEST} characters`)
  .nullish()
  .transform((text) => foldSpace(text ?? '') || undefined);

const date = words.transform((text, context) => {
  if (text === undefined) return undefined;
  const problem = dateProblem(text);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  return isoDate(text) ?? undefined;
});

const address = words.transform((text, context) => {
  if (text !== undefined && webAddress(text) === undefined) {
    context.addIssue({
      code: 'custom',
      message: 'must be a web address that starts with http:// or https://',
    });
  }
  return webAddress(text);
});

/** The schema's fields, to build on: a `.jsonl` line, front matter and meta all have them. */
export const detailFields = { title: words, publisher: words, author: words, published: date, url: address };

/** Everything that a schema found wrong, in words: `published: "2024-02-30" is not a day that the calendar has`. */
export function problems(error: z.ZodError): string {
  return error.issues.map(problem).join('; ');
}

function problem(issue: z.core.$ZodIssue): string {
  const where = issue.path.map((step) => JSON.stringify(step)).join(' → ');
  const said =
    issue.code === 'unrecognized_keys'
      ? `has the unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`
      : issue.message;
  return where === '' ? said : `${where} ${said}`;
}
