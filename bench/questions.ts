import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A question of a question set. `gold` where the set says which paragraph answers, `support` where it says which sentences. */
export interface SetQuestion {
  readonly id: string;
  readonly kind: string;
  readonly q: string;
  readonly answerable: boolean;
  readonly answers: readonly string[];
  readonly gold?: readonly { readonly report: string; readonly paragraph: number }[];
  readonly support?: readonly { readonly report: string; readonly sentence: string }[];
}

/** Reads a file of one JSON object a line. Blank lines are passed over; a broken one throws with its number. */
export async function readLines<T>(path: string): Promise<T[]> {
  const found: T[] = [];
  let n = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    n += 1;
    if (line.trim() === '') continue;
    try {
      found.push(JSON.parse(line) as T);
    } catch {
      throw new Error(`${path}: line ${n} is not JSON`);
    }
  }
  return found;
}

/** Text as answer strings are compared: lower case, white space and quotation marks folded. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}

export function holdsAnswer(text: string, answers: readonly string[]): boolean {
  const folded = plain(text);
  return answers.some((answer) => folded.includes(plain(answer)));
}
