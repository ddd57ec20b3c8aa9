import { findDates } from '../text/dates.js';
import type { DateRange } from '../text/calendar.js';
import { stem, words } from '../text/words.js';
import { cosine, type Likeness, type Vector } from './likeness.js';
import type { Sentence, Slice } from './sentence.js';

/** A dated statement with those of other reports that tell the same event. */
export interface Dated extends DateRange {
  readonly said: Slice;
  readonly also: readonly Slice[];
}

/** A statement whose date cannot be placed: the words for it, and why. */
export interface Undated {
  readonly words: string;
  readonly reason: string;
  readonly said: Slice;
}

export interface Timeline {
  /** By first day; of those the longer stretch first. */
  readonly dated: readonly Dated[];
  readonly undated: readonly Undated[];
}

/** TF-IDF cosine from which two sentences of one date tell one event, with or without the words of the date. */
const SAME_EVENT = 0.27;
/** Where one date is only part of the other. */
const SAME_EVENT_WITHIN = 0.4;

interface Draft extends DateRange {
  readonly sentence: Sentence;
  /** Its words but those of the date: both have that anyway, and may word it otherwise. */
  readonly told: Vector;
  readonly said: Slice;
  readonly also: Slice[];
}

/**
 * What a story dates, in order. A sentence stands once for each of its dates; the same event in another report is one
 * entry with it.
 * @param byParagraph the story's sentences, those of one paragraph together
 */
export function timelineOf(byParagraph: readonly (readonly Sentence[])[], likeness: Likeness): Timeline {
  const drafts: Draft[] = [];
  const undated: Undated[] = [];
  for (const inParagraph of byParagraph) {
    const [first] = inParagraph;
    if (first === undefined) continue;
    const { report, paragraph } = first;
    for (const mention of findDates(paragraph.text, report.published)) {
      const sentence = inParagraph.find(({ start, end }) => start <= mention.start && mention.end <= end);
      if (sentence === undefined) continue;
      const span = { start: mention.start, end: mention.end };
      const said: Slice = { report, paragraph, start: sentence.start, end: sentence.end, marks: [span] };
      if ('from' in mention) {
        const dated = new Set(
          words(paragraph.text.slice(span.start, span.end)).map(({ folded }) => stem(folded)),
        );
        const told = likeness.vectorOf(sentence.stems.filter((one) => !dated.has(one)));
        drafts.push({ from: mention.from, to: mention.to, sentence, told, said, also: [] });
      } else
        undated.push({
          words: paragraph.text.slice(span.start, span.end),
          reason: mention.unresolved,
          said,
        });
    }
  }
  return { dated: merged(drafts, likeness).sort(inOrder), undated };
}

function merged(drafts: readonly Draft[], likeness: Likeness): Dated[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const twice = kept.find((one) => one.sentence === draft.sentence && isSameRange(one, draft));
    if (twice !== undefined) continue;
    const same = kept.find((one) => isSameEvent(one, draft, likeness));
    if (same === undefined) kept.push(draft);
    else same.also.push(draft.said);
  }
  return kept.map(({ from, to, said, also }) => ({ from, to, said, also }));
}

function isSameEvent(a: Draft, b: Draft, likeness: Likeness): boolean {
  if (a.sentence.report === b.sentence.report) return false;
  const within = (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to);
  if (!within) return false;
  const least = isSameRange(a, b) ? SAME_EVENT : SAME_EVENT_WITHIN;
  return likeness.between(a.sentence, b.sentence) >= least || cosine(a.told, b.told) >= least;
}

function isSameRange(a: DateRange, b: DateRange): boolean {
  return a.from === b.from && a.to === b.to;
}

/** Years before Christ are written with a minus and count backwards. */
export function compareDays(a: string, b: string): number {
  const before = Number(b.startsWith('-')) - Number(a.startsWith('-'));
  if (before !== 0) return before;
  if (a === b) return 0;
  const later = a.startsWith('-') && a.slice(0, 5) !== b.slice(0, 5) ? a < b : a > b;
  return later ? 1 : -1;
}

function inOrder(a: Dated, b: Dated): number {
  return compareDays(a.from, b.from) || compareDays(b.to, a.to);
}
