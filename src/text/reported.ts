import { quotedIn } from './quote-marks.js';
import { type Quotation } from './quotations.js';
import type { NameMention } from './names.js';
import { type Reading, readingsOf, sentenceAround } from './reading.js';
import { isNounToo, speechVerb } from './speech-verbs.js';
import { speakerOf, type Speakers, speakersOf } from './speakers.js';
import type { Token } from './tokens.js';
import { subjectBefore } from './subjects.js';
import { type Source } from './noun-phrases.js';
import { subjectAfter } from './subject-after.js';

const REPORTING = new Set(
  'say tell state add announce report claim assert argue insist warn confirm acknowledge admit believe suggest note declare stress emphasize emphasise caution predict deny indicate explain write tweet estimate allege maintain testify reply reveal conclude contend concede affirm disclose complain recall pledge vow promise demand'.split(
    ' ',
  ),
);

/** Whether a word, lower case, is a form of a verb that reports what somebody says in other words. */
export function isReporting(word: string): boolean {
  return REPORTING.has(speechVerb(word) ?? '');
}

/** Fewer tokens make no statement: "he said so". */
const FEWEST_TOKENS = 4;

/**
 * What one report has people say in its own words, by paragraph: "X said (that) ...", "..., X said", "according to X".
 * The span is the statement, `direct` is false. A sentence that only carries a whole quotation gives none. Never throws.
 */
export function findReported(
  paragraphs: readonly string[],
  names: readonly (readonly NameMention[])[],
): readonly (readonly Quotation[])[] {
  const speakers = speakersOf(readingsOf(paragraphs, names));
  return speakers.readings.map((reading, paragraph) => reportedIn(speakers, reading, paragraph));
}

/** The same of one paragraph already read. */
export function reportedIn(speakers: Speakers, reading: Reading, paragraph: number): readonly Quotation[] {
  const { tokens } = reading;
  const inside = new Set<number>();
  for (const { open, close } of quotedIn(tokens)) for (let at = open; at <= close; at++) inside.add(at);
  const found: Quotation[] = [];
  let end = -1;
  for (const [at, token] of tokens.entries()) {
    if (at <= end || inside.has(at) || token.kind !== 'word' || (token.capital && token.key !== 'according'))
      continue;
    const said = saying(reading, at, inside);
    if (said === undefined) continue;
    const speaker = speakerOf(speakers, paragraph, said.source);
    found.push(toQuotation(reading, said, speaker));
    end = said.last;
  }
  return found;
}

interface Said {
  readonly source: Source;
  readonly verb: number;
  readonly first: number;
  readonly last: number;
}

function saying(reading: Reading, verb: number, inside: ReadonlySet<number>): Said | undefined {
  const { tokens } = reading;
  const key = tokens[verb]?.key ?? '';
  const accords = key === 'according' && tokens[verb + 1]?.key === 'to';
  if (
    !accords &&
    (!REPORTING.has(speechVerb(key) ?? '') ||
      isNounToo(key) ||
      key.endsWith('ing') ||
      isPassive(tokens, verb))
  )
    return undefined;
  const sentence = sentenceAround(tokens, verb);
  const inverted =
    tokens[verb - 1]?.text === ',' && /^(?:said|says|added|wrote)$/.test(key) && !inside.has(verb - 2);
  const turned = inverted ? invertedSaying(reading, verb, sentence.first) : undefined;
  if (turned !== undefined) return turned;
  const source = accords ? subjectAfter(reading, verb + 1) : subjectBefore(reading, verb, sentence.first);
  if (
    source === undefined ||
    inside.has(verb + 2) ||
    (tokens[verb + 1]?.text === ',' && tokens[source.first - 1]?.text !== ',')
  )
    return undefined;
  const after = {
    first: statementStart(reading, accords ? source.last : verb),
    last: lastWord(reading, sentence.last),
  };
  const closes = tokens[verb + 1]?.kind === 'mark' || after.last - after.first < FEWEST_TOKENS;
  const before = { first: sentence.first, last: source.first - 2 };
  const range = closes && tokens[source.first - 1]?.text === ',' ? before : after;
  if (range.last - range.first + 1 < FEWEST_TOKENS || inside.has(range.first)) return undefined;
  return { source, verb, ...range };
}

/** "The North needs aid, said analyst Moon Seong Mook." */
function invertedSaying(reading: Reading, verb: number, first: number): Said | undefined {
  const source = subjectAfter(reading, verb);
  if (source === undefined || verb - 1 - first < FEWEST_TOKENS) return undefined;
  const after = reading.tokens[source.last + 1];
  const closes =
    after === undefined || after.kind === 'mark' || /^(?:of|with|at|in|on|from|who)$/.test(after.key);
  return closes ? { source, verb, first, last: verb - 2 } : undefined;
}

/** "is said", "was told". */
function isPassive(tokens: readonly Token[], verb: number): boolean {
  return /^(?:is|are|was|were|be|been|being)$/.test(tokens[verb - 1]?.key ?? '');
}

/** Past "on Monday", "in a statement", "reporters" and "that" to the statement itself. */
function statementStart(reading: Reading, verb: number): number {
  const { tokens } = reading;
  const opens =
    /^(?:that|in|on|at|to|during|after|earlier|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
  const mayWait = tokens[verb]?.key === 'told' || opens.test(tokens[verb + 1]?.key ?? '');
  for (let at = verb + 1; mayWait && at < verb + 14; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'mark' && token.text !== ',')) break;
    if (token.key === 'that') return at + 1;
  }
  let first = verb + 1;
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(tokens[first]?.key ?? '')) first += 1;
  if (tokens[first]?.key === 'on' && tokens[first + 1]?.capital === true) first += 2;
  if (tokens[first]?.text === ',') first += 1;
  return first;
}

function lastWord({ tokens }: Reading, last: number): number {
  return tokens[last]?.kind === 'mark' && /^[.!?…]$/.test(tokens[last].text) ? last - 1 : last;
}

function toQuotation({ tokens }: Reading, said: Said, speaker: string | null): Quotation {
  const span = (first: number, last: number): { start: number; end: number } => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  });
  return {
    ...span(said.first, said.last),
    speaker,
    direct: false,
    verb: span(said.verb, said.verb),
    source: span(said.source.first, said.source.last),
  };
}
