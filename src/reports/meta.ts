import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { detailFields, problems } from './detail-fields.js';
import { known, type Details } from './details.js';
import { decode } from './encoding.js';
import { fileTrouble } from './trouble.js';
import { LIMITS } from './limits.js';
import { objection, type Outcome } from './refusal.js';

/** What files do not say of themselves, by report id. It wins over what they do say: a person wrote it on purpose. */
export type Meta = Readonly<Record<string, Details>>;

const ADVICE =
  'It should read {"ID": {"title": "…", "publisher": "…", "author": "…", "published": "2024-03-25", "url": "https://…"}}, each of these optional.';

const Entries = z.record(
  z.string(),
  z.strictObject(detailFields, {
    error: (issue) =>
      issue.code === 'invalid_type'
        ? 'must be an object of title, publisher, author, published and url'
        : undefined,
  }),
  { error: 'must be an object of report ids' },
);

/** Checks what was read from JSON. Every problem is told, in words. */
export function checkMeta(value: unknown): Outcome<{ readonly meta: Meta }> {
  const read = Entries.safeParse(value);
  if (!read.success) return objection(`The meta is not right: ${problems(read.error)}.`, ADVICE);
  return {
    ok: true,
    meta: Object.fromEntries(Object.entries(read.data).map(([id, details]) => [id, known(details)])),
  };
}

/** Reads a `--meta` file: one JSON object by report id. What is wrong with it comes back in words. */
export async function readMeta(path: string): Promise<Outcome<{ readonly meta: Meta }>> {
  const bytes = await bytesOf(path);
  if (!bytes.ok) return bytes;
  const decoded = decode(bytes.bytes);
  if (!decoded.ok) return decoded;
  const parsed = parseJson(decoded.text);
  return parsed.ok ? checkMeta(parsed.value) : parsed;
}

async function bytesOf(path: string): Promise<Outcome<{ readonly bytes: Uint8Array }>> {
  try {
    const { size } = await stat(path);
    if (size > LIMITS.bytes) return objection('It is too large for a list of details.', ADVICE);
    return { ok: true, bytes: await readFile(path) };
  } catch (error) {
    return { ok: false, objection: fileTrouble(error) };
  }
}

function parseJson(text: string): Outcome<{ readonly value: unknown }> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return objection(`It is not JSON${lineOf(text, error)}.`, ADVICE);
  }
}

/** V8 tells where it stopped as "at position 34". */
function lineOf(text: string, error: unknown): string {
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  return position === undefined
    ? ''
    : `: line ${text.slice(0, Number(position)).split('\n').length} breaks its rules`;
}
