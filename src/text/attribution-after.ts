import { isNameOrPronoun } from './attribution-before.js';
import { type Attribution, isFinite, NONE, withSource } from './attributions.js';
import type { Quote } from './quotes.js';
import type { Reading } from './reading.js';
import { isNounToo, isPlainSpeech } from './speech-verbs.js';
import { subjectBefore } from './subjects.js';
import { type Source } from './noun-phrases.js';
import { subjectAfter } from './subject-after.js';
import type { Token } from './tokens.js';

const MOST_SUBJECT_TOKENS = 40;

export function attributedAfter(reading: Reading, quote: Quote, next: Quote | undefined): Attribution {
  const { tokens } = reading;
  const signed = signatureAfter(reading, quote);
  if (signed !== undefined) return { source: signed };
  const limit = Math.min(
    next?.open ?? tokens.length,
    quote.close + MOST_SUBJECT_TOKENS,
    lastOfSentence(reading, quote) + 1,
  );
  let first = quote.close + 1;
  while (first < limit && tokens[first]?.kind === 'mark' && /^[,—–-]$/.test(tokens[first]?.text ?? ''))
    first += 1;
  const open = tokens[first];
  if (open === undefined || first >= limit) return NONE;
  if (open.key === 'according' && tokens[first + 1]?.key === 'to')
    return withSource(subjectAfter(reading, first + 1), first);
  if (isFinite(tokens, first) && isInverted(reading, quote, first))
    return withSource(subjectAfter(reading, first), first);
  if (quote.ending === '' && first === quote.close + 1 && !isSubjectOpening(reading, first)) return NONE;
  return subjectAndVerb(reading, quote, first, limit);
}

/** `"..." — Matthew Ingram`. */
function signatureAfter({ tokens, nameAt }: Reading, quote: Quote): Source | undefined {
  let first = quote.close + 1;
  if (!/^[—–-]$/.test(tokens[first]?.text ?? '')) return undefined;
  while (/^[—–-]$/.test(tokens[first]?.text ?? '')) first += 1;
  const name = nameAt[first];
  const next = tokens[(name?.last ?? first) + 1];
  const closes = next === undefined || next.gap === '\n' || next.kind === 'mark';
  return name !== undefined && closes ? { first: name.first, last: name.last, name } : undefined;
}

/** A question or an exclamation ends no sentence where "he said" follows. */
function lastOfSentence(reading: Reading, quote: Quote): number {
  if (quote.end > quote.close || quote.ending !== '?') return quote.end;
  let last = quote.close;
  while (last + 1 < reading.tokens.length && !/^[.!?]$/.test(reading.tokens[last]?.text ?? '')) last += 1;
  return last;
}

/** `"...," said X`; with no stop before the verb only the plainest verbs, as `"talk" claims that` is no attribution. */
function isInverted(reading: Reading, quote: Quote, verb: number): boolean {
  const key = reading.tokens[verb]?.key ?? '';
  return (
    quote.ending !== '' || verb > quote.close + 1 || /^(?:said|says|added|wrote|asked|replied)$/.test(key)
  );
}

function isSubjectOpening(reading: Reading, at: number): boolean {
  return (
    reading.nameAt[at] !== undefined || /^(?:he|she|they|the|a|an|one)$/.test(reading.tokens[at]?.key ?? '')
  );
}

function subjectAndVerb(reading: Reading, quote: Quote, first: number, limit: number): Attribution {
  const { tokens } = reading;
  for (let verb = first + 1; verb < limit; verb++) {
    if (
      !isFinite(tokens, verb) ||
      (isNounToo(tokens[verb]?.key ?? '') && !isNameOrPronoun(reading, verb - 1))
    )
      continue;
    const source = subjectBefore(reading, verb, first);
    if (source === undefined) continue;
    if (source.first <= first + 1 || opensAt(reading, first, source)) {
      return quote.ending === '.' && !closesAt(tokens, verb) ? NONE : { source, verb };
    }
    // A trailing "..., she said." belongs to the whole sentence.
    if (
      tokens[source.first - 1]?.text === ',' &&
      closesAt(tokens, verb) &&
      isPlainSpeech(tokens[verb]?.key ?? '')
    )
      return { source, verb };
    if (quote.ending !== '') return NONE;
  }
  return NONE;
}

/** Only titles and the like stand between: `"...," Secretary of State |John Kerry| said`. */
function opensAt(reading: Reading, first: number, source: Source): boolean {
  for (let at = first; at < source.first; at++) {
    const token = reading.tokens[at];
    if (token === undefined || token.kind === 'mark') return false;
    if (/^(?:and|but|that|which|who|when|while|because|to|is|was|has|had)$/.test(token.key)) return false;
  }
  return true;
}

function closesAt(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1];
  return (
    next === undefined ||
    next.kind === 'mark' ||
    /^(?:on|in|at|during|after|of|to|later|earlier|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      next.key,
    )
  );
}
