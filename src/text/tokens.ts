import type { Span } from './span.js';

/**
 * A piece of text as names, roles and quotations read it. Unlike a word of the index it keeps its capital, its
 * full stop where that is an abbreviation's, and what stands between it and the piece before.
 */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, without accents and abbreviation stops. */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'mark' | 'possessive';
  /** First letter a capital. */
  readonly capital: boolean;
  /** Two or more letters, all capitals. */
  readonly upper: boolean;
  /** What parts it from the token before: nothing, blanks, a hyphen, or the start of the text or a line. */
  readonly gap: '' | ' ' | '-' | '\n';
  /** Stands where a capital says nothing: at the opening of a sentence, a quotation or a line. */
  readonly opens: boolean;
}

// In order: dotted abbreviations (U.S.), a lone possessive (Cove 's), figures, words with inner apostrophes, one mark.
const PIECE =
  /(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])['’`]s(?![\p{L}\p{N}])|\p{N}+(?:[.,:]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ`][\p{L}\p{M}]+)*|``|''|[^\s\p{M}]/uy;

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'calif pa va fla ala ariz ark colo conn minn okla tenn wis wyo mich md neb nev mr mrs ms dr prof sr jr st gen lt col maj capt sgt cpl adm sen sens rep reps gov hon rev fr messrs mt ft no vs inc corp co ltd bros dept jan feb mar apr jun jul aug sep sept oct nov dec pres insp supt det atty cllr mme mlle'.split(
    ' ',
  ),
);

/** Lower case without accents, apostrophes made straight and dots dropped: how names are compared. */
export function nameKey(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`]/g, "'")
    .replace(/\./g, '')
    .replace(/[łøđıßæœ]/g, (letter) => PLAIN[letter] ?? letter);
}

// Letters that do not decompose.
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** The tokens of a text, in order; offsets in UTF-16 units. Never throws. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let end = 0;
  for (let start = 0; start < text.length;) {
    const code = text.charCodeAt(start);
    if (code === 32 || (start === end && start > 0 && isInnerHyphen(text, start))) {
      start += 1;
      continue;
    }
    const plain = plainWordEnd(text, start);
    const piece =
      plain > start
        ? text.slice(start, plain)
        : isPlainMark(code)
          ? text.charAt(start)
          : pieceAt(text, start);
    if (piece === '') {
      start += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
      continue;
    }
    const gap = found.length === 0 ? '\n' : gapBetween(text, end, start);
    end = plain > start ? pushWord(found, piece, start, gap) : push(found, text, piece, start, gap);
    start = end;
  }
  return found;
}

/** Where a word of plain letters ends, as most do; `start` where it has a stop, an apostrophe or a letter beyond a-z. */
function plainWordEnd(text: string, start: number): number {
  let at = start;
  let code = text.charCodeAt(at);
  while ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) code = text.charCodeAt(++at);
  if (code === 46)
    return isLetter(text.charCodeAt(at + 1)) || takesStop(text, text.slice(start, at), start) ? start : at;
  // Digits, the apostrophes ' and `, and everything beyond ASCII may go on with the word.
  const goesOn = code > 127 || (code >= 48 && code <= 57) || code === 39 || code === 96;
  return goesOn && !isDoubleMark(code) ? start : at;
}

/** Marks that stand alone: those of ASCII and the commonest beyond it, but no apostrophes, which may open a possessive or close a quotation. */
function isPlainMark(code: number): boolean {
  if (isDoubleMark(code)) return true;
  return code > 32 && code < 127 && code !== 39 && code !== 96 && !isAlphanumeric(code);
}

function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127;
}

/** Double quotation marks, dashes and the ellipsis: beyond ASCII, and no part of a word. */
function isDoubleMark(code: number): boolean {
  return code === 0x201c || code === 0x201d || code === 0x2013 || code === 0x2014 || code === 0x2026;
}

function pieceAt(text: string, start: number): string {
  PIECE.lastIndex = start;
  return PIECE.exec(text)?.[0] ?? '';
}

function pushWord(found: Token[], piece: string, start: number, gap: Token['gap']): number {
  found.push(wordToken(piece, start, gap, found));
  return start + piece.length;
}

function gapBetween(text: string, end: number, start: number): Token['gap'] {
  if (start === end) return '';
  if (start === end + 1 && text.charCodeAt(end) === 32) return ' ';
  const between = text.slice(end, start);
  if (between === ' ') return ' ';
  if (isHyphen(between)) return '-';
  return between.includes('\n') ? '\n' : ' ';
}

