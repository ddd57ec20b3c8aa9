import type { Note, Refusal, Objection } from '../reports/refusal.js';
import type { Paragraph, Report } from '../reports/report.js';
import type { Upload, UploadRead } from './upload.js';

/*
 * How the program and the process that reads for it speak. To it: one line of JSON, then the bytes. From it: frames of
 * a kind (1 byte), a length (4 bytes, big-endian) and that many bytes. A long report comes in many frames, because
 * taking one apart holds up whatever else the program is doing.
 */

/** What is asked: everything of an upload but its bytes. */
export type Order = Omit<Upload, 'bytes'>;

export type Message =
  | { readonly kind: 'report'; readonly head: ReportHead; readonly fileName: string; readonly own: boolean }
  | { readonly kind: 'paragraphs'; readonly list: readonly Paragraph[] }
  | { readonly kind: 'leftOut'; readonly list: readonly string[] }
  | { readonly kind: 'end'; readonly refused: readonly Refusal[]; readonly notes: readonly Note[] }
  | ({ readonly kind: 'refused' } & Objection);

type ReportHead = Omit<Report, 'paragraphs' | 'leftOut'>;

export type Frame =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

const MESSAGE = 1;
const BYTES = 2;
const HEADER = 5;
/** UTF-16 units of text and bytes that one frame has about. Taking apart a frame of this size takes a millisecond. */
const PIECE = 65_536;

/** What became of an upload as frames. Bytes that the asker has already are not sent back. */
export function* framesOf(read: UploadRead, uploaded: Uint8Array): Generator<Buffer> {
  if (read.kind === 'refused') {
    yield encode(read);
    return;
  }
  for (const { report, original } of read.reports) {
    const { paragraphs, leftOut, ...head } = report;
    const own = original.bytes !== uploaded;
    yield encode({ kind: 'report', head, fileName: original.fileName, own });
    for (const list of inPieces(paragraphs, ({ text }) => text.length))
      yield encode({ kind: 'paragraphs', list });
    for (const list of inPieces(leftOut, (line) => line.length)) yield encode({ kind: 'leftOut', list });
    for (let at = 0; own && at < original.bytes.length; at += PIECE)
      yield framed(BYTES, Buffer.from(original.bytes.subarray(at, at + PIECE)));
  }
  const { refused, notes } = read;
  yield encode({ kind: 'end', refused, notes });
}

function* inPieces<T>(list: readonly T[], lengthOf: (item: T) => number): Generator<readonly T[]> {
  let piece: T[] = [];
  let length = 0;
  for (const item of list) {
    piece.push(item);
    length += lengthOf(item) + 20;
    if (length < PIECE) continue;
    yield piece;
    piece = [];
    length = 0;
  }
  if (piece.length > 0) yield piece;
}

function encode(message: Message): Buffer {
  return framed(MESSAGE, Buffer.from(JSON.stringify(message)));
}

function framed(kind: number, body: Buffer): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt8(kind);
  header.writeUInt32BE(body.length, 1);
  return Buffer.concat([header, body]);
}

/** Puts frames together again from chunks that are cut anywhere. */
export class FrameReader {
  #parts: Buffer[] = [];
  #length = 0;

  /** The frames that a chunk completes. */
  *take(chunk: Buffer): Generator<Frame> {
    this.#parts.push(chunk);
    this.#length += chunk.length;
    while (this.#length >= HEADER) {
      const first = this.#joined(HEADER);
      const size = HEADER + first.readUInt32BE(1);
      if (this.#length < size) return;
      const whole = this.#joined(size);
      const body = whole.subarray(HEADER, size);
      this.#parts = [whole.subarray(size)];
      this.#length -= size;
      yield whole.readUInt8() === BYTES
        ? { kind: 'bytes', bytes: body }
        : { kind: 'message', message: parse(body) };
    }
  }

  /** The first part, made at least so long by joining it to those after it. */
  #joined(length: number): Buffer {
    const [first] = this.#parts;
    if (first && first.length >= length) return first;
    const joined = Buffer.concat(this.#parts);
    this.#parts = [joined];
    return joined;
  }
}

function parse(body: Buffer): Message {
  return JSON.parse(body.toString('utf8')) as Message;
}
