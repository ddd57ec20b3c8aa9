import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { NewReport, Reports } from '../library/reports.js';
import { SAME_TEXT } from '../library/adoption.js';
import type { ServerLibrary } from '../library/library.js';
import type { Story } from '../library/stories.js';
import { filesIn, type FoundFile } from '../reports/files-of.js';
import { LIMITS } from '../reports/limits.js';
import { readMeta, type Meta } from '../reports/meta.js';
import { readReports, type ReadReports } from '../reports/read-reports.js';
import { refusalWords, type Objection, type Refusal } from '../reports/refusal.js';
import { count } from '../wording.js';
import { exportedCorrections } from './exported-corrections.js';
import { EXIT, print, tell, type Io } from './io.js';

export interface ImportFlags {
  readonly story?: string;
  readonly meta?: string;
}

/** Who the record of changes names for what is done from the command line. */
const OPERATOR = 'operator';
/** Reports, and UTF-16 units of text, of one commit. */
const MOST_REPORTS = 50;
const MOST_UNITS = 1_000_000;
/** Reports between two lines of progress. */
const TOLD_EVERY = 250;

/** Reads files and folders and adds what they hold, file by file, so that what was added stays when it is broken off. */
export async function importInto(
  server: ServerLibrary,
  paths: readonly string[],
  { story: name, meta: metaPath }: ImportFlags,
  io: Io,
): Promise<number> {
  const meta = metaPath === undefined ? undefined : await readMeta(metaPath);
  if (meta && !meta.ok) {
    await tell(io, `${metaPath ?? ''}: ${meta.objection.reason} ${meta.objection.advice}`);
    return EXIT.failed;
  }
  const { files, refused } = await find(paths);
  for (const refusal of refused) await tell(io, refusalWords(refusal));
  if (files.length === 0) {
    await tell(io, 'No report was found, so nothing was imported.');
    return EXIT.failed;
  }
  const run = new Import(server.reports, () => storyFor(server, name, titleOf(paths), io), io);
  for (const file of files) await run.file(file, meta?.meta ?? {});
  const code = await run.finish();
  for (const path of paths) await correctAs(server, run.story, path, io);
  return code;
}

/** What moderators had corrected of an exported story is corrected in the one that its reports go into. */
async function correctAs(
  server: ServerLibrary,
  story: Story | undefined,
  path: string,
  io: Io,
): Promise<void> {
  const corrections = story === undefined ? [] : await exportedCorrections(path);
  let made = 0;
  for (const correction of corrections) {
    const outcome = await server.corrections.make(story?.id ?? 0, correction, OPERATOR);
    if (outcome.ok) made += 1;
    else await tell(io, `${outcome.objection.reason} ${outcome.objection.advice}`);
  }
  if (made > 0) await print(io.output, `${count(made, 'correction')} of moderators taken over.`);
}

async function find(
  paths: readonly string[],
): Promise<{ readonly files: readonly FoundFile[]; readonly refused: readonly Refusal[] }> {
  const files: FoundFile[] = [];
  const refused: Refusal[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) {
      const inside = await filesIn(path);
      files.push(...inside.files);
      refused.push(...inside.refused);
      if (inside.files.length === 0) refused.push(...(await readReports(path)).refused);
    } else files.push({ path, file: basename(path), size: found?.size ?? 0 });
  }
  return { files, refused };
}

function titleOf([first = '']: readonly string[]): string {
  return basename(resolve(first)).replace(/\.[a-z]{2,5}$/i, '');
}

/** The story that is named, or the default one; made where it is not there. */
async function storyFor(
  server: ServerLibrary,
  name: string | undefined,
  otherwise: string,
  io: Io,
): Promise<Story | undefined> {
  const known =
    name === undefined
      ? (await server.stories.list()).find(({ isDefault }) => isDefault)
      : await server.stories.named(name);
  if (known !== undefined) return known;
  const made = await server.stories.create(name ?? otherwise, OPERATOR);
  if (made.ok) {
    await print(io.error, `New story: ${made.story.name}.`);
    return made.story;
  }
  await tell(io, `${made.objection.reason} ${made.objection.advice}`);
  return undefined;
}

