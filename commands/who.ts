import { ask, phrase, question, share } from '../src/asking.js';
import { cardAsked } from '../src/cast-card.js';
import { defineCommand } from '../src/command.js';

export const who = defineCommand({
  type: 'slash',
  name: 'who',
  description: 'Who someone is, or who did or said something',
  example: '/who is Kim’s sister',
  evenLarge: true,
  options: { question, share },
  run: (context, args) => {
    const reply = ask(context, { command: 'who', kind: 'who', question: phrase('who', args.question) });
    if (reply instanceof Promise || reply.kind !== 'answer') return reply;
    const card = cardAsked(context.engine, args.question);
    return card === undefined ? reply : card.then((lead) => ({ ...reply, lead }));
  },
});
