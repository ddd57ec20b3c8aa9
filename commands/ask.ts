import { ask as askStory, question, share, suggestReports, suggestReportsLater } from '../src/asking.js';
import { defineCommand, type Context } from '../src/command.js';
import { narrowLarge } from '../src/large-reports.js';
import { narrow } from '../src/narrowing.js';
import type { Reply } from '../src/reply.js';

export const ask = defineCommand({
  type: 'slash',
  name: 'ask',
  description: 'Any question; narrow it by report or date',
  example: '/ask how many Japanese were abducted',
  evenLarge: true,
  options: {
    question,
    report: {
      type: 'string',
      description: 'Only this report: its number or title',
      maxLength: 300,
      suggest: suggestReports,
      suggestLater: suggestReportsLater,
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
  run: (context, args) => {
    if (context.large === undefined)
      return narrowed(context, args.question, narrow(context.engine.reports, args));
    return narrowLarge(context, args).then((narrowing) => narrowed(context, args.question, narrowing));
  },
});

function narrowed(
  context: Context,
  asked: string,
  narrowing: ReturnType<typeof narrow> | Awaited<ReturnType<typeof narrowLarge>>,
): Reply | Promise<Reply> {
  if (narrowing && 'problem' in narrowing) return { kind: 'notice', text: narrowing.problem };
  return askStory(context, { command: 'ask', kind: 'ask', question: asked, ...narrowing });
}
