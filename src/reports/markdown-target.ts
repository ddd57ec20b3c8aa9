/** UTF-16 units that a link's target has at most. */
const LONGEST = 3000;
/** Brackets inside one another in it. */
const DEPTH = 4;

/** Past the `)` that closes the `(` at `i`; 0 where there is none nearby or it is not a link's. */
export function destinationEnd(source: string, i: number): number {
  let depth = 0;
  for (let k = i; k < Math.min(source.length, i + LONGEST); k++) {
    const character = source[k];
    if (character === '\\') k++;
    else if (character === '(' && ++depth > DEPTH) return 0;
    else if (character === ')' && --depth === 0) return isTarget(source.slice(i + 1, k)) ? k + 1 : 0;
  }
  return 0;
}

/** One word or `<…>`, then perhaps a title in quotes. Trimmed first: a pattern that allows blanks at both ends is quadratic in them. */
function isTarget(inside: string): boolean {
  return /^(?:<[^<>\n]*>|[^\s<]\S*)?(?:(?:^|\s+)(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/.test(inside.trim());
}
