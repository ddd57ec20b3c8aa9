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
  /** In their order. Headings at the end with no paragraph below them are here too. */
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

/** UTF-16 units of the longest heading that several right below each other are joined to. */
const LONGEST_HEADING = 250;

/** A heading is known by the paragraphs below it: the last ones, with none, have no place in the report. */
function dropBareHeadings(lines: readonly Line[]): void {
  let below = Infinity;
  for (const line of lines.toReversed()) {
    if (line.fate === 'body') below = 0;
    if (line.fate !== 'heading') continue;
    below += line.text.length;
    if (below > LONGEST_HEADING && below > line.text.length) line.fate = 'out';
  }
}

function assemble(lines: readonly Line[]): Pick<Arranged, 'paragraphs' | 'leftOut'> {
  const paragraphs: Paragraph[] = [];
  let headings: string[] = [];
  let open = false;
  for (const { fate, text } of lines) {
    if (fate === 'heading') headings = open ? [...headings, text] : [text];
    if (fate === 'heading') open = true;
    if (fate !== 'body') continue;
    open = false;
    const heading = headings.length === 0 ? {} : { heading: joinHeadings(headings) };
    // Not before: padding is what tells the entries of a menu apart.
    paragraphs.push({ n: paragraphs.length + 1, text: foldPadding(text), ...heading });
  }
  return { paragraphs, leftOut: lines.filter((line) => line.fate === 'out').map((line) => line.text) };
}

/** "Plan A" right above "Breakfast": "Plan A: Breakfast". */
function joinHeadings(headings: readonly string[]): string {
  return headings
    .map((text, i) => (i === headings.length - 1 ? text : /[.:?!…]$/.test(text) ? `${text} ` : `${text}: `))
    .join('');
}
