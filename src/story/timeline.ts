import type { Paragraph, Report } from '../reports/report.js';
import type { Steps } from '../steps.js';
import type { DateRange } from '../text/calendar.js';
import type { Unresolved } from '../text/date-rule.js';
import { type DateMention, findDates } from '../text/dates.js';
import type { Span } from '../text/span.js';
import { stem, words } from '../text/words.js';
import { cosine, type Likeness, type Vector, VectorIndex } from './likeness.js';
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
  /** Its place among those that are kept. */
  readonly nth: number;
}

/** The dates that paragraphs name, each read when it is first asked for, and kept. */
export class Dates {
  readonly #known = new Map<Paragraph, readonly DateMention[]>();

  in(report: Report, paragraph: Paragraph): readonly DateMention[] {
    const dates = this.#known.get(paragraph) ?? findDates(paragraph.text, report.published);
    this.#known.set(paragraph, dates);
    return dates;
  }
}

/**
 * What a story dates, in order. A sentence stands once for each of its dates; the same event in another report is one
 * entry with it. A paragraph a step.
 * @param byParagraph the story's sentences, those of one paragraph together
 */
export function* timelineSteps(
  byParagraph: readonly (readonly Sentence[])[],
  dates: Dates,
  likeness: Likeness,
): Steps<Timeline> {
  const drafts: Draft[] = [];
  const undated: Undated[] = [];
  for (const inParagraph of byParagraph) {
    const [first] = inParagraph;
    if (first === undefined) continue;
    for (const mention of dates.in(first.report, first.paragraph)) {
      const sentence = inParagraph.find(({ start, end }) => start <= mention.start && mention.end <= end);
      if (sentence === undefined || isPresentDay(first.paragraph.text, mention)) continue;
      if ('from' in mention) drafts.push(draftOf(sentence, mention, likeness));
      else undated.push(undatedOf(sentence, mention));
    }
    yield;
  }
  const dated = yield* mergeSteps(drafts, likeness);
  return { dated: dated.sort(inOrder), undated };
}

/** "In today's money" is of the present, and nothing that happened on a day; "today's vote" is. */
const PRESENT_DAY =
  /^today['’]s (?:values?|terms|money|prices?|dollars?|pounds|euros?|yen|worlds?|society|markets?|econom(?:y|ies)|climate|standards?|rates?|technolog(?:y|ies)|youth|generation)\b/i;

function isPresentDay(text: string, { start }: Span): boolean {
  return PRESENT_DAY.test(text.slice(start, start + 40));
}

function saidAt({ report, paragraph, start, end }: Sentence, mark: Span): Slice {
  return { report, paragraph, start, end, marks: [{ start: mark.start, end: mark.end }] };
}

function draftOf(sentence: Sentence, mention: Span & DateRange, likeness: Likeness): Draft {
  const { start, end, from, to } = mention;
  const text = sentence.paragraph.text.slice(start, end);
  const dated = new Set(words(text).map(({ folded }) => stem(folded)));
  const told = likeness.vectorOf(sentence.stems.filter((one) => !dated.has(one)));
  return { from, to, sentence, told, said: saidAt(sentence, mention), also: [], nth: 0 };
}

function undatedOf(sentence: Sentence, mention: Span & Unresolved): Undated {
  const text = sentence.paragraph.text.slice(mention.start, mention.end);
  return { words: text, reason: mention.unresolved, said: saidAt(sentence, mention) };
}

function* mergeSteps(drafts: readonly Draft[], likeness: Likeness): Steps<Dated[]> {
  const kept: Draft[] = [];
  const bySentence = new Map<Sentence, Draft[]>();
  const toldAs = new VectorIndex<Draft>();
  for (const draft of drafts) {
    yield;
    const own = bySentence.get(draft.sentence) ?? [];
    if (own.some((one) => isSameRange(one, draft))) continue;
    const alike = likeness
      .alike(draft.sentence, SAME_EVENT)
      .flatMap((one) => bySentence.get(one.sentence) ?? []);
    const near = [...alike, ...toldAs.near(draft.told, SAME_EVENT, (one) => mayBeOne(one, draft))];
    const same = near.filter((one) => isSameEvent(one, draft, likeness)).sort((a, b) => a.nth - b.nth)[0];
    if (same !== undefined) {
      same.also.push(draft.said);
      continue;
    }
    const added = { ...draft, nth: kept.length };
    kept.push(added);
    bySentence.set(draft.sentence, [...own, added]);
    toldAs.add(added, draft.told);
  }
  return kept.map(({ from, to, said, also }) => ({ from, to, said, also }));
}

function isSameEvent(a: Draft, b: Draft, likeness: Likeness): boolean {
  if (!mayBeOne(a, b)) return false;
  const least = isSameRange(a, b) ? SAME_EVENT : SAME_EVENT_WITHIN;
  return likeness.between(a.sentence, b.sentence) >= least || cosine(a.told, b.told) >= least;
}

/** In two reports, and one date is in the other. */
function mayBeOne(a: Draft, b: Draft): boolean {
  if (a.sentence.report === b.sentence.report) return false;
  return (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to);
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
