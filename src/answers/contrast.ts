import { oppositesOf } from '../text/opposites.js';
import { stem } from '../text/words.js';
import type { Lexicon } from '../search/lexicon.js';
import type { Laid } from './laid.js';
import type { Terms } from './match.js';

/** What speaks against an excerpt although it has the question's other words. */
export interface Contrast {
  /** Stems of the story that are opposite to a word of the question, to the stem of that word. */
  readonly opposites: ReadonlyMap<number, number>;
  /** Stems of the question's words that single one out of many: first, only, largest. */
  readonly singling: readonly number[];
  readonly negated: boolean;
  readonly negations: ReadonlySet<number>;
}

const NEGATIONS = ['not', 'never', 'no', 'none', 'nobody', 'neither', 'nor', 'without', 'cannot', 'didnt', 'doesnt', 'dont', 'isnt', 'wasnt', 'wont', 'hadnt', 'couldnt', 'werent', 'hasnt', 'havent', 'arent', 'wouldnt', 'cant']; // prettier-ignore
const NEGATION = new Set(NEGATIONS);
const SINGLING =
  /^(?:first|second|third|fourth|fifth|last|final|only|sole|most|least|main|original|[a-z]{3,}est)$/;
// Words that end so and single nothing out.
const NOT_SINGLING = new Set(
  'west northwest southwest midwest interest forest harvest request contest protest guest test rest arrest invest suggest honest modest conquest quest priest chest nest best-selling budapest'.split(
    ' ',
  ),
);

/** Reads once, for one question over one story, what would contradict it. */
export function contrastOf({ question }: Terms, lexicon: Lexicon): Contrast {
  const opposites = new Map<number, number>();
  for (const word of question.run) {
    const stemmed = stem(word);
    const own = lexicon.stemId(stemmed);
    for (const other of oppositesOf(stemmed)) {
      const id = lexicon.stemId(stem(other));
      if (id >= 0) opposites.set(id, own);
    }
  }
  const ids = (words: readonly string[]): number[] => words.map((word) => lexicon.stemId(stem(word)));
  return {
    opposites,
    singling: ids(question.run.filter((word) => SINGLING.test(word) && !NOT_SINGLING.has(word))),
    negated: question.run.some((word) => NEGATION.has(word)),
    negations: new Set(ids(NEGATIONS).filter((id) => id >= 0)),
  };
}

/** How many opposites of the question's words stand in words [from, to) without the words themselves; at most 2. */
export function opposed({ opposites }: Contrast, { candidate }: Laid, from: number, to: number): number {
  if (opposites.size === 0) return 0;
  const { stems } = candidate.passage;
  const shown = stems.subarray(from, to);
  let found = 0;
  for (const stemmed of shown) {
    const own = opposites.get(stemmed);
    if (own !== undefined && !shown.includes(own)) found += 1;
  }
  return Math.min(2, found);
}

/** Whether question and words [from, to) differ in being negated: -1 the question is, 1 the words are, 0 alike. */
export function negation(
  { negated, negations }: Contrast,
  { candidate }: Laid,
  from: number,
  to: number,
): number {
  const shown = candidate.passage.stems.subarray(from, to).some((stemmed) => negations.has(stemmed));
  return Number(shown) - Number(negated);
}

/** The share of the words that single one out which words [from, to) lack; 0 where the question has none. */
export function singledOut({ singling }: Contrast, { candidate }: Laid, from: number, to: number): number {
  if (singling.length === 0) return 0;
  const shown = candidate.passage.stems.subarray(from, to);
  return singling.filter((stemmed) => !shown.includes(stemmed)).length / singling.length;
}
