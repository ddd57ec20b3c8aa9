import { foldLetters, foldSpace } from './blank.js';
import { isProse, keptAfter, type Extent, type Line } from './line.js';

/** UTF-16 units that a title made from a report's opening has at most, without the ellipsis. */
const OPENING = 80;
/** Words and UTF-16 units of the longest line that can be a title; of 1,000 news headlines the longest has 24 words. */
const TITLE_WORDS = 30;
const TITLE_LENGTH = 250;
/** Words of a question that heads a section and not the whole ("Why does it matter?"). */
const QUESTION_WORDS = 8;
/** Share of a title's longer words that its report's opening has; headlines of other stories have fewer. */
const ABOUT = 0.3;
/** Lines from the top in which a title may be said again after a sentence. */
const NEAR_TOP = 10;
/** Lines of menus and the like above a title that are looked through. */
const MARGIN = 200;

const SECTION_NAME =
  /^(?:introduction|overview|summary|background|abstract|key (?:points|facts|takeaways)|in brief|at a glance|highlights|the basics)\W*$/i;

/** Titles that something outside the text gave: the source's own metadata, and a person, who has the last word. */
export interface KnownTitles {
  readonly own?: string | undefined;
  readonly given?: string | undefined;
}

/**
 * Marks the line that is the title, and those that repeat it or stand before it. Returns the title; undefined where no
 * line is one and none is known.
 */
export function chooseTitle(
  lines: readonly Line[],
  extent: Extent,
  { own, given }: KnownTitles,
): string | undefined {
  const said = lines.findIndex((line) => given !== undefined && saysTitle(line.text, given));
  const index = own !== undefined || said >= 0 ? -1 : titleIndex(lines, extent);
  for (const line of lines.slice(0, Math.max(0, index))) if (line.fate === 'open') line.fate = 'out';
  const written = own ?? lines[index]?.text;
  const title = given ?? written;
  const titles = [given, written].filter((known) => known !== undefined);
  const matching = lines.filter(
    (line, i) => titles.some((known) => saysTitle(line.text, known)) && (i < NEAR_TOP || !isProse(line)),
  );
  const itself = matching.find((line) => foldSpace(line.text) === title);
  for (const line of matching) line.fate = line === itself ? 'title' : 'out';
  return title === undefined ? undefined : foldSpace(title);
}

/** The same words, or these with the name of the site behind a bar or dash. */
function saysTitle(text: string, title: string): boolean {
  if (text.length > title.length * 2 + 80) return false;
  const folded = foldLetters(title);
  if (folded === '') return false;
  if (foldLetters(text) === folded) return true;
  const site = /^(.*\S)\s+[|–—-]\s+(\S+(?: \S+){0,4})$/.exec(text);
  return site !== null && foldLetters(site[1] ?? '') === folded;
}

function titleIndex(lines: readonly Line[], extent: Extent): number {
  const marked = lines.findIndex(
    (line, i) => i <= extent.first && line.kind === 'heading' && line.fate === 'open',
  );
  if (marked >= 0) return marked;
  if (!extent.prose) return titleOfVerse(lines);
  const top = Math.min(extent.first, MARGIN);
  const candidates = lines.slice(0, top).flatMap((line, i) => (canBeTitle(line) ? [i] : []));
  const folded = lines.slice(0, top + NEAR_TOP).map((line) => foldLetters(line.text.slice(0, TITLE_LENGTH)));
  const again = candidates.find(
    (i) => folded.indexOf(folded[i] ?? '') !== folded.lastIndexOf(folded[i] ?? ''),
  );
  if (again !== undefined) return again;
  const chosen = mostAbout(lines, candidates);
  const line = lines[chosen];
  return line && !headsSection(lines, chosen, line) ? chosen : -1;
}

function canBeTitle(line: Line | undefined): boolean {
  if ((line?.kind !== 'line' && line?.kind !== 'bold') || line.fate !== 'open' || line.byline !== null)
    return false;
  const { shape, text } = line;
  if (shape.words > TITLE_WORDS || text.length > TITLE_LENGTH || !shape.capitalised) return false;
  return (
    !/^[-*•·]/.test(text) && (shape.mark === '' || /[?!)]/.test(shape.mark) || !/[.,;:…]/.test(shape.mark))
  );
}

/** A first line in title case over lines that are not running text: a poem's name, a list's. */
function titleOfVerse(lines: readonly Line[]): number {
  const first = lines.findIndex((line) => line.fate === 'open');
  const line = lines[first];
  const rest = lines.filter((other) => other.fate === 'open').length - 1;
  if (!line || !canBeTitle(line) || rest < 2 || line.shape.ended || line.shape.words > 12) return -1;
  return line.shape.titleCase >= 0.7 && !/\d/.test(line.text) ? first : -1;
}

/** The first candidate whose words come up in the report's opening; the first of all where none does. */
function mostAbout(lines: readonly Line[], candidates: readonly number[]): number {
  if (candidates.length < 2) return candidates[0] ?? -1;
  const opening = lines.filter(isProse).slice(0, 5);
  const body = longWords(opening.map((line) => line.text.slice(0, 1000)).join(' '));
  const shares = candidates.map((i) => {
    const words = [...longWords(lines[i]?.text ?? '')];
    return words.length === 0 ? 0 : words.filter((word) => body.has(word)).length / words.length;
  });
  const enough = Math.max(ABOUT, Math.max(...shares) / 2);
  return candidates[shares.findIndex((share) => share >= enough)] ?? candidates[0] ?? -1;
}

function longWords(text: string): ReadonlySet<string> {
  return new Set(
    foldLetters(text)
      .split(' ')
      .filter((word) => word.length >= 4),
  );
}

/** A short question over a text that asks more of them, or a name that only sections have. */
function headsSection(lines: readonly Line[], index: number, line: Line): boolean {
  if (SECTION_NAME.test(line.text)) return true;
  const isQuestion = (i: number): boolean => {
    const { shape } = lines[i] ?? line;
    const below = keptAfter(lines, i);
    return shape.mark === '?' && shape.words <= QUESTION_WORDS && below !== undefined && isProse(below);
  };
  return isQuestion(index) && lines.some((_, i) => i > index && isQuestion(i));
}

/** A title for a report that has none: its first sentence, cut at a word where it is long. */
export function openingTitle(text: string): string {
  const opening = foldSpace(text.slice(0, OPENING * 4));
  const sentence = /^.{12,80}?[.!?](?=["'”’)]*\s+["'“‘(]*\p{Lu})/u.exec(opening)?.[0];
  if (sentence !== undefined) return sentence.replace(/\.$/, '');
  if (opening.length <= OPENING) return opening;
  const cut = opening.slice(0, OPENING + 1);
  const space = cut.lastIndexOf(' ');
  const end = space > OPENING / 2 ? space : wholeCharacter(cut, OPENING);
  return `${cut.slice(0, end).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** An offset in UTF-16 units that parts no surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? offset - 1 : offset;
}
