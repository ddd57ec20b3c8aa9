import { extended } from './body-names.js';
import type { Candidate } from './candidates.js';
import type { Run } from './capital-runs.js';
import { isCommonWord, isOtherCapital } from './common-words.js';
import { isGivenName } from './given-names.js';
import {
  BODY_TAILS,
  BODY_WORDS,
  isKnownBody,
  PLACE_HEADS,
  PLACE_TAILS,
  THING_WORDS,
} from './organisations.js';
import { isAlsoPerson, isPlace } from './places.js';
import { joined } from './run-words.js';
import { isSurname, PARTICLES } from './surnames.js';
import { isInitial, type Token } from './tokens.js';

type Hint = Candidate['hint'];

// These end the names of places even where the name holds a body's word: "Sydney Cricket Ground".
const SURE_PLACE_TAILS = new Set(
  'airport bridge stadium ground grounds arena square street road avenue boulevard river island islands mountain mountains lake sea ocean station peninsula province county valley highway tunnel'.split(
    ' ',
  ),
);

export const SURNAME_TAILS = new Set(
  'church house post forest palace town villa press guard hall college chamber banks force mills works school stores wells lodge young guild hill hills rivers lake bridge woods wood park street field moss stone rock heath marsh ford march lane castle brooks fields glen grove island pond power springs summers temple towers winters camp cave cross day fountain gates green head land lord north parks point pool reed love price law laws rule case bond bowl bell court coast works cottage garden gardens barn beach strait dam pound christmas may march august day week monday friday sunday english roman walk sand silver rivers shields wall dale bay fort towne'.split(
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
export const PLACES_OF =
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
    (isInitial(middle) || PARTICLES.has(middle.key) || isGivenName(middle.key) || isSurname(tail.key))
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
