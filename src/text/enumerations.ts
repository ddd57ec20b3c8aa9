const BULLET = /(?<=\s)[•⁃▪‣◦●](?=\s?[\p{L}\d"“‘(])/gu;

/** The first marker of a list that runs on in one line: "1.) ", "a. ", "• 9. ". */
const FIRST = /^\s*(\d{1,2}|[Aa])(\.\)|\.|\))\s/;

/** Offsets into `block` (UTF-16 units) at which an item of a list begins, its first item left out. */
export function itemStarts(block: string): readonly number[] {
  const bullets = [...block.matchAll(BULLET)].map(({ index }) => index);
  if (bullets.length > 0) return bullets;
  const first = FIRST.exec(block);
  return first ? following(block, first[1] ?? '', first[2] ?? '') : [];
}

/** UTF-16 units that an item has at the least: "A. B. Stone" is a name. */
const SHORTEST_ITEM = 3;

/** The markers that count on from the first; a list wants at least two items. */
function following(block: string, first: string, style: string): readonly number[] {
  const starts: number[] = [];
  let from = block.indexOf(first) + first.length + style.length + SHORTEST_ITEM;
  for (let marker = next(first); ; marker = next(marker)) {
    const at = block.indexOf(` ${marker}${style} `, from);
    if (at < 0 || !/^["“'‘(]*\p{Lu}/u.test(block.slice(at + marker.length + style.length + 2))) return starts;
    starts.push(at + 1);
    from = at + 1 + marker.length + style.length + SHORTEST_ITEM;
  }
}

function next(marker: string): string {
  return /\d/.test(marker) ? String(Number(marker) + 1) : String.fromCharCode(marker.charCodeAt(0) + 1);
}
