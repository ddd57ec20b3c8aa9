import { join } from 'node:path';
import { createEngine, type Engine } from '../../src/answers/engine.js';
import type { Report } from '../../src/reports/report.js';
import { openStory } from '../../src/story-source.js';
import { reportsOf } from '../examples.js';
import { readLines, type SetQuestion } from '../questions.js';
import { enlarge } from '../speed.js';
import { seeded } from '../twist.js';

/** Which story a measured bot answers from. */
export type StoryName = 'bundled' | 'wiki' | 'hostile';

export const WIKI_PARAGRAPHS = 10_000;

/** `shared`: the folder of question sets, needed for `wiki`. */
export async function engineOf(name: StoryName, shared: string): Promise<Engine> {
  if (name === 'hostile') return createEngine('@everyone **bold', hostileReports());
  if (name === 'wiki') {
    return createEngine(
      'Encyclopedia',
      enlarge(await reportsOf(join(shared, 'questions'), 'wiki'), WIKI_PARAGRAPHS),
    );
  }
  const story = await openStory({});
  if (story.kind === 'nothing') throw new Error(story.problem);
  return createEngine(story.title, story.reports);
}

/** Questions without end, each different from the one before: runs of a story's own words, or those of the set. */
export async function* questionsOf(name: StoryName, shared: string): AsyncGenerator<string, never> {
  if (name === 'wiki') {
    const all = await readLines<SetQuestion>(join(shared, 'questions', 'wiki.questions.jsonl'));
    for (let n = 0; ; n += 1) yield `${all[n % all.length]?.q ?? ''}${n < all.length ? '' : ` ${n}`}`;
  }
  const story = await openStory({});
  const paragraphs = story.kind === 'opened' ? story.reports.flatMap((report) => report.paragraphs) : [];
  const words = paragraphs.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const random = seeded(2);
  for (let n = 0; ; n += 1) {
    const from = Math.floor(random() * (words.length - 6));
    yield words.slice(from, from + 3 + (n % 4)).join(' ');
  }
}

const NASTY = [
  '**Ada** said @everyone and <@123456789012345678> should see ```this``` ||now||.',
  '# The \u202eharbour\u202c reopened [here](https://example.org) on 3 May 2021.\n> Nobody said why.',
  `Ada said ${'the boats \u200bwaited '.repeat(250)}.`,
  `${'`'.repeat(40)} boats ${'*'.repeat(60)} waited ${'_'.repeat(80)}.`,
  'שלום boats </who:1> <t:1:R> <:x:1> :skull: waited for Ada \u0000.',
] as const;

/** Reports written to break a message: markdown, mentions, unseen and turning characters, sentences without end. */
function hostileReports(): readonly Report[] {
  return NASTY.map((text, index) => ({
    id: `hostile-${index}`,
    number: index + 1,
    version: 1,
    title: `${'*'.repeat(50)} [title](https://example.org) @here ${index}`,
    publisher: '<@&1> ~~~',
    url: 'https://example.org/(x)',
    language: 'en',
    leftOut: [],
    paragraphs: NASTY.map((_, n) => ({ n: n + 1, text: NASTY[(index + n) % NASTY.length] ?? text })),
  }));
}
