#!/usr/bin/env node
import cluster from 'node:cluster';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ASKED_KINDS } from './answers/answer.js';
import { readEnvironment, type Environment } from './config.js';
import type { AskFlags, DeployFlags, ReadFlags, StartFlags } from './main.js';
import { addLibraryVerbs, serverName } from './library-verbs.js';
import { packageVersion } from './root.js';
import type { Source } from './story-source.js';
import { EXIT, type Io, type Parent } from './terminal/io.js';

type Done = (code: number) => void;

const USUAL_EXCERPTS = 5;
const MOST_EXCERPTS = 100;

function excerptCount(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_EXCERPTS) return limit;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST_EXCERPTS}.`);
}

const MOST_PROCESSES = 256;

function processCount(text: string): number | 'auto' {
  const processes = Number(text);
  if (text === 'auto') return text;
  if (Number.isInteger(processes) && processes >= 1 && processes <= MOST_PROCESSES) return processes;
  throw new InvalidArgumentError(`Give auto, or a whole number from 1 to ${MOST_PROCESSES}.`);
}

function serverId(text: string): string {
  if (/^\d{17,20}$/.test(text)) return text;
  throw new InvalidArgumentError('Give the id of the server: 17 to 20 digits.');
}

function reportsOption(): Option {
  return new Option('--reports <path>', 'a file or folder of reports, or a .jsonl; else the bundled story');
}

function metaOption(): Option {
  return new Option('--meta <file>', 'JSON of what the files do not say of themselves, by report id');
}

function addStart(footnote: Command, io: Io, done: Done): void {
  footnote
    .command('start')
    .description('connect to Discord where DISCORD_TOKEN is set, else open the bot in a page')
    .option('--terminal', 'ask at a prompt here instead')
    .addOption(
      new Option('--processes <n>', 'so many processes that share the work, or auto: one for each core')
        .argParser(processCount)
        .conflicts('terminal'),
    )
    .addOption(reportsOption())
    .addOption(metaOption())
    .action(async (flags: StartFlags) => {
      const { start } = await import('./main.js');
      done(await start(flags, io));
    });
}

function addAsk(footnote: Command, io: Io, done: Done): void {
  footnote
    .command('ask')
    .description('answer a question, or a file of questions')
    .argument('[question...]', 'the question')
    .addOption(reportsOption())
    .addOption(metaOption())
    .addOption(new Option('--kind <kind>', 'what the question asks for').choices(ASKED_KINDS).default('ask'))
    .option('--limit <n>', 'excerpts at the most', excerptCount, USUAL_EXCERPTS)
    .option('--json', 'one line of JSON')
    .addOption(
      new Option('--server <id>', 'the story of a server, instead of --reports')
        .argParser(serverName)
        .conflicts(['reports', 'meta']),
    )
    .option('--story <name>', 'with --server: the story, else the default one')
    .option('--batch <file>', 'questions, one {"id","q","kind"?} a line, or - for the input')
    .action(async (words: readonly string[], flags: AskFlags) => {
      const { ask } = await import('./main.js');
      done(await ask(words.join(' ').trim(), flags, io));
    });
}

function addRead(footnote: Command, io: Io, done: Done): void {
  footnote
    .command('read')
    .description('show what the program made of reports')
    .argument('<path>', 'a file or folder of reports, or a .jsonl')
    .addOption(metaOption())
    .option('--json', 'one line of JSON a report')
    .action(async (path: string, flags: ReadFlags) => {
      const { read } = await import('./main.js');
      done(await read(path, flags, io));
    });
}

function addDeploy(footnote: Command, io: Io, done: Done): void {
  footnote
    .command('deploy')
    .description('register the commands with Discord')
    .option('--guild <id>', 'with one server only', serverId)
    .option('--dry-run', 'print what would change and send nothing')
    .action(async (flags: DeployFlags) => {
      const { deploy } = await import('./main.js');
      done(await deploy(flags, io));
    });
}

function addDoctor(footnote: Command, io: Io, done: Done): void {
  footnote
    .command('doctor')
    .description('say what is wrong, and what to do')
    .addOption(reportsOption())
    .addOption(metaOption())
    .action(async (flags: Source) => {
      const { examine } = await import('./doctor.js');
      done(await examine(flags, io));
    });
}

/** The command line. What a verb needs is loaded when it is called, so that none pays for another. */
function program(io: Io, done: Done): Command {
  const footnote = new Command('footnote')
    .description('Answers questions about a story with exact, cited excerpts from the reports that cover it.')
    .version(packageVersion())
    .configureOutput({
      writeOut: (text) => void io.output.write(text),
      writeErr: (text) => void io.error.write(text),
    })
    .exitOverride();
  for (const add of [addStart, addAsk, addRead, addLibraryVerbs, addDeploy, addDoctor])
    add(footnote, io, done);
  return footnote;
}

/** Runs one command line, without the program's own name, and gives the exit code: 2 where it was misused. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.done;
  try {
    await program(io, (given) => (code = given)).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
  }
}

/** In a process that `start --processes` started. */
function parentOf({ FOOTNOTE_GREETS }: Environment): Parent {
  return {
    greets: FOOTNOTE_GREETS === 'yes',
    ready: () => void process.send?.('ready'),
    onStop: (listener) => void process.on('message', (message) => message === 'stop' && listener()),
  };
}

async function runProcess(): Promise<void> {
  const { stdin, stdout, stderr } = process;
  // A reader that has seen enough, such as `head`, is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed);
  });
  const environment = readEnvironment(process.cwd());
  const io: Io = {
    input: stdin,
    output: stdout,
    error: stderr,
    environment,
    signals: process,
    exit: (code) => process.exit(code),
    ...(cluster.isWorker && { parent: parentOf(environment) }),
  };
  try {
    process.exitCode = await run(process.argv.slice(2), io);
    // The line to the parent would keep it running.
    if (cluster.isWorker) process.exit();
  } catch (error) {
    console.error('This is a fault in the program. What it says of it:\n', error);
    process.exitCode = EXIT.failed;
  }
}

const [, started] = process.argv;
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) await runProcess();
