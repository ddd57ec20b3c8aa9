import type { Screen } from '../config.js';
import type { SurveyEntry } from '../reply.js';
import { lines, markedLines } from './paint.js';

/** What an entry is called and described as, without its excerpts. */
export function describedLines({ heading, notes, phrases = [] }: SurveyEntry, screen: Screen): string[] {
  const called = phrases.map(
    ({ text, citation, alsoIn }) => `“${text}” (${[citation, ...alsoIn].join(', ')})`,
  );
  return [
    ...markedLines(heading, 'value', screen),
    ...notes.flatMap((note) => lines(note, screen)),
    ...called.flatMap((line) => lines(line, screen)),
  ];
}
