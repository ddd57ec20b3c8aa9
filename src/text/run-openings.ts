import { type Run } from './capital-runs.js';
import { isGrammar } from './grammar-words.js';
import { isCommonWord, isListedWord, isOtherCapital } from './common-words.js';
import { isGivenName } from './given-names.js';
import { SURNAME_TAILS, wholeHint } from './name-hints.js';
import { isTitleNoun, TITLE_WORDS } from './offices.js';
import { BODY_WORDS, isKnownBody } from './organisations.js';
import { isDemonym, isPlace } from './places.js';
import { isSuffix, joined, knownEnd } from './run-words.js';
import { isLeadingSurname, isSurname, PARTICLES } from './surnames.js';
import { isInitial, type Token } from './tokens.js';

export function withoutCommonWords(tokens: readonly Token[], run: Run): readonly Run[] {
  const parts: Run[] = [];
  let first = run.first;
  for (let at = run.first; at <= run.last + 1; at++) {
    const token = tokens[at];
    const known = knownEnd(tokens, { first: at, last: run.last });
    if (known !== undefined && known > at) {
      at = known;
      continue;
    }
    const isBreak =
      at > run.last ||
      (token !== undefined &&
        isPlainWord(token) &&
        !BODY_WORDS.has(token.key) &&
        !followsGiven(tokens, at, first));
    if (!isBreak) continue;
    if (at > first) parts.push({ first, last: at - 1 });
    first = at + 1;
  }
  return parts;
}

function followsGiven(tokens: readonly Token[], at: number, first: number): boolean {
  const before = tokens[at - 1];
  return at > first && before !== undefined && isGivenName(before.key) && !isGrammarOf(tokens[at]);
}

function isGrammarOf(token: Token | undefined): boolean {
  return token !== undefined && isGrammar(token);
}

function isPlainWord(token: Token): boolean {
  if (
    PARTICLES.has(token.key) ||
    isGivenName(token.key) ||
    isSurname(token.key) ||
    (token.upper && token.key.length < 4)
  )
    return false;
  return isCommonWord(token.key) || isGrammar(token);
}

/** Drops what only the opening of a sentence gave a capital: "Meanwhile Boris Johnson", "Former President". */
export function withoutOpening(tokens: readonly Token[], run: Run): Run {
  let first = run.first;
  while (first <= run.last) {
    const token = tokens[first];
    // A word alone is kept: "Price said" where the report knows a Laura Price.
    if (token === undefined || !token.opens || isInitial(token) || (first === run.last && !isGrammar(token)))
      break;
    const asks =
      /^(?:will|may)$/.test(token.key) &&
      knownEnd(tokens, { first: first + 1, last: run.last }) !== undefined;
    const phrase = joined(tokens, { first, last: Math.min(run.last, first + 1) });
    if (!asks && first < run.last && (isPlace(phrase) || isKnownBody(phrase))) break;
    const plain =
      isPlainWord(token) &&
      !isTitleNoun(token.key) &&
      !TITLE_WORDS.has(token.key) &&
      (isGrammar(token) || isListedWord(token.key));
    const gerund =
      first < run.last && /^.{3,}ing$/.test(token.key) && !isGivenName(token.key) && !isSurname(token.key);
    // Said is a given name; before another one it is the verb: "Said Lena Vogt".
    const speaks = token.key === 'said' && first < run.last && isGivenName(tokens[first + 1]?.key ?? '');
    const keeps = !asks && run.last > first && startsBody(tokens, { first, last: run.last });
    if (!(plain || gerund || asks || speaks) || keeps) break;
    first += 1;
  }
  return { first, last: run.last };
}

/** "Security Council", "World Bank": common words that open a sentence and a body's name alike. */
function startsBody(tokens: readonly Token[], run: Run): boolean {
  const next = tokens[run.first + 1];
  const last = tokens[run.last];
  if (next === undefined || last === undefined) return false;
  return run.last - run.first <= 2 && BODY_WORDS.has(last.key) && !isGivenName(next.key);
}

/** Without a leading adjective that is no part of the name: "Republican |Mitt Romney|", "German |Angela Merkel|". */
export function withoutAdjectives(tokens: readonly Token[], run: Run): Run {
  let first = run.first;
  let last = run.last;
  while (first <= last) {
    const token = tokens[first];
    // "May said": kept for the case that somebody bears it.
    if (token === undefined || isInitial(token) || run.first === run.last) break;
    const pair = first < last ? joined(tokens, { first, last: first + 1 }) : token.text;
    if (isDemonym(pair) && first < last) first += 2;
    else if (isDemonym(token.text) || isOtherCapital(token.key)) {
      if (wholeHint(tokens, { first, last }) !== undefined) break;
      if (
        first < last &&
        !afterTime(tokens, first) &&
        (isGivenName(token.key) || (isLeadingSurname(token.key) && last - first <= 2))
      )
        break;
      first += 1;
    } else break;
  }
  while (
    last > first &&
    (isTrailing(tokens[last], tokens[first]) ||
      (endsInWord(tokens, first, last) && wholeHint(tokens, { first, last }) === undefined))
  )
    last -= 1;
  return { first, last };
}

/** "In |May| Johnson left". */
function afterTime(tokens: readonly Token[], at: number): boolean {
  if (
    !/^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      tokens[at]?.key ?? '',
    )
  )
    return false;
  return /^(?:in|since|until|till|last|next|this|late|early|mid|by|from|before|after|of|on)$/.test(
    tokens[at - 1]?.key ?? '',
  );
}

/** "Ahmed Mohamed |Image|": an ordinary word after a full name, as captions and broken lines have it. */
function endsInWord(tokens: readonly Token[], first: number, last: number): boolean {
  const [head, tail] = [tokens[first], tokens[last]];
  if (head === undefined || tail === undefined || last - first < 2 || !isGivenName(head.key)) return false;
  return (
    isCommonWord(tail.key) &&
    !isSurname(tail.key) &&
    !isGivenName(tail.key) &&
    !SURNAME_TAILS.has(tail.key) &&
    !isSuffix(tail)
  );
}

function isTrailing(token: Token | undefined, head: Token | undefined): boolean {
  if (token === undefined || head === undefined || isSuffix(token)) return false;
  if (isGivenName(head.key) && (SURNAME_TAILS.has(token.key) || isLeadingSurname(token.key))) return false;
  return (
    (isOtherCapital(token.key) && !isSurname(token.key)) || (isDemonym(token.text) && !isSurname(token.key))
  );
}
