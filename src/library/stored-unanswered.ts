import { foldLetters, foldSpace } from '../reports/blank.js';
import { changing, record, type Scope } from './changing.js';
import { restored, storable } from './storable.js';
import type { Writing } from './store.js';
import { MOST_OPEN_QUESTIONS, type OpenQuestion, type Unanswered } from './unanswered.js';

/** UTF-16 units of a question that are kept. */
const LONGEST = 300;

type Count = 'unanswered' | 'not_meant';

export class StoredUnanswered implements Unanswered {
  constructor(private readonly scope: Scope) {}

  noteUnanswered(story: number, question: string): Promise<void> {
    return this.#note(story, question, 'unanswered');
  }

  noteNotMeant(story: number, question: string): Promise<void> {
    return this.#note(story, question, 'not_meant');
  }

  async list(limit: number, story?: number): Promise<readonly OpenQuestion[]> {
    const rows = await this.scope.store.read((from) => {
      const all = from
        .selectFrom('open_questions')
        .selectAll()
        .where('server', '=', this.scope.server)
        .orderBy(({ eb }) => eb('unanswered', '+', eb.ref('not_meant')), 'desc')
        .orderBy('id')
        .limit(limit);
      return (story === undefined ? all : all.where('story', '=', story)).execute();
    });
    return rows.map((row) => ({
      id: row.id,
      story: row.story,
      text: restored(row.text),
      unanswered: row.unanswered,
      notMeant: row.not_meant,
    }));
  }

  async clear(id: number | 'all', by: string): Promise<number> {
    const done = await changing(this.scope, async (into) => {
      const all = into.deleteFrom('open_questions').where('server', '=', this.scope.server);
      const { numDeletedRows } = await (id === 'all' ? all : all.where('id', '=', id)).executeTakeFirst();
      const cleared = Number(numDeletedRows);
      if (cleared > 0)
        await record(into, this.scope, { by, action: 'unanswered cleared', detail: `${cleared}` });
      return { cleared };
    });
    return done.ok ? done.cleared : 0;
  }

  /** Looks first without writing: most servers keep nothing, and then nothing waits for the disk. */
  async #note(story: number, question: string, count: Count): Promise<void> {
    const text = foldSpace(question).slice(0, LONGEST);
    const key = foldLetters(text);
    if (key === '' || !(await this.#wanted(story))) return;
    await changing(this.scope, async (into) => {
      await this.#count(into, story, { key: storable(key), text: storable(text) }, count);
      await this.#makeRoom(into, story);
      return {};
    });
  }

  async #wanted(story: number): Promise<boolean> {
    const row = await this.scope.store.read((from) =>
      from
        .selectFrom('servers')
        .innerJoin('stories', 'stories.server', 'servers.id')
        .select('keeps_unanswered')
        .where('servers.id', '=', this.scope.server)
        .where('stories.id', '=', story)
        .executeTakeFirst(),
    );
    return row?.keeps_unanswered === 1;
  }

  async #count(
    into: Writing,
    story: number,
    { key, text }: { readonly key: string; readonly text: string },
    count: Count,
  ): Promise<void> {
    const { server } = this.scope;
    // The story may have been deleted since, and the setting switched off.
    const kept = await into
      .selectFrom('stories')
      .innerJoin('servers', 'servers.id', 'stories.server')
      .select('stories.id')
      .where('stories.id', '=', story)
      .where('servers.id', '=', server)
      .where('servers.keeps_unanswered', '=', 1)
      .executeTakeFirst();
    if (kept === undefined) return;
    const first = { unanswered: 0, not_meant: 0, [count]: 1 };
    await into
      .insertInto('open_questions')
      .values({ server, story, key, text, ...first })
      .onConflict((conflict) =>
        conflict
          .columns(['story', 'key'])
          .doUpdateSet(({ eb }) => ({ [count]: eb(`open_questions.${count}`, '+', 1) })),
      )
      .execute();
  }

  async #makeRoom(into: Writing, story: number): Promise<void> {
    const { kept } = await into
      .selectFrom('open_questions')
      .select(({ fn }) => fn.countAll<number>().as('kept'))
      .where('story', '=', story)
      .executeTakeFirstOrThrow();
    if (kept <= MOST_OPEN_QUESTIONS) return;
    await into
      .deleteFrom('open_questions')
      .where('id', 'in', (all) =>
        all
          .selectFrom('open_questions')
          .select('id')
          .where('story', '=', story)
          .orderBy(({ eb }) => eb('unanswered', '+', eb.ref('not_meant')))
          .orderBy('id')
          .limit(kept - MOST_OPEN_QUESTIONS),
      )
      .execute();
  }
}
