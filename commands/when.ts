import { ask, phrase, question, share } from '../src/asking.js';
import { defineCommand } from '../src/command.js';

export const when = defineCommand({
  type: 'slash',
  name: 'when',
  description: 'When something happened or is to happen',
  example: '/when did North Korea admit the abductions',
  evenLarge: true,
  options: { question, share },
  run: (context, args) =>
    ask(context, { command: 'when', kind: 'when', question: phrase('when', args.question) }),
});
