import { run as runLarge } from '../large.js';

/** 1,000,000 paragraphs on PostgreSQL, speed alone: most of its twenty minutes or more go into adding them. */
export function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  return runLarge([...argv, '--speed', '--sizes=1000000', '--on=PostgreSQL']);
}
