import { constants, inflateSync } from 'node:zlib';

/** Bytes that one stream of text and drawing may unpack to, and all of them together. The densest maps have 30 MB. */
const LONGEST_STREAM = 64_000_000;
const ALL_STREAMS = 300_000_000;
/** Bytes before a stream in which its dictionary stands. */
const DICTIONARY = 2_000;
/** What zlib's packed data starts with (RFC 1950): 32 kB of window, any level. */
const ZLIB = 0x78;

/**
 * Whether what a PDF packs unpacks to far more than text would. pdf.js unpacks without limits, so it is tried before,
 * within them. Pictures are left out, since nothing unpacks them for their text.
 */
export function unpacksTooFar(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let all = 0;
  for (const packed of streamsIn(file)) {
    const length = unpackedLength(packed);
    all += length;
    if (length > LONGEST_STREAM || all > ALL_STREAMS) return true;
  }
  return false;
}

function* streamsIn(file: Buffer): Generator<Buffer> {
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = dataStart(file, at + 6);
    if (file[start] !== ZLIB || file.toString('latin1', at - 3, at) === 'end') continue;
    const dictionary = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    const end = file.indexOf('endstream', start);
    if (!/\/Subtype\s*\/Image\b/.test(own)) yield file.subarray(start, end < 0 ? file.length : end);
    if (end < 0) return;
    at = end;
  }
}

/** Behind the line end that follows the word (PDF 32000-1, 7.3.8). */
function dataStart(file: Buffer, at: number): number {
  const after = file[at] === 13 ? at + 1 : at;
  return file[after] === 10 ? after + 1 : after;
}

/** Bytes that it unpacks to, more than may be where it is too many; what unpacks to packed data is unpacked again. */
function unpackedLength(packed: Buffer): number {
  try {
    const options = { maxOutputLength: LONGEST_STREAM, finishFlush: constants.Z_SYNC_FLUSH };
    const unpacked = inflateSync(packed, options);
    return unpacked[0] === ZLIB ? unpacked.length + unpackedLength(unpacked) : unpacked.length;
  } catch (error) {
    const over = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return over ? LONGEST_STREAM + 1 : 0;
  }
}
