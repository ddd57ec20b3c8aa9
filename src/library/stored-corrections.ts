import type { Outcome } from '../reports/refusal.js';
import { correctionWords, isOfOrigins, replaces, type Correction } from '../story/corrections.js';
import { bump } from './adoption.js';
import { changing, record, refuse, type Scope } from './changing.js';
import { asCorrection } from './correction-form.js';
import { MOST_CORRECTIONS, type Corrections, type KeptCorrection } from './corrections.js';
import { restored, storable } from './storable.js';
import type { Reading, Writing } from './store.js';

export class StoredCorrections implements Corrections {
  constructor(private readonly scope: Scope) {}

  list(story: number): Promise<readonly KeptCorrection[]> {
    return this.scope.store.read((from) => readCorrections(from, this.scope.server, story));
  }

  make(
    story: number,
    correction: Correction,
    by: string,
  ): Promise<Outcome<{ readonly kept: KeptCorrection }>> {
    return changing(this.scope, async (into) => {
      const name = await this.#storyName(into, story);
      if (asCorrection(correction) === undefined)
        refuse('This is too long to be kept.', 'Choose fewer spellings, or a shorter name.');
      const kept = await readCorrections(into, this.scope.server, story);
      const old = kept.filter((one) => replaces(correction, one.correction)).map(({ id }) => id);
      if (kept.length - old.length >= MOST_CORRECTIONS)
        refuse(
          `A story keeps ${MOST_CORRECTIONS} corrections at the most.`,
          'Take some back that are not needed any more.',
        );
      if (old.length > 0) await into.deleteFrom('corrections').where('id', 'in', old).execute();
      const { id } = await into
        .insertInto('corrections')
        .values({ server: this.scope.server, story, correction: storable(JSON.stringify(correction)) })
        .returning('id')
        .executeTakeFirstOrThrow();
      await bump(into, story, { withdraws: true });
      const action = isOfOrigins(correction) ? 'origin corrected' : 'cast corrected';
      await record(into, this.scope, { by, action, story: name, detail: detailOf(correction) });
      return { kept: { id, correction } };
    });
  }

  takeBack(id: number, by: string): Promise<Outcome<{ readonly kept: KeptCorrection }>> {
    return changing(this.scope, async (into) => {
      const row = await into
        .deleteFrom('corrections')
        .where('server', '=', this.scope.server)
        .where('id', '=', id)
        .returning(['story', 'correction'])
        .executeTakeFirst();
      const correction = row && parsed(row.correction);
      if (row === undefined || correction === undefined)
        return refuse(
          'This correction is not there any more.',
          '/library cast and /library origins show those there are.',
        );
      const name = await this.#storyName(into, row.story);
      await bump(into, row.story, { withdraws: true });
      await record(into, this.scope, {
        by,
        action: 'correction taken back',
        story: name,
        detail: detailOf(correction),
      });
      return { kept: { id, correction } };
    });
  }

  async #storyName(into: Writing, story: number): Promise<string> {
    const row = await into
      .selectFrom('stories')
      .select('name')
      .where('server', '=', this.scope.server)
      .where('id', '=', story)
      .executeTakeFirst();
    return row === undefined
      ? refuse('This story is not there any more.', '/story list shows the stories there are.')
      : restored(row.name);
  }
}

/** The corrections of a story, in the order in which they were made. */
export async function readCorrections(
  from: Reading,
  server: string,
  story: number,
): Promise<readonly KeptCorrection[]> {
  const rows = await from
    .selectFrom('corrections')
    .select(['id', 'correction'])
    .where('server', '=', server)
    .where('story', '=', story)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, correction: stored }) => {
    const correction = parsed(stored);
    return correction === undefined ? [] : [{ id, correction }];
  });
}

function parsed(stored: string): Correction | undefined {
  try {
    return asCorrection(JSON.parse(restored(stored)));
  } catch {
    return undefined;
  }
}

/** UTF-16 units of a detail in the audit trail. */
const LONGEST_DETAIL = 200;

function detailOf(correction: Correction): string {
  return correctionWords(correction).slice(0, LONGEST_DETAIL);
}
