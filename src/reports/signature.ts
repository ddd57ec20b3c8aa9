import type { Objection } from './refusal.js';

type Signature = readonly [name: string, bytes: string, offset?: number];

/** First bytes of picture formats, from each format's specification. Latin-1, one character a byte. */
const PICTURES: readonly Signature[] = [
  ['PNG', '\x89PNG\r\n\x1a\n'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF87a'],
  ['GIF', 'GIF89a'],
  ['WebP', 'WEBP', 8],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['ICO', '\0\0\x01\0'],
  ['AVIF', 'ftypavif', 4],
  ['HEIC', 'ftyphei', 4],
  ['HEIC', 'ftypmif1', 4],
  ['JPEG XL', '\0\0\0\x0cJXL '],
  ['PSD', '8BPS'],
  // Last, since only four zeros tell it from a text that starts with "BM".
  ['BMP', '\0\0\0\0', 6],
];

const DOCUMENTS: readonly Signature[] = [
  ['an RTF document', '{\\rtf'],
  ['an old Word, Excel or PowerPoint document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
];

const OTHERS: readonly Signature[] = [
  ['a gzip archive', '\x1f\x8b'],
  ['a 7z archive', '7z\xbc\xaf\x27\x1c'],
  ['a RAR archive', 'Rar!\x1a\x07'],
  ['an xz archive', '\xfd7zXZ\0'],
  ['a bzip2 archive', 'BZh91AY&SY'],
  ['a sound or film file', 'ftyp', 4],
  ['a sound file', 'ID3\x03'],
  ['a sound file', 'ID3\x04'],
  ['a sound file', 'OggS'],
  ['a sound file', 'fLaC'],
  ['a sound file', 'WAVE', 8],
  ['a film file', '\x1aE\xdf\xa3'],
  ['a program', '\x7fELF'],
  ['a database', 'SQLite format 3\0'],
  ['a font', 'wOF2'],
  ['a font', 'wOFF'],
];

const ADVICE = 'Save it as text, DOCX or PDF and add that.';

const ENCRYPTED_OFFICE: Objection = {
  reason: 'It is an encrypted Office document.',
  advice: 'Open it with its password, save it without one, and add that.',
};

/** Office keeps what it encrypts in a stream of this name inside its old container ([MS-OFFCRYPTO] 2.3.1). */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

/** What a file is that holds no readable text, told by its first bytes whatever its name; null where they say nothing. */
export function foreignFormat(bytes: Uint8Array): Objection | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const picture = named(head, PICTURES);
  if (picture !== null && (picture !== 'BMP' || head.startsWith('BM'))) {
    return {
      reason: `It is a picture (${picture}), and words in pictures are not read.`,
      advice: 'Add the text itself, as text or HTML.',
    };
  }
  const document = named(head, DOCUMENTS);
  if (document !== null && isEncryptedOffice(bytes)) return ENCRYPTED_OFFICE;
  if (document !== null) return { reason: `It is ${document}, which is not read.`, advice: ADVICE };
  const other = named(head, OTHERS);
  return other === null ? null : { reason: `It is ${other}, which holds no text to read.`, advice: ADVICE };
}

function named(head: string, table: readonly Signature[]): string | null {
  return table.find(([, bytes, offset]) => head.startsWith(bytes, offset ?? 0))?.[0] ?? null;
}
