import type { Difference, Side } from './difference.js';
import type { Sentence } from './sentence.js';
import type { Amount, SentenceFacts } from './sentence-facts.js';
import type { Span } from '../text/span.js';
import { isStopWord, stem } from '../text/words.js';

/** A pair of like sentences of two reports. */
export interface Pair {
  readonly a: Sentence;
  readonly b: Sentence;
  readonly likeness: number;
  /** What the sentences' facts are. */
  readonly facts: readonly [SentenceFacts, SentenceFacts];
}

/** TF-IDF cosine from which another figure of the same kind is a difference: below, it belongs to something else. */
const FIGURE = 0.25;
/** For decades that overlap, which sentences seldom have by chance. */
const DECADE = 0.22;
/** For years and days: many events have one, so the sentences must be nearly the same. */
const DATE = 0.5;
const NEGATED = 0.4;
/** Fewer words of content state too little to be denied. */
const FEWEST_STEMS = 4;
/** Years from which on a stretch of time is a decade or more. */
const LONG = 9;

export function sideOf({ report, paragraph, start, end }: Sentence, mark: Span): Side {
  const words = paragraph.text.slice(mark.start, mark.end);
  return { words, said: { report, paragraph, start, end, marks: [mark] }, also: [] };
}

/** "40 tractors", "more than 60 tractors"; "about 80,000 troops", "a considerable number of troops". */
export function numbersDiffer({ a, b, likeness, facts: [left, right] }: Pair): readonly Difference[] {
  if (likeness < FIGURE) return [];
  return [...new Set(left.amounts.map(({ kind }) => kind))].flatMap((kind): Difference[] => {
    const [own] = only(left.amounts, kind);
    const [other] = only(right.amounts, kind);
    const shared = own && other && (hasValue(left, other.value) || hasValue(right, own.value));
    if (own && other && !shared) {
      const values = [own.value, other.value].sort((x, y) => x - y).join('/');
      return [
        { kind: 'number', about: kind, key: `${kind} ${values}`, sides: [sideOf(a, own), sideOf(b, other)] },
      ];
    }
    return [];
  });
}

/** A figure in one report, an amount that is not counted in the other; `flipped` the other way round. */
export function vaguenessDiffers({ a, b, likeness, facts: [left, right] }: Pair): readonly Difference[] {
  if (likeness < FIGURE) return [];
  const found = (one: Sentence, amounts: readonly Amount[], two: Sentence, other: SentenceFacts) =>
    amounts.flatMap((amount): Difference[] => {
      const vague = other.vague.find(({ kind }) => kind === amount.kind);
      const counted = other.amounts.some(({ kind }) => kind === amount.kind);
      if (vague === undefined || counted || amount.kind === 'year') return [];
      const key = `${amount.kind} ${amount.value}/vague`;
      return [{ kind: 'number', about: amount.kind, key, sides: [sideOf(one, amount), sideOf(two, vague)] }];
    });
  return [...found(a, left.amounts, b, right), ...found(b, right.amounts, a, left)];
}

/** A figure that both sentences have belongs to something else in one of them. */
function hasValue({ values }: SentenceFacts, value: number): boolean {
  return values.some((one) => one.value === value);
}

/** The one value that a sentence has of a kind; none where it has several. */
function only(amounts: readonly Amount[], kind: string): readonly Amount[] {
  const same = amounts.filter((one) => one.kind === kind);
  return new Set(same.map(({ value }) => value)).size === 1 ? same : [];
}

/** Decades that are others, or another year of what is nearly the same sentence. */
export function datesDiffer({ a, b, likeness, facts: [left, right] }: Pair): readonly Difference[] {
  const [own, other] = [left.dates[0], right.dates[0]];
  if (own === undefined || other === undefined || left.dates.length > 1 || right.dates.length > 1) return [];
  const long = years(own) >= LONG && years(other) >= LONG;
  const nested =
    (own.from <= other.from && other.to <= own.to) || (other.from <= own.from && own.to <= other.to);
  const meet = own.from <= other.to && other.from <= own.to;
  if (nested || likeness < (long && meet ? DECADE : DATE)) return [];
  const key = [own.from, other.from].sort().join('/');
  return [{ kind: 'date', key, sides: [sideOf(a, own), sideOf(b, other)] }];
}

function years({ from, to }: { readonly from: string; readonly to: string }): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4));
}

/** "did not deny" where the other has "denied". */
export function negationDiffers({ a, b, likeness, facts: [left, right] }: Pair): readonly Difference[] {
  if (likeness < NEGATED || left.denies === right.denies) return [];
  if (Math.min(a.stems.length, b.stems.length) < FEWEST_STEMS) return [];
  const [denied, plain] = left.denies ? [left, b] : [right, a];
  const about = denied.negated.find((stem) => plain.stems.includes(stem));
  if (about === undefined) return [];
  const whole = ({ start, end }: Sentence): Span => ({ start, end });
  const sides = [a, b].map((one) => ({
    ...sideOf(one, whole(one)),
    words: one === plain ? 'without a “not”' : 'with a “not”',
  }));
  return [{ kind: 'negation', key: `${about} ${a.at} ${b.at}`, sides: sides.map(unmarked) }];
}

function unmarked(side: Side): Side {
  return { ...side, said: { ...side.said, marks: [] } };
}

/** "weapons tests since 2022", "exercises since 2022": up to two words with the last one before the date. */
const OPEN_SINCE =
  /(?<![\p{L}-])((?:(?!(?:of|the|a|an|in|on|to|and|its|their|with|for)\s)[\p{L}-]+\s){0,2}([\p{L}-]{4,}))\s(?:since|until)\s$/u;
/** "expanded since 2022", "repeatedly since 2022": no thing that there has been. */
const NO_THING = /(?:ed|ing|ly|own|ever|also|only|them|this|that)$/;

/** What there has been since, or until, one date, where the other's thing is at hand too: one of them joins it to another. */
export function eventsDiffer({ a, b, likeness, facts: [left, right] }: Pair): readonly Difference[] {
  if (likeness < FIGURE) return [];
  return left.dates.flatMap((own): Difference[] => {
    const other = right.dates.find(({ from, to }) => from === own.from && to === own.to);
    if (other === undefined) return [];
    const [first, second] = [eventAt(a, own), eventAt(b, other)];
    if (first === undefined || second === undefined || first.head === second.head) return [];
    if (!a.stems.includes(second.head) && !b.stems.includes(first.head)) return [];
    const key = `${own.from}/${own.to} ${[first.head, second.head].sort().join('/')}`;
    return [{ kind: 'event', key, sides: [sideOf(a, first), sideOf(b, second)] }];
  });
}

/** The thing right before the date, up to the date's end, and the stem of its word. */
function eventAt(
  { paragraph: { text }, start }: Sentence,
  date: Span,
): (Span & { readonly head: string }) | undefined {
  const match = OPEN_SINCE.exec(text.slice(start, date.start));
  const word = match?.[2]?.toLowerCase();
  if (match === null || word === undefined || NO_THING.test(word) || isStopWord(word)) return undefined;
  return { start: start + match.index, end: date.end, head: stem(word) };
}
