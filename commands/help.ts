import { share } from '../src/asking.js';
import { defineCommand, type AnyCommand, type Option } from '../src/command.js';

function usage(command: AnyCommand): string {
  if (command.type === 'message') return `Apps > ${command.name}`;
  const options = Object.entries<Option>(command.options as Readonly<Record<string, Option>>);
  return [
    `/${command.name}`,
    ...options.map(([name, { required }]) => (required === true ? name : `[${name}]`)),
  ].join(' ');
}

export const help = defineCommand({
  type: 'slash',
  name: 'help',
  description: 'Every command, with an example for each',
  example: '/help',
  options: { share },
  run: ({ commands }) => ({
    kind: 'help',
    commands: commands.map((command) => ({
      usage: usage(command),
      description: command.description,
      example: command.example,
    })),
  }),
});
