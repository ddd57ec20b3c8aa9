import type { Arguments, Context, Options, Pressed } from '../command.js';
import type { Story } from '../library/stories.js';
import type { Notice, Reply } from '../reply.js';
import type { Objection } from '../reports/refusal.js';
import type { Server } from '../server.js';

export function notice(text: string): Notice {
  return { kind: 'notice', text };
}

/** What a person can act on, in words. */
export function objected({ reason, advice }: Objection): Notice {
  return notice(`${reason} ${advice}`);
}

const NOWHERE = notice('This works in a server that has added Footnote, and nowhere else.');

/** A command's or part's `run`, where there is a server; words elsewhere. */
export function inServer<O extends Options>(
  run: (server: Server, args: Arguments<O>) => Reply | Promise<Reply>,
): (context: Context, args: Arguments<O>) => Reply | Promise<Reply> {
  return ({ server }, args) => (server === undefined ? NOWHERE : run(server, args));
}

/** The same for a step. */
export function stepInServer(
  run: (server: Server, pressed: Pressed) => Reply | Promise<Reply>,
): (context: Context, pressed: Pressed) => Reply | Promise<Reply> {
  return ({ server }, pressed) => (server === undefined ? NOWHERE : run(server, pressed));
}

/** The number that a control is about; -1, which nothing has, where it is none. */
export function numberIn(words: readonly string[], at = 0): number {
  const word = words[at] ?? '';
  return /^\d{1,9}$/.test(word) ? Number(word) : -1;
}

/** The page that a control turns to: the last word of what it is about. */
export function pageIn({ about }: Pressed): number {
  return Math.max(numberIn(about, about.length - 1), 0);
}

/** The story that a person names; without a name the one that is asked in the channel. Words where there is none. */
export async function storyNamed(
  { library, standing }: Server,
  name: string | undefined,
): Promise<Story | Notice> {
  if (name?.trim()) {
    const found = await library.stories.named(name.trim());
    return (
      found ?? notice(`There is no story called “${name.trim()}”. /story list shows the stories there are.`)
    );
  }
  return standing.story ?? notice('This server keeps no story yet. /library add begins one.');
}
