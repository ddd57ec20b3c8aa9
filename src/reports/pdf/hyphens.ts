/** Words of a text by how often they come, those broken at a line's end left out. Lower case. */
export type WordCounts = ReadonlyMap<string, number>;

const BROKEN = /(\p{L}+)[-\u00ad\u2010]$/u;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。」』）]$/u;
const SPACELESS_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（]/u;

/** Counts the words of lines, hyphenated ones whole and broken ones not: what joins two lines is asked of them. */
export function countWords(lines: Iterable<string>): WordCounts {
  const counts = new Map<string, number>();
  let broken = false;
  for (const line of lines) {
    const whole = broken ? line.replace(/^\p{L}+/u, '') : line;
    broken = BROKEN.test(line);
    for (const [word] of whole
      .toLowerCase()
      .replace(BROKEN, '')
      .matchAll(/\p{L}+(?:-\p{L}+)*/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * Two lines of one paragraph as one. A hyphen at the end goes where the word was only broken there, which is so unless
 * the text has it with its hyphen elsewhere, or both halves as words and never the whole.
 */
export function joinLines(text: string, next: string, counts: WordCounts): string {
  const first = BROKEN.exec(text)?.[1]?.toLowerCase();
  const second = /^\p{Ll}+/u.exec(next)?.[0];
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next;
  if (first === undefined) {
    return SPACELESS.test(text) && SPACELESS_START.test(next) ? text + next : `${text} ${next}`;
  }
  if (second === undefined) return text + next;
  return keepsHyphen(first, second, counts) ? text + next : text.slice(0, -1) + next;
}

function keepsHyphen(first: string, second: string, counts: WordCounts): boolean {
  const count = (word: string): number => counts.get(word) ?? 0;
  const [whole, hyphenated] = [count(first + second), count(`${first}-${second}`)];
  if (whole !== hyphenated) return hyphenated > whole;
  return count(first) > 0 && count(second) > 0 && first.length > 2 && second.length > 2;
}
