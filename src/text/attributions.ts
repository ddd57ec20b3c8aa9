import { speechVerb } from './speech-verbs.js';
import type { Source } from './noun-phrases.js';
import type { Token } from './tokens.js';

/** Who says a quotation, as far as its own sentence tells. */
export interface Attribution {
  readonly source?: Source;
  /** Token of the verb of saying. */
  readonly verb?: number;
  /** The sentence has a verb of saying or calling whose subject stays unknown: nobody is to be carried over. */
  readonly blocked?: boolean;
}

export const NONE: Attribution = {};

export function withSource(source: Source | undefined, verb: number): Attribution {
  return source === undefined ? NONE : { source, verb };
}

export function isFinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    !token.capital &&
    speechVerb(token.key) !== undefined &&
    !token.key.endsWith('ing') &&
    !lacksParticle(tokens, at)
  );
}

// "pointed" is said only with "out", "went" with "on", "put" with "it".
const PARTICLES: Readonly<Record<string, RegExp>> = {
  pointed: /^out$/,
  points: /^out$/,
  went: /^on$/,
  shot: /^back$/,
  fired: /^back$/,
  put: /^(?:it|the)$/,
  found: /^that$/,
  finds: /^that$/,
  shows: /^that$/,
  showed: /^that$/,
};

export function lacksParticle(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  const particle = Object.hasOwn(PARTICLES, key) ? PARTICLES[key] : undefined;
  return particle !== undefined && !particle.test(tokens[at + 1]?.key ?? '');
}
