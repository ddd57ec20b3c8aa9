import { align, type Key } from '../story/alignment.js';
import { oppositesOf } from '../text/opposites.js';
import type { Span } from '../text/span.js';
import { isStopWord, root, stem, words, type Word } from '../text/words.js';
import { compareDates, comparePeople, otherFigure, overlaps, unnamed, type Facts } from './facts.js';

export type DifferingKind = 'number' | 'date' | 'name' | 'negation' | 'wording';

/** Words that differ, each an exact slice: of the statement, and of the report's sentence. One of them may be empty. */
export interface Differing {
  readonly kind: DifferingKind;
  readonly said: string;
  readonly report: string;
}

/** A text with what it states. */
export interface Stated {
  readonly text: string;
  readonly facts: Facts;
}

/** More would be a list of everything. */
const MOST = 3;
/** Share of a statement's words that a sentence must have in their order for the others to be held against each other. */
const LEAST_SHARED = 0.6;

/** In what a sentence of a report differs from a statement that it bears on: figures and dates first, then words. */
export function differingIn(statement: Stated, sentence: Stated): readonly Differing[] {
  const found = [
    ...numbers(statement, sentence),
    ...dates(statement, sentence),
    ...people(statement, sentence),
    ...negation(statement, sentence),
  ];
  const told = [...statement.facts.dates, ...statement.facts.quantities, ...statement.facts.people];
  const worded = wording(statement, sentence, told).filter(
    (one) => !found.some(({ said, report }) => said === one.said && report === one.report),
  );
  return [...found, ...worded].slice(0, MOST);
}

function sliceOf(text: string, span: Span | undefined): string {
  return span === undefined ? '' : text.slice(span.start, span.end);
}

function numbers(statement: Stated, sentence: Stated): readonly Differing[] {
  return statement.facts.quantities.flatMap((one): Differing[] => {
    const other = otherFigure(one, sentence.facts);
    if (other === undefined) return [];
    return [{ kind: 'number', said: sliceOf(statement.text, one), report: sliceOf(sentence.text, other) }];
  });
}

function dates(statement: Stated, sentence: Stated): readonly Differing[] {
  if (compareDates(statement.facts, sentence.facts) !== 'other') return [];
  const other = sentence.facts.dates.find((date) => 'from' in date);
  return statement.facts.dates
    .filter((date) => 'from' in date && !sentence.facts.dates.some((one) => overlaps(date, one)))
    .map((date) => ({
      kind: 'date',
      said: sliceOf(statement.text, date),
      report: sliceOf(sentence.text, other),
    }));
}

/** Somebody else stands where the statement has somebody. */
function people(statement: Stated, sentence: Stated): readonly Differing[] {
  if (comparePeople(statement.facts, sentence.facts) !== 'other') return [];
  const [first] = unnamed(statement.facts.people, sentence.facts.people);
  const [second] = unnamed(sentence.facts.people, statement.facts.people);
  return [{ kind: 'name', said: sliceOf(statement.text, first), report: sliceOf(sentence.text, second) }];
}

function negation(statement: Stated, sentence: Stated): readonly Differing[] {
  if (statement.facts.negated === sentence.facts.negated) return [];
  const said = sliceOf(statement.text, statement.facts.negations[0]);
  const report = sliceOf(sentence.text, sentence.facts.negations[0]);
  return [{ kind: 'negation', said, report }];
}

/** Whether one has a word that cannot be said where the other is: "opened", "closed". */
export function isOpposed(statement: Stated, sentence: Stated): boolean {
  return opposites(statement, sentence).length > 0;
}

function opposites(statement: Stated, sentence: Stated): readonly Differing[] {
  const [own, others] = [statement.text, sentence.text].map((text) =>
    words(text).map((word) => ({ ...word, stemmed: stem(word.folded) })),
  );
  if (own === undefined || others === undefined) return [];
  const held = new Set(others.map(({ stemmed }) => stemmed));
  const ownStems = new Set(own.map(({ stemmed }) => stemmed));
  return own
    .filter(({ stemmed, folded }) => !held.has(stemmed) && !isStopWord(folded))
    .flatMap((word): Differing[] => {
      const against = new Set(oppositesOf(word.stemmed).map((one) => stem(one)));
      const other = others.find(({ stemmed }) => against.has(stemmed) && !ownStems.has(stemmed));
      if (other === undefined) return [];
      return [
        { kind: 'wording', said: sliceOf(statement.text, word), report: sliceOf(sentence.text, other) },
      ];
    });
}

