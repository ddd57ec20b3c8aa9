import type { Candidate } from './candidates.js';
import { isFunctionWord, type Run } from './capital-runs.js';
import { isOtherCapital } from './common-words.js';
import { ADDRESSES, isRoleNoun, isTitleNoun, KIN, OFFICES, TRADES } from './offices.js';
import { isDemonym, isPlace } from './places.js';
import { isHumanVerb, isPlainSpeech, speechVerb } from './speech-verbs.js';
import type { Token } from './tokens.js';

/** Points for each reading, from what stands around one mention. */
export interface Evidence {
  readonly person: number;
  readonly place: number;
  readonly body: number;
}

interface Tally {
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
const PLACE_NOUNS = new Set(
  'city town village province district region state county island river capital port suburb municipality republic kingdom territory peninsula prefecture neighbourhood neighborhood hamlet'.split(
    ' ',
  ),
);
const BODY_NOUNS = new Set(
  'company firm group bank newspaper agency party team club university broadcaster airline carmaker retailer channel magazine website network union maker giant startup start-up band brand chain operator unit subsidiary watchdog regulator ministry lender insurer drugmaker automaker conglomerate manufacturer developer supplier producer miner brokerage'.split(
    ' ',
  ),
);
const WORK_NOUNS = new Set(
  'film movie novel book album song single opera musical series sitcom magazine game poem painting ship vessel hms uss ss yacht horse play album track hurricane typhoon storm cyclone'.split(
    ' ',
  ),
);
const NOBLES = new Set(
  'duke duchess earl king queen count countess bishop archbishop prince princess lord marquess viscount mayor governor sultan emir baron elector emperor patriarch'.split(
    ' ',
  ),
);
const BODY_AFTER = new Set(
  'shares stock executives employees spokesman spokeswoman spokesperson headquarters subsidiary customers workers factory plant products vaccine shareholders investors board unit analysts economists fans supporters striker midfielder defender goalkeeper coach manager captain winger forward players officials app software users platform reporters readers television radio tv newspaper channel'.split(
    ' ',
  ),
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
  else if (/^(?:mr|mrs|ms|dr)$/.test(key)) tally.person += 6;
  else if (key === 'by') tally.person += isCredit(tokens[first - 2]) ? 5 : 1;
  else if (
    /^(?:named|called|nicknamed|against|beat|behind|with|than|whom|aged|include|including|like)$/.test(key)
  )
    tally.person += 0.7;
  if (BODY_NOUNS.has(key)) tally.body += 3;
  if (WORK_NOUNS.has(key)) tally.person -= 4;
  if (key === 'of' && NOBLES.has(tokens[first - 2]?.key ?? '')) tally.place += 3;
  if (PLACE_NOUNS.has(key)) tally.place += 2;
  if (key === 'of' && PLACE_NOUNS.has(tokens[first - 2]?.key ?? '')) tally.place += 4;
  if (
    key === 'of' &&
    /^(?:ceo|executive|shares|chairman|president|director|unit|subsidiary)$/.test(
      tokens[first - 2]?.key ?? '',
    )
  )
    tally.body += 2;
}

/** "the Trump |administration|": one name before a noun that it only marks. */
function modifies(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (next?.kind !== 'word' || next.gap !== ' ' || next.capital) return false;
  return !isFunctionWord(next.key) && !isPlainSpeech(next.key) && !isHumanVerb(next.key);
}

/** "(Reporting by", "Editing by", "written by": credit lines name people. */
function isCredit(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:reporting|editing|writing|compiled|written|edited|additional|photo|directed|composed|photography|story|produced|painted|invented)$/.test(
      token.key,
    )
  );
}

/** Whether the word at `at` calls the name after it by office, trade or kin: "striker |X|", "his brother |X|". */
export function isTitleBefore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (token.capital && isTitleNoun(token.key)) return true;
  if (token.capital && !token.opens) return false;
  if (OFFICES.has(token.key) || TRADES.has(token.key) || Object.hasOwn(KIN, token.key)) return true;
  if (token.key.endsWith('s') && isRoleNoun(token.key.slice(0, -1))) return true;
  if (
    token.gap === '-' &&
    /^(?:elect|general|director|minister|president|founder|chair|author|star|writer)$/.test(token.key)
  )
    return true;
  return ADDRESSES.has(token.key)
    ? token.text.endsWith('.') || /^(?:mr|mrs|ms|dr)$/.test(token.key)
    : isRoleNoun(token.key);
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
    if (token.kind === 'possessive' || /^(?:the|a|an|his|her|their|its|our|my)$/.test(token.key)) return true;
  }
  return false;
}

function weighAfter(tokens: readonly Token[], candidate: Candidate, tally: Tally): void {
  const next = tokens[candidate.last + 1];
  if (next === undefined || next.gap === '\n') return;
  const second = tokens[candidate.last + 2];
  if (next.kind === 'possessive') weighPossessed(tokens, candidate.last + 2, tally);
  else if (next.kind === 'word') weighWordAfter(next, second, tally);
  else if (next.text === ',') weighComma(tokens, candidate.last + 2, tally);
  else if (next.text === '(') weighBracket(tokens, candidate.last + 2, tally);
}

