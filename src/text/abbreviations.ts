/**
 * What a full stop behind a word may be. `before-name`: never the end of a sentence ("Mr.", "e.g."); `before-number`: none
 * before a figure ("No. 2"); `either`: the end of a sentence where the next word opens one ("in the U.S. He"); `initial`:
 * one capital letter; `time`: "p.m.".
 */
export type Abbreviation = 'before-name' | 'before-number' | 'either' | 'initial' | 'time';

const BEFORE_NAME = words(
  'mr mrs ms mx dr prof gen lt col sgt capt maj cmdr cdr adm brig cpl pvt pfc spc ens sen sens rep reps gov govs rev hon pres messrs mme ' +
    'mlle msgr supt det insp amb atty ft mt vs v viz cf e.g i.e eg ie approx ca rs hrh asst assoc dep',
);
/** Those that are written without a capital. */
const LINKS = words('vs v viz cf e.g i.e eg ie approx ca mr mrs ms dr prof');
const MEASURES = words('ft mt');
const BEFORE_NUMBER = words(
  'no nos n° nr p pp fig figs vol vols ch sec art arts eq op para paras pt c est b d r reg ser',
);
const EITHER = words(
  'inc corp co cos ltd llc plc bros assn jr sr esq etc al ave blvd rd hwy pkwy sq bldg st jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'mon tue tues wed thu thur thurs fri ala ariz ark calif colo conn del fla ga ill ind kan ky la. md mass mich minn miss mo mont ' +
    'neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que dept univ inst govt intl natl mfg tel ext max avg dist prov ph.d',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Short words that are abbreviations only with a capital: "Miss." is Mississippi, "art." seldom anything. */
const CAPITAL_ONLY = words(
  'no nos sec art arts ch mo mon wed sun sat mar jun jul jan ill ind del md pa va ga ky wash miss mass ore ark min pt op col gen rep dep',
);

/** The abbreviations that a text in capitals keeps; "IE", "MS" and "DR" are names. */
const IN_CAPITALS = words('mr mrs inc corp ltd jr sr vs');

/** What the full stop behind `word` is; undefined where the word is no abbreviation. Any case, its own last dot left out. */
export function abbreviation(word: string): Abbreviation | undefined {
  if (/^\p{Lu}$/u.test(word)) return 'initial';
  const lower = word.toLowerCase();
  if (/^[ap]\.?m$/.test(lower)) return word === 'am' || word === 'AM' || word === 'PM' ? undefined : 'time';
  const capital = word !== lower;
  if (/^\p{Lu}{2,}$/u.test(word) && !IN_CAPITALS.has(lower)) return undefined;
  if (!capital && CAPITAL_ONLY.has(lower)) return undefined;
  if (!capital && BEFORE_NAME.has(lower) && !LINKS.has(lower))
    return MEASURES.has(lower) ? 'either' : undefined;
  if (BEFORE_NAME.has(lower)) return 'before-name';
  if (BEFORE_NUMBER.has(lower)) return 'before-number';
  if (EITHER.has(lower) || /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) return 'either';
  // Two initials run together, or tied: "J.-P.", "A-J.".
  return /^\p{Lu}[.-]*-\p{Lu}$/u.test(word) ? 'initial' : undefined;
}

/** Words that open a sentence far more often than they go on after an abbreviation. */
const OPENERS = words(
  'the a an this that these those it he she they we you i in on at by for from with without after before when while as if but and or so yet ' +
    'however although though because since until despite during under between among also then there here how what who why where which ' +
    'whose did do does its his her their our my your some many most all both each every another other others one two three four five ' +
    'several few more such even only still now today yesterday later earlier meanwhile moreover furthermore instead nevertheless ' +
    'nonetheless therefore thus hence once perhaps maybe mr mrs ms dr according asked speaking no yes not none nor neither either to of',
);

/** Openers that are surnames as well: after "Steven J." they open nothing. */
const SURNAMES = words('he she you an so do my no such long to in on mr mrs ms dr');

/** Whether a word with a capital opens a sentence rather than going on with a name. Contractions count by their first part. */
export function opensSentence(word: string): boolean {
  return OPENERS.has(word.toLowerCase().replace(/[’'].*$/, ''));
}

/** The same after an initial: "Vitamin C. The" but not "Steven J. He". */
export function opensAfterInitial(word: string, initial: string): boolean {
  return opensSentence(word) && (/^[IVX]$/.test(initial) || !SURNAMES.has(word.toLowerCase()));
}
