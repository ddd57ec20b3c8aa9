import { commands } from '../../commands/index.js';
import { defineCommand } from '../../src/command.js';

const throwing = defineCommand({
  type: 'slash',
  name: 'throwing',
  description: 'Throws',
  example: '/throwing',
  options: {},
  run: () => {
    throw new Error('thrown on purpose');
  },
});

/** The program's own, and one that fails. */
export const benchCommands = [...commands, throwing];
