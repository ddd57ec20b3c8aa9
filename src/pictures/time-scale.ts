import { scaleUtc, type ScaleTime } from 'd3-scale';

/** A stretch of days; ISO 8601, inclusive. */
interface Days {
  readonly from: string;
  readonly to: string;
}

/** One stretch of time and the stretch of the picture that it takes, from left to right. */
export interface Stretch {
  readonly scale: ScaleTime<number, number>;
  /** Moments, the second exclusive; the scale has some room on either side of them. */
  readonly from: number;
  readonly to: number;
}

/** Between two stretches of different scale. */
const GAP = 22;
const DAY = 86_400_000;
/** So much of the newest part has a scale of its own, where much happens in it and the whole is many times as long. */
const RECENT = 400 * DAY;
const MANY_TIMES = 8;
const SHARE = 0.25;
const LEAST = 3;
/** Share of the width that the older stretch keeps. */
const OLDER = 0.5;

/** Midnight (UTC) of an ISO day; a year before Christ counts backwards from the first, without a year 0 between. */
export function momentOf(iso: string): number {
  const [, sign, year = '', month = '1', day = '1'] = /^(-?)(\d+)(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(sign === '-' ? -Number(year) : Number(year), Number(month) - 1, Number(day));
  return date.getTime();
}

/** The end of an ISO day. */
export function endOf(iso: string): number {
  return momentOf(iso) + DAY;
}

/** The scales of a timeline, older first: two, where most of it happened in a short time at its end. */
export function stretchesOf(all: readonly Days[], left: number, right: number): readonly Stretch[] {
  const first = Math.min(...all.map(({ from }) => momentOf(from)));
  const last = Math.max(...all.map(({ to }) => endOf(to)));
  const late = all.map(({ from }) => momentOf(from)).filter((from) => from >= last - RECENT);
  const recent = Math.min(...late);
  const two =
    late.length >= Math.max(LEAST, all.length * SHARE) &&
    late.length < all.length &&
    last - first > MANY_TIMES * (last - recent);
  if (!two) return [stretch(first, last, left, right)];
  const middle = left + (right - left - GAP) * OLDER;
  return [stretch(first, recent, left, middle), stretch(recent, last, middle + GAP, right)];
}

function stretch(from: number, to: number, left: number, right: number): Stretch {
  // A single day has no length to draw a scale along.
  const pad = Math.max((to - from) * 0.02, DAY / 2);
  const scale = scaleUtc()
    .domain([from - pad, to + pad])
    .range([left, right]);
  return { scale, from, to };
}

/** The part of a stretch that some days take, in the picture's units; none where they lie outside. */
export function placeIn(stretch: Stretch, days: Days): readonly [number, number] | undefined {
  const [begins, ends] = [momentOf(days.from), endOf(days.to)];
  if (ends <= stretch.from || begins >= stretch.to) return undefined;
  return [stretch.scale(Math.max(begins, stretch.from)), stretch.scale(Math.min(ends, stretch.to))];
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "1970", "Mar 2024", "25 Mar", "44 BC": no finer than the scale's own steps; the first of days and months with its year. */
export function tickWords(tick: Date, { from, to }: Stretch, first: boolean): string {
  const days = (to - from) / DAY;
  const year = tick.getUTCFullYear();
  const yearWords = year < 0 ? `${-year} BC` : String(year);
  const month = MONTHS[tick.getUTCMonth()] ?? '';
  if (days > 3 * 365) return yearWords;
  const words = tick.getUTCDate() === 1 ? month : `${tick.getUTCDate()} ${month}`;
  return first || (days > 120 && tick.getUTCMonth() === 0) ? `${words} ${yearWords}` : words;
}
