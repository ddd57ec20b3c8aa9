import { abbreviation, opensAfterInitial, opensSentence } from './abbreviations.js';

/** A run of stops in a block, and what stands around it. Offsets in UTF-16 units into the block. */
export interface Stop {
  readonly block: string;
  /** Where the sentence under way began. */
  readonly sentence: number;
  readonly start: number;
  /** Behind the stops. */
  readonly end: number;
  /** Behind the quotation marks, brackets and reference marks that close with them. */
  readonly closed: number;
}

const CLOSERS =
  /(?:["'”’»)\]}]|\[\d{1,3}\]|\[(?:[a-z]|update|citation needed)\]|\s+(?:''|[”’»)\]}])(?=\s|$))*/y;

/** Names that end in a mark. */
const MARKED_NAMES =
  /(?:^|[\s"“(])(?:Yahoo|Jeopardy|Wham|Oklahoma|Joomla|Yum|Airplane|Mamma Mia|Moulin Rouge)$/;

/** "Who won?" Smith asked. */
const ATTRIBUTION =
  /^(?:(?:Mr|Mrs|Ms|Dr)\.\s)?(?:\p{Lu}[\p{L}.’'-]*\s){1,3}(?:said|says|asked|asks|wrote|writes|added|adds|told|cried|shouted|replied|wondered|exclaimed)(?=[.,:;]|\s(?:in|on|at|during|as|after|before|when|while|to|of|last|his|her|their|reporters)\b|\s\p{Lu}|$)/u;

/** How far behind a stop its closing bracket is looked for. */
const BRACKET_REACH = 300;

/** UTF-16 units looked back from a stop, so that a text without a single sentence costs no more than others. */
const REACH_BACK = 400;

/** Finds what closes together with the stops before `end`. A spaced `"` closes where one is open, as in tokenised text. */
export function closeOf(block: string, sentence: number, end: number): number {
  CLOSERS.lastIndex = end;
  CLOSERS.test(block);
  const closed = Math.max(end, CLOSERS.lastIndex);
  const spaced = /^\s+"(?=\s|$)/.exec(block.slice(closed, closed + 4));
  if (!spaced) return closed;
  const quotes = block.slice(Math.max(sentence, closed - REACH_BACK), closed).match(/"/g) ?? [];
  return quotes.length % 2 === 0 ? closed : closed + spaced[0].length;
}

/** Where the sentence ends that the stops may close (an offset into the block), or undefined where it goes on. */
export function endAt(stop: Stop): number | undefined {
  const { block, start, end, closed } = stop;
  const rest = block.slice(closed, closed + 120);
  if (rest.trim() === '') return closed;
  if (isMarker(stop) || isInBrackets(stop)) return undefined;
  if (/[。！？]$/.test(block.slice(start, end))) return closed;
  if (!/^\s/.test(rest)) return isMissingSpace(stop, rest) ? closed : undefined;
  const next = rest.trimStart();
  if (!opensAny(next)) return undefined;
  if (isBracketed(stop))
    return /[…]|\.\./.test(block.slice(start, end)) && opensSentence(/^\p{L}*/u.exec(next)?.[0] ?? '')
      ? closed
      : undefined;
  return endBefore(stop, next);
}

/** The same where what follows could open a sentence. */
function endBefore(stop: Stop, next: string): number | undefined {
  const stops = stop.block.slice(stop.start, stop.end);
  if (/[!?]/.test(stops)) return endsExclamation(stop, next) ? stop.closed : undefined;
  if (/\..*\.|…/.test(stops)) return endOfEllipsis(stop, next);
  return endsAtDot(stop, next) ? stop.closed : undefined;
}

/** A sentence opens with a capital, a figure, a quotation mark or a bracket; "iPhone" and "al-Shabaab" do, too. */
function opensAny(next: string): boolean {
  return (
    /^(?:[\p{Lu}\p{Lo}\d$£€#@•]|["'“‘«([`¿¡]|[a-z]{1,2}[A-Z]|(?:al|el)-\p{Lu})/u.test(next) &&
    !/^["'“‘«([`]+[\s\p{Ll}]/u.test(next.replace(/^(?:``|")\s/, ''))
  );
}

/** The first word of what follows, past what opens with it. */
function firstWord(next: string): string {
  return /^["'“‘«([`\s]*([\p{L}\d][\p{L}\d.’'-]*)/u.exec(next)?.[1] ?? '';
}

/** The word that the stop stands behind; empty where a space is between, as in tokenised text. */
function lastWord({ block, start, sentence }: Stop): string {
  return /[^\s"“”‘([{—/]*$/.exec(block.slice(Math.max(sentence, start - 40), start))?.[0] ?? '';
}

/** "1." and "a." in front of an item. */
function isMarker({ block, sentence, start }: Stop): boolean {
  return (
    start - sentence < 12 &&
    /^[\s•⁃▪‣◦●(-]*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})$/.test(block.slice(sentence, start))
  );
}

/** "[...]" and "(?)" stand in a sentence, they end none. */
function isBracketed({ block, start, end }: Stop): boolean {
  return /^[[(]$/.test(block.charAt(start - 1)) && /^[\])]$/.test(block.charAt(end));
}

/** Inside brackets that opened in mid-sentence and will close. */
function isInBrackets({ block, sentence, closed }: Stop): boolean {
  const before = block.slice(Math.max(sentence, closed - REACH_BACK), closed).replace(/^\s*\(/, '');
  let depth = 0;
  for (const [bracket] of before.matchAll(/[()]/g)) depth = Math.max(0, depth + (bracket === '(' ? 1 : -1));
  return depth > 0 && block.slice(closed, closed + BRACKET_REACH).includes(')');
}

/** "end.Next": the space is missing, unless it is an address, a file or an abbreviation. */
function isMissingSpace(stop: Stop, rest: string): boolean {
  const { block, start, sentence, end, closed } = stop;
  const before = block.slice(Math.max(sentence, start - 80), start);
  const next = /^["“‘(]?(\p{Lu}[\p{Ll}’']*)(?=[\s.,]|$)/u.exec(rest)?.[1];
  if (next === undefined || !/[\p{Ll}\d)"”’]$/u.test(before)) return false;
  if (/[@/\\_:]|www\./.test(/\S*$/.exec(before)?.[0] ?? '') || MARKED_NAMES.test(before)) return false;
  if (closed > end) return opensSentence(next);
  const word = lastWord(stop);
  if (abbreviation(word) !== undefined) return false;
  return opensSentence(next) || (/^\p{Ll}{2,}$/u.test(word) && next.length > 1);
}

function endsExclamation({ block, sentence, start, end, closed }: Stop, next: string): boolean {
  if (
    MARKED_NAMES.test(block.slice(Math.max(sentence, start - 20), start)) &&
    !opensSentence(firstWord(next))
  )
    return false;
  const quoted = /["”’]/.test(block.slice(end, closed));
  return !(quoted && ATTRIBUTION.test(next));
}

/**
 * "that.... She" ends behind the dots. ". . . ." right behind a word is its full stop and an omission that belongs to what
 * follows (Chicago Manual of Style 13.53). Three dots with a space before them end a sentence only before a word that opens one.
 */
function endOfEllipsis({ block, start, closed, end }: Stop, next: string): number | undefined {
  const dots = block.slice(start, end);
  const word = firstWord(next);
  const spaced = /\s/.test(block.charAt(start - 1));
  if (/^\.\s/.test(dots) && !spaced) return opensSentence(word) ? start + 1 : undefined;
  const count = dots.replace(/\s/g, '').replace(/…/g, '...').length;
  if (count > 3) return closed;
  const hesitates = /^I\b/.test(word);
  return !hesitates && (!spaced || opensSentence(word)) ? closed : undefined;
}

function endsAtDot(stop: Stop, next: string): boolean {
  // Marks of quotation behind the dot: "in the U.S." The; not an abbreviation that goes on.
  const word = stop.closed > stop.end ? '' : lastWord(stop);
  const follower = firstWord(next);
  const figure = /^\d/.test(follower);
  switch (word === '' ? undefined : abbreviation(word)) {
    case undefined:
      return true;
    case 'before-name':
      return false;
    case 'before-number':
      return !figure && !/^[IVXLC]+\b|^\(/.test(next);
    case 'initial':
      return opensAfterInitial(follower, word) && !followsInitial(stop, follower, next);
    case 'time':
      return (
        !isOpeningTime(stop) &&
        !/^(?:[A-Z]{2,4}|Eastern|Pacific|Central|Mountain|Greenwich|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d.*)$/.test(
          follower,
        ) &&
        !/^(?:\p{Lu}[\p{L}.]*\s){1,3}time\b/u.test(next)
      );
    case 'either':
      return !figure && endsEither(word, follower, next);
  }
}

/** "etc." ends before any capital; "U.S." before a word that opens a sentence, a quotation, or a label such as "Image:". */
function endsEither(word: string, follower: string, next: string): boolean {
  if (opensSentence(follower) || word === 'etc') return !/^\(/.test(next) || opensSentence(follower);
  return /^["“`]/.test(next) || /^\p{Lu}\p{L}+:\s/u.test(next);
}

/** "A. The" of "Michael J. A. The…" is one more initial. */
function followsInitial({ block, start, closed }: Stop, follower: string, next: string): boolean {
  return follower.length === 1 && next.charAt(1) === '.' && block.slice(start, closed) === '.';
}

/** "At 5 a.m. Mr. Smith went": so far there is no sentence that could end. */
function isOpeningTime({ block, sentence, start }: Stop): boolean {
  return (
    start - sentence < 60 &&
    /^\W*(?:At|By|Around|About|Before|After|Since|Until|From|On|In|Between)\s(?:[\w:.]+\s){1,3}[\w.]*$/i.test(
      block.slice(sentence, start),
    )
  );
}
