import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  days,
  months,
  parseDay,
  quarter,
  season,
  week,
  years,
  type DateRange,
} from '../src/text/calendar.js';
import type { Span } from '../src/text/span.js';

export interface SentenceGold {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Span[];
}

export interface DateGold {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly dates: readonly (Span & { readonly value: string })[];
}

export interface StoryDate {
  readonly report: string;
  /** How the paragraph begins. */
  readonly paragraph: string;
  readonly span: string;
  readonly from: string;
  readonly to: string;
}

export interface StoryGold {
  readonly published: Readonly<Record<string, string>>;
  readonly dates: readonly StoryDate[];
  readonly durations: readonly { readonly report: string; readonly span: string }[];
  /** The body lines of each report. */
  readonly paragraphs: Readonly<Record<string, readonly string[]>>;
}

/** The folder of shared questions and reports: FOOTNOTE_SHARED, else `../shared` beside the project. */
export function sharedFolder(): string {
  return process.env['FOOTNOTE_SHARED'] ?? path.resolve('..', 'shared');
}

// The caller says what the file holds: it is one of the project's own gold files.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function readJsonLines<T>(file: string): readonly T[] {
  const lines = readFileSync(path.join(sharedFolder(), file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

/** The days that a TIMEX3 or TEI value names ("2013", "2013-W12", "2012-SP", "199", "a/b"); undefined for times and lengths. */
export function rangeOf(value: string): DateRange | undefined {
  const [from = '', to] = value.split('/');
  if (to !== undefined) {
    const [start, end] = [rangeOf(from), rangeOf(to)];
    return start && end && { from: start.from, to: end.to };
  }
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? parseDay(value) : undefined;
  if (day !== undefined) return days(day, day);
  const found = /^(\d{2,4})(?:-(\d\d|W\d\d|Q\d|H\d|SP|SU|FA|WI))?$/.exec(value);
  return found ? rangeOfPart(found[1] ?? '', found[2]) : undefined;
}

function rangeOfPart(digits: string, part: string | undefined): DateRange | undefined {
  const first = Number(digits.padEnd(4, '0'));
  if (part === undefined) return years(first, first + 10 ** (4 - digits.length) - 1);
  if (/^\d/.test(part)) return months(first, Number(part));
  const number = Number(part.slice(1));
  if (part.startsWith('Q')) return quarter(first, number);
  if (part.startsWith('H')) return months(first, 6 * number - 5, 6);
  if (part.startsWith('W')) return week((parseDay(`${digits}-01-04`) ?? 0) + 7 * (number - 1));
  const names = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' } as const;
  return part in names ? season(first, names[part as keyof typeof names]) : undefined;
}

interface StoryFile {
  readonly lines: readonly { readonly report: string; readonly kind: string; readonly text: string }[];
  readonly dates: readonly StoryDate[];
  readonly durations: readonly { readonly report: string; readonly span: string }[];
}

/** The gold of the story, its body lines by report and the dates of publication that go with it. */
export function readStory(): StoryGold {
  const { lines, dates, durations } = readJson<StoryFile>('questions/story-gold.json');
  const meta = readJson<Record<string, { readonly published: string }>>('questions/story-meta.json');
  const published = Object.fromEntries(Object.entries(meta).map(([id, { published: date }]) => [id, date]));
  const body = lines.filter(({ kind }) => kind === 'body');
  const paragraphs = Object.fromEntries(
    Object.keys(meta).map((id) => [id, body.filter(({ report }) => report === id).map(({ text }) => text)]),
  );
  return { published, dates, durations, paragraphs };
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as above
function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(sharedFolder(), file), 'utf8')) as T;
}
