import { share } from '../src/asking.js';
import { defineCommand, type AnyCommand, type Option, type Options } from '../src/command.js';
import type { HelpReply } from '../src/reply.js';

type Entry = HelpReply['commands'][number];

function usage(name: string, options: Options): string {
  const named = Object.entries<Option>(options).map(([option, { required }]) =>
    required === true ? option : `[${option}]`,
  );
  return [`/${name}`, ...named].join(' ');
}

function entries(command: AnyCommand): readonly Entry[] {
  const { name, description, example, permission } = command;
  const forWhom = (words: string) => (permission === undefined ? words : `${words} (for moderators)`);
  switch (command.type) {
    case 'message':
      return [{ usage: `Apps > ${name}`, description: forWhom(description), example }];
    case 'slash':
      return [{ usage: usage(name, command.options as Options), description: forWhom(description), example }];
    case 'group':
      return Object.entries(command.parts).map(([part, it]) => ({
        usage: usage(`${name} ${part}`, it.options as Options),
        description: forWhom(it.description),
        example: it.example,
      }));
  }
}

export const help = defineCommand({
  type: 'slash',
  name: 'help',
  description: 'Every command, with an example for each',
  example: '/help',
  evenPaused: true,
  evenLarge: true,
  options: { share },
  run: ({ commands }) => ({ kind: 'help', commands: commands.flatMap(entries) }),
});
