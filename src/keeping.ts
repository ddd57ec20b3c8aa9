import { dirname, join } from 'node:path';
import type { Answerer } from './answers/answer.js';
import { readConfig, type Config } from './config.js';
import type { Library } from './library/library.js';
import { StoreFault } from './library/fault.js';
import { EXIT, print, tell, type Io } from './terminal/io.js';
import type { ImportFlags } from './terminal/import.js';
import { count } from './wording.js';

/** The settings; undefined where something is wrong with them, which has then been told. */
async function configFrom(io: Io): Promise<Config | undefined> {
  const configured = readConfig(io.environment);
  if (configured.ok) return configured.config;
  for (const problem of configured.problems) await tell(io, problem);
  return undefined;
}

/** Work whose trouble with the store is told in words. */
async function inWords(io: Io, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    await tell(io, error.message);
    return EXIT.failed;
  }
}

/** Opens the libraries for the work and closes them afterwards. */
export async function withLibrary(io: Io, work: (library: Library) => Promise<number>): Promise<number> {
  const config = await configFrom(io);
  if (!config) return EXIT.failed;
  return inWords(io, async () => {
    const { openLibrary } = await import('./library/open-library.js');
    const library = await openLibrary({ storage: config.storage, memory: config.storyMemory });
    try {
      return await work(library);
    } finally {
      await library.close();
    }
  });
}

/** `footnote ask --server`: with the loaded story of a server. */
export async function askServer(
  server: string,
  name: string | undefined,
  answerFrom: (engine: Answerer) => Promise<number>,
  io: Io,
): Promise<number> {
  return withLibrary(io, async (library) => {
    const own = library.server(server);
    const story = name === undefined ? (await own.at({})).story : await own.stories.named(name);
    const engine = story && (await own.answererOf(story.id));
    if (engine !== undefined) return answerFrom(engine);
    const missing =
      name !== undefined && story === undefined
        ? `The server ${server} has no story called “${name}”.`
        : `The server ${server} has no report yet.`;
    await tell(io, `${missing} Bring reports in: footnote import --server ${server} PATH`);
    return EXIT.failed;
  });
}

/** `footnote import` */
export async function importReports(
  paths: readonly string[],
  { server, ...flags }: ImportFlags & { readonly server: string },
  io: Io,
): Promise<number> {
  const { importInto } = await import('./terminal/import.js');
  return withLibrary(io, (library) => importInto(library.server(server), paths, flags, io));
}

/** `footnote export` */
export async function exportLibrary(server: string, folder: string, io: Io): Promise<number> {
  const { exportInto } = await import('./terminal/export.js');
  return withLibrary(io, (library) => exportInto(library.server(server), folder, io));
}

/** `footnote forget`: all that a server keeps, with a receipt. */
export async function forgetServer(server: string, io: Io): Promise<number> {
  return withLibrary(io, async (library) => {
    if (!(await library.servers()).includes(server)) {
      await tell(io, `Nothing is kept of the server ${server}. Check how it is spelt.`);
      return EXIT.failed;
    }
    const receipt = await library.server(server).forget();
    const kept = [
      receipt.stories === 1 ? '1 story' : `${receipt.stories} stories`,
      count(receipt.reports, 'report'),
      count(receipt.versions, 'version'),
      count(receipt.paragraphs, 'paragraph'),
      `${receipt.originalBytes.toLocaleString('en')} bytes of original files`,
      count(receipt.channels, 'channel'),
      count(receipt.unanswered, 'open question'),
      count(receipt.drafts, 'draft'),
      count(receipt.corrections, 'correction'),
      `${count(receipt.changes, 'change')} on record`,
    ];
    await print(io.output, `Forgotten at ${receipt.at}: the server ${server}.`);
    for (const line of kept) await print(io.output, `  ${line}`);
    await print(io.output, 'Nothing of it answers any more. Backups made before still hold it.');
    return EXIT.done;
  });
}

/** `footnote backup` */
export async function backUpAll(file: string, io: Io): Promise<number> {
  const config = await configFrom(io);
  if (!config) return EXIT.failed;
  return inWords(io, async () => {
    const { backUp } = await import('./library/backup.js');
    const { servers, reports } = await backUp(config.storage, file);
    await print(io.output, `${file} holds ${count(servers, 'server')} with ${count(reports, 'report')}.`);
    return EXIT.done;
  });
}

/** `footnote restore`: what was there before is backed up beside the file first. */
export async function restoreAll(file: string, io: Io): Promise<number> {
  const config = await configFrom(io);
  if (!config) return EXIT.failed;
  return inWords(io, async () => {
    const { checkBackup, keepBefore, restore } = await import('./library/backup.js');
    await checkBackup(file);
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const before = await keepBefore(config.storage, join(dirname(file), `before-restore-${stamp}.db`));
    if (before !== undefined) await print(io.output, `What was kept until now is in ${before}.`);
    const { servers, reports } = await restore(config.storage, file);
    await print(
      io.output,
      `Restored ${count(servers, 'server')} with ${count(reports, 'report')} from ${file}.`,
    );
    return EXIT.done;
  });
}
