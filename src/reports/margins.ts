import { keptAfter, keptBefore, isProse, type Extent, type Line } from './line.js';
import { plainForm } from './furniture.js';
import type { Family } from './furniture-lines.js';
import { isHeadline } from './shape.js';

/** Lines below the label of a list of other stories that are looked at. */
const LIST = 12;
/** Words of the longest entry of a menu; known entries that make a menu of a run, and their least share of it. */
const RUN_WORDS = 4;
const RUN_KNOWN = 4;
const RUN_SHARE = 0.4;
/** Headlines in a row at the end that are other stories even without a label. */
const UNLABELLED = 3;
/** Lines below the title among which bylines and dates stand, even below a standfirst. */
const BYLINES = 8;

/** Furniture that other stories are listed beside. */
const TELLING: ReadonlySet<Family> = new Set(['related', 'share', 'nav', 'tags']);

/** Labels that one follows to the rest of the same story: no list of other stories comes below them. */
const NO_LIST = /^(?:view|see|show|load|find|learn|click|tap|read (?:more|all|less|the|full))\b/;

/** Leaves out what the words themselves, or the source's own marks, say is not the report. */
export function dropSure(lines: readonly Line[]): void {
  for (const line of lines) if (line.outside || line.furniture?.sure) line.fate = 'out';
}

/** Menus and single words of a page's frame: left out in the margins, and beside what is left out. */
export function dropMenus(lines: readonly Line[], { first, last, prose }: Extent): void {
  const top = lines.slice(0, prose ? first : 0);
  const framed = top.filter((line) => line.furniture !== null).length;
  const others = top.some((line) => line.fate === 'open' && !line.furniture && !line.byline);
  for (const [i, line] of top.entries()) {
    if (line.fate !== 'open' || !line.furniture) continue;
    // Below the title and right above the text it may head the first section.
    const heads = i === first - 1 && framed === 1;
    if (line.menu || framed > 1 || (others && !heads)) line.fate = 'out';
  }
  const listed = inLists(lines);
  for (const [i, line] of lines.entries()) {
    if (i > last && line.fate === 'open' && line.furniture && !listed[i]) line.fate = 'out';
  }
  dropBeside(lines, listed);
  dropRun(lines.slice(0, top.length), listed);
  dropRun(lines.slice(last + 1), listed.slice(last + 1));
}

/** Entries of a menu that are nobody's but the site's: known by the company of entries that every site has. */
function dropRun(margin: readonly Line[], listed: readonly boolean[]): void {
  let run: Line[] = [];
  const end = (): void => {
    const known = run.filter((line) => line.fate === 'out' && line.furniture).length;
    const isMenu = known >= RUN_KNOWN && known >= run.length * RUN_SHARE;
    if (isMenu) for (const line of run) if (line.fate === 'open') line.fate = 'out';
    run = [];
  };
  for (const [i, line] of margin.entries()) {
    const { words, ended } = line.shape;
    const could = words <= RUN_WORDS && !ended && !line.byline && !listed[i];
    // The last open line above the text may be its title.
    if (
      could &&
      (line.fate === 'out' || margin.slice(i + 1, i + 1 + LIST).some((below) => below.fate === 'open'))
    )
      run.push(line);
    else end();
  }
  end();
}

/** Spreads over neighbours: "Facebook", "Print" and "Save" below "Share this". */
function dropBeside(lines: readonly Line[], listed: readonly boolean[]): void {
  const spread = (i: number, neighbour: Line | undefined): void => {
    const line = lines[i];
    const beside = neighbour?.fate === 'out' && neighbour.furniture !== null;
    if (line?.fate === 'open' && line.furniture && beside && !listed[i]) line.fate = 'out';
  };
  for (let i = 1; i < lines.length; i++) spread(i, lines[i - 1]);
  for (let i = lines.length - 2; i >= 0; i--) spread(i, lines[i + 1]);
}

/** For each line whether an unbroken list that a colon opened holds it: "They share these interests:", "Sports", "Travel". */
function inLists(lines: readonly Line[]): readonly boolean[] {
  let opened = false;
  return lines.map((line) => {
    const listed = opened;
    opened = line.fate !== 'out' && !line.shape.ended && (opened || line.shape.mark === ':');
    return listed;
  });
}

/** Takes bylines and dates off the top and the bottom. The first author and the first date count. */
export function takeBylines(lines: readonly Line[], extent: Extent): { author?: string; published?: string } {
  const days = lines.filter((line) => line.byline?.bareDate && line.fate === 'open').length;
  const found: { author?: string; published?: string } = {};
  const title = lines.findIndex((line) => line.fate === 'title');
  let above = 0;
  for (const [i, line] of lines.entries()) {
    const { byline } = line;
    if (isProse(line)) above++;
    const near = i < extent.first || (i - Math.max(0, title) < BYLINES && above <= 1);
    // What a page shows outside its article is about it only between title and text: a masthead has today's date.
    const about = line.fate === 'open' || (line.outside && title >= 0 && i > title && near);
    if (!byline || line.kind === 'heading' || !about) continue;
    // A text told by days has a date over each part.
    if (byline.bareDate ? !near || days > 1 : !near && i <= extent.last) continue;
    line.fate = 'out';
    if (byline.author !== undefined) found.author ??= byline.author;
    if (byline.published !== undefined) found.published ??= byline.published;
  }
  return found;
}

