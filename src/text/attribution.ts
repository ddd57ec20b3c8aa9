import { attributedAfter } from './attribution-after.js';
import { attributedBefore } from './attribution-before.js';
import { type Attribution, NONE } from './attributions.js';
import { opensSentence, type Quote } from './quotes.js';
import type { Reading } from './reading.js';
import { isPlainSpeech, speechVerb } from './speech-verbs.js';

/** Who says the quotation at `at` of its paragraph, from its own sentence: after it, before it, or by a noun of saying. */
export function attributionOf(reading: Reading, quotes: readonly Quote[], at: number): Attribution {
  const quote = quotes[at];
  if (quote === undefined) return NONE;
  const after = (): Attribution => attributedAfter(reading, quote, quotes[at + 1]);
  const before = (): Attribution => attributedBefore(reading, quote, inSentence(quotes, at, quote.start));
  const order = opensSentence(quote)
    ? [after]
    : takesAfterFirst(reading, quote)
      ? [after, before]
      : [before, after];
  let blocked = false;
  for (const look of order) {
    const found = look();
    if (found.source !== undefined) return found;
    blocked ||= found.blocked === true;
  }
  return { blocked };
}

/** The quotations before `at` that stand in its sentence. */
function inSentence(quotes: readonly Quote[], at: number, start: number): readonly Quote[] {
  let first = at;
  while ((quotes[first - 1]?.open ?? -1) >= start) first -= 1;
  return quotes.slice(first, at);
}

/** `"We will," he said`: what comes before in the sentence is another quotation's. */
function takesAfterFirst({ tokens }: Reading, quote: Quote): boolean {
  const next = tokens[quote.close + 1];
  return (
    quote.ending === ',' &&
    next?.kind === 'word' &&
    (speechVerb(next.key) !== undefined || /^(?:he|she|they)$/.test(next.key)) &&
    isPlainSpeech(tokens[quote.close + 2]?.key ?? next.key)
  );
}
