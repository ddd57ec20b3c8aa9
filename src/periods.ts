import { longDate } from './wording.js';

/** A stretch of days in words: "25 March 2024", "February 2024", "2002", "1970s and 1980s", "1910 to 1945". */
export function periodWords({ from, to }: { readonly from: string; readonly to: string }): string {
  if (from.startsWith('-') || to.startsWith('-')) return beforeChrist(from, to);
  if (from === to) return longDate(from);
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return yearWords(yearOf(from), yearOf(to));
  if (isWholeMonth(from, to)) return longDate(from.slice(0, 7));
  return isMonths(from, to)
    ? `${longDate(from.slice(0, 7))} to ${longDate(to.slice(0, 7))}`
    : `${longDate(from)} to ${longDate(to)}`;
}

function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}

function yearWords(first: number, last: number): string {
  if (first === last) return String(first);
  if (first % 10 !== 0 || last % 10 !== 9) return `${first} to ${last}`;
  if (last - first === 99 && first % 100 === 0) return `${first} to ${last}`;
  if (last - first === 9) return `${first}s`;
  return `${first}s ${last - first === 19 ? 'and' : 'to'} ${last - 9}s`;
}

function isWholeMonth(from: string, to: string): boolean {
  return from.slice(0, 7) === to.slice(0, 7) && isMonths(from, to);
}

function isMonths(from: string, to: string): boolean {
  if (!from.endsWith('-01')) return false;
  const next = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000);
  return next.getUTCDate() === 1;
}

function beforeChrist(from: string, to: string): string {
  const [first, last] = [from, to].map((iso) => {
    const year = Number(/^-?\d+/.exec(iso)?.[0]);
    return year < 0 ? `${-year} BC` : `${year} AD`;
  });
  return first === last ? (first ?? '') : `${first ?? ''} to ${last ?? ''}`;
}
