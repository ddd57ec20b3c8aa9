import { strToU8, zipSync, type Zippable } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A ZIP of texts and bytes. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable, { level });
}

export interface WordParagraph {
  readonly text: string;
  /** `Title`, `Heading1`; left out, the usual one. */
  readonly style?: string;
  /** Of a note that the paragraph ends with a mark of. */
  readonly note?: string;
}

export interface WordOptions {
  readonly core?: string;
  readonly table?: readonly (readonly string[])[];
}

/** A DOCX of paragraphs, with footnotes and a table at the end where asked for. */
export function writeWord(
  paragraphs: readonly WordParagraph[],
  { core = '', table }: WordOptions = {},
): Uint8Array {
  const notes = paragraphs.flatMap(({ note }) => (note === undefined ? [] : [note]));
  const mark = (note: string | undefined): string =>
    note === undefined ? '' : `<w:r><w:footnoteReference w:id="${notes.indexOf(note) + 2}"/></w:r>`;
  const paragraph = ({ text, style, note }: WordParagraph): string =>
    `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${run(text)}${mark(note)}</w:p>`;
  const body = paragraphs.map(paragraph).join('') + (table ? tableXml(table) : '');
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `${XML}<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['footnotes', 'footnotes.xml'],
    ]),
    'word/styles.xml': `${XML}<w:styles ${WORD}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}</w:styles>`,
    'word/footnotes.xml': `${XML}<w:footnotes ${WORD}>${notes.map((note, i) => `<w:footnote w:id="${i + 2}"><w:p>${run(note)}</w:p></w:footnote>`).join('')}</w:footnotes>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
  });
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function style(id: string, name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
}

function tableXml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const entries = list.map(
    ([type, target], i) => `<Relationship Id="r${i}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

/** An EPUB of chapters in the order given, in files whose names sort the other way. */
export function writeBook(
  chapters: readonly string[],
  metadata: string,
  extra: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const file = (i: number): string => `text/part%20${9 - i}.xhtml`;
  const items = chapters.map(
    (_, i) => `<item id="c${i}" href="${file(i)}" media-type="application/xhtml+xml"/>`,
  );
  const spine = chapters.map((_, i) => `<itemref idref="c${i}"/>`);
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    'OEBPS/book.opf': `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.reverse().join('')}</manifest><spine><itemref idref="nav"/>${spine.join('')}</spine></package>`,
    'OEBPS/nav.xhtml': chapterXml('<nav><ol><li><a href="x">Contents of the book</a></li></ol></nav>'),
    ...Object.fromEntries(
      chapters.map((body, i) => [`OEBPS/${decodeURIComponent(file(i))}`, chapterXml(body)]),
    ),
    ...extra,
  });
}

function chapterXml(body: string): string {
  return `${XML}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`;
}
