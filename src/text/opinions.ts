import { isFinite } from './attributions.js';
import { clauseSubject } from './clauses.js';
import type { Reading } from './reading.js';
import { sentenceAround } from './reading.js';
import { isPlainSpeech } from './speech-verbs.js';
import { subjectAfter } from './subject-after.js';
import type { Span } from './span.js';
import { subjectBefore } from './subjects.js';
import { wordSet } from './word-set.js';

/** Verbs that leave with their subject what is said after them, and that are no verbs of saying. */
const OPINIONS = wordSet(
  'accuses accused blames blamed suspects suspected think thinks thought doubt doubts doubted fears feared expects expected hopes hoped disputes disputed considers considered assumes assumed presumes presumed speculates speculated',
);
const SAYING = wordSet('saying stating claiming asserting alleging');
/** These do only where the sentence says whose they are: "noting" is often the report's own. */
const SAYING_OF = wordSet('insisting arguing cautioning warning suggesting maintaining believing');
const CLAIMS = wordSet(
  'claim claims assertion assertions allegation allegations accusation accusations contention belief admission acknowledgment acknowledgement denial insistence estimate estimates account',
);

/** What is learned or seen is no claim of whoever learns it. */
const KNOWING = /^(?:learn(?:s|ed)|kn[eo]ws?|hear[sd]?|sees|saw|reads?|finds?|found|shows|showed)$/;

/** Whether a word, lower case, can leave a claim with somebody although it is no finite verb of saying. */
export function isOpinion(word: string): boolean {
  return OPINIONS.has(word) || SAYING.has(word) || SAYING_OF.has(word) || CLAIMS.has(word);
}

/** What is left with somebody: the words that do so, whose claim it is where those words do not say, and what is claimed. */
export interface Opinion {
  readonly words: Span;
  readonly who?: Span;
  readonly held: Span;
}

/** "Japan suspects that ...", "..., saying that ...", "the North's assertion that ...". */
export function opinionsIn(reading: Reading): readonly Opinion[] {
  return reading.tokens.flatMap((token, at) => {
    if (token.key === 'according') return according(reading, at);
    if (token.kind !== 'word' || token.capital) return [];
    const speaks = isPlainSpeech(token.key) && isFinite(reading.tokens, at);
    const holds = (speaks && !KNOWING.test(token.key)) || /^(?:held|holds)$/.test(token.key);
    if (holds && reading.tokens[at + 1]?.key === 'that') return saysThat(reading, at);
    if (OPINIONS.has(token.key)) return thought(reading, at);
    if (speaks) return trailing(reading, at);
    if (SAYING.has(token.key) || SAYING_OF.has(token.key)) return said(reading, at);
    return CLAIMS.has(token.key) ? claimed(reading, at) : [];
  });
}

/** "according to the university", before or behind what is said. */
function according(reading: Reading, at: number): readonly Opinion[] {
  const { tokens } = reading;
  const source = tokens[at + 1]?.key === 'to' ? subjectAfter(reading, at + 1) : undefined;
  const [from, to] = [tokens[at]?.start, source && tokens[source.last]?.end];
  const isWhole = source !== undefined && !/^(?:the|an?)$/.test(tokens[source.last]?.key ?? '');
  if (from === undefined || to === undefined || !isWhole) return [];
  const { first, last } = sentenceAround(tokens, at);
  const held = { start: tokens[first]?.start ?? from, end: tokens[last]?.end ?? to };
  return [{ words: { start: from, end: to }, held }];
}

function thought(reading: Reading, verb: number): readonly Opinion[] {
  const { tokens } = reading;
  // "The suspects.": nothing is said after a noun.
  if (isPassive(reading, verb) || tokens[verb + 1]?.kind !== 'word') return [];
  const { first, last } = sentenceAround(tokens, verb);
  const source = subjectBefore(reading, verb, first);
  if (source === undefined || verb - source.last > MOST_BETWEEN) return [];
  return opinion(reading, { first: source.first, verb, last });
}

/** "It was she, too, who declared that ...": the verb alone where nobody plain stands before it. */
function saysThat(reading: Reading, verb: number): readonly Opinion[] {
  const plain = thought(reading, verb);
  if (plain.length > 0 || isPassive(reading, verb)) return plain;
  const { first, last } = sentenceAround(reading.tokens, verb);
  return withSubject(reading, opinion(reading, { first: verb, verb, last }), first, verb);
}

