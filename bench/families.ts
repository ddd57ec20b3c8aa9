import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../src/reports/report.js';
import { packageRoot } from '../src/root.js';
import { findOrigins } from '../src/story/origins.js';
import { seeded } from './twist.js';

/** How far a rewrite goes from its text: shares of words put otherwise, of sentences left out, moved, and put in. */
interface Manner {
  readonly words: number;
  readonly left: number;
  readonly moved: number;
  readonly added: number;
}

/**
 * Two middling rewrites of one text share about as many three-word shingles as the rewrites of the wire text among the
 * five reports do (18-19 %); light ones twice that, heavy ones about as many as reports of one story by several hands.
 */
const MANNERS: Readonly<Record<string, Manner>> = {
  light: { words: 0.1, left: 0.1, moved: 0.1, added: 0.05 },
  middling: { words: 0.2, left: 0.2, moved: 0.3, added: 0.15 },
  heavy: { words: 0.35, left: 0.35, moved: 0.6, added: 0.25 },
};
const REWRITES = 4;

/** Twenty-four passages of A. Conan Doyle's Adventures of Sherlock Holmes (1892, in the public domain), two of each tale, with its quotation marks taken out. */
function passages(): readonly string[] {
  return readFileSync(join(packageRoot(), 'bench', 'families.txt'), 'utf8')
    .trim()
    .split('\n\n');
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+/);
}

/** One text put otherwise, the same in every run. `others`: sentences and words of other texts. */
function rewrite(
  text: string,
  { words, left, moved, added }: Manner,
  others: readonly string[],
  chance: () => number,
): string {
  const pick = (): readonly string[] => (others[Math.floor(chance() * others.length)] ?? '').split(' ');
  // In another order its words are a sentence that no other report has.
  const fresh = (): string =>
    pick()
      .map((word) => ({ word, at: chance() }))
      .sort((a, b) => a.at - b.at)
      .map(({ word }) => word)
      .join(' ');
  const kept = sentencesOf(text).filter(() => chance() >= left);
  for (let i = 0; i + 1 < kept.length; i += 1) {
    const [one, next] = [kept[i], kept[i + 1]];
    if (one !== undefined && next !== undefined && chance() < moved) [kept[i], kept[i + 1]] = [next, one];
  }
  const put = kept.map((sentence) =>
    sentence
      .split(' ')
      .map((word) => (chance() < words ? (pick()[1] ?? word) : word))
      .join(' '),
  );
  return put.flatMap((sentence) => (chance() < added ? [fresh(), sentence] : [sentence])).join(' ');
}

/** An official's words, which any report may quote: they make no origin. */
const QUOTED =
  'We have looked into this with all the care that it asks for, we have spoken with everybody who was there on the day, and we shall say what we have found when we have found it, and not one hour before that, whatever the papers write, because those who wait for an answer have waited long enough to be given a true one';

function reportsOf(all: readonly string[], manner: Manner): readonly Report[] {
  return all.flatMap((text, family) =>
    Array.from({ length: REWRITES }, (_, nth): Report => {
      const chance = seeded(family * 100 + nth);
      const others = sentencesOf(all[(family + 7 + nth) % all.length] ?? '');
      const quote = nth === 0 ? ` Asked about it, the spokesman said: “${QUOTED}.”` : '';
      return {
        id: `${family}-${nth}`,
        number: family * REWRITES + nth + 1,
        version: 1,
        title: '',
        language: 'en',
        leftOut: [],
        paragraphs: [{ n: 1, text: rewrite(text, manner, others, chance) + quote }],
      };
    }),
  );
}

/** Of pairs of reports that are said to be of one origin, how many are; of those that are, how many are said to be: in %. */
export function measureFamilies(): Readonly<Record<string, number>> {
  const all = passages();
  const figures: Record<string, number> = { families: all.length, 'rewrites of each': REWRITES };
  for (const [name, manner] of Object.entries(MANNERS)) {
    const reports = reportsOf(all, manner);
    const origins = findOrigins(reports);
    let [said, right, pairs] = [0, 0, 0];
    for (const [i] of reports.entries())
      for (let j = i + 1; j < reports.length; j += 1) {
        const same = Math.floor(i / REWRITES) === Math.floor(j / REWRITES);
        if (same) pairs += 1;
        if (origins[i] !== origins[j]) continue;
        said += 1;
        if (same) right += 1;
      }
    figures[`${name}, precision, %`] = percent(right, said);
    figures[`${name}, recall, %`] = percent(right, pairs);
  }
  return figures;
}

/** Of none that were said to be, all were right. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((1000 * part) / whole) / 10;
}
