import type { Laid } from './laid.js';
import type { Terms } from './match.js';
import { CALENDAR, CAPITAL, CAUSAL, FIGURE, MONEY, NUMBER_WORD, PLACE_LEAD, YEAR } from './traits.js';

export interface Signs {
  readonly capitals: number;
  readonly figures: number;
  readonly years: number;
  readonly calendar: number;
  readonly numberWords: number;
  readonly money: number;
  readonly causal: number;
  readonly places: number;
  /** 1 / (1 + words) between a new capital, or figure, and the nearest match. */
  readonly capitalGap: number;
  readonly figureGap: number;
}

export const NO_SIGNS: Signs = {
  capitals: 0,
  figures: 0,
  years: 0,
  calendar: 0,
  numberWords: 0,
  money: 0,
  causal: 0,
  places: 0,
  capitalGap: 0,
  figureGap: 0,
};

// Counts the signs of values in words [from, to), those of the question's own words left out.
export function signs(laid: Laid, from: number, to: number): Signs {
  const sum = { ...NO_SIGNS };
  let lastHit = -1000;
  let lastCapital = -1000;
  let lastFigure = -1000;
  for (let i = from; i < to; i += 1) {
    const bits = laid.traits[i] ?? 0;
    if (bits & CAUSAL) sum.causal += 1;
    if (
      bits & PLACE_LEAD &&
      (laid.traits[i + 1] ?? 0) & CAPITAL &&
      i + 1 < to &&
      (laid.hits.word[i + 1] ?? -1) < 0
    )
      sum.places += 1;
    if ((laid.hits.word[i] ?? -1) >= 0) {
      lastHit = i;
      sum.capitalGap = Math.max(sum.capitalGap, 1 / (1 + i - lastCapital));
      sum.figureGap = Math.max(sum.figureGap, 1 / (1 + i - lastFigure));
      continue;
    }
    if (bits & CAPITAL && (i > from || (laid.traits[i + 1] ?? 0) & CAPITAL)) {
      sum.capitals += 1;
      lastCapital = i;
      sum.capitalGap = Math.max(sum.capitalGap, 1 / (1 + i - lastHit));
    }
    if (bits & (FIGURE | NUMBER_WORD)) {
      lastFigure = i;
      sum.figureGap = Math.max(sum.figureGap, 1 / (1 + i - lastHit));
    }
    if (bits & YEAR) sum.years += 1;
    else if (bits & FIGURE) sum.figures += 1;
    if (bits & NUMBER_WORD) sum.numberWords += 1;
    if (bits & CALENDAR) sum.calendar += 1;
    if (bits & MONEY) sum.money += 1;
  }
  return sum;
}

// Whether the words show a value of the kind asked: 0 no, 1 likely.
export function valueSign(terms: Terms, sign: Signs): number {
  switch (terms.question.wants) {
    case 'person':
      return Math.min(1, sign.capitals / 2);
    case 'date':
      return sign.years > 0 ? 1 : Math.min(1, (sign.calendar + sign.figures) / 2);
    case 'duration':
    case 'age':
    case 'count':
      return sign.figures + sign.numberWords > 0 ? 1 : 0;
    case 'amount':
      return sign.money > 0 ? 1 : Math.min(0.7, sign.figures + sign.numberWords);
    case 'place':
      return sign.places > 0 ? 1 : Math.min(0.5, sign.capitals / 2);
    case 'reason':
      return Math.min(1, sign.causal);
    case 'description':
    case 'thing':
      return 0.5;
  }
}
