import type { Paragraph, Report } from './reports/report.js';
import { findDates, type DateMention } from './text/dates.js';
import { findDurations, type DurationMention } from './text/durations.js';
import { findNames, type NameMention } from './text/names.js';
import { findQuantities, type QuantityMention } from './text/quantities.js';
import { findQuotations, type Quotation } from './text/quotations.js';
import { sentences } from './text/sentences.js';
import type { Span } from './text/span.js';

/** A paragraph with what the program found in it; offsets are UTF-16 units into its text. */
export interface ReadParagraph extends Paragraph {
  readonly sentences: readonly Span[];
  readonly names: readonly NameMention[];
  readonly dates: readonly DateMention[];
  readonly durations: readonly DurationMention[];
  readonly quantities: readonly QuantityMention[];
  readonly quotations: readonly Quotation[];
}

/** What the program makes of a report: for whoever wonders why an answer came out as it did. */
export function readParagraphs({ paragraphs, published }: Report): readonly ReadParagraph[] {
  const texts = paragraphs.map(({ text }) => text);
  const names = findNames(texts);
  const quotations = findQuotations(texts, names);
  return paragraphs.map((paragraph, i) => {
    const { text } = paragraph;
    const dates = findDates(text, published);
    return {
      ...paragraph,
      sentences: sentences(text),
      names: names[i] ?? [],
      dates,
      durations: findDurations(text),
      quantities: findQuantities(text, dates),
      quotations: quotations[i] ?? [],
    };
  });
}
