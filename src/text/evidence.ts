import { BODY_NOUNS, isTitleBefore } from './appositions.js';
import type { Candidate } from './candidates.js';
import { type Run } from './capital-runs.js';
import { isFunctionWord } from './grammar-words.js';
import { weighAfter } from './evidence-after.js';
import { isRoleNoun } from './offices.js';
import { isDemonym, isPlace } from './places.js';
import { isHumanVerb, isPlainSpeech, speechVerb } from './speech-verbs.js';
import type { Token } from './tokens.js';
import { wordSet } from './word-set.js';

/** Points for each reading, from what stands around one mention. */
export interface Evidence {
  readonly person: number;
  readonly place: number;
  readonly body: number;
}

export interface Tally {
  person: number;
  place: number;
  body: number;
}

const PLACE_BEFORE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'across',
  'throughout',
  'inside',
  'around',
  'towards',
  'toward',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'downtown',
  'neighbouring',
  'neighboring',
  'nearby',
]);

const PLACE_NOUNS = wordSet(
  'city town village province district region state county island river capital port suburb municipality republic kingdom territory peninsula prefecture neighbourhood neighborhood hamlet',
);

const WORK_NOUNS = wordSet(
  'film movie novel book album song single opera musical series sitcom magazine game poem painting ship vessel hms uss ss yacht horse play album track hurricane typhoon storm cyclone',
);

const NOBLES = wordSet(
  'duke duchess earl king queen count countess bishop archbishop prince princess lord marquess viscount mayor governor sultan emir baron elector emperor patriarch',
);

const DETERMINERS = wordSet('the a an his her their its our my');
const STYLES = wordSet('mr mrs ms dr');
const OF_PEOPLE = wordSet(
  'named called nicknamed against beat behind with than whom aged include including like',
);
const RUN_BY = wordSet('ceo executive shares chairman president director unit subsidiary');
const CREDITS = wordSet(
  'reporting editing writing compiled written edited additional photo directed composed photography story produced painted invented',
);

/** What the words around a candidate say of it. Points were set by hand on the news texts of the shared questions. */
export function evidenceOf(tokens: readonly Token[], candidate: Candidate): Evidence {
  const tally: Tally = { person: candidate.titled ? 6 : 0, place: 0, body: 0 };
  weighBefore(tokens, candidate, tally);
  weighAfter(tokens, candidate, tally);
  return tally;
}

function weighBefore(tokens: readonly Token[], { first, last }: Candidate, tally: Tally): void {
  const before = tokens[first - 1];
  if (before === undefined || tokens[first]?.gap === '\n') return;
  const earlier = tokens[first - 2];
  if (before.kind === 'word' && before.gap !== '') weighWordBefore(tokens, before, { first, last }, tally);
  if (before.kind === 'possessive' && earlier !== undefined) tally.body += 0.3;
  if (before.text === ',' && earlier?.kind === 'word') weighAppositionBefore(tokens, first - 2, tally);
  if (speechVerb(before.key) !== undefined && /^[,”"’'.]|''$/.test(earlier?.text ?? '') && last - first >= 0)
    tally.person += 2.5;
}

function weighWordBefore(tokens: readonly Token[], before: Token, { first, last }: Run, tally: Tally): void {
  const key = before.key;
  if (isTitleBefore(tokens, first - 1)) tally.person += 6;
  else if (key === 'the') tally.person -= modifies(tokens, last) ? 0.5 : 3;
  else if (key === 'a' || key === 'an') tally.person -= 2;
  else if (PLACE_BEFORE.has(key) && tokens[last + 1]?.kind !== 'possessive') {
    tally.place += 2;
    tally.person -= 1.5;
  } else if (key === 'from' || key === 'to') tally.place += 0.8;
  else if (STYLES.has(key)) tally.person += 6;
  else if (key === 'by') tally.person += isCredit(tokens[first - 2]) ? 5 : 1;
  else if (OF_PEOPLE.has(key)) tally.person += 0.7;
  if (BODY_NOUNS.has(key)) tally.body += 3;
  if (WORK_NOUNS.has(key)) tally.person -= 4;
  if (key === 'of' && NOBLES.has(tokens[first - 2]?.key ?? '')) tally.place += 3;
  if (PLACE_NOUNS.has(key)) tally.place += 2;
  if (key === 'of' && PLACE_NOUNS.has(tokens[first - 2]?.key ?? '')) tally.place += 4;
  if (key === 'of' && RUN_BY.has(tokens[first - 2]?.key ?? '')) tally.body += 2;
}

/** "the Trump |administration|": one name before a noun that it only marks. */
function modifies(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (next?.kind !== 'word' || next.gap !== ' ' || next.capital) return false;
  return !isFunctionWord(next.key) && !isPlainSpeech(next.key) && !isHumanVerb(next.key);
}

/** "(Reporting by", "Editing by", "written by": credit lines name people. */
function isCredit(token: Token | undefined): boolean {
  return token !== undefined && CREDITS.has(token.key);
}

/** "The French finance minister, |Bruno Le Maire|": a role noun before the comma. */
function weighAppositionBefore(tokens: readonly Token[], at: number, tally: Tally): void {
  const token = tokens[at];
  if (token !== undefined && !token.capital && isRoleNoun(token.key) && hasDeterminer(tokens, at))
    tally.person += 3;
  else if (token !== undefined && (isPlace(token.text) || isDemonym(token.text))) tally.place += 0.3;
}

function hasDeterminer(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 6; back--) {
    const token = tokens[back];
    if (token === undefined || token.kind === 'mark') return false;
    if (token.kind === 'possessive' || DETERMINERS.has(token.key)) return true;
  }
  return false;
}
