import type { Starter } from './wire.js';

function starter(command: string, question: string, label: string): Starter {
  return { command, options: { question }, label };
}

/** Questions that the bundled story answers; a test holds them to it. */
export const BUNDLED_STARTERS: readonly Starter[] = [
  starter('who', 'is kims sister', 'Who is Kim’s sister?'),
  starter('when', 'was the last summit', 'When was the last summit?'),
  starter('ask', 'how many Japanese were abducted', 'How many Japanese were abducted?'),
];
