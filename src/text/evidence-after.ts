import { bodyWithin, roleWithin } from './appositions.js';
import type { Candidate } from './candidates.js';
import type { Tally } from './evidence.js';
import { KIN, OFFICES } from './offices.js';
import { isPlace } from './places.js';
import { isHumanVerb, isPlainSpeech } from './speech-verbs.js';
import type { Token } from './tokens.js';
import { wordSet } from './word-set.js';

const BODY_AFTER = wordSet(
  'shares stock executives employees spokesman spokeswoman spokesperson headquarters subsidiary customers workers factory plant products vaccine shareholders investors board unit analysts economists fans supporters striker midfielder defender goalkeeper coach manager captain winger forward players officials app software users platform reporters readers television radio tv newspaper channel',
);

export function weighAfter(tokens: readonly Token[], candidate: Candidate, tally: Tally): void {
  const next = tokens[candidate.last + 1];
  if (next === undefined || next.gap === '\n') return;
  const second = tokens[candidate.last + 2];
  if (next.kind === 'possessive') weighPossessed(tokens, candidate.last + 2, tally);
  else if (next.kind === 'word') weighWordAfter(next, second, tally);
  else if (next.text === ',') weighComma(tokens, candidate.last + 2, tally);
  else if (next.text === '(') weighBracket(tokens, candidate.last + 2, tally);
  weighPronoun(tokens, candidate.last + 1, tally);
}

const MOST_TO_PRONOUN = 20;
const CLOSING = wordSet('. ! ? ; " “ ”');
const PERSONAL = wordSet('he his him himself she her herself');

/** The first pronoun after a name, with no other name between: "Rigg left, and |her| part", "Ocado said |its| vans". */
function weighPronoun(tokens: readonly Token[], first: number, tally: Tally): void {
  for (let at = first; at < first + MOST_TO_PRONOUN; at++) {
    const token = tokens[at];
    if (token === undefined || token.capital || CLOSING.has(token.text)) return;
    if (PERSONAL.has(token.key)) {
      tally.person += 1.5;
      return;
    }
    if (token.key === 'its' || token.key === 'itself') {
      tally.person -= 1.5;
      tally.body += 0.5;
      return;
    }
  }
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

// "|Bernstein| analyst William Woods": who works for a body, seldom for a person.
const HIRED = wordSet(
  'analyst economist strategist striker midfielder defender goalkeeper winger forward coach ceo executive trader fullback batsman bowler pitcher quarterback',
);

// "Treasury Wine fell 6%".
const MOVES = wordSet(
  'fell rose jumped slipped gained shed climbed dropped tumbled soared added lost eased advanced declined surged plunged',
);

// "|Brent| crude", "the |Obama| administration".
const LOCATED = wordSet('based born area bound');
const COMMODITIES = wordSet('crude futures oil index');
const GOVERNED = wordSet('administration presidency campaign cabinet government era');
const AUXILIARIES = wordSet('was is has had also later then');
const SURELY_HUMAN = wordSet('who whose himself herself');

const SCHOLARLY = wordSet(
  'argues argued explains explained writes wrote contends contended believes believed thinks',
);

function weighWordAfter(next: Token, second: Token | undefined, tally: Tally): void {
  const key = next.key;
  if (isPlainSpeech(key)) {
    tally.person += SCHOLARLY.has(key) ? 2.5 : 1.5;
    tally.body += 0.7;
    tally.place += 0.2;
  } else if (isHumanVerb(key)) tally.person += SURELY_HUMAN.has(key) ? 3 : 1.5;
  if (BODY_AFTER.has(key)) tally.body += 1.5;
  if (HIRED.has(key) && second?.capital === true && second.gap === ' ') {
    tally.body += 3;
    tally.person -= 2;
  }
  if (COMMODITIES.has(key)) tally.person -= 4;
  if (second?.kind === 'number' && MOVES.has(key)) {
    tally.body += 2;
    tally.person -= 2;
  }
  if (GOVERNED.has(key)) tally.person += 2;
  if (AUXILIARIES.has(key)) {
    if (second !== undefined && (isHumanVerb(second.key) || isPlainSpeech(second.key))) tally.person += 1.5;
  }
  if (next.gap === '-' && LOCATED.has(key)) tally.place += 4;
}

function weighComma(tokens: readonly Token[], at: number, tally: Tally): void {
  const token = tokens[at];
  if (token === undefined) return;
  if (token.kind === 'number') {
    const closes = /^[,.;:)”"]|who$/.test(tokens[at + 1]?.text ?? '.');
    if (/^\d{1,2}$/.test(token.text) && closes) tally.person += 5;
  } else if (token.key === 'aged' || (token.key.startsWith('who') && token.key.length <= 5))
    tally.person += 3;
  else if (token.capital && isPlace(token.text)) tally.place += 1.5;
  else if (!token.capital && roleWithin(tokens, at)) tally.person += 3.5;
  else if (token.key === 'where') tally.place += 3;
  else if (token.key === 'which') {
    tally.person -= 1;
    tally.body += 1;
  } else if (bodyWithin(tokens, at)) tally.body += 3;
}

function weighBracket(tokens: readonly Token[], at: number, tally: Tally): void {
  const token = tokens[at];
  if (token === undefined) return;
  if (/^(?:born|b|d|died|née|nee|pictured|r|aged|left|right|c|reigned)$/.test(token.key)) tally.person += 3;
  else if (token.kind === 'number' && /^\d{3,4}$/.test(token.text)) tally.person += 1.5;
  else if (token.upper && tokens[at + 1]?.text === ')') tally.body += isPlace(token.text) ? 0 : 3;
  else if (isPlace(token.text) && tokens[at + 1]?.text === ')') tally.person += 2;
}
