import { isCommonWord, isOtherCapital } from './common-words.js';
import { isGivenName } from './given-names.js';
import { isTitleNoun, TITLE_WORDS } from './offices.js';
import { BODY_WORDS, isKnownBody } from './organisations.js';
import { isDemonym, isPlace } from './places.js';
import { isLeadingSurname, isSurname, PARTICLES } from './surnames.js';
import { isInitial, type Token } from './tokens.js';

/** Tokens `first` to `last` of a paragraph, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** How words of one report stand beside hyphens: what decides whether "Kim-Kishida" is two people or one name. */
export interface HyphenUse {
  /** Capitalised words seen without a hyphen, by key. */
  readonly alone: ReadonlySet<string>;
  /** Hyphenated surnames seen after a given name, "kramp-karrenbauer". */
  readonly joined: ReadonlySet<string>;
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `the a an this that these those he she it we they you i his her its our their your my him them us me who whom whose which what when where why how
and or but nor so yet if as than because while although though unless until since after before during of in on at to for from with without by about
into onto over under between among against through across behind beyond near off out up down is are was were be been being am has have had do does did
will would can could shall should may might must not no yes there here then now also just only even still both either neither each every all any some
such same other another more most much many few less least several very too once never ever always often however meanwhile moreover furthermore
therefore thus hence instead despite according including according following like unlike whether via per amid plus versus vs`.split(
    /\s+/,
  ),
);

/** Whether a word, lower case, is grammar and never opens a name by itself ("The Hague" is looked up before). */
export function isFunctionWord(key: string): boolean {
  return FUNCTION_WORDS.has(key);
}

/** Whether the token is grammar where it stands; "US", "WHO" and "IT" in capitals are not. */
export function isGrammar(token: Token): boolean {
  return FUNCTION_WORDS.has(token.key) && !(token.upper && /^(?:us|who|it)$/.test(token.key));
}

// Particles that stand before a surname used alone: "al-Assad said", "van Dijk", "de Gaulle".
const LEADING_PARTICLES: ReadonlySet<string> = new Set(
  'al el bin ibn van von de der den du di da del della dos ter ten abu'.split(' '),
);

/** Every stretch of capitalised words of a paragraph, with the particles, hyphens and ampersands inside. */
export function capitalRuns(tokens: readonly Token[], use: HyphenUse): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = opening(tokens, at);
    if (first === undefined) continue;
    const last = runEnd(tokens, at, first);
    runs.push(...splitAtHyphens(tokens, at, last, use));
    at = last;
  }
  return runs;
}

/** The first capitalised token of a run that opens at `at`, past leading particles; undefined where none opens. */
function opening(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return undefined;
  if (token.capital) {
    return isLetterPart(token, tokens[at + 1]) || (isGrammar(token) && !opensKnown(tokens, at))
      ? undefined
      : at;
  }
  if (!LEADING_PARTICLES.has(token.key)) return undefined;
  let next = at + 1;
  while (next < at + 3 && isLowParticle(tokens[next])) next++;
  const name = tokens[next];
  if (name === undefined || !name.capital || name.upper || (name.gap !== ' ' && name.gap !== '-'))
    return undefined;
  return isGrammar(name) ? undefined : next;
}

/** The T of "T-shirt". */
function isLetterPart(token: Token, next: Token | undefined): boolean {
  return token.text.length === 1 && next?.gap === '-' && !next.capital;
}

function isLowParticle(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && !token.capital && PARTICLES.has(token.key);
}

/** "The Hague", "The Gambia": a capitalised article that belongs to the name. Only of what is always written so. */
function opensKnown(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.key !== 'the' || next === undefined || !next.capital) return false;
  return next.key === 'hague' || (/^(?:gambia|bahamas)$/.test(next.key) && !tokens[at].opens);
}

function runEnd(tokens: readonly Token[], start: number, first: number): number {
  let last = first;
  while (true) {
    const next = tokens[last + 1];
    if (next === undefined) return last;
    if (continues(tokens, last + 1)) last += 1;
    else if (isTail(tokens, start, last + 1) || isGrammarName(tokens, last + 1)) last += 1;
    else if (ownsBody(tokens, last)) last += 2;
    else {
      const beyond = pastParticles(tokens, last + 1);
      if (beyond === undefined) return last;
      last = beyond;
    }
  }
}

/** Whether the token at `at` goes on with the run before it. "T-shirt" does not, nor a new sentence after "U.S.". */
function continues(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.capital || (token.gap !== ' ' && token.gap !== '-') || isGrammar(token))
    return false;
  const next = tokens[at + 1];
  if (isLetterPart(token, next)) return false;
  const before = tokens[at - 1];
  if (before === undefined || !/^(?:\p{L}\.){2,}$/u.test(before.text) || token.upper) return true;
  return (
    isGivenName(token.key) ||
    isSurname(token.key) ||
    isTitleNoun(token.key) ||
    TITLE_WORDS.has(token.key) ||
    BODY_WORDS.has(token.key) ||
    !isCommonWord(token.key)
  );
}

/** "People|'s Liberation| Army", "Women's Tennis Association": a possessive inside a body's name. */
function ownsBody(tokens: readonly Token[], last: number): boolean {
  const [owner, mark, next] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  if (
    owner === undefined ||
    mark?.kind !== 'possessive' ||
    next === undefined ||
    !next.capital ||
    next.gap !== ' '
  )
    return false;
  return /^(?:people|women|men|children|workers|veterans|teachers|writers|players)$/.test(owner.key);
}

