import type { Paragraph } from '../reports/report.js';
import type { Span } from '../text/span.js';
import { isStopWord, stem, words, type Word } from '../text/words.js';
import { align, type Alignment, type Key } from './alignment.js';
import { sliceAround, type Sentence, type Slice } from './sentence.js';

/** Words that differ: as they were typed, and as the report has them; either may be empty. */
export interface Differing {
  readonly typed: string;
  readonly report: string;
}

/** Where a report has what was typed, word for word or nearly. */
export interface NearWords {
  readonly said: Slice;
  readonly span: Span;
  readonly differing: readonly Differing[];
  /** Share of the typed words that the report has there: 0..1. */
  readonly share: number;
}

/** Below this share it is another sentence with some of the same words. */
const LEAST_SHARE = 0.6;
const FEWEST_WORDS = 2;
/** Words that are compared: beyond, a paragraph is found by its beginning. */
const MOST_WORDS = 80;

/** The places of a story that have the typed words, best first. Words of one stem count as the same, and are told. */
export function findWords(
  typed: string,
  paragraphs: ReadonlyMap<Paragraph, readonly Sentence[]>,
): readonly NearWords[] {
  const wanted = words(typed).slice(0, MOST_WORDS);
  const content = wanted.filter(({ folded }) => !isStopWord(folded));
  if (wanted.length < FEWEST_WORDS || content.length === 0) return [];
  const left = wanted.map(keyOf);
  const stems = new Set(content.map(({ folded }) => stem(folded)));
  const found: NearWords[] = [];
  for (const [paragraph, sentences] of paragraphs) {
    const shared = new Set(sentences.flatMap((one) => one.stems.filter((word) => stems.has(word))));
    if (shared.size < stems.size * LEAST_SHARE * 0.7) continue;
    const all = words(paragraph.text);
    const near = nearest({ typed, wanted, all, paragraph, sentences }, align(left, all.map(keyOf)));
    if (near !== undefined) found.push(near);
  }
  return found.sort((a, b) => b.share - a.share || a.differing.length - b.differing.length);
}

function keyOf({ folded }: Word): Key {
  return { exact: folded, alike: stem(folded) };
}

interface Laid {
  readonly typed: string;
  readonly wanted: readonly Word[];
  readonly all: readonly Word[];
  readonly paragraph: Paragraph;
  readonly sentences: readonly Sentence[];
}

function nearest(laid: Laid, { pairs }: Alignment): NearWords | undefined {
  const share = pairs.length / laid.wanted.length;
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined || share < LEAST_SHARE || pairs.length < FEWEST_WORDS)
    return undefined;
  const span = { start: laid.all[first.right]?.start ?? 0, end: laid.all[last.right]?.end ?? 0 };
  const said = sliceAround(laid.sentences, span, [span]);
  return said && { said, span, share, differing: differingIn(laid, pairs) };
}

/** Between two words that agree, whatever either side has beside them. */
function differingIn(
  { typed, wanted, all, paragraph }: Laid,
  pairs: Alignment['pairs'],
): readonly Differing[] {
  const found: Differing[] = [];
  let left = 0;
  let right = pairs[0]?.right ?? 0;
  const add = (leftEnd: number, rightEnd: number): void => {
    if (leftEnd <= left && rightEnd <= right) return;
    found.push({
      typed: between(typed, wanted, left, leftEnd),
      report: between(paragraph.text, all, right, rightEnd),
    });
  };
  for (const pair of pairs.filter(({ same }) => same)) {
    add(pair.left, pair.right);
    [left, right] = [pair.left + 1, pair.right + 1];
  }
  add(wanted.length, (pairs.at(-1)?.right ?? -1) + 1);
  return found;
}

function between(text: string, all: readonly Word[], from: number, to: number): string {
  if (to <= from) return '';
  return text.slice(all[from]?.start ?? 0, all[to - 1]?.end ?? 0);
}
