import { KIN, OFFICES } from '../text/offices.js';
import { stem } from '../text/words.js';
import { wordSet } from '../text/word-set.js';
import type { Laid } from './laid.js';
import type { Terms } from './match.js';

/** Who somebody is asked to be to somebody or something: "president of X", "X's sister", "married to X". As places among the question's words. */
interface Relation {
  readonly bonds: readonly number[];
  readonly names: readonly number[];
}

const BONDS = new Set(
  [
    ...OFFICES,
    ...Object.keys(KIN),
    ...wordSet('married marry wed spouse partner engaged divorced dating'),
  ].map((word) => stem(word)),
);
// In a longer question the bond is one condition among others.
const MOST_WORDS = 6;
// "the president of the Republic of X", "X's late older sister": a bond stands this near to the name it binds.
const NEAR = 8;

/** The relation that a question for a person asks about; undefined where it asks for something else. */
function relationOf({ question, words, names }: Terms): Relation | undefined {
  if (question.kind !== 'who' && !/^\p{L}+(?:\s+of|['’]?s)\s/u.test(question.text)) return undefined;
  if (words.length > MOST_WORDS) return undefined;
  // Reports write "President X", so a bond may pass for a name.
  const isBond = (q: number): boolean => BONDS.has(words[q]?.stem ?? '');
  const bonds = [...words.keys()].filter(isBond);
  const bound = [...words.keys()].filter((q) => names[q] === true && !isBond(q));
  return bonds.length > 0 && bound.length > 0 ? { bonds, names: bound } : undefined;
}

/** Whether the paragraphs read bind somebody to the name as the question asks; true where it asks for no such thing. */
export function isBound(terms: Terms, read: readonly { readonly laid: Laid }[]): boolean {
  const relation = relationOf(terms);
  return relation === undefined || read.some(({ laid }) => binds(relation, laid));
}

const POSSESSIVE = /\b(?:his|her|their|its)(?:\s+\S+){0,2}\s+$/i;

// A sentence has the bond near one of the names, or the title has the name, or the paragraph has and a pronoun takes it up.
function binds({ bonds, names }: Relation, { candidate, hits, inTitle, whole }: Laid): boolean {
  const { text, sentences, starts } = candidate.passage;
  const isName = (word: number | undefined): boolean => names.includes(word ?? -1);
  const titled = names.some((q) => (inTitle[q] ?? 0) > 0);
  const named = names.some((q) => (whole[q] ?? 0) > 0);
  return sentences.some(({ start, firstWord, lastWord }) => {
    for (let i = firstWord; i < lastWord; i += 1) {
      if (!bonds.includes(hits.word[i] ?? -1)) continue;
      if (titled || (named && POSSESSIVE.test(text.slice(start, starts[i])))) return true;
      if (hits.word.subarray(Math.max(firstWord, i - NEAR), Math.min(lastWord, i + NEAR + 1)).some(isName))
        return true;
    }
    return false;
  });
}
