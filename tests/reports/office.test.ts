import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reports/read-report.js';
import type { Report } from '../../src/reports/report.js';
import { writeBook, writeWord, zip } from './office-writer.js';

async function read(bytes: Uint8Array, fileName: string): Promise<Report> {
  const made = await readReport(bytes, fileName);
  if (!made.ok) throw new Error(made.refusal.reason);
  return made.report;
}

async function refused(bytes: Uint8Array, fileName: string): Promise<string> {
  const made = await readReport(bytes, fileName);
  return made.ok ? '' : made.refusal.reason;
}

const texts = ({ paragraphs }: Report): readonly string[] => paragraphs.map(({ text }) => text);

const FIRST =
  'The harbour council voted on Tuesday to keep the old ferry running for another winter, its clerk said.';
const SECOND =
  'Captain Odile Marsh, who has steered it since 1998, called the vote a relief for the islanders & goats.';
const THIRD = 'Welding the hull would cost about 40,000 crowns, which the harbour board does not have.';

describe('a Word document', () => {
  const whole = writeWord(
    [
      { text: 'Ferry to sail on', style: 'Title' },
      { text: FIRST, note: 'The vote was taken by a show of hands in the old customs house.' },
      { text: 'What it costs', style: 'Heading1' },
      { text: SECOND },
    ],
    {
      table: [
        ['Cars', '12 crowns'],
        ['Goats', 'free'],
      ],
      core: '<dc:title>Ferry to sail on</dc:title><dc:creator>Ines Hallgarten</dc:creator><dcterms:created>2023-04-09T08:00:00Z</dcterms:created>',
    },
  );

  it('is read with title, headings, table rows and footnotes, without the marks of notes', async () => {
    const report = await read(whole, 'ferry.docx');
    expect(report.title).toBe('Ferry to sail on');
    expect(texts(report)).toEqual([
      FIRST,
      SECOND,
      'Cars | 12 crowns',
      'Goats | free',
      'The vote was taken by a show of hands in the old customs house.',
    ]);
    expect(report.paragraphs.map(({ heading }) => heading).slice(0, 2)).toEqual([undefined, 'What it costs']);
    expect(report).toMatchObject({
      author: 'Ines Hallgarten',
      published: '2023-04-09',
      publishedAssumed: true,
    });
  });

  it('keeps its title to what its own text says, where its properties name a template', async () => {
    const report = await read(
      writeWord([{ text: 'Ferry to sail on', style: 'Title' }, { text: FIRST }], {
        core: '<dc:title>Letter of the harbour office, blank</dc:title><dc:creator>admin</dc:creator>',
      }),
      'ferry.docx',
    );
    expect([report.title, report.author]).toEqual(['Ferry to sail on', undefined]);
  });

  it('is known by its bytes', async () => {
    expect(texts(await read(whole, 'ferry.zip'))[0]).toBe(FIRST);
  });

  it('is refused in words where its inside is not a document', async () => {
    expect(await refused(zip({ 'word/document.xml': '<w:document' }), 'a.docx')).toContain('Word document');
    expect(await refused(zip({ 'a.txt': FIRST }), 'a.docx')).toContain('none of its parts');
    expect(await refused(whole.subarray(0, 900), 'a.docx')).toContain('cut off or damaged');
    expect(await refused(zip({ 'xl/workbook.xml': '<x/>' }), 'a.xlsx')).toContain('Excel');
    const office = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await refused(office, 'a.docx')).toContain('encrypted');
  });
});

describe('an EPUB book', () => {
  const METADATA =
    '<dc:title>The ferry &amp; the island</dc:title><dc:creator opf:role="aut">Ines Hallgarten</dc:creator><dc:creator opf:role="ill">Tobias Wren</dc:creator><dc:publisher>Quay Press</dc:publisher><dc:date>2021-06-01</dc:date><dc:language>en-GB</dc:language>';

  it('is read in the order of its spine, with what it says of itself', async () => {
    const report = await read(
      writeBook(
        [
          `<h1>The vote</h1><p>${FIRST}</p>`,
          `<h2>The captain</h2><p>${SECOND.replace('&', '&amp;')}</p><aside>Chapter end</aside>`,
          `<p><a id="x"/>${THIRD}</p>`,
        ],
        METADATA,
      ),
      'island.epub',
    );
    expect(report).toMatchObject({
      title: 'The ferry & the island',
      author: 'Ines Hallgarten',
      publisher: 'Quay Press',
      published: '2021-06-01',
      language: 'en',
    });
    expect(texts(report)).toEqual([FIRST, SECOND, THIRD]);
    expect(report.paragraphs.map(({ heading }) => heading)).toEqual([
      'The vote',
      'The captain',
      'The captain',
    ]);
    expect(report.leftOut).toEqual(['Chapter end']);
  });

  it('is refused in words where it is locked, holds no text or lacks its parts', async () => {
    const lock = {
      'META-INF/encryption.xml':
        '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>',
    };
    expect(await refused(writeBook([`<p>${FIRST}</p>`], METADATA, lock), 'a.epub')).toContain('protection');
    expect(await refused(writeBook(['<img src="a.jpg"/>'], METADATA), 'a.epub')).toContain('no text');
    expect(await refused(zip({ 'META-INF/container.xml': '<container/>' }), 'a.epub')).toContain('EPUB');
  });

  it('reads one whose fonts alone are scrambled', async () => {
    const fonts = {
      'META-INF/encryption.xml':
        '<encryption><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>',
    };
    expect(texts(await read(writeBook([`<p>${FIRST}</p>`], METADATA, fonts), 'a.epub'))).toEqual([FIRST]);
  });
});
