import { readFileSync } from 'node:fs';

type Given = Readonly<Record<string, string | undefined>>;

/** Settings that may stand in a file of their own, as Docker and systemd hand secrets over: NAME or NAME_FILE. */
const SECRETS = ['DISCORD_TOKEN', 'DATABASE_URL'] as const;

/**
 * The settings with each `NAME_FILE` read into `NAME`; blanks around what the file says are dropped. Problems are in
 * words and hold nothing of a file.
 */
export function withSecretFiles(given: Given): {
  readonly given: Given;
  readonly problems: readonly string[];
} {
  const read: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of SECRETS) {
    const file = given[`${name}_FILE`];
    if (file === undefined) continue;
    if (given[name] !== undefined) problems.push(`${name} and ${name}_FILE are both set: keep one of them.`);
    else
      try {
        read[name] = readFileSync(file, 'utf8').trim();
      } catch {
        problems.push(`${name}_FILE: ${file} cannot be read. Check the path and its permissions.`);
      }
  }
  return { given: { ...given, ...read }, problems };
}
