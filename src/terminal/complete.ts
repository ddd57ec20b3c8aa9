import type { AnyCommand, Context } from '../command.js';
import { mainOption, optionsOf, typedName } from './typed-line.js';

/** What node:readline's completer returns: what could stand there, and the part of the line it would replace. */
export type Completion = [hits: string[], replaced: string];

const OWN_WORDS = ['more', 'quit'];
/** Names of people and places are rarely longer. */
const MOST_WORDS = 4;

function commandNames(commands: readonly AnyCommand[], typed: string): Completion {
  const names = [...commands.map(typedName), ...OWN_WORDS].map((name) => `/${name} `);
  return [names.filter((name) => name.startsWith(typed.toLowerCase())), typed];
}

/** The ends of a text that begin with a word, longest first: "is kim y" gives "is kim y", "kim y", "y". */
function endings(text: string): readonly string[] {
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index).slice(-MOST_WORDS);
  return starts.map((start) => text.slice(start));
}

/** Tab: names of commands, then what the option suggests for the words typed last. Never throws. */
export function complete(context: Context, line: string): Completion {
  const [, name, typed = ''] = /^\/(\S+)\s+(.*)$/s.exec(line) ?? [];
  if (name === undefined && line.startsWith('/')) return commandNames(context.commands, line);
  const wanted = name ?? 'ask';
  const command = context.commands.find((one) => typedName(one) === wanted);
  const option = command && optionsOf(command)[mainOption(command) ?? ''];
  if (option?.type !== 'string' || !option.suggest) return [[], line];
  const text = name === undefined ? line : typed;
  for (const ending of text === '' ? [''] : endings(text)) {
    const values = option.suggest(context, ending).map(({ value }) => value);
    const hits = values.filter((value) => {
      return value.length > ending.length && value.toLowerCase().startsWith(ending.toLowerCase());
    });
    if (hits.length > 0) return [hits, ending];
  }
  return [[], line];
}
