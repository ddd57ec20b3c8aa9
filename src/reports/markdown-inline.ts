import { decodeEntities } from './entity.js';
import { emphasis, type Marked, type Piece } from './markdown-emphasis.js';
import { destinationEnd } from './markdown-target.js';

/** What a run of Markdown shows: its words without the marks. A line break in it was asked for by the source. */
export interface Shown {
  readonly text: string;
  /** Share, 0 to 1, of its characters that are links. */
  readonly links: number;
}

/** Where runs of backticks of one length start, in order, and the first of them that is still ahead. */
interface Ticks {
  readonly starts: number[];
  next: number;
}

interface Scan extends Marked {
  readonly references: ReadonlySet<string>;
  /** Open `[`: where in `pieces` each stands. */
  readonly brackets: number[];
  /** By length of the run. */
  readonly ticks: ReadonlyMap<number, Ticks>;
  linked: number;
}

const TAG = /<(?:\/?[a-z][^<>]*|![^<>]*|\?[^<>]*)>/iy;
const AUTOLINK = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/iy;
/** Elements that end the line they stand in. */
const BREAK_TAG =
  /^<\/?(?:br|p|div|li|ul|ol|h[1-6]|tr|td|th|table|blockquote|section|article|details|summary|figure|figcaption|dt|dd|hr|pre)\b/i;
const REFERENCE = /\[([^[\]]{0,200})\]/y;
/** UTF-16 units that are looked at of a link's text where that is its label; labels have 200 at most. */
const LONGEST_LABEL = 300;
const SPECIAL = /[\\`*_~[\]!<&]/;
const PLAIN = /[^\\`*_~[\]!<\n]+/y;
const TICKS = /`+/y;

/**
 * Reduces Markdown to the words that it shows (CommonMark 0.31 and strike-through, in one pass: a parser that goes back
 * over its text takes 14 s for 100 kB of `_a`). `references` holds the labels that have a definition, in lower case.
 */
export function showInline(source: string, references: ReadonlySet<string>): Shown {
  if (!SPECIAL.test(source)) return { text: source, links: 0 };
  const scan: Scan = {
    source,
    references,
    pieces: [],
    brackets: [],
    openers: {},
    ticks: tickRuns(source),
    linked: 0,
  };
  for (let i = 0; i < source.length;) i = step(scan, i);
  const raw = scan.pieces.map((piece) => piece.text + piece.mark.repeat(piece.count)).join('');
  return {
    text: decodeEntities(raw).replaceAll(LITERAL_AMPERSAND, '&'),
    links: raw === '' ? 0 : Math.min(1, scan.linked / raw.length),
  };
}

/** Stands for an ampersand that must not start a reference; from the private use area, which text has no use for. */
const LITERAL_AMPERSAND = '\uf8ff';

function tickRuns(source: string): ReadonlyMap<number, Ticks> {
  const runs = new Map<number, Ticks>();
  for (const match of source.matchAll(/`+/g)) {
    const length = match[0].length;
    const ticks = runs.get(length);
    if (ticks) ticks.starts.push(match.index);
    else runs.set(length, { starts: [match.index], next: 0 });
  }
  return runs;
}

/** Text behind text is one piece: a long line of marks would else have millions. Only a bracket stands alone, as a link takes it away. */
function put(scan: Scan, text: string): void {
  const last = scan.pieces.at(-1);
  if (last?.mark === '' && scan.brackets.at(-1) !== scan.pieces.length - 1) last.text += text;
  else scan.pieces.push({ text, mark: '', count: 0 });
}

/** Takes what starts at `i` and returns where it ends. */
function step(scan: Scan, i: number): number {
  const plain = matchAt(PLAIN, scan.source, i);
  if (plain) {
    put(scan, plain[0]);
    return i + plain[0].length;
  }
  switch (scan.source.charAt(i)) {
    case '\\':
      return escape(scan, i);
    case '`':
      return codeSpan(scan, i);
    case '<':
      return angle(scan, i);
    case '[':
      return openBracket(scan, i);
    case ']':
      return closeBracket(scan, i);
    case '\n':
      put(scan, '\n');
      return i + 1;
    case '!':
      return image(scan, i);
    default:
      return emphasis(scan, i);
  }
}