/** Headlines below "Related news" and its like, wherever that stands. */
export function dropLists(lines: readonly Line[]): void {
  for (const [i, line] of lines.entries()) {
    if (line.furniture?.family !== 'related' || !line.furniture.sure || !isLabel(line)) continue;
    const list: Line[] = [];
    for (const below of lines.slice(i + 1, i + 1 + LIST)) {
      if (below.fate !== 'open' || below.kind === 'heading' || !couldBeListed(below)) break;
      list.push(below);
    }
    const [only] = list;
    const after = keptAfter(lines, i + list.length);
    // One line over more text may be the heading of that text.
    const unsure =
      list.length === 1 && after && only && only.links < 0.8 && !isHeadline(only.text, only.shape);
    if (!unsure) for (const below of list) below.fate = 'out';
  }
}

function isLabel(line: Line): boolean {
  return line.shape.words <= 7 && !/[:|»›>→]\s*\S/.test(line.text) && !NO_LIST.test(plainForm(line.text));
}

function couldBeListed({ shape, links }: Line): boolean {
  return links >= 0.8 || (!shape.prose && shape.words >= 3 && (!shape.ended || shape.mark === '?'));
}

/** Headlines of other stories below the last sentence: known by their look and by the furniture among them. */
export function dropTail(lines: readonly Line[], { last }: Extent): void {
  const tail = lines.map((line, i) => ({ line, i })).filter(({ i }) => i > last);
  const listed = inLists(lines);
  const open = tail.filter(({ line, i }) => line.fate === 'open' && line.kind !== 'heading' && !listed[i]);
  const headlines = open.filter(
    ({ line }) => isHeadline(line.text, line.shape) || (line.links >= 0.8 && line.shape.words >= 3),
  );
  const families = tail.flatMap(({ line }) =>
    line.fate === 'out' && line.furniture && !line.outside && TELLING.has(line.furniture.family)
      ? [line.furniture.family]
      : [],
  );
  const labelled = families.includes('related');
  const enough = labelled ? 1 : families.length > 0 ? 2 : UNLABELLED;
  const unbroken = families.length > 0 || headlines.length === open.length;
  if (headlines.length >= enough && unbroken) for (const { line } of headlines) line.fate = 'out';
}

/** Questions put to "you" are an interviewer's and stay in the text; those in a heading ask about the matter. */
const ADDRESSED = /\b(?:you|your|yours|yourself)\b/i;
const HEADING_WORDS = 12;
const HEADING_LENGTH = 100;
/** Words of a line below the title that reads as its standfirst and not as the first heading. */
const STANDFIRST_WORDS = 7;

/** Decides the rest: plain lines that stand over text are headings, everything else is body. */
export function settle(lines: readonly Line[]): void {
  const times = new Map<string, number>();
  for (const { kind, text } of lines)
    if (kind !== 'heading' && text.length <= HEADING_LENGTH) times.set(text, (times.get(text) ?? 0) + 1);
  for (const [i, line] of lines.entries()) {
    if (line.fate !== 'open') continue;
    // Said more than once it is a speaker's name in a transcript, or a refrain.
    const heads =
      (line.kind === 'heading' && !isSpoken(line)) ||
      ((times.get(line.text) ?? 0) < 2 && headsText(lines, i));
    line.fate = heads ? 'heading' : 'body';
  }
}

/** Sentences that a page only sets like a heading: an introduction, a quotation pulled out. */
function isSpoken({ text, shape }: Line): boolean {
  return (
    shape.prose &&
    shape.mark !== '?' &&
    (shape.words >= 20 || /[.!?…]["'”’]?\s+["'“‘]?\p{Lu}/u.test(text.slice(0, 500)))
  );
}

function headsText(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line || (line.kind !== 'line' && line.kind !== 'bold') || !looksLikeHeading(line)) return false;
  const below = keptAfter(lines, index);
  if (!below || below.kind === 'heading' || below.kind === 'bold') return false;
  if (line.kind === 'bold') return true;
  if (!below.shape.prose && !(below.shape.ended && below.shape.words >= 5)) return false;
  const above = keptBefore(lines, index);
  if (above?.fate === 'title') return line.shape.words < STANDFIRST_WORDS || line.shape.mark === '?';
  // After a line without an end it is one more of a list.
  return !above || above.kind === 'heading' || above.shape.ended || above.shape.words >= HEADING_WORDS;
}

function looksLikeHeading({ text, shape }: Line): boolean {
  if (shape.words < 1 || shape.words > HEADING_WORDS || text.length > HEADING_LENGTH) return false;
  if (
    shape.quoted ||
    !shape.capitalised ||
    !/\p{L}|^\d{4}\b/u.test(text) ||
    /^(?:[-*•·–—]|[QA][:.]\s)/.test(text)
  )
    return false;
  return shape.mark === '?' ? !ADDRESSED.test(text) : !shape.ended && !/[,;:–—-]/.test(shape.mark);
}
