import { z } from 'zod';
import { foldSpace } from './blank.js';
import { dateProblem, isoDate } from './date.js';

/** What a report says of itself, or a person says of it. */
export interface Details {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO 8601 date. */
  readonly published?: string;
  readonly url?: string;
}

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

/** An http or https address, whole and normalised; undefined where it is anything else. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** Those of `read` that hold something, so that what is not known is left out and not `undefined`. */
export function known(read: { readonly [K in keyof Details]: Details[K] | undefined }): Details {
  const { title, publisher, author, published, url } = read;
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}

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
