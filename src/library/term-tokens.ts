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

/** A term as it is looked for in many paragraphs' tokens, whose marks stand before and behind each. */
export interface TokenNeedle {
  readonly once: string;
  readonly twice: string;
  readonly thrice: string;
  readonly title: string;
}

export function needleOf(id: number, mark: string): TokenNeedle {
  const marked = (token: string): string => mark + token + mark;
  return {
    once: marked(`${id}`),
    twice: marked(`${id}b`),
    thrice: marked(`${id}c`),
    title: marked(titleToken(id)),
  };
}

/** How often a term stands in a paragraph: 0 to 3. Taking its tokens apart would cost more than the search. */
export function timesIn(tokens: string, { once, twice, thrice }: TokenNeedle): number {
  if (!tokens.includes(once)) return 0;
  if (!tokens.includes(twice)) return 1;
  return tokens.includes(thrice) ? 3 : 2;
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
