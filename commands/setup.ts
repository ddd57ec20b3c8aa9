import { defineCommand } from '../src/command.js';
import { inServer } from '../src/moderating/in-server.js';
import { setupPanel, setupSteps } from '../src/moderating/setup.js';

export const setup = defineCommand({
  type: 'slash',
  name: 'setup',
  description: 'One panel: the story, who sees answers, pace, pause',
  example: '/setup',
  permission: 'manage-server',
  options: {},
  run: inServer((server) => setupPanel(server)),
  steps: setupSteps,
});
