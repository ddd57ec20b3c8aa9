import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Libsql from 'libsql';
import { readConfig } from '../src/config.js';
import { openLibrary } from '../src/library/open-library.js';
import type { NewReport } from '../src/library/reports.js';
import { reportsOf } from './examples.js';
import { readLines, type SetQuestion } from './questions.js';
import type { Measured, Task } from './servers/child.js';
import { sharedFolder } from './shared.js';
import { printTable } from './table.js';
import { seeded } from './twist.js';

const SERVERS = 2_000;
/** Servers whose text is made; the others are copies of these on disk. */
const MADE = 40;
const REPORTS = 10;
const PARAGRAPHS = 20;
/** Each over a server chosen at random: the stories that stay loaded are replaced many times over. */
const QUESTIONS = 300;

/**
 * Memory of one process that serves 2,000 servers of 200 paragraphs each, as it comes, with questions spread over all.
 * `--servers=N` for another number.
 */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const servers = Number(argv.find((word) => word.startsWith('--servers='))?.slice(10) ?? SERVERS);
  const questions = join(sharedFolder(argv), 'questions');
  const texts = (await reportsOf(questions, 'wiki')).flatMap(({ paragraphs }) =>
    paragraphs.map(({ text }) => text),
  );
  const asked = (await readLines<SetQuestion>(join(questions, 'wiki.questions.jsonl'))).map(({ q }) => q);
  const folder = mkdtempSync(join(tmpdir(), 'footnote-servers-'));
  try {
    const file = join(folder, 'footnote.db');
    await fill(file, Math.min(servers, MADE), texts);
    copyServers(file, Math.min(servers, MADE), servers);
    const configured = readConfig({});
    const memory = configured.ok ? configured.config.storyMemory : 0;
    const measured = await ask({
      file,
      servers,
      questions: QUESTIONS,
      memory,
      asked: asked.slice(0, QUESTIONS),
    });
    const figures = { servers, ...measured, 'database, MB': Math.round(statSync(file).size / 1e6) };
    if (!argv.includes('--json')) printTable('servers of 200 paragraphs', { '': figures });
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function fill(file: string, servers: number, texts: readonly string[]): Promise<void> {
  const library = await openLibrary({ storage: { kind: 'sqlite', file }, memory: 1 });
  const random = seeded(3);
  const pool = texts.flatMap((text) => text.split(' '));
  for (let server = 0; server < servers; server += 1) {
    const own = library.server(`s${server}`);
    const made = await own.stories.create('Story', 'operator');
    if (!made.ok) throw new Error(made.objection.reason);
    const reports = Array.from({ length: REPORTS }, (_, i) => reportOf(i, texts, pool, random));
    await own.reports.addAll(made.story.id, reports, 'operator');
  }
  await library.close();
}

/** SQL for the id of the server that comes so many after the one in a column. */
type After = (column: string, more: number) => string;
const named: After = (column, more) => `'s' || (cast(substr(${column}, 2) as integer) + ${more})`;

/** Fills the file up to so many servers with copies of the first ones, which nothing in the program can tell apart. */
export function copyServers(file: string, made: number, servers: number, next: After = named): void {
  const database = new Libsql(file);
  const most = (table: string): number =>
    (database.prepare(`select max(id) as most from ${table}`).all([])[0] as { most: number }).most;
  const [stories, reports, versions, paragraphs] = ['stories', 'reports', 'versions', 'paragraphs'].map(most);
  database.exec('begin');
  for (let k = 1; k * made < servers; k += 1) {
    const server = (column: string): string => next(column, k * made);
    const after = (column: string, highest = 0): string => `${column} + ${k * highest}`;
    const from = `from (select * from TABLE where id <= HIGHEST)`;
    const of = (table: string, highest = 0): string =>
      from.replace('TABLE', table).replace('HIGHEST', `${highest}`);
    database.exec(`
      insert into servers (id, reports_given, default_story)
        select ${server('id')}, reports_given, ${after('default_story', stories)} from servers
        where default_story <= ${stories};
      insert into stories (id, server, name, name_key, change, withdrawals, reports, paragraphs, characters)
        select ${after('id', stories)}, ${server('server')}, name, name_key, change, withdrawals, reports, paragraphs,
          characters ${of('stories', stories)};
      insert into reports (id, server, story, number, key, version)
        select ${after('id', reports)}, ${server('server')}, ${after('story', stories)}, number, key, version
        ${of('reports', reports)};
      insert into versions (id, server, report, version, title, published_assumed, language, left_out, paragraphs,
          characters, digest, added_at)
        select ${after('id', versions)}, ${server('server')}, ${after('report', reports)}, version, title,
          published_assumed, language, left_out, paragraphs, characters, digest, added_at ${of('versions', versions)};
      insert into paragraphs (id, version, n, text)
        select ${after('id', paragraphs)}, ${after('version', versions)}, n, text ${of('paragraphs', paragraphs)};
    `);
  }
  database.exec('commit');
  database.close();
}

/** One word in six is another in each, so that no two servers keep the same. */
function reportOf(
  i: number,
  texts: readonly string[],
  pool: readonly string[],
  random: () => number,
): NewReport {
  const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, n) => ({
    n: n + 1,
    text: (any(texts) ?? '')
      .split(' ')
      .map((word) => (random() < 1 / 6 ? (any(pool) ?? word) : word))
      .join(' '),
  }));
  const title = `Report ${i + 1}`;
  return { report: { id: `r${i}`, number: 0, version: 0, title, language: 'en', leftOut: [], paragraphs } };
}

async function ask(task: Task): Promise<Measured> {
  const script = fileURLToPath(new URL('servers/child.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(task)]);
  return JSON.parse(stdout) as Measured;
}
