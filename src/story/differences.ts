import type { Paragraph, Report } from '../reports/report.js';
import type { Steps } from '../steps.js';
import { words } from '../text/words.js';
import type { Cast, CastEntry } from './cast.js';
import { type Difference, joined, type Side } from './difference.js';
import {
  datesDiffer,
  eventsDiffer,
  negationDiffers,
  numbersDiffer,
  type Pair,
  vaguenessDiffers,
} from './figures-differ.js';
import { fateSteps } from './fates-differ.js';
import type { Likeness } from './likeness.js';
import type { Portrait } from './portraits.js';
import { relatedSteps } from './related.js';
import type { Saying } from './sayings.js';
import { attributionDiffers, descriptionsDiffer, quotationSteps, speakerSteps } from './sayings-differ.js';
import { sentenceFacts, type SentenceFacts } from './sentence-facts.js';
import { type Sentence, type Slice, sliceAround } from './sentence.js';
import type { Named } from './survey.js';
import type { Dates } from './timeline.js';

/** TF-IDF cosine below which two sentences are not held against each other. */
const NEAR = 0.22;
/** From here a claim and a plain statement are of one thing. */
const SAME_CLAIM = 0.35;

/** What differences are read from. */
export interface Ground {
  readonly reports: readonly Report[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: ReadonlyMap<Paragraph, readonly Sentence[]>;
  readonly likeness: Likeness;
  readonly dates: Dates;
  readonly names: ReadonlyMap<Paragraph, readonly Named[]>;
  readonly sayings: readonly Saying[];
  readonly cast: Cast;
  readonly portraits: ReadonlyMap<CastEntry, Portrait>;
}

/** Where the reports of a story differ. What is shown must be a difference: most are left out for want of being sure. */
export function* differenceSteps(ground: Ground): Steps<readonly Difference[]> {
  const factsOf = factsBy(ground);
  const bySentence = sayingsBySentence(ground);
  const ids = new Set(ground.cast.entries.map(({ id }) => id));
  const related = yield* relatedSteps(ground.reports);
  const found: Difference[] = [];
  for (const a of ground.sentences) {
    for (const pair of pairsOf(a, ground, factsOf, related))
      found.push(...pairDiffers(pair, bySentence, ids));
    yield;
  }
  found.push(...(yield* fateSteps(ground.paragraphs.values(), ground.likeness, bySentence, ground.names)));
  found.push(...(yield* quotationSteps(ground.sayings)));
  found.push(...(yield* speakerSteps(ground.sayings, ground.likeness, ground.names, ids)));
  found.push(...(yield* descriptionSteps(ground)));
  return joined(found.filter((one) => isWithin(one, related)));
}

/** At least two of its sides are of reports that tell of the same. */
function isWithin({ sides }: Difference, related: Related): boolean {
  return sides.some(({ said }, i) =>
    sides.some(
      (other, j) => i < j && said.report !== other.said.report && related(said.report, other.said.report),
    ),
  );
}

type Related = (a: Report, b: Report) => boolean;

function pairDiffers(
  pair: Pair,
  bySentence: (slice: Slice) => readonly Saying[],
  ids: ReadonlySet<string>,
): readonly Difference[] {
  return [
    ...numbersDiffer(pair),
    ...vaguenessDiffers(pair),
    ...datesDiffer(pair),
    ...negationDiffers(pair),
    ...eventsDiffer(pair),
    ...(pair.likeness >= SAME_CLAIM
      ? attributionDiffers(sliceOf(pair.a), sliceOf(pair.b), bySentence, ids)
      : []),
  ];
}

/** Facts of a sentence, read with those of its paragraph when one of them is first held against another. */
function factsBy({ paragraphs, dates }: Ground): (sentence: Sentence) => SentenceFacts | undefined {
  const known = new Map<Paragraph, ReadonlyMap<Sentence, SentenceFacts>>();
  return (sentence) => {
    const { report, paragraph } = sentence;
    const own =
      known.get(paragraph) ??
      sentenceFacts(paragraph.text, paragraphs.get(paragraph) ?? [], dates.in(report, paragraph));
    known.set(paragraph, own);
    return own.get(sentence);
  };
}

function* pairsOf(
  a: Sentence,
  { likeness, names }: Ground,
  factsOf: (sentence: Sentence) => SentenceFacts | undefined,
  related: Related,
): Generator<Pair> {
  for (const { sentence: b, likeness: like } of likeness.alike(a, NEAR)) {
    if (b.at <= a.at || a.report === b.report || !related(a.report, b.report)) continue;
    if (isOfOthers(a, b, names)) continue;
    const [left, right] = [factsOf(a), factsOf(b)];
    if (left !== undefined && right !== undefined) yield { a, b, likeness: like, facts: [left, right] };
  }
}

/** Two sentences that name somebody or something, and nobody in common: their figures belong to different things. */
function isOfOthers(a: Sentence, b: Sentence, names: Ground['names']): boolean {
  const idsIn = ({ paragraph, start, end }: Sentence): ReadonlySet<string> => {
    const inside = (names.get(paragraph) ?? []).filter((name) => name.start >= start && name.end <= end);
    return new Set(inside.map(({ id }) => id));
  };
  const [left, right] = [idsIn(a), idsIn(b)];
  return left.size > 0 && right.size > 0 && ![...left].some((id) => right.has(id));
}

function sliceOf({ report, paragraph, start, end }: Sentence): Slice {
  return { report, paragraph, start, end, marks: [] };
}

function sayingsBySentence({ sayings }: Ground): (slice: Slice) => readonly Saying[] {
  const byParagraph = new Map<Paragraph, { readonly saying: Saying; readonly slice: Slice }[]>();
  for (const saying of sayings)
    for (const slice of [saying.said, ...saying.also]) {
      const same = byParagraph.get(slice.paragraph);
      if (same === undefined) byParagraph.set(slice.paragraph, [{ saying, slice }]);
      else same.push({ saying, slice });
    }
  return ({ paragraph, start, end }) =>
    (byParagraph.get(paragraph) ?? [])
      .filter(({ slice }) => slice.start < end && start < slice.end)
      .map(({ saying }) => saying);
}

function* descriptionSteps({
  cast: { entries },
  portraits,
  paragraphs,
}: Ground): Steps<readonly Difference[]> {
  const nameWords = new Set<string>();
  for (const { id, names } of entries) {
    for (const { folded } of [id, ...names].flatMap((name) => words(name))) nameWords.add(folded);
    yield;
  }
  const found: Difference[] = [];
  for (const [entry, { described }] of portraits) {
    if (entry.type !== 'person') continue;
    for (const one of descriptionsDiffer(entry, described, nameWords))
      found.push({ ...one, sides: one.sides.map((side) => inSentence(paragraphs, side)) });
    yield;
  }
  return found;
}

/** A phrase shown in the sentence that it stands in. */
function inSentence(paragraphs: Ground['paragraphs'], side: Side): Side {
  const { paragraph, start, end } = side.said;
  const said = sliceAround(paragraphs.get(paragraph) ?? [], { start, end }, [{ start, end }]);
  return said === undefined ? side : { ...side, said };
}
