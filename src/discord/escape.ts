/**
 * Text of a report or a person, made harmless in Discord's markdown, and back again to the letter.
 *
 * A backslash takes the meaning of any punctuation mark (https://support.discord.com/hc/en-us/articles/210298617).
 * What it does not help against gets a zero-width space (`BREAK`) behind it: a mention that a server could still
 * read as one. Characters that are not seen, turn the direction of writing or cannot be sent at all become a
 * `BREAK` and eight invisible digits, so that they do nothing and are still there.
 */
export const BREAK = '\u200b';

/** Digits of base 4: the invisible operators of Unicode, which every renderer ignores. */
const DIGITS = '\u2061\u2062\u2063\u2064';
const DIGITS_A_UNIT = 8;

const ALWAYS = new Set('\\*_~`|[]<');
/** At the start of a line: headings and small text, lists, quotations. */
const AT_LINE_START = new Set('#-+>');
/** What `<` opens: mentions of people, roles and channels, commands, emoji, times, links, parts of a server. */
const OPENED = /^[@#/:ati]/i;
const EVERYBODY = /@(?:everyone|here)/iy;
const SCHEME_OR_SHORTCODE = /:(?:\/\/|[\w+~-]+:)/y;
const LIST_NUMBER = /\d+(?=[.)])/y;
// eslint-disable-next-line no-control-regex -- these are the characters to find
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/;

/**
 * `text` unit by unit: the string that stands for each UTF-16 unit, so that marks can be set between any two.
 * A surrogate pair stands whole at its first unit, with an empty string at its second.
 */
export function escapeUnits(text: string): readonly string[] {
  const units: string[] = [];
  let lineStart = true;
  let listMark = -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (isLetter(text.charCodeAt(at))) {
      units.push(unit);
      lineStart = false;
      continue;
    }
    if (isPair(text, at)) {
      units.push(text.slice(at, at + 2), '');
      at += 1;
      lineStart = false;
      continue;
    }
    if (lineStart) listMark = endOfListNumber(text, at);
    units.push(at === listMark ? `\\${unit}` : escapeUnit(text, at, unit, lineStart));
    lineStart = unit === '\n' || (lineStart && (unit === ' ' || unit === '\t'));
  }
  return units;
}

/** Anything of which `escapeUnits` would make something else; half of a surrogate pair stands here for any. */
const NOTEWORTHY = new RegExp(
  `[\\\\*_~\`|[\\]<]|@(?:everyone|here)|:(?://|[\\w+~-]+:)|^[ \\t]*(?:[#+>-]|\\d+[.)])|${UNSEEN.source}`,
  'im',
);

/** Whether escaping leaves the text as it is. Most sentences are such, and asking costs little. */
export function isHarmless(text: string): boolean {
  return !NOTEWORTHY.test(text);
}

/** `unescapeText(escapeText(text)) === text`, whatever the text. */
export function escapeText(text: string): string {
  return isHarmless(text) ? text : escapeUnits(text).join('');
}

const ESCAPED = new RegExp(`\\\\([\\s\\S])|${BREAK}([${DIGITS}]{${DIGITS_A_UNIT}})|${BREAK}`, 'g');

export function unescapeText(escaped: string): string {
  return escaped.replace(ESCAPED, (_, plain: string | undefined, digits: string | undefined) => {
    return plain ?? (digits === undefined ? '' : decodeUnit(digits));
  });
}

function escapeUnit(text: string, at: number, unit: string, lineStart: boolean): string {
  if (unit === '<') return OPENED.test(text.slice(at + 1, at + 2)) ? `\\<${BREAK}` : '\\<';
  if (ALWAYS.has(unit) || (lineStart && AT_LINE_START.has(unit))) return `\\${unit}`;
  if (unit === '@') return matchesAt(EVERYBODY, text, at) ? `@${BREAK}` : '@';
  if (unit === ':') return matchesAt(SCHEME_OR_SHORTCODE, text, at) ? '\\:' : ':';
  return UNSEEN.test(unit) ? encodeUnit(unit) : unit;
}

/** Most of any text: nothing more needs to be asked of it. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** Where the full stop of "1." stands if a list would begin here, else -1. */
function endOfListNumber(text: string, at: number): number {
  return matchesAt(LIST_NUMBER, text, at) ? LIST_NUMBER.lastIndex : -1;
}

function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

function encodeUnit(unit: string): string {
  const digits = unit.charCodeAt(0).toString(4).padStart(DIGITS_A_UNIT, '0');
  return BREAK + digits.replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
}

function decodeUnit(digits: string): string {
  const code = digits.replace(/./g, (digit) => String(DIGITS.indexOf(digit)));
  return String.fromCharCode(Number.parseInt(code, 4));
}

/** Visible ASCII with single spaces: most names and titles. */
const PLAIN = /^(?:[!-~]| (?! ))*$/;

/** What a person typed or a report is called, on one line, without characters that are not seen. */
export function plainLine(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  // The two joiners stay: Persian, Hindi and joined emoji are written with them.
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name or title for one line of a message: at most `max` characters before escaping, a longer one cut and marked. */
export function inline(text: string, max = Number.POSITIVE_INFINITY): string {
  return escapeText(shorten(plainLine(text), max));
}

/** At most `max` UTF-16 units, cut at a word where one ends near, and marked. For titles and labels, never for excerpts. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, max - 1);
  const space = room.lastIndexOf(' ');
  const cut = space > max / 2 ? room.slice(0, space) : room;
  return `${cut.replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A block to copy from: nothing inside is read as markdown, and nothing inside ends it. */
export function codeBlock(text: string): string {
  const safe = text
    .replace(/`(?=``)|`$/g, `\`${BREAK}`)
    .replace(/@(?=everyone|here)|<(?=[@#/:ati])/gi, `$&${BREAK}`);
  return `\`\`\`\n${safe}\n\`\`\``;
}
