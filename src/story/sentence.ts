import type { Paragraph, Report } from '../reports/report.js';
import { sentences } from '../text/sentences.js';
import type { Steps } from '../steps.js';
import type { Span } from '../text/span.js';
import { isStopWord, root, stem, words } from '../text/words.js';

/** A sentence in its place: `paragraph.text.slice(start, end)`. Offsets in UTF-16 units. */
export interface Sentence extends Span {
  readonly report: Report;
  readonly paragraph: Paragraph;
  /** Its place among the story's sentences, from 0. */
  readonly at: number;
  /** Stems of its words of content, figures among them, in order. */
  readonly stems: readonly string[];
}

/** A run of whole sentences of one paragraph, and what matters in it; offsets into the paragraph. */
export interface Slice extends Span {
  readonly report: Report;
  readonly paragraph: Paragraph;
  readonly marks: readonly Span[];
}

/** The sentences of a story, report by report, in order; a paragraph a step. */
export function* sentenceSteps(reports: readonly Report[]): Steps<readonly Sentence[]> {
  const found: Sentence[] = [];
  for (const report of reports) {
    for (const paragraph of report.paragraphs) {
      const all = words(paragraph.text);
      let next = 0;
      for (const { start, end } of sentences(paragraph.text)) {
        const stems: string[] = [];
        for (; next < all.length; next += 1) {
          const word = all[next];
          if (word === undefined || word.end > end) break;
          if (word.start >= start && !isStopWord(word.folded)) stems.push(stem(word.folded));
        }
        found.push({ report, paragraph, at: found.length, start, end, stems });
      }
      yield;
    }
  }
  return found;
}

/** The whole sentences that hold a span of their paragraph; the paragraph's text where none does. */
export function sliceAround(
  inParagraph: readonly Sentence[],
  span: Span,
  marks: readonly Span[],
): Slice | undefined {
  const [anyOf] = inParagraph;
  if (anyOf === undefined) return undefined;
  const held = inParagraph.filter(({ start, end }) => start < span.end && end > span.start);
  const { report, paragraph } = anyOf;
  const start = held[0]?.start ?? 0;
  const end = held.at(-1)?.end ?? paragraph.text.length;
  return {
    report,
    paragraph,
    start,
    end,
    marks: marks.filter((mark) => mark.start >= start && mark.end <= end),
  };
}

/** What a word of a topic and a word of a report are compared by. */
export function topicKey(stemmed: string): string {
  return root(stemmed);
}
