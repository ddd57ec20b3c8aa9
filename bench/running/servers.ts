import { openLibrary } from '../../src/library/open-library.js';
import type { NewReport } from '../../src/library/reports.js';
import { openStory } from '../../src/story-source.js';
import { copyServers } from '../servers.js';
import { seeded } from '../twist.js';

/** Servers whose text is made; the others are copies of these on disk. */
const MADE = 40;
/** Discord's ids count in steps of 2^22, and shards go by the steps. */
const STEP = 4_194_304n;
const FIRST = 100_000_000_000_000_000n;

export interface Size {
  readonly servers: number;
  readonly reports: number;
  /** Of each report. */
  readonly paragraphs: number;
}

/** The id of the nth server, from 0. */
export function serverId(n: number): string {
  return String(FIRST + BigInt(n) * STEP);
}

/** Makes an SQLite file with so many servers of one story each, whose texts are the bundled one's with other words in it. */
export async function fillServers(file: string, { servers, reports, paragraphs }: Size): Promise<void> {
  const texts = await bundledTexts();
  const pool = texts.flatMap((text) => text.split(' '));
  const random = seeded(3);
  const library = await openLibrary({ storage: { kind: 'sqlite', file }, memory: 1 });
  const made = Math.min(servers, MADE);
  for (let n = 0; n < made; n += 1) {
    const own = library.server(serverId(n));
    const story = await own.stories.create('Story', 'operator');
    if (!story.ok) throw new Error(story.objection.reason);
    const all = Array.from({ length: reports }, (_, i) => reportOf(i, paragraphs, texts, pool, random));
    await own.reports.addAll(story.story.id, all, 'operator');
  }
  await library.close();
  copyServers(
    file,
    made,
    servers,
    (column, more) => `cast(cast(${column} as integer) + ${BigInt(more) * STEP} as text)`,
  );
}

export async function bundledTexts(): Promise<readonly string[]> {
  const story = await openStory({});
  if (story.kind === 'nothing') throw new Error(story.problem);
  return story.reports.flatMap((report) => report.paragraphs.map(({ text }) => text));
}

/** One word in six is another in each, so that no two servers keep the same. */
export function reportOf(
  i: number,
  length: number,
  texts: readonly string[],
  pool: readonly string[],
  random: () => number,
): NewReport {
  const any = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const paragraphs = Array.from({ length }, (_, n) => ({
    n: n + 1,
    text: any(texts)
      .split(' ')
      .map((word) => (random() < 1 / 6 ? any(pool) : word))
      .join(' '),
  }));
  const title = `Report ${i + 1}`;
  return { report: { id: `r${i}`, number: 0, version: 0, title, language: 'en', leftOut: [], paragraphs } };
}
