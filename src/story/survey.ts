import type { Paragraph, Report } from '../reports/report.js';
import { Once, type Steps } from '../steps.js';
import type { NameMention } from '../text/names.js';
import { castSteps, type Cast, type CastEntry } from './cast.js';
import type { Difference } from './difference.js';
import { differenceSteps } from './differences.js';
import { Likeness } from './likeness.js';
import { type Portrait, portraitOf } from './portraits.js';
import { sayingSteps, type Saying } from './sayings.js';
import { sentenceSteps, type Sentence } from './sentence.js';
import { statementSteps, type Statement } from './statements.js';
import { Dates, timelineSteps, type Timeline } from './timeline.js';

/** A name in its paragraph; `id` is the cast's. */
export type Named = NameMention;

/** What is seen across the reports of a story, part by part. */
export type Part = 'cast' | 'portraits' | 'timeline' | 'sayings' | 'statements' | 'differences' | 'origins';

/** Sentences that are dealt with in one step where each takes next to nothing. */
const STEP = 200;

/**
 * What is seen across the reports of one story. Each part is computed when it is first asked for, and kept: reports
 * never change while a story is loaded. Whoever must not be held up does the steps of `prepare` before; a part that is
 * asked for without takes as long as it takes.
 */
export class Survey {
  readonly #sentences = new Once(() => sentenceSteps(this.reports));
  readonly #paragraphs = new Once(() => paragraphSteps(this.#sentences));
  readonly #likeness = new Once(() => afterwards(this.#sentences, (all) => Likeness.steps(all)));
  readonly #dates = new Dates();
  readonly #names = new Once(() => afterwards(this.#cast, (cast) => nameSteps(this.reports, cast)));
  readonly #portraits = new Once(() => this.#portraitSteps());
  readonly #timeline = new Once(() => this.#timelineSteps());
  readonly #sayings = new Once(() => this.#sayingSteps());
  readonly #statements = new Once(() => this.#statementSteps());
  readonly #differences = new Once(() => this.#differenceSteps());
  readonly #origins: Once<readonly number[]>;
  readonly #cast: Once<Cast>;
  #entries: ReadonlyMap<string, CastEntry> | undefined;
  #originByReport: ReadonlyMap<Report, number> | undefined;

  /** @param origins for each report in order, the 1-based number of its origin */
  constructor(
    readonly reports: readonly Report[],
    origins: () => Steps<readonly number[]>,
    cast: () => Steps<Cast> = () => castSteps(reports),
  ) {
    this.#origins = new Once(origins);
    this.#cast = new Once(cast);
  }

  /** Computes parts, and what they rest on, in small steps. */
  *prepare(...parts: readonly Part[]): Steps<void> {
    for (const part of parts) yield* this.#stepsOf(part);
  }

  /** Whether its sentences were read: most of its memory goes into them and what they are compared by. */
  get isRead(): boolean {
    return this.#sentences.isBegun;
  }

  get cast(): Cast {
    return this.#cast.value;
  }

  get sentences(): readonly Sentence[] {
    return this.#sentences.value;
  }

  /** The sentences of each paragraph. */
  get paragraphs(): ReadonlyMap<Paragraph, readonly Sentence[]> {
    return this.#paragraphs.value;
  }

  get likeness(): Likeness {
    return this.#likeness.value;
  }

  get timeline(): Timeline {
    return this.#timeline.value;
  }

  /** The names of each paragraph, in order, with the cast's ids. */
  get names(): ReadonlyMap<Paragraph, readonly Named[]> {
    return this.#names.value;
  }

  get sayings(): readonly Saying[] {
    return this.#sayings.value;
  }

  get statements(): readonly Statement[] {
    return this.#statements.value;
  }

  get differences(): readonly Difference[] {
    return this.#differences.value;
  }

  /** What an entry is shown with; undefined where no report mentions it. */
  portrait(entry: CastEntry): Portrait | undefined {
    return this.#portraits.value.get(entry);
  }

  entry(id: string): CastEntry | undefined {
    this.#entries ??= new Map(this.cast.entries.map((one) => [one.id, one]));
    return this.#entries.get(id);
  }

