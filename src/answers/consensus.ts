import type { Span } from '../text/span.js';
import type { Value } from './answer.js';
import type { Draft } from './compose.js';
import type { Want } from './question.js';
import type { Found } from './values.js';

/** The values that answer, and what to mark in each draft, in order. */
export interface Consensus {
  readonly values: readonly Value[];
  readonly highlights: readonly (readonly Span[])[];
}

// Figures and dates can contradict each other; two names that answer may both be right.
const CONTRADICTABLE: ReadonlySet<Want> = new Set(['date', 'count', 'amount', 'age', 'duration']);
// A figure is bound to what it counts; a date near the question's words may belong to something else that happened.
const FIGURES: ReadonlySet<Want> = new Set(['count', 'amount']);
// A draft speaks to the question as the best one does where it covers this share of what that covers.
const AS_MUCH = 0.8;
// A name leads the answer only where it fits clearly better than the next.
const CLEARLY = 1.15;
// From this fit on a value may lead the answer: above it seven of ten are right on the questions tuned on, by what is
// asked. Below it the words are shown without a value at their head.
const LEADS: Readonly<Record<Want, number>> = {
  person: 0.6,
  date: 0.45,
  count: 0.4,
  amount: 0.4,
  duration: 0.3,
  age: 0.3,
  place: 0.55,
  reason: Infinity,
  description: Infinity,
  thing: Infinity,
};
// In each draft only the value that fits best has a voice, and those that fit nearly as well.
const NEARLY = 0.85;
// A draft without the leading value has its own marked where that fits at least half as well.
const HALF = 0.5;

/**
 * Which value the drafts agree on. A value weighs what it fits in each draft, times the draft's chance. More
 * than one comes back only for figures and dates, where drafts that cover the question as well lack the first.
 */
export function settle(wants: Want, drafts: readonly Draft[], chances: readonly number[]): Consensus {
  const leading = leadingKey(drafts, chances);
  const fits = drafts.flatMap(({ found }) =>
    found.filter(({ key }) => key === leading?.key).map(({ fit }) => fit),
  );
  const most = Math.max(0, ...fits);
  const highlights = drafts.map(({ found }) => marks(found, leading?.key, HALF * most));
  if (leading === undefined || most < LEADS[wants]) return { values: [], highlights };
  const holders = holdersOf(drafts, leading.key);
  const text = textOf(drafts, leading.key);
  const first: Value = { text, excerpts: holders };
  if (CONTRADICTABLE.has(wants))
    return { values: [first, ...others(wants, drafts, leading.key, most)], highlights };
  const decisive = leading.weight >= CLEARLY * leading.next || holders.length > 1;
  return { values: decisive ? [first] : [], highlights };
}

function leadingKey(
  drafts: readonly Draft[],
  chances: readonly number[],
): { key: string; weight: number; next: number } | undefined {
  const weights = new Map<string, number>();
  drafts.forEach(({ found }, i) => {
    const top = found[0]?.fit ?? 0;
    const seen = new Set<string>();
    for (const { key, fit } of found) {
      if (seen.has(key) || fit < NEARLY * top) continue;
      seen.add(key);
      weights.set(key, (weights.get(key) ?? 0) + (chances[i] ?? 0) * fit);
    }
  });
  const sorted = [...weights].sort((a, b) => b[1] - a[1]);
  const [best, second] = sorted;
  return best && { key: best[0], weight: best[1], next: second?.[1] ?? 0 };
}

function marks(found: readonly Found[], leading: string | undefined, least: number): readonly Span[] {
  const agreed = found.filter(({ key }) => key === leading);
  const chosen = agreed.length > 0 ? agreed : found.slice(0, 1).filter(({ fit }) => fit >= least);
  return [...chosen].sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end }));
}

function holdersOf(drafts: readonly Draft[], key: string): readonly number[] {
  return drafts.flatMap(({ found }, i) => (found.some((one) => one.key === key) ? [i] : []));
}

function textOf(drafts: readonly Draft[], key: string): string {
  for (const { found } of drafts) {
    const one = found.find((value) => value.key === key);
    if (one !== undefined) return one.text;
  }
  return '';
}

// Values that drafts which speak to the question as well have in the place of the leading one.
function others(wants: Want, drafts: readonly Draft[], leading: string, most: number): readonly Value[] {
  const least = FIGURES.has(wants) ? leastOf(drafts, leading, HALF * most) : undefined;
  const asMuch = AS_MUCH * (least?.cover ?? drafts[0]?.cover ?? 1);
  const asWell = NEARLY * (least?.fit ?? most);
  const keys = new Set<string>();
  for (const { found, cover } of drafts) {
    const [best] = found;
    if (best === undefined || cover < asMuch || best.fit < asWell) continue;
    if (found.some(({ key }) => !contradicts(key, leading))) continue;
    keys.add(best.key);
  }
  return [...keys].map((key) => ({ text: textOf(drafts, key), excerpts: holdersOf(drafts, key) }));
}

// What the draft that speaks least for the leading value covers and fits: another that does as well is heard, too.
function leastOf(drafts: readonly Draft[], leading: string, least: number): { cover: number; fit: number } {
  const holders = drafts.flatMap(({ found, cover }) => {
    const fit = Math.max(0, ...found.filter(({ key }) => key === leading).map((one) => one.fit));
    return fit >= least ? [{ cover, fit }] : [];
  });
  return {
    cover: Math.min(...holders.map(({ cover }) => cover)),
    fit: Math.min(...holders.map(({ fit }) => fit)),
  };
}

// "March 2019" and "4 March 2019" agree; a day that could not be resolved ("Monday") contradicts nothing.
function contradicts(key: string, other: string): boolean {
  if (key === other) return false;
  const [a, b] = [key.split('/'), other.split('/')];
  if (a.length !== b.length) return false;
  const [from = '', to = ''] = a;
  const [otherFrom = '', otherTo = ''] = b;
  return a.length === 1 || from > otherTo || to < otherFrom;
}
