import type { Quoted } from './quote-marks.js';
import type { Reading } from './reading.js';
import { isNounToo, isPlainSpeech, speechVerb } from './speech-verbs.js';
import { clauseSubject, type Source, subjectAfter, subjectBefore } from './subjects.js';
import type { Token } from './tokens.js';

/** A quoted stretch in its sentence. */
export interface Quote extends Quoted {
  /** First token of the sentence that it stands in, other quotations passed over. */
  readonly start: number;
  /** Last token of that sentence. */
  readonly end: number;
  /** The last mark inside: what it leaves open tells whether a "he said" can follow. */
  readonly ending: ',' | '.' | '?' | '';
}

/** Who says a quotation, as far as its own sentence tells. */
export interface Attribution {
  readonly source?: Source;
  /** Token of the verb of saying. */
  readonly verb?: number;
  /** The sentence has a verb of saying or calling whose subject stays unknown: nobody is to be carried over. */
  readonly blocked?: boolean;
}

const NONE: Attribution = {};

/** Lays the quoted stretches of a paragraph into their sentences. */
export function quotesIn(reading: Reading, quoted: readonly Quoted[]): readonly Quote[] {
  return quoted.map((quote, at) => {
    const ending = endingOf(reading.tokens[quote.close - 1]);
    return {
      ...quote,
      start: sentenceStart(reading, quoted, at),
      end: sentenceEnd(reading, quoted, at),
      ending,
    };
  });
}

function endingOf(token: Token | undefined): Quote['ending'] {
  if (token?.kind !== 'mark') return '';
  if (/^[,—–-]$/.test(token.text)) return ',';
  if (/^[?!]$/.test(token.text)) return '?';
  return /^[.…]$/.test(token.text) ? '.' : '';
}

function sentenceStart(reading: Reading, quoted: readonly Quoted[], at: number): number {
  const { tokens } = reading;
  let back = (quoted[at]?.open ?? 0) - 1;
  let earlier = at - 1;
  while (back >= 0) {
    const other = quoted[earlier];
    if (other?.close === back) {
      if (/^[.?]$/.test(endingOf(tokens[other.close - 1])) && opensNew(tokens[back + 1])) return back + 1;
      back = other.open - 1;
      earlier -= 1;
    } else {
      if (isStop(tokens, back)) return back + 1;
      if (tokens[back + 1]?.gap === '\n') return back + 1;
      back -= 1;
    }
  }
  return 0;
}

/** The end of a sentence; not the stop of "(D-Md.)" or "Calif. officials". */
function isStop(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'mark' || !/^[.!?…]$/.test(token.text)) return false;
  return next === undefined || (next.gap !== '' && opensNew(next)) || /^["”]$/.test(next.text);
}

function opensNew(token: Token | undefined): boolean {
  return token === undefined || token.capital || /^(?:["“‘„«'(—–-]|``)$/.test(token.text);
}

function sentenceEnd(reading: Reading, quoted: readonly Quoted[], at: number): number {
  const { tokens } = reading;
  const quote = quoted[at];
  if (quote === undefined) return 0;
  const inner = endingOf(tokens[quote.close - 1]);
  if (inner === '.' && opensNew(tokens[quote.close + 1])) return quote.close;
  let on = quote.close + 1;
  let later = at + 1;
  while (on < tokens.length) {
    const other = quoted[later];
    if (other?.open === on) {
      on = other.close + 1;
      later += 1;
      if (/^[.?]$/.test(endingOf(tokens[other.close - 1])) && opensNew(tokens[on])) return on - 1;
      continue;
    }
    if (isStop(tokens, on)) return on;
    if (tokens[on + 1]?.gap === '\n') return on;
    on += 1;
  }
  return tokens.length - 1;
}

/** Whether nothing of its sentence stands before the quotation. */
export function opensSentence(quote: Quote): boolean {
  return quote.start >= quote.open;
}

/** Who says the quotation at `at` of its paragraph, from its own sentence: after it, before it, or by a noun of saying. */
export function attributionOf(reading: Reading, quotes: readonly Quote[], at: number): Attribution {
  const quote = quotes[at];
  if (quote === undefined) return NONE;
  const after = (): Attribution => attributedAfter(reading, quote, quotes[at + 1]);
  const before = (): Attribution => attributedBefore(reading, quote, quotes.slice(0, at));
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

const MOST_SUBJECT_TOKENS = 40;

function attributedAfter(reading: Reading, quote: Quote, next: Quote | undefined): Attribution {
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

function withSource(source: Source | undefined, verb: number): Attribution {
  return source === undefined ? NONE : { source, verb };
}

function isFinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    !token.capital &&
    speechVerb(token.key) !== undefined &&
    !token.key.endsWith('ing') &&
    !lacksParticle(tokens, at)
  );
}

// "pointed" is said only with "out", "went" with "on", "put" with "it".
const PARTICLES: Readonly<Record<string, RegExp>> = {
  pointed: /^out$/,
  points: /^out$/,
  went: /^on$/,
  shot: /^back$/,
  fired: /^back$/,
  put: /^(?:it|the)$/,
};

function lacksParticle(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  const particle = Object.hasOwn(PARTICLES, key) ? PARTICLES[key] : undefined;
  return particle !== undefined && !particle.test(tokens[at + 1]?.key ?? '');
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

function attributedBefore(reading: Reading, quote: Quote, earlier: readonly Quote[]): Attribution {
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
  if (isNounToo(key) && !isNameOrPronoun(reading, verb - 1)) return NONE;
  if (key.endsWith('ing')) return gerund(reading, quote, verb);
  if (before?.key === 'to') return withSource(clauseSubject(reading, quote.start, verb - 1), verb);
  if (isPassive(tokens, verb, key)) return byAgent(reading, quote, verb);
  const inverted = earlier.some(
    (other) => other.close === verb - 1 || (other.close === verb - 2 && before?.text === ','),
  );
  const source = inverted ? subjectAfter(reading, verb) : subjectBefore(reading, verb, quote.start);
  if (source !== undefined) return { source, verb };
  return isPlainSpeech(key) ? { blocked: verb > quote.start } : NONE;
}

// "a song called "X"", "named "X"": without an object before the quotation these only name a thing.
const NAMING = /^(?:called|labell?ed|dubbed|termed|named|titled|entitled|nicknamed|described)$/;

/** `what he called "a disaster"`. */
function hasWhat(tokens: readonly Token[], start: number, verb: number): boolean {
  for (let at = verb - 1; at >= start; at--) if (/^(?:what|which)$/.test(tokens[at]?.key ?? '')) return true;
  return false;
}

function isNameOrPronoun(reading: Reading, at: number): boolean {
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