function weighPossessed(tokens: readonly Token[], at: number, tally: Tally): void {
  const owned = tokens[at];
  if (owned === undefined) return;
  if (Object.hasOwn(KIN, owned.key) || Object.hasOwn(KIN, tokens[at + 1]?.key ?? '')) tally.person += 3;
  else if (BODY_AFTER.has(owned.key) || OFFICES.has(owned.key)) tally.body += 1;
  else if (
    /^(?:capital|government|economy|president|borders?|coast|parliament|population|largest|biggest|army|constitution)$/.test(
      owned.key,
    )
  )
    tally.place += 1.5;
}

// "Treasury Wine fell 6%".
const MOVES = new Set(
  'fell rose jumped slipped gained shed climbed dropped tumbled soared added lost eased advanced declined surged plunged'.split(
    ' ',
  ),
);

const SCHOLARLY = new Set(
  'argues argued explains explained writes wrote contends contended believes believed thinks'.split(' '),
);

function weighWordAfter(next: Token, second: Token | undefined, tally: Tally): void {
  const key = next.key;
  if (isPlainSpeech(key)) {
    tally.person += SCHOLARLY.has(key) ? 2.5 : 1.5;
    tally.body += 0.7;
    tally.place += 0.2;
  } else if (isHumanVerb(key))
    tally.person += key === 'who' || key === 'whose' || key === 'himself' || key === 'herself' ? 3 : 1.5;
  if (BODY_AFTER.has(key)) tally.body += 1.5;
  if (second?.kind === 'number' && MOVES.has(key)) {
    tally.body += 2;
    tally.person -= 2;
  }
  if (/^(?:administration|presidency|campaign|cabinet|government|era|et)$/.test(key)) tally.person += 2;
  if (
    key === 'was' ||
    key === 'is' ||
    key === 'has' ||
    key === 'had' ||
    key === 'also' ||
    key === 'later' ||
    key === 'then'
  ) {
    if (second !== undefined && (isHumanVerb(second.key) || isPlainSpeech(second.key))) tally.person += 1.5;
  }
  if (next.gap === '-' && key === 'based') tally.place += 4;
  if (next.gap === '-' && /^(?:born|area|bound)$/.test(key)) tally.place += 4;
}

function weighComma(tokens: readonly Token[], at: number, tally: Tally): void {
  const token = tokens[at];
  if (token === undefined) return;
  if (token.kind === 'number') {
    const closes = /^[,.;:)”"]|who$/.test(tokens[at + 1]?.text ?? '.');
    if (/^\d{1,2}$/.test(token.text) && closes) tally.person += 5;
  } else if (/^(?:who|whose|whom|aged)$/.test(token.key)) tally.person += 3;
  else if (token.capital && isPlace(token.text)) tally.place += 1.5;
  else if (!token.capital && roleWithin(tokens, at)) tally.person += 3.5;
  else if (/^(?:where)$/.test(token.key)) tally.place += 3;
  else if (/^(?:which)$/.test(token.key)) {
    tally.person -= 1;
    tally.body += 1;
  } else if (bodyWithin(tokens, at)) tally.body += 3;
}

/** "X, the French finance minister, ...": a role noun at the head of the apposition, before any verb or preposition. */
export function roleWithin(tokens: readonly Token[], at: number): boolean {
  return headWithin(tokens, at, (token) => isRoleNoun(token.key) && !token.upper) !== undefined;
}

function bodyWithin(tokens: readonly Token[], at: number): boolean {
  return headWithin(tokens, at, (token) => BODY_NOUNS.has(token.key)) !== undefined;
}

// What bodies and countries are called as often as people.
const AMBIGUOUS = new Set(
  'rival partner member owner producer maker winner champion ally host operator publisher developer holder player victim star model figure donor backer employer contender opponent'.split(
    ' ',
  ),
);

/** The index of the head noun of an apposition that fits, looking at most ten tokens on. */
export function headWithin(
  tokens: readonly Token[],
  at: number,
  fits: (token: Token) => boolean,
): number | undefined {
  let owner = false;
  for (let on = at; on < at + 10; on++) {
    const token = tokens[on];
    if (token === undefined || (token.kind === 'mark' && token.text !== "'" && token.text !== '’'))
      return undefined;
    if (token.kind === 'possessive') owner = true;
    if (
      token.kind === 'word' &&
      !token.capital &&
      fits(token) &&
      !AMBIGUOUS.has(token.key) &&
      (owner || on > at || !isOtherCapital(token.key))
    ) {
      const next = tokens[on + 1];
      // "a state prosecutor's office": the role noun only owns the head.
      if (next?.kind !== 'possessive' && !(next?.gap === ' ' && fits(next))) return on;
    }
    if (
      /^(?:of|in|at|for|with|who|which|that|is|was|has|had|said|says|and|but|to|from|on|by)$/.test(
        token.key,
      ) &&
      !token.capital
    )
      return undefined;
  }
  return undefined;
}

function weighBracket(tokens: readonly Token[], at: number, tally: Tally): void {
  const token = tokens[at];
  if (token === undefined) return;
  if (/^(?:born|b|d|died|née|nee|pictured|r|aged|left|right|c|reigned)$/.test(token.key)) tally.person += 3;
  else if (token.kind === 'number' && /^\d{3,4}$/.test(token.text)) tally.person += 1.5;
  else if (token.upper && tokens[at + 1]?.text === ')') tally.body += isPlace(token.text) ? 0 : 3;
  else if (isPlace(token.text) && tokens[at + 1]?.text === ')') tally.person += 2;
}
