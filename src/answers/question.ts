import { countryWords } from '../text/country-words.js';
import { sentences } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import { isStopWord, stem, type Word } from '../text/words.js';
import type { AskedKind, Kind } from './answer.js';

/** A question read: what it asks for and the words that carry its matter. */
export interface Question {
  readonly text: string;
  readonly kind: Kind;
  /** A finer reading of what would answer. */
  readonly wants: Want;
  /** Words of matter, in order, question words and grammar left out. */
  readonly words: readonly QuestionWord[];
  /** All its words folded, grammar included, in order. */
  readonly run: readonly string[];
}

export interface QuestionWord extends Word {
  readonly stem: string;
  /** Written with a capital that is not the question's own habit, so likely a name. */
  readonly capital: boolean;
  /** Belongs to the noun that the question word asks about: "dye" in "what dye". */
  readonly focus: boolean;
  /** Stands in a sentence before or after the one that asks. */
  readonly context: boolean;
}

/** What sort of value answers. `thing` where the words do not tell. */
export type Want =
  'person' | 'description' | 'date' | 'duration' | 'age' | 'place' | 'count' | 'amount' | 'reason' | 'thing';

const QUESTION_WORDS = new Set(
  'who whom whose what which when where why how whos whats wheres whens hows many much name tell say give please'.split(
    ' ',
  ),
);

/**
 * Reads a question as people type them: with or without a question mark, capitals or apostrophes. `kind` given
 * by the command wins over the words. An empty question has no words.
 */
export function readQuestion(text: string, asked: AskedKind = 'ask'): Question {
  const all = countryWords(text, true);
  const asking = askingSpan(text);
  const asks = ({ start }: Word): boolean => start >= asking.start && start < asking.end;
  const folded = all.map((word) => (asks(word) ? word.folded : ''));
  const kind = asked === 'ask' ? kindOf(folded) : asked;
  const focus = focusOf(folded);
  const shouted = !/\p{Ll}/u.test(text);
  const matter = all.flatMap((word, i): readonly QuestionWord[] => {
    if (isStopWord(word.folded) || QUESTION_WORDS.has(word.folded)) return [];
    const capital = !shouted && i > 0 && /^\p{Lu}/u.test(text.slice(word.start, word.end));
    return [{ ...word, stem: stem(word.folded), capital, focus: focus.has(i), context: !asks(word) }];
  });
  return { text, kind, wants: wantOf(kind, folded), words: matter, run: all.map((word) => word.folded) };
}

const ASKS = /\?|^(?:who|whom|whose|what|which|when|where|why|how)\b/i;

// A person may write what they know first: only one sentence asks, the last that has a question mark or opens with a
// question word.
function askingSpan(text: string): Span {
  const all = sentences(text);
  const asking = all.findLast(({ start, end }) => ASKS.test(text.slice(start, end)));
  return asking ?? { start: 0, end: text.length };
}

const COUNT_WORDS = new Set('many number total count'.split(' '));
const AMOUNT_WORDS = new Set('much cost price pay paid worth money amount'.split(' '));
const TIME_NOUNS = new Set('year date day month decade century time era week period'.split(' '));
const PLACE_NOUNS = new Set(
  'city country state place town location area region county province village river continent street island nation part'.split(
    ' ',
  ),
);
const PERSON_NOUNS = new Set(
  `person man woman people president king queen actor actress singer author writer leader minister director scientist player
  founder emperor artist composer architect general inventor pope coach philosopher politician ruler name`.split(
    /\s+/,
  ),
);
const BE = new Set('is was are were s be been'.split(' '));

/** The kind of a question, read from its folded words; `what` where no word tells. */
function kindOf(folded: readonly string[]): Kind {
  for (const [i, word] of folded.entries()) {
    const kind = kindAt(word, folded[i + 1] ?? '', folded[i + 2] ?? '');
    if (kind !== undefined) return kind;
  }
  return 'what';
}

function kindAt(word: string, next: string, afterNext: string): Kind | undefined {
  switch (word) {
    case 'who':
    case 'whos':
    case 'whom':
    case 'whose':
      return 'who';
    case 'when':
    case 'whens':
      return 'when';
    case 'where':
    case 'wheres':
      return 'where';
    case 'why':
      return 'why';
    case 'how':
      return howKind(next);
    case 'what':
    case 'which':
      if (TIME_NOUNS.has(singular(next))) return 'when';
      if (PLACE_NOUNS.has(singular(next))) return 'where';
      if (PERSON_NOUNS.has(singular(next)) && next !== 'name') return 'who';
      if ((next === 'is' || next === 'was') && afterNext === 'the') return undefined;
      return 'what';
    default:
      return undefined;
  }
}

function howKind(next: string): Kind | undefined {
  if (COUNT_WORDS.has(next)) return 'how-many';
  if (AMOUNT_WORDS.has(next)) return 'how-much';
  if (next === 'long' || next === 'old') return 'how-many';
  if (['far', 'tall', 'high', 'big', 'large', 'deep', 'wide', 'fast', 'heavy', 'often', 'few'].includes(next))
    return 'how-many';
  if (next === 'come') return 'why';
  return undefined;
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function wantOf(kind: Kind, folded: readonly string[]): Want {
  const how = folded[folded.indexOf('how') + 1] ?? '';
  switch (kind) {
    case 'who':
      return isDescription(folded) ? 'description' : 'person';
    case 'when':
      return how === 'long' ? 'duration' : 'date';
    case 'where':
      return 'place';
    case 'why':
      return 'reason';
    case 'how-many':
      if (how === 'long') return 'duration';
      return how === 'old' ? 'age' : 'count';
    case 'how-much':
      return 'amount';
    case 'what':
      return folded.some((word) => COUNT_WORDS.has(word)) ? 'count' : 'thing';
  }
}

// "who is megumi yokota" asks what a person is; "who is the president of X" asks for a name. An article tells.
function isDescription(folded: readonly string[]): boolean {
  const at = folded.findIndex((word) => word === 'who' || word === 'whos');
  const rest = folded.slice(at + 1);
  if (folded[at] === 'who' && !BE.has(rest[0] ?? '')) return rest.length === 0;
  const named = folded[at] === 'whos' ? rest : rest.slice(1);
  if (named.length > 4) return false;
  return !named.some(
    (word) => isStopWord(word) || /(?:er|or|ist|ian|ant|ent|man|king|queen|wife|son)$/.test(word),
  );
}

// The noun phrase a "what" or "which" or "how many" asks about: its words up to the verb, four at the most.
function focusOf(folded: readonly string[]): ReadonlySet<number> {
  const at = folded.findIndex((word) => ['what', 'which', 'whose', 'many', 'much'].includes(word));
  const focus = new Set<number>();
  if (at < 0) return focus;
  for (let i = at + 1; i < folded.length && i <= at + 4; i += 1) {
    const word = folded[i] ?? '';
    if (isStopWord(word)) {
      if (focus.size > 0 || !BE.has(word)) break;
      // "what is the name of X", "what was the capital of X": the noun stands behind the article.
      if (folded[i + 1] === 'the' || folded[i + 1] === 'a') i += 1;
      continue;
    }
    focus.add(i);
  }
  return focus;
}
