import { citation, type Report } from '../reports/report.js';
import { finish } from '../steps.js';
import { findNames, type NameMention } from '../text/names.js';
import { hedgesIn, isOpinion, opinionsIn } from '../text/opinions.js';
import { quotationSteps, type Quotation } from '../text/quotations.js';
import { readingsOf } from '../text/reading.js';
import { isReporting, reportedIn } from '../text/reported.js';
import type { Span } from '../text/span.js';
import { speakersOf, type Speakers } from '../text/speakers.js';
import { words as wordsIn } from '../text/words.js';
import type { Excerpt } from './answer.js';
import { attributing, isWhole, leavesWith, trimmed, widened } from './attributing-words.js';

/** Words of a report in their place: `paragraph.text.slice(start, end) === text`. Offsets in UTF-16 units. */
export interface Words extends Span {
  readonly citation: string;
  readonly paragraph: number;
  readonly text: string;
}

/** By what an excerpt is no plain statement of its report. */
export type Attributed =
  /** Somebody else says so; `who` where `words` have only a pronoun, or where they stand apart. */
  | { readonly kind: 'attributed'; readonly words: Words; readonly who?: Words }
  /** Its own words leave it open: "alleged", "is believed to". */
  | { readonly kind: 'hedged'; readonly words: Words }
  /** Somebody's words in quotation marks, and nothing links whose. */
  | { readonly kind: 'unclear' };

/** More would be longer than the excerpt. */
const MOST = 3;
/** In a longer report only the paragraphs before are read: enough to know who goes on speaking. */
const WHOLE = 40;
const BEFORE = 4;

type Shown = Pick<Excerpt, 'report' | 'paragraph' | 'start' | 'end'>;

/** What stands in a paragraph as somebody's: `span` is what is said, `words` and `who` are where the report says whose. */
interface Claim {
  readonly span: Span;
  readonly attributed: Attributed;
  /** A quotation that is a sentence or more by itself. */
  readonly whole: boolean;
}

/** What is somebody's, by paragraph. A report never changes, so that is kept as long as it is. */
const known = new WeakMap<Report, Map<number, readonly Claim[]>>();

/**
 * Who asserts what an excerpt says, by the report's own words, also where they stand outside of what is shown; at most
 * three. Computed when it is asked for and kept with the report. None where the report says it as its own.
 */
