import { zipSync } from 'fflate';
import { Unpacker, type Member } from './archive.js';
import { foldLetters } from './blank.js';
import { block, type Block } from './block.js';
import type { Draft } from './draft.js';
import { fileDetails } from './file-details.js';
import { xmlField } from './package-part.js';
import { pageBlocks } from './page-blocks.js';
import { readDocument } from './page-document.js';
import { objection, type Outcome } from './refusal.js';

/** Parts that hold text or what it needs: no pictures, fonts, macros or embedded files. */
const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:[\w-]+\.xml|_rels\/[\w-]+\.xml\.rels))$/;

const ODD = objection(
  'It is a Word document whose inside is damaged or not as Word writes it.',
  'Open it, save it again as .docx, and add that.',
);

/**
 * A Word document (ECMA-376 WordprocessingML) as blocks: headings, paragraphs, items of lists, table rows on a line each,
 * footnotes at the end. Pictures and comments are passed over, and what was struck out under review is.
 */
export async function readWord(members: readonly Member[]): Promise<Outcome<{ readonly draft: Draft }>> {
  const parts = textParts(members);
  if (!parts.ok) return parts;
  const html = await htmlOf(parts.parts);
  if (html === null) return ODD;
  const read = readDocument(`<html><body>${tidy(html)}</body></html>`);
  if (!read.ok) return read;
  const blocks = pageBlocks(read.document.body).map(({ text, kind, links }) => block(text, kind, links));
  return { ok: true, draft: { blocks, ...detailsOf(parts.parts, blocks) } };
}

type Parts = Readonly<Record<string, Uint8Array>>;

function textParts(members: readonly Member[]): Outcome<{ readonly parts: Parts }> {
  const unpacker = new Unpacker();
  const parts: Record<string, Uint8Array> = {};
  for (const member of members.filter(({ name }) => TEXT_PART.test(name))) {
    const unpacked = unpacker.unpack(member);
    if (!unpacked.ok) return unpacked;
    parts[member.name] = unpacked.bytes;
  }
  return { ok: true, parts };
}

/** mammoth unpacks by itself and without limits, so it gets what was unpacked within them, stored and not deflated. */
async function htmlOf(parts: Parts): Promise<string | null> {
  const { default: mammoth } = await import('mammoth');
  try {
    const buffer = Buffer.from(zipSync({ ...parts }, { level: 0 }));
    const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];
    const { value } = await mammoth.convertToHtml({ buffer }, { styleMap, externalFileAccess: false });
    return value;
  } catch {
    return null;
  }
}

/** Without note marks and the arrows back from notes; cells of one paragraph hold it bare, so that a row is a line. */
function tidy(html: string): string {
  return html
    .replace(/<sup><a href="#(?:foot|end)note-[^"<>]{0,20}"[^<>]{0,60}>\[\d+\]<\/a><\/sup>/g, '')
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"<>]{0,20}">↑<\/a>/g, '')
    .replace(/<(t[dh])( [^<>]{0,60})?><p>/g, '<$1$2>')
    .replace(/<\/p><\/(t[dh])>/g, '</$1>');
}

function detailsOf(parts: Parts, blocks: readonly Block[]): Pick<Draft, 'details' | 'fallback'> {
  const core = Buffer.from(parts['docProps/core.xml'] ?? []).toString('utf8');
  const found = fileDetails({
    title: xmlField(core, 'dc:title'),
    author: xmlField(core, 'dc:creator'),
    made: xmlField(core, 'dcterms:created'),
  });
  const { title, ...fallback } = found;
  if (title === undefined) return { details: {}, fallback };
  // The document says so itself near its top: then it is its title, and not that of a template.
  const top = foldLetters(
    blocks
      .slice(0, 10)
      .map(({ text }) => text.slice(0, 500))
      .join(' '),
  );
  return top.includes(foldLetters(title))
    ? { details: { title }, fallback }
    : { details: {}, fallback: found };
}
