import { TIME_UNITS, type TimeUnit } from './lexeme-words.js';
import { timeUnit, type Lexeme, type Scan } from './lexemes.js';

/** One way to write a length: a sticky pattern over the letters of lexemes, and what they come to, if anything. */
export interface LengthRule {
  readonly shape: RegExp;
  readonly read: (scanned: Scan, from: number, to: number) => string | undefined;
}

/** The fuller form stands before its part. */
export const LENGTHS: readonly LengthRule[] = [
  { shape: /[NDY]-?[UV]-?x/y, read: readAge },
  { shape: /[ND](?:[-t]|&)[ND]-?[UV]/y, read: readRange },
  { shape: /[ND]-?[UVo](?:,?&?[ND]-?[UVo])+/y, read: readSum },
  { shape: /[ND]x[UV]/y, read: readQualified },
  { shape: /[NDY]-?[UVo]/y, read: readSum },
  { shape: /fa?-?U/y, read: readHalf },
  { shape: /aU(?:Fa|-)U/y, read: readQuarterOf },
  { shape: /aU&af/y, read: readAndHalf },
  { shape: /axU/y, read: readWhole },
  { shape: /a-?U/y, read: readSingle },
  { shape: /LU/y, read: readStretch },
  { shape: /U-x|Z/y, read: readLong },
];

/** How each unit is written, and how many of the ISO unit it has: ISO 8601 has neither decades nor fortnights. */
const ISO_UNITS: Readonly<Record<TimeUnit, readonly [place: number, count: number]>> = {
  second: [6, 1],
  minute: [5, 1],
  hour: [4, 1],
  day: [3, 1],
  week: [2, 1],
  fortnight: [2, 2],
  month: [1, 1],
  quarter: [1, 3],
  year: [0, 1],
  decade: [0, 10],
  century: [0, 100],
};
const DESIGNATORS = ['Y', 'M', 'W', 'D', 'H', 'M', 'S'];
const FIRST_OF_DAY = 4;

/** Writes amounts of units as ISO 8601 does: 2 years and 3 months are `P2Y3M`. */
function iso(amounts: readonly (readonly [unit: TimeUnit, count: number])[]): string {
  const places = DESIGNATORS.map(() => 0);
  for (const [unit, count] of amounts) {
    const [place, size] = ISO_UNITS[unit];
    places[place] = (places[place] ?? 0) + count * size;
  }
  const written = places.map((count, place) =>
    count === 0 ? '' : `${Number(count.toFixed(6))}${DESIGNATORS[place] ?? ''}`,
  );
  const time = written.slice(FIRST_OF_DAY).join('');
  return `P${written.slice(0, FIRST_OF_DAY).join('')}${time === '' ? '' : `T${time}`}`;
}

/** The unit a lexeme names; "second" is an ordinal as well. */
function unitOf(lexeme: Lexeme | undefined): TimeUnit | undefined {
  if (lexeme?.code === 'o') return lexeme.word === 'second' ? 'second' : undefined;
  return lexeme?.code === 'U' || lexeme?.code === 'V' ? timeUnit(lexeme) : undefined;
}

/** "13-year-old", "13 years old". */
function readAge({ lexemes }: Scan, from: number, to: number): string | undefined {
  const [count, unit] = [lexemes[from], lexemes.slice(from, to).find(({ code }) => 'UV'.includes(code))];
  return count && unit && /^olds?$/.test(lexemes[to - 1]?.word ?? '')
    ? iso([[timeUnit(unit), count.value]])
    : undefined;
}

/** "10-15 years", "two or three weeks"; "5 and 10 years" only after "between". */
function readRange({ lexemes }: Scan, from: number, to: number): string | undefined {
  const [first, link, last] = [lexemes[from], lexemes[from + 1], lexemes[from + 2]];
  const unit = unitOf(lexemes[to - 1]);
  if (!first || !last || !unit || first.value >= last.value) return undefined;
  if (link?.word === 'and' && lexemes[from - 1]?.word !== 'between') return undefined;
  return `${iso([[unit, first.value]])}/${iso([[unit, last.value]])}`;
}

/** "two years", "two-year", "2 hours, 23 minutes and 5 seconds": each unit shorter than the one before. */
function readSum({ lexemes }: Scan, from: number, to: number): string | undefined {
  const amounts: (readonly [TimeUnit, number])[] = [];
  let count: Lexeme | undefined;
  let size = Infinity;
  for (const lexeme of lexemes.slice(from, to)) {
    if ('NDY'.includes(lexeme.code)) count = lexeme;
    const unit = unitOf(lexeme);
    if (!unit) continue;
    const rank = TIME_UNITS.indexOf(unit);
    if (!count || rank >= size || isYearName(count, lexeme)) return undefined;
    if (unit === 'quarter' && lexemes[to]?.word === 'of') return undefined;
    size = rank;
    amounts.push([unit, count.value]);
  }
  return amounts.length > 0 && amounts.some(([, amount]) => amount > 0) ? iso(amounts) : undefined;
}

