import type { Lexicon } from '../search/lexicon.js';
import type { SearchTerm } from '../search/paragraph-index.js';
import { countryNamesWith } from '../text/country-words.js';
import { stem } from '../text/words.js';
import type { QuestionWord } from './question.js';

// Part of a country's name for the whole ("korea" for North Korea, and "the North" for it): likely, not sure.
const PART = 0.5;

// Words of one meaning in questions and in reports. General English, nothing made for a story. A word may stand in several rows.
const ROWS = `
abduct kidnap|begin start commence launch|end finish conclude|build construct|buy purchase acquire|kill murder assassinate
doctor physician|movie film picture|song single track|author writer write|wife husband spouse marry married|wed marry
game match|football soccer|cancel scrap|say state tell|deny denial|increase rise grow expand|decrease fall decline drop
big large|small little|help aid assist|money fund|law legislation act|job occupation profession|car automobile|plane aircraft
ship vessel boat|test trial|drill exercise|weapon arm|talk negotiate discuss discussion negotiation|meet meeting summit
leader ruler head|country nation state|city town|kid child|baby infant|sick ill|disease illness|battle fight|war conflict
invent invention inventor|discover discovery|choose select pick|name call title|show exhibit|teacher professor teach
company firm corporation business|cop police|attack assault raid|reject refuse dismiss rebuff|accept agree|plan intend
want seek desire aim|think believe consider|watch supervise oversee|border frontier boundary|clash skirmish fight
citizen national|missing unknown lost|return repatriate|visit trip|own possess|smart intelligent|angry furious
crash collide|fire blaze|ruin destroy|release publish|die death dead kill|born birth|locate situate|near close
old age aged|win victory winner|lose defeat|vote ballot poll|condition precondition|relation relationship tie
worth value|price cost|play portray star|sing singer perform|create make produce found establish|use purpose function
study research|join enter|leave depart quit|arrest detain|free liberate release|prison jail|sentence convict
teach instruct|learn study|warn caution|threat menace|reason cause|result outcome effect|nearly almost
about approximately roughly|yearly annual|speed velocity|height tall|width wide|length long|depth deep|weight heavy
biggest largest|smallest least|first initial earliest|last final latest|main chief principal primary|famous renown prominent
grow increase|earn make|feed eat|get receive obtain|give grant provide donate|hurt injure wound|house home residence
live reside inhabit|lawyer attorney|picture photo image|road street highway|rock stone|salary wage pay|sea ocean|shop store
steal rob theft|team club side|top peak summit|trash garbage waste|work employ job|boss manager|rich wealthy|poor impoverished
spy espionage|mum mother mom|dad father|reopen resume`;

let table: ReadonlyMap<string, readonly string[]> | undefined;

function readTable(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const row of ROWS.split(/[|\n]/)) {
    const stems = row.trim().split(' ').filter(Boolean).map(stem);
    for (const one of stems) {
      const others = found.get(one) ?? new Set<string>();
      stems.forEach((other) => other !== one && others.add(other));
      found.set(one, others);
    }
  }
  return new Map([...found].map(([key, others]) => [key, [...others]]));
}

/** What a synonym is worth beside the word itself. Neutral on the encyclopedia; the news story's questions need it. */
export const SYNONYM = 0.5;

type Meaning = Pick<QuestionWord, 'stem' | 'folded'>;

/** Every stem that a story may have for a word, or for a part of it, or a whole that it is part of. */
export function stemsLike(word: Meaning): readonly string[] {
  return [...sameAs(word), ...countryNamesWith(word.folded), ...partsOf(word.folded).map(stem)];
}

function sameAs({ stem: stemmed }: Meaning): readonly string[] {
  table ??= readTable();
  return table.get(stemmed) ?? [];
}

function partsOf(folded: string): readonly string[] {
  return folded.includes(' ') ? folded.split(' ') : [];
}

/** Stems of the story that mean what a question word means, or a part of it, each with its worth (0..1). */
export function synonymsIn(lexicon: Lexicon, worth: number): (word: QuestionWord) => readonly SearchTerm[] {
  return (word) => {
    const same = sameAs(word).map((other) => ({ stem: lexicon.stemId(other), weight: worth }));
    const wholes = lexicon.compounds(word.folded).map((id) => ({ stem: id, weight: PART }));
    const parts = partsOf(word.folded).map((part) => ({ stem: lexicon.stemId(stem(part)), weight: PART }));
    return [...same, ...wholes, ...parts].filter(({ stem: id }) => id >= 0);
  };
}
