import { deflateSync } from 'node:zlib';
import { writePdf } from '../reports/pdf-writer.js';
import { writeBook, writeWord, zip } from '../reports/office-writer.js';

/** A file that somebody might send to bring the program down, or by mistake. */
export interface HostileFile {
  readonly sort: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Whether there is any text in it at all. What has none must never become a report. */
  readonly holdsText: boolean;
}

const TEXT =
  'The harbour council voted on Tuesday to keep the old ferry running for another winter, its clerk said.';
/** Just under the limit of one file, and just over it. */
const FULL = 24_900_000;
const OVER = 25_000_001;
/** Enough to tell what is linear in its length from what is not, in a fifth of the time. */
const LONG = 5_000_000;

/** The same bytes in every run (a linear congruential generator, Numerical Recipes' constants). */
function noise(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

function filled(pattern: string, length: number): Buffer {
  return Buffer.alloc(length, pattern, 'latin1');
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const pageOf = (text: string): ReturnType<typeof writePdf> => writePdf([[{ x: 60, y: 700, size: 10, text }]]);

type Entry = readonly [fileName: string, bytes: Uint8Array | string, holdsText?: 'text'];
type Sort = () => readonly Entry[];

const empty: Sort = () => [
  ['empty.txt', ''],
  ['blanks.md', ' \n\t\r\n\u00a0\u2003\n'],
  ['mark.txt', '\ufeff'],
  ['unseen.html', '<p>\u200b\u200d&nbsp;&#8203;</p>'],
];

const binary: Sort = () => [
  ['noise.txt', noise(20_000, 1)],
  ['noise.md', noise(300, 2)],
  ['zeros.html', Buffer.alloc(50_000)],
  ['controls.txt', filled('\x01\x02\x03a', 5_000)],
  ['program.txt', Buffer.concat([latin('\x7fELF\x02\x01'), noise(5_000, 3)])],
];

const pictures: Sort = () => [
  ['photo.txt', Buffer.concat([latin('\x89PNG\r\n\x1a\n'), noise(9_000, 4)])],
  ['photo.md', Buffer.concat([latin('\xff\xd8\xff\xe0\0\x10JFIF'), noise(9_000, 5)])],
  ['photo.html', Buffer.concat([latin('GIF89a'), noise(9_000, 6)])],
  ['photo.pdf', Buffer.concat([latin('RIFF\x10\0\0\0WEBPVP8 '), noise(9_000, 7)])],
  ['drawing.html', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'],
];

const encodings: Sort = () => [
  ['wide.txt', Buffer.concat([latin('\xff\xfe'), Buffer.from(TEXT, 'utf16le')]), 'text'],
  ['unmarked.txt', Buffer.from(TEXT, 'utf16le'), 'text'],
  ['odd.txt', Buffer.concat([latin('\xff\xfe'), Buffer.from(TEXT, 'utf16le'), latin('x')]), 'text'],
  ['cut.txt', Buffer.from('Über die Fähre nach Ærø, ü', 'utf8').subarray(0, -1), 'text'],
  ['lone.txt', Buffer.concat([latin('\xff\xfe'), latin('\x00\xd8a\0'.repeat(500))])],
  ['high.txt', filled('\x81\x8d\x8f\x90\x9d', 5_000)],
];

const oneLine: Sort = () => [
  ['letters.txt', filled('a', FULL), 'text'],
  ['words.txt', filled('oar ', LONG), 'text'],
  ['brackets.md', filled('[', FULL)],
  ['emphasis.md', filled('*a_', LONG), 'text'],
  ['quotes.md', filled('> ', LONG)],
  ['page.html', Buffer.concat([latin('<p>'), filled('oar ', FULL)]), 'text'],
];

const tooLarge: Sort = () => [
  ['large.txt', filled('a b ', OVER), 'text'],
  ['lines.txt', filled('a\n', FULL), 'text'],
];

const pages: Sort = () => [
  ['deep.html', filled('<div>', 5_000_000)],
  ['nested.html', `${'<div>'.repeat(600)}${TEXT}${'</div>'.repeat(600)}`, 'text'],
  ['formatting.html', `${'<b>'.repeat(400)}<p>${TEXT}</p>`, 'text'],
  ['elements.html', filled('<p>', LONG)],
  ['attributes.html', Buffer.concat([latin('<p '), filled('a=b ', LONG), latin('>')])],
  ['comments.html', Buffer.concat([latin('<p>'), filled('<!--', LONG)])],
  ['references.html', Buffer.concat([latin('<p>'), filled('&lt;', LONG)])],
  ['script.html', `<html><script>${'document.write("x");'.repeat(50_000)}</script></html>`],
  ['tables.html', `${'<table><tr><td>'.repeat(170)}${TEXT}`, 'text'],
];

const brokenPdf: Sort = () => {
  const whole = pageOf(TEXT).toString('latin1');
  return [
    ['head.pdf', '%PDF-1.7\n'],
    ['cut.pdf', latin(whole.slice(0, 200))],
    ['noise.pdf', Buffer.concat([latin('%PDF-1.7\n'), noise(50_000, 8)])],
    ['loop.pdf', latin(whole.replace('/Kids [6 0 R]', '/Kids [2 0 R]'))],
    ['self.pdf', latin(whole.replace('/Contents 7 0 R', '/Contents 6 0 R'))],
    ['count.pdf', latin(whole.replace('/Count 1', '/Count 999999999')), 'text'],
    ['length.pdf', latin(whole.replace(/\/Length \d+/, '/Length -5')), 'text'],
    ['none.pdf', latin(whole.replace('/Root 1 0 R', '/Root 99 0 R')), 'text'],
    ['brackets.pdf', Buffer.concat([latin('%PDF-1.7\n1 0 obj\n'), filled('[', 2_000_000)])],
  ];
};

const locked: Sort = () => {
  const zipped = Buffer.from(zip({ 'a.txt': TEXT }));
  const at = zipped.indexOf('PK\x01\x02');
  zipped.writeUInt16LE(1, at + 8);
  const encrypt = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -44 >> /ID [<41><41>]`;
  return [
    ['locked.pdf', writePdf([[{ x: 60, y: 700, size: 10, text: TEXT }]], { trailer: encrypt })],
    ['odd.pdf', writePdf([[]], { trailer: '/Encrypt << /Filter /Unknown >> /ID [<41><41>]' })],
    ['locked.zip', zipped],
    [
      'locked.docx',
      Buffer.concat([latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    [
      'locked.epub',
      writeBook([`<p>${TEXT}</p>`], '', {
        'META-INF/encryption.xml':
          '<EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/>',
      }),
    ],
  ];
};

const picturesOnly: Sort = () => [
  ['scan.pdf', writePdf([[], [], []])],
  ['spaces.pdf', pageOf('     ')],
  ['scan.epub', writeBook(['<img src="a.jpg" alt=""/>', '<svg><image href="b.jpg"/></svg>'], '')],
  ['scan.docx', writeWord([{ text: '' }, { text: ' ' }])],
];

const bombs: Sort = () => {
  const zeros = new Uint8Array(24_000_000);
  const laughs = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.txt`, zeros]));
  return [
    ['zeros.zip', zip({ 'zeros.txt': new Uint8Array(40_000_000) })],
    ['many.zip', zip(laughs)],
    ['nested.zip', zip({ 'in.zip': zip({ 'in.zip': zip({ 'a.txt': zeros }) }) })],
    ['members.zip', zip(Object.fromEntries(Array.from({ length: 5_500 }, (_, i) => [`${i}.txt`, ''])), 0)],
    ['overlap.zip', overlapping()],
    ['bomb.docx', zip({ '[Content_Types].xml': '<a/>', 'word/document.xml': new Uint8Array(30_000_000) })],
    ['bomb.epub', zip({ 'META-INF/container.xml': new Uint8Array(30_000_000) })],
    ['bomb.pdf', flateBomb(1)],
    ['chain.pdf', flateBomb(2)],
  ];
};

