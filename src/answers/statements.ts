import { sentences } from '../text/sentences.js';
import { factsOf } from './facts.js';

/** More would not fit one message; the longest sentences are the ones that state something. */
export const MOST_STATEMENTS = 6;
/** Characters (UTF-16 units) of a statement that are looked at: beyond, it is no sentence any more. */
const LONGEST_STATEMENT = 400;
/** Fewer words of content than this state nothing that could be looked up ("I agree!"). */
const FEWEST_WORDS = 2;

function beginning(sentence: string): string {
  return sentence.length <= LONGEST_STATEMENT
    ? sentence
    : sentence.slice(0, LONGEST_STATEMENT).replace(/\s\S*$|[\uD800-\uDBFF]$/, '');
}

/** The text's sentences that state something, the longest few, in their order. */
export function statementsOf(text: string): readonly string[] {
  const all = sentences(text)
    .map(({ start, end }) => beginning(text.slice(start, end)))
    .filter(
      (sentence) =>
        !/\?["”’)]*$/.test(sentence) && factsOf(sentence, { rarity: () => 1 }).all.size >= FEWEST_WORDS,
    );
  const longest = [...all].sort((a, b) => b.length - a.length).slice(0, MOST_STATEMENTS);
  return all.filter((sentence) => longest.includes(sentence)).slice(0, MOST_STATEMENTS);
}
