import type { Paragraph, Report } from '../reports/report.js';
import type { NameMention } from '../text/names.js';

/** Of what the report that names less names, the other names so much: reports of one story have most of their names in common. */
const SHARED = 0.2;
/** A person or body says more of what a report is about than a place, which many things happen in. */
const PLACE = 1;
const OTHER = 2;
const LEAST = 2;

type Names = ReadonlyMap<string, number>;

/**
 * Whether two reports tell of the same people, places or bodies, or each of them does with one and the same other
 * report. Where they do not, what reads alike in them is of different things: every town has a council, and every
 * season a winner. Without names nothing tells.
 */
export function relatedBy(
  names: ReadonlyMap<Paragraph, readonly NameMention[]>,
  reports: readonly Report[],
): (a: Report, b: Report) => boolean {
  const byReport = new Map(reports.map((report) => [report, namesIn(report, names)]));
  const holders = new Map<string, Report[]>();
  for (const [report, own] of byReport)
    for (const id of own.keys()) {
      const same = holders.get(id);
      if (same === undefined) holders.set(id, [report]);
      else same.push(report);
    }
  const known = new Map<Report, ReadonlySet<Report>>();
  const nearTo = (report: Report): ReadonlySet<Report> => {
    const found = known.get(report);
    if (found !== undefined) return found;
    const own = byReport.get(report) ?? NOBODY;
    const others = new Set([...own.keys()].flatMap((id) => holders.get(id) ?? []));
    const near = new Set([...others].filter((one) => shareEnough(own, byReport.get(one) ?? NOBODY)));
    known.set(report, near);
    return near;
  };
  return (a, b) => {
    const [left, right] = [nearTo(a), nearTo(b)];
    return left.has(b) || [...left].some((one) => right.has(one));
  };
}

const NOBODY: Names = new Map();

function namesIn(report: Report, names: ReadonlyMap<Paragraph, readonly NameMention[]>): Names {
  const all = report.paragraphs.flatMap((one) => names.get(one) ?? []);
  return new Map(all.map(({ id, type }) => [id, type === 'place' ? PLACE : OTHER]));
}

function shareEnough(a: Names, b: Names): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  const shared = [...few].filter(([id]) => many.has(id));
  const weight = shared.reduce((sum, [, one]) => sum + one, 0);
  return shared.length > 0 && shared.length >= few.size * SHARED && weight >= Math.min(LEAST, many.size);
}
