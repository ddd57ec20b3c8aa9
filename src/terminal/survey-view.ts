import type { Screen } from '../config.js';
import type { SurveyEntry, SurveyReply } from '../reply.js';
import { excerptLines } from './answer-view.js';
import { describedLines } from './described.js';
import { lines, markedLines } from './paint.js';

function entryLines(entry: SurveyEntry, screen: Screen): string[] {
  return [
    ...describedLines(entry, screen),
    ...entry.excerpts.flatMap(({ label, excerpt }) => [
      ...(label === undefined ? [] : markedLines(label, 'quiet', screen)),
      ...excerptLines(excerpt, screen),
    ]),
  ];
}

/** What is seen across the reports, `size` entries a page. */
export function surveyPages(reply: SurveyReply, screen: Screen, size: number): readonly string[] {
  const head = [
    ...markedLines(reply.title, 'accent', screen),
    ...reply.lines.flatMap((line) => lines(line, screen)),
  ];
  const blocks = reply.entries.map((entry) => ['', ...entryLines(entry, screen)].join('\n'));
  const pages: string[] = [];
  for (let from = 0; from < blocks.length; from += size)
    pages.push(blocks.slice(from, from + size).join('\n'));
  const [first, ...later] = pages;
  const opening = head.join('\n');
  return [first === undefined ? opening : `${opening}\n${first}`, ...later.map((page) => page.slice(1))];
}
