import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { screenOf, type Environment, type Screen } from '../config.js';
import { lines } from './paint.js';

export interface Output extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Signals {
  on(name: string, listener: (value: unknown) => void): unknown;
  off(name: string, listener: (value: unknown) => void): unknown;
}

/** What a verb of the command line reads and writes: the process's own streams, or a test's. */
export interface Io {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Output;
  readonly error: Output;
  readonly environment: Environment;
  /** Where signals and uncaught faults arrive. */
  readonly signals: Signals;
  /** Ends the process at once. */
  readonly exit: (code: number) => void;
  /** The process that started this one beside others. */
  readonly parent?: Parent;
}

/** Who looks after a process that is one of several. */
export interface Parent {
  /** Whether this process greets whoever started them all. */
  readonly greets: boolean;
  /** From now on interactions are answered. */
  ready(): void;
  onStop(listener: () => void): void;
}

/** Exit codes: 1 what was asked for could not be done, 2 it was asked for wrongly. */
export const EXIT = { done: 0, failed: 1, misuse: 2 } as const;

export function screen({ output, environment }: Io): Screen {
  return screenOf(environment, output);
}

/** Writes a line, and waits where the reader is slower, so that a long run holds no more than a line. */
export async function print(stream: Writable, text: string): Promise<void> {
  if (!stream.write(`${text}\n`)) await once(stream, 'drain');
}

/** Words for whoever runs it, on the error stream, wrapped to its width. */
export async function tell({ error, environment }: Io, text: string): Promise<void> {
  await print(error, lines(text, screenOf(environment, error)).join('\n'));
}

/** Lines parted by `\n` or `\r\n` only: inside JSON a U+2028 is text, which node:readline would break at. */
export async function* readLines(input: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of input) {
    const text = chunk instanceof Uint8Array ? decoder.decode(chunk, { stream: true }) : String(chunk);
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) yield line.replace(/\r$/, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.replace(/\r$/, '');
}
