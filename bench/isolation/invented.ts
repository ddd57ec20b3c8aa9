import type { Chance } from './chance.js';

/** Words of invented reports. All servers draw on the same, so that what gets across is likely to be taken for an answer. */
const PEOPLE = ['Ada Marlow', 'Peter Brandt', 'Greta Holm', 'Jon Frey', 'Ida Berg', 'Tom Reed'] as const;
const PLACES = ['Marrow', 'Tarn', 'Lund', 'Oster', 'Selm'] as const;
const THINGS = ['harbour', 'mill', 'ferry', 'bridge', 'quarry', 'lamp', 'well'] as const;
const DEEDS = ['opened', 'closed', 'painted', 'counted', 'rebuilt', 'sold'] as const;
const MONTHS = ['March', 'May', 'June', 'October'] as const;

function sentence(chance: Chance): string {
  const [who, where, what, deed] = [
    chance.pick(PEOPLE),
    chance.pick(PLACES),
    chance.pick(THINGS),
    chance.pick(DEEDS),
  ];
  const year = 1990 + chance.below(30);
  const kinds = [
    `${who} ${deed} the ${what} of ${where} in ${chance.pick(MONTHS)} ${year}.`,
    `Some ${10 + chance.below(90)} people saw the ${what} of ${where} when it was ${deed}.`,
    `The ${what} was ${deed} because ${who} had asked for it.`,
    `${who}, the keeper of the ${what}, lives in ${where}.`,
  ];
  return chance.pick(kinds);
}

/** A report of two to four paragraphs. */
export function inventedText(chance: Chance): string {
  const paragraphs = Array.from({ length: 2 + chance.below(3) }, () =>
    [sentence(chance), sentence(chance)].join(' '),
  );
  return paragraphs.join('\n\n');
}

export function inventedTitle(chance: Chance): string {
  return `The ${chance.pick(THINGS)} of ${chance.pick(PLACES)}, ${chance.pick(MONTHS)} ${1990 + chance.below(30)}`;
}

/** Somebody whom reports may name. */
export function inventedName(chance: Chance): string {
  return chance.pick(PEOPLE);
}

export function inventedQuestion(chance: Chance): string {
  const [who, where, what, deed] = [
    chance.pick(PEOPLE),
    chance.pick(PLACES),
    chance.pick(THINGS),
    chance.pick(DEEDS),
  ];
  return chance.pick([
    `who ${deed} the ${what} of ${where}`,
    `when was the ${what} ${deed}`,
    `how many people saw the ${what}`,
    `why was the ${what} ${deed}`,
    `where does ${who} live`,
    `${who} ${what}`,
    `how deep is the sea at ${where}`,
  ]);
}

/** What somebody has typed so far. */
export function inventedTyping(chance: Chance): string {
  const word = chance.pick([...PEOPLE, ...PLACES, ...THINGS, 'R1', 'R2.1', 'R3', '']);
  return word.slice(0, chance.below(word.length + 1));
}
