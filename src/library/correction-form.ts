import * as z from 'zod';
import type { Correction } from '../story/corrections.js';

/** UTF-16 units of a name or an id. */
const LONGEST = 1000;
const MOST_SPELLINGS = 1000;

const text = z.string().max(LONGEST);
const entry = z.object({ type: z.enum(['person', 'place', 'organisation']), name: text });
const pair = z.tuple([text, text]);

const form = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), entry, other: entry }),
  z.object({
    kind: z.literal('split'),
    entry,
    spellings: z.array(z.object({ report: text, text })).max(MOST_SPELLINGS),
    name: text,
  }),
  z.object({ kind: z.literal('rename'), entry, name: text }),
  z.object({ kind: z.literal('hide'), entry }),
  z.object({ kind: z.literal('one origin'), reports: pair }),
  z.object({ kind: z.literal('two origins'), reports: pair }),
]);

/** What was written as a correction, by this version or an earlier one; undefined for anything else. */
export function asCorrection(written: unknown): Correction | undefined {
  const read = form.safeParse(written);
  return read.success ? read.data : undefined;
}
