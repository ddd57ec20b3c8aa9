import { differingIn, isOpposed, type Differing, type Stated } from './differing.js';
import {
  compareDates,
  comparePeople,
  compareQuantities,
  coverage,
  likeness,
  worst,
  type Detail,
} from './facts.js';

/** What the reports have on a statement. Never whether it is true. */
export type Finding = 'said' | 'differs' | 'not in the reports';

/** How a sentence bears on a statement. */
export interface Bearing {
  readonly finding: Finding;
  /** In what it differs; where it says the same, how it is worded. */
  readonly differing: readonly Differing[];
}

/** TF-IDF cosine from which two sentences say the same: chosen on hand-paired sentences of five reports, as in `compose.ts`. */
const SAME = 0.3;
/** The same over what is told outside names: below it two sentences only speak of the same people. */
const TOLD = 0.15;
/** A sentence that holds this share of a statement's weight may say it beside other things. */
const HELD = 0.8;
/** From here a figure or date that is another makes a difference; below, it belongs to something else. */
const CLOSE = 0.4;
/** The same for a name or a "not": a long sentence has more than one thing to deny. */
const CLOSER = 0.5;

/** Whether a sentence says the same, says otherwise, or is about something else. */
export function compareSentence(
  statement: Stated,
  sentence: Stated,
): { readonly finding: Finding; readonly likeness: number } {
  const [own, other] = [statement.facts, sentence.facts];
  const like = likeness(own.all, other.all);
  const told = likeness(own.told, other.told);
  const isHeld = coverage(own.all, other.all) >= HELD;
  if ((like < SAME && !isHeld) || (own.told.size > 0 && told < TOLD))
    return { finding: 'not in the reports', likeness: like };
  const finding = findingBy(like, {
    figures: worst([compareDates(own, other), compareQuantities(own, other)]),
    people: comparePeople(own, other),
    denied: own.negated !== other.negated || isOpposed(statement, sentence),
  });
  return { finding, likeness: like };
}

interface Details {
  readonly figures: Detail;
  readonly people: Detail;
  /** By a "not", or by a word that cannot be said where the other is. */
  readonly denied: boolean;
}

function findingBy(like: number, { figures, people, denied }: Details): Finding {
  if (figures === 'other' && like >= CLOSE) return 'differs';
  if ((denied || people === 'other') && like >= CLOSER) return 'differs';
  return figures === 'same' && people !== 'other' ? 'said' : 'not in the reports';
}

/** The words of both that differ; of a sentence that only comes near, those of figures and names. */
export function bearingOf(
  { finding, likeness: like }: { readonly finding: Finding; readonly likeness: number },
  statement: Stated,
  sentence: Stated,
): Bearing {
  if (finding !== 'not in the reports') return { finding, differing: differingIn(statement, sentence) };
  const differing = like < SAME ? [] : differingIn(statement, sentence);
  return { finding, differing: differing.filter(({ kind }) => kind !== 'wording') };
}
