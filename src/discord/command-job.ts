import { ApplicationCommandType } from 'discord.js';
import type {
  APIApplicationCommandInteraction,
  APIChatInputApplicationCommandInteraction,
  APIMessageApplicationCommandInteraction,
} from 'discord.js';

import type { AnyCommand, MessageCommand } from '../command.js';
import type { Reply } from '../reply.js';
import { readArguments } from './arguments.js';
import { inline } from './escape.js';
import { isSlash, personOf, refusal, shown, andThen, withContext } from './job.js';
import type { Desk, Job, Outcome } from './job.js';
import { wordsOfMessage } from './message-text.js';
import { viewOf } from './show-view.js';

function isMessage(command: AnyCommand): command is MessageCommand {
  return command.type === 'message';
}

/** A command of either type that somebody used. */
export function commandJob(desk: Desk, interaction: APIApplicationCommandInteraction): Job {
  const { name, type } = interaction.data;
  if (type === ApplicationCommandType.ChatInput) {
    return slashJob(desk, interaction as APIChatInputApplicationCommandInteraction);
  }
  if (type === ApplicationCommandType.Message) {
    return messageJob(desk, interaction as APIMessageApplicationCommandInteraction);
  }
  return { label: name, showing: 'private', run: () => unknownCommand(name) };
}

function unknownCommand(name: string): Outcome {
  return refusal(
    `Footnote has no command **${inline(name, 40)}** any more. Restart Discord to see the ones it has.`,
  );
}

function slashJob(desk: Desk, interaction: APIChatInputApplicationCommandInteraction): Job {
  const { name, options = [] } = interaction.data;
  const command = desk.commands.filter(isSlash).find((candidate) => candidate.name === name);
  const label = `/${name}`;
  if (command === undefined) return { label, showing: 'private', run: () => unknownCommand(label) };
  const given = readArguments(command.options, options);
  if ('problem' in given) return { label, showing: 'private', run: () => refusal(String(given.problem)) };
  // The one option that every command may declare and the edge reads: who is to see the answer.
  const showing = given['share'] === true ? 'public' : 'private';
  const bare = Object.keys(given).every((option) => option === 'share');
  const finish = (reply: Reply): Outcome => {
    const sharedBy = showing === 'public' ? personOf(interaction) : undefined;
    return shown({ reply, view: viewOf(reply, bare ? name : undefined), showing, sharedBy, interaction });
  };
  return {
    label,
    showing,
    run: () => withContext(desk, interaction, (context) => andThen(command.run(context, given), finish)),
  };
}

function messageJob(desk: Desk, interaction: APIMessageApplicationCommandInteraction): Job {
  const { name, target_id: id, resolved } = interaction.data;
  const command = desk.commands.filter(isMessage).find((candidate) => candidate.name === name);
  if (command === undefined) return { label: name, showing: 'private', run: () => unknownCommand(name) };
  const text = wordsOfMessage(resolved.messages[id]);
  const finish = (reply: Reply): Outcome =>
    shown({ reply, view: viewOf(reply, undefined), showing: 'private', sharedBy: undefined, interaction });
  if (text === '')
    return { label: name, showing: 'private', run: () => refusal('This message has no text to read.') };
  return {
    label: name,
    showing: 'private',
    run: () => withContext(desk, interaction, (context) => andThen(command.run(context, text), finish)),
  };
}
