/** Spaces of every width, controls, and what shows nothing: soft hyphen, zero widths, direction and byte order marks. */
function isInvisible(unit: number): boolean {
  if (unit <= 0x20) return true;
  if (unit < 0x7f) return false;
  if (
    unit <= 0xa0 ||
    unit === 0xad ||
    unit === 0x1680 ||
    unit === 0x180e ||
    unit === 0x3000 ||
    unit === 0xfeff
  )
    return true;
  return (
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    (unit >= 0x205f && unit <= 0x206f)
  );
}

/** `text` without what shows nothing at either end. By hand: a pattern anchored at the end is quadratic in long runs of blanks. */
export function trimBlank(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isInvisible(text.charCodeAt(start))) start++;
  while (end > start && isInvisible(text.charCodeAt(end - 1))) end--;
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
