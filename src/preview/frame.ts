import * as z from 'zod';

import { LONGEST_MESSAGE } from './wire.js';
import type { PageFrame } from './wire.js';

const Id = z.string().regex(/^\d{1,20}$/);
const Name = z.string().min(1).max(120);
const SentFile = z.object({
  name: z.string().min(1).max(260),
  type: z.string().max(120),
  base64: z.base64(),
});
const Values = z.record(z.string(), z.union([z.string().max(6000), z.number(), z.boolean(), SentFile]));

const Act = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slash'), channel: Id, command: Name, options: Values }),
  z.object({ kind: z.literal('autocomplete'), channel: Id, command: Name, options: Values, focused: Name }),
  z.object({ kind: z.literal('menu'), command: Name, message: Id }),
  z.object({ kind: z.literal('button'), message: Id, button: Name }),
  z.object({ kind: z.literal('select'), message: Id, select: Name, values: z.array(z.string()).max(25) }),
  z.object({
    kind: z.literal('form'),
    form: Id,
    fields: z.record(z.string(), z.union([z.string().max(4000), z.array(z.string()).max(25)])),
  }),
]);

const Frame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('look'), person: Id.optional() }),
  z.object({ type: z.literal('say'), channel: Id, text: z.string().min(1).max(LONGEST_MESSAGE) }),
  z.object({ type: z.literal('dismiss'), message: Id }),
  z.object({ type: z.literal('restart') }),
  z.object({ type: z.literal('act'), request: z.number().int(), act: Act }),
]);

/** What the page sent; undefined where it is nothing that the page sends. */
export function readFrame(text: string): PageFrame | undefined {
  try {
    return Frame.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
