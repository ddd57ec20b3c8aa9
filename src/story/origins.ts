import type { Report } from '../reports/report.js';
import { finish, type Steps } from '../steps.js';
import { words } from '../text/words.js';
import { isOfOrigins, type Correction, type OriginCorrection } from './corrections.js';

// Rewrites of one wire story share 18-19 % of their three-word shingles, other reports of the same story 5-7 %.
const SHARED = 0.12;
// Fewer shared shingles than this are a name or a stock phrase, however short the report.
const LEAST_SHARED = 20;
// A shingle in more reports than this is boilerplate.
const MOST_HOLDERS = 30;

/**
 * For each report in order the 1-based number of its origin: reports that are rewrites of one text share one.
 * Two reports do where three-word shingles make up at least 12 % of the smaller one's (Broder 1997, containment);
 * quoted words are left out, because quoting the same official makes no origin.
 */
export function findOrigins(reports: readonly Report[]): readonly number[] {
  return finish(originSteps(reports));
}

// Shingles that are counted in one step: about a millisecond of work.
const STEP = 500;

/** Who shares an origin, with what moderators said of it. */
export interface Origins {
  /** For each report in order, the 1-based number of its origin. */
  readonly numbers: readonly number[];
  /** Numbers of the reports of whose origin a moderator said something. */
  readonly corrected: ReadonlySet<number>;
  /** Corrections of reports that are not there, and those that would join what another keeps apart. */
  readonly unmet: readonly OriginCorrection[];
}

/** `findOrigins`, a paragraph or some shingles a step. */
export function* originSteps(reports: readonly Report[]): Steps<readonly number[]> {
  return (yield* correctedOriginSteps(reports, [])).numbers;
}

/**
 * The same as moderators have corrected it: two reports that they part never share an origin, by way of a third
 * neither, and what they join comes before what is alike. Corrections in the order in which they were made.
 */
export function* correctedOriginSteps(
  reports: readonly Report[],
  corrections: readonly Correction[],
): Steps<Origins> {
  const alike = yield* alikePairs(reports);
  const groups = new Groups(reports.length);
  const said = corrections.filter(isOfOrigins).map((correction) => ({
    correction,
    places: correction.reports.map((id) => reports.findIndex((report) => report.id === id)),
  }));
  const there = said.filter(({ places: [a = -1, b = -1] }) => a >= 0 && b >= 0 && a !== b);
  const unmet = new Set(said.filter((one) => !there.includes(one)).map(({ correction }) => correction));
  for (const { correction, places } of there)
    if (correction.kind === 'two origins') groups.part(places[0] ?? 0, places[1] ?? 0);
  for (const { correction, places } of there.toReversed())
    if (correction.kind === 'one origin' && !groups.join(places[0] ?? 0, places[1] ?? 0))
      unmet.add(correction);
  for (const { a, b } of alike) groups.join(a, b);
  const met = there.filter(({ correction }) => !unmet.has(correction));
  return {
    numbers: groups.numbers(),
    corrected: new Set(met.flatMap(({ places }) => places.map((at) => reports[at]?.number ?? 0))),
    unmet: corrections.filter(isOfOrigins).filter((correction) => unmet.has(correction)),
  };
}

interface AlikePair {
  readonly a: number;
  readonly b: number;
  /** Of the smaller report's shingles: 0..1. */
  readonly share: number;
}

/** The pairs of reports that are rewrites of one text, the most alike first. */
function* alikePairs(reports: readonly Report[]): Steps<readonly AlikePair[]> {
  const holders = new Map<string, number[]>();
  const sizes: number[] = [];
  for (const [i, report] of reports.entries()) {
    const own = yield* shingles(report);
    let counted = 0;
    for (const shingle of own) {
      counted += 1;
      if (counted % STEP === 0) yield;
      const group = holders.get(shingle);
      if (group === undefined) holders.set(shingle, [i]);
      else group.push(i);
    }
    sizes.push(own.size);
    yield;
  }
  const found: AlikePair[] = [];
  for (const [pair, count] of yield* sharedCounts(holders, reports.length)) {
    const a = Math.floor(pair / reports.length);
    const b = pair % reports.length;
    const share = count / Math.min(sizes[a] ?? 0, sizes[b] ?? 0);
    if (count >= LEAST_SHARED && share >= SHARED) found.push({ a, b, share });
  }
  return found.sort((one, other) => other.share - one.share || one.a - other.a || one.b - other.b);
}

function* shingles(report: Report): Steps<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { text } of report.paragraphs) {
    const own = words(text.replace(/["“][^"“”]{1,600}["”]/g, ' ')).map((word) => word.folded);
    for (let i = 0; i + 2 < own.length; i += 1)
      found.add(`${own[i] ?? ''} ${own[i + 1] ?? ''} ${own[i + 2] ?? ''}`);
    yield;
  }
  return found;
}

// How many shingles two reports share, by first * count + second.
function* sharedCounts(
  holders: ReadonlyMap<string, readonly number[]>,
  count: number,
): Steps<ReadonlyMap<number, number>> {
  const shared = new Map<number, number>();
  let work = 0;
  for (const group of holders.values()) {
    work += group.length;
    if (work > STEP) {
      work = 0;
      yield;
    }
    if (group.length < 2 || group.length > MOST_HOLDERS) continue;
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) shared.set(a * count + b, (shared.get(a * count + b) ?? 0) + 1);
    });
  }
  return shared;
}

/** Disjoint sets (Tarjan 1975) of which some are kept apart. */
class Groups {
  readonly #parent: number[];
  readonly #apart: (readonly [number, number])[] = [];

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, i) => i);
  }

  part(a: number, b: number): void {
    this.#apart.push([a, b]);
  }

  /** False where that would bring together what is kept apart. */
  join(a: number, b: number): boolean {
    const [low = 0, high = 0] = [this.#find(a), this.#find(b)].sort((x, y) => x - y);
    if (low === high) return true;
    const sides = this.#apart.map(([x, y]) => [this.#find(x), this.#find(y)] as const);
    if (sides.some(([x, y]) => (x === low && y === high) || (x === high && y === low))) return false;
    this.#parent[high] = low;
    return true;
  }

  /** For each member the number of its set, from 1, in the order of their first members. */
  numbers(): readonly number[] {
    const numbers = new Map<number, number>();
    return this.#parent.map((_, i) => {
      const root = this.#find(i);
      if (!numbers.has(root)) numbers.set(root, numbers.size + 1);
      return numbers.get(root) ?? 0;
    });
  }

  #find(i: number): number {
    let at = i;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] ?? at] ?? at;
      at = this.#parent[at] ?? at;
    }
    return at;
  }
}
