import { PRONOUNS, type Source } from './noun-phrases.js';
import type { NamedTokens, Reading } from './reading.js';

/** "said the group's president, |Jane Smith|,". */
function nameInApposition(reading: Reading, last: number): NamedTokens | undefined {
  const name = reading.tokens[last + 1]?.text === ',' ? reading.nameAt[last + 2] : undefined;
  if (name?.type !== 'person') return undefined;
  const after = reading.tokens[name.last + 1];
  return after === undefined || after.kind === 'mark' ? name : undefined;
}

const PHRASE_END =
  /^(?:in|on|at|after|during|before|when|while|as|who|which|by|about|to|from|with|over|following|that|because|if|and|but|said|says|earlier|later|last|this|through|via|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/;

/** The subject after an inverted verb: "said |Leif-Eric Easley|, a professor", "according to |the ministry|". */
export function subjectAfter(reading: Reading, verb: number): Source | undefined {
  const first = verb + 1;
  const open = reading.tokens[first];
  if (open === undefined || open.gap === '\n') return undefined;
  if (PRONOUNS.has(open.key)) return { first, last: first, pronoun: open.key };
  let last = verb;
  let name: NamedTokens | undefined;
  let link: number | undefined;
  while (last + 1 < reading.tokens.length) {
    const next = reading.tokens[last + 1];
    const named = reading.nameAt[last + 1];
    if (next === undefined || next.gap === '\n') break;
    if (named !== undefined) {
      if (link === undefined && reading.tokens[named.last + 1]?.kind !== 'possessive') name = named;
      last = named.last;
      continue;
    }
    if (next.kind === 'mark' || next.kind === 'number' || PHRASE_END.test(next.key)) break;
    if (next.key === 'of' || next.key === 'for') {
      if (name !== undefined && name.last === last) break;
      link ??= last + 1;
      name = undefined;
    } else if (next.kind === 'word' && name !== undefined && name.last === last) name = undefined;
    last += 1;
  }
  if (last === verb) return undefined;
  name ??= nameInApposition(reading, last);
  return { first: name?.first ?? first, last: name?.last ?? last, ...(name === undefined ? {} : { name }) };
}
