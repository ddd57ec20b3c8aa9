import { chmod, copyFile, mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Libsql from 'libsql';
import { copyRows, countRows, emptyTables, type RowCount } from './copying.js';
import { StoreFault, storeFault } from './fault.js';
import { openStore, type Storage, type Store } from './store.js';

/**
 * Writes all libraries into one SQLite file, consistent while the bot runs and changes them, and complete when it has
 * its name. It can be restored into either database. Rejects with a `StoreFault` where the file exists already, or
 * there is nothing to back up.
 */
export async function backUp(storage: Storage, file: string): Promise<RowCount> {
  if (await exists(file)) throw new StoreFault(`${file} exists already. Choose another name.`, 'EEXIST');
  const part = `${file}.part`;
  try {
    await rm(part, { force: true });
    await (storage.kind === 'sqlite' ? backUpSqlite(storage.file, part) : backUpPostgres(storage, part));
    const counts = counted(part);
    await settle(part, file);
    return counts;
  } catch (error) {
    await rm(part, { force: true });
    throw storeFault(error);
  }
}

/**
 * Puts a backup in the place of all that the store keeps, in one commit. Numbers that were given since the backup was
 * made are not given again, and a bot that runs meanwhile sees the change with the next question. Rejects with a
 * `StoreFault` where the file is no backup, or is one of a later version of the program; nothing was changed then.
 */
export async function restore(storage: Storage, file: string): Promise<RowCount> {
  return withCopy(file, (copy) =>
    withStores(copy, storage, (source, target) =>
      source.snapshot((from) =>
        target.write(async (into) => {
          const settleTables = await emptyTables(into, target.kind);
          await copyRows(from, into);
          await settleTables();
          return countRows(into);
        }),
      ),
    ),
  );
}

/** Rejects with a `StoreFault`, in words, where the file is no backup that this version can restore. */
export async function checkBackup(file: string): Promise<void> {
  await withCopy(file, async (copy) => (await openStore(copy)).close());
}

/** What `openStore` rejects with where only another database, or another version, can help. */
const HOPELESS = /^SQLITE_(NOTADB|CORRUPT)|^SCHEMA_TOO_NEW$/;

/**
 * Keeps what the store holds in `file` before something else takes its place: as a backup or, where it is damaged or
 * of a later version, as it is. The path; undefined where it holds nothing.
 */
export async function keepBefore(storage: Storage, file: string): Promise<string | undefined> {
  try {
    if (!(await holdsAnything(storage))) return undefined;
    await backUp(storage, file);
    return file;
  } catch (error) {
    if (storage.kind !== 'sqlite' || !(error instanceof StoreFault) || !HOPELESS.test(error.code))
      throw error;
    for (const suffix of ['', '-wal', '-shm'])
      await rename(`${storage.file}${suffix}`, `${file}${suffix}`).catch(() => undefined);
    return file;
  }
}

async function holdsAnything(storage: Storage): Promise<boolean> {
  if (storage.kind === 'sqlite' && !(await exists(storage.file))) return false;
  const store = await openStore(storage);
  try {
    const row = await store.read((from) =>
      from.selectFrom('servers').select('id').limit(1).executeTakeFirst(),
    );
    return row !== undefined;
  } finally {
    await store.close();
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** On the disk before it has its name, so that a backup that is there is whole. */
async function settle(part: string, file: string): Promise<void> {
  // It holds what moderators keep to themselves.
  await chmod(part, 0o600);
  await sync(part);
  await rename(part, file);
  await sync(dirname(file));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Milliseconds to wait for a bot that is writing. */
const PATIENCE_MS = 10_000;

/** SQLite's own copy of a database in use: https://www.sqlite.org/lang_vacuum.html#vacuuminto */
async function backUpSqlite(from: string, into: string): Promise<void> {
  if (!(await exists(from)))
    throw new StoreFault(`There is nothing to back up: ${from} is not there.`, 'ENOENT');
  const database = new Libsql(from);
  try {
    database.pragma(`busy_timeout = ${PATIENCE_MS}`);
    database.exec(`VACUUM INTO '${into.replaceAll("'", "''")}'`);
  } finally {
    database.close();
  }
}

/** Row by row, as they stood at one moment, and from there as any other SQLite file. */
async function backUpPostgres(from: Storage, into: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-backup-'));
  const copy = join(folder, 'copy.db');
  try {
    await withStores(from, { kind: 'sqlite', file: copy }, (source, target) =>
      source.snapshot((rows) => target.write((to) => copyRows(rows, to))),
    );
    await backUpSqlite(copy, into);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The counts of a copy that must not be brought up to date: it is a backup of what the version before wrote. */
function counted(file: string): RowCount {
  const database = new Libsql(file);
  try {
    const [row] = database
      .prepare(
        `select (select count(*) from servers) as servers,
          (select count(*) from reports where story is not null) as reports`,
      )
      .all([]) as readonly RowCount[];
    return { servers: row?.servers ?? 0, reports: row?.reports ?? 0 };
  } finally {
    database.close();
  }
}

/** A backup is brought up to date in a copy: the file itself is never written to. */
async function withCopy<T>(file: string, work: (copy: Storage) => Promise<T>): Promise<T> {
  if (!(await exists(file))) throw new StoreFault(`${file} is not there. Check the path.`, 'ENOENT');
  const folder = await mkdtemp(join(tmpdir(), 'footnote-restore-'));
  try {
    const copy = join(folder, 'backup.db');
    await copyFile(file, copy);
    if (!isBackup(copy))
      throw new StoreFault(`${file} is no backup of Footnote. Nothing was changed.`, 'NO_BACKUP');
    return await work({ kind: 'sqlite', file: copy });
  } catch (error) {
    throw storeFault(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isBackup(file: string): boolean {
  const database = new Libsql(file);
  try {
    database.prepare('select version from schema_version').all([]);
    return true;
  } catch {
    return false;
  } finally {
    database.close();
  }
}

async function withStores<T>(
  from: Storage,
  into: Storage,
  work: (source: Store, target: Store) => Promise<T>,
): Promise<T> {
  const source = await openStore(from);
  try {
    const target = await openStore(into);
    try {
      return await work(source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