/** Words of the statement that the sentence does not have, with what stands in their place where most others agree. */
function wording(statement: Stated, sentence: Stated, told: readonly Span[]): readonly Differing[] {
  const known = [
    ...quotations(statement, sentence),
    ...opposites(statement, sentence),
    ...replacements(statement, sentence, told),
  ];
  const held = new Set(words(sentence.text).flatMap(({ folded }) => [stem(folded), root(stem(folded))]));
  const lacking = words(statement.text).filter(
    (word) =>
      hasContent(word) &&
      !isTold(word, told) &&
      !held.has(stem(word.folded)) &&
      !held.has(root(stem(word.folded))) &&
      !known.some(({ said }) => said.includes(sliceOf(statement.text, word))),
  );
  const alone = lacking.map((word): Differing => ({
    kind: 'wording',
    said: sliceOf(statement.text, word),
    report: '',
  }));
  return [...known, ...alone];
}

const QUOTED = /["“„«]([^"“”„«»]{5,300})["”»]/g;
/** Fewer words of a quotation are a name or a catchword. */
const FEWEST_QUOTED = 3;

/** A quotation that the sentence has too, in other words: there every word counts. */
function quotations(statement: Stated, sentence: Stated): readonly Differing[] {
  return [...statement.text.matchAll(QUOTED)].flatMap(({ 1: quoted = '' }) => {
    const [left, right] = [words(quoted), words(sentence.text)];
    const { pairs } = align(left.map(keyOf), right.map(keyOf));
    if (left.length < FEWEST_QUOTED || pairs.length < left.length * LEAST_SHARED) return [];
    const found: Differing[] = [];
    let [own, other] = [0, pairs[0]?.right ?? 0];
    const add = (ownEnd: number, otherEnd: number): void => {
      const said = between(quoted, left.slice(own, ownEnd));
      const report = between(sentence.text, right.slice(other, otherEnd));
      if (!/^(?:the|an?)?$/i.test(said) || !/^(?:the|an?)?$/i.test(report))
        found.push({ kind: 'wording', said, report });
    };
    for (const pair of pairs.filter(({ same }) => same)) {
      add(pair.left, pair.right);
      [own, other] = [pair.left + 1, pair.right + 1];
    }
    add(left.length, (pairs.at(-1)?.right ?? -1) + 1);
    return found;
  });
}

function isTold({ start, end }: Span, told: readonly Span[]): boolean {
  return told.some((span) => start >= span.start && end <= span.end);
}

function replacements(statement: Stated, sentence: Stated, told: readonly Span[]): readonly Differing[] {
  const [left, right] = [words(statement.text), words(sentence.text)];
  const { pairs } = align(left.map(keyOf), right.map(keyOf));
  if (pairs.length < left.length * LEAST_SHARED) return [];
  return pairs.flatMap((pair, i): Differing[] => {
    const next = pairs[i + 1];
    if (next === undefined) return [];
    const [own, other] = [left.slice(pair.left + 1, next.left), right.slice(pair.right + 1, next.right)];
    if (own.some((word) => isTold(word, told)) || !own.some(hasContent) || !other.some(hasContent)) return [];
    const report = between(sentence.text, other);
    if (report.length > LONGEST) return [];
    return [{ kind: 'wording', said: between(statement.text, own), report }];
  });
}

/** UTF-16 units: what stands in a longer gap is more than another wording. */
const LONGEST = 60;

function keyOf({ folded }: Word): Key {
  return { exact: folded, alike: stem(folded) };
}

function hasContent({ folded }: Word): boolean {
  return !isStopWord(folded);
}

/** From the first word to the last; empty where there is none. */
function between(text: string, gap: readonly Word[]): string {
  return text.slice(gap[0]?.start ?? 0, gap.at(-1)?.end ?? 0);
}
