import { wordAfter, wordBefore, type Found } from './date-rule.js';
import type { Lexeme } from './lexemes.js';

/** What four figures count when it follows them. */
const COUNTED = new Set(
  (
    'people persons men women children soldiers troops fighters civilians refugees migrants workers employees staff students members ' +
    'homes houses jobs cases deaths seats votes points copies words pages units times others miles kilometers kilometres km meters ' +
    'metres m feet ft foot yards acres hectares tons tonnes pounds lbs kg grams dollars euros yen won rubles calories megawatts mw ' +
    'hp rpm mph volts watts percent % ° hours gmt utc'
  ).split(' '),
);

/** What four figures number when it stands before them. */
const LABELS = new Set(
  (
    'route highway interstate boeing airbus flight room channel number no nos article section resolution chapter page pages p model type ' +
    'windows apollo lot unit suite box version act bill law directive regulation iso rfc # $ £ € ¥ us$ at about some nearly almost ' +
    'roughly approximately than least most'
  ).split(' '),
);

/** Words that want a year behind them. */
const OPENERS = new Set(
  (
    'in since by until till during before after from through circa c ca year years early late mid of between around to and or born b d ' +
    'died est founded published fiscal copyright © spring summer autumn fall winter the a ad season'
  ).split(' '),
);

/** Between these, four figures without a separator are nearly always a year in print; outside they need a sign of it. */
const MODERN = [1900, 2049] as const;

const PLURAL = /^(?!(?:was|is|has|as|its|this|his|us|does|plus|thus|perhaps|always|across)$)[a-z]{3,}s$/;

/** Whether the four figures of a match stand for a year, as their neighbours tell. */
export function isYear(found: Found, { value }: Lexeme): boolean {
  const before = wordBefore(found) === '.' ? wordBefore(found, 2) : wordBefore(found);
  const after = wordAfter(found);
  if (LABELS.has(before) || COUNTED.has(after) || insideNumber(found)) return false;
  const opened = OPENERS.has(before) || enclosed(found);
  if (value < MODERN[0] || value > MODERN[1]) return opened && !PLURAL.test(after);
  return opened
    ? !(before === 'of' && PLURAL.test(after))
    : !PLURAL.test(after) || before === "'" || before === "'s";
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
