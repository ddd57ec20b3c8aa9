import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ServerLibrary } from '../library/library.js';
import { count } from '../wording.js';
import { EXIT, print, tell, type Io } from './io.js';

/** Writes a server's library into a folder that holds nothing yet. */
export async function exportInto(server: ServerLibrary, folder: string, io: Io): Promise<number> {
  if ((await server.stories.list()).length === 0) {
    await tell(io, `The server ${server.id} keeps no story, so there is nothing to export.`);
    return EXIT.failed;
  }
  const problem = await problemWith(folder);
  if (problem !== undefined) {
    await tell(io, problem);
    return EXIT.failed;
  }
  let files = 0;
  for await (const { path, bytes } of server.export()) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    files += 1;
  }
  await print(io.output, `${count(files, 'file')} written to ${folder}.`);
  return EXIT.done;
}

/** Makes the folder; words where that cannot be, or where it holds something that would be mixed with the export. */
async function problemWith(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    const [first] = await readdir(folder);
    return first === undefined ? undefined : `${folder} is not empty. Give a new or empty folder.`;
  } catch {
    return `${folder} cannot be made or read. Give a folder that can be written to.`;
  }
}
