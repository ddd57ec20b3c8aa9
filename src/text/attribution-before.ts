import { type Attribution, isFinite, lacksParticle, NONE, withSource } from './attributions.js';
import type { Quote } from './quotes.js';
import type { Reading } from './reading.js';
import { isNounToo, isPlainSpeech, speechVerb } from './speech-verbs.js';
import { subjectBefore } from './subjects.js';
import { clauseSubject } from './clauses.js';
import { type Source } from './noun-phrases.js';
import { subjectAfter } from './subject-after.js';
import type { Token } from './tokens.js';

export function attributedBefore(reading: Reading, quote: Quote, earlier: readonly Quote[]): Attribution {
  const { tokens } = reading;
  let blocked = false;
  for (let at = quote.open - 1; at >= quote.start; at--) {
    const inside = earlier.find((other) => at >= other.open && at <= other.close);
    if (inside !== undefined) {
      at = inside.open;
      continue;
    }
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    if (token.key === 'according' && tokens[at + 1]?.key === 'to')
      return withSource(subjectAfter(reading, at + 1), at);
    const owner = ownerOfWords(reading, at);
    if (owner !== undefined) return { source: owner };
    if (token.capital || speechVerb(token.key) === undefined || lacksParticle(tokens, at)) continue;
    const found = byVerb(reading, quote, at, earlier);
    if (found.source !== undefined) return found;
    blocked ||= found.blocked === true;
    if (found.blocked === true) break;
  }
  return blocked ? { blocked } : atColon(reading, quote);
}

const WORDS_OF =
  /^(?:words?|statements?|claims?|remarks?|comments?|assertions?|promises?|pledges?|calls?|descriptions?|messages?|tweets?|speech|slogan|vows?|accusations?|warnings?|response|answer|letter|post|declaration|arguments?|insistence|contention|observation|complaints?|criticism|characterization|suggestion|refrain|mantra|motto|motif|catchphrase)$/;

/** "Trump's claim that", "in her words": the owner of a noun of saying. */
function ownerOfWords({ tokens, nameAt }: Reading, at: number): Source | undefined {
  if (!WORDS_OF.test(tokens[at]?.key ?? '')) return undefined;
  if (tokens[at]?.key === 'words' && tokens[at + 1]?.key === 'of')
    return subjectAfter({ tokens, nameAt, text: '', names: [] }, at + 1);
  for (let back = at - 1; back >= at - 4 && back >= 0; back--) {
    const token = tokens[back];
    if (token?.kind === 'possessive') {
      const name = nameAt[back - 1];
      return name === undefined ? undefined : { first: name.first, last: name.last, name };
    }
    if (token?.kind === 'word' && /^(?:his|her)$/.test(token.key))
      return { first: back, last: back, pronoun: token.key };
    if (token?.kind !== 'word' || token.capital) return undefined;
  }
  return undefined;
}

/** The subject of the verb of saying at `verb`, which stands before the quotation in its sentence. */
function byVerb(reading: Reading, quote: Quote, verb: number, earlier: readonly Quote[]): Attribution {
  const { tokens } = reading;
  const key = tokens[verb]?.key ?? '';
  const before = tokens[verb - 1];
  if (
    before?.kind === 'word' &&
    /^(?:the|a|an|this|that|these|no|any|his|her|their|its|of|in|for)$/.test(before.key)
  )
    return NONE;
  if (before?.kind === 'possessive') return NONE;
  if (NAMING.test(key) && verb === quote.open - 1 && !hasWhat(tokens, quote.start, verb))
    return { blocked: true };
  if (isSpent(quote, verb, key, earlier)) return NONE;
  if (isNounToo(key) && !isNameOrPronoun(reading, verb - 1)) return NONE;
  if (key.endsWith('ing')) return gerund(reading, quote, verb);
  if (before?.key === 'to') return withSource(clauseSubject(reading, quote.start, verb - 1), verb);
  if (isPassive(tokens, verb, key)) return byAgent(reading, quote, verb);
  const source = invertedSource(reading, verb, earlier) ?? subjectBefore(reading, verb, quote.start);
  if (source !== undefined) return { source, verb };
  return isPlainSpeech(key) ? { blocked: verb > quote.start } : NONE;
}

