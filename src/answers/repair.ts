import type { Lexicon } from '../search/lexicon.js';
import { isCommonWord } from '../text/common-words.js';
import { isStopWord, stem } from '../text/words.js';
import { expand } from './abbreviations.js';
import type { Question, QuestionWord } from './question.js';
import { editsAllowed, nearestWord } from './spelling.js';
import type { Expectation, Synonyms } from './match.js';

/** A question in words of the story, as far as it has them. */
export interface Repaired {
  readonly question: Question;
  /** Words as typed that no report contains, and for which no report has another of the same meaning. */
  readonly missing: readonly string[];
  /** Word as typed -> the word of the reports it was read as. */
  readonly repaired: Readonly<Record<string, string>>;
}

// A word that answering paragraphs lack more often than this ("back", "go") says nothing by its absence.
const TELLING = 0.6;

/** Whether a word that the story does not have would be looked for among those it has. */
export function mayBeMisspelt(word: QuestionWord, lexicon: Lexicon): boolean {
  return lexicon.termOf(word) < 0 && editsAllowed(word.folded.length) > 0 && !isCommonWord(word.folded);
}

/**
 * Writes out abbreviations whose words the story has, and repairs a word that no report contains to the nearest
 * that one does, unless it is a plain English word: "married" is missing, not misspelt.
 */
export function repair(
  question: Question,
  lexicon: Lexicon,
  synonyms: Synonyms,
  expectation: Expectation,
): Repaired {
  const missing: string[] = [];
  const repaired: Record<string, string> = {};
  const words = question.words.flatMap((word): readonly QuestionWord[] => {
    const typed = question.text.slice(word.start, word.end);
    const long = expand(word.folded).filter((one) => !isStopWord(one));
    if (long.length > 0 && long.every((one) => lexicon.stemId(stem(one)) >= 0)) {
      return long.map((folded) => ({ ...word, folded, stem: stem(folded) }));
    }
    if (lexicon.termOf(word) >= 0) return [word];
    if (lexicon.derived(word.stem).length > 0 || synonyms(word).length > 0) return [word];
    const nearest = isCommonWord(word.folded) ? undefined : nearestWord(word.folded, lexicon);
    if (nearest === undefined) {
      if (expectation(word.stem, lexicon.rarity(-1)) >= TELLING) missing.push(typed);
      return [word];
    }
    repaired[typed] = nearest;
    return [{ ...word, folded: nearest, stem: stem(nearest) }];
  });
  return { question: { ...question, words }, missing: [...new Set(missing)], repaired };
}
