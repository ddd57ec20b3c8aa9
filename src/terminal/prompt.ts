import { createInterface } from 'node:readline';
import type { Context } from '../command.js';
import type { Screen } from '../config.js';
import type { Log } from '../log.js';
import { faultCode } from '../fault.js';
import { count } from '../wording.js';
import { complete } from './complete.js';
import { EXIT, print, readLines, screen, type Io } from './io.js';
import { lines, paint } from './paint.js';
import { replyPages } from './reply-view.js';
import { readLine, type TypedLine } from './typed-line.js';

/** A conversation: what is typed goes in, what is shown comes out; undefined when it is over. */
interface Talk {
  hear(line: string): Promise<string | undefined>;
}

function moreHint(left: number): string {
  return `\n\n/more shows the next page (${count(left, 'page')} left).`;
}

/** Later pages of the last answer wait for `/more`; nothing else is remembered. */
function startTalk(context: Context, screenNow: () => Screen, log: Log): Talk {
  let waiting: readonly string[] = [];

  function show(pages: readonly string[]): string {
    const [page = '', ...later] = pages;
    waiting = later;
    return later.length > 0 ? page + moreHint(later.length) : page;
  }

  async function run(typed: Extract<TypedLine, { kind: 'run' }>): Promise<string> {
    try {
      return show(replyPages(await typed.run(context), screenNow()));
    } catch (error) {
      const code = faultCode();
      log.error({ code, err: error }, 'a command failed');
      return `Something went wrong in the program; the log has it under the code ${code}.`;
    }
  }

  async function hear(line: string): Promise<string | undefined> {
    const typed = readLine(context.commands, line);
    switch (typed.kind) {
      case 'nothing':
        return '';
      case 'quit':
        return undefined;
      case 'more':
        return waiting.length > 0 ? show(waiting) : 'There is nothing more to show.';
      case 'say':
        return lines(typed.text, screenNow()).join('\n');
      case 'run':
        return run(typed);
    }
  }

  return { hear };
}

/** Input that is no terminal: every line answered in order, nothing else written. */
async function answerPiped(talk: Talk, io: Io): Promise<void> {
  for await (const line of readLines(io.input)) {
    const shown = await talk.hear(line);
    if (shown === undefined) return;
    if (shown !== '') await print(io.output, `${shown}\n`);
  }
}

function banner({ engine, version }: Context, screenNow: Screen): string {
  const origins = new Set(engine.origins).size;
  const made = `${count(engine.reports.length, 'report')}, ${count(origins, 'origin')}`;
  return [
    ...lines(`Footnote ${version} · ${engine.title}: ${made}`, screenNow),
    ...lines(
      'Ask in plain words, or with a command such as /who. Tab completes, /help lists all, /quit leaves.',
      screenNow,
    ),
  ].join('\n');
}

async function converse(talk: Talk, context: Context, io: Io): Promise<void> {
  // Before the interface: lines that came between it and the loop below would be lost.
  await print(io.output, `${banner(context, screen(io))}\n`);
  const terminal = createInterface({
    input: io.input,
    output: io.output,
    prompt: `${paint('footnote>', 'accent', screen(io))} `,
    completer: (line: string) => complete(context, line),
  });
  // Ctrl-C empties a line that was begun, and leaves from an empty one.
  terminal.on('SIGINT', () => {
    if (terminal.line === '') {
      terminal.close();
      return;
    }
    terminal.write(null, { ctrl: true, name: 'e' });
    terminal.write(null, { ctrl: true, name: 'u' });
  });
  terminal.prompt();
  for await (const line of terminal) {
    const shown = await talk.hear(line);
    if (shown === undefined) break;
    if (shown !== '') await print(io.output, `\n${shown}\n`);
    terminal.prompt();
  }
  terminal.close();
}

/** The interactive prompt; with piped input, the same without a prompt. Ends with the input, Ctrl-C, Ctrl-D or `/quit`. */
export async function runPrompt(context: Context, io: Io, log: Log): Promise<number> {
  const talk = startTalk(context, () => screen(io), log);
  if (io.input.isTTY === true) await converse(talk, context, io);
  else await answerPiped(talk, io);
  return EXIT.done;
}
