import { finish, type Steps } from '../steps.js';
import { attributionOf } from './attribution.js';
import { type Attribution } from './attributions.js';
import { opensSentence, type Quote, quotesIn } from './quotes.js';
import { isFunctionWord } from './grammar-words.js';
import type { NameMention } from './names.js';
import { quotedIn } from './quote-marks.js';
import { type Reading, readingsOf } from './reading.js';
import type { Span } from './span.js';
import { lastToSpeak, speakerOf, type Speakers, speakersOf } from './speakers.js';
import { clauseSubject } from './clauses.js';

/** Somebody's words; offsets in UTF-16 units. */
export interface Quotation extends Span {
  /** The id of a name of the report, or the words that the report has for the speaker; `null` where it is not plain. */
  readonly speaker: string | null;
  /** In quotation marks; the span is what stands between them. */
  readonly direct: boolean;
  /** The verb of saying, where one links them. */
  readonly verb?: Span;
  /** Where the same paragraph names the speaker. */
  readonly source?: Span;
}

/**
 * Direct quotations of one report by paragraph, each with its speaker where a verb of saying, an apposition, "according
 * to" or the quotation just before links them. What stands in marks as a title or a name, and nobody says, is left
 * out. Never throws.
 */
export function findQuotations(
  paragraphs: readonly string[],
  names: readonly (readonly NameMention[])[],
): readonly (readonly Quotation[])[] {
  return finish(quotationSteps(speakersOf(readingsOf(paragraphs, names))));
}

/** The same on paragraphs already read, a paragraph a step. */
export function* quotationSteps(speakers: Speakers): Steps<readonly (readonly Quotation[])[]> {
  const found: Quotation[][] = [];
  let before: Told = { speaker: null, open: false };
  for (const [paragraph, reading] of speakers.readings.entries()) {
    const said = sayingsIn(speakers, reading, paragraph, before);
    if (before.open) giveBack(found.at(-1), said.quotations[0]);
    before = said.told;
    found.push(said.quotations);
    yield;
  }
  return found;
}

/** A quotation that goes on in the next paragraph and is attributed only there. */
function giveBack(earlier: Quotation[] | undefined, next: Quotation | undefined): void {
  const open = earlier?.at(-1);
  if (open === undefined || earlier === undefined || next === undefined || open.speaker !== null) return;
  earlier[earlier.length - 1] = { ...open, speaker: next.speaker };
}

/** What a paragraph leaves behind for the next. */
interface Told {
  /** Who spoke last in it. */
  readonly speaker: string | null;
  /** Its last quotation is not closed: the next paragraph goes on with it. */
  readonly open: boolean;
}

function sayingsIn(
  speakers: Speakers,
  reading: Reading,
  paragraph: number,
  before: Told,
): { readonly quotations: Quotation[]; readonly told: Told } {
  const quotes = quotesIn(reading, quotedIn(reading.tokens, before.open));
  const quotations: Quotation[] = [];
  let last: string | null = null;
  for (const [at, quote] of quotes.entries()) {
    const attribution = attributionOf(reading, quotes, at);
    const speaker = speakerAt({ speakers, reading, paragraph, quotes, at, before, last }, attribution);
    if (isTitle(reading, quote) && (speaker === null || isNamed(reading, quote))) continue;
    quotations.push(toQuotation(reading, quote, speaker, attribution));
    last = speaker;
  }
  const tail = quotes.at(-1);
  const speaker = tail === undefined ? lastToSpeak(speakers, paragraph) : last;
  const open = tail !== undefined && !tail.closed;
  return { quotations, told: { speaker, open } };
}

interface Place {
  readonly speakers: Speakers;
  readonly reading: Reading;
  readonly paragraph: number;
  readonly quotes: readonly Quote[];
  readonly at: number;
  readonly before: Told;
  /** Who says the quotation before it in the paragraph. */
  readonly last: string | null;
}

