/** Spaces of every width, and the characters that show nothing at all: soft hyphen, zero widths, direction and byte order marks. */
const INVISIBLE = /[\s\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;

/** `text` without what shows nothing at either end. By hand: a pattern anchored at the end is quadratic in long runs of blanks. */
export function trimBlank(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && INVISIBLE.test(text.charAt(start))) start++;
  while (end > start && INVISIBLE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Runs of blanks that hold a no-break space are made one space: pages pad with them. A single one stays, as in "10 km". */
export function foldPadding(text: string): string {
  return text.includes('\u00a0') ? text.replace(/[ \t\u00a0]{2,}/g, foldRun) : text;
}

function foldRun(run: string): string {
  return run.includes('\u00a0') ? ' ' : run;
}

/** Every run of white space as one space, and none at the ends. */
export function foldSpace(text: string): string {
  return trimBlank(text.replace(/\s+/g, ' '));
}

/** Letters and digits only, lower case: what two lines that say the same have in common. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