/** "the 2012 year" and "2012 quarter" name a time, they measure none. */
function isYearName(count: Lexeme, unit: Lexeme): boolean {
  return count.code === 'Y' && unit.code === 'U' && count.value >= 1900;
}

/** "three consecutive days", "two more years". */
function readQualified(scanned: Scan, from: number, to: number): string | undefined {
  const qualified =
    /^(?:straight|consecutive|successive|full|more|additional|further|whole|long|short|solid|trading|business|working|school|calendar|extra|entire)$/;
  return qualified.test(scanned.lexemes[from + 1]?.word ?? '') ? readSum(scanned, from, to) : undefined;
}

const SMALLER: Partial<Record<TimeUnit, readonly [TimeUnit, number]>> = {
  minute: ['second', 60],
  hour: ['minute', 60],
  day: ['hour', 24],
  year: ['month', 12],
  decade: ['year', 10],
  century: ['year', 100],
};

/** A part of a unit in whole smaller ones: half a year is six months. */
function part(unit: TimeUnit, share: number): string {
  const [name, count] = SMALLER[unit] ?? [unit, 1];
  return iso([[name, share * count]]);
}

/** "half an hour", "half-century". */
function readHalf({ lexemes }: Scan, _from: number, to: number): string | undefined {
  const last = lexemes[to - 1];
  return last && part(timeUnit(last), 0.5);
}

/** "a quarter of a century", "a quarter-century". */
function readQuarterOf({ lexemes }: Scan, from: number, to: number): string | undefined {
  const last = lexemes[to - 1];
  return last && lexemes[from + 1]?.word === 'quarter' ? part(timeUnit(last), 0.25) : undefined;
}

/** "a year and a half". */
function readAndHalf({ lexemes }: Scan, from: number): string | undefined {
  const unit = lexemes[from + 1];
  return unit && iso([[timeUnit(unit), 1.5]]);
}

/** "a full year". */
function readWhole({ lexemes }: Scan, from: number, to: number): string | undefined {
  const unit = lexemes[to - 1];
  const whole = /^(?:full|whole|entire|single|further|solid|mere)$/.test(lexemes[from + 1]?.word ?? '');
  return unit && whole ? iso([[timeUnit(unit), 1]]) : undefined;
}

/** Before "a year" these make it a length; elsewhere it is mostly a rate ("twice a year") or a thing ("a year of drought"). */
const BEFORE_SINGLE =
  /^(?:for|in|within|after|over|about|around|nearly|almost|roughly|than|least|most|take|takes|took|taken|taking|spent|spend|spending|last|lasts|lasted|lasting|every|just|under|barely|only|to|by|and|with)$/;

/** "for a week", "after nearly an hour", "a month of talks", "a day after the vote". */
function readSingle({ lexemes, codes }: Scan, from: number, to: number): string | undefined {
  const unit = lexemes[to - 1];
  const before = lexemes[from - 1]?.word ?? '';
  const after = lexemes[to]?.word ?? '';
  if (!unit || timeUnit(unit) === 'quarter' || codes[to] === 'U' || codes[to] === '-') return undefined;
  const another = lexemes[from]?.word === 'another';
  const length = another || BEFORE_SINGLE.test(before) || /^(?:after|before|long)$/.test(after);
  return length ? iso([[timeUnit(unit), 1]]) : undefined;
}

/** "the past year", "over the next decade"; "last year" is a date. */
function readStretch({ lexemes, codes }: Scan, from: number, to: number): string | undefined {
  const word = lexemes[from]?.word ?? '';
  const unit = lexemes[to - 1];
  if (!unit || lexemes[to]?.word === 'of') return undefined;
  const over = /^(?:over|in|for|within|during|of|through|throughout)$/.test(lexemes[from - 2]?.word ?? '');
  const measured = word === 'past' || word === 'coming' || (/^(?:last|next|previous)$/.test(word) && over);
  return measured && codes[from - 1] === 'H' ? iso([[timeUnit(unit), 1]]) : undefined;
}

/** "year-long", "weeklong". */
function readLong({ lexemes, codes }: Scan, from: number, to: number): string | undefined {
  const unit = lexemes[from];
  return unit && (codes[from] === 'Z' || lexemes[to - 1]?.word === 'long')
    ? iso([[timeUnit(unit), 1]])
    : undefined;
}
