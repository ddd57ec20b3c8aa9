import type { DateRange } from '../text/calendar.js';
import type { DateMention } from '../text/dates.js';
import { isDemonym } from '../text/places.js';
import { findQuantities } from '../text/quantities.js';
import type { Span } from '../text/span.js';
import { isStopWord, stem, words } from '../text/words.js';
import type { Sentence } from './sentence.js';

/** A figure of a sentence; `kind` is what is counted or measured, people of all sorts being one. */
export interface Amount extends Span {
  readonly kind: string;
  readonly value: number;
}

/** What one sentence states, as far as figures, dates and a "not" tell; offsets into the paragraph. */
export interface SentenceFacts {
  readonly dates: readonly (DateRange & Span)[];
  readonly amounts: readonly Amount[];
  /** All figures, also those of which it is not plain what they count. */
  readonly values: readonly (Span & { readonly value: number })[];
  /** "a considerable number of troops": how many is not said. */
  readonly vague: readonly (Span & { readonly kind: string })[];
  /** Stems of what is said not to be so. */
  readonly negated: readonly string[];
  /** Whether it has any word that denies. */
  readonly denies: boolean;
}

const PEOPLE =
  /^(?:people|person|man|men|woman|women|citizen|citizens|national|nationals|individual|individuals|resident|residents|abductee|abductees|victim|victims)$/;
const VAGUE =
  /\b(?:a (?:considerable|large|small|great|significant|certain) number of|a number of|many|several|numerous|dozens of|hundreds of|thousands of|scores of)\s+((?:[\p{L}.-]+\s+){0,2}?)([\p{L}-]{3,}s)\b/giu;
const DENIAL = /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|hardly|barely)\b|n['’]t\b/i;
/** Of what is done, not of what something is called: "did not deny", and not "Hispanic and not Hispanic". */
const NEGATION =
  /\b(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)\s+not|never|cannot)\b|n['’]t\b/gi;

/** Of the sentences of one paragraph and the dates in it. */
export function sentenceFacts(
  text: string,
  sentences: readonly Sentence[],
  dates: readonly DateMention[],
): ReadonlyMap<Sentence, SentenceFacts> {
  const placed = dates.flatMap((one) => ('from' in one ? [one] : []));
  const values = findQuantities(text, dates);
  const amounts = values.flatMap((one): Amount[] => {
    if (isLabel(text, one)) return [];
    const value = /^decades?$/.test(one.unit ?? '') ? one.value * 10 : one.value;
    const kind = kindOf(one.unit ?? text.slice(one.end).match(/^\s+([\p{L}-]+)/u)?.[1]);
    return kind === undefined ? [] : [{ start: one.start, end: one.end, kind, value }];
  });
  return new Map(
    sentences.map((sentence) => {
      const inside = ({ start, end }: Span): boolean => start >= sentence.start && end <= sentence.end;
      const own = text.slice(sentence.start, sentence.end);
      const vague = vagueIn(own, sentence.start);
      return [
        sentence,
        {
          dates: placed.filter(inside),
          amounts: amounts.filter(inside),
          values: values.filter(inside),
          vague,
          negated: negatedIn(own),
          denies: DENIAL.test(own),
        },
      ];
    }),
  );
}

/** "Season 11 premiered", "Resolution 1718": the number that something goes by counts nothing. */
function isLabel(text: string, { start }: Span): boolean {
  const before = /(?:^|[.!?]["”]?\s+|\s)(\p{Lu}\p{Ll}+|No\.)\s$/u.exec(
    text.slice(Math.max(0, start - 30), start),
  );
  return before !== null && !OPENING.test(before[1] ?? '');
}

/** Words that have a capital because they open a sentence. */
const OPENING =
  /^(?:About|Some|Around|Nearly|Almost|Over|Only|Just|At|The|In|On|By|For|Of|From|With|All|More|Less|These|Those|Another|Other|Its|Their|His|Her|Our|Roughly|Approximately|Up|Under)$/;

/** What is counted: the noun's stem, a unit of time in years, `people` for all sorts of them; undefined where it is no noun. */
function kindOf(unit: string | undefined): string | undefined {
  if (unit === undefined || isStopWord(unit.toLowerCase())) return undefined;
  if (PEOPLE.test(unit.toLowerCase()) || isDemonym(unit)) return 'people';
  if (/^decades?$/i.test(unit)) return stem('year');
  return /^[\p{L}-]+$/u.test(unit) ? stem(unit.toLowerCase()) : unit;
}

function vagueIn(text: string, offset: number): SentenceFacts['vague'] {
  return [...text.matchAll(VAGUE)].flatMap((match) => {
    const kind = kindOf(match[2]);
    const start = offset + match.index;
    return kind === undefined ? [] : [{ start, end: start + match[0].length, kind }];
  });
}

/** The word of content behind a "not". */
function negatedIn(text: string): readonly string[] {
  return [...text.matchAll(NEGATION)].flatMap((match) => {
    const next = words(text.slice(match.index + match[0].length)).find(({ folded }) => !isStopWord(folded));
    return next === undefined ? [] : [stem(next.folded)];
  });
}
