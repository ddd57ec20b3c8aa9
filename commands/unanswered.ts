import { defineCommand } from '../src/command.js';
import { inServer } from '../src/moderating/in-server.js';
import { openQuestionsPanel, questionSteps } from '../src/moderating/open-questions.js';

export const unanswered = defineCommand({
  type: 'slash',
  name: 'unanswered',
  description: 'The questions that the reports did not answer, most asked first',
  example: '/unanswered',
  permission: 'manage-server',
  options: {},
  run: inServer((server) => openQuestionsPanel(server)),
  steps: questionSteps,
});
