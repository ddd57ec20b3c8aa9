import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reports/read-report.js';
import type { Report } from '../../src/reports/report.js';
import { setLines, writePdf, type Placed } from './pdf-writer.js';

async function read(bytes: Uint8Array, fileName = 'ferry.pdf'): Promise<Report> {
  const made = await readReport(bytes, fileName);
  if (!made.ok) throw new Error(made.refusal.reason);
  return made.report;
}

async function refused(bytes: Uint8Array, fileName = 'ferry.pdf'): Promise<string> {
  const made = await readReport(bytes, fileName);
  return made.ok ? '' : made.refusal.reason;
}

const texts = ({ paragraphs }: Report): readonly string[] => paragraphs.map(({ text }) => text);

// A `|` is where a word may be broken.
const PARAGRAPHS = [
  'The har|bour coun|cil voted on Tues|day to keep the old ferry run|ning for an|other win|ter, its clerk said. It had been due to be scrapped in the spring, and the is|land|ers had writ|ten to the min|ister about it.',
  'Captain Odile Marsh, who has steered it since 1998, called the vote a re|lief. “We were told that nobody would miss us,” she said. Her well-known let|ter to the coun|cil was read out twice, and the sec|ond time the gal|lery stood up.',
  'A sur|vey found rust be|low the wa|ter|line in four|teen places. Weld|ing it would cost about 40,000 crowns, which the har|bour board does not have, un|less the is|land pays half of what the dry dock asks.',
  'The next time|table is to be printed in Oc|tober, once the tides for the win|ter have been worked out by the pi|lots. Un|til then the boat sails twice a day, at eight and at four, and not on Sun|days.',
];
const plain = PARAGRAPHS.map((text) => text.replaceAll('|', ''));

interface Setting {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly size?: number;
  /** Points between paragraphs, or 0 with the first line set in. */
  readonly gap?: number;
}

/** Sets paragraphs one under the other. */
function set(paragraphs: readonly string[], { x, top, width, size = 10, gap = 8 }: Setting): Placed[] {
  const placed: Placed[] = [];
  let y = top;
  for (const paragraph of paragraphs) {
    setLines(paragraph, gap === 0 ? width - 14 : width, size).forEach((text, i) => {
      placed.push({ x: gap === 0 && i === 0 ? x + 14 : x, y, size, text });
      y -= size * 1.2;
    });
    y -= gap;
  }
  return placed;
}

const TITLE: Placed = { x: 60, y: 770, size: 20, text: 'Ferry to sail on', bold: true };

