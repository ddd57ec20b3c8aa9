import { ApplicationCommandType } from 'discord.js';
import type {
  APIApplicationCommandInteraction,
  APIChatInputApplicationCommandInteraction,
  APIMessageApplicationCommandInteraction,
} from 'discord.js';

import type { AnyCommand, Context, MessageCommand } from '../command.js';
import type { Reply } from '../reply.js';
import { readArguments } from './arguments.js';
import type { Given } from './arguments.js';
import { inline } from './escape.js';
import { invokedBy } from './invoked.js';
import type { Invoked } from './invoked.js';
import { personOf, refusal, replied, shown } from './job.js';
import type { Desk, Job, Outcome } from './job.js';
import { wordsOfMessage } from './message-text.js';
import { whereAllowed } from './permission.js';
import type { Showing } from './respond.js';
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
  const { data } = interaction;
  const invoked = invokedBy(desk.commands, data);
  if (invoked === undefined) {
    const label = `/${data.name}`;
    return { label, showing: 'private', run: () => unknownCommand(label) };
  }
  const { label, options } = invoked;
  const given = readArguments(options, invoked.given, data.resolved);
  if ('problem' in given && typeof given.problem === 'string') {
    const { problem } = given;
    return { label, showing: 'private', run: () => refusal(problem) };
  }
  return new SlashJob(desk, interaction, invoked, given);
}

class SlashJob implements Job {
  readonly label: string;
  /** As the person said, else as the moderators set it for the place, once that is known. */
  showing: Showing;

  constructor(
    private readonly desk: Desk,
    private readonly interaction: APIChatInputApplicationCommandInteraction,
    private readonly invoked: Invoked,
    private readonly given: Given,
  ) {
    this.label = invoked.label;
    this.showing = given['share'] === true ? 'public' : 'private';
  }

  run(): Outcome | Promise<Outcome> {
    const { desk, interaction, invoked, given } = this;
    return whereAllowed(desk, interaction, invoked.command, (context) => {
      const asked = context.server?.standing.share === true && 'share' in invoked.options;
      if (given['share'] === undefined && asked) this.showing = 'public';
      return replied(
        desk,
        () => invoked.run(context, given),
        (reply) => this.finish(reply, context),
      );
    });
  }

  private finish(reply: Reply, context: Context): Outcome | Promise<Outcome> {
    const { desk, showing, interaction, given } = this;
    const bare = Object.keys(given).every((option) => option === 'share');
    noteUnanswered(this.desk, reply, context);
    const sharedBy = showing === 'public' ? personOf(interaction) : undefined;
    const view = viewOf(reply, bare ? interaction.data.name : undefined, context);
    return shown({ desk, reply, view, showing, sharedBy, interaction, context });
  }
}

/** Only a question that is newly asked counts, not a page that is turned. The answer does not wait for it. */
function noteUnanswered(desk: Desk, reply: Reply, { server }: Context): void {
  if (reply.kind !== 'answer' || reply.answer.verdict === 'answered') return;
  const story = server?.standing.story;
  if (server?.standing.keepsUnanswered !== true || server.borrows || story === undefined) return;
  const noted = server.library.unanswered
    .noteUnanswered(story.id, reply.answer.question)
    .catch((error: unknown) => desk.warn(error, 'an unanswered question could not be noted'));
  desk.goOn(noted);
}

function messageJob(desk: Desk, interaction: APIMessageApplicationCommandInteraction): Job {
  const { name, target_id: id, resolved } = interaction.data;
  const command = desk.commands.filter(isMessage).find((candidate) => candidate.name === name);
  if (command === undefined) return { label: name, showing: 'private', run: () => unknownCommand(name) };
  const text = wordsOfMessage(resolved.messages[id]);
  if (text === '')
    return { label: name, showing: 'private', run: () => refusal('This message has no text to read.') };
  return {
    label: name,
    showing: 'private',
    run: () =>
      whereAllowed(desk, interaction, command, (context) =>
        replied(
          desk,
          () => command.run(context, text),
          (reply) =>
            shown({
              desk,
              reply,
              view: viewOf(reply, undefined, context),
              showing: 'private',
              sharedBy: undefined,
              interaction,
              context,
            }),
        ),
      ),
  };
}
