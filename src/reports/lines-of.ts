import { createReadStream } from 'node:fs';

/** One line of a file: its number from 1, and its bytes, null where there were more than `longest`. */
export interface RawLine {
  readonly line: number;
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 10;

/** Lines of a file in order, never holding more than one of them and one chunk. Throws as `createReadStream` does. */
export async function* linesOf(path: string, longest: number): AsyncGenerator<RawLine> {
  const stream: AsyncIterable<Buffer> = createReadStream(path);
  let parts: Buffer[] = [];
  let length = 0;
  let line = 1;
  const keep = (part: Buffer): void => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): RawLine => {
    const raw = { line: line++, bytes: length > longest ? null : Buffer.concat(parts) };
    parts = [];
    length = 0;
    return raw;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    keep(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
