import type { Token } from './tokens.js';

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `the a an this that these those he she it we they you i his her its our their your my him them us me who whom whose which what when where why how
and or but nor so yet if as than because while although though unless until since after before during of in on at to for from with without by about
into onto over under between among against through across behind beyond near off out up down is are was were be been being am has have had do does did
would can could shall should might must not no yes there here then now also just only even still both either neither each every all any some
such same other another more most much many few less least several very too once never ever always often however meanwhile moreover furthermore
therefore thus hence instead despite according including according following like unlike whether via per amid plus versus vs`.split(
    /\s+/,
  ),
);

/** Whether a word, lower case, is grammar and never opens a name by itself ("The Hague" is looked up before). */
export function isFunctionWord(key: string): boolean {
  return FUNCTION_WORDS.has(key);
}

/** Whether the token is grammar where it stands; "US", "WHO" and "IT" in capitals are not. */
export function isGrammar(token: Token): boolean {
  return FUNCTION_WORDS.has(token.key) && !(token.upper && /^(?:us|who|it)$/.test(token.key));
}