  /** The 1-based number of a report's origin. */
  originOf(report: Report): number {
    const origins = this.#origins.value;
    this.#originByReport ??= new Map(this.reports.map((one, i) => [one, origins[i] ?? 0]));
    return this.#originByReport.get(report) ?? 0;
  }

  #stepsOf(part: Part): Steps<unknown> {
    switch (part) {
      case 'cast':
        return this.#cast.steps();
      case 'portraits':
        return this.#portraits.steps();
      case 'timeline':
        return this.#timeline.steps();
      case 'sayings':
        return this.#sayings.steps();
      case 'statements':
        return this.#statements.steps();
      case 'differences':
        return this.#differences.steps();
      case 'origins':
        return this.#origins.steps();
    }
  }

  *#timelineSteps(): Steps<Timeline> {
    const paragraphs = yield* this.#paragraphs.steps();
    const likeness = yield* this.#likeness.steps();
    return yield* timelineSteps([...paragraphs.values()], this.#dates, likeness);
  }

  *#sayingSteps(): Steps<readonly Saying[]> {
    const names = yield* this.#names.steps();
    const paragraphs = yield* this.#paragraphs.steps();
    return yield* sayingSteps(this.reports, names, paragraphs, yield* this.#likeness.steps());
  }

  *#statementSteps(): Steps<readonly Statement[]> {
    const likeness = yield* this.#likeness.steps();
    return yield* statementSteps(likeness.sentences, likeness);
  }

  *#portraitSteps(): Steps<ReadonlyMap<CastEntry, Portrait>> {
    const paragraphs = yield* this.#paragraphs.steps();
    const { entries } = yield* this.#cast.steps();
    const byNumber = new Map(this.reports.map((one) => [one.number, one]));
    const found = new Map<CastEntry, Portrait>();
    for (const entry of entries) {
      const portrait = portraitOf(entry, byNumber, paragraphs);
      if (portrait !== undefined) found.set(entry, portrait);
      yield;
    }
    return found;
  }

  *#differenceSteps(): Steps<readonly Difference[]> {
    const ground = {
      reports: this.reports,
      sentences: yield* this.#sentences.steps(),
      paragraphs: yield* this.#paragraphs.steps(),
      likeness: yield* this.#likeness.steps(),
      dates: this.#dates,
      names: yield* this.#names.steps(),
      sayings: yield* this.#sayings.steps(),
      cast: yield* this.#cast.steps(),
      portraits: yield* this.#portraits.steps(),
    };
    return yield* differenceSteps(ground);
  }
}

function* afterwards<T, U>(first: Once<T>, then: (value: T) => Steps<U>): Steps<U> {
  return yield* then(yield* first.steps());
}

function* paragraphSteps(
  sentences: Once<readonly Sentence[]>,
): Steps<ReadonlyMap<Paragraph, readonly Sentence[]>> {
  const found = new Map<Paragraph, Sentence[]>();
  for (const sentence of yield* sentences.steps()) {
    const same = found.get(sentence.paragraph);
    if (same === undefined) found.set(sentence.paragraph, [sentence]);
    else same.push(sentence);
    if (sentence.at % STEP === 0) yield;
  }
  return found;
}

/** What is hidden from the cast still speaks and is spoken of. */
function* nameSteps(
  reports: readonly Report[],
  { entries, hidden }: Cast,
): Steps<ReadonlyMap<Paragraph, readonly Named[]>> {
  const byPlace = new Map<string, Named[]>();
  for (const { id, type, mentions } of [...entries, ...hidden]) {
    for (const { report, paragraph, start, end } of mentions) {
      const place = `${report}.${paragraph}`;
      const known = byPlace.get(place) ?? [];
      known.push({ start, end, type, id });
      byPlace.set(place, known);
    }
    yield;
  }
  const found = new Map<Paragraph, readonly Named[]>();
  for (const report of reports) {
    for (const paragraph of report.paragraphs) {
      const names = byPlace.get(`${report.number}.${paragraph.n}`) ?? [];
      found.set(
        paragraph,
        names.sort((a, b) => a.start - b.start),
      );
    }
    yield;
  }
  return found;
}