class Import {
  #waiting: NewReport[] = [];
  #units = 0;
  #added = 0;
  #known = 0;
  #refused = 0;
  #told = 0;
  #story: Story | undefined;
  #objection: string | undefined;

  constructor(
    private readonly reports: Reports,
    /** Made only when there is a report to put into it. */
    private readonly storyFor: () => Promise<Story | undefined>,
    private readonly io: Io,
  ) {}

  /** The story that the reports went into; undefined before there is one. */
  get story(): Story | undefined {
    return this.#story;
  }

  async file(found: FoundFile, meta: Meta): Promise<void> {
    const read = await readReports(found.path, { meta });
    for (const refusal of read.refused) {
      this.#refused += 1;
      await tell(this.io, refusalWords({ ...refusal, file: nameIn(refusal, found) }));
    }
    for (const note of read.notes)
      if (note.kind === 'same-text' || note.kind === 'renamed') await tell(this.io, note.text);
    const original = await originalOf(found, read);
    for (const report of read.reports) {
      this.#waiting.push({ report, ...(original && { original }) });
      this.#units += report.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
      if (this.#waiting.length >= MOST_REPORTS || this.#units >= MOST_UNITS) await this.#flush();
    }
  }

  async finish(): Promise<number> {
    await this.#flush();
    if (this.#story === undefined) {
      await tell(this.io, 'No report could be read, so nothing was imported.');
      return EXIT.failed;
    }
    const known = this.#known > 0 ? ` ${count(this.#known, 'report')} had been there already.` : '';
    const refused =
      this.#refused > 0 ? ` ${this.#refused} ${this.#refused === 1 ? 'was' : 'were'} refused.` : '';
    await print(
      this.io.output,
      `${count(this.#added, 'report')} added to “${this.#story.name}”.${known}${refused}`,
    );
    return this.#added + this.#known > 0 ? EXIT.done : EXIT.failed;
  }

  /** A batch is refused whole, so that the same words would come once for each of its reports. */
  async #refuse({ reason, advice }: Objection): Promise<void> {
    this.#refused += 1;
    if (this.#objection !== reason) await tell(this.io, `${reason} ${advice}`);
    this.#objection = reason;
  }

  async #flush(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const story = (this.#story ??= await this.storyFor());
    if (story === undefined) return;
    const outcomes = await this.reports.addAll(story.id, this.#waiting, OPERATOR);
    for (const outcome of outcomes) {
      if (outcome.ok) this.#added += 1;
      else if (outcome.objection.reason.startsWith(SAME_TEXT)) this.#known += 1;
      else await this.#refuse(outcome.objection);
    }
    this.#waiting = [];
    this.#units = 0;
    const seen = this.#added + this.#known;
    if (seen - this.#told < TOLD_EVERY) return;
    this.#told = seen;
    await print(this.io.error, `${seen.toLocaleString('en')} reports so far …`);
  }
}

/** The file as a person would find it, with what stands below it in an archive. */
function nameIn({ file }: Refusal, found: FoundFile): string {
  const own = basename(found.path);
  return file.startsWith(own) ? `${found.file}${file.slice(own.length)}` : `${found.file}: ${file}`;
}

/** The bytes of a file that is one report; of a list or an archive none is kept with each of its reports. */
async function originalOf(found: FoundFile, { reports }: ReadReports): Promise<NewReport['original']> {
  if (reports.length !== 1 || found.size > LIMITS.bytes || /\.(jsonl|ndjson|zip)$/i.test(found.file))
    return undefined;
  try {
    return { fileName: basename(found.path), bytes: await readFile(found.path) };
  } catch {
    return undefined;
  }
}
