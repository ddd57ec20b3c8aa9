import type { Answerer } from '../answers/answer.js';
import type { Engine } from '../answers/engine.js';
import type { LargeStory } from '../answers/large-story.js';
import type { Clock } from '../clock.js';
import type { Ceilings } from '../operating.js';
import { nowOf, takeTurn, type Scope } from './changing.js';
import { exportServer } from './export.js';
import type {
  Answering,
  Change,
  ChangeAction,
  ExportedFile,
  ForgetReceipt,
  Library,
  Place,
  ServerLibrary,
  Standing,
  Usage,
} from './library.js';
import type { LoadedStories } from './loaded-stories.js';
import { resemblingIn } from './resembling.js';
import { readStanding, readStory } from './standing.js';
import { restored } from './storable.js';
import type { Reading, Store } from './store.js';
import { StoredCorrections } from './stored-corrections.js';
import { StoredDrafts } from './stored-drafts.js';
import { StoredReports } from './stored-reports.js';
import { StoredSettings } from './stored-settings.js';
import { StoredStories } from './stored-stories.js';
import type { Story } from './stories.js';
import { StoredUnanswered } from './stored-unanswered.js';
import { deleteVersions } from './versions.js';

export class StoredLibrary implements Library {
  constructor(
    private readonly store: Store,
    private readonly inMemory: LoadedStories,
    private readonly clock: Clock,
    private readonly ceilings?: Ceilings,
  ) {}

  get loaded() {
    return this.inMemory.size;
  }

  server(id: string): ServerLibrary {
    const { store, clock, ceilings, inMemory } = this;
    const { largeFrom } = inMemory;
    return new StoredServer({ store, server: id, clock, largeFrom, ...(ceilings && { ceilings }) }, inMemory);
  }

  async reachable(): Promise<void> {
    await this.store.read((from) => from.selectFrom('schema_version').select('version').execute());
  }

  async servers(): Promise<readonly string[]> {
    const rows = await this.store.read((from) =>
      from.selectFrom('servers').select('id').orderBy('id').execute(),
    );
    return rows.map(({ id }) => id);
  }

  refresh(story: number): void {
    this.inMemory.refresh(story);
  }

  async close(): Promise<void> {
    this.inMemory.clear();
    await this.inMemory.large.close();
    await this.store.close();
  }
}

class StoredServer implements ServerLibrary {
  readonly id: string;
  readonly stories: StoredStories;
  readonly reports: StoredReports;
  readonly drafts: StoredDrafts;
  readonly settings: StoredSettings;
  readonly unanswered: StoredUnanswered;
  readonly corrections: StoredCorrections;

  constructor(
    private readonly scope: Scope,
    private readonly loaded: LoadedStories,
  ) {
    this.id = scope.server;
    this.stories = new StoredStories(scope);
    this.reports = new StoredReports(scope, resemblingIn(loaded.turns));
    this.drafts = new StoredDrafts(scope);
    this.settings = new StoredSettings(scope);
    this.unanswered = new StoredUnanswered(scope);
    this.corrections = new StoredCorrections(scope);
  }

  async at(place: Place): Promise<Standing> {
    return (await readStanding(this.scope, place)).standing;
  }

  async answering(place: Place): Promise<Answering> {
    for (;;) {
      const { standing, state } = await readStanding(this.scope, place);
      if (state === undefined) return { kind: 'none', standing };
      const { story } = state;
      if (story.reports === 0) return { kind: 'empty', standing, story };
      const large = await this.#large(story);
      if (large !== undefined) return { kind: 'large', standing, story, large };
      const engine = await this.loaded.engine(this.scope, state);
      // Deleted in between: another story may be asked here now.
      if (engine !== undefined) return { kind: 'story', standing, story, engine };
    }
  }

  async engineOf(story: number): Promise<Engine | undefined> {
    const state = await readStory(this.scope, story);
    if (state === undefined || state.story.reports === 0) return undefined;
    if ((await this.#large(state.story)) !== undefined) return undefined;
    return this.loaded.engine(this.scope, state);
  }

  async answererOf(story: number): Promise<Answerer | undefined> {
    const state = await readStory(this.scope, story);
    if (state === undefined || state.story.reports === 0) return undefined;
    return (await this.#large(state.story)) ?? this.loaded.engine(this.scope, state);
  }

  /** The story where it is too large for memory; its words are looked up in the store. */
  async #large({ id, paragraphs }: Story): Promise<LargeStory | undefined> {
    if (paragraphs <= this.scope.largeFrom) return undefined;
    return this.loaded.large.story(this.scope, id);
  }

  async history(limit: number): Promise<readonly Change[]> {
    const rows = await this.scope.store.read((from) =>
      from
        .selectFrom('changes')
        .selectAll()
        .where('server', '=', this.id)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),
    );
    return rows.map((row) => ({
      at: row.at,
      by: restored(row.made_by),
      action: row.action as ChangeAction,
      ...(row.story !== null && { story: restored(row.story) }),
      ...(row.report !== null && { report: row.report }),
      ...(row.detail !== null && { detail: restored(row.detail) }),
    }));
  }

  usage(): Promise<Usage> {
    return this.scope.store.read((from) => usageOf(from, this.id));
  }

  export(): AsyncIterable<ExportedFile> {
    return exportServer(this, nowOf(this.scope));
  }

  async forget(): Promise<ForgetReceipt> {
    const at = nowOf(this.scope);
    const { usage, stories } = await this.scope.store.write(async (into) => {
      await takeTurn(into, this.scope);
      const kept = await usageOf(into, this.id);
      const ids = await into.selectFrom('stories').select('id').where('server', '=', this.id).execute();
      const versions = await into
        .selectFrom('versions')
        .select(['id', 'paragraphs', 'file_size'])
        .where('server', '=', this.id)
        .execute();
      await deleteVersions(into, versions);
      for (const table of ['drafts', 'changes', 'open_questions', 'channels', 'corrections'] as const)
        await into.deleteFrom(table).where('server', '=', this.id).execute();
      for (const table of ['reports', 'stories'] as const)
        await into.deleteFrom(table).where('server', '=', this.id).execute();
      await into.deleteFrom('servers').where('id', '=', this.id).execute();
      return { usage: kept, stories: ids.map(({ id }) => id) };
    });
    this.loaded.drop(stories);
    return { server: this.id, at, ...usage };
  }
}

async function usageOf(from: Reading, server: string): Promise<Usage> {
  const count = async (
    table: 'stories' | 'channels' | 'open_questions' | 'changes' | 'drafts' | 'corrections',
  ) => {
    const row = await from
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .where('server', '=', server)
      .executeTakeFirstOrThrow();
    return row.rows;
  };
  const { reports } = await from
    .selectFrom('reports')
    .select(({ fn }) => fn.countAll<number>().as('reports'))
    .where('server', '=', server)
    .where('story', 'is not', null)
    .executeTakeFirstOrThrow();
  const versions = await from
    .selectFrom('versions')
    .select(({ fn }) => [
      fn.countAll<number>().as('versions'),
      fn.sum<number | null>('paragraphs').as('paragraphs'),
      fn.sum<number | null>('file_size').as('bytes'),
    ])
    .where('server', '=', server)
    .where('report', 'is not', null)
    .executeTakeFirstOrThrow();
  return {
    stories: await count('stories'),
    reports,
    versions: versions.versions,
    paragraphs: versions.paragraphs ?? 0,
    originalBytes: versions.bytes ?? 0,
    channels: await count('channels'),
    unanswered: await count('open_questions'),
    changes: await count('changes'),
    drafts: await count('drafts'),
    corrections: await count('corrections'),
  };
}
