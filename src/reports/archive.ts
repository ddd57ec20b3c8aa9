import { inflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { LIMITS } from './limits.js';
import { objection, type Objection, type Outcome } from './refusal.js';

/** A file inside a ZIP, still packed. */
export interface Member {
  /** Its path, with `/` between, made safe: relative, without `..`, drives and control characters. */
  readonly name: string;
  readonly packed: Uint8Array;
  /** 0 stored, 8 deflated (APPNOTE.TXT 4.4.5). */
  readonly method: number;
  readonly encrypted: boolean;
}

/* Signatures and sizes of the records of a ZIP (PKWARE APPNOTE.TXT 6.3.10, 4.3). */
const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** What stands for a number that only ZIP64 has room for. */
const BEYOND = 0xffffffff;
const LONGEST_NAME = 240;
/** Bytes that are unpacked whatever the ratio: short texts of one word repeated are no bombs. */
const FREE = 1_000_000;

const DAMAGED = objection(
  'It is a ZIP archive that is cut off or damaged.',
  'Fetch or make it again, and check that it opens on your machine.',
);

/** The files of a ZIP as its directory lists them, folders left out. Nothing is unpacked yet. */
export function openArchive(bytes: Uint8Array): Outcome<{ readonly members: readonly Member[] }> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return DAMAGED;
  const count = view.readUInt16LE(end + 10);
  if (count > LIMITS.members) {
    const most = LIMITS.members.toLocaleString('en');
    return objection(`It is an archive of more than ${most} files.`, 'Divide it into several.');
  }
  const members: Member[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    const entry = readEntry(view, at);
    if (entry === null) return DAMAGED;
    if (entry.member !== null) members.push(entry.member);
    at = entry.end;
  }
  return { ok: true, members };
}

/** The end record stands last, but for a comment. */
function findEnd(view: Buffer): number {
  const first = Math.max(0, view.length - END_SIZE - LONGEST_COMMENT);
  for (let at = view.length - END_SIZE; at >= first; at--) if (view.readUInt32LE(at) === END) return at;
  return -1;
}

/** One line of the directory; `member` is null for a folder. */
function readEntry(
  view: Buffer,
  at: number,
): { readonly member: Member | null; readonly end: number } | null {
  if (at + ENTRY_SIZE > view.length || view.readUInt32LE(at) !== ENTRY) return null;
  const flags = view.readUInt16LE(at + 8);
  const size = view.readUInt32LE(at + 20);
  const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.readUInt16LE(at + field));
  const local = view.readUInt32LE(at + 42);
  const nameEnd = at + ENTRY_SIZE + (nameLength ?? 0);
  const end = nameEnd + (extra ?? 0) + (comment ?? 0);
  if (end > view.length || size === BEYOND || local === BEYOND) return null;
  const raw = view.subarray(at + ENTRY_SIZE, nameEnd);
  // Bit 11: the name is UTF-8; else it is in the code page of the first PCs.
  const path = (flags & 0x800) === 0 ? iconv.decode(raw, 'cp437') : raw.toString('utf8');
  if (path.endsWith('/')) return { member: null, end };
  const packed = packedBytes(view, local, size);
  if (packed === null) return null;
  const encrypted = (flags & 0x1) !== 0;
  return { member: { name: safePath(path), packed, method: view.readUInt16LE(at + 10), encrypted }, end };
}

function packedBytes(view: Buffer, local: number, size: number): Uint8Array | null {
  if (local + LOCAL_SIZE > view.length || view.readUInt32LE(local) !== LOCAL) return null;
  const start = local + LOCAL_SIZE + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  return start + size > view.length ? null : view.subarray(start, start + size);
}

/** A path that leads nowhere but below, on any system, and can be shown. */
function safePath(path: string): string {
  const steps = path
    .split(/[/\\]/)
    .map((step) => step.replace(/[\p{Cc}\p{Cf}\p{Cs}:*?"<>|]/gu, '').trim())
    .filter((step) => !/^\.*$/.test(step));
  return steps.join('/').slice(-LONGEST_NAME) || 'unnamed';
}

/** Unpacks files of one archive and stops before they come to more than an archive may hold. */
export class Unpacker {
  #left: number = LIMITS.unpacked;

  /** One file's bytes. It is unpacked no further than the limits of size and ratio go. */
  unpack({ packed, method, encrypted }: Member, most: number = LIMITS.bytes): Outcome<{ bytes: Uint8Array }> {
    if (encrypted) return ENCRYPTED;
    if (method !== 0 && method !== 8) return OTHER_METHOD;
    const affordable = Math.min(most, this.#left, Math.max(FREE, packed.length * LIMITS.ratio));
    const unpacked = method === 0 ? stored(packed, affordable) : inflated(packed, affordable);
    if (unpacked === 'over') return { ok: false, objection: tooMuch(affordable, most) };
    if (unpacked === 'damaged') return DAMAGED_MEMBER;
    this.#left -= unpacked.length;
    return { ok: true, bytes: unpacked };
  }
}

const ENCRYPTED = objection('It is encrypted.', 'Unpack it with its password and add the files themselves.');
const OTHER_METHOD = objection(
  'It is packed in a way that is not read.',
  'Make the archive again as a plain ZIP.',
);
const DAMAGED_MEMBER = objection(
  'It is damaged inside the archive.',
  'Make the archive again, or add the file by itself.',
);

function tooMuch(affordable: number, most: number): Objection {
  if (affordable === most)
    return {
      reason: `It unpacks to more than ${Math.round(most / 1e6)} MB.`,
      advice: 'Add the text alone, or divide it.',
    };
  return {
    reason: 'It unpacks to far more than a text would, as archive bombs do; the rest was not unpacked.',
    advice: 'Add the text by itself, unpacked.',
  };
}

function stored(packed: Uint8Array, most: number): Uint8Array | 'over' {
  return packed.length > most ? 'over' : packed;
}

function inflated(packed: Uint8Array, most: number): Uint8Array | 'over' | 'damaged' {
  if (packed.length === 0) return new Uint8Array(0);
  try {
    // zlib gives up at the first chunk that goes over.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const over = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return over ? 'over' : 'damaged';
  }
}
