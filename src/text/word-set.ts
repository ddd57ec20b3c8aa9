/** A set of the words of a text, parted by white space. */
export function wordSet(block: string): ReadonlySet<string> {
  return new Set(block.trim().split(/\s+/));
}
