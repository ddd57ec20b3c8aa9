import { ApplicationCommandOptionType } from 'discord.js';
import type { APIApplicationCommandInteractionDataOption } from 'discord.js';

import type { Option, Options } from '../command.js';
import { escapeText } from './escape.js';

export type Given = Readonly<Record<string, string | boolean>>;

/** Unseen and turning characters do not belong to a question; the two joiners belong to words and emoji. */
const UNSEEN = /(?!\u200c|\u200d|\n|\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Most questions: nothing in them needs a closer look. */
const PLAIN = /^[ -~]*$/;

const STALE =
  'Discord on this device still has an older form of this command. Restart Discord and try again.';

/**
 * What a person filled in, checked against the command's declaration. Strings lose characters that nobody sees.
 * `problem` says in words, in Discord's markdown, what cannot be used.
 */
export function readArguments(
  options: Options,
  given: readonly APIApplicationCommandInteractionDataOption[],
): Given | { readonly problem: string } {
  const read: Record<string, string | boolean> = {};
  for (const { name, type, ...rest } of given) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    const value = 'value' in rest ? rest.value : undefined;
    if (option === undefined || !fits(option, type, value)) return { problem: STALE };
    if (typeof value === 'boolean') read[name] = value;
    if (typeof value === 'string') read[name] = PLAIN.test(value) ? value : value.replace(UNSEEN, '');
  }
  const problem = Object.entries(options)
    .map(([name, option]) => wrong(name, option, read[name]))
    .find(Boolean);
  return problem === undefined ? read : { problem };
}

function fits(option: Option, type: ApplicationCommandOptionType, value: unknown): boolean {
  const expected = {
    string: ApplicationCommandOptionType.String,
    boolean: ApplicationCommandOptionType.Boolean,
  }[option.type];
  return type === expected && typeof value === option.type;
}

function wrong(name: string, option: Option, value: string | boolean | undefined): string | undefined {
  if (value === undefined) {
    return option.required === true
      ? `Fill in **${escapeText(name)}** and send the command again.`
      : undefined;
  }
  if (option.type !== 'string' || option.maxLength === undefined || typeof value !== 'string')
    return undefined;
  // Discord counts a pair of surrogates as one character.
  const { length } = Array.from(value);
  if (length <= option.maxLength) return undefined;
  return `**${escapeText(name)}** takes ${option.maxLength} characters at the most; this has ${length}.`;
}
