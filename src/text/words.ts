import { stem as porter } from 'porter2';
import type { Span } from './span.js';

/** A word of a text: its place (UTF-16 units) and its folded form, lower case, without accents, dots or apostrophes. */
export interface Word extends Span {
  readonly folded: string;
}

// In order: dotted abbreviations (U.S., e.g.), figures with separators (80,000 and 3.5), words with inner apostrophes.
const WORD =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*(?:st|nd|rd|th|s|bn|m|k)?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’ʼ`][\p{L}\p{M}]+)*/gu;

// Scripts written without spaces between words: the platform's dictionary finds them.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const ASCII_WORD = /^[a-z0-9]+$/;

/**
 * The words of a text in order. "U.S." folds to `us`, "80,000" to `80000`, "Kim's" to `kim`, "O'Brien" to
 * `obrien`; a hyphen parts two words, so that "Kim Yo-jong" and "Kim Yo Jong" have the same three. A lone
 * possessive mark, as in tokenised text ("Cove 's"), is no word. Never throws.
 */
export function words(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    const start = match.index;
    if (UNSPACED.test(raw)) {
      found.push(...unspacedWords(raw, start));
      continue;
    }
    if (isLonePossessive(text, start, raw)) continue;
    const folded = fold(raw);
    if (folded !== '') found.push({ start, end: start + raw.length, folded });
  }
  return found;
}

function isLonePossessive(text: string, start: number, raw: string): boolean {
  if (raw !== 's' && raw !== 'S') return false;
  const before = text[start - 1];
  return before === "'" || before === '’' || before === '`';
}

let segmenter: Intl.Segmenter | undefined;

function unspacedWords(raw: string, offset: number): readonly Word[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const found: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(raw)) {
    if (isWordLike !== true) continue;
    const start = offset + index;
    found.push({ start, end: start + segment.length, folded: segment.normalize('NFKC').toLowerCase() });
  }
  return found;
}

/** One word as it is compared: lower case, no accents, no possessive, no dots or thousands separators. */
export function fold(raw: string): string {
  let folded = raw.toLowerCase();
  if (ASCII_WORD.test(folded)) return folded;
  folded = folded.normalize('NFKD').replace(/\p{M}/gu, '');
  folded = folded.replace(/['’ʼ`]s$/u, '').replace(/['’ʼ`]/gu, '');
  if (/^\p{N}/u.test(folded)) return folded.replace(/,(?=\d{3}(?!\d))/g, '').replace(/,/g, '.');
  return folded.replace(/\./g, '');
}

// British and American spellings of one word, brought to one before stemming.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/([a-z]{2,}[^aeiou])our(s|ed|ing|able|ite|ites|less|ful|hood|er|ers|)$/, '$1or$2'],
  [/([a-z]{2,}[bt])re(s|d|)$/, '$1er$2'],
  [/([a-z]{3,})ll(ed|ing|er|ers)$/, '$1l$2'],
  [/ogue(s|)$/, 'og$1'],
  [/([a-z]{3,})ence(s|)$/, '$1ens$2'],
  [/([a-z]{3,})ense(s|)$/, '$1ens$2'],
];

// Irregular forms that a suffix stemmer cannot bring together (Quirk et al., A Comprehensive Grammar of the English Language, 3.11-20).
const IRREGULAR_FORMS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound
bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought
catch caught|choose chose chosen|come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown
forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given
go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led
learn learnt|leave left|lend lent|lie lain|lose lost|make made|mean meant|meet met|pay paid|prove proven|ride rode ridden
ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone
shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken
spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck|swear swore sworn
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
understand understood|wake woke woken|wear wore worn|weave wove woven|win won|withdraw withdrew withdrawn|write wrote written
man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|goose geese|die died dying death dead
life lives|wife wives|half halves|leaf leaves|wolf wolves|knife knives|elect election`;

const irregular: ReadonlyMap<string, string> = new Map(
  IRREGULAR_FORMS.trim()
    .split(/[|\n]/)
    .flatMap((group) => {
      const [base = '', ...forms] = group.trim().split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);

const stems = new Map<string, string>();
// A bound on what is remembered: about the vocabulary of a large story, a few megabytes.
const MOST_STEMS = 60_000;

/**
 * The stem of a folded word: Porter2 (Snowball English) after irregular forms and British spellings are
 * brought to one. Words with a digit, of another script, or of one or two letters are their own stems.
 */
export function stem(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const made = makeStem(folded);
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(folded, made);
  return made;
}

function makeStem(folded: string): string {
  if (folded.length < 3) return folded;
  if (!/^[a-z]+$/.test(folded)) return /^\d+(st|nd|rd|th)$/.test(folded) ? folded.slice(0, -2) : folded;
  let spelt = irregular.get(folded) ?? folded;
  for (const [pattern, replacement] of SPELLINGS) spelt = spelt.replace(pattern, replacement);
  return porter(spelt);
}

// Longest first: derivations that Porter2 leaves apart (abduct, abduction, abductor, abductee).
const DERIVATIONS =
  /(?:ization|isation|ational|iveness|fulness|ations?|itions?|ements?|ments?|ances?|ences?|ships?|tions?|sions?|ions?|ities|ity|ives?|ists?|isms?|iers?|ors?|ers?|ees?|eer|ings?|als?|ants?|ents?|ic|iz|is|at|it|if|ous|ful|ly|e|i|y)$/;
// Shorter roots bring together words that have nothing in common (nation, native).
const LEAST_ROOT = 4;

/** What a stem is derived from, as far as its ending tells: `abduct` for abductor and abducte. A coarse key, for expansion only. */
export function root(stemmed: string): string {
  if (stemmed.length <= LEAST_ROOT || !/^[a-z]+$/.test(stemmed)) return stemmed;
  const cut = stemmed.replace(DERIVATIONS, '');
  const kept = cut.length >= LEAST_ROOT ? cut : stemmed;
  // kidnapp(er) and kidnap: a doubled last consonant says nothing.
  return kept.replace(/([bdgklmnprt])\1$/, '$1');
}

const STOP_WORDS = new Set(
  `a an the this that these those and or but if then than so as of at by for with about against between into through
during before after above below to from up down in out on off over under again further once here there all any both each
few more most other some such no nor not only own same too very can will just should now is am are was were be been being
have has had having do does did doing would could might must shall may i me my we our you your he him his she her it its
they them their who whom whose which what when where why how also because while until upon within without per via
s t d ll m o re ve y im ive didnt doesnt dont isnt wasnt wont whats whos wheres hows whens theyre youre thats
am etc eg ie`.split(/\s+/),
);

/** Whether a folded word carries grammar rather than matter. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}
