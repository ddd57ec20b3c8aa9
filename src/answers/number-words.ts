const NUMBER_WORDS = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens half third quarter
  hundreds thousands millions once twice several`.split(/\s+/),
);

/** Whether a folded word is a number written out. "One" is left out: it is a pronoun more often. */
export function numberWord(folded: string): boolean {
  return NUMBER_WORDS.has(folded);
}
