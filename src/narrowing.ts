import type { Narrowing } from './reply.js';
import { findReport } from './reports/citation.js';
import { calendarDate } from './reports/date.js';
import type { Report } from './reports/report.js';
import { longDate } from './wording.js';

/** What a person typed to narrow a question by; empty or undefined: not narrowed. */
export interface Asked {
  readonly report?: string | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

export interface Narrowed {
  readonly narrowed: Narrowing;
  readonly within: (report: Report) => boolean;
}

interface Range {
  readonly from: string;
  readonly to: string;
}

const MONTH =
  /^(?:(\d{1,2}) )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:(\d{1,2}),? )?(\d{4})$/i;
const NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function rangeOf(year: number, month?: number, day?: number): Range | undefined {
  const [first, last] = [month ?? 1, month ?? 12];
  const from = calendarDate(year, first, day ?? 1);
  const ends = day === undefined ? [31, 30, 29, 28] : [day];
  const to = ends.map((end) => calendarDate(year, last, end)).find((date) => date !== null);
  return from !== null && to ? { from, to } : undefined;
}

/**
 * A date as it is typed into an option: `2024`, `2024-03`, `2024-03-25`, `March 2024`, `25 March 2024`,
 * `March 25, 2024`. Its first and last day, inclusive; undefined where it is none of these or no such day exists.
 */
export function typedDate(text: string): Range | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(trimmed);
  const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  if (iso) return rangeOf(Number(iso[1]), number(iso[2]), number(iso[3]));
  const [, before, name, behind, year] = MONTH.exec(trimmed) ?? [];
  if (name === undefined) return undefined;
  return rangeOf(Number(year), NAMES.indexOf(name.toLowerCase()) + 1, number(before ?? behind));
}

function notADate(option: string, text: string): string {
  return `“${text}” in ${option} is not a date. Write it as 2024, 2024-03, 2024-03-25 or 25 March 2024.`;
}

function nothingLeft(reports: readonly Report[]): string {
  const dates = reports.flatMap(({ published }) => published ?? []).sort();
  const undated = reports.length - dates.length;
  const span =
    dates.length > 0
      ? `Reports are dated ${longDate(dates[0])} to ${longDate(dates.at(-1))}`
      : 'No report is dated';
  return `No report is left between those dates. ${span}${undated > 0 ? `; ${undated} undated` : ''}.`;
}

function keeps(report: Report, { report: number, after, before }: Narrowing): boolean {
  const { published } = report;
  if (number !== undefined && number !== report.number) return false;
  if (after !== undefined && (published === undefined || published < after)) return false;
  return before === undefined || (published !== undefined && published <= before);
}

/** The first and the last day between which reports were published, or words on what is no date. */
export type BoundsTyped = Pick<Narrowing, 'after' | 'before'> | { readonly problem: string };

export function boundsTyped({ after: from, before: to }: Asked): BoundsTyped {
  const after = from?.trim() ? typedDate(from) : undefined;
  if (from?.trim() && !after) return { problem: notADate('after', from) };
  const before = to?.trim() ? typedDate(to) : undefined;
  if (to?.trim() && !before) return { problem: notADate('before', to) };
  return { ...(after && { after: after.from }), ...(before && { before: before.to }) };
}

/**
 * Reads what narrows a question. Dates are inclusive; an undated report is in no range of dates.
 * `problem` says in words what cannot be used; undefined where nothing narrows.
 */
export function narrow(
  reports: readonly Report[],
  asked: Asked,
): Narrowed | { readonly problem: string } | undefined {
  const report = asked.report?.trim() ? findReport(reports, asked.report) : undefined;
  if (report && 'problem' in report) return report;
  const dates = boundsTyped(asked);
  if ('problem' in dates) return dates;
  const narrowed: Narrowing = { ...(report && { report: report.number }), ...dates };
  if (Object.keys(narrowed).length === 0) return undefined;
  const within = (one: Report) => keeps(one, narrowed);
  return reports.some(within) ? { narrowed, within } : { problem: nothingLeft(reports) };
}
