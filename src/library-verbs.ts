import { Option, type Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Io } from './terminal/io.js';

type Done = (code: number) => void;

/** Characters of the longest name of a server: Discord's ids have 20. */
const LONGEST_SERVER = 100;

/** A server's Discord id, or any name that an operator chose for one. */
export function serverName(text: string): string {
  const name = text.trim();
  if (name !== '' && name.length <= LONGEST_SERVER && /^[\w.-]+$/.test(name)) return name;
  throw new InvalidArgumentError('Give the id of a server, or a name of letters, digits, dots and hyphens.');
}

function serverOption(): Option {
  return new Option('--server <id>', 'the server, by its Discord id or a name of your own')
    .argParser(serverName)
    .makeOptionMandatory();
}

/** The verbs that work on what servers keep. */
export function addLibraryVerbs(footnote: Command, io: Io, done: Done): void {
  footnote
    .command('import')
    .description('bring reports into the library of a server')
    .argument('<path...>', 'files or folders of reports, or .jsonl')
    .addOption(serverOption())
    .option('--story <name>', 'the story, made where there is none; else the default one')
    .option('--meta <file>', 'JSON of what the files do not say of themselves, by report id')
    .action(async (paths: readonly string[], flags: { server: string; story?: string; meta?: string }) => {
      const { importReports } = await import('./keeping.js');
      done(await importReports(paths, flags, io));
    });
  footnote
    .command('export')
    .description('write the library of a server into a folder of readable files')
    .argument('<folder>', 'a folder that is empty or not there yet')
    .addOption(serverOption())
    .action(async (folder: string, { server }: { server: string }) => {
      const { exportLibrary } = await import('./keeping.js');
      done(await exportLibrary(server, folder, io));
    });
  footnote
    .command('forget')
    .description('delete all that a server keeps, and say what it was')
    .argument('<server>', 'the server, by its Discord id or the name you gave it', serverName)
    .action(async (server: string) => {
      const { forgetServer } = await import('./keeping.js');
      done(await forgetServer(server, io));
    });
  footnote
    .command('backup')
    .description('copy all libraries into one file, also while the bot runs')
    .argument('<file>', 'a file that is not there yet')
    .action(async (file: string) => {
      const { backUpAll } = await import('./keeping.js');
      done(await backUpAll(file, io));
    });
  footnote
    .command('restore')
    .description('put a backup in the place of all libraries')
    .argument('<file>', 'what `footnote backup` wrote')
    .action(async (file: string) => {
      const { restoreAll } = await import('./keeping.js');
      done(await restoreAll(file, io));
    });
}
