import type { OptionValue } from '../../wire.js';
import { objects, text, whole } from '../parts/json.js';
import type { Json } from '../parts/json.js';

/** Discord's numbers for options. https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type */
export const OPTION = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

export interface Choice {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** An option of a command, as a field to fill in. */
export interface Field {
  readonly name: string;
  readonly description: string;
  readonly type: number;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly Choice[];
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly longest: number | undefined;
}

/** A slash command, subcommands after spaces: `library add`. */
export interface Offer {
  readonly path: string;
  readonly description: string;
  readonly fields: readonly Field[];
}

const SLASH = 1;
const MENU = 3;

/** Every slash command that can be sent, each subcommand by itself. */
export function offersOf(commands: readonly Json[]): readonly Offer[] {
  return commands
    .filter(({ type }) => type === SLASH)
    .flatMap((command) => unfold(command, text(command['name'])))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The names of the commands in a message's menu. */
export function menuOf(commands: readonly Json[]): readonly string[] {
  return commands.filter(({ type }) => type === MENU).map(({ name }) => text(name));
}

function unfold(command: Json, path: string): readonly Offer[] {
  const options = objects(command['options']);
  const inner = options.filter(({ type }) => type === OPTION.subcommand || type === OPTION.group);
  if (inner.length > 0) return inner.flatMap((one) => unfold(one, `${path} ${text(one['name'])}`));
  return [{ path, description: text(command['description']), fields: options.map(fieldOf) }];
}

function fieldOf(option: Json): Field {
  const numberOf = (key: string): number | undefined =>
    typeof option[key] === 'number' ? option[key] : undefined;
  return {
    name: text(option['name']),
    description: text(option['description']),
    type: whole(option['type']),
    required: option['required'] === true,
    autocomplete: option['autocomplete'] === true,
    choices: objects(option['choices']).map(({ name, value }) => ({
      name: text(name),
      value: typeof value === 'number' ? value : text(value),
    })),
    least: numberOf('min_value') ?? numberOf('min_length'),
    most: numberOf('max_value'),
    longest: numberOf('max_length'),
  };
}

/** Characters from which on a word is looked for in descriptions too: below, it stands in all of them. */
const ENOUGH = 3;

/** What fits `/li` best: names that begin so, then those with it anywhere, then descriptions. */
export function fitting(offers: readonly Offer[], typed: string): readonly Offer[] {
  const wanted = typed.replace(/^\//, '').trimStart().toLowerCase();
  const begins = offers.filter(({ path }) => path.startsWith(wanted));
  const holds = offers.filter(({ path }) => !path.startsWith(wanted) && path.includes(wanted));
  const tells = offers.filter(
    ({ path, description }) =>
      wanted.length >= ENOUGH && !path.includes(wanted) && description.toLowerCase().includes(wanted),
  );
  return [...begins, ...holds, ...tells];
}

/** `/who is kims sister` as the command and what follows it; the longest name that fits. */
export function typedCommand(
  offers: readonly Offer[],
  typed: string,
): { readonly offer: Offer; readonly rest: string } | undefined {
  if (!typed.startsWith('/')) return undefined;
  const words = typed.slice(1);
  const named = offers.filter(({ path }) => words.startsWith(`${path} `));
  const offer = named.toSorted((a, b) => b.path.length - a.path.length)[0];
  return offer && { offer, rest: words.slice(offer.path.length + 1) };
}

/** What stands in a field: as typed, as chosen, or a file. */
export interface Filled {
  readonly text: string;
  readonly chosen?: Choice;
  readonly file?: File;
}

export const BLANK: Filled = { text: '' };

export function isBlank({ text: typed, file }: Filled): boolean {
  return typed.trim() === '' && file === undefined;
}

/** Why a field cannot be sent as it is; undefined where it can. */
export function objection(field: Field, filled: Filled): string | undefined {
  if (isBlank(filled)) return field.required ? 'This option is required. Give a value.' : undefined;
  const { type, longest, least, most } = field;
  if (type === OPTION.attachment) return filled.file ? undefined : 'Choose a file.';
  if (field.choices.length > 0 || isPicked(type))
    return filled.chosen ? undefined : 'Choose one of the list.';
  if (type === OPTION.integer || type === OPTION.number) {
    const given = Number(filled.text);
    if (type === OPTION.integer && !Number.isInteger(given)) return 'Give a whole number.';
    if (Number.isNaN(given)) return 'Give a number.';
    if (least !== undefined && given < least) return `Give ${least} or more.`;
    if (most !== undefined && given > most) return `Give ${most} or less.`;
    return undefined;
  }
  if (longest !== undefined && filled.text.length > longest) return `At most ${longest} characters.`;
  return undefined;
}

/** Whether the option is chosen from a list that the page has: true or false, people, channels. */
export function isPicked(type: number): boolean {
  const { boolean, user, channel, role, mentionable } = OPTION;
  return ([boolean, user, channel, role, mentionable] as readonly number[]).includes(type);
}

/** What is sent for a field. A file is read by the caller. */
export function valueOf(field: Field, { text: typed, chosen }: Filled): Exclude<OptionValue, object> {
  if (chosen !== undefined) return chosen.value;
  return field.type === OPTION.integer || field.type === OPTION.number ? Number(typed) : typed;
}