function speakerAt(place: Place, attribution: Attribution): string | null {
  const { speakers, paragraph, quotes, at } = place;
  const quote = quotes[at];
  if (quote === undefined) return null;
  if (attribution.source !== undefined) {
    return (
      (attribution.source.pronoun === 'it' ? place.last : null) ??
      speakerOf(speakers, paragraph, attribution.source)
    );
  }
  if (attribution.blocked === true) return null;
  if (!opensSentence(quote)) return sharesSentence(place, quote) ? place.last : null;
  return carriedOver(place, quote);
}

/** "... and a ...": more tokens between two stretches, and the second may be somebody else's. */
const MOST_BETWEEN = 4;

/** Two stretches of one sentence, the first with a speaker: "he called it |a mess| and |a scandal|". */
function sharesSentence({ quotes, at }: Place, quote: Quote): boolean {
  const earlier = quotes[at - 1];
  return earlier !== undefined && earlier.start === quote.start && quote.open - earlier.close <= MOST_BETWEEN;
}

/** A quotation that is a sentence by itself goes on with whoever spoke in the sentence before. */
function carriedOver(place: Place, quote: Quote): string | null {
  const { reading, quotes, at, before } = place;
  const isWhole = quote.end <= quote.close + 1;
  if (!isWhole) return null;
  const earlier = quotes[at - 1];
  if (quote.open <= 0 || (earlier === undefined && quote.start === 0)) return before.speaker;
  if (earlier !== undefined && quote.start <= earlier.end + 1) return place.last;
  return bySentenceBefore(place, reading, quote);
}

/** `He would not give in. "We will win."`: whoever spoke, or was the subject, in the sentence before. */
function bySentenceBefore(
  { speakers, paragraph, quotes, at, last }: Place,
  reading: Reading,
  quote: Quote,
): string | null {
  const end = quote.start - 1;
  const earlier = quotes[at - 1];
  let first = end;
  while (first > 0 && !/^[.!?…]$/.test(reading.tokens[first - 1]?.text ?? '')) first -= 1;
  if (earlier !== undefined && earlier.close >= first) return last;
  const subject = clauseSubject(reading, first, end);
  if (subject?.name?.type === 'person' || subject?.pronoun !== undefined)
    return speakerOf(speakers, paragraph, subject);
  return lastToSpeak(speakers, paragraph, end);
}

/** Words in marks that are a title, a nickname or a name: every longer word has a capital. */
function isTitle(reading: Reading, quote: Quote): boolean {
  const all = reading.tokens.slice(quote.open + 1, quote.close).filter((token) => token.kind === 'word');
  const words = all.filter((token) => !isFunctionWord(token.key));
  if (words.length === 0) return all.length === 0;
  return (
    words.every((token) => token.capital) &&
    (words.length > 1 || !opensSentence(quote)) &&
    (quote.ending !== '.' || isNamed(reading, quote))
  );
}

const NAMERS =
  /^(?:on|show|programme?|song|film|movie|book|novel|memoir|series|essay|article|column|magazine|podcast|documentary|album|play|called|titled|entitled|named|nicknamed|host|hosts|single|track|episode|painting|poem)$/;

/** `ABC's "This Week,"`, `the book "Roads Not Taken"`. */
function isNamed(reading: Reading, quote: Quote): boolean {
  let at = quote.open - 1;
  if (reading.tokens[at]?.text === ',') at -= 1;
  const before = reading.tokens[at];
  if (before?.key === 'as') return /^(?:known|billed|dubbed)$/.test(reading.tokens[at - 1]?.key ?? '');
  return before !== undefined && (before.kind === 'possessive' || NAMERS.test(before.key));
}

function toQuotation(
  reading: Reading,
  quote: Quote,
  speaker: string | null,
  attribution: Attribution,
): Quotation {
  const verb = attribution.verb === undefined ? undefined : reading.tokens[attribution.verb];
  const source =
    attribution.source === undefined
      ? undefined
      : spanOf(reading, attribution.source.first, attribution.source.last);
  return {
    ...spanOf(reading, quote.open + 1, quote.close - 1),
    speaker,
    direct: true,
    ...(verb === undefined ? {} : { verb: { start: verb.start, end: verb.end } }),
    ...(source === undefined ? {} : { source }),
  };
}

function spanOf({ tokens, text }: Reading, first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? text.length };
}
