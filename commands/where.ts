import { ask, phrase, question, share } from '../src/asking.js';
import { defineCommand } from '../src/command.js';

export const where = defineCommand({
  type: 'slash',
  name: 'where',
  description: 'Where something happened, or where someone or something is',
  example: '/where did Koizumi meet Kim Jong Il',
  evenLarge: true,
  options: { question, share },
  run: (context, args) =>
    ask(context, { command: 'where', kind: 'where', question: phrase('where', args.question) }),
});
