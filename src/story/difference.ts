import type { Report } from '../reports/report.js';
import type { Slice } from './sentence.js';

export const DIFFERENCES = [
  'number',
  'date',
  'negation',
  'fate',
  'event',
  'speaker',
  'quotation',
  'attribution',
  'description',
] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

/** One of the versions: the words that differ, and where they stand; the same elsewhere in `also`. */
export interface Side {
  readonly words: string;
  readonly said: Slice;
  readonly also: readonly Slice[];
}

/** Where reports differ. Never which of them is right. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** What it is about, where a word for it is at hand: a name, what is counted. */
  readonly about?: string;
  /** The same for differences that are one. */
  readonly key: string;
  /** Two or more, each of another report. */
  readonly sides: readonly Side[];
}

/** The same difference, found between other pairs of reports, becomes one; most telling kinds first. */
export function joined(all: readonly Difference[]): readonly Difference[] {
  const found = new Map<string, Map<string, { side: Side; also: Slice[] }>>();
  const first = new Map<string, Difference>();
  for (const difference of all) {
    const key = `${difference.kind} ${difference.key}`;
    first.set(key, first.get(key) ?? difference);
    const sides = found.get(key) ?? new Map<string, { side: Side; also: Slice[] }>();
    found.set(key, sides);
    for (const side of difference.sides) {
      const known = sides.get(side.words);
      if (known === undefined) sides.set(side.words, { side, also: [...side.also] });
      else if (!isAt(side.said, [known.side.said, ...known.also])) known.also.push(side.said);
    }
  }
  return [...first]
    .map(([key, difference]) => ({
      ...difference,
      sides: [...(found.get(key)?.values() ?? [])].map(({ side, also }) => ({ ...side, also })),
    }))
    .sort((a, b) => DIFFERENCES.indexOf(a.kind) - DIFFERENCES.indexOf(b.kind));
}

function isAt(slice: Slice, others: readonly Slice[]): boolean {
  return others.some(({ paragraph, start }) => paragraph === slice.paragraph && start === slice.start);
}

export function reportsOf({ sides }: Difference): ReadonlySet<Report> {
  return new Set(sides.flatMap(({ said, also }) => [said, ...also]).map(({ report }) => report));
}
