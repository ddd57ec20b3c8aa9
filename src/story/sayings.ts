import type { Paragraph, Report } from '../reports/report.js';
import type { Steps } from '../steps.js';
import type { Quotation } from '../text/quotations.js';
import type { Span } from '../text/span.js';
import { speechSteps } from '../text/speech.js';
import { words } from '../text/words.js';
import type { Named } from './survey.js';
import type { Likeness } from './likeness.js';
import { sliceAround, type Sentence, type Slice } from './sentence.js';

/** Somebody's words, or what a report has them say in its own. */
export interface Saying {
  /** The sentences that hold them and, where it stands there, the verb of saying: the marks are these two. */
  readonly said: Slice;
  /** The words alone. */
  readonly span: Span;
  readonly direct: boolean;
  /** An id of the cast, or what the report calls the speaker; null where nothing links one. */
  readonly speaker: string | null;
  /** The verb of saying, as the report has it. */
  readonly verb?: string;
  /** The same words elsewhere. */
  readonly also: readonly Slice[];
}

/** TF-IDF cosine from which two reports have one speaker say the same: above that of like sentences, which share the speaker's name. */
const SAME_SAYING = 0.4;
/** Shorter quotations are everybody's words. */
const FEWEST_WORDS = 2;

interface Draft extends Saying {
  readonly also: Slice[];
  readonly sentence: Sentence | undefined;
  readonly key: string;
}

/** Who said what, report by report, in text order; what one speaker says in the same words elsewhere is one entry. A paragraph a step. */
export function* sayingSteps(
  reports: readonly Report[],
  names: ReadonlyMap<Paragraph, readonly Named[]>,
  paragraphs: ReadonlyMap<Paragraph, readonly Sentence[]>,
  likeness: Likeness,
): Steps<readonly Saying[]> {
  const kept: Draft[] = [];
  /** By what two must have in common to be one. */
  const bySpeaker = new Map<string, Draft[]>();
  for (const report of reports)
    for (const draft of yield* draftSteps(report, names, paragraphs)) {
      const key = draft.direct ? `“${draft.key} ${draft.speaker ?? ''}` : (draft.speaker ?? '');
      const near = bySpeaker.get(key) ?? [];
      bySpeaker.set(key, near);
      const same = near.find((one) => isSameSaying(one, draft, likeness));
      if (same !== undefined) same.also.push(draft.said);
      else {
        kept.push(draft);
        near.push(draft);
      }
      yield;
    }
  return kept;
}

function* draftSteps(
  report: Report,
  names: ReadonlyMap<Paragraph, readonly Named[]>,
  paragraphs: ReadonlyMap<Paragraph, readonly Sentence[]>,
): Steps<readonly Draft[]> {
  const texts = report.paragraphs.map(({ text }) => text);
  const named = report.paragraphs.map((paragraph) => names.get(paragraph) ?? []);
  const speech = yield* speechSteps(texts, named);
  return report.paragraphs.flatMap((paragraph, at) => {
    const sentences = paragraphs.get(paragraph) ?? [];
    const make = (one: Quotation): readonly Draft[] => draftOf(paragraph, sentences, one);
    const direct = (speech[at]?.quoted ?? []).flatMap(make);
    const told = (speech[at]?.reported ?? [])
      .flatMap(make)
      .filter((one) => !direct.some((other) => holds(one.said, other.span)));
    return [...direct, ...told].sort((a, b) => a.span.start - b.span.start);
  });
}

function holds(slice: Slice, span: Span): boolean {
  return slice.start <= span.start && span.end <= slice.end;
}

function draftOf(
  paragraph: Paragraph,
  sentences: readonly Sentence[],
  { start, end, speaker, direct, verb, source }: Quotation,
): readonly Draft[] {
  const span = { start, end };
  const whole = {
    start: Math.min(start, verb?.start ?? start, source?.start ?? start),
    end: Math.max(end, verb?.end ?? end, source?.end ?? end),
  };
  const said = sliceAround(sentences, whole, direct ? [span, ...(verb ? [verb] : [])] : verb ? [verb] : []);
  if (said === undefined) return [];
  const sentence = sentences.find((one) => one.start <= start && start < one.end);
  const key = words(paragraph.text.slice(start, end))
    .map(({ folded }) => folded)
    .join(' ');
  const shown = verb === undefined ? {} : { verb: paragraph.text.slice(verb.start, verb.end) };
  return [{ said, span, direct, speaker, ...shown, also: [], sentence, key }];
}

function isSameSaying(a: Draft, b: Draft, likeness: Likeness): boolean {
  if (
    a.said.report === b.said.report ||
    a.direct !== b.direct ||
    a.speaker !== b.speaker ||
    (!a.direct && a.speaker === null)
  )
    return false;
  if (a.direct) return a.key === b.key && a.key.split(' ').length >= FEWEST_WORDS;
  const [first, second] = [a.sentence, b.sentence];
  return first !== undefined && second !== undefined && likeness.between(first, second) >= SAME_SAYING;
}
