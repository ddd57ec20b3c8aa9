const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** What may stand close behind a figure: "1.5bn". A lone "m" may be metres, so the caller has to know. */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

const SMALL: ReadonlyMap<string, number> = new Map<string, number>([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 10 * (index + 2)] as const),
]);

/** "first" to "nineteenth", and the tens. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map<string, number>([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fifth', 5],
  ['eighth', 8],
  ['ninth', 9],
  ['twelfth', 12],
  ...UNITS.flatMap((word, value) =>
    /^(?:one|two|three|five|eight|nine|twelve)$/.test(word) ? [] : [[`${word}th`, value] as const],
  ),
  ...TENS.map((word, index) => [`${word.slice(0, -1)}ieth`, 10 * (index + 2)] as const),
]);

/** Words that a number may begin with. */
export const CARDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL,
  ['hundred', 100],
  ...SCALES,
  ['dozen', 12],
]);

const FIGURE = /^\d+(?:,\d{3})*(?:\.\d+)?$/;

/** How many of the words, from the first asked for, make up a number, and which. */
export interface NumberPhrase {
  readonly value: number;
  /** Words used, hyphens counted as words. */
  readonly length: number;
}

/**
 * Reads the longest number that begins at `words[from]`: figures ("1,200.5"), words ("two hundred and fifty thousand"),
 * both ("1.5 million"), "a dozen", "half a million", "three and a half". Words in lower case, hyphens as words of their own.
 */
export function readNumber(words: readonly string[], from = 0): NumberPhrase | undefined {
  const first = words[from];
  if (first === undefined) return undefined;
  if (first === 'half') return readHalf(words, from);
  if (first === 'a' || first === 'an') return readCollective(words, from);
  const whole = FIGURE.test(first) ? readFigure(words, from) : readWords(words, from);
  return whole && withFraction(words, from, withDozen(words, from, whole));
}

function readHalf(words: readonly string[], from: number): NumberPhrase | undefined {
  const article = words[from + 1] === 'a';
  const scale =
    SCALES.get(words[from + (article ? 2 : 1)] ?? '') ?? (words[from + 2] === 'dozen' ? 12 : undefined);
  return article && scale !== undefined ? { value: scale / 2, length: 3 } : undefined;
}

function readCollective(words: readonly string[], from: number): NumberPhrase | undefined {
  const next = words[from + 1] ?? '';
  if (next === 'dozen') return { value: 12, length: 2 };
  if (next === 'couple') return { value: 2, length: words[from + 2] === 'of' ? 3 : 2 };
  if (next !== 'hundred' && !SCALES.has(next)) return undefined;
  const rest = readWords(words, from + 1);
  return rest && { value: rest.value, length: rest.length + 1 };
}

function readFigure(words: readonly string[], from: number): NumberPhrase {
  const figure = Number((words[from] ?? '').replaceAll(',', ''));
  const hyphen = words[from + 1] === '-' ? 1 : 0;
  const word = words[from + 1 + hyphen] ?? '';
  const scale = SCALES.get(word) ?? SHORT_SCALES.get(word) ?? (word === 'hundred' ? 100 : undefined);
  if (scale === undefined) return { value: figure, length: 1 };
  return { value: round(figure * scale), length: 2 + hyphen };
}

/** Figures times powers of ten pick up binary dust: 1.1 * 1e6 is 1100000.0000000002. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}

interface Tally {
  /** Finished groups: the "two million" of "two million five". */
  total: number;
  /** The group being read, below a thousand. */
  group: number;
  /** Groups come in falling order. */
  scale: number;
}

/** Adds a word to the tally; false where it does not continue the number ("two three"). */
function add(tally: Tally, word: string): boolean {
  const small = SMALL.get(word);
  if (small !== undefined) {
    const room = tally.group % 100 === 0 || (tally.group % 10 === 0 && tally.group % 100 >= 20 && small < 10);
    if (!room || (small === 0 && tally.total + tally.group > 0)) return false;
    tally.group += small;
    return true;
  }
  if (word === 'hundred') {
    if (tally.group >= 100) return false;
    tally.group = Math.max(tally.group, 1) * 100;
    return true;
  }
  const scale = SCALES.get(word);
  if (scale === undefined || scale >= tally.scale) return false;
  tally.total += Math.max(tally.group, 1) * scale;
  tally.group = 0;
  tally.scale = scale;
  return true;
}

function readWords(words: readonly string[], from: number): NumberPhrase | undefined {
  const tally: Tally = { total: 0, group: 0, scale: Infinity };
  let at = from;
  if (!add(tally, words[at] ?? '')) return undefined;
  at += 1;
  while (at < words.length) {
    const link =
      words[at] === '-' ||
      (words[at] === 'and' && /^(?:hundred|thousand|million|billion)$/.test(words[at - 1] ?? ''));
    const word = words[link ? at + 1 : at] ?? '';
    if (!add(tally, word)) break;
    at += link ? 2 : 1;
  }
  return { value: tally.total + tally.group, length: at - from };
}

function withDozen(words: readonly string[], from: number, phrase: NumberPhrase): NumberPhrase {
  return words[from + phrase.length] === 'dozen'
    ? { value: phrase.value * 12, length: phrase.length + 1 }
    : phrase;
}

/** "and a half", also in "two-and-a-half-year". */
function withFraction(words: readonly string[], from: number, phrase: NumberPhrase): NumberPhrase {
  const start = from + phrase.length;
  const hyphen = words[start] === '-' ? 1 : 0;
  const tail = words.slice(start, start + 6).filter((word) => hyphen === 0 || word !== '-');
  if (tail[0] !== 'and' || (tail[1] !== 'a' && tail[1] !== 'one')) return phrase;
  const share = tail[2] === 'half' ? 0.5 : tail[2] === 'quarter' ? 0.25 : 0;
  return share === 0
    ? phrase
    : { value: phrase.value + share, length: phrase.length + (hyphen === 1 ? 6 : 3) };
}

/**
 * The value of a number in figures or words: "80,000", "1.5 million", "twenty-one", "a dozen". Any case.
 * Gives undefined where the text is not a number as a whole.
 */
export function parseNumber(text: string): number | undefined {
  const words = text.toLowerCase().match(/\d[\d,]*(?:\.\d+)?|\p{L}+|\S/gu) ?? [];
  const phrase = readNumber(words);
  return phrase?.length === words.length ? phrase.value : undefined;
}

/**
 * Ways to write a whole number below a thousand million millions: "80000", "80,000", "eighty thousand". Other values have
 * the figure alone.
 */
export function numberForms(value: number): readonly string[] {
  const plain = String(value);
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1e15) return [plain];
  return [...new Set([plain, value.toLocaleString('en-US'), inWords(value)])];
}

function inWords(value: number): string {
  for (const [name, scale] of [...SCALES].reverse()) {
    if (value >= scale) return joined(`${inWords(Math.floor(value / scale))} ${name}`, value % scale, ' ');
  }
  if (value >= 100) return joined(`${inWords(Math.floor(value / 100))} hundred`, value % 100, ' and ');
  if (value >= 20) return joined(TENS[Math.floor(value / 10) - 2] ?? '', value % 10, '-');
  return UNITS[value] ?? '';
}

function joined(head: string, rest: number, link: string): string {
  return rest === 0 ? head : `${head}${link}${inWords(rest)}`;
}
