import { deflateSync } from 'node:zlib';

/** A run of text on a page: points from the lower left corner, in Helvetica (`bold` for its bold face). */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly bold?: boolean;
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  readonly compress?: boolean;
  /** Put into the trailer, for files that claim to be encrypted. */
  readonly trailer?: string;
}

/** Widths of Helvetica in thousandths of its size, from its metrics (AFM): enough to set lines of text. */
const WIDTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [' fIijlt,.:;!/|', 270],
      ['rs-()\'"“”‘’', 360],
      ['ackvxyzJ', 500],
      ['bdeghnopquL0123456789', 556],
      ['ABEFKPSTVXYZ', 670],
      ['CDHGNORUw', 730],
      ['mMW', 840],
    ] as const
  ).flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width])),
);

/** About how wide a text is, in points. */
export function widthOf(text: string, size: number): number {
  return Array.from(text).reduce((sum, letter) => sum + (WIDTHS[letter] ?? 556), 0) * (size / 1000);
}

/** Greedy line breaking; a word may be broken, with a hyphen, at each `|` in it. */
export function setLines(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const before = line === '' ? '' : `${line} `;
    const parts = word.split('|');
    const fits = (head: string): boolean => widthOf(before + head, size) <= width;
    if (fits(parts.join(''))) {
      line = before + parts.join('');
      continue;
    }
    const cut = parts.findLastIndex((_, i) => i > 0 && fits(`${parts.slice(0, i).join('')}-`));
    lines.push(cut > 0 ? `${before}${parts.slice(0, cut).join('')}-` : line);
    line = parts.slice(Math.max(0, cut)).join('');
  }
  return line === '' ? lines : [...lines, line];
}

function literal(text: string): string {
  const bytes = Buffer.from(
    text.replace(/[•“”‘’–—]/g, (mark) => String.fromCharCode(CP1252[mark] ?? 63)),
    'latin1',
  );
  return `(${bytes.toString('latin1').replace(/[\\()]/g, '\\$&')})`;
}

const CP1252: Readonly<Record<string, number>> = {
  '•': 0x95,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
};

function content(placed: readonly Placed[]): string {
  return placed
    .map(
      ({ x, y, size, text, bold }) =>
        `BT /${bold === true ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${literal(text)} Tj ET`,
    )
    .join('\n');
}

/** A PDF 1.4 of pages of 595 by 842 points, as plain syntax. */
export function writePdf(pages: readonly (readonly Placed[])[], options: PdfOptions = {}): Buffer {
  const { info = {}, compress = false } = options;
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body as string, 'latin1'));
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  for (const face of ['Helvetica', 'Helvetica-Bold'])
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${face} /Encoding /WinAnsiEncoding >>`);
  const entries = Object.entries(info).map(([key, value]) => `/${key} ${literal(value)}`);
  add(`<< ${entries.join(' ')} >>`);
  for (const placed of pages) {
    const contents = objects.length + 2;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    );
    add(stream(Buffer.from(content(placed), 'latin1'), compress));
  }
  return assemble(objects, options.trailer ?? '');
}

function stream(data: Buffer, compress: boolean): Buffer {
  const packed = compress ? deflateSync(data) : data;
  const filter = compress ? ' /Filter /FlateDecode' : '';
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length}${filter} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

function assemble(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  objects.forEach((body, i) => {
    offsets.push(at);
    const object = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(object);
    at += object.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
        `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
