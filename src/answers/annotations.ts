import type { Report } from '../reports/report.js';
import type { Passage } from '../search/passage.js';
import { Once, type Steps } from '../steps.js';
import { castSteps, type Cast } from '../story/cast.js';
import { keyOf } from '../story/corrected-cast.js';
import type { Correction } from '../story/corrections.js';
import { findNames, type NameMention } from '../text/names.js';
import { describeRoles, type RoleFact } from '../text/roles.js';

/** What the text layer finds in one paragraph. Roles say what somebody is: "the sister of X". */
export interface Annotated {
  readonly names: readonly NameMention[];
  readonly roles: readonly RoleFact[];
}

const NOTHING: Annotated = { names: [], roles: [] };

// In a longer report only the paragraphs around are read: enough to know whose bare surname it is.
const WHOLE = 40;
const AROUND = 4;
// Above this many paragraphs a story's cast takes too long for a question to wait for.
const MOST_FOR_CAST = 600;
// Up to this many it is read while the story is loaded, so that /cast, /quote and /compare need not wait for it.
const MOST_PREPARED = 2_000;

/** Names and roles of a story's paragraphs, found when first asked for and kept. */
export class Annotations {
  readonly #byReport = new WeakMap<Report, Map<number, Annotated>>();
  /** Paragraphs. */
  readonly #size: number;
  readonly #cast = new Once(() => castSteps(this.reports, undefined, this.corrections));

  constructor(
    readonly reports: readonly Report[],
    readonly corrections: readonly Correction[] = [],
  ) {
    this.#size = reports.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  }

  of({ report, paragraph }: Passage): Annotated {
    const known = this.#byReport.get(report) ?? new Map<number, Annotated>();
    this.#byReport.set(report, known);
    return known.get(paragraph.n) ?? read(report, paragraph.n, known);
  }

  /** The story's cast, however long it takes. */
  get cast(): Cast {
    return this.#cast.value;
  }

  /** The same in small steps. */
  castSteps(): Steps<Cast> {
    return this.#cast.steps();
  }

  /** Finds beforehand what the first question about a person would wait for, a paragraph a step. */
  *prepare(): Steps<void> {
    if (this.#size <= MOST_PREPARED) yield* this.#cast.steps();
  }

  /**
   * The people that a phrase means ("kims sister", "PM of Japan") by what the reports say of them, best first: by the
   * names that the reports' words give them, whatever moderators have them go by.
   */
  meant(phrase: string): readonly string[] {
    if (this.#size > MOST_FOR_CAST) return [];
    const { cast } = this;
    const people = new Map(
      cast.entries
        .filter(({ type }) => type === 'person')
        .map((entry) => [entry.id, keyOf(entry).name] as const),
    );
    return cast.resolve(phrase).flatMap((id) => people.get(id) ?? []);
  }
}

function read(report: Report, n: number, known: Map<number, Annotated>): Annotated {
  const all = report.paragraphs;
  const whole = all.length <= WHOLE;
  const from = whole ? 0 : Math.max(0, all.findIndex((one) => one.n === n) - AROUND);
  const part = whole ? all : all.slice(from, from + AROUND + 1);
  const texts = part.map(({ text }) => text);
  const names = findNames(texts);
  const roles = describeRoles(texts, names);
  part.forEach((one, i) => {
    if (!whole && one.n !== n) return;
    known.set(one.n, { names: names[i] ?? [], roles: roles.filter(({ paragraph }) => paragraph === i) });
  });
  return known.get(n) ?? NOTHING;
}
