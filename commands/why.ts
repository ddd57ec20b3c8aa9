import { ask, phrase, question, share } from '../src/asking.js';
import { defineCommand } from '../src/command.js';

export const why = defineCommand({
  type: 'slash',
  name: 'why',
  description: 'What reason the reports give',
  example: '/why does Kishida want a summit',
  evenLarge: true,
  options: { question, share },
  run: (context, args) =>
    ask(context, { command: 'why', kind: 'why', question: phrase('why', args.question) }),
});
