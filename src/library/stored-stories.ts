import type { Selectable } from 'kysely';
import { foldSpace } from '../reports/blank.js';
import type { Outcome } from '../reports/refusal.js';
import { withinStories } from './ceilings.js';
import { changing, nowOf, record, refuse, type Scope } from './changing.js';
import { dropIndex } from './indexing.js';
import type { RemovalReceipt } from './reports.js';
import { restored, storable } from './storable.js';
import type { Reading, Writing } from './store.js';
import { LONGEST_STORY_NAME, type Binding, type Stories, type Story, type StoryReceipt } from './stories.js';
import type { Tables } from './tables.js';
import { dropDrafts, takeAway } from './withdrawal.js';

type StoryRow = Selectable<Tables['stories']> & { readonly default_story: number | null };

export function storyOf(row: Omit<StoryRow, 'server' | 'name_key'>): Story {
  return {
    id: row.id,
    name: restored(row.name),
    isDefault: row.id === row.default_story,
    reports: row.reports,
    paragraphs: row.paragraphs,
  };
}

/** Names that differ in case, width or blanks only are one name. */
function nameKey(name: string): string {
  return storable(foldSpace(name.normalize('NFKC')).toLowerCase());
}

function checkedName(name: string): string {
  const folded = foldSpace(name);
  if (folded === '') refuse('A story needs a name.', 'Give it one, for example: Harbour.');
  if (folded.length > LONGEST_STORY_NAME)
    refuse(`The name is longer than ${LONGEST_STORY_NAME} characters.`, 'Give a shorter one.');
  return folded;
}

export class StoredStories implements Stories {
  constructor(private readonly scope: Scope) {}

  async list(): Promise<readonly Story[]> {
    const rows = await this.scope.store.read((from) => this.#rows(from).execute());
    return rows
      .map(storyOf)
      .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.name.localeCompare(b.name, 'en'));
  }

  async find(id: number): Promise<Story | undefined> {
    const row = await this.scope.store.read((from) =>
      this.#rows(from).where('stories.id', '=', id).executeTakeFirst(),
    );
    return row && storyOf(row);
  }

  async named(name: string): Promise<Story | undefined> {
    const row = await this.scope.store.read((from) =>
      this.#rows(from).where('stories.name_key', '=', nameKey(name)).executeTakeFirst(),
    );
    return row && storyOf(row);
  }

