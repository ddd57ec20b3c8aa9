/** The store cannot be reached, read or written. `message` is in words and holds no address, name or password. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';

  constructor(
    message: string,
    /** What the database calls it, for the log: `SQLITE_FULL`, `ECONNREFUSED`, `57P01`. */
    readonly code: string,
  ) {
    super(message);
  }
}

export const SLOW = 'The database takes too long at the moment. Nothing was changed. Try again in a minute.';
const GONE = 'The database cannot be reached at the moment. Try again in a minute.';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, https://www.sqlite.org/rescode.html, Node's own. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^SQLITE_BUSY|^SQLITE_LOCKED|^55P03$/,
    'Another program is writing to the database. Try again in a minute.',
  ],
  [/^SQLITE_FULL|^ENOSPC$|^53100$/, 'The disk that holds the database is full. Nothing was changed.'],
  [
    /^SQLITE_READONLY|^SQLITE_PERM|^25006$|^42501$|^EACCES$|^EROFS$/,
    'The database cannot be written to. Check the permissions of its folder.',
  ],
  [
    /^SQLITE_NOTADB|^SQLITE_CORRUPT/,
    'The database file is damaged or is no database. Restore a backup: footnote restore FILE.',
  ],
  [
    /^SQLITE_CANTOPEN|^SQLITE_IOERR|^E(NOENT|NOTDIR|EXIST|ISDIR)$/,
    'The database file cannot be opened or read. Check DATA_DIR and its permissions.',
  ],
  [/^57014$|^LATE$/, SLOW],
  [/^28/, 'The database refuses the user or password of DATABASE_URL.'],
  [/^3D000$/, 'The database that DATABASE_URL names does not exist. Create it first.'],
  [
    /^08|^57P|^53300$|^ECONN|^E(NOTFOUND|AI_AGAIN|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH)$|^CONNECTION_LOST$/,
    GONE,
  ],
];

/** The code of a failure of the database or of the way to it; undefined where the failure is none of these. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  // What pg throws when a connection ends under it, or none is to be had, carries no code.
  if (
    /connection (terminated|timeout|error)|timeout exceeded when trying to connect|ended the connection/i.test(
      error.message,
    )
  )
    return 'CONNECTION_LOST';
  if (error.message === 'Query read timeout') return 'LATE';
  if (/ConnectionFailed|unable to open/i.test(error.message)) return 'SQLITE_CANTOPEN';
  return undefined;
}

/** What was thrown as a fault of the store where it is one; else as it is: a mistake of the program. */
export function storeFault(error: unknown): unknown {
  if (error instanceof StoreFault) return error;
  const code = codeOf(error);
  const words = code === undefined ? undefined : WORDS.find(([pattern]) => pattern.test(code))?.[1];
  return code === undefined || words === undefined ? error : new StoreFault(words, code);
}