/** Two hundred names in the directory for one packed file of 20 MB. */
function overlapping(): Buffer {
  const one = Buffer.from(zip({ 'a.txt': filled(`${TEXT}\n`, 20_000_000) }));
  const at = one.indexOf('PK\x01\x02');
  const end = one.indexOf('PK\x05\x06');
  const entry = one.subarray(at, end);
  const tail = Buffer.from(one.subarray(end));
  const count = 200;
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(entry.length * count, 12);
  return Buffer.concat([one.subarray(0, at), ...Array.from({ length: count }, () => entry), tail]);
}

/** A page whose content unpacks to 100 MB of blanks, packed once or twice over. */
function flateBomb(times: number): Buffer {
  let packed: Buffer = filled(' ', 100_000_000);
  for (let i = 0; i < times; i += 1) packed = deflateSync(packed);
  const filters = Array<string>(times).fill('/FlateDecode').join(' ');
  const whole = pageOf('x').toString('latin1');
  const stream = `<< /Length ${packed.length} /Filter [${filters}] >>\nstream\n${packed.toString('latin1')}\nendstream`;
  return latin(whole.replace(/<< \/Length \d+ >>\nstream\n[^]*?\nendstream/, () => stream));
}

const brokenZip: Sort = () => {
  const whole = Buffer.from(zip({ 'a.txt': TEXT.repeat(50), 'b.txt': TEXT }));
  const far = Buffer.from(whole);
  far.writeUInt32LE(0x7fffffff, far.indexOf('PK\x05\x06') + 16);
  const inner = Buffer.from(zip({ 'a.txt': TEXT.repeat(50) }));
  inner.fill(0xff, 35, 80);
  return [
    ['cut.zip', whole.subarray(0, 100)],
    ['head.zip', latin('PK\x03\x04')],
    ['far.zip', far],
    ['inner.zip', inner],
    ['tail.docx', whole.subarray(20)],
  ];
};

