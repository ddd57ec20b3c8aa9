import { isStopWord, words } from '../src/text/words.js';

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

/**
 * The question asked of something its paragraph does not say, as adversarial question sets do it: one word of
 * matter is put in the place of another. A name gives way to another name of the same paragraph, a figure to
 * another figure, any other word to `stranger`, a word of another question. Undefined where nothing can be changed.
 */
export function twist(
  question: string,
  paragraph: string,
  answers: readonly string[],
  stranger: string,
  random: () => number,
): string | undefined {
  const matter = words(question).filter(
    ({ folded }) => !isStopWord(folded) && (folded.length > 2 || /^\d/.test(folded)),
  );
  const places = matter.slice(1);
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return undefined;
  const raw = question.slice(place.start, place.end);
  const other = replacement(raw, paragraph, answers, stranger, random);
  if (other === undefined || other.toLowerCase() === raw.toLowerCase()) return undefined;
  return question.slice(0, place.start) + other + question.slice(place.end);
}

function replacement(
  raw: string,
  paragraph: string,
  answers: readonly string[],
  stranger: string,
  random: () => number,
): string | undefined {
  const alike = /^\d/.test(raw)
    ? /\b\d[\d,.]*\b/g
    : /^\p{Lu}/u.test(raw)
      ? /(?<=[a-z,] )\p{Lu}\p{L}{2,}/gu
      : undefined;
  if (alike === undefined) return stranger;
  const taken = answers.join(' ').toLowerCase();
  const found = [...paragraph.matchAll(alike)]
    .map(([match]) => match)
    .filter((match) => !taken.includes(match.toLowerCase()));
  return found[Math.floor(random() * found.length)] ?? stranger;
}
