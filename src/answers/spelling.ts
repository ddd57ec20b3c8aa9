import type { Lexicon } from '../search/lexicon.js';

/** One edit in a word of four to seven letters, two in a longer one; a shorter word is never repaired. */
export function editsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * The word of the story nearest to one that no report contains: at most one edit (Damerau, adjacent letters
 * swapped counting as one) in four to seven letters, two in more, the first letter the same unless only the
 * first two are swapped; the commonest of equally near ones. Undefined where none is near.
 */
export function nearestWord(folded: string, lexicon: Lexicon): string | undefined {
  const allowed = editsAllowed(folded.length);
  if (allowed === 0 || !/^\p{L}+$/u.test(folded)) return undefined;
  let best: string | undefined;
  let bestEdits = allowed + 1;
  let bestCount = 0;
  for (const [id, word] of lexicon.surfaces.entries()) {
    if (Math.abs(word.length - folded.length) > allowed || !startsAlike(word, folded)) continue;
    const count = lexicon.surfaceCount(id);
    if (count === 0) continue;
    const edits = distance(folded, word, Math.min(allowed, bestEdits));
    if (edits < bestEdits || (edits === bestEdits && count > bestCount)) {
      if (edits > allowed) continue;
      best = word;
      bestEdits = edits;
      bestCount = count;
    }
  }
  return best;
}

function startsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/** Optimal string alignment distance, given up (as `most + 1`) once it must pass `most`. */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? most + 1;
}
