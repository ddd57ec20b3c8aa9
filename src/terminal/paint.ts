import type { Screen } from '../config.js';
import type { Span } from '../text/span.js';
import { wrap } from './wrap.js';

/** `value` what answers; `quiet` small print; `accent` headings and names of commands. */
export type Mark = 'value' | 'quiet' | 'accent' | 'person' | 'place' | 'organisation' | 'date' | 'quotation';

/** Part of a text with a mark. One may stand inside another. */
export interface Marked extends Span {
  readonly mark: Mark;
}

const CODES: Readonly<Record<Mark, readonly [number, number]>> = {
  value: [1, 22],
  quiet: [2, 22],
  accent: [36, 39],
  person: [32, 39],
  place: [33, 39],
  organisation: [35, 39],
  date: [34, 39],
  quotation: [3, 23],
};

/** What stands around a marked part where there is no colour: nothing carries meaning by colour alone. */
const SIGNS: Readonly<Record<Mark, readonly [string, string]>> = {
  value: ['**', '**'],
  quiet: ['', ''],
  accent: ['', ''],
  person: ['[', ']'],
  place: ['{', '}'],
  organisation: ['<', '>'],
  date: ['(=', ')'],
  quotation: ['«', '»'],
};

export function signed(text: string, mark: Mark): string {
  const [open, close] = SIGNS[mark];
  return `${open}${text}${close}`;
}

/** One short text with one mark, drawn as it is. */
export function paint(text: string, mark: Mark, { colour }: Screen): string {
  const [on, off] = CODES[mark];
  return colour ? `\u001B[${on}m${text}\u001B[${off}m` : signed(text, mark);
}

// Control characters could move the cursor or recolour the terminal; bidirectional overrides reorder a line.
// One unit is replaced by one, so that offsets hold. Line ends and tabs are white space and stay.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** A text from a report or a person, unable to do anything to a terminal but stand in it. */
export function harmless(text: string): string {
  return text.replace(CONTROL, '\uFFFD');
}

interface Edge {
  readonly at: number;
  readonly opens: boolean;
  readonly span: Marked;
}

/** Where marks begin and end, in the order they are drawn: an inner mark closes before the one around it. */
function edgesOf(marks: readonly Marked[]): readonly Edge[] {
  const edges = marks.flatMap((span) => [
    { at: span.start, opens: true, span },
    { at: span.end, opens: false, span },
  ]);
  return edges.sort(
    (a, b) =>
      a.at - b.at ||
      Number(a.opens) - Number(b.opens) ||
      (a.opens ? b.span.end - a.span.end : b.span.start - a.span.start),
  );
}

/** Without colour the signs become part of what is drawn. */
function withSigns(text: string, marks: readonly Marked[]): string {
  let drawn = '';
  let from = 0;
  for (const { at, opens, span } of edgesOf(marks)) {
    drawn += text.slice(from, at) + SIGNS[span.mark][opens ? 0 : 1];
    from = at;
  }
  return drawn + text.slice(from);
}

function sequence({ span, opens }: Edge): string {
  return `\u001B[${CODES[span.mark][opens ? 0 : 1]}m`;
}

/** One line of a text. A mark that runs over its end is closed there and opened again on the next line. */
function paintLine(text: string, line: Span, marks: readonly Marked[]): string {
  const inLine = marks
    .filter(({ start, end }) => start < line.end && end > line.start)
    .map(({ start, end, mark }) => ({
      start: Math.max(start, line.start),
      end: Math.min(end, line.end),
      mark,
    }));
  let drawn = '';
  let from = line.start;
  for (const edge of edgesOf(inLine)) {
    drawn += text.slice(from, edge.at) + sequence(edge);
    from = edge.at;
  }
  return (drawn + text.slice(from, line.end)).replace(/\s/g, ' ');
}

export interface Layout {
  /** Stands before each line, and before the first where `first` is not given. ASCII. */
  readonly indent?: string;
  readonly first?: string;
  readonly marks?: readonly Marked[];
}

/** A text as lines of the screen's width, its marks drawn. The text itself is made harmless first. */
export function lines(
  text: string,
  screen: Screen,
  { indent = '', first = indent, marks = [] }: Layout = {},
): string[] {
  const safe = harmless(text);
  const [drawn, painted] = screen.colour ? [safe, marks] : [withSigns(safe, marks), []];
  return wrap(drawn, Math.max(screen.columns - indent.length, 10)).map(
    (line, i) => (i === 0 ? first : indent) + paintLine(drawn, line, painted),
  );
}

/** The whole of a text in one mark, as lines. */
export function markedLines(text: string, mark: Mark, screen: Screen, layout: Layout = {}): string[] {
  return lines(text, screen, { ...layout, marks: [{ start: 0, end: text.length, mark }] });
}
