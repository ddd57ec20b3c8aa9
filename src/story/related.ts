import type { Report } from '../reports/report.js';
import type { Steps } from '../steps.js';
import { isDemonym } from '../text/places.js';
import { fold } from '../text/words.js';

/** Of what the report that names less names, the other names so much: reports of one story have most of their names in common. */
const SHARED = 0.25;
/** Fewer in common is chance, unless neither names more. */
const LEAST = 2;

/** Stories of so few reports are put together by hand: there a third report may relate two, which in an archive is chance. */
const BY_HAND = 30;

/** A word with a capital that does not open a sentence; what stands before it decides. */
const CAPITAL = /(?<=[\p{L}\p{N},;:’'”")–—-]\s|[-–—“"'‘(])\p{Lu}[\p{L}\p{M}]+/gu;
/** Days, months and the like are in every report. */
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

type Capitals = ReadonlySet<string>;

/**
 * Whether two reports tell of the same people, places or bodies, or, of few, each of them does with one and the
 * same other: by the words that they write with a capital. Where they do not, what reads alike in them is of different
 * things: every town has a council, and every season a winner. Without such words nothing tells. A paragraph a step.
 */
export function* relatedSteps(reports: readonly Report[]): Steps<(a: Report, b: Report) => boolean> {
  const byReport = new Map<Report, Capitals>();
  const holders = new Map<string, Report[]>();
  for (const report of reports) {
    const own = yield* capitalSteps(report);
    byReport.set(report, own);
    for (const word of own) {
      const same = holders.get(word);
      if (same === undefined) holders.set(word, [report]);
      else same.push(report);
    }
  }
  const near = new Map<Report, ReadonlySet<Report>>();
  const nearTo = (report: Report): ReadonlySet<Report> => {
    const found = near.get(report);
    if (found !== undefined) return found;
    const own = byReport.get(report) ?? NONE;
    const shared = new Map<Report, number>();
    for (const word of own)
      for (const other of holders.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    const all = new Set<Report>();
    for (const [other, count] of shared)
      if (isEnough(count, own.size, byReport.get(other)?.size ?? 0)) all.add(other);
    near.set(report, all);
    return all;
  };
  return (a, b) => {
    const [left, right] = [nearTo(a), nearTo(b)];
    return left.has(b) || (reports.length <= BY_HAND && [...left].some((one) => right.has(one)));
  };
}

const NONE: Capitals = new Set();

function* capitalSteps({ paragraphs }: Report): Steps<Capitals> {
  const found = new Set<string>();
  for (const { text } of paragraphs) {
    for (const [word] of text.matchAll(CAPITAL)) {
      const folded = fold(word);
      if (!CALENDAR.test(folded) && !isDemonym(word)) found.add(folded);
    }
    yield;
  }
  return found;
}

/** Of the words of two reports, so many shared. */
function isEnough(shared: number, a: number, b: number): boolean {
  return shared >= Math.min(a, b) * SHARED && shared >= Math.min(LEAST, Math.max(a, b));
}