/** "James To", "Charles I": a surname or ordinal that is a word of grammar, after a given name. */
function isGrammarName(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (
    before === undefined ||
    token === undefined ||
    !token.capital ||
    token.gap !== ' ' ||
    !isGivenName(before.key)
  )
    return false;
  if (token.text === 'I') return next === undefined || next.kind !== 'word' || next.key === 'of';
  const isPlain = next === undefined || !next.capital || next.gap !== ' ';
  return isPlain && !before.opens && /^(?:to|so|or|an|do|no)$/.test(token.key);
}

/** The small second half of a name parted by a hyphen: "Jong-un", "Jae-in", "Ing-wen". */
function isTail(tokens: readonly Token[], start: number, at: number): boolean {
  const token = tokens[at];
  const head = tokens[at - 1];
  if (
    token === undefined ||
    token.kind !== 'word' ||
    token.capital ||
    token.gap !== '-' ||
    head === undefined ||
    head.upper
  )
    return false;
  if (tokens[at + 1]?.gap === '-' || token.key.length > 6 || !head.capital) return false;
  if (COMPOUND_TAILS.has(token.key)) return false;
  const before = tokens[at - 2];
  const follows =
    before !== undefined && at - 2 >= start && head.gap === ' ' && before.capital && !isPlace(head.text);
  if (
    follows &&
    (isLeadingSurname(before.key) ||
      (before.key.length <= 5 && head.key.length <= 6 && !isKnownWord(before.key)))
  )
    return true;
  return (
    !isCommonWord(token.key) && !isFunctionWord(token.key) && head.key.length <= 6 && !isPlace(head.text)
  );
}

const COMPOUND_TAILS: ReadonlySet<string> = new Set(
  'based born led backed run era style like made held wide elect owned linked bound area only type esque old day year time level free size class area zone level led winning loving themed run'.split(
    ' ',
  ),
);

function isKnownWord(key: string): boolean {
  return isGivenName(key) || isCommonWord(key) || isSurname(key) || isOtherCapital(key);
}

/** Past "de la", "bin", "&" and the like to the capitalised word after; undefined where there is none. */
function pastParticles(tokens: readonly Token[], at: number): number | undefined {
  let next = at;
  while (
    next < at + 3 &&
    isLowParticle(tokens[next]) &&
    tokens[next]?.gap !== '' &&
    tokens[next]?.gap !== '\n'
  )
    next++;
  const joint = tokens[at];
  if (next === at && joint?.text === '&' && joint.gap !== '\n') next = at + 1;
  if (next === at) return undefined;
  const name = tokens[next];
  if (name === undefined || !name.capital || name.gap === '\n' || isGrammar(name)) return undefined;
  return name.gap === '' && joint?.text !== '&' ? undefined : next;
}

function splitAtHyphens(
  tokens: readonly Token[],
  first: number,
  last: number,
  use: HyphenUse,
): readonly Run[] {
  const runs: Run[] = [];
  let from = first;
  for (let at = first + 1; at <= last; at++) {
    const token = tokens[at];
    if (token?.gap !== '-' || !token.capital || !tokens[at - 1]?.capital) continue;
    if (isJoined(tokens, at, { first: from, last }, use)) continue;
    runs.push({ first: from, last: at - 1 });
    from = at;
  }
  runs.push({ first: from, last });
  return runs;
}

/** Whether the hyphen before token `at` stands inside one name. */
function isJoined(tokens: readonly Token[], at: number, run: Run, use: HyphenUse): boolean {
  const [before, left, right, after] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (left === undefined || right === undefined) return false;
  const pair = `${left.text}-${right.text}`;
  if (isPlace(pair) || isKnownBody(pair) || isPlace(`${pair}-${after?.text ?? ''}`)) return true;
  if (isDemonym(left.text) || isDemonym(right.text) || left.upper || right.upper)
    return left.upper && right.upper && isInitial(left);
  if (PARTICLES.has(left.key)) return true;
  const follows = before !== undefined && at - 2 >= run.first && before.capital && left.gap === ' ';
  const leads = after !== undefined && at + 1 <= run.last && after.capital && after.gap === ' ';
  if (follows && leads && isGivenName(right.key) && isGivenName(before.key)) return false;
  if (isGivenName(left.key) && (leads || isGivenName(right.key))) return true;
  if (follows && isLeadingSurname(before.key)) return true;
  if (isPlace(left.text) || isPlace(right.text)) return false;
  if (follows && (isGivenName(before.key) || isInitial(before))) return true;
  return joinsAlone(left, right, use);
}

function joinsAlone(left: Token, right: Token, use: HyphenUse): boolean {
  if (use.joined.has(`${left.key}-${right.key}`)) return true;
  if (use.alone.has(left.key) && use.alone.has(right.key)) return false;
  return !(isSurname(left.key) && isSurname(right.key));
}

/** How the capitalised words of a report stand beside hyphens. */
export function hyphenUse(paragraphs: readonly (readonly Token[])[]): HyphenUse {
  const alone = new Set<string>();
  const joined = new Set<string>();
  for (const tokens of paragraphs) {
    for (const [at, token] of tokens.entries()) {
      if (!token.capital) continue;
      const next = tokens[at + 1];
      if (token.gap !== '-' && next?.gap !== '-') alone.add(token.key);
      if (next?.gap !== '-' || !next.capital) continue;
      const before = tokens[at - 1];
      if (token.gap === ' ' && before?.capital === true && isGivenName(before.key))
        joined.add(`${token.key}-${next.key}`);
    }
  }
  return { alone, joined };
}
