import { EventEmitter } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import type { Io } from '../../src/terminal/io.js';

/** The streams of a verb, in memory: no terminal, 80 columns, no colour. */
export function testIo(
  given: Partial<Io> = {},
): Io & { readonly output: PassThrough; readonly error: PassThrough } {
  return {
    input: Readable.from([]),
    environment: {},
    signals: new EventEmitter(),
    exit: (code) => {
      throw new Error(`the process would end with ${code}`);
    },
    ...given,
    output: new PassThrough({ highWaterMark: 1 << 24 }),
    error: new PassThrough({ highWaterMark: 1 << 24 }),
  };
}

/** Everything written to a stream so far. */
export function collected(stream: PassThrough): string {
  return String(stream.read() ?? '');
}
