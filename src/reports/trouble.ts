import type { Objection } from './refusal.js';

/** Codes of the operating system (errno) that a person can do something about. */
const WORDS: Readonly<Record<string, Objection>> = {
  ENOENT: { reason: 'There is no such file or folder.', advice: 'Check the path and how it is spelt.' },
  ENOTDIR: {
    reason: 'There is no such file or folder.',
    advice: 'Check the path: a part of it is a file, not a folder.',
  },
  EACCES: { reason: 'It may not be read.', advice: 'Give the program permission to read it.' },
  EPERM: { reason: 'It may not be read.', advice: 'Give the program permission to read it.' },
  ELOOP: { reason: 'It is a link that leads back to itself.', advice: 'Put the file itself there.' },
  ENAMETOOLONG: { reason: 'Its path is too long.', advice: 'Move it to a shorter path.' },
  EMFILE: { reason: 'Too many files are open.', advice: 'Try again.' },
};

/** What went wrong with a file, in words. */
export function fileTrouble(error: unknown): Objection {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    WORDS[code] ?? {
      reason: `It could not be read${code === '' ? '' : ` (${code})`}.`,
      advice: 'Check the disk and the path, and try again.',
    }
  );
}
