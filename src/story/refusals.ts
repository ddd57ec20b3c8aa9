import type { Paragraph } from '../reports/report.js';
import type { Span } from '../text/span.js';
import { isStopWord, stem, words } from '../text/words.js';
import type { Saying } from './sayings.js';

/** What somebody turns down: that they do, and the words for what. */
export interface Refusal {
  /** Stems of the words of content that it turns down, but names. */
  readonly of: ReadonlySet<string>;
  /** Ids of whom and what it names, and its other words with a capital. */
  readonly names: ReadonlySet<string>;
}

const REFUSING =
  /\b(?:(?:would|will|could|can) not|won['’]t|wouldn['’]t|refus\p{L}*|reject\p{L}*|rul(?:e|es|ed|ing) out|declin(?:e|es|ed|ing) to|lack of interest|no interest|not interested|turn(?:s|ed|ing)? down|never)\b/giu;
/** Where what is turned down ends. */
const ENDS = /[,;.:]|\s(?:and|but|or|because|unless|until|if|so)\s/iu;

/** What a statement refuses; undefined where it refuses nothing. */
export function refusalIn(
  { said: { paragraph }, span }: Saying,
  names: ReadonlyMap<Paragraph, readonly (Span & { readonly id: string })[]>,
): Refusal | undefined {
  const text = paragraph.text.slice(span.start, span.end);
  const parts = [...text.matchAll(REFUSING)].map(({ index, 0: refusing }): Span => {
    const from = index + refusing.length;
    const length = ENDS.exec(text.slice(from))?.index ?? text.length;
    return { start: span.start + from, end: span.start + from + length };
  });
  if (parts.length === 0) return undefined;
  const within = (one: Span): boolean => one.start >= span.start && one.end <= span.end;
  const named = (names.get(paragraph) ?? []).filter(within);
  const all = words(paragraph.text).filter((word) => within(word) && !isStopWord(word.folded));
  const isNamed = ({ start, end }: Span): boolean =>
    /^\p{Lu}/u.test(paragraph.text.slice(start, end)) ||
    named.some((name) => start < name.end && name.start < end);
  const of = all.filter(
    (word) => !isNamed(word) && parts.some(({ start, end }) => word.start >= start && word.end <= end),
  );
  const capitals = all.filter(isNamed).map(({ folded }) => folded);
  return {
    of: new Set(of.map(({ folded }) => stem(folded))),
    names: new Set([...named.map(({ id }) => id), ...capitals]),
  };
}

/** Both turn down the same, with the same. */
export function refuseTheSame(a: Refusal, b: Refusal): boolean {
  const share = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
    [...left].some((one) => right.has(one));
  return share(a.of, b.of) && share(a.names, b.names);
}
