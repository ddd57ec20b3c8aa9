import { citation } from '../reports/report.js';
import type { Lexicon } from '../search/lexicon.js';
import type { Passage } from '../search/passage.js';
import type { Span } from '../text/span.js';
import { likeness, vectorOf, type Vector } from './alike.js';
import type { Cut } from './answer.js';
import { cutAround } from './cut.js';
import type { Annotations } from './annotations.js';
import type { Laid } from './laid.js';
import type { Terms } from './match.js';
import type { Ranked } from './rank.js';
import { findValues, type Found } from './values.js';
import { LONGEST } from './window.js';

/** An excerpt before its highlights are settled between all that are shown. */
export interface Draft {
  readonly ranked: Ranked;
  readonly shown: Span & { readonly cut: Cut };
  readonly found: readonly Found[];
  /** Paragraphs that say the same, nearest first. */
  readonly alike: readonly Passage[];
  /** Share of the question that stands in what is shown: 0..1. */
  readonly cover: number;
}

// TF-IDF cosine of two sentences that say the same; chosen on hand-paired sentences of five reports (AUC .96): 25 of 77
// pairs and one that is none. What says the same is not shown again.
const SAME = 0.3;
// From here a paragraph is named as one that has it too, and may still be shown: 41 of the pairs, 5 that are none.
const ALSO = 0.23;

/**
 * The excerpts to show, best first, at most `limit`. A paragraph stands once: as an excerpt, or among the
 * `alike` of the best excerpt that says the same.
 */
export function compose(
  terms: Terms,
  ranked: readonly Ranked[],
  laid: readonly Laid[],
  limit: number,
  lexicon: Lexicon,
  notes: Annotations,
): readonly Draft[] {
  const taken = new Set<Passage>();
  const drafts: (Omit<Draft, 'alike'> & { readonly near: readonly Near[] })[] = [];
  for (const one of ranked) {
    const { passage } = one.laid.candidate;
    if (drafts.length >= limit) break;
    if (taken.has(passage)) continue;
    taken.add(passage);
    const main = mainSentence(one);
    const sentence = passage.sentences[main];
    const own = sentence && vectorOf(lexicon, passage, sentence.firstWord, sentence.lastWord);
    const near = own === undefined ? [] : nearOthers(own, laid, taken, lexicon);
    for (const other of near) if (other.likeness >= SAME) taken.add(other.passage);
    drafts.push({ ...draft(terms, one, main, notes), near });
  }
  return drafts.map(({ near, ...one }) => ({
    ...one,
    alike: near
      .filter((other) => other.likeness >= SAME || isLeft(other, taken))
      .map(({ passage }) => passage),
  }));
}

interface Near {
  readonly passage: Passage;
  readonly likeness: number;
}

/** Whether a paragraph is shown nowhere else; it is then named with this excerpt alone. */
function isLeft({ passage }: Near, taken: Set<Passage>): boolean {
  if (taken.has(passage)) return false;
  taken.add(passage);
  return true;
}

function nearOthers(
  own: Vector,
  laid: readonly Laid[],
  taken: ReadonlySet<Passage>,
  lexicon: Lexicon,
): readonly Near[] {
  return laid
    .map(({ candidate: { passage } }) => passage)
    .filter((passage) => !taken.has(passage))
    .map((passage) => ({ passage, likeness: likeness(own, passage, lexicon, ALSO) }))
    .filter((one) => one.likeness >= ALSO)
    .sort((a, b) => b.likeness - a.likeness || a.passage.key - b.passage.key);
}

// The sentence of what is shown that most likely answers.
function mainSentence({ chances, window }: Ranked): number {
  let best = window.first;
  for (let i = window.first; i <= window.last; i += 1) if ((chances[i] ?? 0) > (chances[best] ?? 0)) best = i;
  return best;
}

function draft(terms: Terms, ranked: Ranked, main: number, notes: Annotations): Omit<Draft, 'alike'> {
  const { laid, window } = ranked;
  const { passage } = laid.candidate;
  const whole = {
    start: passage.sentences[window.first]?.start ?? 0,
    end: passage.sentences[window.last]?.end ?? passage.text.length,
  };
  const all = findValues(terms, laid, whole, notes);
  const shown = cutAround(passage.text, whole, keepOf(laid, whole, all[0]), LONGEST);
  const found = all.filter(({ start, end }) => start >= shown.start && end <= shown.end);
  return { ranked, shown, found: preferMain(found, passage, main), cover: ranked.laid.cover[main] ?? 0 };
}

// A value in the sentence that answers fits before one in its neighbour.
const NEIGHBOUR = 0.6;

function preferMain(found: readonly Found[], passage: Passage, main: number): readonly Found[] {
  const sentence = passage.sentences[main];
  return found
    .map((one) =>
      sentence && one.start >= sentence.start && one.end <= sentence.end
        ? one
        : { ...one, fit: one.fit * NEIGHBOUR },
    )
    .sort((a, b) => b.fit - a.fit || a.start - b.start);
}

// What a cut must leave in: the value, else the densest run of matches.
function keepOf(laid: Laid, whole: Span, value: Found | undefined): Span {
  const { passage } = laid.candidate;
  const hits = [...laid.hits.word.keys()].filter(
    (i) =>
      (laid.hits.word[i] ?? -1) >= 0 &&
      (passage.starts[i] ?? 0) >= whole.start &&
      (passage.ends[i] ?? 0) <= whole.end,
  );
  const first = hits[0];
  const last = hits.at(-1);
  if (value !== undefined) return { start: value.start, end: value.end };
  if (first === undefined || last === undefined) return { start: whole.start, end: whole.start };
  const run = { start: passage.starts[first] ?? 0, end: passage.ends[last] ?? 0 };
  return run.end - run.start <= LONGEST ? run : { start: run.start, end: passage.ends[first] ?? run.start };
}

export function citationOf({ report, paragraph }: Passage): string {
  return citation(report, paragraph.n);
}