const misnamed: Sort = () => [
  ['paper.txt', pageOf(TEXT), 'text'],
  ['paper.docx', pageOf(TEXT), 'text'],
  ['letter.zip', writeWord([{ text: TEXT }]), 'text'],
  ['page.pdf', `<!DOCTYPE html><p>${TEXT}</p>`, 'text'],
  ['text.epub', TEXT, 'text'],
  ['program.docx', Buffer.concat([latin('MZ\x90\0'), noise(5_000, 9)])],
  ['files.docx', zip({ 'a.txt': TEXT }), 'text'],
  ['list.txt', `{"id":"a","text":"${TEXT}"}`, 'text'],
  ['nothing', TEXT, 'text'],
];

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY ${'bcdefghijklm'.charAt(i)} "${`&${'abcdefghijklm'.charAt(i)};`.repeat(10)}">`).join('')}]>`;

const xml: Sort = () => {
  const word = (document: string): Uint8Array =>
    zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': document });
  return [
    ['laughs.docx', word(`${LAUGHS}<w:document><w:body><w:p>&m;</w:p></w:body></w:document>`)],
    [
      'outside.docx',
      word('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>'),
    ],
    ['deep.docx', word(`<w:document>${'<w:p>'.repeat(200_000)}`)],
    ['laughs.epub', writeBook([`${LAUGHS}<p>&m;</p>`], '')],
    ['climb.epub', zip({ 'META-INF/container.xml': '<rootfile full-path="../../../etc/passwd"/>' })],
    ['round.epub', writeBook([], '<dc:title>x</dc:title>')],
  ];
};

const data: Sort = () => [
  [
    'alias.md',
    `---\na: &a [x,x,x,x]\n${'bcdefgh'.replace(
      /./g,
      (name) =>
        `${name}: &${name} [${Array<string>(9)
          .fill(`*${String.fromCharCode(name.charCodeAt(0) - 1)}`)
          .join(',')}]\n`,
    )}---\n`,
  ],
  ['front.md', `---\ntitle: [${'['.repeat(9_000)}\n---\n`],
  ['date.md', `---\npublished: 31 February\n---\n${TEXT}`, 'text'],
  ['deep.jsonl', filled('[', LONG)],
  ['objects.jsonl', filled('{"a":', 5_000_000)],
  ['nonsense.jsonl', filled('nonsense\n', 5_000_000)],
  ['many.jsonl', filled('{"id":1}\n', 5_000_000)],
  ['wide.jsonl', Buffer.from(`{"id":"a","text":"${TEXT}"}`, 'utf16le'), 'text'],
];

const furniture: Sort = () => [
  ['menu.txt', 'Share\nTweet\nFacebook\n'],
  ['menu.html', '<nav><a href="/">Home</a> <a href="/n">News</a></nav><footer>All rights reserved</footer>'],
  ['marks.txt', '***\n---\n• • •\n'],
];

const patterns: Sort = () => [
  ['blanks.md', `${' '.repeat(1_999)}x\n`.repeat(2_000), 'text'],
  ['bars.md', `|${' |'.repeat(900)}x\n`.repeat(1_000), 'text'],
  ['targets.md', `[a](${' '.repeat(2_990)}x y)\n\n`.repeat(800), 'text'],
  ['code.md', `\`${'x'.repeat(900_000)} \``, 'text'],
  ['dots.txt', `${'. '.repeat(400_000)}\n`],
  ['marks.txt', `${'“'.repeat(300_000)}${TEXT}`, 'text'],
];

const SORTS: Readonly<Record<string, Sort>> = {
  empty,
  binary,
  'pictures under other names': pictures,
  encodings,
  'one line': oneLine,
  'too large': tooLarge,
  'web pages': pages,
  'malformed PDF': brokenPdf,
  encrypted: locked,
  'pictures only': picturesOnly,
  bombs,
  'malformed ZIP': brokenZip,
  'wrong extension': misnamed,
  'XML attacks': xml,
  'YAML and JSON': data,
  'furniture only': furniture,
  'hard on patterns': patterns,
};

/** Every hostile file, the same in every run. One after the other, since some have 25 MB. */
export function* hostileFiles(): Generator<HostileFile> {
  for (const [sort, make] of Object.entries(SORTS)) {
    for (const [fileName, content, text] of make()) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      yield { sort, fileName, bytes, holdsText: text !== undefined };
    }
  }
}
