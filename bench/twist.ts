import { oppositesOf } from '../src/text/opposites.js';
import { isStopWord, stem, words, type Word } from '../src/text/words.js';

/** A generator of numbers in [0, 1) that is the same in every run. mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** FNV-1a with a final mix, 32 bits: parts a set the same way in every run. */
export function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  h = Math.imul(h ^ (h >>> 13), 0x5bd1e995);
  return (h ^ (h >>> 15)) >>> 0;
}

/** How a question is made to ask what its paragraph does not say. */
export type Twist = 'name' | 'figure' | 'word' | 'opposite' | 'negation';

/** A question with the paragraph that answers it, and words of other questions asked about the same subject. */
export interface Twistable {
  readonly question: string;
  readonly paragraph: string;
  readonly answers: readonly string[];
  readonly strangers: readonly string[];
}

// Opposites are seldom possible, so where they are they are taken more often.
const WEIGHTS: Readonly<Record<Twist, number>> = { name: 3, figure: 3, word: 3, opposite: 5, negation: 0.6 };

/**
 * The question asked of something its paragraph does not say, as adversarial question sets do it (the sorts are
 * those of Rajpurkar, Jia and Liang 2018, table 2): a name gives way to another name of the same paragraph, a
 * figure to another figure, a word to its opposite or to a word of another question about the same subject, or
 * the question is negated. Undefined where nothing can be changed.
 */
export function twist(from: Twistable, random: () => number): string | undefined {
  const made = [...changes(from, random)];
  let left = random() * made.reduce((sum, [kind]) => sum + WEIGHTS[kind], 0);
  for (const [kind, twisted] of made) {
    left -= WEIGHTS[kind];
    if (left <= 0) return twisted;
  }
  return undefined;
}

function* changes(from: Twistable, random: () => number): Generator<readonly [Twist, string]> {
  const { question } = from;
  const put = (place: Word | undefined, other: string | undefined): string | undefined => {
    if (place === undefined || other === undefined) return undefined;
    const raw = question.slice(place.start, place.end);
    if (other.toLowerCase() === raw.toLowerCase()) return undefined;
    return question.slice(0, place.start) + other + question.slice(place.end);
  };
  const all = words(question).slice(1);
  const matter = all.filter(({ folded }) => !isStopWord(folded) && folded.length > 2 && !/^\d/.test(folded));
  const isName = ({ start }: Word): boolean => /^\p{Lu}/u.test(question.slice(start));
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const inParagraph = (pattern: RegExp): string | undefined => {
    const taken = `${from.answers.join(' ')} ${question}`.toLowerCase();
    return pick(
      [...from.paragraph.matchAll(pattern)]
        .map(([match]) => match)
        .filter((match) => !taken.includes(match.toLowerCase())),
    );
  };
  const name = put(pick(matter.filter(isName)), inParagraph(/(?<=[a-z,] )\p{Lu}\p{L}{2,}/gu));
  if (name !== undefined) yield ['name', name];
  const figure = put(pick(all.filter(({ folded }) => /^\d/.test(folded))), inParagraph(/\b\d[\d,.]*\b/g));
  if (figure !== undefined) yield ['figure', figure];
  const plain = pick(matter.filter((word) => !isName(word)));
  const word = put(
    plain,
    plain && pick(from.strangers.filter((other) => ending(other) === ending(plain.folded))),
  );
  if (word !== undefined) yield ['word', word];
  const turned = pick(all.filter(({ folded }) => oppositesOf(stem(folded)).length > 0));
  const opposite = put(turned, turned && pick(oppositesOf(stem(turned.folded))));
  if (opposite !== undefined) yield ['opposite', opposite];
  const negated = question.replace(
    /\b(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should)\b/i,
    '$& not',
  );
  if (negated !== question) yield ['negation', negated];
}

// A verb gives way to a verb, a plural to a plural, as far as the ending tells.
function ending(word: string): string {
  return /(?:ed|ing|ly|s)$/.exec(word)?.[0] ?? '';
}
