import type { APIMessage } from 'discord.js';

import { checkAll } from '../answers/check.js';
import { cite, readReport } from '../citing.js';
import type { AnyCommand, Context, SlashCommand } from '../command.js';
import type { Narrowing, Reply } from '../reply.js';
import { citation } from '../reports/report.js';
import { textDisplays } from './message-text.js';
import { readQuestion } from './question.js';
import { QUESTION_ID } from './render/answer.js';
import { MOST_SAID, readSaid, SAID_ID } from './render/check.js';
import { givenIn } from './render/survey.js';
import type { View } from './view.js';

/** The view that shows this reply, on its first page; undefined for one that cannot be shown again. */
export function viewOf(reply: Reply, command: string | undefined, { server }: Context): View | undefined {
  const borrowed = server?.borrows === true ? ({ borrowed: true } as const) : {};
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
      return { kind: 'passage', citation: citation(reply.report, reply.paragraph.n), page: 0, ...borrowed };
    case 'report':
      return {
        kind: 'report',
        number: reply.report.number,
        version: reply.report.version,
        page: 0,
        ...borrowed,
      };
    case 'reports':
    case 'help':
    case 'about':
      return command === undefined ? undefined : { kind: 'command', command, page: 0 };
    case 'check':
      return { kind: 'check', page: 0 };
    case 'survey':
      return { kind: 'survey', command: reply.command, page: 0 };
    case 'panel':
    case 'form':
    case 'notice':
      return undefined;
  }
}

function notice(text: string): Reply {
  return { kind: 'notice', text };
}

const FORGOTTEN = 'The report that this was quoted from is no longer kept here.';
const NO_LONGER_BORROWED =
  'This was quoted from the story that came with the bot. This server has reports of its own now: ask again.';

/** Makes a view's reply anew, from the reports as they are now; `message` is the one that was clicked. */
export function replyOf(view: View, context: Context, message: APIMessage): Reply | Promise<Reply> {
  const { server } = context;
  // Numbers of the operator's story and of the server's own are not the same.
  if (server !== undefined && (view.kind === 'passage' || view.kind === 'report')) {
    if (server.borrows && view.borrowed !== true) return notice(FORGOTTEN);
    if (!server.borrows && view.borrowed === true) return notice(NO_LONGER_BORROWED);
  }
  switch (view.kind) {
    case 'answer':
      return askAgain(view, context, message);
    case 'passage':
      return cite(context, view.citation);
    case 'report':
      return readReport(context, view.number, view.version);
    case 'check':
      return checkAgain(context, message);
    case 'survey':
      return surveyAgain(view.command, context, message);
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
  const question = questionIn(message);
  if (question === undefined)
    return notice('This message no longer says which question it answers. Ask it again.');
  return command.run(context, { question, ...narrowing(narrowed) });
}

/** The question that a message answers, as it was asked; undefined where the message no longer shows it. */
export function questionIn({ components }: APIMessage): string | undefined {
  const shown = textDisplays(components ?? []).find(({ id }) => id === QUESTION_ID);
  return shown && readQuestion(shown.content);
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

function surveyAgain(name: string, context: Context, message: APIMessage): Reply | Promise<Reply> {
  const command = slash(context.commands, name);
  if (command === undefined) return notice(`/${name}, which gave this answer, is no longer there.`);
  return command.run(context, givenIn(textDisplays(message.components ?? []), command.options));
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
