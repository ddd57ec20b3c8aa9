/**
 * How a paragraph's terms stand in the database's full text: `12` for a term that is in it, `12b` and `12c` besides
 * where it is there twice and three times, `t12` for one of the title above it. More often counts hardly more.
 */

// PostgreSQL takes a megabyte of one paragraph's terms; nothing that anybody reads has as many.
const MOST_TERMS = 20_000;

/** @param body how often each term stands in the paragraph @param title terms of the title above it */
export function termTokens(body: ReadonlyMap<number, number>, title: readonly number[]): string {
  const tokens = [...body].slice(0, MOST_TERMS).flatMap(([id, times]) => {
    if (times === 1) return [`${id}`];
    return times === 2 ? [`${id}`, `${id}b`] : [`${id}`, `${id}b`, `${id}c`];
  });
  return [...tokens, ...title.slice(0, MOST_TERMS).map(titleToken)].join(' ');
}

export function titleToken(id: number): string {
  return `t${id}`;
}

/**
 * How often a term stands in a paragraph: 0 to 3. `tokens` have the mark before and behind each: taking them apart
 * would cost more than the search.
 */
export function timesIn(tokens: string, mark: string, id: number): number {
  if (!tokens.includes(`${mark}${id}${mark}`)) return 0;
  if (!tokens.includes(`${mark}${id}b${mark}`)) return 1;
  return tokens.includes(`${mark}${id}c${mark}`) ? 3 : 2;
}

/** The terms of a paragraph's body and of its title. */
export function termsOf(
  tokens: string,
  mark: string,
): { readonly body: readonly number[]; readonly title: readonly number[] } {
  const all = tokens.split(mark);
  return {
    body: all.filter((token) => /^\d+$/.test(token)).map(Number),
    title: all.filter((token) => /^t\d+$/.test(token)).map((token) => Number(token.slice(1))),
  };
}
