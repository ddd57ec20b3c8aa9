import type { APIMessage } from 'discord.js';

import { checkAll } from '../answers/check.js';
import type { AnyCommand, Context, SlashCommand } from '../command.js';
import type { Narrowing, Reply } from '../reply.js';
import { openCitation } from '../reports/citation.js';
import { references } from '../reports/reference.js';
import { citation } from '../reports/report.js';
import { textDisplays } from './message-text.js';
import { readQuestion } from './question.js';
import { QUESTION_ID } from './render/answer.js';
import { MOST_SAID, readSaid, SAID_ID } from './render/check.js';
import type { View } from './view.js';

/** The view that shows this reply, on its first page; undefined for one that cannot be shown again. */
export function viewOf(reply: Reply, command: string | undefined): View | undefined {
  switch (reply.kind) {
    case 'answer': {
      const { narrowed } = reply;
      return {
        kind: 'answer',
        command: reply.command,
        page: 0,
        ...(narrowed === undefined ? {} : { narrowed }),
      };
    }
    case 'passage':
      return { kind: 'passage', citation: citation(reply.report, reply.paragraph.n), page: 0 };
    case 'report':
      return { kind: 'report', number: reply.report.number, version: reply.report.version, page: 0 };
    case 'reports':
    case 'help':
    case 'about':
      return command === undefined ? undefined : { kind: 'command', command, page: 0 };
    case 'check':
      return { kind: 'check', page: 0 };
    case 'notice':
      return undefined;
  }
}

function notice(text: string): Reply {
  return { kind: 'notice', text };
}

/** Makes a view's reply anew, from the reports as they are now; `message` is the one that was clicked. */
export function replyOf(view: View, context: Context, message: APIMessage): Reply | Promise<Reply> {
  switch (view.kind) {
    case 'answer':
      return askAgain(view, context, message);
    case 'passage':
      return openPassage(view.citation, context);
    case 'report':
      return openReport(view, context);
    case 'check':
      return checkAgain(context, message);
    case 'command':
      return runBare(view.command, context);
  }
}

function askAgain(
  { command: name, narrowed = {} }: { readonly command: string; readonly narrowed?: Narrowing },
  context: Context,
  message: APIMessage,
): Reply | Promise<Reply> {
  const command = slash(context.commands, name);
  if (command === undefined) return notice(`/${name}, which gave this answer, is no longer there.`);
  const shown = textDisplays(message.components ?? []).find(({ id }) => id === QUESTION_ID);
  if (shown === undefined)
    return notice('This message no longer says which question it answers. Ask it again.');
  return command.run(context, { question: readQuestion(shown.content), ...narrowing(narrowed) });
}

async function checkAgain({ engine }: Context, message: APIMessage): Promise<Reply> {
  const statements = textDisplays(message.components ?? [])
    .filter(({ id = 0 }) => id >= SAID_ID && id < SAID_ID + MOST_SAID)
    .map(({ content }) => readSaid(content));
  if (statements.length === 0)
    return notice('This message no longer says what was checked. Check the message again.');
  return { kind: 'check', statements: await checkAll(engine, statements) };
}

/** The options that narrow a question, named as `Narrowing` names them. */
function narrowing({ report, after, before }: Narrowing): Readonly<Record<string, string>> {
  return {
    ...(report === undefined ? {} : { report: `R${report}` }),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  };
}

async function openPassage(text: string, { engine }: Context): Promise<Reply> {
  const opened = openCitation(engine.reports, text);
  if ('problem' in opened) return notice(opened.problem);
  return { kind: 'passage', ...opened, references: await references(opened.report) };
}

function openReport(
  { number, version }: { readonly number: number; readonly version: number },
  { engine }: Context,
): Reply {
  const report = engine.reports.find((candidate) => candidate.number === number);
  if (report === undefined) return notice(`R${number} is no longer among the reports of this story.`);
  if (report.version === version) return { kind: 'report', report };
  return notice(`R${number} has changed since this button was made. Open it again to read it as it is now.`);
}

function runBare(name: string, context: Context): Reply | Promise<Reply> {
  const command = slash(context.commands, name);
  return command === undefined
    ? notice(`/${name}, which gave this answer, is no longer there.`)
    : command.run(context, {});
}

function slash(commands: readonly AnyCommand[], name: string): SlashCommand | undefined {
  return commands.find(
    (command): command is SlashCommand => command.type === 'slash' && command.name === name,
  );
}
