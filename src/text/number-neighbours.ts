import { countedNoun } from './counted.js';
import type { Lexeme, Scan } from './lexemes.js';

/** Things that have a number for a name. */
const LABELS =
  /^(?:no|nos|number|boeing|airbus|flight|route|highway|interstate|article|section|chapter|resolution|apollo|room|channel|windows|type|model|phase|level|page|pages|line|gate|terminal|unit|version|volume|vol|act|figure|fig|table|part|grade|day|week|zone|form|title|proposition|area|#)$/;

/** Whether the figure at `at` is part of something that is no quantity: "G7", "COVID-19", "24/7", "5 p.m.", "[12]". */
export function isPart(scan: Scan, at: number): boolean {
  const { lexemes, codes } = scan;
  const [number, before, after] = [lexemes[at], lexemes[at - 1], lexemes[at + 1]];
  if (!number) return true;
  if (before?.end === number.start && (isWord(before) || /^[/[:@_\\]$/.test(before.word))) return true;
  if (before?.code === '-' && before.end === number.start && isGluedName(scan, at - 1)) return true;
  if (
    after?.start === number.end &&
    (after.word === '/' || after.word === ':') &&
    /\d/.test(scan.text.charAt(after.end))
  )
    return true;
  if (/^(?:am|pm)$/.test(after?.word ?? '') || (after?.word === 'o' && codes[at + 2] === "'")) return true;
  return isMarker(scan, at, number);
}

function isWord({ code }: Lexeme): boolean {
  return code === 'x' || code === 'X';
}

/** The capitals before a hyphen: "F-16", "COVID-19". */
function isGluedName({ lexemes }: Scan, hyphen: number): boolean {
  const name = lexemes[hyphen - 1];
  return name?.code === 'X' && name.end === lexemes[hyphen]?.start;
}

/** The number of an item: "1. The", "(2)". */
function isMarker({ codes, lexemes }: Scan, at: number, { code }: Lexeme): boolean {
  if (code !== 'D') return false;
  if (codes[at - 1] === '(' && codes[at + 1] === ')') return true;
  return at === 0 && (codes[1] === '.' || codes[1] === ')') && lexemes.length > 2;
}

/** Whether the figure is a name's: "Boeing 747", "No. 2"; behind any other name it is one unless something is counted. */
export function isName(scan: Scan, at: number): boolean {
  const { lexemes, codes } = scan;
  const before = lexemes[at - 1];
  const word = before?.word === '.' ? lexemes[at - 2]?.word : before?.word;
  if (word !== undefined && LABELS.test(word)) return true;
  const opens = at < 2 || /[.s(]/.test(codes[at - 2] ?? '');
  const figures = /^\d/.test(lexemes[at]?.word ?? '');
  return (
    before?.code === 'X' &&
    !opens &&
    figures &&
    countedNoun(scan, at) === undefined &&
    !/[-UV]/.test(codes[at + 1] ?? '')
  );
}

/** "3-1", "555-2012": two figures tied by a hyphen, of which the second is not the larger or nothing is counted. */
export function isTied({ lexemes, codes }: Scan, at: number, unit: string | undefined): boolean {
  const first = isNumber(codes[at - 2]) && codes[at - 1] === '-' ? at - 2 : at;
  if (codes[first + 1] !== '-' || !isNumber(codes[first + 2])) return false;
  const [low, high] = [lexemes[first]?.value ?? 0, lexemes[first + 2]?.value ?? 0];
  return unit === undefined || low >= high;
}

export function isNumber(code: string | undefined): boolean {
  return code === 'N' || code === 'D' || code === 'Y';
}

/** "one" is mostly a pronoun: "no one", "one of", "the one". */
export function isPronoun({ lexemes }: Scan, at: number, unit: string | undefined): boolean {
  if (lexemes[at]?.word !== 'one') return false;
  return (
    unit === undefined ||
    /^(?:no|this|that|each|every|any|which|the|another)$/.test(lexemes[at - 1]?.word ?? '')
  );
}

/** "-5 °C", "minus 5": a hyphen counts where a measure follows and nothing is tied to it in front. */
export function isNegative({ lexemes, text }: Scan, at: number, unit: string | undefined): boolean {
  const [before, number] = [lexemes[at - 1], lexemes[at]];
  if (before?.word === 'minus') return true;
  if (before?.code !== '-' || before.end !== number?.start) return false;
  return /^[°%]/.test(unit ?? '') && !/[\p{L}\d]/u.test(text.charAt(before.start - 1));
}
