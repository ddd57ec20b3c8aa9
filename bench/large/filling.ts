import { setTimeout as wait } from 'node:timers/promises';
import type { LargeStory } from '../../src/answers/large-story.js';
import type { ServerLibrary } from '../../src/library/library.js';
import type { NewReport } from '../../src/library/reports.js';
import type { Report } from '../../src/reports/report.js';
import { seeded } from '../twist.js';

/** Paragraphs of a generated report, and reports of one commit. */
const PARAGRAPHS = 20;
const POLL_MS = 100;
const BATCH = 150;

/** Texts without end: those given, in turn, each time with a share of its words in the place of others. */
function* variedTexts(texts: readonly string[], share: number): Generator<string> {
  const random = seeded(1);
  const pool = texts.flatMap((text) => text.split(' '));
  for (let i = 0; ; i += 1)
    yield (texts[i % texts.length] ?? '')
      .split(' ')
      .map((word) => (random() < share ? (pool[Math.floor(random() * pool.length)] ?? word) : word))
      .join(' ');
}

export interface Filling {
  /** Paragraphs to be made. */
  readonly paragraphs: number;
  /** 0..1: how many words of each text are another's. */
  readonly share: number;
}

/** Reports made of varied texts, a commit's worth at a time. */
export function* madeReports(
  texts: readonly string[],
  { paragraphs, share }: Filling,
): Generator<readonly Report[]> {
  const varied = variedTexts(texts, share);
  for (let made = 0; made < paragraphs;) {
    const reports: Report[] = [];
    while (reports.length < BATCH && made < paragraphs) {
      const count = Math.min(PARAGRAPHS, paragraphs - made);
      reports.push(
        reportOf(
          `made-${made}`,
          Array.from({ length: count }, () => varied.next().value as string),
        ),
      );
      made += count;
    }
    yield reports;
  }
}

function reportOf(id: string, texts: readonly string[]): Report {
  return {
    id,
    number: 1,
    version: 1,
    title: '',
    language: 'en',
    leftOut: [],
    paragraphs: texts.map((text, i) => ({ n: i + 1, text })),
  };
}

/** Adds reports to a story in batches; throws where one is refused. */
export async function addAll(
  server: ServerLibrary,
  story: number,
  batches: Iterable<readonly Report[]>,
): Promise<void> {
  for (const batch of batches) {
    const added = batch.map((report): NewReport => ({ report }));
    for (const outcome of await server.reports.addAll(story, added, 'bench'))
      if (!outcome.ok) throw new Error(outcome.objection.reason);
  }
}

/** The story, once all of it is indexed. */
export async function whenLarge(server: ServerLibrary): Promise<LargeStory> {
  for (;;) {
    const answering = await server.answering({});
    if (answering.kind === 'large') return answering.large;
    if (answering.kind !== 'story') throw new Error(`nothing is indexed: ${answering.kind}`);
    await wait(POLL_MS);
  }
}

export function* batchesOf(reports: readonly Report[]): Generator<readonly Report[]> {
  for (let at = 0; at < reports.length; at += BATCH) yield reports.slice(at, at + BATCH);
}
