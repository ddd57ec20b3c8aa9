import { decodeEntities } from './entity.js';

/** What a run of Markdown shows: its words without the marks. A line break in it was asked for by the source. */
export interface Shown {
  readonly text: string;
  /** Share, 0 to 1, of its characters that are links. */
  readonly links: number;
}

/** A stretch of output. Marks of emphasis (`count` of `mark`) still stand for themselves until they find their partner. */
interface Piece {
  text: string;
  readonly mark: string;
  count: number;
}

/** Where runs of backticks of one length start, in order, and the first of them that is still ahead. */
interface Ticks {
  readonly starts: number[];
  next: number;
}

interface Scan {
  readonly source: string;
  readonly references: ReadonlySet<string>;
  readonly pieces: Piece[];
  /** Open `[`: where in `pieces` each stands. */
  readonly brackets: number[];
  /** Marks of emphasis that can open, by character. */
  readonly openers: Record<string, number[]>;
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
const SPECIAL = /[\\`*_~[\]!<&]/;
const PLAIN = /[^\\`*_~[\]!<\n]+/y;
const TICKS = /`+/y;
const RUN = /\*+|_+|~+/y;

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

function put(scan: Scan, text: string): void {
  scan.pieces.push({ text, mark: '', count: 0 });
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
  put(scan, (/^ .*[^ ].* $/.test(inside) ? inside.slice(1, -1) : inside).replaceAll('&', LITERAL_AMPERSAND));
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
  put(scan, '[');
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
  for (let k = from; k < pieces.length && text.length < 300; k++) text += pieces[k]?.text ?? '';
  return text;
}

/** Where the target of a link whose text has just closed ends: `(…)`, `[label]` or nothing where the text is a label. 0: no link. */
function targetEnd(scan: Scan, i: number, label: string): number {
  const next = scan.source[i];
  if (next === '(') return destinationEnd(scan.source, i);
  const named = next === '[' ? matchAt(REFERENCE, scan.source, i) : null;
  const name = named?.[1] === undefined || named[1] === '' ? label : named[1];
  return scan.references.has(name.trim().toLowerCase()) ? i + (named?.[0].length ?? 0) : 0;
}

/** Past the `)` that closes the `(` at `i`; 0 where there is none nearby or it is not a link's. */
function destinationEnd(source: string, i: number): number {
  let depth = 0;
  for (let k = i; k < Math.min(source.length, i + 3000); k++) {
    const character = source[k];
    if (character === '\\') k++;
    else if (character === '(' && ++depth > 4) return 0;
    else if (character === ')' && --depth === 0) return isTarget(source.slice(i + 1, k)) ? k + 1 : 0;
  }
  return 0;
}

/** One word or `<…>`, then perhaps a title in quotes. */
function isTarget(inside: string): boolean {
  return /^\s*(?:<[^<>\n]*>|[^\s<]\S*)?(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/.test(inside);
}

/** A run of `*`, `_` or `~~`: what it closes goes, what it may open waits (CommonMark's left- and right-flanking rule). */
function emphasis(scan: Scan, i: number): number {
  const run = matchAt(RUN, scan.source, i)?.[0] ?? scan.source[i] ?? '';
  const [mark = ''] = run;
  const before = kindOf(scan.source[i - 1]);
  const after = kindOf(scan.source[i + run.length]);
  const left = after !== 'space' && (after !== 'mark' || before !== 'word');
  const right = before !== 'space' && (before !== 'mark' || after !== 'word');
  const inWord = mark === '_' && before === 'word' && after === 'word';
  const piece: Piece = { text: '', mark, count: run.length };
  if (mark === '~' && run.length !== 2) {
    put(scan, run);
    return i + run.length;
  }
  if (right && !inWord) closeEmphasis(scan, piece);
  scan.pieces.push(piece);
  if (left && !inWord && piece.count > 0) (scan.openers[mark] ??= []).push(scan.pieces.length - 1);
  return i + run.length;
}

function kindOf(character: string | undefined): 'space' | 'mark' | 'word' {
  if (character === undefined || /\s/.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'mark' : 'word';
}

function closeEmphasis(scan: Scan, closing: Piece): void {
  const openers = scan.openers[closing.mark] ?? [];
  while (closing.count > 0) {
    const index = openers.at(-1);
    const opening = index === undefined ? undefined : scan.pieces[index];
    if (index === undefined || !opening) return;
    const taken = Math.min(opening.count, closing.count);
    opening.count -= taken;
    closing.count -= taken;
    if (opening.count === 0) openers.pop();
    // What opened in between and was not closed there can no longer be.
    for (const others of Object.values(scan.openers))
      while (others !== openers && (others.at(-1) ?? -1) > index) others.pop();
  }
}
