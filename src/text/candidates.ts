import { extended } from './body-names.js';
import type { Run } from './capital-runs.js';
import { isCommonWord } from './common-words.js';
import { isGivenName } from './given-names.js';
import { PLACES_OF, wholeHint } from './name-hints.js';
import { BODIES_ALSO_SURNAMES, isKnownBody } from './organisations.js';
import { countryOf, isAlsoPerson, isPlace } from './places.js';
import { withoutAdjectives, withoutCommonWords, withoutOpening } from './run-openings.js';
import { endsInTitle, titleEnd, titleParts } from './run-titles.js';
import { joined } from './run-words.js';
import { isLeadingSurname, isSurname } from './surnames.js';
import { isInitial, type Token } from './tokens.js';

/** A capitalised stretch that may be a name, and what its own words say it is. */
export interface Candidate extends Run {
  readonly hint: 'person' | 'place' | 'organisation' | 'thing' | undefined;
  /** An office or form of address stands inside the run right before it: "Prime Minister |Jacinda Ardern|". */
  readonly titled: boolean;
}

/**
 * Cuts a run of capitalised words into candidates: "Japanese Prime Minister Fumio Kishida" gives one, titled;
 * "Apple Chief Executive Tim Cook" two; "Ministry of Foreign Affairs" one, with its "of".
 * @param headline whether most words of the paragraph carry a capital, so that a capital says little
 */
export function candidatesIn(tokens: readonly Token[], run: Run, headline: boolean): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const part of headline ? withoutCommonWords(tokens, run) : [run])
    cut(tokens, withoutOpening(tokens, part), found);
  return found;
}

function cut(tokens: readonly Token[], run: Run, found: Candidate[]): void {
  if (run.first > run.last) return;
  const title = titleEnd(tokens, run) ?? (endsInTitle(tokens, run) ? run.last : undefined);
  if (title !== undefined) {
    for (const part of titleParts(tokens, { first: run.first, last: title }))
      core(tokens, part, false, found);
  }
  core(tokens, { first: (title ?? run.first - 1) + 1, last: run.last }, title !== undefined, found);
}

function core(tokens: readonly Token[], whole: Run, titled: boolean, found: Candidate[]): void {
  const run = titled ? whole : withoutAdjectives(tokens, whole);
  if (run.first > run.last) return;
  const hint = wholeHint(tokens, run);
  if (hint !== undefined || titled) {
    const goesOn =
      hint === 'organisation' || (hint === 'place' && PLACES_OF.test(tokens[run.last]?.key ?? ''));
    const last = goesOn ? extended(tokens, run.last) : run.last;
    found.push({ first: run.first, last, hint: titled && hint === undefined ? 'person' : hint, titled });
    return;
  }
  const split = splitOff(tokens, run);
  if (split === undefined)
    found.push({ ...run, hint: opensBrand(tokens, run) ? 'organisation' : hint, titled });
  else {
    found.push({
      first: run.first,
      last: split - 1,
      hint: wholeHint(tokens, { first: run.first, last: split - 1 }),
      titled,
    });
    core(tokens, { first: split, last: run.last }, false, found);
  }
}

/** "Google Chrome", "Pfizer Germany": a brand and something of it. */
function opensBrand(tokens: readonly Token[], run: Run): boolean {
  const head = tokens[run.first];
  if (head === undefined || run.first === run.last || isGivenName(head.key)) return false;
  return isKnownBody(head.text) && !BODIES_ALSO_SURNAMES.has(head.key);
}

/** Where a second name begins inside the run: "Japan |Fumio Kishida|", "Manchester United |Marcus Rashford|". */
function splitOff(tokens: readonly Token[], run: Run): number | undefined {
  for (let last = Math.min(run.last - 1, run.first + 3); last >= run.first; last--) {
    const head = joined(tokens, { first: run.first, last });
    const next = tokens[last + 1];
    if (next === undefined || (!isPlace(head) && !isKnownBody(head))) continue;
    const rest = run.last - last;
    const opensName = isGivenName(next.key) || (isLeadingSurname(next.key) && rest >= 2);
    const afterCountry =
      countryOf(head) !== undefined && wholeHint(tokens, { first: last + 1, last: run.last }) === undefined;
    if (rest >= 2 && (opensName || afterCountry) && !(isAlsoPerson(head) && isGivenName(head.toLowerCase())))
      return last + 1;
  }
  return splitAtGivenName(tokens, run);
}

/** "Minister of |Education| Stefania Giannini": ordinary words, then a full name. */
function splitAtGivenName(tokens: readonly Token[], run: Run): number | undefined {
  for (let at = run.first; at < run.last; at++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (at > run.first && isGivenName(token.key)) return at;
    if (isGivenName(token.key) || isSurname(token.key) || isInitial(token) || !isCommonWord(token.key))
      return undefined;
  }
  return undefined;
}
