import type { Paragraph } from '../reports/report.js';
import { words } from '../text/words.js';
import { type Difference, joined, type Side } from './difference.js';
import {
  datesDiffer,
  negationDiffers,
  numbersDiffer,
  type Pair,
  vaguenessDiffers,
} from './figures-differ.js';
import type { Saying } from './sayings.js';
import {
  attributionDiffers,
  descriptionsDiffer,
  quotationsDiffer,
  statementsDiffer,
} from './sayings-differ.js';
import { sentenceFacts, type SentenceFacts } from './sentence-facts.js';
import { type Sentence, type Slice, sliceAround } from './sentence.js';
import type { Survey } from './survey.js';

/** TF-IDF cosine below which two sentences are not held against each other. */
const NEAR = 0.22;
/** From here a claim and a plain statement are of one thing. */
const SAME_CLAIM = 0.35;

/** Where the reports of a story differ. What is shown must be a difference: most are left out for want of being sure. */
export function differencesOf(story: Survey): readonly Difference[] {
  const facts = factsOf(story);
  const bySentence = sayingsBySentence(story);
  const found: Difference[] = [];
  for (const pair of pairsOf(story, facts)) {
    found.push(
      ...numbersDiffer(pair),
      ...vaguenessDiffers(pair),
      ...datesDiffer(pair),
      ...negationDiffers(pair),
    );
    if (pair.likeness >= SAME_CLAIM)
      found.push(...attributionDiffers(sliceOf(pair.a), sliceOf(pair.b), (slice) => bySentence(slice)));
  }
  const isKnown = (speaker: string): boolean => story.entry(speaker) !== undefined;
  found.push(
    ...quotationsDiffer(story.sayings),
    ...statementsDiffer(story.sayings, story.likeness, story.names, isKnown),
    ...descriptions(story),
  );
  return joined(found);
}

function factsOf({ paragraphs }: Survey): ReadonlyMap<Sentence, SentenceFacts> {
  const found = new Map<Sentence, SentenceFacts>();
  for (const sentences of paragraphs.values()) {
    const [first] = sentences;
    if (first === undefined) continue;
    for (const [sentence, facts] of sentenceFacts(first, sentences)) found.set(sentence, facts);
  }
  return found;
}

function* pairsOf(
  { sentences, likeness, names }: Survey,
  facts: ReadonlyMap<Sentence, SentenceFacts>,
): Generator<Pair> {
  for (const a of sentences)
    for (const { sentence: b, likeness: like } of likeness.alike(a, NEAR)) {
      const [left, right] = [facts.get(a), facts.get(b)];
      if (b.at <= a.at || a.report === b.report || left === undefined || right === undefined) continue;
      if (isOfOthers(a, b, names)) continue;
      yield { a, b, likeness: like, facts: [left, right] };
    }
}

/** Two sentences that name somebody or something, and nobody in common: their figures belong to different things. */
function isOfOthers(a: Sentence, b: Sentence, names: Survey['names']): boolean {
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

function sayingsBySentence({ sayings }: Survey): (slice: Slice) => readonly Saying[] {
  const byParagraph = new Map<Paragraph, { readonly saying: Saying; readonly slice: Slice }[]>();
  for (const saying of sayings)
    for (const slice of [saying.said, ...saying.also]) {
      const same = byParagraph.get(slice.paragraph) ?? [];
      byParagraph.set(slice.paragraph, [...same, { saying, slice }]);
    }
  return ({ paragraph, start, end }) =>
    (byParagraph.get(paragraph) ?? [])
      .filter(({ slice }) => slice.start < end && start < slice.end)
      .map(({ saying }) => saying);
}

function descriptions(story: Survey): readonly Difference[] {
  const places = story.cast.entries.flatMap(({ id, names }) => [id, ...names]);
  const nameWords = new Set(places.flatMap((name) => words(name).map(({ folded }) => folded)));
  return story.cast.entries
    .filter(({ type }) => type === 'person')
    .flatMap((entry) => {
      const portrait = story.portrait(entry);
      return portrait === undefined ? [] : descriptionsDiffer(entry, portrait.described, nameWords);
    })
    .map((difference) => ({ ...difference, sides: difference.sides.map((side) => inSentence(story, side)) }));
}

/** A phrase shown in the sentence that it stands in. */
function inSentence({ paragraphs }: Survey, side: Side): Side {
  const { paragraph, start, end } = side.said;
  const said = sliceAround(paragraphs.get(paragraph) ?? [], { start, end }, [{ start, end }]);
  return said === undefined ? side : { ...side, said };
}
