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
import { readJsonLines } from './name-gold.js';

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

/** A date of the story: `paragraph` is how its paragraph begins. */
export interface StoryDate {
  readonly report: string;
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

/** Sentence boundaries: the 52 English golden rules, or the 24 Wikinews articles of GUM. */
export function readSentences(shared: string, set: 'golden-en' | 'gum-news'): readonly SentenceGold[] {
  return readJsonLines(
    path.join(shared, 'questions', 'text', `sentences-${set}.jsonl`),
  ) as readonly SentenceGold[];
}

/** The dates of the 24 Wikinews articles of GUM. */
export function readDates(shared: string): readonly DateGold[] {
  return readJsonLines(path.join(shared, 'questions', 'text', 'dates-gum-news.jsonl')) as readonly DateGold[];
}

interface StoryFile {
  readonly lines: readonly { readonly report: string; readonly kind: string; readonly text: string }[];
  readonly dates: readonly StoryDate[];
  readonly durations: readonly { readonly report: string; readonly span: string }[];
}

/** The gold of the story, its body lines by report and the dates of publication that go with it. */
export function readStory(shared: string): StoryGold {
  const { lines, dates, durations } = readJson(shared, 'story-gold.json') as StoryFile;
  const meta = readJson(shared, 'story-meta.json') as Record<string, { readonly published: string }>;
  const published = Object.fromEntries(Object.entries(meta).map(([id, { published: date }]) => [id, date]));
  const body = lines.filter(({ kind }) => kind === 'body');
  const paragraphs = Object.fromEntries(
    Object.keys(meta).map((id) => [id, body.filter(({ report }) => report === id).map(({ text }) => text)]),
  );
  return { published, dates, durations, paragraphs };
}

function readJson(shared: string, file: string): unknown {
  return JSON.parse(readFileSync(path.join(shared, 'questions', file), 'utf8'));
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
