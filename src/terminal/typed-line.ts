import type { AnyCommand, Context, Option } from '../command.js';
import type { Reply } from '../reply.js';

/** What a typed line asks for. `run` for a command, `say` for words back, and the prompt's own words. */
export type TypedLine =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'more' }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'run'; readonly run: (context: Context) => Reply | Promise<Reply> };

/** The command that a line without a slash is for. */
const PLAIN = 'ask';
const NAMED = /(?:^|\s)([a-z]+):(?:"([^"]*)"|(\S+))/g;
const YES = /^(true|yes|1)$/i;

/** As typed: a message command goes by its first word, since a terminal has no message to point at. */
export function typedName({ type, name }: AnyCommand): string {
  return type !== 'message' ? name : (name.split(' ')[0] ?? name).toLowerCase();
}

export function optionsOf(command: AnyCommand): Readonly<Record<string, Option>> {
  return command.type === 'slash' ? (command.options as Readonly<Record<string, Option>>) : {};
}

/** The option that unnamed words are for: the first that must be there, else the first that takes words. */
export function mainOption(command: AnyCommand): string | undefined {
  const texts = Object.entries(optionsOf(command)).filter(([, option]) => option.type === 'string');
  return (texts.find(([, { required }]) => required === true) ?? texts[0])?.[0];
}

/** `report:R3 after:"March 2024" what was said`: named options anywhere, all other words for the main option. */
function readArguments(command: AnyCommand, text: string): Readonly<Record<string, string | boolean>> {
  const options = optionsOf(command);
  const args: Record<string, string | boolean> = {};
  const rest = text.replace(NAMED, (whole, name: string, quoted?: string, bare?: string) => {
    const option = options[name];
    if (!option) return whole;
    const value = quoted ?? bare ?? '';
    args[name] = option.type === 'boolean' ? YES.test(value) : value;
    return '';
  });
  const main = mainOption(command);
  if (main !== undefined && rest.trim() !== '') args[main] = rest.trim();
  return args;
}

function problemWith(
  command: AnyCommand,
  args: Readonly<Record<string, string | boolean>>,
): string | undefined {
  for (const [name, option] of Object.entries(optionsOf(command))) {
    const value = args[name];
    if (option.required === true && value === undefined) {
      return `/${typedName(command)} needs ${name}: ${option.description.toLowerCase()}. Example: ${command.example}`;
    }
    if (option.type !== 'string' || option.maxLength === undefined || typeof value !== 'string') continue;
    if (value.length > option.maxLength)
      return `${name} is too long: at most ${option.maxLength} characters.`;
  }
  return undefined;
}

function forCommand(command: AnyCommand, text: string): TypedLine {
  if (command.type === 'message') {
    if (text === '') return { kind: 'say', text: `Put the text behind it: /${typedName(command)} …` };
    return { kind: 'run', run: (context) => command.run(context, text) };
  }
  if (command.type === 'group') return { kind: 'say', text: `/${command.name} works in Discord only.` };
  const args = readArguments(command, text);
  const problem = problemWith(command, args);
  if (problem !== undefined) return { kind: 'say', text: problem };
  // The declaration's options have just been read into its arguments; the list has forgotten their type.
  return { kind: 'run', run: (context) => command.run(context, args as never) };
}

/** Reads a line of the prompt: `/who is kims sister`, or plain words, which are a question. */
export function readLine(commands: readonly AnyCommand[], line: string): TypedLine {
  const trimmed = line.trim();
  if (trimmed === '') return { kind: 'nothing' };
  const [, slashed, rest = ''] = /^\/(\S*)\s*(.*)$/su.exec(trimmed) ?? [];
  if (slashed === 'quit' || slashed === 'exit') return { kind: 'quit' };
  if (slashed === 'more') return { kind: 'more' };
  const name = slashed?.toLowerCase() ?? PLAIN;
  const command = commands.find((one) => typedName(one) === name);
  if (!command) return { kind: 'say', text: `There is no /${name}. /help lists the commands.` };
  return forCommand(command, slashed === undefined ? trimmed : rest);
}
