import type { Report } from '../reports/report.js';
import { finish, type Steps } from '../steps.js';
import { words } from '../text/words.js';

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

/** `findOrigins`, a paragraph or some shingles a step. */
export function* originSteps(reports: readonly Report[]): Steps<readonly number[]> {
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
  const parent = reports.map((_, i) => i);
  for (const [pair, count] of yield* sharedCounts(holders, reports.length)) {
    const a = Math.floor(pair / reports.length);
    const b = pair % reports.length;
    const smaller = Math.min(sizes[a] ?? 0, sizes[b] ?? 0);
    if (count >= LEAST_SHARED && count / smaller >= SHARED) join(parent, a, b);
  }
  const numbers = new Map<number, number>();
  return parent.map((_, i) => {
    const root = find(parent, i);
    if (!numbers.has(root)) numbers.set(root, numbers.size + 1);
    return numbers.get(root) ?? 0;
  });
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

function find(parent: number[], i: number): number {
  let at = i;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at] ?? at] ?? at;
    at = parent[at] ?? at;
  }
  return at;
}

function join(parent: number[], a: number, b: number): void {
  const [low, high] = [find(parent, a), find(parent, b)].sort((x, y) => x - y);
  if (low !== undefined && high !== undefined) parent[high] = low;
}
