import type { Run } from './capital-runs.js';
import { isGrammar } from './capital-runs.js';
import { isCommonWord, isListedWord, isOtherCapital } from './common-words.js';
import { isGivenName } from './given-names.js';
import { isRoleNoun, isTitleNoun, TITLE_WORDS } from './offices.js';
import {
  BODIES_ALSO_SURNAMES,
  BODY_TAILS,
  BODY_WORDS,
  isKnownBody,
  PLACE_HEADS,
  PLACE_TAILS,
  THING_WORDS,
} from './organisations.js';
import { countryOf, isAlsoPerson, isDemonym, isPlace } from './places.js';
import { isLeadingSurname, isSurname, PARTICLES } from './surnames.js';
import { isInitial, type Token } from './tokens.js';

/** A capitalised stretch that may be a name, and what its own words say it is. */
export interface Candidate extends Run {
  readonly hint: 'person' | 'place' | 'organisation' | 'thing' | undefined;
  /** An office or form of address stands inside the run right before it: "Prime Minister |Jacinda Ardern|". */
  readonly titled: boolean;
}

type Hint = Candidate['hint'];

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

function withoutCommonWords(tokens: readonly Token[], run: Run): readonly Run[] {
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

/** The end of the longest known place or body that the run opens with. */
function knownEnd(tokens: readonly Token[], run: Run): number | undefined {
  for (let last = Math.min(run.last, run.first + 3); last >= run.first; last--) {
    const phrase = joined(tokens, { first: run.first, last });
    if (isPlace(phrase) || isKnownBody(phrase)) return last;
  }
  return undefined;
}

function isPlainWord(token: Token): boolean {
  if (PARTICLES.has(token.key) || isGivenName(token.key) || isSurname(token.key) || token.upper) return false;
  return isCommonWord(token.key) || isGrammar(token);
}

/** Drops what only the opening of a sentence gave a capital: "Meanwhile Boris Johnson", "Former President". */
function withoutOpening(tokens: readonly Token[], run: Run): Run {
  let first = run.first;
  while (first <= run.last) {
    const token = tokens[first];
    if (token === undefined || !token.opens || isInitial(token)) break;
    const phrase = joined(tokens, { first, last: Math.min(run.last, first + 1) });
    if (first < run.last && (isPlace(phrase) || isKnownBody(phrase))) break;
    const plain =
      isPlainWord(token) &&
      !isTitleNoun(token.key) &&
      !TITLE_WORDS.has(token.key) &&
      (first === run.last || isGrammar(token) || isListedWord(token.key));
    const gerund =
      first < run.last && /^.{3,}ing$/.test(token.key) && !isGivenName(token.key) && !isSurname(token.key);
    if (!(plain || gerund) || (run.last > first && startsBody(tokens, { first, last: run.last }))) break;
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

function cut(tokens: readonly Token[], run: Run, found: Candidate[]): void {
  if (run.first > run.last) return;
  const title = titleEnd(tokens, run);
  if (title === undefined)
    return endsInTitle(tokens, run) ? titleParts(tokens, run, found) : core(tokens, run, false, found);
  titleParts(tokens, { first: run.first, last: title }, found);
  core(tokens, { first: title + 1, last: run.last }, true, found);
}

/** Where the last title of the run ends, if a name follows it in the run. */
function titleEnd(tokens: readonly Token[], run: Run): number | undefined {
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
function endsInTitle(tokens: readonly Token[], run: Run): boolean {
  const [head, tail] = [tokens[run.first], tokens[run.last]];
  if (head === undefined || tail === undefined || run.first === run.last || !isTitleNoun(tail.key))
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

/** "Jr.", "Sr.", "III": the end of a name. */
export function isSuffix(token: Token | undefined): boolean {
  return token !== undefined && /^(?:Jr\.?|Sr\.?|JR|SR|[IVX]+)$/.test(token.text);
}

/** Places and bodies inside a title: "London Mayor", "Apple Chief Executive". */
function titleParts(tokens: readonly Token[], run: Run, found: Candidate[]): void {
  let first = run.first;
  const close = (last: number): void => {
    if (last >= first) core(tokens, { first, last }, false, found);
  };
  for (let at = run.first; at <= run.last; at++) {
    const token = tokens[at];
    if (token === undefined) return;
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

/** Without a leading adjective that is no part of the name: "Republican |Mitt Romney|", "German |Angela Merkel|". */
function withoutAdjectives(tokens: readonly Token[], run: Run): Run {
  let first = run.first;
  let last = run.last;
  while (first <= last) {
    const token = tokens[first];
    if (token === undefined || isInitial(token)) break;
    const pair = first < last ? joined(tokens, { first, last: first + 1 }) : token.text;
    if (isDemonym(pair) && first < last) first += 2;
    else if (isDemonym(token.text) || isOtherCapital(token.key)) {
      if (wholeHint(tokens, { first, last }) !== undefined) break;
      if (first < last && (isGivenName(token.key) || (isLeadingSurname(token.key) && last - first <= 2)))
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
  if (SURNAME_TAILS.has(token.key) && isGivenName(head.key)) return false;
  return (
    (isOtherCapital(token.key) && !isSurname(token.key)) || (isDemonym(token.text) && !isSurname(token.key))
  );
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

// These end the names of places even where the name holds a body's word: "Sydney Cricket Ground".
const SURE_PLACE_TAILS = new Set(
  'airport bridge stadium ground grounds arena square street road avenue boulevard river island islands mountain mountains lake sea ocean station peninsula province county valley highway tunnel'.split(
    ' ',
  ),
);

const SURNAME_TAILS = new Set(
  'church house post forest palace town villa press guard hall college chamber banks force mills works school stores wells lodge young guild hill hills rivers lake bridge woods wood park street field moss stone rock heath marsh ford march lane castle brooks fields glen grove island pond power springs summers temple towers winters camp cave cross day fountain gates green head land lord north parks point pool reed love price law laws rule case bond bowl bell court coast works cottage garden gardens barn beach pound christmas may march august day week monday friday sunday english roman walk sand silver rivers shields wall dale bay fort towne'.split(
    ' ',
  ),
);

/** What the words of the whole run say it is; undefined where they leave it open. */
export function wholeHint(tokens: readonly Token[], run: Run): Hint {
  const phrase = joined(tokens, run);
  if (isKnownBody(phrase) && !(run.first === run.last && isPlace(phrase))) return 'organisation';
  const words = tokens.slice(run.first, run.last + 1);
  const [head, tail] = [words[0], words.at(-1)];
  if (head === undefined || tail === undefined) return undefined;
  if (isPlace(phrase)) return 'place';
  if (words.some((token) => token.text === '&')) return 'organisation';
  if (
    words.length === 1 &&
    PLACE_TAILS.has(head.key) &&
    PLACES_OF.test(head.key) &&
    extended(tokens, run.last) > run.last
  )
    return 'place';
  if (words.length === 1)
    return opensBody(words) && tokens[run.last + 1]?.key === 'of' && extended(tokens, run.last) > run.last
      ? 'organisation'
      : undefined;
  const afterThe = tokens[run.first - 1]?.key === 'the' && !head.opens;
  if (isPersonBefore(words, SURNAME_TAILS, afterThe) || isOpenPair(words)) return undefined;
  if (SURE_PLACE_TAILS.has(tail.key)) return 'place';
  const singular = tail.key.endsWith('s') ? tail.key.slice(0, -1) : tail.key;
  if ((THING_WORDS.has(tail.key) || THING_WORDS.has(singular)) && !BODY_WORDS.has(tail.key)) return 'thing';
  if (
    BODY_TAILS.has(tail.key) ||
    words.some((token, at) => at > 0 && isBodyWord(token, words, at)) ||
    opensBody(words)
  )
    return 'organisation';
  if (
    PLACE_TAILS.has(tail.key) ||
    (/^(?:north|south|east|west)$/.test(tail.key) && words.length === 2 && isPlace(head.text))
  )
    return 'place';
  return PLACE_HEADS.has(head.key) && words.length <= 3 && !isGivenName(head.key)
    ? placeAfterHead(words)
    : undefined;
}

// "Republic of Ireland", "Gulf of Mexico".
const PLACES_OF =
  /^(?:republic|kingdom|gulf|bay|strait|straits|isle|cape|sultanate|emirate|principality|duchy|county|province|district|sea)$/;

function isBodyWord(token: Token, words: readonly Token[], at: number): boolean {
  if (!BODY_WORDS.has(token.key)) return false;
  // "Bank" in "Bank Holiday Monday" and the like: a thing at the end has spoken before.
  return (
    at === words.length - 1 || !isGivenName(words[at + 1]?.key ?? '') || isGivenName(words[0]?.key ?? '')
  );
}

/** "Bank Indonesia", "University College London", "Ministry of ...": the body's word stands first. */
function opensBody(words: readonly Token[]): boolean {
  return /^(?:bank|banco|banque|university|universidad|universite|institute|institut|instituto|istituto|colegio|escuela|ministry|department|church|college|grupo|groupe|radio|club|hotel|team|real|fc|ac|as|sc|borussia|dynamo|dinamo|sporting|partido|parti)$/.test(
    words[0]?.key ?? '',
  );
}

/** "Emily Post", "Jonah Hill", "James Q. Wood": a given name and a surname that is a word of places or bodies. */
function isPersonBefore(words: readonly Token[], tails: ReadonlySet<string>, afterThe: boolean): boolean {
  const [head, middle, tail] = [words[0], words[1], words.at(-1)];
  if (head === undefined || tail === undefined || afterThe || !isGivenName(head.key) || !tails.has(tail.key))
    return false;
  if (isPlace(head.text) && !isAlsoPerson(head.text)) return false;
  if (words.length === 2) return true;
  return (
    words.length === 3 &&
    middle !== undefined &&
    (isInitial(middle) || isGivenName(middle.key) || isSurname(tail.key))
  );
}

/** "Lauryn Hill" or "Notting Hill": an unknown word and a surname that is a word of places; the context tells. */
function isOpenPair(words: readonly Token[]): boolean {
  const [head, tail] = words;
  if (words.length !== 2 || head === undefined || tail === undefined || head.upper) return false;
  return (
    SURNAME_TAILS.has(tail.key) &&
    isSurname(tail.key) &&
    !isCommonWord(head.key) &&
    !isOtherCapital(head.key) &&
    !isPlace(head.text)
  );
}

function placeAfterHead(words: readonly Token[]): Hint {
  const [head, second] = words;
  if (head === undefined || second === undefined) return undefined;
  const directions =
    /^(?:north|south|east|west|upper|lower|new|great|little|la|le|el|los|las|st|saint|san|santa|santo|sao)$/.test(
      head.key,
    );
  return directions && (isSurname(second.key) || isCommonWord(second.key)) && !isPlace(second.text)
    ? undefined
    : 'place';
}

/** The end of a body's name that goes on past "of", "for" or "and": "Ministry of |Foreign Affairs|". */
function extended(tokens: readonly Token[], last: number): number {
  let end = last;
  while (true) {
    const link = tokens[end + 1];
    if (link === undefined || link.gap !== ' ' || !/^(?:of|for|on|and)$/.test(link.key)) return end;
    let next = end + 2;
    if (tokens[next]?.key === 'the' && link.key !== 'and') next += 1;
    const name = tokens[next];
    if (
      name === undefined ||
      !name.capital ||
      name.gap !== ' ' ||
      isGrammar(name) ||
      isOtherCapital(name.key)
    )
      return end;
    if (end > last && isPlace(tokens[end]?.text ?? '')) return end;
    if (link.key === 'and' && !joinsTopics(tokens, end, next)) return end;
    end = next;
    while (continuesBody(tokens, end + 1)) end += 1;
  }
}

function continuesBody(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    token.capital &&
    (token.gap === ' ' || token.gap === '-') &&
    !isGrammar(token) &&
    (!isGivenName(token.key) || isPlace(`${tokens[at - 1]?.text ?? ''} ${token.text}`))
  );
}

/** "Department of Health and Human Services", not "the Bank of England and Barclays". */
function joinsTopics(tokens: readonly Token[], end: number, next: number): boolean {
  const [before, after] = [tokens[end], tokens[next]];
  if (before === undefined || after === undefined) return false;
  return isTopic(before) && isTopic(after);
}

function isTopic(token: Token): boolean {
  return !isPlace(token.text) && !isGivenName(token.key) && !token.upper && isCommonWord(token.key);
}
