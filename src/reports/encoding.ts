import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { objection, type Outcome } from './refusal.js';

type Decoded = Outcome<{ readonly text: string }>;

/** Bytes that chardet looks at; more adds time and no certainty. */
const SAMPLE = 65_536;
/** chardet's confidence, 0 to 100, below which its guess is no better than none: random bytes score up to 10. */
const SURE = 25;
/** Share of non-ASCII characters that must make sense as Western European for bytes to be read so. Random high bytes reach .4. */
const SENSIBLE = 0.75;

/** UTF-16 units that are looked at for that. */
const JUDGED = 1_000_000;

const SAVE_AS_UTF8 = 'Open it where it reads well and save it as UTF-8.';

/**
 * Bytes as text, without a byte order mark. UTF-8 where the bytes are; UTF-16 and UTF-32 by their mark or, for UTF-16,
 * by where the zeros stand; else what `declared` says (a page's own `charset`), else what chardet finds.
 * Binary and broken bytes come back as words.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodeWide(bytes, wide);
  if (bytes.includes(0) || tooManyControls(bytes)) {
    return objection('It is binary, not text.', 'Save what it says as text or HTML and add that.');
  }
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { ok: true, text: utf8 };
  return mostlyUtf8(bytes) ? brokenUtf8() : decodeLegacy(bytes, declared);
}

/** Strict UTF-8 without its mark, or null. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function brokenUtf8(): Decoded {
  return objection(
    'Its encoding is broken: most of it is UTF-8, but some bytes are not.',
    `${SAVE_AS_UTF8} If it was cut off in transit, fetch it again.`,
  );
}

function wideEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length >= 4 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  return unmarkedUtf16(bytes);
}

/** Text of Western letters in UTF-16 has a zero in every second byte, and none in the others. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = length * 0.35;
  if (length < 8) return null;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

function decodeWide(bytes: Uint8Array, encoding: string): Decoded {
  const whole = bytes.length % (encoding.startsWith('utf-32') ? 4 : 2) === 0;
  const text = iconv.decode(Buffer.from(bytes), encoding);
  if (!whole || text.includes('\ufffd') || text.includes('\0') || /\p{Surrogate}/u.test(text)) {
    return objection(
      `Its encoding is broken: it starts as ${encoding.toUpperCase()}, but does not go on so.`,
      SAVE_AS_UTF8,
    );
  }
  return { ok: true, text };
}

/** Control characters other than tab, line ends, form feed and escape: a stray one is forgiven, one in fifty is not text. */
function tooManyControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes)
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++;
  return controls * 50 > bytes.length;
}

/** Whether more whole multi-byte sequences than bad bytes stand in it: then it was UTF-8 once. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length;) {
    const length = sequenceLength(bytes, i);
    if (length > 1) good++;
    if (length === 0) bad++;
    i += Math.max(1, length);
  }
  return good > bad;
}

/** Bytes of the UTF-8 sequence at `i`, 0 where there is none (RFC 3629, without its finer exclusions). */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (lead >= 0xf5) return 0;
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function decodeLegacy(bytes: Uint8Array, declared: string | undefined): Decoded {
  for (const encoding of [declared, ...guesses(bytes)]) {
    if (encoding === undefined || !iconv.encodingExists(encoding)) continue;
    const text = iconv.decode(Buffer.from(bytes), western(encoding) ? 'windows-1252' : encoding);
    if (/[\ufffd\x80-\x9f]/.test(text)) continue;
    if (encoding === declared || !western(encoding) || sensible(text) >= SENSIBLE) return { ok: true, text };
  }
  return objection('Its encoding is broken or not one that can be told.', SAVE_AS_UTF8);
}

/** The web reads ISO 8859-1 as windows-1252 (WHATWG Encoding Standard), whose curly quotes the older sets lack. */
function western(encoding: string): boolean {
  return /^(?:iso-?8859-?(?:1|15|9)|windows-125[24]|us-ascii|ascii|latin1)$/i.test(encoding);
}

/** Encodings to try in turn. A text of few foreign characters that all make sense is Western; chardet errs on those. */
function guesses(bytes: Uint8Array): readonly string[] {
  const found = analyse(bytes.subarray(0, SAMPLE)).filter(
    (match) => match.confidence >= SURE && match.name !== 'UTF-8',
  );
  const names = found.map((match) => match.name);
  let high = 0;
  for (const byte of bytes) if (byte >= 0x80) high++;
  const central = found[0]?.name === 'ISO-8859-2' && found[0].confidence >= 50;
  return high * 10 < bytes.length && !central ? ['windows-1252', ...names] : [...names, 'windows-1252'];
}

/** Letters of the languages that are written in windows-1252, without the rare ones that broken bytes turn into. */
const LETTER = /[À-ÖØ-Ýß-öø-ýŒœŠšŽžŸ]/;

/** Share, 0 to 1, of non-ASCII characters that stand where Western text has them: marks anywhere, letters beside letters. */
function sensible(text: string): number {
  let all = 0;
  let good = 0;
  for (const match of text.slice(0, JUDGED).matchAll(/[^\0-\x7f]/g)) {
    all++;
    const around = text.charAt(match.index - 1) + text.charAt(match.index + 1);
    if (/[‘’“”‚„–—…•€£¥§°·«»½¼¾®©™\u00a0¡¿‹›²³]/.test(match[0])) good++;
    else if (LETTER.test(match[0]) && /[A-Za-zÀ-ÖØ-öø-ý]/.test(around)) good++;
  }
  return all === 0 ? 1 : good / all;
}
