import { ask as askStory, question, share, suggestReports } from '../src/asking.js';
import { defineCommand } from '../src/command.js';
import { narrow } from '../src/narrowing.js';

export const ask = defineCommand({
  type: 'slash',
  name: 'ask',
  description: 'Any question; narrow it by report or date',
  example: '/ask how many Japanese were abducted',
  options: {
    question,
    report: {
      type: 'string',
      description: 'Only this report: its number or title',
      maxLength: 300,
      suggest: suggestReports,
    },
    after: {
      type: 'string',
      description: 'Only reports published on this date or later: 2024, 2024-03 or 2024-03-25',
      maxLength: 40,
    },
    before: {
      type: 'string',
      description: 'Only reports published on this date or earlier: 2024, 2024-03 or 2024-03-25',
      maxLength: 40,
    },
    share,
  },
  run: ({ engine }, args) => {
    const narrowing = narrow(engine.reports, args);
    if (narrowing && 'problem' in narrowing) return { kind: 'notice', text: narrowing.problem };
    return askStory(engine, { command: 'ask', kind: 'ask', question: args.question, ...narrowing });
  },
});
