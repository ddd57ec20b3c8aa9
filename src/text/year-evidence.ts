import { wordAfter, wordBefore, type Found } from './date-rule.js';
import type { Lexeme } from './lexemes.js';

/** What four figures count when it follows them. */
const COUNTED = new Set(
  (
    'people persons men women children soldiers troops fighters civilians refugees migrants workers employees staff students members ' +
    'homes houses jobs cases deaths seats votes points copies words pages units times others miles kilometers kilometres km meters ' +
    'metres m feet ft foot yards acres hectares tons tonnes pounds lbs kg grams dollars euros yen won rubles calories megawatts mw ' +
    'hp rpm mph volts watts percent % ° hours gmt utc year years months weeks days minutes albums'
  ).split(' '),
);

/** What four figures number when it stands before them. */
const LABELS = new Set(
  (
    'route highway interstate boeing airbus flight room channel number no nos article section resolution chapter page pages p model type ' +
    'windows apollo lot unit suite box version rfc iso fortune am fm # $ £ € ¥ us$ at'
  ).split(' '),
);

/** Before a year or an amount: what stands before them in turn tells which. */
const HEDGES = new Set(
  'about around some nearly almost roughly approximately than least most as circa'.split(' '),
);

/** Words that want a year behind them. */
const OPENERS = new Set(
  (
    'in since by until till during before after from through circa c ca year years early late mid of between to and or born b d ' +
    'died est founded published fiscal copyright © spring summer autumn fall winter the a an ad season act acts pre post his her its their'
  ).split(' '),
);

/** Before a hedge these announce a year: "in about 1732", "since at least 1086", "as late as 1848". */
const HEDGED_OPENERS = new Set('in since by until till during before after from early late'.split(' '));

/** Between these, four figures without a separator are nearly always a year in print; outside they need a sign of it. */
const MODERN = [1900, 2049] as const;

/** Between these even a plural behind them ("the subsequent 2005 elections") does not make them a count. */
const RECENT = [1950, 2035] as const;

const PLURAL = /^(?!(?:was|is|has|as|its|this|his|us|does|plus|thus|perhaps|always|across)$)[a-z]{3,}s$/;

/** Words that follow a year as easily as a count: "of 1709 schoolchildren" is told from "of 1709 and" by not being one. */
const FUNCTION =
  /^(?:and|or|but|to|in|on|at|by|for|with|from|of|as|when|while|after|before|until|through|which|who|that|the|a|an|is|was|were|are|has|had|it|he|she|they|his|her|its|their|onwards?|edition)$/;

/** Whether the four figures of a match stand for a year, as their neighbours tell. */
export function isYear(found: Found, { value }: Lexeme): boolean {
  const after = wordAfter(found);
  const before = nearBefore(found);
  if (LABELS.has(before) || COUNTED.has(after) || insideNumber(found)) return false;
  if (STRONG.test(before) || isListed(found)) return true;
  if (HEDGES.has(before) && before !== 'circa') return opensHedge(found) && !PLURAL.test(after);
  const opened = OPENERS.has(before) || before.startsWith("'") || enclosed(found) || isRange(found);
  if (value < MODERN[0] || value > MODERN[1])
    return opened && !PLURAL.test(after) && !(WEAK.test(before) && isCounted(found));
  if (value >= RECENT[0] && value <= RECENT[1]) return true;
  return opened ? !(before === 'of' && PLURAL.test(after)) : !PLURAL.test(after);
}

/** The word before, past the dot of an abbreviation and the hyphen of "post-2004". */
function nearBefore(found: Found): string {
  const before = wordBefore(found);
  return before === '.' || before === '-' ? wordBefore(found, 2) : before;
}

/** "1874, 1875 and 1876". */
function isListed({ scan, from }: Found): boolean {
  return scan.codes[from - 2] === 'Y' && /^[,&]$/.test(scan.codes[from - 1] ?? '');
}

/** Openers that stand before hardly anything but a year. */
const STRONG = /^(?:in|since|until|till|during|circa|ca)$/;

/** Openers that stand before an amount just as well. */
const WEAK = /^(?:of|to|and|or|between|from|a|an|after|before)$/;

/** Whether an ordinary word in lower case follows, so that the figures may count it. */
function isCounted({ scan, to }: Found): boolean {
  const word = scan.lexemes[to]?.word ?? '';
  return scan.codes[to] === 'x' && !word.endsWith('ly') && !FUNCTION.test(word);
}

function opensHedge(found: Found): boolean {
  return [2, 3].some((distance) => HEDGED_OPENERS.has(wordBefore(found, distance)));
}

/** "1869-70": two figures of which the later is the larger are hardly ever anything else. */
function isRange({ from, to }: Found): boolean {
  return to - from === 3;
}

/** "(1845)", "(1845–", "Boston, 1850". */
function enclosed({ scan, from, to }: Found): boolean {
  const before = scan.codes[from - 1];
  const after = scan.codes[to];
  if (before === '(' || before === '-') return after === ')' || after === '-' || after === ',';
  return before === ',' && scan.codes[from - 2] === 'X' && (after === undefined || ',.)'.includes(after));
}

/** Part of "555-2012", "RFC-2119", "B2000", "1984x": glued to something that is no prefix of time. */
function insideNumber({ scan, from, to }: Found): boolean {
  const first = scan.lexemes[from];
  const last = scan.lexemes[to - 1];
  if (!first || !last) return false;
  if (
    /[\p{L}\d#$£€¥/]/u.test(scan.text.charAt(first.start - 1)) ||
    /[\p{L}\d%°/]/u.test(scan.text.charAt(last.end))
  )
    return true;
  const dash = scan.lexemes[from - 1];
  const prefix = scan.lexemes[from - 2];
  if (dash?.code !== '-' || dash.end !== first.start || prefix?.end !== dash.start) return false;
  return (
    !/^(?:mid|pre|post|early|late|\d{4})$/.test(prefix.word) && prefix.code !== 'm' && prefix.code !== 'M'
  );
}
