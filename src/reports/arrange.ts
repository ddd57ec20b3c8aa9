import { foldPadding } from './blank.js';
import type { Block } from './block.js';
import { extentOf, measure, type Line } from './line.js';
import { dropLists, dropMenus, dropSure, dropTail, settle, takeBylines } from './margins.js';
import type { Paragraph } from './report.js';
import { chooseTitle, type KnownTitles } from './title.js';

/** A report's text told apart from its page. Every block stands in exactly one place of it. */
export interface Arranged {
  readonly title?: string;
  readonly author?: string;
  readonly published?: string;
  /** Empty where nothing but furniture was there. */
  readonly paragraphs: readonly Paragraph[];
  /** In their order. Headings with no paragraph below them are here too. */
  readonly leftOut: readonly string[];
}

/**
 * Tells title, standfirst, headings and paragraphs from page furniture, by the look, place and words of each block.
 * In doubt a line stays: a furniture line too many costs less than a lost line of the report.
 */
export function arrange(blocks: readonly Block[], titles: KnownTitles = {}): Arranged {
  const lines = blocks.map(measure);
  const extent = extentOf(lines);
  dropSure(lines);
  dropMenus(lines, extent);
  const title = chooseTitle(lines, extent, titles);
  const byline = takeBylines(lines, extent);
  dropLists(lines);
  dropTail(lines, extent);
  settle(lines);
  if (!lines.some((line) => line.fate === 'body')) keepSomething(lines);
  dropBareHeadings(lines);
  return { ...(title !== undefined && { title }), ...byline, ...assemble(lines) };
}

/** A text of a line or two, none of them a sentence: what looked like its title or a heading is all there is. */
function keepSomething(lines: readonly Line[]): void {
  const kept = lines.filter((line) => line.fate === 'heading' || line.fate === 'title');
  const framed = lines.some((line) => line.furniture?.sure);
  const unsure = lines.filter((line) => !line.outside && !(framed && line.furniture));
  const headings = kept.filter((line) => line.fate === 'heading');
  for (const line of headings.length > 0 ? headings : kept.length > 0 ? kept : unsure) line.fate = 'body';
}

/** A heading is known by the paragraphs below it; one that has none has no place in the report. */
function dropBareHeadings(lines: readonly Line[]): void {
  let covers = false;
  for (const line of lines.toReversed()) {
    if (line.fate === 'heading' && !covers) line.fate = 'out';
    if (line.fate === 'body' || line.fate === 'heading') covers = line.fate === 'body';
  }
}

function assemble(lines: readonly Line[]): Pick<Arranged, 'paragraphs' | 'leftOut'> {
  const paragraphs: Paragraph[] = [];
  let heading: string | undefined;
  for (const { fate, text } of lines) {
    if (fate === 'heading') heading = text;
    if (fate !== 'body') continue;
    // Not before: padding is what tells the entries of a menu apart.
    paragraphs.push({
      n: paragraphs.length + 1,
      text: foldPadding(text),
      ...(heading !== undefined && { heading }),
    });
  }
  return { paragraphs, leftOut: lines.filter((line) => line.fate === 'out').map((line) => line.text) };
}
