/** Whether words around a day speak of what was or of what is to come. */
export type Tense = 'past' | 'future' | undefined;

/** UTF-16 units looked at on either side, cut at the ends of the sentence. */
const REACH = 160;

const SENTENCE_END = /[.?!;]["”’')]*\s|\n/g;

/** Each takes the verbs that hang on it along, so that "will be held" is not read as "held". */
const FUTURE = [
  String.raw`(?:will|won['’]t|shall|would|can|could|may|might|must|should|[’']ll)(?: (?:also|not|then|now|likely))?(?: be| have| have been)?(?: \w+)?`,
  String.raw`(?:scheduled|slated|due|expected|expects?|planned|plans?|planning|intends?|hopes?|aims?|set|going|poised|supposed)(?: to(?: be| have)? \w+| for)?`,
  String.raw`(?:is|are) to (?:be )?\w+|(?:to|be|being) be(?: \w+)?|upcoming|ha(?:s|ve) (?:until|till|to)|ahead of|deadline|starting|beginning|effective`,
  String.raw`(?:\w+s|they|we) (?:begin|start|open|meet|resume|vote) (?:on|in|at)|begins|starts|opens|meets|ends|expires|kicks off|takes? place|runs|votes`,
].join('|');
const PAST = String.raw`said|told|says|was|were|had|did|has|have|won|lost|met|held|went|came|took|made|gave|left|began|became|saw|got|fell|rose|ran|shot|sent|struck|found|led|wrote|spoke|fled|died|kept|broke|built|sold|bought|paid|grew|flew|threw|drew|knew|stood|sat|put|cut|hit|\w{2,}ed`;
const CUE = new RegExp(String.raw`\b(?:(${FUTURE})|(${PAST}))\b`, 'g');

/**
 * The tense that the sentence gives a day named at `start` to `end`: that of the nearest verb before it, else of the first
 * one after it. "said Monday it will launch" is past for Monday, "will launch on Monday" future.
 */
export function tenseAround(text: string, start: number, end: number): Tense {
  const before = text.slice(Math.max(0, start - REACH), start);
  let sentence = 0;
  for (const stop of before.matchAll(SENTENCE_END)) sentence = stop.index + stop[0].length;
  const cues = [...before.slice(sentence).matchAll(CUE)];
  const last = cues.at(-1);
  if (last) return tense(last);
  const after = text.slice(end, end + REACH);
  const stop = after.search(SENTENCE_END);
  const first = (stop < 0 ? after : after.slice(0, stop)).matchAll(CUE).next().value;
  return first && tense(first);
}

function tense(cue: RegExpExecArray): Tense {
  return cue[1] === undefined ? 'past' : 'future';
}