export function attributionsOf(shown: Shown): readonly Attributed[] {
  const text = shown.report.paragraphs.find(({ n }) => n === shown.paragraph)?.text;
  if (text === undefined) return [];
  const claims = claimsOf(shown, text).filter(({ span }) => touches(span, shown));
  const found: Attributed[] = [];
  for (const { attributed } of claims)
    if (attributed.kind !== 'unclear' && !found.some((one) => isSame(one, attributed)))
      found.push(attributed);
  const unclear = claims.some(({ attributed, whole }) => attributed.kind === 'unclear' && whole);
  for (const span of hedgesIn(text.slice(shown.start, shown.end))) {
    const place = { start: span.start + shown.start, end: span.end + shown.start };
    const words = wordsAt(shown.report, shown.paragraph, text, place);
    const inside = found.some(
      (one) => one.kind !== 'unclear' && isHere(one.words, shown) && touches(one.words, place),
    );
    if (!inside) found.push({ kind: 'hedged', words });
  }
  if (unclear && found.length === 0) return [{ kind: 'unclear' }];
  return found.slice(0, MOST);
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function isHere({ paragraph }: Words, shown: Shown): boolean {
  return paragraph === shown.paragraph;
}

function isSame(a: Attributed, b: Attributed): boolean {
  if (a.kind === 'unclear' || b.kind === 'unclear') return a.kind === b.kind;
  return a.words.paragraph === b.words.paragraph && touches(a.words, b.words);
}

function wordsAt(report: Report, paragraph: number, text: string, { start, end }: Span): Words {
  return { citation: citation(report, paragraph), paragraph, start, end, text: text.slice(start, end) };
}

function claimsOf(shown: Shown, text: string): readonly Claim[] {
  const { report, paragraph: n } = shown;
  const kept = known.get(report) ?? new Map<number, readonly Claim[]>();
  known.set(report, kept);
  const before = kept.get(n);
  if (before !== undefined) return before;
  if (!hasCue(text, shown)) return [];
  const { paragraphs } = report;
  const isShort = paragraphs.length <= WHOLE;
  const place = paragraphs.findIndex((one) => one.n === n);
  const together = read(isShort ? paragraphs : paragraphs.slice(Math.max(0, place - BEFORE), place + 1));
  for (const one of isShort ? paragraphs : [{ n }]) kept.set(one.n, claimsIn(together, report, one.n));
  return kept.get(n) ?? [];
}

/** Finding names takes a hundred times as long as seeing that nothing in a sentence leaves it with somebody. */
function hasCue(text: string, { start, end }: Span): boolean {
  if (/["“”„«»]/.test(text)) return true;
  const around = text.slice(endBefore(text, start), endBehind(text, end));
  return (
    /\b(?:according to|held that|holds that)\b/i.test(around) ||
    wordsIn(around).some(({ folded }) => isReporting(folded) || isOpinion(folded))
  );
}

function endBefore(text: string, at: number): number {
  return Math.max(0, ...['. ', '! ', '? '].map((mark) => text.lastIndexOf(mark, at - 1)));
}

function endBehind(text: string, at: number): number {
  const next = text.slice(at).search(/[.!?](?:\s|$)/);
  return next < 0 ? text.length : at + next;
}

/** Paragraphs that were read together. */
interface Read {
  readonly paragraphs: Report['paragraphs'];
  readonly names: readonly (readonly NameMention[])[];
  readonly speakers: Speakers;
  readonly quoted: readonly (readonly Quotation[])[];
}

interface Context extends Read {
  readonly report: Report;
  /** Which of the paragraphs is asked about. */
  readonly at: number;
}

function read(paragraphs: Report['paragraphs']): Read {
  const texts = paragraphs.map(({ text }) => text);
  const names = findNames(texts);
  const speakers = speakersOf(readingsOf(texts, names));
  return { paragraphs, names, speakers, quoted: finish(quotationSteps(speakers)) };
}

function claimsIn(together: Read, report: Report, n: number): readonly Claim[] {
  const { paragraphs, speakers, quoted } = together;
  const at = paragraphs.findIndex((one) => one.n === n);
  const reading = speakers.readings[at];
  if (reading === undefined) return [];
  const { text } = reading;
  const context: Context = { ...together, report, at };
  const said = [...(quoted[at] ?? []), ...reportedIn(speakers, reading, at)]
    .filter((one) => leavesWith(text, one))
    .map((one) => claimOf(context, one));
  const opinions = opinionsIn(reading).map(({ words, who, held }): Claim => ({
    span: { start: Math.min(words.start, held.start), end: held.end },
    attributed: {
      kind: 'attributed',
      words: wordsAt(report, n, text, trimmed(text, { ...words, start: widened(text, words.start) })),
      ...(who && { who: wordsAt(report, n, text, trimmed(text, who)) }),
    },
    whole: false,
  }));
  return [...said, ...opinions];
}

function claimOf(context: Context, quotation: Quotation): Claim {
  const { report, paragraphs, at } = context;
  const { n = 0, text = '' } = paragraphs[at] ?? {};
  const { start, end, source, verb, speaker } = quotation;
  const span = { start: Math.min(start, verb?.start ?? start), end: Math.max(end, verb?.end ?? end) };
  const whole = isWhole(text, quotation);
  if (source === undefined && verb === undefined) {
    const who = speaker === null ? undefined : lastMention(context, speaker, start);
    const attributed: Attributed =
      who === undefined ? { kind: 'unclear' } : { kind: 'attributed', words: who };
    return { span, attributed, whole };
  }
  const spot = attributing(text, source, verb);
  const words = wordsAt(report, n, text, trimmed(text, spot));
  const named = (context.names[at] ?? []).some((name) => touches(name, words));
  const who = named || speaker === null ? undefined : lastMention(context, speaker, words.start);
  const isOther = who !== undefined && !words.text.includes(who.text);
  return { span, attributed: { kind: 'attributed', words, ...(isOther && { who }) }, whole };
}

/** Where the report last named a speaker before a place, in the same paragraph or one before it. */
function lastMention(
  { report, paragraphs, names, at }: Context,
  speaker: string,
  before: number,
): Words | undefined {
  for (let i = at; i >= 0; i -= 1) {
    const { n = 0, text = '' } = paragraphs[i] ?? {};
    const limit = i === at ? before : text.length;
    const mention = (names[i] ?? []).findLast(({ id, end }) => id === speaker && end <= limit);
    if (mention !== undefined) return wordsAt(report, n, text, mention);
    const start = text.slice(0, limit).lastIndexOf(speaker);
    if (start >= 0) return wordsAt(report, n, text, trimmed(text, { start, end: start + speaker.length }));
  }
  return undefined;
}
