import { check as checkText } from '../src/answers/check.js';
import type { MessageCommand } from '../src/command.js';

export const check: MessageCommand = {
  type: 'message',
  name: 'Check against the reports',
  description: 'The sentences of the reports nearest to what a message says',
  example: 'right-click a message, Apps, Check against the reports',
  run: async ({ engine }, text) => {
    const statements = await checkText(engine, text);
    if (statements.length > 0) return { kind: 'check', statements };
    return {
      kind: 'notice',
      text: 'This message states nothing that could be looked up: it has no sentence with words of its own.',
    };
  },
};
