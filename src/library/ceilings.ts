import { refuse, type Scope } from './changing.js';
import type { Writing } from './store.js';

const MEGABYTE = 1_000_000;
const MORE = 'or ask whoever runs the bot for more room.';

/** Undoes a change that leaves the server with more stories than it may have. */
export async function withinStories(into: Writing, { server, ceilings }: Scope): Promise<void> {
  if (ceilings === undefined) return;
  const { stories } = await into
    .selectFrom('stories')
    .select(({ fn }) => fn.countAll<number>().as('stories'))
    .where('server', '=', server)
    .executeTakeFirstOrThrow();
  if (stories > ceilings.stories)
    refuse(`A server keeps ${ceilings.stories} stories here at the most.`, `Delete one first, ${MORE}`);
}

/**
 * Undoes a change that leaves the server with more than it may keep. Counted are all versions, drafts too, and their
 * original files: whatever takes room on the disk. Without ceilings nothing is counted.
 */
export async function withinRoom(into: Writing, { server, ceilings }: Scope): Promise<void> {
  if (ceilings === undefined) return;
  const { paragraphs, characters, files } = await into
    .selectFrom('versions')
    .select(({ fn }) => [
      fn.sum<number | null>('paragraphs').as('paragraphs'),
      fn.sum<number | null>('characters').as('characters'),
      fn.sum<number | null>('file_size').as('files'),
    ])
    .where('server', '=', server)
    .executeTakeFirstOrThrow();
  const { reports } = await into
    .selectFrom('reports')
    .select(({ fn }) => fn.countAll<number>().as('reports'))
    .where('server', '=', server)
    .where('story', 'is not', null)
    .executeTakeFirstOrThrow();
  over(reports, ceilings.reports, (most) => `${most} reports`);
  over(paragraphs ?? 0, ceilings.paragraphs, (most) => `${most} paragraphs, earlier versions and drafts too`);
  // A character of text takes a byte or two on either database.
  over(
    (characters ?? 0) + (files ?? 0),
    ceilings.bytes,
    () => `${ceilings.bytes / MEGABYTE} MB of text and files`,
  );
}

function over(kept: number, most: number, words: (most: string) => string): void {
  if (kept <= most) return;
  refuse(
    `A server keeps ${words(most.toLocaleString('en'))} here at the most, and this would be more.`,
    `Remove reports that are not needed first, ${MORE}`,
  );
}
