import type { Scope } from './changing.js';
import type { Place, Standing } from './library.js';
import type { Story } from './stories.js';
import { storyOf } from './stored-stories.js';

/** A story as it stands on disk now: what is in memory is compared with it. */
export interface StoryState {
  readonly story: Story;
  readonly change: number;
  readonly withdrawals: number;
  /** UTF-16 units of its reports. */
  readonly characters: number;
}

/** What holds in a place, in one query. */
export async function readStanding(
  { store, server }: Scope,
  { channel = '', parent = '' }: Place,
): Promise<{ readonly standing: Standing; readonly state?: StoryState }> {
  const row = await store.read((from) =>
    from
      .selectFrom('servers')
      .leftJoin('channels as own', (join) =>
        join.onRef('own.server', '=', 'servers.id').on('own.channel', '=', channel),
      )
      .leftJoin('channels as above', (join) =>
        join.onRef('above.server', '=', 'servers.id').on('above.channel', '=', parent),
      )
      .leftJoin('stories', (join) =>
        join.on(({ eb, fn }) =>
          eb('stories.id', '=', fn.coalesce('own.story', 'above.story', 'servers.default_story')),
        ),
      )
      .select(['stories.id', 'stories.name', 'stories.change', 'stories.withdrawals'])
      .select(['stories.reports', 'stories.paragraphs', 'stories.characters', 'servers.default_story'])
      .select(['servers.paused', 'servers.cooldown_seconds', 'servers.keeps_unanswered'])
      .select(({ fn }) => fn.coalesce('own.share', 'above.share', 'servers.share').as('share'))
      .where('servers.id', '=', server)
      .executeTakeFirst(),
  );
  if (row === undefined) return { standing: { share: false, paused: false, keepsUnanswered: false } };
  const { id, name, change, withdrawals, reports, paragraphs, characters } = row;
  const standing = {
    share: row.share === 1,
    paused: row.paused === 1,
    keepsUnanswered: row.keeps_unanswered === 1,
    ...(row.cooldown_seconds !== null && { cooldownSeconds: row.cooldown_seconds }),
  };
  if (
    id === null ||
    name === null ||
    change === null ||
    withdrawals === null ||
    reports === null ||
    paragraphs === null ||
    characters === null
  )
    return { standing };
  const { default_story } = row;
  const story = storyOf({ id, name, change, withdrawals, reports, paragraphs, characters, default_story });
  return { standing: { ...standing, story }, state: { story, change, withdrawals, characters } };
}

/** A story as it stands on disk; undefined where the server has none of this id. */
export async function readStory({ store, server }: Scope, id: number): Promise<StoryState | undefined> {
  const row = await store.read((from) =>
    from
      .selectFrom('stories')
      .innerJoin('servers', 'servers.id', 'stories.server')
      .selectAll('stories')
      .select('servers.default_story')
      .where('stories.server', '=', server)
      .where('stories.id', '=', id)
      .executeTakeFirst(),
  );
  if (row === undefined) return undefined;
  const { change, withdrawals, characters } = row;
  return { story: storyOf(row), change, withdrawals, characters };
}
