import type { Scan } from './lexemes.js';

/** How many lexemes behind a figure the noun it counts may stand: "80,000 active U.S. troops". */
const REACH = 4;

const PLURAL =
  /^(?!(?:was|is|has|as|its|this|his|us|does|says|plus|thus|perhaps|always|across|less|towards|besides|afterwards|onwards)$)[a-zà-ɏ]{2,}s$/;
const IRREGULAR =
  /^(?:people|men|women|children|feet|teeth|mice|police|personnel|staff|cattle|fish|sheep|deer|aircraft|spacecraft|species|servicemen|policemen|fishermen|crew|percent)$/;

/** Words in lower case that no noun phrase goes on through. */
const STOPS = new Set(
  (
    'of the a an and or but nor in on at by for with from to into onto over under than as if that which who whom whose when while where ' +
    'because since until before after during between among against through is are was were be been being am has have had do does did ' +
    'will would can could may might must shall should not no it he she they we you i him her them us me my your their our this these ' +
    'those there here then so too also only just about around per each every both said says told went came took made got left gave ago ' +
    'later earlier away apart'
  ).split(' '),
);

/**
 * The noun that the figure at `scan.lexemes[at]` plainly counts, in lower case as the text has it: the first plural behind
 * it with nothing but adjectives and names between ("80,000 U.S. troops": "troops"); after "one" the word next to it.
 */
export function countedNoun({ lexemes, codes }: Scan, at: number): string | undefined {
  const one = lexemes[at]?.value === 1;
  const hyphen = codes[at + 1] === '-' ? 1 : 0;
  for (let next = at + 1 + hyphen; next <= at + hyphen + REACH; next += 1) {
    const lexeme = lexemes[next];
    if (lexeme?.code === 'X') continue;
    if (lexeme?.code !== 'x' || STOPS.has(lexeme.word) || lexeme.word.length < 2) return undefined;
    if (hyphen === 1 || one || PLURAL.test(lexeme.word) || IRREGULAR.test(lexeme.word)) return lexeme.word;
  }
  return undefined;
}
