import type { Run } from './capital-runs.js';
import { isKnownBody } from './organisations.js';
import { isPlace } from './places.js';
import type { Token } from './tokens.js';

/** The words of a run as one phrase, with single blanks and its hyphens. */
export function joined(tokens: readonly Token[], run: Run): string {
  let phrase = '';
  for (let at = run.first; at <= run.last; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    phrase +=
      at === run.first ? token.text : (token.gap === '-' ? '-' : token.gap === '' ? '' : ' ') + token.text;
  }
  return phrase;
}

/** "Jr.", "Sr.", "III": the end of a name. */
export function isSuffix(token: Token | undefined): boolean {
  return token !== undefined && /^(?:Jr\.?|Sr\.?|JR|SR|[IVX]+)$/.test(token.text);
}

/** The end of the longest known place or body that the run opens with. */
export function knownEnd(tokens: readonly Token[], run: Run): number | undefined {
  for (let last = Math.min(run.last, run.first + 3); last >= run.first; last--) {
    const phrase = joined(tokens, { first: run.first, last });
    if (isPlace(phrase) || isKnownBody(phrase)) return last;
  }
  return undefined;
}
