/** A stretch of output. Marks of emphasis (`count` of `mark`) still stand for themselves until they find their partner. */
export interface Piece {
  text: string;
  readonly mark: string;
  count: number;
}

/** What emphasis is found in. */
export interface Marked {
  readonly source: string;
  readonly pieces: Piece[];
  /** Marks of emphasis that can open, by character: where in `pieces` each stands. */
  readonly openers: Record<string, number[]>;
}

const RUN = /\*+|_+|~+/y;

/** A run of `*`, `_` or `~~`: what it closes goes, what it may open waits (CommonMark's left- and right-flanking rule). */
export function emphasis(scan: Marked, i: number): number {
  RUN.lastIndex = i;
  const run = RUN.exec(scan.source)?.[0] ?? scan.source[i] ?? '';
  const [mark = ''] = run;
  const before = kindOf(scan.source[i - 1]);
  const after = kindOf(scan.source[i + run.length]);
  const left = after !== 'space' && (after !== 'mark' || before !== 'word');
  const right = before !== 'space' && (before !== 'mark' || after !== 'word');
  const inWord = mark === '_' && before === 'word' && after === 'word';
  const piece: Piece = { text: '', mark, count: run.length };
  if (mark === '~' && run.length !== 2) {
    scan.pieces.push({ text: run, mark: '', count: 0 });
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

function closeEmphasis(scan: Marked, closing: Piece): void {
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