function isHyphen(mark: string | undefined): boolean {
  return mark === '-' || mark === '‐' || mark === '‑';
}

/** A hyphen between two letters is a gap, not a token. */
function isInnerHyphen(text: string, at: number): boolean {
  if (!isHyphen(text[at])) return false;
  return at > 0 && /[\p{L}\p{N}.]/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');
}

/** Adds a piece as one token, or as a word and its possessive; returns where it ends. */
function push(found: Token[], text: string, piece: string, start: number, gap: Token['gap']): number {
  const kind = kindOf(piece);
  if (kind !== 'word') {
    found.push(bare(piece, start, gap, kind));
    return start + piece.length;
  }
  const apostrophe = piece.length > 2 && /['’ʼ`]s$/i.test(piece) ? piece.length - 2 : -1;
  const word = apostrophe < 0 ? piece : piece.slice(0, apostrophe);
  const whole = apostrophe < 0 && takesStop(text, word, start) ? `${word}.` : word;
  found.push(wordToken(whole, start, gap, found));
  if (apostrophe < 0) return start + whole.length;
  found.push(bare(piece.slice(apostrophe), start + apostrophe, '', 'possessive'));
  return start + piece.length;
}

function kindOf(piece: string): Token['kind'] {
  const code = piece.charCodeAt(0);
  if (isPlainMark(code)) return 'mark';
  if (isAlphanumeric(code)) return code < 58 ? 'number' : 'word';
  if (/^\p{N}/u.test(piece)) return 'number';
  if (/^\p{L}/u.test(piece)) return 'word';
  return piece.length === 2 && /^['’`]s$/i.test(piece) ? 'possessive' : 'mark';
}

function bare(text: string, start: number, gap: Token['gap'], kind: Token['kind']): Token {
  return {
    start,
    end: start + text.length,
    text,
    key: text,
    kind,
    capital: false,
    upper: false,
    gap,
    opens: false,
  };
}

function wordToken(text: string, start: number, gap: Token['gap'], before: readonly Token[]): Token {
  const initial = text.charAt(0);
  const capital = initial !== initial.toLowerCase();
  return {
    start,
    end: start + text.length,
    text,
    key: nameKey(text),
    kind: 'word',
    capital,
    upper: capital && text.length > 1 && text === text.toUpperCase() && /\p{L}.*\p{L}/u.test(text),
    gap,
    opens: capital && gap !== '-' && opensSentence(before, gap),
  };
}

/** "Mr.", and one capital before another name ("Hugh S. Johnson"), keep their full stop. */
function takesStop(text: string, word: string, start: number): boolean {
  const end = start + word.length;
  if (text[end] !== '.' || text[end + 1] === '.') return false;
  if (ABBREVIATIONS.has(word.toLowerCase())) return true;
  return (
    word.length === 1 &&
    word !== 'I' &&
    /^\p{Lu}\.\s?(?:-?\p{Lu}|de |van |von )/u.test(text.slice(start, end + 6))
  );
}

const QUOTES = new Set([
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '`',
  '``',
  "''",
  '«',
  '»',
  '„',
  '(',
  '[',
  ')',
  ']',
  '*',
  '_',
]);

function opensSentence(before: readonly Token[], gap: Token['gap']): boolean {
  if (gap === '\n') return true;
  let at = before.length - 1;
  let quoted = false;
  for (; at >= 0; at--) {
    const token = before[at];
    if (token === undefined || token.kind !== 'mark' || !QUOTES.has(token.text)) break;
    if (token.text !== ')' && token.text !== ']' && token.text !== '(' && token.text !== '[') quoted = true;
    if (token.gap === '\n') return true;
  }
  const last = before[at];
  if (last === undefined) return true;
  if (last.kind === 'mark') return /^[.!?…:•|–—]$/u.test(last.text) || (quoted && /^[,;-]$/.test(last.text));
  return quoted && before[before.length - 1]?.gap !== '';
}

/** Whether a token is a dotted abbreviation or keeps a full stop of its own. */
export function hasStop(token: Token): boolean {
  return token.kind === 'word' && token.text.endsWith('.');
}

/** One capital letter, with or without its full stop. */
export function isInitial(token: Token): boolean {
  return token.capital && (/^\p{Lu}\.?$/u.test(token.text) || /^(?:\p{Lu}\.){1,3}$/u.test(token.text));
}
