import { ApplicationCommandOptionType } from 'discord.js';
import type {
  APIApplicationCommandInteractionDataOption,
  APIInteractionDataResolved,
  APIAttachment,
} from 'discord.js';

import type { Option, Options, OptionValue } from '../command.js';
import { escapeText } from './escape.js';

export type Given = Readonly<Record<string, OptionValue>>;

/** What Discord sends along for the ids that options hold. */
export type Resolved = Pick<APIInteractionDataResolved, 'attachments'>;

/** Unseen and turning characters do not belong to a question; the two joiners belong to words and emoji. */
const UNSEEN = /(?!\u200c|\u200d|\n|\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Most questions: nothing in them needs a closer look. */
const PLAIN = /^[ -~]*$/;

const STALE =
  'Discord on this device still has an older form of this command. Restart Discord and try again.';

export const OPTION_TYPES = {
  string: ApplicationCommandOptionType.String,
  boolean: ApplicationCommandOptionType.Boolean,
  integer: ApplicationCommandOptionType.Integer,
  attachment: ApplicationCommandOptionType.Attachment,
  channel: ApplicationCommandOptionType.Channel,
} as const;

/**
 * What a person filled in, checked against the command's declaration. Strings lose characters that nobody sees.
 * `problem` says in words, in Discord's markdown, what cannot be used.
 */
export function readArguments(
  options: Options,
  given: readonly APIApplicationCommandInteractionDataOption[],
  resolved: Resolved = {},
): Given | { readonly problem: string } {
  const read: Record<string, OptionValue> = {};
  for (const { name, type, ...rest } of given) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    const value =
      option === undefined || type !== OPTION_TYPES[option.type]
        ? undefined
        : valueOf(option, 'value' in rest ? rest.value : undefined, resolved);
    if (value === undefined) return { problem: STALE };
    read[name] = value;
  }
  const problem = Object.entries(options)
    .map(([name, option]) => wrong(name, option, read[name]))
    .find(Boolean);
  return problem === undefined ? read : { problem };
}

function valueOf({ type }: Option, value: unknown, { attachments = {} }: Resolved): OptionValue | undefined {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'integer':
      return Number.isSafeInteger(value) ? (value as number) : undefined;
    case 'string':
      return typeof value === 'string' ? seen(value) : undefined;
    case 'channel':
      return typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : undefined;
    case 'attachment':
      return typeof value === 'string' && Object.hasOwn(attachments, value)
        ? attachmentOf(attachments[value])
        : undefined;
  }
}

/** A text without the characters that nobody sees. */
export function seen(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, '');
}

function attachmentOf(attachment: APIAttachment | undefined): OptionValue | undefined {
  if (attachment === undefined) return undefined;
  return { name: attachment.filename, url: attachment.url, bytes: attachment.size };
}

function wrong(name: string, option: Option, value: OptionValue | undefined): string | undefined {
  const shown = `**${escapeText(name)}**`;
  if (value === undefined)
    return option.required === true ? `Fill in ${shown} and send the command again.` : undefined;
  if (option.type === 'integer' && typeof value === 'number') {
    const { least = -Infinity, most = Infinity } = option;
    return value < least || value > most ? `${shown} takes a number from ${least} to ${most}.` : undefined;
  }
  if (option.type !== 'string' || option.maxLength === undefined || typeof value !== 'string')
    return undefined;
  // Discord counts a pair of surrogates as one character.
  const { length } = Array.from(value);
  if (length <= option.maxLength) return undefined;
  return `${shown} takes ${option.maxLength} characters at the most; this has ${length}.`;
}
