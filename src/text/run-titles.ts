import type { Run } from './capital-runs.js';
import { isCommonWord, isOtherCapital } from './common-words.js';
import { isGivenName } from './given-names.js';
import { wholeHint } from './name-hints.js';
import { isRoleNoun, isTitleNoun, TITLE_WORDS } from './offices.js';
import { BODY_WORDS, isKnownBody, PLACE_TAILS, THING_WORDS } from './organisations.js';
import { isAlsoPerson, isPlace } from './places.js';
import { isSuffix, joined, knownEnd } from './run-words.js';
import { isLeadingSurname, isSurname } from './surnames.js';
import { isInitial, type Token } from './tokens.js';

/** Where the last title of the run ends, if a name follows it in the run. */
export function titleEnd(tokens: readonly Token[], run: Run): number | undefined {
  const phrase = joined(tokens, run);
  if (isKnownBody(phrase) || isPlace(phrase)) return undefined;
  for (let at = run.last - 1; at >= run.first; at--) {
    const token = tokens[at];
    if (token === undefined || !(isTitleNoun(token.key) || isCalling(tokens, at, run))) continue;
    const rest = { first: at + 1, last: run.last };
    if (isNameOfRank(tokens, run, at) || isSuffix(tokens[rest.first]) || isOnlyWords(tokens, rest, token))
      continue;
    if (wholeHint(tokens, { first: at, last: run.last }) !== undefined) continue;
    const hint = wholeHint(tokens, rest);
    if (hint === undefined || (hint === 'place' && isAlsoPerson(joined(tokens, rest)))) return at;
  }
  return undefined;
}

/** "Scientologist |Tom Cruise|", "Economist |Paul Krugman|": a calling before a full name. */
function isCalling(tokens: readonly Token[], at: number, run: Run): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    token !== undefined &&
    next !== undefined &&
    run.last - at >= 2 &&
    isGivenName(next.key) &&
    !isGivenName(token.key) &&
    isRoleNoun(token.key)
  );
}

/** "White House Press Secretary", "Japan PM": an office without a name. "Stephen King" is none. */
export function endsInTitle(tokens: readonly Token[], run: Run): boolean {
  const [head, tail] = [tokens[run.first], tokens[run.last]];
  if (
    head === undefined ||
    tail === undefined ||
    run.first === run.last ||
    !isTitleNoun(tail.key) ||
    isSurname(tail.key)
  )
    return false;
  return (
    !isGivenName(head.key) &&
    (!isInitial(head) || isPlace(head.text)) &&
    !isLeadingSurname(head.key) &&
    wholeHint(tokens, run) === undefined
  );
}

/** "General |Headquarters|", "Lord |Chancellor|": nothing after the title that names anybody. */
function isOnlyWords(tokens: readonly Token[], run: Run, title: Token): boolean {
  const next = tokens[run.first];
  if (next === undefined || isGivenName(next.key) || isSurname(next.key)) return false;
  if (BODY_WORDS.has(next.key) || PLACE_TAILS.has(next.key) || THING_WORDS.has(next.key)) return true;
  if (title.text.endsWith('.') || /^(?:mr|mrs|ms|miss|dr|sir|dame|prof|sen|rep)$/.test(title.key))
    return false;
  const words = tokens.slice(run.first, run.last + 1);
  return words.every(
    ({ key }) =>
      (isTitleNoun(key) || isCommonWord(key) || isOtherCapital(key)) &&
      !isSurname(key) &&
      !isGivenName(key) &&
      !isLeadingSurname(key),
  );
}

/** "Dean Martin", "Earl Warren", "Billie Jean King Jr.": a rank that is a name. */
function isNameOfRank(tokens: readonly Token[], run: Run, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.text.endsWith('.')) return false;
  const before = tokens[at - 1];
  if (at > run.first && before !== undefined && isGivenName(before.key) && isSurname(token.key)) return true;
  return isGivenName(token.key) && run.last === at + 1 && at === run.first;
}

/** Places and bodies inside a title: "London Mayor", "Apple Chief Executive". */
export function titleParts(tokens: readonly Token[], run: Run): readonly Run[] {
  const parts: Run[] = [];
  let first = run.first;
  const close = (last: number): void => {
    if (last >= first) parts.push({ first, last });
  };
  for (let at = run.first; at <= run.last; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const known = knownEnd(tokens, { first: at, last: run.last });
    if (known !== undefined && known > at) {
      at = known;
      continue;
    }
    const isTitle =
      isTitleNoun(token.key) ||
      TITLE_WORDS.has(token.key) ||
      isOtherCapital(token.key) ||
      isCommonWord(token.key);
    if (!isTitle || isPlace(token.text) || isKnownBody(joined(tokens, { first, last: at }))) continue;
    if (at > first && BODY_WORDS.has(token.key) && !isTitleNoun(token.key) && !TITLE_WORDS.has(token.key))
      continue;
    close(at - 1);
    first = at + 1;
  }
  close(run.last);
  return parts;
}