/** "It was X, too, who declared": the name that a relative pronoun right before the verb stands for. */
function antecedent({ tokens, nameAt }: Reading, verb: number): Reading['nameAt'][number] {
  if (tokens[verb - 1]?.key !== 'who') return undefined;
  for (let at = verb - 2; at >= Math.max(0, verb - 2 - MOST_BETWEEN); at -= 1)
    if (nameAt[at] !== undefined) return nameAt[at];
  return undefined;
}

/** With the name that is the subject of the verb's clause, where it has one. */
function withSubject(
  reading: Reading,
  found: readonly Opinion[],
  first: number,
  verb: number,
): readonly Opinion[] {
  const subject = antecedent(reading, verb) ?? clauseSubject(reading, first, verb)?.name;
  const [from, to] = [reading.tokens[subject?.first ?? -1]?.start, reading.tokens[subject?.last ?? -1]?.end];
  if (subject === undefined || from === undefined || to === undefined) return found;
  return found.map((one) => ({ ...one, who: { start: from, end: to } }));
}

function isPassive({ tokens }: Reading, verb: number): boolean {
  let at = verb - 1;
  while (/^(?:also|not|never|first|[a-z]+ly)$/.test(tokens[at]?.key ?? '')) at -= 1;
  return /^(?:is|are|was|were|be|been|being|got|gets?|to)$/.test(tokens[at]?.key ?? '');
}

/** "..., a spokesman said on Tuesday": what is said stands before. */
function trailing(reading: Reading, verb: number): readonly Opinion[] {
  if (isPassive(reading, verb)) return [];
  const { tokens } = reading;
  const { first } = sentenceAround(tokens, verb);
  const source = subjectBefore(reading, verb, first);
  const next = tokens[verb + 1];
  const closes = next === undefined || next.kind === 'mark' || AFTER_SAYING.test(next.key);
  if (source === undefined || !closes || tokens[source.first - 1]?.text !== ',') return [];
  const [from, to, start] = [tokens[source.first]?.start, tokens[verb]?.end, tokens[first]?.start];
  if (from === undefined || to === undefined || start === undefined) return [];
  return [{ words: { start: from, end: to }, held: { start, end: from } }];
}

const AFTER_SAYING =
  /^(?:on|in|at|late|early|after|during|later|earlier|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/;

/** A participle goes with the subject of its sentence, which may stand far before it. */
function said(reading: Reading, verb: number): readonly Opinion[] {
  const { tokens } = reading;
  const { first, last } = sentenceAround(tokens, verb);
  const found = withSubject(reading, opinion(reading, { first: verb, verb, last }), first, verb);
  const isOwn = SAYING.has(tokens[verb]?.key ?? '') && tokens[verb - 1]?.text === ',';
  return isOwn ? found : found.filter(({ who }) => who !== undefined);
}

function claimed(reading: Reading, noun: number): readonly Opinion[] {
  const { tokens, nameAt } = reading;
  const mark = tokens[noun - 1]?.kind === 'possessive' ? noun - 1 : noun - 2;
  const name = nameAt[mark - 1] ?? nameAt[mark];
  if (tokens[mark]?.kind !== 'possessive' || name === undefined) return [];
  return opinion(reading, { first: name.first, verb: noun, last: sentenceAround(tokens, noun).last });
}

/** Tokens between a subject and its verb: with more, another verb stands between them. */
const MOST_BETWEEN = 4;

function opinion(
  { tokens }: Reading,
  { first, verb, last }: { readonly first: number; readonly verb: number; readonly last: number },
): readonly Opinion[] {
  const [from, to, end] = [tokens[first]?.start, tokens[verb]?.end, tokens[last]?.end];
  if (from === undefined || to === undefined || end === undefined) return [];
  return [{ words: { start: from, end: to }, held: { start: to, end } }];
}

/** Words by which a text leaves open whether it is so, or says that others say so. */
const HEDGES = new RegExp(
  String.raw`\b(?:allegedly|alleged|reportedly|purported(?:ly)?|supposedly|apparently|presumabl[ey]|unconfirmed|rumou?red` +
    String.raw`|(?<!was |were |is |are )suspected|probably|possibly|perhaps|(?:un)?likely|(?:appears?|appeared|seems?|seemed) to` +
    String.raw`|(?:is|are|was|were|be|been) (?:[a-z]+ly |also )?(?:said|believed|thought|understood|reported|alleged|rumou?red|claimed|suspected|presumed|considered) (?:to|that)` +
    String.raw`|(?:reported|said|believed|thought|rumou?red|estimated) to (?:be|have)` +
    String.raw`|(?:may|might) (?:have|be))\b`,
  'giu',
);

export function hedgesIn(text: string): readonly Span[] {
  return [...text.matchAll(HEDGES)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}