function matchAt(pattern: RegExp, source: string, i: number): RegExpExecArray | null {
  pattern.lastIndex = i;
  return pattern.exec(source);
}

function escape(scan: Scan, i: number): number {
  const next = scan.source[i + 1] ?? '';
  if (next === '&') put(scan, LITERAL_AMPERSAND);
  else put(scan, /[!-/:-@[-`{-~]/.test(next) ? next : `\\${next}`);
  return i + 1 + next.length;
}

function codeSpan(scan: Scan, i: number): number {
  const run = matchAt(TICKS, scan.source, i)?.[0].length ?? 1;
  const ticks = scan.ticks.get(run) ?? { starts: [], next: 0 };
  while ((ticks.starts[ticks.next] ?? Infinity) <= i) ticks.next++;
  const end = ticks.starts[ticks.next];
  if (end === undefined) {
    put(scan, '`'.repeat(run));
    return i + run;
  }
  const inside = scan.source.slice(i + run, end).replaceAll('\n', ' ');
  const padded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== '';
  put(scan, (padded ? inside.slice(1, -1) : inside).replaceAll('&', LITERAL_AMPERSAND));
  return end + run;
}

function angle(scan: Scan, i: number): number {
  const link = matchAt(AUTOLINK, scan.source, i);
  if (link?.[1] !== undefined) {
    put(scan, link[1]);
    scan.linked += link[1].length;
    return i + link[0].length;
  }
  const tag = matchAt(TAG, scan.source, i);
  if (!tag) put(scan, '<');
  else if (BREAK_TAG.test(tag[0])) put(scan, '\n');
  return i + (tag?.[0].length ?? 1);
}

/** A picture shows no words of the report: it goes, with the words that stand for it where it cannot be shown. */
function image(scan: Scan, i: number): number {
  if (scan.source[i + 1] !== '[') {
    put(scan, '!');
    return i + 1;
  }
  const alternative = matchAt(REFERENCE, scan.source, i + 1);
  const end = alternative ? i + 1 + alternative[0].length : 0;
  const target = alternative ? targetEnd(scan, end, alternative[1] ?? '') : 0;
  if (target > 0) return target;
  put(scan, '!');
  return i + 1;
}

function openBracket(scan: Scan, i: number): number {
  const note = matchAt(REFERENCE, scan.source, i);
  if (note?.[1]?.startsWith('^') && scan.references.has(note[1].toLowerCase())) return i + note[0].length;
  scan.brackets.push(scan.pieces.length);
  scan.pieces.push({ text: '[', mark: '', count: 0 });
  return i + 1;
}

function closeBracket(scan: Scan, i: number): number {
  const open = scan.brackets.pop();
  const inside = open === undefined ? '' : shortText(scan.pieces, open + 1);
  const end = open === undefined ? 0 : targetEnd(scan, i + 1, inside);
  const bracket = open === undefined ? undefined : scan.pieces[open];
  if (!bracket || end === 0) {
    put(scan, ']');
    return i + 1;
  }
  bracket.text = '';
  scan.linked += inside.length;
  return end;
}

/** The text of the pieces from `from`, up to a length that no label or link text goes over. */
function shortText(pieces: readonly Piece[], from: number): string {
  let text = '';
  for (let k = from; k < pieces.length && text.length < LONGEST_LABEL; k++) text += pieces[k]?.text ?? '';
  return text;
}

/** Where the target of a link whose text has just closed ends: `(…)`, `[label]` or nothing where the text is a label. 0: no link. */
function targetEnd(scan: Scan, i: number, label: string): number {
  const next = scan.source[i];
  if (next === '(') return destinationEnd(scan.source, i);
  const named = next === '[' ? matchAt(REFERENCE, scan.source, i) : null;
  const name = named?.[1] === undefined || named[1] === '' ? label.slice(0, LONGEST_LABEL) : named[1];
  return scan.references.has(name.trim().toLowerCase()) ? i + (named?.[0].length ?? 0) : 0;
}