describe('a PDF', () => {
  it('is read in paragraphs, whether gaps or indents part them, with broken words made whole', async () => {
    for (const gap of [8, 0]) {
      const report = await read(
        writePdf([[TITLE, ...set(PARAGRAPHS, { x: 60, top: 730, width: 300, gap })]]),
      );
      expect(report.title).toBe('Ferry to sail on');
      expect(texts(report)).toEqual(plain);
    }
  });

  it('is read column by column below a title that runs across them', async () => {
    const left = set(PARAGRAPHS.slice(0, 2), { x: 60, top: 700, width: 220 });
    const right = set(PARAGRAPHS.slice(2), { x: 310, top: 700, width: 220 });
    // In the file the columns take turns, as some programs write them.
    const turns = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [left[i], right[i]])
      .flat()
      .filter((placed) => placed !== undefined);
    const standfirst = {
      x: 60,
      y: 740,
      size: 13,
      text: 'Islanders had feared that the boat would be sold for scrap before the spring.',
    };
    const report = await read(writePdf([[TITLE, standfirst, ...turns]]));
    expect(report.title).toBe('Ferry to sail on');
    expect(texts(report)).toEqual(plain);
  });

  it('reads three columns', async () => {
    const columns = [0, 1, 2].flatMap((i) =>
      set(PARAGRAPHS.slice(i, i + 1), { x: 50 + 175 * i, top: 700, width: 150, size: 9 }),
    );
    expect(texts(await read(writePdf([columns])))).toEqual(plain.slice(0, 3));
  });

  it('joins a paragraph that goes on in the next column or on the next page', async () => {
    const lines = set(PARAGRAPHS.slice(0, 2), { x: 60, top: 730, width: 300 });
    const cut = lines.length - 2;
    const rest = lines.slice(cut).map((line, i) => ({ ...line, y: 730 - 12 * i }));
    const report = await read(
      writePdf([
        lines.slice(0, cut),
        [...rest, ...set(PARAGRAPHS.slice(2), { x: 60, top: 690, width: 300 })],
      ]),
    );
    expect(texts(report)).toEqual(plain);
  });

  it('leaves out running heads and feet and page numbers, and says so', async () => {
    const pages = PARAGRAPHS.map((paragraph, i) => [
      { x: 60, y: 810, size: 8, text: 'Coast Gazette' },
      { x: 450, y: 810, size: 8, text: 'Monday 25 March 2024' },
      ...set([paragraph], { x: 60, top: 730, width: 300 }),
      { x: 290, y: 30, size: 8, text: `${i + 11}` },
    ]);
    const report = await read(writePdf(pages));
    expect(texts(report)).toEqual(plain);
    expect(report.leftOut.filter((line) => line.startsWith('Coast Gazette'))).toHaveLength(4);
    expect(report.leftOut.filter((line) => /^\d+$/.test(line))).toEqual(['11', '12', '13', '14']);
  });

  it('keeps a lone figure that counts no pages, and marks no note', async () => {
    const report = await read(
      writePdf([
        [
          { x: 60, y: 700, size: 10, text: 'The harbour council voted on Tuesday to keep the ferry running' },
          { x: 345, y: 704, size: 6, text: '3' },
          { x: 60, y: 688, size: 10, text: 'over an area of 12 km' },
          { x: 156, y: 692, size: 6, text: '2' },
          { x: 162, y: 688, size: 10, text: 'of water, its clerk said on the quay.' },
        ],
      ]),
    );
    expect(texts(report)).toEqual([
      'The harbour council voted on Tuesday to keep the ferry running over an area of 12 km2 of water, its clerk said on the quay.',
    ]);
  });

  it('reads a table row by row', async () => {
    const rows = ['Cars', 'Goats', 'Bicycles', 'Children', 'Adults'].flatMap((text, i) => [
      { x: 60, y: 600 - 14 * i, size: 10, text },
      { x: 300, y: 600 - 14 * i, size: 10, text: `${i + 2} crowns` },
    ]);
    const report = await read(
      writePdf([[...set(PARAGRAPHS.slice(0, 1), { x: 60, top: 700, width: 400 }), ...rows]]),
    );
    expect(texts(report)[0]).toBe(plain[0]);
    expect(texts(report).slice(1).join(' ')).toContain('Cars | 2 crowns');
    expect(texts(report).slice(1).join(' ')).toContain('Adults | 6 crowns');
  });

  it('keeps items of a list whole, whether their lines hang or not', async () => {
    for (const hang of [0, 12]) {
      const items = PARAGRAPHS.slice(0, 2).flatMap((paragraph, i) =>
        setLines(`• ${paragraph}`, 308 - hang, 10).map((text, k) => ({
          x: k === 0 ? 72 : 72 + hang,
          y: 660 - 12 * k - 60 * i,
          size: 10,
          text,
        })),
      );
      const rest = set(PARAGRAPHS.slice(2), { x: 60, top: 540, width: 320 });
      const report = await read(writePdf([[...items, ...rest]]));
      expect(texts(report)).toEqual([`• ${plain[0] ?? ''}`, `• ${plain[1] ?? ''}`, ...plain.slice(2)]);
    }
  });

  it('takes headings by their size', async () => {
    const report = await read(
      writePdf([
        [
          TITLE,
          ...set(PARAGRAPHS.slice(0, 1), { x: 60, top: 730, width: 300 }),
          { x: 60, y: 640, size: 14, text: 'What it costs', bold: true },
          ...set(PARAGRAPHS.slice(2, 3), { x: 60, top: 620, width: 300 }),
        ],
      ]),
    );
    expect(report.paragraphs.map(({ heading }) => heading)).toEqual([undefined, 'What it costs']);
  });

  it('believes its properties only as far as they can be true', async () => {
    const body = set(PARAGRAPHS, { x: 60, top: 730, width: 300 });
    const told = await read(
      writePdf([[TITLE, ...body]], {
        info: {
          Title: 'Ferry to sail on',
          Author: 'Ines Hallgarten',
          CreationDate: "D:20230409101500+02'00'",
        },
      }),
    );
    expect(told).toMatchObject({
      title: 'Ferry to sail on',
      author: 'Ines Hallgarten',
      published: '2023-04-09',
      publishedAssumed: true,
    });
    const odd = await read(
      writePdf([[TITLE, ...body]], {
        info: {
          Title: 'Microsoft Word - ferry_v3.docx',
          Author: 'admin',
          Producer: 'Skia/PDF m120',
          CreationDate: 'D:20230409',
        },
      }),
    );
    expect(odd.title).toBe('Ferry to sail on');
    expect([odd.author, odd.published]).toEqual([undefined, undefined]);
  });

  it('goes by the date in the text before that in its properties', async () => {
    const byline = { x: 60, y: 750, size: 10, text: 'By Ines Hallgarten, 9 April 2023' };
    const body = set(PARAGRAPHS, { x: 60, top: 720, width: 300 });
    const report = await read(writePdf([[TITLE, byline, ...body]], { info: { CreationDate: 'D:20240101' } }));
    expect([report.published, report.publishedAssumed]).toEqual(['2023-04-09', undefined]);
  });

  it('is refused in words where it holds pictures only, is encrypted, cut off or none at all', async () => {
    expect(await refused(writePdf([[], []]))).toContain('pictures only');
    const whole = writePdf([[TITLE]], {
      trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<41><41>]`,
    });
    expect(await refused(whole)).toContain('encrypted');
    expect(await refused(Buffer.from('%PDF-1.7\nnothing'))).toContain('damaged');
    expect(await refused(Buffer.from('Once upon a time there was a ferry.'))).toContain(
      'but its bytes are not',
    );
  });

  it('is known by its bytes, whatever it is called', async () => {
    const report = await read(
      writePdf([[TITLE, ...set(PARAGRAPHS, { x: 60, top: 730, width: 300 })]]),
      'ferry.txt',
    );
    expect(texts(report)).toEqual(plain);
  });
});
