import type { Paragraph, Report } from '../reports/report.js';
import type { NameMention } from '../text/names.js';
import { castOf, type Cast, type CastEntry } from './cast.js';
import type { Difference } from './difference.js';
import { differencesOf } from './differences.js';
import { Likeness } from './likeness.js';
import { type Portrait, portraitOf } from './portraits.js';
import { sayingsOf, type Saying } from './sayings.js';
import { storySentences, type Sentence } from './sentence.js';
import { statementsOf, type Statement } from './statements.js';
import { timelineOf, type Timeline } from './timeline.js';

/** A name in its paragraph; `id` is the cast's. */
export type Named = NameMention;

/**
 * What is seen across the reports of one story. Each part is computed when it is first asked for, and kept: reports
 * never change while a story is loaded.
 */
export class Survey {
  readonly #makeCast: () => Cast;
  readonly #makeOrigins: () => readonly number[];
  readonly #kept = new Map<string, unknown>();

  /** @param origins for each report in order, the 1-based number of its origin */
  constructor(
    readonly reports: readonly Report[],
    origins: () => readonly number[],
    cast?: () => Cast,
  ) {
    this.#makeOrigins = origins;
    this.#makeCast = cast ?? (() => castOf(reports));
  }

  get cast(): Cast {
    return this.#once('cast', this.#makeCast);
  }

  get sentences(): readonly Sentence[] {
    return this.#once('sentences', () => storySentences(this.reports));
  }

  /** The sentences of each paragraph. */
  get paragraphs(): ReadonlyMap<Paragraph, readonly Sentence[]> {
    return this.#once('paragraphs', () => {
      const found = new Map<Paragraph, Sentence[]>();
      for (const sentence of this.sentences) {
        const same = found.get(sentence.paragraph);
        if (same === undefined) found.set(sentence.paragraph, [sentence]);
        else same.push(sentence);
      }
      return found;
    });
  }

  get likeness(): Likeness {
    return this.#once('likeness', () => new Likeness(this.sentences));
  }

  get timeline(): Timeline {
    return this.#once('timeline', () => timelineOf([...this.paragraphs.values()], this.likeness));
  }

  /** The names of each paragraph, in order, with the cast's ids. */
  get names(): ReadonlyMap<Paragraph, readonly Named[]> {
    return this.#once('names', () => namesOf(this.reports, this.cast));
  }

  get sayings(): readonly Saying[] {
    return this.#once('sayings', () => sayingsOf(this.reports, this.names, this.paragraphs, this.likeness));
  }

  get statements(): readonly Statement[] {
    return this.#once('statements', () => statementsOf(this.sentences, this.likeness));
  }

  get differences(): readonly Difference[] {
    return this.#once('differences', () => differencesOf(this));
  }

  /** What an entry is shown with; undefined where no report mentions it. */
  portrait(entry: CastEntry): Portrait | undefined {
    const kept = this.#once('portraits', () => new Map<CastEntry, Portrait | undefined>());
    const byNumber = this.#once('numbers', () => new Map(this.reports.map((one) => [one.number, one])));
    if (!kept.has(entry)) kept.set(entry, portraitOf(entry, byNumber, this.paragraphs));
    return kept.get(entry);
  }

  entry(id: string): CastEntry | undefined {
    const entries = this.#once('entries', () => new Map(this.cast.entries.map((one) => [one.id, one])));
    return entries.get(id);
  }

  /** The 1-based number of a report's origin. */
  originOf(report: Report): number {
    return this.#once('origins', this.#makeOrigins)[this.reports.indexOf(report)] ?? 0;
  }

  #once<T>(part: string, make: () => T): T {
    if (!this.#kept.has(part)) this.#kept.set(part, make());
    return this.#kept.get(part) as T;
  }
}

/** What is hidden from the cast still speaks and is spoken of. */
function namesOf(
  reports: readonly Report[],
  { entries, hidden }: Cast,
): ReadonlyMap<Paragraph, readonly Named[]> {
  const byPlace = new Map<string, Named[]>();
  for (const { id, type, mentions } of [...entries, ...hidden])
    for (const { report, paragraph, start, end } of mentions) {
      const place = `${report}.${paragraph}`;
      const known = byPlace.get(place) ?? [];
      known.push({ start, end, type, id });
      byPlace.set(place, known);
    }
  const found = new Map<Paragraph, readonly Named[]>();
  for (const report of reports)
    for (const paragraph of report.paragraphs) {
      const names = byPlace.get(`${report.number}.${paragraph.n}`) ?? [];
      found.set(
        paragraph,
        names.sort((a, b) => a.start - b.start),
      );
    }
  return found;
}
