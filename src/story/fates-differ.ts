import type { Paragraph } from '../reports/report.js';
import type { Steps } from '../steps.js';
import type { Span } from '../text/span.js';
import type { Difference, Side } from './difference.js';
import { sideOf } from './figures-differ.js';
import { cosine, type Likeness, type Vector } from './likeness.js';
import type { Saying } from './sayings.js';
import type { Sentence, Slice } from './sentence.js';

/** What became of the rest of a group. */
type Fate = 'dead' | 'alive' | 'unknown';

interface Told {
  readonly sentence: Sentence;
  readonly fate: Fate;
  readonly mark: Span;
  /** Who says so, where the report leaves it with somebody. */
  readonly teller: string | null;
  /** Of the sentence with the one before it, which says whose rest it is. */
  readonly around: Vector;
}

const MENTIONED = /\b(?:died|dead|killed|perished|drowned|alive|surviv|fate|whereabouts|unaccounted)/i;
const REST =
  '(?:the (?:others?|rest|remaining|remainder|missing)|others|some|most|many|all of them|none of them|they)';
const NEAR = '(?:[^.;]{0,60}?)';
const FATES: readonly (readonly [Fate, RegExp])[] = [
  ['unknown', /\b(?:fate|whereabouts)\b[^.;]{0,60}?\b(?:unknown|unclear|uncertain|not known|a mystery)\b/i],
  ['unknown', /\bno knowledge of (?:their|the) (?:fate|whereabouts)\b/i],
  ['unknown', new RegExp(`\\b${REST}\\b${NEAR}\\b(?:remain(?:ed|s)? missing|unaccounted for)`, 'i')],
  ['alive', new RegExp(`\\b${REST}\\b${NEAR}\\b(?:alive|survived)\\b`, 'i')],
  ['dead', new RegExp(`\\b${REST}\\b${NEAR}\\b(?:died|dead|killed|perished|drowned)\\b`, 'i')],
];
/** "Five abductees came back, saying that ...": nobody is named, and still somebody says it. */
const TELLER =
  /^((?:(?:the|some|several|many|two|three|four|five|six|seven|eight|nine|ten|\d+)\s)(?:[\p{L}-]+\s)?[\p{L}-]+s)\b[^.;]*,\s(?:saying|stating|claiming|insisting|reporting)\b/iu;

/** "North Korea let five go home but said |the others had died|": who is said once, at the head of the clause. */
const SAID_ON = /\b(?:and|but)\s(?:said|says|claimed|claims|insisted|stated|reported)\s(?:that\s)?$/i;

/** TF-IDF cosine from which two sentences, each with the one before it, are of one group. */
const SAME_GROUP = 0.2;

/** Where reports have it differently what became of the others, or who says so; a sentence a step. */
export function* fateSteps(
  paragraphs: Iterable<readonly Sentence[]>,
  likeness: Likeness,
  sayingsIn: (slice: Slice) => readonly Saying[],
  names: Names,
): Steps<readonly Difference[]> {
  const tellerOf = tellerBy(sayingsIn, names);
  const all: Told[] = [];
  for (const sentences of paragraphs) {
    for (const [at, sentence] of sentences.entries()) {
      const text = sentence.paragraph.text.slice(sentence.start, sentence.end);
      if (!MENTIONED.test(text)) continue;
      const found = fateIn(sentence, text);
      if (found === undefined) continue;
      const around = likeness.vectorOf([...(sentences[at - 1]?.stems ?? []), ...sentence.stems]);
      all.push({ sentence, ...found, teller: tellerOf(sentence, text, found.mark), around });
    }
    yield;
  }
  return groupsOf(all).flatMap((group) => [...fatesDiffer(group), ...tellersDiffer(group)]);
}

function fateIn(sentence: Sentence, text: string): Pick<Told, 'fate' | 'mark'> | undefined {
  for (const [fate, shape] of FATES) {
    const match = shape.exec(text);
    if (match === null) continue;
    const start = sentence.start + match.index;
    return { fate, mark: { start, end: start + match[0].length } };
  }
  return undefined;
}

type Names = ReadonlyMap<Paragraph, readonly (Span & { readonly id: string })[]>;

/** Who says what a sentence says of the rest; null where it is the report itself, or not plain. */
function tellerBy(sayingsIn: (slice: Slice) => readonly Saying[], names: Names) {
  return ({ report, paragraph, start, end }: Sentence, text: string, mark: Span): string | null => {
    const told = TELLER.exec(text)?.[1];
    if (told !== undefined) return told;
    const before = text.slice(0, mark.start - start);
    if (SAID_ON.test(before)) {
      const clause = start + before.lastIndexOf(',') + 1;
      const subject = (names.get(paragraph) ?? []).find(
        (name) => name.start >= clause && name.end <= mark.start,
      );
      if (subject !== undefined) return subject.id;
    }
    const said = sayingsIn({ report, paragraph, start, end, marks: [] });
    return said.find(({ span }) => span.start <= mark.start && mark.end <= span.end)?.speaker ?? null;
  };
}

/** Those that are of one group of people, each like another of them. */
function groupsOf(all: readonly Told[]): readonly (readonly Told[])[] {
  const groups: Told[][] = [];
  for (const told of all) {
    const near = groups.filter((group) => group.some((one) => cosine(one.around, told.around) >= SAME_GROUP));
    const [first, ...rest] = near;
    if (first === undefined) groups.push([told]);
    else {
      first.push(told, ...rest.flat());
      for (const merged of rest) groups.splice(groups.indexOf(merged), 1);
    }
  }
  return groups;
}

function fatesDiffer(group: readonly Told[]): readonly Difference[] {
  const sides = sidesBy(
    group,
    ({ fate }) => fate,
    ({ sentence, mark }) => sentence.paragraph.text.slice(mark.start, mark.end),
  );
  return differing('fate', sides);
}

/** The same fate, and others who say so; a report that leaves it open says nothing of who. */
function tellersDiffer(group: readonly Told[]): readonly Difference[] {
  const told = group.filter(({ teller, fate }) => teller !== null && fate === 'dead');
  return differing(
    'speaker',
    sidesBy(
      told,
      ({ teller }) => teller ?? '',
      ({ teller }) => teller ?? '',
    ),
  );
}

function sidesBy(
  all: readonly Told[],
  key: (told: Told) => string,
  words: (told: Told) => string,
): readonly Side[] {
  const sides = new Map<string, { side: Side; also: Slice[] }>();
  for (const told of all) {
    const known = sides.get(key(told));
    const side = sideOf(told.sentence, told.mark);
    if (known === undefined) sides.set(key(told), { side: { ...side, words: words(told) }, also: [] });
    else known.also.push(side.said);
  }
  return [...sides.values()].map(({ side, also }) => ({ ...side, also }));
}

/** A difference only where it lies between reports: one that has several of them weighs them itself. */
function differing(kind: 'fate' | 'speaker', sides: readonly Side[]): readonly Difference[] {
  const reports = sides.map(({ said, also }) => new Set([said, ...also].map(({ report }) => report)));
  const apart = reports.some((own, i) => reports.some((other, j) => i < j && !meets(own, other)));
  const [first] = sides;
  if (!apart || first === undefined) return [];
  const { report, paragraph, start } = first.said;
  return [{ kind, key: `fate ${report.number}.${paragraph.n}.${start}`, sides }];
}

function meets<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return [...a].some((one) => b.has(one));
}