  create(name: string, by: string): Promise<Outcome<{ readonly story: Story }>> {
    return changing(this.scope, async (into) => {
      const chosen = await this.#freeName(into, name);
      const { id } = await into
        .insertInto('stories')
        .values({ server: this.scope.server, name: storable(chosen), name_key: nameKey(chosen) })
        .returning('id')
        .executeTakeFirstOrThrow();
      await withinStories(into, this.scope);
      await into
        .updateTable('servers')
        .set({ default_story: id })
        .where('id', '=', this.scope.server)
        .where('default_story', 'is', null)
        .execute();
      await record(into, this.scope, { by, action: 'story created', story: chosen });
      return { story: await this.#story(into, id) };
    });
  }

  rename(id: number, name: string, by: string): Promise<Outcome<{ readonly story: Story }>> {
    return changing(this.scope, async (into) => {
      const before = await this.#story(into, id);
      const chosen = await this.#freeName(into, name, id);
      await into
        .updateTable('stories')
        .set(({ eb }) => ({
          name: storable(chosen),
          name_key: nameKey(chosen),
          change: eb('change', '+', 1),
        }))
        .where('id', '=', id)
        .execute();
      await record(into, this.scope, { by, action: 'story renamed', story: chosen, detail: before.name });
      return { story: await this.#story(into, id) };
    });
  }

  makeDefault(id: number, by: string): Promise<Outcome<{ readonly story: Story }>> {
    return changing(this.scope, async (into) => {
      const { name } = await this.#story(into, id);
      await this.#setDefault(into, id);
      await record(into, this.scope, { by, action: 'default story chosen', story: name });
      return { story: await this.#story(into, id) };
    });
  }

  delete(id: number, by: string): Promise<Outcome<{ readonly receipt: StoryReceipt }>> {
    return changing(this.scope, async (into) => {
      const { name, isDefault } = await this.#story(into, id);
      const channels = await into
        .selectFrom('channels')
        .select('channel')
        .where('server', '=', this.scope.server)
        .where('story', '=', id)
        .orderBy('channel')
        .execute();
      await dropIndex(into, id);
      const reports = await this.#takeReports(into, id);
      await dropDrafts(into, this.scope, { story: id });
      await into.deleteFrom('stories').where('id', '=', id).execute();
      if (isDefault) await this.#setDefault(into, await this.#oldest(into));
      await record(into, this.scope, { by, action: 'story deleted', story: name });
      const at = nowOf(this.scope);
      return { receipt: { story: name, reports, channels: channels.map(({ channel }) => channel), at } };
    });
  }

  bind(channel: string, story: number | null, by: string): Promise<Outcome<{ readonly bound: true }>> {
    const { server } = this.scope;
    return changing(this.scope, async (into) => {
      const name = story === null ? undefined : (await this.#story(into, story)).name;
      await into
        .insertInto('channels')
        .values({ server, channel, story, share: null })
        .onConflict((conflict) => conflict.columns(['server', 'channel']).doUpdateSet({ story }))
        .execute();
      await into
        .deleteFrom('channels')
        .where('server', '=', server)
        .where('story', 'is', null)
        .where('share', 'is', null)
        .execute();
      const action = story === null ? 'channel unbound' : 'channel bound';
      await record(into, this.scope, {
        by,
        action,
        ...(name !== undefined && { story: name }),
        detail: channel,
      });
      return { bound: true };
    });
  }

  async bindings(): Promise<readonly Binding[]> {
    const rows = await this.scope.store.read((from) =>
      from
        .selectFrom('channels')
        .select(['channel', 'story'])
        .where('server', '=', this.scope.server)
        .orderBy('channel')
        .execute(),
    );
    return rows.flatMap(({ channel, story }) => (story === null ? [] : [{ channel, story }]));
  }

  #rows(from: Reading) {
    return from
      .selectFrom('stories')
      .innerJoin('servers', 'servers.id', 'stories.server')
      .selectAll('stories')
      .select('servers.default_story')
      .where('stories.server', '=', this.scope.server);
  }

  async #story(from: Reading, id: number): Promise<Story> {
    const row = await this.#rows(from).where('stories.id', '=', id).executeTakeFirst();
    return row === undefined
      ? refuse('This server has no such story.', 'Choose one from the list; it may have been deleted.')
      : storyOf(row);
  }

  async #freeName(into: Writing, name: string, own?: number): Promise<string> {
    const chosen = checkedName(name);
    const row = await this.#rows(into).where('stories.name_key', '=', nameKey(chosen)).executeTakeFirst();
    if (row !== undefined && row.id !== own)
      refuse(`There is a story called “${restored(row.name)}” already.`, 'Choose another name.');
    return chosen;
  }

  async #setDefault(into: Writing, story: number | null): Promise<void> {
    await into
      .updateTable('servers')
      .set({ default_story: story })
      .where('id', '=', this.scope.server)
      .execute();
  }

  async #oldest(into: Writing): Promise<number | null> {
    const row = await this.#rows(into).orderBy('stories.id').limit(1).executeTakeFirst();
    return row?.id ?? null;
  }

  async #takeReports(into: Writing, story: number): Promise<readonly RemovalReceipt[]> {
    const rows = await into
      .selectFrom('reports')
      .select(['id', 'number', 'version'])
      .where('server', '=', this.scope.server)
      .where('story', '=', story)
      .orderBy('number')
      .execute();
    const receipts: RemovalReceipt[] = [];
    for (const row of rows) receipts.push(await takeAway(into, this.scope, row));
    return receipts;
  }
}