/** `What he calls "the system" is, to her, "noise"`: a verb of calling that has called its thing already. */
function isSpent(quote: Quote, verb: number, key: string, earlier: readonly Quote[]): boolean {
  const between = earlier.find(({ open }) => open > verb);
  return between !== undefined && CALLING.test(key) && quote.open - between.close > 3;
}

const CALLING = /^(?:call|label|dub|brand|term|describ)(?:e|ed|led|s|es|bed)?$/;

/** `"We had a plan," said Cobb, "and it worked."`: the subject of a verb that follows another quotation. */
function invertedSource(reading: Reading, verb: number, earlier: readonly Quote[]): Source | undefined {
  const { tokens } = reading;
  const follows = earlier.some(
    ({ close }) => close === verb - 1 || (close === verb - 2 && tokens[verb - 1]?.text === ','),
  );
  const source = follows ? subjectAfter(reading, verb) : undefined;
  return source !== undefined && tokens[source.last + 1]?.kind === 'mark' ? source : undefined;
}

// "a song called "X"", "named "X"": without an object before the quotation these only name a thing.
const NAMING = /^(?:called|labell?ed|dubbed|termed|named|titled|entitled|nicknamed|described)$/;

/** `what he called "a disaster"`. */
function hasWhat(tokens: readonly Token[], start: number, verb: number): boolean {
  for (let at = verb - 1; at >= start; at--) if (/^(?:what|which)$/.test(tokens[at]?.key ?? '')) return true;
  return false;
}

export function isNameOrPronoun(reading: Reading, at: number): boolean {
  return (
    reading.nameAt[at] !== undefined ||
    /^(?:he|she|they|it|who|also|then|later|repeatedly|often)$/.test(reading.tokens[at]?.key ?? '')
  );
}

/** "..., saying", "quoted as saying": the subject of the sentence, or of the passive. */
function gerund(reading: Reading, quote: Quote, verb: number): Attribution {
  const { tokens } = reading;
  if (tokens[verb - 1]?.key === 'as' && /^(?:quoted|cited|reported)$/.test(tokens[verb - 2]?.key ?? '')) {
    return withSource(subjectBefore(reading, verb - 2, quote.start), verb);
  }
  const name = reading.nameAt[verb - 1];
  if (name !== undefined && tokens[name.first - 1]?.key === 'with')
    return { source: { first: name.first, last: name.last, name }, verb };
  for (let at = verb - 1; at > quote.start; at--) {
    if (isFinite(tokens, at) && isPlainSpeech(tokens[at]?.key ?? '')) {
      const source = subjectBefore(reading, at, quote.start);
      if (source !== undefined) return { source, verb };
    }
  }
  return withSource(clauseSubject(reading, quote.start, verb), verb);
}

function isPassive(tokens: readonly Token[], verb: number, key: string): boolean {
  if (!/(?:ed|told|known|put|read|written)$/.test(key)) return false;
  for (let back = verb - 1; back >= verb - 3; back--) {
    const token = tokens[back];
    if (token === undefined || token.kind !== 'word') return false;
    if (/^(?:is|was|are|were|be|been|being|gets?|got)$/.test(token.key)) return true;
    if (!/(?:ly|also|often|once|long|been|later|not)$/.test(token.key)) return false;
  }
  return false;
}

/** `was called "unfit" by X`. */
function byAgent(reading: Reading, quote: Quote, verb: number): Attribution {
  const { tokens } = reading;
  for (const from of [verb + 1, quote.close + 1]) {
    for (let at = from; at < from + 4; at++) {
      if (tokens[at]?.key === 'by') return withSource(subjectAfter(reading, at), verb);
    }
  }
  return { blocked: true };
}

/** `Trump: "..."`, `His answer: "..."`. */
function atColon(reading: Reading, quote: Quote): Attribution {
  if (reading.tokens[quote.open - 1]?.text !== ':') return NONE;
  return withoutVerb(clauseSubject(reading, quote.start, quote.open - 1));
}

function withoutVerb(source: Source | undefined): Attribution {
  return source === undefined ? NONE : { source };
}
