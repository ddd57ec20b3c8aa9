import { countryWords } from '../text/country-words.js';
import { isStopWord } from '../text/words.js';
import { stemOfKey, wordKey } from './lexicon.js';
import { isCapital } from './passage.js';

/** The words of one paragraph, as the lexicon and the index of a story in memory would count them. */
export interface ParagraphTerms {
  /** How often each stem of matter stands in it: what is searched. */
  readonly matter: ReadonlyMap<string, number>;
  /** Its words by key, in order; `capital`: one that the sentence does not ask for. */
  readonly words: readonly { readonly word: string; readonly capital: boolean }[];
}

/** @param asWritten whether the report is of a language whose endings are not known here */
export function paragraphTerms(text: string, asWritten: boolean): ParagraphTerms {
  const matter = new Map<string, number>();
  const found = countryWords(text).map(({ folded, start }) => {
    const word = wordKey(folded, asWritten);
    const stem = stemOfKey(word);
    if (!isStopWord(folded)) matter.set(stem, (matter.get(stem) ?? 0) + 1);
    return { word, capital: isCapital(text, start) };
  });
  return { matter, words: found };
}

/** The stems of a title's words of matter. */
export function titleTerms(title: string, asWritten: boolean): ReadonlySet<string> {
  return new Set(
    countryWords(title)
      .filter(({ folded }) => !isStopWord(folded))
      .map(({ folded }) => stemOfKey(wordKey(folded, asWritten))),
  );
}
