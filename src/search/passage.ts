import type { Paragraph, Report } from '../reports/report.js';
import { countryWords } from '../text/country-words.js';
import { sentences } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import type { Lexicon } from './lexicon.js';

/** A sentence of a passage: UTF-16 offsets into the paragraph, and which of the passage's words are in it. */
export interface Sentence extends Span {
  readonly firstWord: number;
  /** Exclusive. */
  readonly lastWord: number;
}

/** Whether a word begins with a capital of its own: right after a full stop, a quotation mark or at the start it may be the sentence's. */
export function isCapital(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  const capital = code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text.slice(start, start + 2));
  return capital && text[start - 1] === ' ' && /[\p{L}\p{N},]/u.test(text[start - 2] ?? '');
}

/** Whether a report's words are indexed as they are: stems are known of English alone. */
export function isAsWritten({ language }: Pick<Report, 'language'>): boolean {
  return language !== 'en' && language !== 'und';
}

/** A paragraph as the index knows it: its words as numbers of the story's lexicon, with their places. */
export class Passage {
  /** Surface numbers, one a word. */
  readonly surfaces: Int32Array;
  /** Stem numbers, one a word. */
  readonly stems: Int32Array;
  /** Where each word starts and ends, UTF-16 units into the paragraph. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  #sentences: readonly Sentence[] | undefined;

  constructor(
    readonly key: number,
    readonly report: Report,
    readonly paragraph: Paragraph,
    lexicon: Lexicon,
  ) {
    const found = countryWords(paragraph.text);
    this.surfaces = lexicon.add(
      found.map((word) => word.folded),
      found.map(({ start }) => isCapital(paragraph.text, start)),
      isAsWritten(report),
    );
    this.stems = this.surfaces.map((surface) => lexicon.stemOf(surface));
    this.starts = Int32Array.from(found, (word) => word.start);
    this.ends = Int32Array.from(found, (word) => word.end);
  }

  get text(): string {
    return this.paragraph.text;
  }

  /** Found when first asked for and kept: most paragraphs of a large story are never candidates. */
  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= this.#findSentences());
  }

  #findSentences(): readonly Sentence[] {
    let word = 0;
    return sentences(this.text).map(({ start, end }) => {
      const firstWord = word;
      while (word < this.starts.length && (this.starts[word] ?? 0) < end) word += 1;
      return { start, end, firstWord, lastWord: word };
    });
  }
}
